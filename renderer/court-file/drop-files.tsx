// Files from outside, dropped on the index: handed over, looked at, corrected in one table, then taken in by a job that can be stopped.
import { useRef, useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import type { CaseId, JobId } from '../../shared/language/identity.ts';
import { Button, DropZone, FailureNotice, Group, Notice, ProgressLine } from '../components/index.ts';
import { useAct, useJob, useUpload, type FailureAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { described, typed } from './description-fields.tsx';
import { EntryTable, type EntryRow } from './entry-table.tsx';

type LookedAt = OutputOf<'court-file.look-at'>['files'][number];

interface Arriving {
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

export function DropFiles({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  const arrival = useArrival(caseId);
  const takeIn = useAct('court-file.take-in');
  const cancel = useAct('jobs.cancel');
  const [jobId, setJobId] = useState<JobId>();
  const job = useJob(jobId);
  const isRunning = job?.state === 'running';
  const ticked = arrival.rows.filter(({ isTicked }) => isTicked);
  const files = ticked.flatMap(({ key, description }) => {
    const said = described(description);
    return said === undefined ? [] : [{ upload: key, description: said }];
  });
  const start = async () => {
    const answer = await takeIn.act({ caseId, files });
    if (!answer.ok) return;
    // A job's id comes back as text; it is read again by the station's own schema when it is named.
    setJobId(answer.value.jobId as JobId);
    arrival.clear();
  };
  return (
    <Group title={t('courtFile:add.upload')} detail={t('courtFile:add.uploadHelp')}>
      <DropZone
        words={t('courtFile:act.upload')}
        chooseLabel={t('courtFile:act.choose')}
        isBusy={arrival.arriving !== undefined}
        onFiles={(chosen) => drop(arrival.hand(chosen))}
      />
      {arrival.arriving !== undefined && (
        <div className="fp-button-row">
          <ProgressLine
            label={t('courtFile:add.handedOver', { name: arrival.arriving.name })}
            done={arrival.arriving.done}
            total={arrival.arriving.total}
            unit="bytes"
          />
          <Button size="small" onPress={arrival.stop}>
            {t('courtFile:add.stop')}
          </Button>
        </div>
      )}
      <FailureNotice failure={arrival.failure ?? takeIn.failure} whatIsSafe={t('courtFile:add.stopped')} />
      {arrival.rows.length > 0 && (
        <>
          <EntryTable label={t('courtFile:add.upload')} rows={arrival.rows} onChange={arrival.change} />
          <div className="fp-button-row">
            <Button
              look="primary"
              icon="upload"
              isBusy={takeIn.isActing}
              isDisabled={files.length === 0 || files.length < ticked.length}
              onPress={() => drop(start())}
            >
              {t('courtFile:add.takeIn', { count: ticked.length })}
            </Button>
            <Button onPress={arrival.clear}>{t('courtFile:add.clear')}</Button>
          </div>
        </>
      )}
      {isRunning && (
        <div className="fp-button-row">
          <ProgressLine
            label={t('courtFile:add.upload')}
            done={job.done}
            total={job.total}
            unit={job.unit}
            secondsLeft={job.secondsLeft}
          />
          <Button size="small" onPress={() => drop(cancel.act({ id: job.id }))}>
            {t('courtFile:add.stop')}
          </Button>
        </div>
      )}
      {job?.state === 'done' && <Notice tone="good" title={t('courtFile:add.takenIn')} />}
      {job?.state === 'cancelled' && <Notice tone="warning" title={t('courtFile:add.stopped')} />}
      {job?.state === 'failed' && <FailureNotice failure={job.error} whatIsSafe={t('courtFile:add.stopped')} />}
    </Group>
  );
}

/** Files on their way into the station, and the table they make. */
function useArrival(caseId: CaseId) {
  const t = useText();
  const upload = useUpload();
  const look = useAct('court-file.look-at');
  const [rows, setRows] = useState<readonly EntryRow[]>([]);
  const [arriving, setArriving] = useState<Arriving>();
  const [failure, setFailure] = useState<FailureAnswer>();
  const isStopped = useRef(false);
  const hand = async (files: readonly File[]) => {
    isStopped.current = false;
    setFailure(undefined);
    const uploads: string[] = [];
    try {
      for (const file of files) {
        if (isStopped.current) break;
        setArriving({ name: file.name, done: 0, total: file.size });
        uploads.push(await upload(file, (done, total) => setArriving({ name: file.name, done, total })));
      }
    } catch {
      setFailure({ code: 'station.unreachable' });
    }
    setArriving(undefined);
    if (uploads.length === 0 || isStopped.current) return;
    const answer = await look.act({ caseId, uploads });
    if (!answer.ok) return setFailure(answer.error);
    return setRows((known) => [...known, ...answer.value.files.map((file) => rowOf(file, remarksOf(file, t)))]);
  };
  return {
    rows,
    arriving,
    failure,
    hand,
    stop: () => {
      isStopped.current = true;
    },
    clear: () => setRows([]),
    change: (row: EntryRow) => setRows((known) => known.map((one) => (one.key === row.key ? row : one))),
  };
}

/** What the case has already is not entered a second time by default. */
function rowOf(file: LookedAt, remarks: readonly string[]): EntryRow {
  return {
    key: file.upload,
    label: file.fileName,
    bytes: file.bytes,
    isTicked: file.sameAs === undefined,
    description: typed(file.description),
    remarks,
  };
}

function remarksOf({ sameAs, mediaType }: LookedAt, t: ReturnType<typeof useText>): string[] {
  const isShown = /^(application\/pdf|image\/|text\/plain|message\/)/.test(mediaType);
  return [
    ...(sameAs === undefined ? [] : [t('courtFile:add.duplicate', { name: sameAs.fileName })]),
    ...(sameAs?.number === undefined ? [] : [t('courtFile:add.duplicateIn', { number: sameAs.number })]),
    ...(isShown ? [] : [t('courtFile:add.notPages')]),
  ];
}
