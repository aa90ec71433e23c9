// Taking in a transfer or a receipt: verified as a job, then what it would do is said in words, then it is joined or left.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { z } from 'zod';
import { DryRun } from '../../shared/contract/exchange.ts';
import type { Job } from '../../shared/contract/work.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  FailureNotice,
  Group,
  LinkButton,
  LongTextField,
  Mono,
  Notice,
  Page,
  PageHeader,
  ProgressLine,
  TextField,
} from '../components/index.ts';
import { ChoosePackage } from '../foreign/choose-package.tsx';
import type { Chosen } from '../foreign/chosen.ts';
import { folderAsZip } from '../foreign/folder-as-zip.ts';
import { JobResult } from '../documents/job-result.tsx';
import type { FailureAnswer } from '../station-client.tsx';
import { useAct, useJob, useMay, useUpload } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { DryRunWords } from './dry-run.tsx';

export function TakeInTransferPage() {
  const t = useText();
  const may = useMay('exchange.look');
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('exchange:title'), to: '/exchange' }}
        title={t('exchange:takeInTitle')}
        detail={t('exchange:takeInHelp')}
      />
      {may ? <TakeIn /> : <FailureNotice failure={{ code: 'station.forbidden' }} />}
    </Page>
  );
}

const Looked = z.object({ verdict: z.string(), dryRun: DryRun.optional() });

function lookedIn(job: Job | undefined) {
  return job?.state === 'done' ? Looked.safeParse(job.result?.report).data : undefined;
}

function TakeIn() {
  const t = useText();
  const format = useFormat();
  const handOver = useUpload();
  const look = useAct('exchange.look');
  const [chosen, setChosen] = useState<Chosen>();
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();
  const [failure, setFailure] = useState<FailureAnswer>();
  const [jobId, setJobId] = useState<string>();
  const job = useJob(jobId);
  const looked = lookedIn(job);
  const choose = (next: Chosen | undefined) => {
    setChosen(next);
    setJobId(undefined);
    setFailure(undefined);
  };
  const verify = async (what: Chosen) => {
    setFailure(undefined);
    try {
      const follow = (done: number, total: number) => setProgress({ done, total });
      const [first] = what.files;
      const file = what.isFolder || first === undefined ? await folderAsZip(what, follow) : first.file;
      const answer = await look.act({ upload: await handOver(file, follow) });
      if (answer.ok) setJobId(answer.value.jobId);
    } catch {
      setFailure({ code: what.isFolder ? 'package.file-unreadable' : 'station.unreachable' });
    } finally {
      setProgress(undefined);
    }
  };
  if (looked !== undefined)
    return (
      <Reached>
        <Decision dryRun={looked.dryRun} name={chosen?.name ?? ''} onLeave={() => choose(undefined)} />
      </Reached>
    );
  const isRunning = job?.state === 'running' || progress !== undefined;
  return (
    <div className="fp-work-stack">
      <ChoosePackage
        isBusy={isRunning}
        onChoose={choose}
        onUnreadable={() => setFailure({ code: 'package.file-unreadable' })}
      />
      {chosen !== undefined && (
        <p role="status">
          <Mono breaks>{chosen.name}</Mono> · {format.bytes(chosen.size)}
        </p>
      )}
      <div className="fp-button-row">
        <Button
          look="primary"
          icon="shield"
          isBusy={isRunning || look.isActing}
          isDisabled={chosen === undefined}
          onPress={() => chosen !== undefined && drop(verify(chosen))}
        >
          {t('exchange:verify')}
        </Button>
      </div>
      {(progress !== undefined || job?.state === 'running') && (
        <ProgressLine
          label={t('exchange:verify')}
          done={progress?.done ?? job?.done ?? 0}
          total={progress?.total ?? job?.total ?? 0}
          unit="bytes"
        />
      )}
      <FailureNotice failure={failure ?? look.failure} />
      {job !== undefined && job.state !== 'running' && job.state !== 'done' && (
        <FailureNotice failure={job.error ?? { code: `job.${job.state}` }} />
      )}
    </div>
  );
}

