// One quiet notice when a job of this person ended, with its result; it goes by itself unless the job failed or warns.
import { useEffect, useRef, useState } from 'react';
import type { Job } from '../../shared/contract/work.ts';
import { Button, Notice } from '../components/index.ts';
import { useJobs, useStationState } from '../station-client.tsx';
import { useFailureText, useText } from '../text.tsx';
import { JobResultLinks } from './job-line.tsx';

const shownFor = 8000;
/** Their progress and end are shown where they were started. */
const quietKinds: readonly Job['kind'][] = ['take-in', 'recovery-sheet', 'ledger-verify', 'restore', 'export-list'];

export function JobNotices({ onShow }: { readonly onShow: () => void }) {
  const t = useText();
  const failureText = useFailureText();
  const jobs = useJobs();
  const me = useStationState()?.person?.name;
  const running = useRef(new Set<string>());
  const [ended, setEnded] = useState<Job>();

  useEffect(() => {
    for (const job of jobs) {
      if (job.state === 'running') running.current.add(job.id);
      else if (running.current.delete(job.id) && job.startedBy === me) {
        const isTold = !quietKinds.includes(job.kind) || job.result?.warning !== undefined;
        if (job.state === 'failed' || (job.state === 'done' && isTold)) setEnded(job);
      }
    }
  }, [jobs, me]);

  useEffect(() => {
    if (ended === undefined || ended.state === 'failed' || ended.result?.warning !== undefined) return;
    const timer = window.setTimeout(() => setEnded(undefined), shownFor);
    return () => window.clearTimeout(timer);
  }, [ended]);

  if (ended === undefined) return null;
  const name = t(`vocabulary:jobKind.${ended.kind}`);
  const hasFailed = ended.state === 'failed';
  const warning = ended.result?.warning;
  return (
    <div className="fp-passing-notice">
      <Notice
        tone={hasFailed ? 'danger' : warning === undefined ? 'good' : 'warning'}
        title={t(hasFailed ? 'frame:job.failed-notice' : 'frame:job.finished', { job: name })}
        isUrgent
        actions={
          <>
            <JobResultLinks job={ended} />
            <Button
              size="small"
              onPress={() => {
                setEnded(undefined);
                onShow();
              }}
            >
              {t('frame:job.title')}
            </Button>
            <Button size="small" look="quiet" onPress={() => setEnded(undefined)}>
              {t('frame:act.close')}
            </Button>
          </>
        }
      >
        {ended.error !== undefined && <p>{failureText(ended.error)}</p>}
        {warning !== undefined && <p>{failureText({ code: warning })}</p>}
      </Notice>
    </div>
  );
}
