// Taking in one exhibit after another: case, submission and incident stay; a template, the previous one or the count of marks suggest
// values, and what was suggested is marked until somebody changes it.
import { useRef, useState } from 'react';
import { contract } from '../../shared/contract/index.ts';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import type { TemplatePart } from '../../shared/contract/exhibit-fields.ts';
import { nextMark } from '../../shared/domain/exhibit/next-mark.ts';
import {
  Button,
  FailureNotice,
  FormErrors,
  Group,
  KeyHint,
  Notice,
  Sheet,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { DraftFound, DraftLine } from '../drafts/draft-line.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { ExhibitFields } from './exhibit-fields.tsx';
import type { PossibleParent } from './exhibit-fields.tsx';
import type { ExhibitValues, RecordInput } from './exhibit-values.ts';
import { copiedFrom, emptyExhibit, suggestedBy, templateOf } from './exhibit-values.ts';
import { focusField, focusFirstMissing } from './focus-field.ts';
import { useIntakeKeys } from './intake-keys.ts';
import { LabelsForm } from './labels.tsx';
import { isMark, PackageField } from './package-field.tsx';
import { useSaveKeys } from './save-keys.ts';
import { newSerial } from './serial-rows.tsx';
import { KeepTemplate, TemplateChooser } from './template-panel.tsx';
import type { Template } from './template-panel.tsx';
import { accessOf, useExhibitLabels } from './use-exhibit-form.ts';

export interface ExhibitIntakeProps {
  readonly record: OutputOf<'cases.read'>;
  readonly submissionId?: ExhibitValues['submissionId'];
  readonly parents: readonly PossibleParent[];
  /** Marks the case has already: the next one follows from them. */
  readonly marks: readonly string[];
  readonly parent?: { readonly id: NonNullable<ExhibitValues['parentId']>; readonly mark: string };
  readonly address: string;
  /** Told after each save; `next` when the person goes on to another one. */
  readonly onSaved: (saved: { readonly id: string; readonly number: string; readonly next: boolean }) => void;
}

type Saved = OutputOf<'exhibits.record'> & { readonly mark: string };
type Panel = 'choose-template' | 'keep-template' | 'labels';
/** Parts of a template that are still to be asked, and the exhibit they belong to. */
interface Pending {
  readonly of: NonNullable<ExhibitIntakeProps['parent']>;
  readonly parts: readonly TemplatePart[];
}

export function ExhibitIntake(props: ExhibitIntakeProps) {
  const { record, submissionId, address } = props;
  const t = useText();
  const save = useAct('exhibits.record');
  const labels = useExhibitLabels();
  const [saved, setSaved] = useState<readonly Saved[]>([]);
  const [round, setRound] = useState(0);
  const [previous, setPrevious] = useState<ExhibitValues>();
  const [panel, setPanel] = useState<Panel>();
  const [template, setTemplate] = useState<Template>();
  const [pending, setPending] = useState<Pending>();
  const [note, setNote] = useState('');
  const goesOn = useRef(false);
  const element = useRef<HTMLFormElement>(null);

  const onlyIncident = record.incidents.length === 1 ? record.incidents[0]?.id : undefined;
  const marksUntil = (taken: readonly Saved[]) => [...props.marks, ...taken.map(({ mark }) => mark)];
  const begin = (
    incidentId: ExhibitValues['incidentId'],
    marks: readonly string[],
    parent = props.parent,
    suggestion: Partial<ExhibitValues> = {},
  ): RecordInput => ({
    ...emptyExhibit,
    ...suggestion,
    caseId: record.id,
    mark: nextMark(marks, parent?.mark),
    ...(submissionId === undefined ? {} : { submissionId }),
    ...(parent === undefined ? {} : { parentId: parent.id }),
    ...(incidentId === undefined ? {} : { incidentId }),
  });
  const [suggested, setSuggested] = useState<RecordInput>(() => begin(onlyIncident, props.marks));

  const start = (values: RecordInput) => {
    setSuggested(values);
    form.reset(values);
    setRound((count) => count + 1);
    element.current?.scrollIntoView({ block: 'start' });
  };

  const form = useContractForm(contract['exhibits.record'].input, suggested, labels, async (values) => {
    const answer = await save.act(values);
    if (!answer.ok) {
      form.refuse(answer.error);
      return;
    }
    draft.finish();
    setPrevious(values);
    const taken = [...saved, { ...answer.value, mark: values.mark }];
    setSaved(taken);
    props.onSaved({ ...answer.value, next: goesOn.current });
    if (!goesOn.current) return;
    goOn(values, taken, answer.value.id);
  });

  /** The next form: the next part of the template, or an empty exhibit of the same incident. */
  const goOn = (values: ExhibitValues, taken: readonly Saved[], id: Saved['id']) => {
    const waiting: Pending | undefined =
      pending ??
      (template === undefined ? undefined : { of: { id, mark: values.mark }, parts: template.content.parts });
    const [part, ...rest] = waiting?.parts ?? [];
    setTemplate(undefined);
    setPanel(undefined);
    if (waiting === undefined || part === undefined) {
      setPending(undefined);
      setNote('');
      start(begin(values.incidentId, marksUntil(taken)));
      return;
    }
    setPending({ of: waiting.of, parts: rest });
    setNote(t('fields:template.part', { mark: waiting.of.mark, name: t(`vocabulary:exhibitKind.${part.kind}`) }));
    start(begin(values.incidentId, marksUntil(taken), waiting.of, suggestedBy(part)));
  };

  const draft = useDraft<RecordInput>({
    kind: 'exhibit',
    label: `${form.values.mark} ${t(`vocabulary:exhibitKind.${form.values.kind}`)} · ${record.title}`.trim(),
    address,
    values: form.values,
    isChanged: form.isChanged,
    restore: form.reset,
    clear: () => start(begin(onlyIncident, marksUntil(saved))),
  });

  const submit = (next: boolean) => {
    goesOn.current = next;
    element.current?.requestSubmit();
  };
  /** What was typed for this one stays; what describes its kind is suggested. */
  const suggest = (values: Partial<ExhibitValues>) => {
    const next = { ...form.values, ...values };
    setSuggested({ ...suggested, ...values });
    form.set('kind', next.kind);
    for (const [name, value] of Object.entries(values)) form.set(name as 'kind', value as RecordInput['kind']); // name and value come from one record
  };
  const choose = (chosen: Template) => {
    setTemplate(chosen);
    setPanel(undefined);
    setNote(t('fields:template.used', { name: chosen.name }));
    suggest(suggestedBy(chosen.content));
    focusFirstMissing(element);
  };
  const copyPrevious = () => {
    if (previous === undefined) return;
    suggest(copiedFrom(previous));
    setNote(t('fields:copy.previous', { mark: previous.mark }));
    focusFirstMissing(element);
  };
  const addSerial = () => {
    const { serials } = form.values;
    const empty = serials.findIndex(({ asMarked }) => asMarked === '');
    if (empty === -1) form.set('serials', [...serials, newSerial]);
    focusField(`serials.${empty === -1 ? serials.length : empty}.asMarked`);
  };
  useSaveKeys(
    () => submit(false),
    () => submit(true),
  );
  useIntakeKeys({
    chooseTemplate: () => setPanel('choose-template'),
    keepTemplate: () => setPanel('keep-template'),
    addSerial,
    goToSeal: () => focusField('seal'),
    ...(previous === undefined ? {} : { copyPrevious }),
    ...(saved.length === 0 ? {} : { printLabels: () => setPanel('labels'), photographsOf: saved[0]?.id }),
  });

  const last = saved.at(-1);
  const content: InputOf<'templates.record'>['content'] = {
    ...templateOf(form.values),
    parts: template?.content.parts ?? [],
  };
  return (
    <form ref={element} onSubmit={form.onSubmit} noValidate className="fp-work-form" key={round}>
      {last !== undefined && !form.isChanged && (
        <Notice tone="good" title={t('work:exhibit.saved', { number: last.number })}>
          <p>
            {t('work:exhibit.savedHelp')} <a href={`#/exhibits/${last.id}/photographs`}>{t('work:photograph.title')}</a>
          </p>
        </Notice>
      )}
      <DraftFound draft={draft} />
      <FormErrors errors={form.errors} attempt={form.attempt} />
      <FailureNotice failure={save.failure} />
      {note !== '' && (
        <p className="fp-list-note" role="status">
          {note}
        </p>
      )}
      {panel === 'choose-template' && <TemplateChooser onChoose={choose} onClose={() => setPanel(undefined)} />}
      {panel === 'keep-template' && (
        <KeepTemplate
          content={content}
          onKept={(name) => {
            setPanel(undefined);
            setNote(t('fields:template.kept', { name }));
          }}
          onClose={() => setPanel(undefined)}
        />
      )}
      {panel === 'labels' && (
        <Sheet
          label={t('work:exhibit.labelsTitle')}
          title={t('work:exhibit.labelsTitle')}
          onClose={() => setPanel(undefined)}
        >
          <LabelsForm exhibitIds={saved.map(({ id }) => id)} onClose={() => setPanel(undefined)} />
        </Sheet>
      )}
      {submissionId !== undefined && form.values.parentId === undefined && (
        <PackageField
          caseId={record.id}
          submissionId={submissionId}
          value={form.values.packageNumber}
          error={form.errors.find((error) => error.path === 'packageNumber')?.message}
          onChoose={(chosen) => {
            form.set('packageNumber', chosen?.number);
            // What the counter wrote down already is not typed again; it stays to be changed.
            if (chosen === undefined) return;
            if (form.values.mark === '' && isMark(chosen.label)) form.set('mark', chosen.label);
            if ((form.values.seal ?? '') === '' && chosen.seal !== '') form.set('seal', chosen.seal);
          }}
        />
      )}
      <ExhibitFields form={accessOf(form, suggested)} incidents={record.incidents} parents={props.parents} />
      <Group title={t('work:exhibit.seal')}>
        <div className="fp-work-columns">
          <TextField
            name="seal"
            label={t('work:exhibit.seal')}
            help={t('work:exhibit.sealHelp')}
            isMono
            value={form.values.seal ?? ''}
            onChange={(seal) => form.set('seal', seal === '' ? undefined : seal)}
            error={form.errors.find((error) => error.path === 'seal')?.message}
          />
        </div>
      </Group>
      <div className="fp-work-footer">
        <DraftLine draft={draft} />
        <span className="fp-button-row">
          <Button icon="list" onPress={() => setPanel('choose-template')}>
            {t('fields:template.use')} <KeyHint keys="F8" />
          </Button>
          {previous !== undefined && (
            <Button icon="copy" title={t('work:exhibit.copyPreviousHelp')} onPress={copyPrevious}>
              {t('work:exhibit.copyPrevious')} <KeyHint keys="F9" />
            </Button>
          )}
          <Button icon="save" isBusy={save.isActing} onPress={() => submit(false)}>
            {t('work:exhibit.save')} <KeyHint keys="Ctrl+S" />
          </Button>
          <Button look="primary" icon="forward" isBusy={save.isActing} onPress={() => submit(true)}>
            {t('work:exhibit.saveNext')} <KeyHint keys="Ctrl+Enter" />
          </Button>
        </span>
      </div>
    </form>
  );
}
