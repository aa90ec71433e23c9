// One job: what it is, how far, how it ended, and its result.
import type { Job } from '../../shared/contract/work.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, FailureNotice, LinkButton, Notice, ProgressLine, Status } from '../components/index.ts';
import type { StatusTone } from '../components/index.ts';
import { useAct, useMediaAddress } from '../station-client.tsx';
import { useFailureText, useFormat, useText } from '../text.tsx';

const tones: Readonly<Record<Job['state'], StatusTone>> = {
  running: 'active',
  done: 'good',
  failed: 'bad',
  cancelled: 'neutral',
  interrupted: 'attention',
};

export function JobLine({ job }: { readonly job: Job }) {
  const t = useText();
  const format = useFormat();
  const cancel = useAct('jobs.cancel');
  const name = t(`vocabulary:jobKind.${job.kind}`);
  return (
    <li className="fp-job">
      <div className="fp-job-head">
        <span className="fp-job-name">{job.label === '' ? name : `${name} · ${job.label}`}</span>
        <Status tone={tones[job.state]}>{t(`vocabulary:jobState.${job.state}`)}</Status>
      </div>
      {job.state === 'running' && (
        <ProgressLine label={name} done={job.done} total={job.total} unit={job.unit} secondsLeft={job.secondsLeft} />
      )}
      <p className="fp-quiet">
        {t('frame:job.started-by', { time: format.moment(job.startedAt), name: job.startedBy })}
        {job.finishedAt !== undefined &&
          ` · ${t('frame:job.took', { time: format.duration((Date.parse(job.finishedAt) - Date.parse(job.startedAt)) / 1000) })}`}
      </p>
      {job.state === 'interrupted' && <p>{t('frame:job.interrupted-why')}</p>}
      <FailureNotice failure={job.error ?? cancel.failure} />
      <JobWarning job={job} />
      <div className="fp-job-acts">
        {job.state === 'running' && job.canCancel && (
          <Button
            size="small"
            title={t('frame:job.cancel-job', { job: name })}
            isBusy={cancel.isActing}
            onPress={() => drop(cancel.act({ id: job.id }))}
          >
            {t('frame:job.cancel')}
          </Button>
        )}
        <JobResultLinks job={job} />
      </div>
    </li>
  );
}

/** It was done, and not quite as asked. */
export function JobWarning({ job }: { readonly job: Job }) {
  const failureText = useFailureText();
  const code = job.result?.warning;
  return code === undefined ? null : <Notice tone="warning">{failureText({ code })}</Notice>;
}

/** What a finished job left: a paper to look at and to keep, a package, a report. */
export function JobResultLinks({ job }: { readonly job: Job }) {
  const t = useText();
  const addressOf = useMediaAddress();
  const result = job.result;
  if (job.state !== 'done' || result === undefined) return null;
  return (
    <>
      {result.documentId !== undefined && (
        <>
          <LinkButton size="small" icon="documentOpen" to={addressOf('document', result.documentId)} opensBeside>
            {t('frame:job.open')}
          </LinkButton>
          <LinkButton size="small" icon="download" to={addressOf('document', result.documentId, true)} download="">
            {t('frame:job.download')}
          </LinkButton>
        </>
      )}
      {result.packageId !== undefined && (
        <LinkButton size="small" icon="download" to={addressOf('package', result.packageId, true)} download="">
          {t('frame:job.download')}
        </LinkButton>
      )}
      {result.exportId !== undefined && (
        <LinkButton size="small" icon="download" to={addressOf('export', result.exportId, true)} download="">
          {t('frame:job.download')}
        </LinkButton>
      )}
      {job.kind === 'ledger-verify' && (
        <LinkButton size="small" icon="ledger" to="/ledger">
          {t('frame:job.see-report')}
        </LinkButton>
      )}
    </>
  );
}
