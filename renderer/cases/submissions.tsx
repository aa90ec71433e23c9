// What was received for a case, and what was refused: who brought it, its seals on paper and on the package, its receipt.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { languages } from '../../shared/domain/roles.ts';
import type { Language } from '../../shared/domain/roles.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  Awaited,
  EmptyState,
  FactList,
  FailureNotice,
  Group,
  LinkButton,
  Menu,
  Mono,
  Notice,
  PlainTable,
  Status,
} from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { questionsOf, submissionFacts } from '../intake/submission-words.ts';
import { useFormat, useLanguage, useText } from '../text.tsx';

type CaseRecord = OutputOf<'cases.read'>;
export type Submission = OutputOf<'intake.submissions'>['submissions'][number];

export function Submissions({ record }: { readonly record: CaseRecord }) {
  const t = useText();
  const mayReceive = useMay('intake.record-submission');
  const { value, failure } = useAnswer('intake.submissions', { caseId: record.id });
  if (value === undefined) return <Awaited failure={failure} lines={6} />;
  const receive = mayReceive && (
    <LinkButton to={`/intake/case/${record.id}`} look="primary" icon="intake" size="small">
      {t('work:submission.receive')}
    </LinkButton>
  );
  if (value.submissions.length === 0) {
    return (
      <EmptyState icon="intake" title={t('work:submission.emptyTitle')} action={receive}>
        <p>{t('work:submission.emptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <div className="fp-work-stack">
      {value.submissions.map((submission) => (
        <SubmissionCard key={submission.id} submission={submission} />
      ))}
    </div>
  );
}

export function SubmissionCard({
  submission,
  isOwnPage = false,
}: {
  readonly submission: Submission;
  /** It stands on the page of its packages already. */
  readonly isOwnPage?: boolean;
}) {
  const t = useText();
  const format = useFormat();
  const { language: shownIn } = useLanguage();
  const mayReceipt = useMay('intake.receipt');
  const mayRequest = useMay('requests.record');
  const receipt = useAct('intake.receipt');
  const [jobId, setJobId] = useState<string>();
  const make = async (language: Language) => {
    const answer = await receipt.act({ submissionId: submission.id, language });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  const received = submission.packages.length;
  return (
    <Group
      title={`${submission.receiptNumber} · ${format.moment(submission.receivedAt)}`}
      detail={
        submission.state === 'received' ? (
          <Status tone="good">{t('work:submission.accepted')}</Status>
        ) : (
          <Status tone="bad">
            {t('work:submission.refused')}:{' '}
            {[
              submission.refusalCode === undefined ? '' : t(`vocabulary:refusalReason.${submission.refusalCode}`),
              submission.refusalReason ?? '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </Status>
        )
      }
      actions={
        <>
          {mayRequest && submission.state === 'received' && (
            <LinkButton
              to={`/examination/requests/new/${submission.caseId}/submission/${submission.id}`}
              size="small"
              icon="examination"
            >
              {t('examination:request.new')}
            </LinkButton>
          )}
          {mayReceipt && (
            <>
              {!isOwnPage && (
                <LinkButton to={`/intake/packages/${submission.id}`} size="small" icon="package">
                  {t('intake:package.see')}
                </LinkButton>
              )}
              {submission.state === 'received' && (
                <LinkButton to={`/intake/submission/${submission.id}`} size="small" icon="add">
                  {t('work:submission.takeIn')}
                </LinkButton>
              )}
              <Menu
                label={t('work:submission.receipt')}
                icon="document"
                size="small"
                entries={languages.map((language) => ({
                  label: t(`vocabulary:language.${language}`),
                  onPress: () => drop(make(language)),
                }))}
              >
                {t('work:submission.receipt')}
              </Menu>
            </>
          )}
        </>
      }
    >
      <FailureNotice failure={receipt.failure} whatIsSafe={t('work:job.failed')} />
      <JobResult jobId={jobId} />
      <FactList
        columns={2}
        facts={[
          { label: t('work:submission.deliveringBody'), value: submission.deliveringBody },
          { label: t('work:submission.deliveringPerson'), value: submission.deliveringPerson },
          ...submissionFacts(submission, t, format),
          { label: t('work:submission.legalBasis'), value: submission.legalBasis },
          {
            label: t('work:submission.recordedBy'),
            value: `${submission.recordedBy} · ${format.moment(submission.recordedAt)}`,
          },
          { label: t('work:submission.announced'), value: format.number(submission.packagesAnnounced) },
          { label: t('work:submission.received'), value: format.number(received) },
          ...(questionsOf(submission, shownIn).length === 0
            ? []
            : [
                {
                  label: t('work:submission.questions'),
                  isWide: true,
                  value: (
                    <ol className="fp-plain-list">
                      {questionsOf(submission, shownIn).map((question) => (
                        <li key={question}>{question}</li>
                      ))}
                    </ol>
                  ),
                },
              ]),
          ...(submission.note === '' ? [] : [{ label: t('work:form.note'), value: submission.note, isWide: true }]),
        ]}
      />
      {submission.packagesAnnounced !== received && (
        <Notice
          tone="warning"
          title={t('work:submission.receivedDiffers', { announced: submission.packagesAnnounced, received })}
        >
          {submission.stillOutstanding.count > 0 && (
            <p>
              {t('intake:submission.stillOutstanding', { count: submission.stillOutstanding.count })}{' '}
              {submission.stillOutstanding.labels.join(', ')}
            </p>
          )}
        </Notice>
      )}
      {received > 0 && (
        <PlainTable
          label={t('work:submission.packages')}
          rows={submission.packages.map((one, index) => ({ ...one, index }))}
          keyOf={(one) => String(one.index)}
          columns={[
            { id: 'label', label: t('work:submission.package'), isHead: true, cell: (one) => one.label },
            {
              id: 'written',
              label: t('work:submission.sealAsWritten'),
              cell: (one) => <Mono>{one.sealAsWritten || '—'}</Mono>,
            },
            { id: 'read', label: t('work:submission.sealAsRead'), cell: (one) => <Mono>{one.sealAsRead || '—'}</Mono> },
            {
              id: 'state',
              label: t('work:submission.isIntact'),
              cell: (one) =>
                one.refusal !== undefined ? (
                  <Status tone="quiet">{t('vocabulary:packageStanding.refused')}</Status>
                ) : !one.isIntact ? (
                  <Status tone="bad">{t('work:form.no')}</Status>
                ) : one.sealAsWritten !== one.sealAsRead ? (
                  <Status tone="attention">{t('vocabulary:openQuestion.seal-discrepancy')}</Status>
                ) : (
                  <Status tone="good">{t('work:submission.sealMatches')}</Status>
                ),
            },
            { id: 'note', label: t('work:form.note'), cell: (one) => one.note },
          ]}
        />
      )}
    </Group>
  );
}
