// What whoever takes over says of the seal. Silence is no answer: a seal is read, or the record says that there was none or why nobody looked.
import type { InputOf } from '../../shared/contract/index.ts';
import { sealReadings, type SealReading as ReadingKind } from '../../shared/domain/custody.ts';
import { ChoiceField, Notice, TextField } from '../components/index.ts';
import { useText } from '../text.tsx';

type SealReading = InputOf<'custody.accept'>['sealReading'];

export interface TypedReading {
  readonly as: ReadingKind;
  readonly seal: string;
  readonly reason: string;
}

/** A seal is expected to be read; it is not read yet. */
export const nothingRead: TypedReading = { as: 'read', seal: '', reason: '' };

/** What goes on record; undefined while something is missing. */
export function readingOf({ as, seal, reason }: TypedReading): SealReading | undefined {
  switch (as) {
    case 'read':
      return seal.trim() === '' ? undefined : { as, seal: seal.trim() };
    case 'not-sealed':
      return { as };
    case 'not-looked-at':
      return reason.trim() === '' ? undefined : { as, reason: reason.trim() };
  }
}

/** Another seal was read than the one on record. */
export function differs({ as, seal }: TypedReading, recorded: string): boolean {
  return as === 'read' && recorded !== '' && seal.trim() !== '' && seal.trim() !== recorded;
}

export interface SealReadingFieldProps {
  readonly name: string;
  /** What is read: where several are, the exhibit is named. */
  readonly label: string;
  /** The seal on record; said only after the package was read, never before. */
  readonly recorded: string;
  readonly value: TypedReading;
  readonly onChange: (value: TypedReading) => void;
  /** Somebody tried to sign: what is missing is said. */
  readonly isTried: boolean;
}

export function SealReadingField({ name, label, recorded, value, onChange, isTried }: SealReadingFieldProps) {
  const t = useText();
  const missing = (text: string) => (isTried && text.trim() === '' ? t('work:form.required') : undefined);
  return (
    <div className="fp-seal-reading">
      <ChoiceField
        name={`${name}.as`}
        label={label}
        look="radio"
        isRequired
        value={value.as}
        onChange={(as) => as !== undefined && onChange({ ...value, as })}
        choices={sealReadings.map((as) => ({ value: as, label: t(`custody:reading.${as}`) }))}
      />
      {value.as === 'read' && (
        <TextField
          name={name}
          label={t('work:custody.sealAsRead')}
          help={t('work:custody.sealAsReadHelp')}
          isRequired
          isMono
          value={value.seal}
          onChange={(seal) => onChange({ ...value, seal })}
          error={missing(value.seal)}
        />
      )}
      {value.as === 'not-looked-at' && (
        <TextField
          name={`${name}.reason`}
          label={t('custody:reading.reason')}
          isRequired
          maxLength={200}
          value={value.reason}
          onChange={(reason) => onChange({ ...value, reason })}
          error={missing(value.reason)}
        />
      )}
      <Compared reading={readingOf(value)} recorded={recorded} />
    </div>
  );
}

function Compared({ reading, recorded }: { readonly reading: SealReading | undefined; readonly recorded: string }) {
  const t = useText();
  if (reading === undefined || recorded === '') return null;
  switch (reading.as) {
    case 'read':
      return reading.seal === recorded ? (
        <Notice tone="good" title={t('work:custody.sealSame')} />
      ) : (
        <Notice tone="warning" title={t('work:custody.sealDiffers', { expected: recorded, read: reading.seal })} />
      );
    case 'not-sealed':
      return <Notice tone="warning" title={t('custody:reading.butRecorded', { expected: recorded })} />;
    case 'not-looked-at':
      return null;
  }
}
