// Receiving a submission, or refusing it with a reason: who brings it, on which basis, which questions, which seals, what is missing.
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { contract } from '../../shared/contract/index.ts';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { refusalReasons, type RefusalReason } from '../../shared/domain/submission.ts';
import {
  Button,
  ChoiceField,
  FailureNotice,
  FormErrors,
  Group,
  KeyHint,
  LongTextField,
  MomentField,
  Notice,
  NumberField,
  Page,
  PageHeader,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { thisMinute } from '../custody/occurred-field.tsx';
import { DraftFound, DraftLine } from '../drafts/draft-line.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useSaveKeys } from '../exhibits/save-keys.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { PackageRows, nextPackage } from './package-rows.tsx';
import { QuestionsField } from './questions-field.tsx';
import type { Submission } from './submission-words.ts';

type Entered = InputOf<'intake.record-submission'>;

export interface SubmissionFormProps {
  readonly record: OutputOf<'cases.read'>;
  /** The submission of which this one brings what was outstanding. */
  readonly continued?: Submission | undefined;
}

export function SubmissionForm({ record, continued }: SubmissionFormProps) {
  const t = useText();
  const [, navigate] = useLocation();
  const receive = useAct('intake.record-submission');
  const refuse = useAct('intake.refuse-submission');
  const [isRefusing, setRefusing] = useState(false);
  const [refusalCode, setRefusalCode] = useState<RefusalReason>();
  const [reason, setReason] = useState('');
  const [isReasonMissing, setReasonMissing] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const begin = (): Entered => beginning(record, continued);
  const labels = {
    receivedAt: t('work:submission.receivedAt'),
    deliveringBody: t('work:submission.deliveringBody'),
    deliveringPerson: t('work:submission.deliveringPerson'),
    identification: t('intake:submission.identification'),
    legalBasis: t('work:submission.legalBasis'),
    packagesAnnounced: t('work:submission.announced'),
    questions: t('work:submission.questions'),
    outstanding: t('intake:submission.outstanding'),
    detentionUntil: t('work:case.detention'),
    detentionReason: t('intake:submission.detentionReason'),
    note: t('work:form.note'),
  };
  const form = useContractForm(contract['intake.record-submission'].input, begin(), labels, async (values) => {
    if (isRefusing && (reason.trim() === '' || refusalCode === undefined)) {
      setReasonMissing(true);
      return;
    }
    const answer =
      isRefusing && refusalCode !== undefined
        ? await refuse.act({ ...values, refusalCode, reason })
        : await receive.act(values);
    if (!answer.ok) {
      form.refuse(answer.error);
      return;
    }
    draft.finish();
    navigate(isRefusing ? `/intake/packages/${answer.value.id}` : `/intake/submission/${answer.value.id}`);
  });
  const address =
    continued === undefined ? `/intake/case/${record.id}` : `/intake/case/${record.id}/continues/${continued.id}`;
  const draft = useDraft<Entered>({
    kind: 'submission',
    label: `${t('work:submission.title')} · ${record.title}`,
    address,
    values: form.values,
    isChanged: form.isChanged,
    restore: form.reset,
    clear: () => form.reset(begin()),
  });
  useSaveKeys(() => element.current?.requestSubmit());
  const { values } = form;
  const errorOf = (path: string) => form.errors.find((error) => error.path === path)?.message;
  const announced = values.packagesAnnounced;
  const { detentionUntil } = values;
  const endsBefore = detentionUntil !== undefined && detentionUntil !== '' && detentionUntil < values.receivedAt;
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: record.title, to: `/cases/${record.id}/submissions` }}
        title={isRefusing ? t('work:submission.refuseTitle') : t('work:submission.receive')}
        detail={isRefusing ? t('work:submission.refuseHelp') : t('work:submission.emptyText')}
      />
      <form ref={element} className="fp-work-form" onSubmit={form.onSubmit} noValidate>
        <DraftFound draft={draft} />
        {continued !== undefined && (
          <Notice tone="info" title={t('intake:submission.bringsRest', { number: continued.receiptNumber })}>
            <p>{continued.stillOutstanding.labels.join(', ')}</p>
          </Notice>
        )}
        <FormErrors errors={form.errors} attempt={form.attempt} />
        <FailureNotice failure={receive.failure ?? refuse.failure} />
        <Group title={t('work:submission.title')}>
          <div className="fp-work-columns">
            <MomentField label={t('work:submission.receivedAt')} isRequired offersNow {...form.bind('receivedAt')} />
            <TextField
              label={t('work:submission.deliveringBody')}
              isRequired
              isFirst
              {...form.bind('deliveringBody')}
            />
            <TextField label={t('work:submission.deliveringPerson')} isRequired {...form.bind('deliveringPerson')} />
            <TextField
              name="identification"
              label={t('intake:submission.identification')}
              help={t('intake:submission.identificationHelp')}
              value={values.identification ?? ''}
              onChange={(text) => form.set('identification', text === '' ? undefined : text)}
              error={errorOf('identification')}
            />
            <TextField
              label={t('work:submission.legalBasis')}
              help={t('work:incident.legalBasisHelp')}
              isRequired
              {...form.bind('legalBasis')}
            />
            <MomentField
              name="detentionUntil"
              label={t('work:case.detention')}
              help={t('intake:submission.detentionHelp')}
              value={detentionUntil ?? ''}
              onChange={(until) => form.set('detentionUntil', until === '' ? undefined : until)}
              error={errorOf('detentionUntil')}
            />
          </div>
          {endsBefore && (
            <Notice tone="warning" title={t('intake:submission.detentionOver')}>
              <TextField
                name="detentionReason"
                label={t('intake:submission.detentionReason')}
                isRequired
                value={values.detentionReason ?? ''}
                onChange={(text) => form.set('detentionReason', text === '' ? undefined : text)}
                error={errorOf('detentionReason')}
              />
            </Notice>
          )}
        </Group>
        <QuestionsField
          asked={values.standardQuestions ?? []}
          questions={values.questions}
          onAsked={(asked) => form.set('standardQuestions', asked.length === 0 ? undefined : asked)}
          onQuestions={(questions) => form.set('questions', questions)}
          error={form.errors.find((error) => error.path.startsWith('questions'))?.message}
        />
        <Group title={t('intake:submission.count')}>
          <div className="fp-work-columns">
            <NumberField
              name="packagesAnnounced"
              label={t('work:submission.announced')}
              isRequired
              value={announced}
              onChange={(count) => form.set('packagesAnnounced', count ?? Number.NaN)}
              error={errorOf('packagesAnnounced')}
            />
          </div>
          {!Number.isNaN(announced) && announced !== values.packages.length && (
            <Notice
              tone="warning"
              title={t('work:submission.receivedDiffers', { announced, received: values.packages.length })}
            />
          )}
          {announced > values.packages.length && (
            <OutstandingField
              value={values.outstanding ?? []}
              onChange={(outstanding) => form.set('outstanding', outstanding.length === 0 ? undefined : outstanding)}
              error={form.errors.find((error) => error.path.startsWith('outstanding'))?.message}
            />
          )}
        </Group>
        <PackageRows
          packages={values.packages}
          announced={announced}
          onChange={(packages) => form.set('packages', packages)}
          errorOf={errorOf}
          isWholeRefused={isRefusing}
        />
        <LongTextField label={t('work:form.note')} rows={2} {...form.bind('note')} />
        {isRefusing && (
          <div className="fp-work-columns">
            <ChoiceField
              name="refusalCode"
              label={t('intake:refusal.code')}
              isRequired
              isFirst
              value={refusalCode}
              onChange={setRefusalCode}
              choices={refusalReasons.map((value) => ({ value, label: t(`vocabulary:refusalReason.${value}`) }))}
              error={isReasonMissing && refusalCode === undefined ? t('work:form.choose') : undefined}
            />
            <TextField
              name="reason"
              label={t('work:submission.refuseReason')}
              isRequired
              value={reason}
              onChange={setReason}
              error={isReasonMissing && reason.trim() === '' ? t('work:form.required') : undefined}
            />
          </div>
        )}
        <div className="fp-work-footer">
          <DraftLine draft={draft} />
          <span className="fp-button-row">
            {isRefusing ? (
              <Button onPress={() => setRefusing(false)}>{t('work:form.cancel')}</Button>
            ) : (
              <Button icon="close" onPress={() => setRefusing(true)}>
                {t('work:submission.refuse')}
              </Button>
            )}
            <Button
              look={isRefusing ? 'danger' : 'primary'}
              icon={isRefusing ? 'close' : 'accept'}
              type="submit"
              isBusy={receive.isActing || refuse.isActing}
            >
              {isRefusing ? t('work:submission.refuseTitle') : t('work:submission.acceptKey')} <KeyHint keys="Ctrl+S" />
            </Button>
          </span>
        </div>
      </form>
    </Page>
  );
}

