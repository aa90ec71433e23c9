// Whose turn it is, and what they sign: handing in, approving or returning, issuing, amending, withdrawing, taking over.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { isFinal } from '../../shared/domain/report/report-state.ts';
import { Button, LongTextField, SignDialog, TextField } from '../components/index.ts';
import type { IconName } from '../components/index.ts';
import type { Envelope } from '../../shared/transport/envelope.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useMay } from '../station-client.tsx';
import type { FailureAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { ReadReport } from './report-page.tsx';

interface ActsProps {
  readonly report: ReadReport;
  readonly isMine: boolean;
  /** Something was typed that no text holds yet: nobody signs for what is not saved. */
  readonly isChanged: boolean;
}

export function ReportActs({ report, isMine, isChanged }: ActsProps) {
  const t = useText();
  const { id, textId, state } = report;
  const [, navigate] = useLocation();
  const [jobId, setJobId] = useState<string>();
  const submit = useAct('reports.submit');
  const review = useAct('reports.review');
  const issue = useAct('reports.issue');
  const amend = useAct('reports.amend');
  const withdraw = useAct('reports.withdraw');
  const takeOver = useAct('reports.take-over');
  const mayReview = useMay('reports.review') && !isMine;
  const mayAmend = useMay('reports.amend');
  const mayTakeOver = useMay('reports.take-over') && !isMine;
  const isOpen = !isFinal(state);
  const common = { report, isDisabled: isChanged };
  return (
    <>
      {isMine && (state === 'draft' || state === 'returned') && (
        <SignedAct
          {...common}
          name="submit"
          icon="forward"
          isPrimary
          act={submit}
          perform={({ signature }) => submit.act({ id, textId, signature })}
        />
      )}
      {mayReview && (state === 'in-review' || state === 'approved') && (
        <SignedAct
          {...common}
          name="return"
          icon="back"
          reason="long"
          act={review}
          perform={({ reason, signature }) => review.act({ id, textId, as: 'returned', reason, signature })}
        />
      )}
      {mayReview && state === 'in-review' && (
        <SignedAct
          {...common}
          name="approve"
          icon="accept"
          isPrimary
          act={review}
          perform={({ signature }) => review.act({ id, textId, as: 'approved', reason: '', signature })}
        />
      )}
      {isMine && state === 'approved' && (
        <SignedAct
          {...common}
          name="issue"
          icon="key"
          isPrimary
          act={issue}
          perform={async ({ signature }) => {
            const answer = await issue.act({ id, textId, signature });
            if (answer.ok) setJobId(answer.value.jobId);
            return answer;
          }}
        />
      )}
      {mayAmend && state === 'issued' && report.amendedBy === undefined && (
        <SignedAct
          {...common}
          name="amend"
          icon="edit"
          reason="line"
          act={amend}
          perform={async ({ reason, signature }) => {
            const answer = await amend.act({ id, reason, signature });
            if (answer.ok) navigate(`/examination/reports/${answer.value.id}`);
            return answer;
          }}
        />
      )}
      {mayTakeOver && isOpen && (
        <SignedAct
          {...common}
          name="takeOver"
          icon="person"
          reason="line"
          act={takeOver}
          perform={({ reason, signature }) => takeOver.act({ id, reason, signature })}
        />
      )}
      {isMine && isOpen && (
        <SignedAct
          report={report}
          isDisabled={false}
          name="withdraw"
          icon="close"
          reason="line"
          act={withdraw}
          perform={({ reason, signature }) => withdraw.act({ id, reason, signature })}
        />
      )}
      {isMine && isOpen && isChanged && <span className="fp-quiet">{t('reports:act.saveFirst')}</span>}
      <JobResult jobId={jobId} />
    </>
  );
}

interface SignedActProps {
  readonly report: ReadReport;
  readonly name: 'submit' | 'return' | 'approve' | 'issue' | 'amend' | 'withdraw' | 'takeOver';
  readonly icon: IconName;
  readonly isPrimary?: boolean;
  readonly isDisabled: boolean;
  /** Asks for a reason above the signature. */
  readonly reason?: 'line' | 'long';
  readonly act: { readonly failure: FailureAnswer | undefined; readonly isActing: boolean };
  readonly perform: (given: {
    readonly reason: string;
    readonly signature: { readonly passphrase: string };
  }) => Promise<Envelope>;
}

function SignedAct({ report, name, icon, isPrimary, isDisabled, reason: asks, act, perform }: SignedActProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const field = {
    name: 'reason',
    label: t('reports:reason'),
    isRequired: true,
    value: reason,
    onChange: setReason,
    error: tried && reason.trim() === '' ? t('work:form.required') : undefined,
  };
  return (
    <>
      <Button
        size="small"
        icon={icon}
        {...(isPrimary === true ? { look: 'primary' as const } : {})}
        isDisabled={isDisabled}
        onPress={() => setOpen(true)}
      >
        {t(`reports:act.${name}`)}
      </Button>
      <SignDialog
        isOpen={isOpen}
        title={t(`reports:act.${name}`)}
        who="own"
        actLabel={t(`reports:act.${name}`)}
        failure={act.failure}
        isActing={act.isActing}
        beginsAbove={asks !== undefined}
        onClose={() => setOpen(false)}
        onSign={async (signature) => {
          setTried(true);
          if (asks !== undefined && reason.trim() === '') return;
          const answer = await perform({ reason, signature: { passphrase: signature.passphrase } });
          if (!answer.ok) return;
          setReason('');
          setTried(false);
          setOpen(false);
        }}
      >
        <p>
          <strong>{t('reports:willSign', { text: report.texts, number: report.number })}</strong>
          {report.title !== '' && ` · ${report.title}`}
        </p>
        <p>{t(`reports:act.${name}Help`)}</p>
        {asks === 'line' && <TextField {...field} isFirst />}
        {asks === 'long' && <LongTextField {...field} rows={4} />}
      </SignDialog>
    </>
  );
}
