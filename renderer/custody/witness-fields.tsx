// The second person of an act, in the dialog that signs it: asked for where the table of the station demands one, offered elsewhere.
import { CheckField, PassphraseField, TextField } from '../components/index.ts';
import { useText } from '../text.tsx';

/** What the witness typed; `undefined` while the act has none. */
export interface TypedWitness {
  readonly login: string;
  readonly passphrase: string;
}

export const noWitness: TypedWitness = { login: '', passphrase: '' };

export interface WitnessFieldsProps {
  readonly isDemanded: boolean;
  readonly value: TypedWitness | undefined;
  readonly onChange: (value: TypedWitness | undefined) => void;
}

export function WitnessFields({ isDemanded, value, onChange }: WitnessFieldsProps) {
  const t = useText();
  const typed = value ?? noWitness;
  return (
    <fieldset className="fp-end">
      <legend className="fp-field-label">{t('custody:witness.title')}</legend>
      {isDemanded ? (
        <p>{t('custody:witness.demanded')}</p>
      ) : (
        <CheckField
          name="witness"
          label={t('custody:witness.add')}
          value={value !== undefined}
          onChange={(isGiven) => onChange(isGiven ? noWitness : undefined)}
        />
      )}
      {(isDemanded || value !== undefined) && (
        <div className="fp-work-columns">
          <TextField
            name="witness.login"
            label={t('custody:witness.login')}
            isRequired
            value={typed.login}
            onChange={(login) => onChange({ ...typed, login })}
          />
          <PassphraseField
            name="witness.passphrase"
            label={t('custody:witness.passphrase')}
            isRequired
            value={typed.passphrase}
            onChange={(passphrase) => onChange({ ...typed, passphrase })}
          />
        </div>
      )}
    </fieldset>
  );
}
