// One field of a definition being made: what it is called and explained by in three languages, and everything that its type lets one say of it.
import { useState } from 'react';
import type { WorksheetField } from '../../shared/domain/examination/definition.ts';
import { faultsOfField, type FieldPart } from '../../shared/domain/examination/definition-faults.ts';
import { wordsIn, type OwnWords } from '../../shared/domain/examination/words.ts';
import { CheckField, ChoiceField, IconButton, LongTextField, NumberField, TextField } from '../components/index.ts';
import { useLanguage, useText } from '../text.tsx';
import { optionsOfText, optionsText } from './new-field.ts';

export interface FieldEditorProps {
  readonly field: WorksheetField;
  /** The other fields of its section. */
  readonly others: readonly WorksheetField[];
  /** It was on record before this version: its code is kept for ever. */
  readonly isOnRecord: boolean;
  readonly name: string;
  readonly onChange: (field: WorksheetField) => void;
  readonly onUp: (() => void) | undefined;
  readonly onRemove: () => void;
}

export function FieldEditor(props: FieldEditorProps) {
  const { field, others, isOnRecord, name, onChange, onUp, onRemove } = props;
  const t = useText();
  const { language } = useLanguage();
  const title = wordsIn(field.words, language);
  // Most fields need no explanation: it is asked for where one has some.
  const [isExplained, setExplained] = useState(field.help !== undefined);
  const setHelp = (words: OwnWords) => {
    const { help: _, ...rest } = field;
    onChange(Object.keys(words).length === 0 ? rest : { ...rest, help: words });
  };
  const faults = faultsOfField(field, others);
  const errorOf = (part: FieldPart) => {
    const fault = faults[part];
    return fault === undefined ? undefined : t(`worksheets:partFault.${fault}`);
  };
  return (
    <fieldset className="fp-work-line fp-definition-field">
      <legend className="fp-hidden">{title}</legend>
      <div className="fp-definition-head">
        <p className="fp-quiet">
          <span className="fp-mono">{field.code}</span> · {t(`worksheets:fieldType.${field.type}`)}
        </p>
        <span className="fp-button-row">
          <IconButton
            icon="up"
            isDisabled={onUp === undefined}
            label={t('worksheets:fieldUp', { name: title })}
            onPress={() => onUp?.()}
          />
          <IconButton icon="remove" label={t('worksheets:fieldRemove', { name: title })} onPress={onRemove} />
        </span>
      </div>
      <WordsFields name={`${name}.words`} words={field.words} onChange={(words) => onChange({ ...field, words })} />
      {!isOnRecord && (
        <TextField
          name={`${name}.code`}
          label={t('worksheets:code')}
          help={t('worksheets:codeHelp')}
          isMono
          maxLength={60}
          value={field.code}
          error={errorOf('code')}
          onChange={(code) => onChange({ ...field, code })}
        />
      )}
      {(field.type === 'number' || field.type === 'measurements') && (
        <NumberParts field={field} others={others} name={name} onChange={onChange} errorOf={errorOf} />
      )}
      {(field.type === 'choice' || field.type === 'choices') && (
        <LongTextField
          name={`${name}.options`}
          label={t('worksheets:options')}
          help={t('worksheets:optionsHelp')}
          rows={Math.min(10, field.options.length + 1)}
          value={optionsText(field.options)}
          onChange={(text) => onChange({ ...field, options: optionsOfText(text, field.options) })}
        />
      )}
      <div className="fp-definition-checks">
        <CheckField
          name={`${name}.isRequired`}
          label={t('worksheets:isRequired')}
          value={field.isRequired}
          onChange={(isRequired) => onChange({ ...field, isRequired })}
        />
        {field.type === 'yes-no' && (
          <CheckField
            name={`${name}.meansUsedUp`}
            label={t('worksheets:meansUsedUp')}
            value={field.meansUsedUp === true}
            onChange={(means) => {
              const { meansUsedUp: _, ...rest } = field;
              onChange(means ? { ...rest, meansUsedUp: true } : rest);
            }}
          />
        )}
        <CheckField
          name={`${name}.hasHelp`}
          label={t('worksheets:hasHelp')}
          value={isExplained}
          onChange={(explained) => {
            setExplained(explained);
            if (!explained) setHelp({});
          }}
        />
      </div>
      {isExplained && <WordsFields name={`${name}.help`} label="helpIn" words={field.help ?? {}} onChange={setHelp} />}
    </fieldset>
  );
}

type NumberPart = Extract<WorksheetField, { readonly type: 'number' | 'measurements' }>;

interface NumberPartsProps {
  readonly field: NumberPart;
  readonly others: readonly WorksheetField[];
  readonly name: string;
  readonly onChange: (field: WorksheetField) => void;
  readonly errorOf: (part: FieldPart) => string | undefined;
}

function NumberParts({ field, others, name, onChange, errorOf }: NumberPartsProps) {
  const t = useText();
  const { language } = useLanguage();
  // What cannot be read is no number: it is said beside the field, and nothing is saved with it.
  const part = (of: 'least' | 'most' | 'decimals') => ({
    name: `${name}.${of}`,
    value: field[of],
    error: errorOf(of),
    onChange: (value: number | undefined) => onChange({ ...field, [of]: value ?? Number.NaN }),
  });
  const lots = others.filter(({ type }) => type === 'reference-lot');
  return (
    <div className="fp-definition-numbers">
      <NumberField label={t('worksheets:least')} allowsFraction {...part('least')} />
      <NumberField label={t('worksheets:most')} allowsFraction {...part('most')} />
      <TextField
        name={`${name}.unit`}
        label={t('worksheets:unitLabel')}
        maxLength={12}
        value={field.unit}
        onChange={(unit) => onChange({ ...field, unit })}
      />
      <NumberField label={t('worksheets:decimals')} {...part('decimals')} />
      {field.type === 'measurements' && (
        <NumberField
          name={`${name}.readings`}
          label={t('worksheets:readingsAsked')}
          value={field.readings}
          error={errorOf('readings')}
          onChange={(readings) => onChange({ ...field, readings: readings ?? Number.NaN })}
        />
      )}
      {field.type === 'number' && (lots.length > 0 || field.takesFrom !== undefined) && (
        <ChoiceField
          name={`${name}.takesFrom`}
          label={t('worksheets:takesFrom')}
          emptyLabel={t('worksheets:takesFromNothing')}
          value={field.takesFrom}
          error={errorOf('takesFrom')}
          choices={lots.map(({ code, words }) => ({ value: code, label: wordsIn(words, language) }))}
          onChange={(takesFrom) => {
            const { takesFrom: _, ...rest } = field;
            onChange(takesFrom === undefined ? rest : { ...rest, takesFrom });
          }}
        />
      )}
    </div>
  );
}

const languages = ['en', 'sq', 'sr'] as const;

export interface WordsFieldsProps {
  readonly name: string;
  readonly label?: 'wordsIn' | 'helpIn';
  readonly words: OwnWords;
  readonly onChange: (words: OwnWords) => void;
}

export function WordsFields({ name, label = 'wordsIn', words, onChange }: WordsFieldsProps) {
  const t = useText();
  return (
    <div className="fp-work-columns fp-work-columns-3">
      {languages.map((language) => (
        <TextField
          key={language}
          name={`${name}.${language}`}
          label={t(`worksheets:${label}.${language}`)}
          value={words[language] ?? ''}
          onChange={(text) => {
            const { [language]: _, ...others } = words;
            onChange(text === '' ? others : { ...others, [language]: text });
          }}
        />
      ))}
    </div>
  );
}