/** What verifying led to takes the place of the button that was pressed, and of its focus. */
function Reached({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="fp-exchange-reached">
      {children}
    </div>
  );
}

interface DecisionProps {
  readonly dryRun: DryRun | undefined;
  readonly name: string;
  readonly onLeave: () => void;
}

function Decision({ dryRun, name, onLeave }: DecisionProps) {
  const t = useText();
  const [, navigate] = useLocation();
  const takeIn = useAct('exchange.take-in');
  const putBack = useAct('foreign.put-back');
  const [paper, setPaper] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [jobId, setJobId] = useState<string>();
  const again = (
    <Button icon="upload" onPress={onLeave}>
      {t('exchange:takeIn')}
    </Button>
  );
  if (dryRun === undefined)
    return (
      <Notice tone="danger" title={name} actions={again} isUrgent>
        {t('exchange:unsound')}
      </Notice>
    );
  const { upload, refusal, needsPaper, cautions } = dryRun;
  if (upload === undefined || refusal !== undefined)
    return (
      <Notice
        tone="warning"
        title={`${dryRun.station} · ${name}`}
        isUrgent
        actions={
          <>
            {again}
            {refusal === 'not-a-transfer' && <LinkButton to="/cases/foreign/new">{t('foreign:takeIn')}</LinkButton>}
          </>
        }
      >
        {refusal === undefined ? t('exchange:unsound') : t(`exchange:refusal.${refusal}`)}
      </Notice>
    );
  const isPaperMissing = needsPaper && paper.trim() === '';
  const isReasonMissing = cautions.length > 0 && reason.trim() === '';
  const join = async () => {
    setTried(true);
    if (isPaperMissing || isReasonMissing) return;
    const answer = await takeIn.act({
      upload,
      reason: reason.trim(),
      ...(paper.trim() === '' ? {} : { paperFingerprint: paper.trim() }),
    });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <Group
      title={t('exchange:dryRun')}
      detail={`${dryRun.station} · ${t(`exchange:kind.${dryRun.kind === 'receipt' ? 'receipt' : 'transfer'}`)} ${dryRun.number}`}
    >
      <form
        className="fp-work-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          drop(join());
        }}
      >
        <DryRunWords dryRun={dryRun} />
        <FailureNotice failure={takeIn.failure} />
        {needsPaper && (
          <TextField
            name="paperFingerprint"
            label={t('exchange:paper')}
            help={t('exchange:needsPaper')}
            isRequired
            isMono
            maxLength={100}
            value={paper}
            onChange={setPaper}
            error={isTried && isPaperMissing ? t('exchange:required') : undefined}
          />
        )}
        {cautions.length > 0 && (
          <>
            <Notice tone="warning">
              <ul>
                {cautions.map((caution) => (
                  <li key={caution}>{t(`foreign:caution.${caution}`)}</li>
                ))}
              </ul>
            </Notice>
            <LongTextField
              name="reason"
              label={t('exchange:reason')}
              help={t('exchange:caution')}
              isRequired
              rows={2}
              value={reason}
              onChange={setReason}
              error={isTried && isReasonMissing ? t('exchange:required') : undefined}
            />
          </>
        )}
        <div className="fp-button-row">
          <Button look="primary" type="submit" icon="intake" isBusy={takeIn.isActing || jobId !== undefined}>
            {t('exchange:join')}
          </Button>
          <Button
            onPress={() => {
              drop(putBack.act({ upload }));
              onLeave();
            }}
          >
            {t('exchange:notJoin')}
          </Button>
        </div>
      </form>
      <JobResult
        jobId={jobId}
        onDone={(job) => {
          const id = z.object({ joinedId: z.string() }).safeParse(job.result?.report).data?.joinedId;
          if (id !== undefined) navigate(`/exchange/joined/${id}`);
        }}
      />
    </Group>
  );
}
