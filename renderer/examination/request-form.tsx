// Recording a request: who asks what of which exhibits, what may be used up, how urgent it is. Kept as a draft while one types.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { contract } from '../../shared/contract/index.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { consumptions, priorities, requestKinds } from '../../shared/domain/examination/request.ts';
import { languages } from '../../shared/domain/roles.ts';
import { detentionClock } from '../cases/detention.ts';
import { useNow } from '../cases/use-now.ts';
import {
  ChoiceField,
  Group,
  LongTextField,
  LookAheadField,
  MomentField,
  Notice,
  Page,
  PageHeader,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { WorkForm } from '../drafts/work-form.tsx';
import { useAct } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import type { EnteredRequest, Submission } from './begin-request.ts';
import { QuestionRows, rewordQuestions } from './question-rows.tsx';
import { RequestExhibits } from './request-exhibits.tsx';

type CaseRecord = OutputOf<'cases.read'>;

export interface RequestFormProps {
  readonly record: CaseRecord;
  /** Received for the case: their senders are offered as one types. */
  readonly submissions: readonly Submission[];
  /** Requests of the case so far, for the same. */
  readonly earlier: readonly { readonly authority: string; readonly reference: string }[];
  /** The submission whose words the form begins with. */
  readonly from?: Submission | undefined;
  readonly supplemented?: OutputOf<'requests.read'>;
  /** Ticked exhibits that belong to other cases. */
  readonly left?: number;
  readonly begin: () => EnteredRequest;
  /** Of this form, by which its draft is found again. */
  readonly address: string;
}

export function RequestForm(props: RequestFormProps) {
  const { record, from, supplemented, left = 0, begin, address } = props;
  const t = useText();
  const format = useFormat();
  const [, navigate] = useLocation();
  const now = useNow();
  const recorded = useAct('requests.record');
  const [isAllowerMissing, setAllowerMissing] = useState(false);
  const labels = {
    exhibitIds: t('examination:request.exhibits'),
    authority: t('examination:request.authority'),
    contact: t('examination:request.contact'),
    reference: t('examination:request.reference'),
    legalBasis: t('examination:request.legalBasis'),
    questions: t('examination:request.questions'),
    consumptionAuthority: t('examination:request.consumptionAuthority'),
    dueAt: t('examination:request.dueAt'),
    receivedAt: t('examination:request.receivedAt'),
    precautions: t('examination:request.precautions'),
    priorHandling: t('examination:request.priorHandling'),
    returnTo: t('examination:request.returnTo'),
    note: t('work:form.note'),
  };
  const form = useContractForm(contract['requests.record'].input, begin(), labels, async (values) => {
    const isMissing = values.consumption !== 'nothing' && values.consumptionAuthority === '';
    setAllowerMissing(isMissing);
    if (isMissing) return;
    const answer = await recorded.act(values);
    if (!answer.ok) {
      form.refuse(answer.error);
      return;
    }
    draft.finish();
    navigate(`/examination/requests/${answer.value.id}`);
  });
  const draft = useDraft<EnteredRequest>({
    kind: 'request',
    label: `${t('examination:request.new')} · ${record.title}`,
    address,
    values: form.values,
    isChanged: form.isChanged,
    restore: form.reset,
    clear: () => form.reset(begin()),
  });
  const { values } = form;
  const clock = detentionClock(record.detentionUntil, now, t);
  const isHeld = record.detentionUntil !== undefined && Date.parse(record.detentionUntil) > now;
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: record.title, to: `/cases/${record.id}/examination` }}
        title={t(supplemented === undefined ? 'examination:request.new' : 'examination:request.supplement')}
        detail={t('examination:request.newHelp')}
      />
      <WorkForm
        form={form}
        draft={draft}
        failure={recorded.failure}
        actLabel={t('examination:request.record')}
        icon="accept"
        isActing={recorded.isActing}
        onCancel={() => navigate(`/cases/${record.id}/examination`)}
      >
        {supplemented !== undefined && (
          <Notice tone="info" title={t('examination:request.supplements', { number: supplemented.number })} />
        )}
        {from !== undefined && (
          <Notice tone="info" title={t('examination:request.fromSubmission', { number: from.receiptNumber })}>
            <p>{t('examination:request.fromSubmissionHelp')}</p>
          </Notice>
        )}
        {left > 0 && <Notice tone="warning" title={t('examination:request.leftOut', { count: left })} />}
        <Group title={t('examination:request.who')}>
          <div className="fp-work-columns">
            <LookAheadField
              label={labels.authority}
              help={t('examination:request.authorityHelp')}
              isRequired
              isFirst
              options={distinct([
                ...props.earlier.map(({ authority }) => authority),
                ...props.submissions.map(({ deliveringBody }) => deliveringBody),
              ])}
              {...form.bind('authority')}
            />
            <TextField label={labels.contact} help={t('examination:request.contactHelp')} {...form.bind('contact')} />
            <LookAheadField
              label={labels.reference}
              help={t('examination:request.referenceHelp')}
              isMono
              options={distinct([
                ...record.numbers.map(({ number }) => number),
                ...props.earlier.map(({ reference }) => reference),
              ])}
              {...form.bind('reference')}
            />
            <TextField
              label={labels.legalBasis}
              help={t('work:incident.legalBasisHelp')}
              {...form.bind('legalBasis')}
            />
            <MomentField label={labels.receivedAt} isRequired offersNow {...form.bind('receivedAt')} />
            <ChoiceField
              name="kind"
              label={t('examination:request.kind')}
              help={t('examination:request.kindHelp')}
              isRequired
              value={values.kind}
              onChange={(kind) => kind !== undefined && form.set('kind', kind)}
              choices={requestKinds.map((value) => ({ value, label: t(`examination:requestKind.${value}`) }))}
            />
          </div>
        </Group>
        <RequestExhibits
          caseId={record.id}
          chosen={values.exhibitIds}
          onChange={(exhibitIds) => form.set('exhibitIds', exhibitIds)}
          error={form.errors.find(({ path }) => path.startsWith('exhibitIds'))?.message}
        />
        <QuestionRows
          questions={values.questions}
          language={values.language}
          onChange={(questions) => form.set('questions', questions)}
          errorOf={(path) => form.errors.find((error) => error.path === path)?.message}
        />
        <Group title={t('examination:request.consumption')} detail={t('examination:request.consumptionHelp')}>
          <ChoiceField
            name="consumption"
            label={t('examination:request.consumption')}
            hidesLabel
            look="radio"
            value={values.consumption}
            onChange={(consumption) => {
              if (consumption !== undefined) form.set('consumption', consumption);
              setAllowerMissing(false);
            }}
            choices={consumptions.map((value) => ({ value, label: t(`examination:consumption.${value}`) }))}
          />
          {values.consumption !== 'nothing' && (
            <TextField
              label={labels.consumptionAuthority}
              help={t('examination:request.consumptionAuthorityHelp')}
              isRequired
              {...form.bind('consumptionAuthority')}
              error={isAllowerMissing ? t('work:form.required') : form.bind('consumptionAuthority').error}
            />
          )}
        </Group>
        <Group title={t('examination:request.urgency')}>
          {isHeld && (
            <Notice
              tone="warning"
              title={t('examination:request.held', { clock: clock.words, at: format.moment(record.detentionUntil) })}
            >
              <p>{t('examination:request.heldHelp')}</p>
            </Notice>
          )}
          <div className="fp-work-columns">
            <ChoiceField
              name="priority"
              label={t('examination:request.priority')}
              isRequired
              value={values.priority}
              onChange={(priority) => priority !== undefined && form.set('priority', priority)}
              choices={priorities.map((value) => ({ value, label: t(`examination:priority.${value}`) }))}
            />
            <MomentField
              name="dueAt"
              label={labels.dueAt}
              value={values.dueAt ?? ''}
              onChange={(until) => form.set('dueAt', until === '' ? undefined : until)}
              error={form.errors.find(({ path }) => path === 'dueAt')?.message}
            />
          </div>
        </Group>
        <Group title={t('examination:request.handling')}>
          <LongTextField
            label={labels.precautions}
            help={t('examination:request.precautionsHelp')}
            rows={2}
            {...form.bind('precautions')}
          />
          <LongTextField
            label={labels.priorHandling}
            help={t('examination:request.priorHandlingHelp')}
            rows={2}
            {...form.bind('priorHandling')}
          />
          <div className="fp-work-columns">
            <LookAheadField
              label={labels.returnTo}
              options={distinct(props.submissions.map(({ deliveringBody }) => deliveringBody))}
              {...form.bind('returnTo')}
            />
            <ChoiceField
              name="language"
              label={t('examination:request.language')}
              help={t('examination:request.languageHelp')}
              isRequired
              value={values.language}
              onChange={(language) => {
                if (language === undefined) return;
                form.set('questions', rewordQuestions(values.questions, values.language, language));
                form.set('language', language);
              }}
              choices={languages.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
            />
          </div>
          <LongTextField label={labels.note} rows={2} {...form.bind('note')} />
        </Group>
      </WorkForm>
    </Page>
  );
}

function distinct(values: readonly string[]): readonly { readonly value: string }[] {
  return [...new Set(values.filter((value) => value !== ''))].map((value) => ({ value }));
}
