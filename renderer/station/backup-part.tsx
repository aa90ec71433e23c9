// Backups: making one, which are there, and that only a re-opened and checked one counts.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  EmptyState,
  FailureNotice,
  Group,
  LoadingLines,
  Mono,
  Notice,
  PlainTable,
  ProgressLine,
} from '../components/index.ts';
import { useAct, useAnswer, useCapabilities, useJob, useStation } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

export function BackupPart() {
  const t = useText();
  const format = useFormat();
  const station = useStation();
  const capabilities = useCapabilities();
  const listed = useAnswer('backup.list', {});
  const make = useAct('backup.make');
  const [jobId, setJobId] = useState<string>();
  const job = useJob(jobId);
  const isRunning = job?.state === 'running';

  const start = async (chooses: boolean) => {
    const folderHandle = chooses ? await station.face.chooseFolder?.() : undefined;
    if (chooses && folderHandle === undefined) return;
    const answer = await make.act(folderHandle === undefined ? {} : { folderHandle });
    if (answer.ok) setJobId(answer.value.jobId);
  };

  const makeButtons = (
    <>
      <Button look="primary" icon="backup" isBusy={make.isActing || isRunning} onPress={() => drop(start(false))}>
        {t('frame:backup.make')}
      </Button>
      {capabilities.canChooseFolder && (
        <Button icon="case" isDisabled={make.isActing || isRunning} onPress={() => drop(start(true))}>
          {t('frame:backup.make-in')}
        </Button>
      )}
    </>
  );
  const backups = listed.value?.backups ?? [];
  return (
    <Group title={t('frame:backup.title')} detail={t('frame:backup.detail')} actions={makeButtons}>
      <FailureNotice failure={make.failure ?? job?.error ?? listed.failure} />
      {isRunning && (
        <ProgressLine
          label={t('frame:backup.running')}
          done={job.done}
          total={job.total}
          unit={job.unit}
          secondsLeft={job.secondsLeft}
        />
      )}
      {job?.state === 'done' && <Notice tone="good" title={t('frame:backup.done')} isUrgent />}
      {listed.isLoading && <LoadingLines lines={3} />}
      {listed.value !== undefined && (
        <>
          <p className="fp-quiet">
            {t('frame:backup.folder')} <Mono breaks>{listed.value.folder}</Mono>
          </p>
          {backups.length === 0 ? (
            <EmptyState icon="backup" title={t('frame:backup.none')}>
              {t('frame:backup.none-why')}
            </EmptyState>
          ) : (
            <PlainTable
              label={t('frame:backup.list')}
              rows={backups}
              keyOf={(backup) => backup.name}
              columns={[
                {
                  id: 'when',
                  label: t('frame:backup.when'),
                  isHead: true,
                  cell: (backup) => format.moment(backup.madeAt),
                },
                {
                  id: 'size',
                  label: t('frame:backup.size'),
                  isNumber: true,
                  cell: (backup) => format.bytes(backup.bytes),
                },
                {
                  id: 'entries',
                  label: t('frame:backup.entries'),
                  isNumber: true,
                  cell: (backup) => format.number(backup.ledgerSize),
                },
                { id: 'name', label: t('frame:backup.name'), cell: (backup) => <Mono breaks>{backup.name}</Mono> },
              ]}
            />
          )}
          <p className="fp-quiet">{t('frame:backup.advice')}</p>
        </>
      )}
    </Group>
  );
}
