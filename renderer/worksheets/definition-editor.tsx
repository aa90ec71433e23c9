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
import { isStillOpen, worksheetFaults } from '../../shared/domain/examination/worksheet-faults.ts';
import type { WorksheetValues } from '../../shared/domain/examination/worksheet.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
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
  Notice,
  Page,
  PageHeader,
  TextField,
} from '../components/index.ts';
import { DraftFound, DraftLine } from '../drafts/draft-line.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useAct } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';
import { Differences } from './differences.tsx';
import { FieldEditor, WordsFields } from './definition-field-editor.tsx';
import { fieldTypes, newField, ownWords, type FieldType } from './new-field.ts';
import { Sections, swapped } from './section-fields.tsx';
import { useFaultText, useSpeech, type Names } from './worksheet-access.ts';

export interface DefinitionEditorProps {
  /** Where the draft of it is found again. */
  readonly address: string;
  /** It came as a file and is kept as a draft at once. */
  readonly isBrought: boolean;
  readonly first: ExaminationDefinition;
  /** The newest version on record; absent for a new examination. */
  readonly before: ExaminationDefinition | undefined;
  readonly onDone: () => void;
}

export function DefinitionEditor({ address, isBrought, first, before, onDone }: DefinitionEditorProps) {
  const t = useText();
  const { language } = useLanguage();
  const save = useAct('definitions.save');
  const [{ definition, reason }, setValues] = useState({ definition: first, reason: '' });
  const setDefinition = (next: ExaminationDefinition) => setValues({ definition: next, reason });
  const draft = useDraft({
    kind: 'definition',
    label: `${wordsIn(definition.words, language)} · ${t('worksheets:version')} ${definition.version}`,
    address,
    values: { definition, reason },
    isChanged: isBrought || reason !== '' || JSON.stringify(definition) !== JSON.stringify(first),
    restore: setValues,
    clear: () => setValues({ definition: first, reason: '' }),
  });
  const parsed = ExaminationDefinition.safeParse(definition);
  const set = (part: Partial<ExaminationDefinition>) => setDefinition({ ...definition, ...part });
  const setSections = (sections: WorksheetSection[]) => set({ sections });
  const perform = async () => {
    if (!parsed.success || reason.trim() === '') return;
    const answer = await save.act({ definition: parsed.data, reason });
    if (!answer.ok) return;
    draft.finish();
    onDone();
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
        <DraftFound draft={draft} />
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
            before={before?.sections.find(({ code }) => code === section.code)}
            onChange={(next) => setSections(definition.sections.with(index, next))}
            onUp={index === 0 ? undefined : () => setSections(swapped(definition.sections, index, index - 1))}
            onRemove={() => setSections(definition.sections.filter((_, at) => at !== index))}
          />
        ))}
        <span className="fp-button-row">
          <Button
            icon="add"
            onPress={() =>
              setSections([
                ...definition.sections,
                {
                  code: freeCode('section', definition.sections),
                  words: ownWords(language, t('worksheets:newSection')),
                  repeats: false,
                  fields: [newField('text', 'field-1', ownWords(language, t('worksheets:newField')))],
                },
              ])
            }
          >
            {t('worksheets:addSection')}
          </Button>
        </span>
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
        <TextField
          name="reason"
          label={t('work:form.reason')}
          isRequired
          value={reason}
          onChange={(next) => setValues({ definition, reason: next })}
        />
        <div className="fp-work-footer">
          <DraftLine draft={draft} />
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

/** The form as an examiner will see it, with the bounds of its numbers said and tried; what is typed here goes nowhere. */
function Preview({ definition }: { readonly definition: ExaminationDefinition }) {
  const [values, setValues] = useState<WorksheetValues>({});
  const speech = useSpeech(noNames);
  const parts = { names: noNames, consumption: 'nothing', shotsRecorded: 0 } as const;
  const faultText = useFaultText();
  const faults = worksheetFaults(definition, values).filter((fault) => !isStillOpen(fault));
  const access = {
    parts,
    speech,
    saysBounds: true,
    errorOf: (section: string, row: number, field: string) => {
      const fault = faults.find((one) => one.section === section && one.row === row && one.field === field);
      return fault === undefined ? undefined : faultText(fault);
    },
  };
  return <Sections definition={definition} values={values} onChange={setValues} access={access} />;
}

const noNames: Names = {
  instruments: [],
  methods: [],
  lots: [],
  exhibits: [],
  exhibitsElsewhere: [],
  photographs: [],
};

function freeCode(stem: string, taken: readonly { readonly code: string }[]): string {
  for (let number = 1; ; number += 1) {
    const code = `${stem}-${number}`;
    if (!taken.some((one) => one.code === code)) return code;
  }
}

function SectionEditor({
  section,
  before,
  onChange,
  onUp,
  onRemove,
}: {
  readonly section: WorksheetSection;
  /** As it is on record; absent where it is new. */
  readonly before: WorksheetSection | undefined;
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
      <div className="fp-definition-head">
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
      </div>
      {fields.map((field, index) => (
        <FieldEditor
          // The code of a new field is typed: it cannot tell which field is which.
          key={index}
          field={field}
          others={fields.filter((_, at) => at !== index)}
          isOnRecord={before?.fields.some(({ code }) => code === field.code) === true}
          name={`${section.code}.${index}`}
          onChange={(next) => setFields(fields.with(index, next))}
          onUp={index === 0 ? undefined : () => setFields(swapped(fields, index, index - 1))}
          onRemove={() => setFields(fields.filter((_, at) => at !== index))}
        />
      ))}
      <AddField fields={fields} onAdd={(field) => setFields([...fields, field])} name={section.code} />
    </Fold>
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
  const { language } = useLanguage();
  const [type, setType] = useState<FieldType>('text');
  return (
    <div className="fp-work-row fp-definition-add">
      <ChoiceField
        name={`${name}.add`}
        label={t('worksheets:typeOfField')}
        value={type}
        onChange={(next) => next !== undefined && setType(next)}
        choices={fieldTypes.map((value) => ({ value, label: t(`worksheets:fieldType.${value}`) }))}
      />
      <Button
        icon="add"
        onPress={() => onAdd(newField(type, freeCode('field', fields), ownWords(language, t('worksheets:newField'))))}
      >
        {t('worksheets:addField')}
      </Button>
    </div>
  );
}
