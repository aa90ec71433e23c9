// Taking in a package of another station: chosen or dropped, verified as a job, shown with what it proves and what speaks against it; then taken in
// or left.
import { useState } from 'react';
import { z } from 'zod';
import { ExaminedPackage } from '../../shared/contract/foreign.ts';
import type { Job } from '../../shared/contract/work.ts';
import { keyRefusals } from '../../shared/domain/foreign/standing.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  FailureNotice,
  Fold,
  Mono,
  Page,
  PageHeader,
  PassphraseField,
  ProgressLine,
} from '../components/index.ts';
import { VerificationReport } from '../packages/report.ts';
import { Verification } from '../packages/verification.tsx';
import type { FailureAnswer } from '../station-client.tsx';
import { useAct, useJob, useMay, useUpload } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { ChoosePackage } from './choose-package.tsx';
import type { Chosen } from './chosen.ts';
import { Decision } from './decision.tsx';
import { folderAsZip } from './folder-as-zip.ts';
import './foreign.css';
import { Refusal } from './refusal.tsx';

export function TakeInPage() {
  const t = useText();
  const may = useMay('foreign.take-in');
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('foreign:title'), to: '/cases/foreign' }}
        title={t('foreign:takeIn')}
        detail={t('foreign:takeInHelp')}
      />
      {may ? <TakeIn /> : <FailureNotice failure={{ code: 'station.forbidden' }} />}
    </Page>
  );
}

/** The upload is asked once more with a passphrase; another choice is another upload. */
function TakeIn() {
  const t = useText();
  const format = useFormat();
  const handOver = useUpload();
  const examine = useAct('foreign.examine');
  const putBack = useAct('foreign.put-back');
  const [chosen, setChosen] = useState<Chosen>();
  const [upload, setUpload] = useState<string>();
  const [passphrase, setPassphrase] = useState('');
  const [identity, setIdentity] = useState('');
  const [progress, setProgress] = useState<{ readonly label: string; readonly done: number; readonly total: number }>();
  const [failure, setFailure] = useState<FailureAnswer>();
  const [jobId, setJobId] = useState<string>();
  const job = useJob(jobId);
  const choose = (next: Chosen | undefined) => {
    setChosen(next);
    setUpload(undefined);
    setJobId(undefined);
    setFailure(undefined);
  };
  const send = async (what: Chosen): Promise<string> => {
    const follow = (label: string) => (done: number, total: number) => setProgress({ label, done, total });
    const [first] = what.files;
    const file =
      what.isFolder || first === undefined ? await folderAsZip(what, follow(t('foreign:packing'))) : first.file;
    return handOver(file, follow(t('work:photograph.uploading')));
  };
  const start = async () => {
    if (chosen === undefined) return;
    setFailure(undefined);
    try {
      const handedOver = isKept(job) ? (upload ?? (await send(chosen))) : await send(chosen);
      setUpload(handedOver);
      const answer = await examine.act({
        upload: handedOver,
        ...(passphrase === '' ? {} : { passphrase }),
        ...(identity.trim() === '' ? {} : { identity: identity.trim() }),
      });
      if (answer.ok) setJobId(answer.value.jobId);
    } catch {
      setFailure({ code: chosen.isFolder ? 'package.file-unreadable' : 'station.unreachable' });
    } finally {
      setProgress(undefined);
      setPassphrase('');
      setIdentity('');
    }
  };
  const examined = examinedIn(job);
  if (examined !== undefined) {
    const leave = () => {
      if (examined.answer.upload !== undefined) drop(putBack.act({ upload: examined.answer.upload }));
      choose(undefined);
    };
    return (
      <div className="fp-work-stack">
        <p className="fp-quiet">
          <Mono breaks>{chosen?.name ?? ''}</Mono>
        </p>
        <Refusal report={examined.report} answer={examined.answer} />
        {examined.answer.upload !== undefined && (
          <Decision
            key={examined.answer.upload}
            upload={examined.answer.upload}
            report={examined.report}
            answer={examined.answer}
            onLeave={leave}
          />
        )}
        <Verification report={examined.report} />
        {examined.answer.upload === undefined && (
          <div className="fp-button-row">
            <Button icon="upload" onPress={() => choose(undefined)}>
              {t('foreign:takeIn')}
            </Button>
          </div>
        )}
      </div>
    );
  }
  const isRunning = job?.state === 'running' || progress !== undefined;
  return (
    <div className="fp-work-stack">
      <form
        className="fp-work-form"
        onSubmit={(event) => {
          event.preventDefault();
          drop(start());
        }}
      >
        <ChoosePackage
          isBusy={isRunning}
          onChoose={choose}
          onUnreadable={() => setFailure({ code: 'package.file-unreadable' })}
        />
        {chosen !== undefined && (
          <p role="status">
            <Mono breaks>{chosen.name}</Mono> · {format.bytes(chosen.size)}
            {chosen.isFolder && ` · ${t('foreign:files')}: ${format.number(chosen.files.length)}`}
          </p>
        )}
        <Fold title={t('foreign:secrets')} summary={t('foreign:secretsNone')} opensAtFirst={false}>
          <PassphraseField
            name="packagePassphrase"
            label={t('foreign:passphrase')}
            value={passphrase}
            onChange={setPassphrase}
          />
          <PassphraseField
            name="packageIdentity"
            label={t('foreign:identity')}
            help={t('foreign:identityHelp')}
            value={identity}
            onChange={setIdentity}
          />
        </Fold>
        <div className="fp-button-row">
          <Button
            look="primary"
            type="submit"
            icon="shield"
            isBusy={isRunning || examine.isActing}
            isDisabled={chosen === undefined}
          >
            {t('foreign:examine')}
          </Button>
        </div>
      </form>
      {progress !== undefined && <ProgressLine {...progress} unit="bytes" />}
      {job?.state === 'running' && <Running job={job} />}
      <FailureNotice failure={failure ?? examine.failure} />
      {job !== undefined && job.state !== 'running' && job.state !== 'done' && (
        <FailureNotice failure={job.error ?? { code: `job.${job.state}` }} />
      )}
    </div>
  );
}

function Running({ job }: { readonly job: Job }) {
  const t = useText();
  const cancel = useAct('jobs.cancel');
  return (
    <div className="fp-job-line" role="status">
      <ProgressLine
        label={t('foreign:examining')}
        done={job.done}
        total={job.total}
        unit={job.unit}
        secondsLeft={job.secondsLeft}
      />
      <Button size="small" isBusy={cancel.isActing} onPress={() => drop(cancel.act({ id: job.id }))}>
        {t('foreign:stop')}
      </Button>
    </div>
  );
}

/** The station keeps what was handed over as long as nothing but a key is missing. */
function isKept(job: Job | undefined): boolean {
  return job === undefined || (job.error !== undefined && keyRefusals.includes(job.error.code));
}

/** The report of the check, and beside it what the examination adds. */
function examinedIn(job: Job | undefined) {
  if (job?.state !== 'done') return undefined;
  const report = VerificationReport.safeParse(job.result?.report).data;
  const answer = Examined.safeParse(job.result?.report).data?.examined;
  return report === undefined || answer === undefined ? undefined : { report, answer };
}

const Examined = z.object({ examined: ExaminedPackage });
