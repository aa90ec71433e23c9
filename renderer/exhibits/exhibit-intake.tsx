// Taking in one exhibit after another: case, submission and incident stay, nothing else is carried over unless asked.
import { useRef, useState } from 'react';
import { contract } from '../../shared/contract/index.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import {
  Button,
  FailureNotice,
  FormErrors,
  Group,
  KeyHint,
  Notice,
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
import { copiedFrom, emptyExhibit } from './exhibit-values.ts';
import { isMark, PackageField } from './package-field.tsx';
import { useSaveKeys } from './save-keys.ts';
import { accessOf, useExhibitLabels } from './use-exhibit-form.ts';

export interface ExhibitIntakeProps {
  readonly record: OutputOf<'cases.read'>;
  readonly submissionId?: ExhibitValues['submissionId'];
  readonly parents: readonly PossibleParent[];
  readonly parentId?: ExhibitValues['parentId'];
  readonly address: string;
  /** Told after each save; `next` when the person goes on to another one. */
  readonly onSaved: (saved: { readonly id: string; readonly number: string; readonly next: boolean }) => void;
}

export function ExhibitIntake(props: ExhibitIntakeProps) {
  const { record, submissionId, parentId, address } = props;
  const t = useText();
  const save = useAct('exhibits.record');
  const labels = useExhibitLabels();
  const [saved, setSaved] = useState<{ readonly id: string; readonly number: string }>();
  const [round, setRound] = useState(0);
  const [previous, setPrevious] = useState<ExhibitValues>();
  const goesOn = useRef(false);
  const element = useRef<HTMLFormElement>(null);

  const begin = (incidentId: ExhibitValues['incidentId']): RecordInput => ({
    ...emptyExhibit,
    caseId: record.id,
    ...(submissionId === undefined ? {} : { submissionId }),
    ...(parentId === undefined ? {} : { parentId }),
    ...(incidentId === undefined ? {} : { incidentId }),
  });
  const onlyIncident = record.incidents.length === 1 ? record.incidents[0]?.id : undefined;

  const form = useContractForm(contract['exhibits.record'].input, begin(onlyIncident), labels, async (values) => {
    const answer = await save.act(values);
    if (!answer.ok) {
      form.refuse(answer.error);
      return;
    }
    draft.finish();
    setPrevious(values);
    setSaved(answer.value);
    props.onSaved({ ...answer.value, next: goesOn.current });
    if (!goesOn.current) return;
    form.reset(begin(values.incidentId));
    setRound((count) => count + 1);
    element.current?.scrollIntoView({ block: 'start' });
  });
  const draft = useDraft<RecordInput>({
    kind: 'exhibit',
    label: `${form.values.mark} ${t(`vocabulary:exhibitKind.${form.values.kind}`)} · ${record.title}`.trim(),
    address,
    values: form.values,
    isChanged: form.isChanged,
    restore: form.reset,
    clear: () => form.reset(begin(onlyIncident)),
  });

  const submit = (next: boolean) => {
    goesOn.current = next;
    element.current?.requestSubmit();
  };
  useSaveKeys(
    () => submit(false),
    () => submit(true),
  );

  return (
    <form ref={element} onSubmit={form.onSubmit} noValidate className="fp-work-form" key={round}>
      {saved !== undefined && !form.isChanged && (
        <Notice tone="good" title={t('work:exhibit.saved', { number: saved.number })}>
          <p>
            {t('work:exhibit.savedHelp')}{' '}
            <a href={`#/exhibits/${saved.id}/photographs`}>{t('work:photograph.title')}</a>
          </p>
        </Notice>
      )}
      <DraftFound draft={draft} />
      <FormErrors errors={form.errors} attempt={form.attempt} />
      <FailureNotice failure={save.failure} />
      {submissionId !== undefined && parentId === undefined && (
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
      <ExhibitFields form={accessOf(form)} incidents={record.incidents} parents={props.parents} />
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
          {previous !== undefined && (
            <Button
              icon="copy"
              title={t('work:exhibit.copyPreviousHelp')}
              onPress={() => form.reset({ ...form.values, ...copiedFrom(previous) })}
            >
              {t('work:exhibit.copyPrevious')}
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
