// Making the next version of an examination: sections and fields added, named in three languages, moved by keyboard; what it changes is said in
// words, and the form that comes of it is shown beside it.
import { useState } from 'react';
import {
  ExaminationDefinition,
  examinationPhases,
  type WorksheetField,
  type WorksheetSection,
} from '../../shared/domain/examination/definition.ts';
import { definitionDifferences } from '../../shared/domain/examination/definition-differences.ts';
import type { WorksheetValues } from '../../shared/domain/examination/worksheet.ts';
import { wordsIn, type OwnWords } from '../../shared/domain/examination/words.ts';
import { exhibitKinds } from '../../shared/domain/exhibit.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  CheckField,
  ChoiceField,
  ChoicesField,
  FailureNotice,
  Fold,
  Group,
  IconButton,
  LongTextField,
  Notice,
  Page,
  PageHeader,
  TextField,
} from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';
import { Differences } from './differences.tsx';
import { newField, fieldTypes, optionsText, optionsOfText, type FieldType } from './new-field.ts';
import { Sections, swapped } from './section-fields.tsx';
import { useSpeech, type Names } from './worksheet-access.ts';

export interface DefinitionEditorProps {
  readonly first: ExaminationDefinition;
  /** The newest version on record; absent for a new examination. */
  readonly before: ExaminationDefinition | undefined;
  readonly onDone: () => void;
}

export function DefinitionEditor({ first, before, onDone }: DefinitionEditorProps) {
  const t = useText();
  const { language } = useLanguage();
  const save = useAct('definitions.save');
  const [definition, setDefinition] = useState(first);
  const [reason, setReason] = useState('');
  const parsed = ExaminationDefinition.safeParse(definition);
  const set = (part: Partial<ExaminationDefinition>) => setDefinition({ ...definition, ...part });
  const setSections = (sections: WorksheetSection[]) => set({ sections });
  const perform = async () => {
    if (!parsed.success || reason.trim() === '') return;
    const answer = await save.act({ definition: parsed.data, reason });
    if (answer.ok) onDone();
  };
  return (
    <Page>
      <PageHeader
        above={{ label: t('worksheets:definitions'), to: '/examination/definitions' }}
        title={`${wordsIn(definition.words, language)} · ${t('worksheets:version')} ${definition.version}`}
        detail={t('worksheets:editorHelp')}
      />
      <form
        className="fp-work-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          drop(perform());
        }}
      >
        <FailureNotice failure={save.failure} />
        {!parsed.success && <Notice tone="warning" title={t('worksheets:definitionIncomplete')} />}
        <div className="fp-work-columns">
          <TextField
            name="code"
            label={t('worksheets:code')}
            isMono
            isDisabled={before !== undefined}
            value={definition.code}
            onChange={(code) => set({ code })}
          />
          <ChoiceField
            name="phase"
            label={t('worksheets:phase')}
            value={definition.phase}
            onChange={(phase) => phase !== undefined && set({ phase })}
            choices={examinationPhases.map((value) => ({ value, label: t(`examination:phase.${value}`) }))}
          />
        </div>
        <ChoicesField
          name="exhibitKinds"
          label={t('worksheets:ofKinds')}
          help={t('worksheets:ofKindsHelp')}
          columns={3}
          value={definition.exhibitKinds}
          onChange={(chosen) => set({ exhibitKinds: chosen })}
          choices={exhibitKinds.map((value) => ({ value, label: t(`vocabulary:exhibitKind.${value}`) }))}
        />
        <div className="fp-work-row">
          <CheckField
            name="consumes"
            label={t('worksheets:consumes')}
            value={definition.consumes}
            onChange={(consumes) => set({ consumes })}
          />
          <CheckField
            name="concludes"
            label={t('worksheets:concludes')}
            value={definition.concludes}
            onChange={(concludes) => set({ concludes })}
          />
          <CheckField
            name="asksEnvironment"
            label={t('worksheets:asksEnvironment')}
            value={definition.asksEnvironment === true}
            onChange={(asks) => {
              const { asksEnvironment: _, ...others } = definition;
              setDefinition(asks ? { ...others, asksEnvironment: true } : others);
            }}
          />
        </div>
        <WordsFields name="words" words={definition.words} onChange={(words) => set({ words })} />
        {definition.sections.map((section, index) => (
          <SectionEditor
            key={section.code}
            section={section}
            onChange={(next) => setSections(definition.sections.with(index, next))}
            onUp={index === 0 ? undefined : () => setSections(swapped(definition.sections, index, index - 1))}
            onRemove={() => setSections(definition.sections.filter((_, at) => at !== index))}
          />
        ))}
        <Button
          icon="add"
          onPress={() =>
            setSections([
              ...definition.sections,
              {
                code: freeCode('section', definition.sections),
                words: { en: t('worksheets:newSection') },
                repeats: false,
                fields: [newField('text', 'field-1', t('worksheets:newField'))],
              },
            ])
          }
        >
          {t('worksheets:addSection')}
        </Button>
        {before !== undefined && (
          <Group title={t('worksheets:differences')}>
            <Differences differences={definitionDifferences(before, definition)} />
          </Group>
        )}
        {parsed.success && (
          <Fold title={t('worksheets:preview')} summary="">
            <Preview definition={parsed.data} />
          </Fold>
        )}
        <TextField name="reason" label={t('work:form.reason')} isRequired value={reason} onChange={setReason} />
        <div className="fp-work-footer">
          <span className="fp-button-row">
            <Button onPress={onDone}>{t('work:form.cancel')}</Button>
            <Button
              look="primary"
              type="submit"
              icon="save"
              isBusy={save.isActing}
              isDisabled={!parsed.success || reason.trim() === ''}
            >
              {t('worksheets:saveVersion', { version: definition.version })}
            </Button>
          </span>
        </div>
      </form>
    </Page>
  );
}