/** What the first delivery said already is shown as said, and stays to be changed. */
function beginning(record: OutputOf<'cases.read'>, continued: Submission | undefined): Entered {
  const rest = continued?.stillOutstanding;
  const packages: Entered['packages'] = [];
  for (const label of rest?.labels ?? []) packages.push(nextPackage(packages, label));
  const now = thisMinute();
  // A detention that is over is nobody’s clock any more: whoever brings an order says its end.
  const runs = record.detentionUntil !== undefined && record.detentionUntil > now;
  return {
    caseId: record.id,
    receivedAt: now,
    deliveringBody: continued?.deliveringBody ?? '',
    deliveringPerson: '',
    legalBasis: continued?.legalBasis ?? '',
    questions: [],
    packagesAnnounced: rest?.count ?? 1,
    packages: packages.length === 0 ? [nextPackage([])] : packages,
    note: '',
    ...(runs ? { detentionUntil: record.detentionUntil } : {}),
    ...(continued === undefined ? {} : { continues: continued.id }),
  };
}

function OutstandingField({
  value,
  onChange,
  error,
}: {
  readonly value: readonly string[];
  readonly onChange: (labels: string[]) => void;
  readonly error: string | undefined;
}) {
  const t = useText();
  // The text keeps its empty lines while one types; only what is written goes into the list.
  const [text, setText] = useState<string>();
  return (
    <LongTextField
      name="outstanding"
      label={t('intake:submission.outstanding')}
      help={t('intake:submission.outstandingHelp')}
      rows={2}
      value={text ?? value.join('\n')}
      onChange={(typed) => {
        setText(typed);
        onChange(typed.split(/[\n,;]/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()])));
      }}
      error={error}
    />
  );
}
