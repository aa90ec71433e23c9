// Receiving a submission, or refusing it with a reason: who brings it, on which basis, which questions, which seals.
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { contract } from '../../shared/contract/index.ts';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import {
  Button,
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

type Entered = InputOf<'intake.record-submission'>;

export function SubmissionForm({ record }: { readonly record: OutputOf<'cases.read'> }) {
  const t = useText();
  const [, navigate] = useLocation();
  const receive = useAct('intake.record-submission');
  const refuse = useAct('intake.refuse-submission');
  const [isRefusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const [isReasonMissing, setReasonMissing] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const begin = (): Entered => ({
    caseId: record.id,
    receivedAt: thisMinute(),
    deliveringBody: '',
    deliveringPerson: '',
    legalBasis: '',
    questions: [],
    packagesAnnounced: 1,
    packages: [nextPackage([])],
    note: '',
  });
  const labels = {
    receivedAt: t('work:submission.receivedAt'),
    deliveringBody: t('work:submission.deliveringBody'),
    deliveringPerson: t('work:submission.deliveringPerson'),
    legalBasis: t('work:submission.legalBasis'),
    packagesAnnounced: t('work:submission.announced'),
    questions: t('work:submission.questions'),
    note: t('work:form.note'),
  };
  const form = useContractForm(contract['intake.record-submission'].input, begin(), labels, async (values) => {
    if (isRefusing && reason.trim() === '') {
      setReasonMissing(true);
      return;
    }
    const answer = isRefusing ? await refuse.act({ ...values, reason }) : await receive.act(values);
    if (!answer.ok) {
      form.refuse(answer.error);
      return;
    }
    draft.finish();
    navigate(isRefusing ? `/cases/${record.id}/submissions` : `/intake/submission/${answer.value.id}`);
  });
  const draft = useDraft<Entered>({
    kind: 'submission',
    label: `${t('work:submission.title')} · ${record.title}`,
    address: `/intake/case/${record.id}`,
    values: form.values,
    isChanged: form.isChanged,
    restore: form.reset,
    clear: () => form.reset(begin()),
  });
  useSaveKeys(() => element.current?.requestSubmit());
  const { values } = form;
  const errorOf = (path: string) => form.errors.find((error) => error.path === path)?.message;
  // The text keeps its empty lines while one types; only what is written goes into the list.
  const [questionText, setQuestionText] = useState<string>();
  const announced = values.packagesAnnounced;
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: record.title, to: `/cases/${record.id}/submissions` }}
        title={isRefusing ? t('work:submission.refuseTitle') : t('work:submission.receive')}
        detail={isRefusing ? t('work:submission.refuseHelp') : t('work:submission.emptyText')}
      />
      <form ref={element} className="fp-work-form" onSubmit={form.onSubmit} noValidate>
        <DraftFound draft={draft} />
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
              label={t('work:submission.legalBasis')}
              help={t('work:incident.legalBasisHelp')}
              isRequired
              {...form.bind('legalBasis')}
            />
          </div>
          <LongTextField
            name="questions"
            label={t('work:submission.questions')}
            help={t('work:submission.questionsHelp')}
            rows={3}
            value={questionText ?? values.questions.join('\n')}
            onChange={(text) => {
              setQuestionText(text);
              form.set(
                'questions',
                text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
              );
            }}
            error={form.errors.find((error) => error.path.startsWith('questions'))?.message}
          />
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
        </Group>
        <PackageRows
          packages={values.packages}
          onChange={(packages) => form.set('packages', packages)}
          errorOf={errorOf}
        />
        <LongTextField label={t('work:form.note')} rows={2} {...form.bind('note')} />
        {isRefusing && (
          <TextField
            name="reason"
            label={t('work:submission.refuseReason')}
            isRequired
            isFirst
            value={reason}
            onChange={setReason}
            error={isReasonMissing && reason.trim() === '' ? t('work:form.required') : undefined}
          />
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
