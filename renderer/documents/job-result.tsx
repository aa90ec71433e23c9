// A job started here, followed to its end: progress, then what it made, to look at or to take along.
import { useEffect, useRef } from 'react';
import type { Job } from '../../shared/contract/work.ts';
import { FailureNotice, Notice, ProgressLine } from '../components/index.ts';
import { JobWarning } from '../jobs/job-line.tsx';
import { useJob } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { DocumentButtons } from './document-buttons.tsx';

export interface JobResultProps {
  readonly jobId: string | undefined;
  readonly onDone?: (job: Job) => void;
  /** Drawn instead of the usual sentence when the job is done. */
  readonly children?: (job: Job) => React.ReactNode;
}

export function JobResult({ jobId, onDone, children }: JobResultProps) {
  const t = useText();
  const job = useJob(jobId);
  const told = useRef<string>(undefined);
  useEffect(() => {
    if (job?.state !== 'done' || told.current === job.id) return;
    told.current = job.id;
    onDone?.(job);
  }, [job, onDone]);

  if (jobId === undefined) return null;
  if (job === undefined || job.state === 'running') {
    return (
      <div className="fp-job-line" role="status">
        <ProgressLine
          label={t('work:job.making')}
          done={job?.done ?? 0}
          total={job?.total ?? 0}
          unit={job?.unit ?? 'steps'}
          secondsLeft={job?.secondsLeft}
        />
        <p className="fp-quiet">{t('work:job.making')}</p>
      </div>
    );
  }
  if (job.state !== 'done') {
    return <FailureNotice failure={job.error ?? { code: `job.${job.state}` }} whatIsSafe={t('work:job.failed')} />;
  }
  const documentId = job.result?.documentId;
  return (
    <>
      <JobWarning job={job} />
      {children === undefined ? (
        <Notice
          tone="good"
          title={t('work:job.ready', { title: job.label })}
          actions={
            documentId === undefined ? undefined : <DocumentButtons documentId={documentId} fileName={job.label} />
          }
        />
      ) : (
        children(job)
      )}
    </>
  );
}