/** The form as an examiner will see it; what is typed here goes nowhere. */
function Preview({ definition }: { readonly definition: ExaminationDefinition }) {
  const [values, setValues] = useState<WorksheetValues>({});
  const speech = useSpeech(noNames);
  const parts = { names: noNames, consumption: 'nothing', shotsRecorded: 0 } as const;
  const access = { parts, speech, errorOf: () => undefined };
  return <Sections definition={definition} values={values} onChange={setValues} access={access} />;
}

const noNames: Names = { instruments: [], methods: [], lots: [], exhibits: [], photographs: [] };

function freeCode(stem: string, taken: readonly { readonly code: string }[]): string {
  for (let number = 1; ; number += 1) {
    const code = `${stem}-${number}`;
    if (!taken.some((one) => one.code === code)) return code;
  }
}

const languages = ['en', 'sq', 'sr'] as const;

function WordsFields({
  name,
  words,
  onChange,
}: {
  readonly name: string;
  readonly words: OwnWords;
  readonly onChange: (words: OwnWords) => void;
}) {
  const t = useText();
  return (
    <div className="fp-work-columns fp-work-columns-3">
      {languages.map((language) => (
        <TextField
          key={language}
          name={`${name}.${language}`}
          label={t(`worksheets:wordsIn.${language}`)}
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

function SectionEditor({
  section,
  onChange,
  onUp,
  onRemove,
}: {
  readonly section: WorksheetSection;
  readonly onChange: (section: WorksheetSection) => void;
  readonly onUp: (() => void) | undefined;
  readonly onRemove: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const title = wordsIn(section.words, language);
  const { fields } = section;
  const setFields = (next: WorksheetField[]) => onChange({ ...section, fields: next });
  return (
    <Fold title={title} summary={t('worksheets:fieldsCount', { count: fields.length })}>
      <WordsFields
        name={`${section.code}.words`}
        words={section.words}
        onChange={(words) => onChange({ ...section, words })}
      />
      <CheckField
        name={`${section.code}.repeats`}
        label={t('worksheets:repeats')}
        value={section.repeats}
        onChange={(repeats) => onChange({ ...section, repeats })}
      />
      <span className="fp-button-row">
        {onUp !== undefined && (
          <IconButton icon="up" label={t('worksheets:sectionUp', { name: title })} onPress={onUp} />
        )}
        <IconButton icon="remove" label={t('worksheets:sectionRemove', { name: title })} onPress={onRemove} />
      </span>
      {fields.map((field, index) => (
        <FieldEditor
          key={field.code}
          field={field}
          name={`${section.code}.${field.code}`}
          onChange={(next) => setFields(fields.with(index, next))}
          onUp={index === 0 ? undefined : () => setFields(swapped(fields, index, index - 1))}
          onRemove={() => setFields(fields.filter((_, at) => at !== index))}
        />
      ))}
      <AddField fields={fields} onAdd={(field) => setFields([...fields, field])} name={section.code} />
    </Fold>
  );
}

function FieldEditor({
  field,
  name,
  onChange,
  onUp,
  onRemove,
}: {
  readonly field: WorksheetField;
  readonly name: string;
  readonly onChange: (field: WorksheetField) => void;
  readonly onUp: (() => void) | undefined;
  readonly onRemove: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const title = wordsIn(field.words, language);
  return (
    <fieldset className="fp-work-line">
      <legend className="fp-hidden">{title}</legend>
      <p className="fp-quiet">
        <span className="fp-mono">{field.code}</span> · {t(`worksheets:fieldType.${field.type}`)}
      </p>
      <WordsFields name={`${name}.words`} words={field.words} onChange={(words) => onChange({ ...field, words })} />
      <div className="fp-work-row">
        <CheckField
          name={`${name}.isRequired`}
          label={t('worksheets:isRequired')}
          value={field.isRequired}
          onChange={(isRequired) => onChange({ ...field, isRequired })}
        />
        {(field.type === 'number' || field.type === 'measurements') && (
          <TextField
            name={`${name}.unit`}
            label={t('worksheets:unitLabel')}
            maxLength={12}
            value={field.unit}
            onChange={(unit) => onChange({ ...field, unit })}
          />
        )}
        <IconButton
          icon="up"
          isDisabled={onUp === undefined}
          label={t('worksheets:fieldUp', { name: title })}
          onPress={() => onUp?.()}
        />
        <IconButton icon="remove" label={t('worksheets:fieldRemove', { name: title })} onPress={onRemove} />
      </div>
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
    </fieldset>
  );
}

function AddField({
  fields,
  onAdd,
  name,
}: {
  readonly fields: readonly WorksheetField[];
  readonly onAdd: (field: WorksheetField) => void;
  readonly name: string;
}) {
  const t = useText();
  const [type, setType] = useState<FieldType>('text');
  return (
    <div className="fp-work-row">
      <ChoiceField
        name={`${name}.add`}
        label={t('worksheets:typeOfField')}
        value={type}
        onChange={(next) => next !== undefined && setType(next)}
        choices={fieldTypes.map((value) => ({ value, label: t(`worksheets:fieldType.${value}`) }))}
      />
      <Button icon="add" onPress={() => onAdd(newField(type, freeCode('field', fields), t('worksheets:newField')))}>
        {t('worksheets:addField')}
      </Button>
    </div>
  );
}
