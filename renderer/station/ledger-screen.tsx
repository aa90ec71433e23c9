// The ledger: its state for everyone, its lines for those who read cases, its verification in plain words, its report on paper.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  CopyText,
  Definition,
  FactList,
  FailureNotice,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  ProgressLine,
  Status,
} from '../components/index.ts';
import { mayAct, useAct, useAnswer, useJobs, useMediaAddress, useStationState } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { LedgerLines } from './ledger-lines.tsx';
import { LedgerReportView, readReport } from './ledger-report-view.tsx';

export default function LedgerScreen() {
  const t = useText();
  const { language } = useLanguage();
  const addressOf = useMediaAddress();
  const roles = useStationState()?.person?.roles ?? [];
  const readsLines = mayAct('ledger.page', roles);
  const readsPapers = mayAct('documents.list', roles);
  const verify = useAct('ledger.verify');
  const report = useAct('ledger.report');
  const [reportJob, setReportJob] = useState<string>();
  const jobs = useJobs();
  const newest = jobs.find((job) => job.kind === 'ledger-verify' || job.kind === 'ledger-report');
  const paper = jobs.find((job) => job.id === reportJob);
  const found = newest?.state === 'done' ? readReport(newest.result?.report) : undefined;
  const isRunning = newest?.state === 'running';

  const makeReport = async () => {
    const answer = await report.act({ language });
    if (answer.ok) setReportJob(answer.value.jobId);
  };
  return (
    <Page width="wide">
      <PageHeader
        title={t('frame:ledger.title')}
        detail={t('frame:ledger.detail')}
        beside={<Definition term="ledger" />}
        actions={
          <>
            <Button
              look="primary"
              icon="shield"
              isBusy={verify.isActing || isRunning}
              onPress={() => drop(verify.act({}))}
            >
              {t('frame:ledger.verify')}
            </Button>
            {readsPapers && (
              <Button icon="print" isBusy={report.isActing} isDisabled={isRunning} onPress={() => drop(makeReport())}>
                {t('frame:ledger.report')}
              </Button>
            )}
          </>
        }
      />
      <FailureNotice
        failure={verify.failure ?? report.failure ?? (newest?.state === 'failed' ? newest.error : undefined)}
      />
      {isRunning && (
        <ProgressLine
          label={t('frame:ledger.verifying')}
          done={newest.done}
          total={newest.total}
          unit={newest.unit}
          secondsLeft={newest.secondsLeft}
        />
      )}
      {paper?.state === 'done' && paper.result?.documentId !== undefined && (
        <Notice
          tone="good"
          title={t('frame:ledger.report-ready')}
          isUrgent
          actions={
            <>
              <LinkButton icon="documentOpen" to={addressOf('document', paper.result.documentId)} opensBeside>
                {t('frame:act.print')}
              </LinkButton>
              <LinkButton icon="download" to={addressOf('document', paper.result.documentId, true)} download="">
                {t('frame:act.download')}
              </LinkButton>
            </>
          }
        />
      )}
      {found !== undefined && <LedgerReportView report={found} />}
      <LedgerState />
      {readsLines ? <LedgerLines /> : <Notice tone="info">{t('frame:ledger.admin-only-state')}</Notice>}
    </Page>
  );
}

function LedgerState() {
  const t = useText();
  const format = useFormat();
  const state = useAnswer('ledger.state', {}).value;
  if (state === undefined) return null;
  const last = state.lastVerified;
  return (
    <FactList
      columns={2}
      facts={[
        { label: t('frame:ledger.size'), value: <span className="fp-tabular">{format.number(state.size)}</span> },
        {
          label: t('frame:ledger.last-verified'),
          value:
            last === undefined ? (
              <Status tone="neutral">{t('frame:ledger.never')}</Status>
            ) : (
              <Status tone={last.findings === 0 ? 'good' : 'bad'}>
                {format.moment(last.at)} · {t('frame:ledger.findings', { count: last.findings })}
              </Status>
            ),
        },
        {
          label: t('frame:ledger.head'),
          value:
            state.newestHead === undefined
              ? t('frame:station.no-head')
              : `${format.number(state.newestHead.size)} · ${format.moment(state.newestHead.time, 'with-offset')}`,
        },
        {
          label: t('frame:ledger.key'),
          value: (
            <>
              <CopyText value={state.keyFingerprint} /> <Definition term="fingerprint" />
            </>
          ),
        },
        {
          label: t('frame:ledger.root'),
          isWide: true,
          value: (
            <>
              <CopyText value={state.root} /> <Definition term="ledger-head" />
            </>
          ),
        },
      ]}
    />
  );
}
