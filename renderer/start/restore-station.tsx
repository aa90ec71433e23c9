// Restoring a backup before anyone is signed in: which one, whose passphrase, and the check as a job.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  ChoiceField,
  EmptyState,
  FailureNotice,
  LoadingLines,
  Mono,
  Notice,
  PassphraseField,
  ProgressLine,
  TextField,
} from '../components/index.ts';
import { useAct, useAnswer, useCapabilities, useJob, useStation, useStationValues } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import type { EntryPlace } from './entry-flow.tsx';
import { StartFrame } from './start-frame.tsx';

export function RestoreStation({ onGo }: { readonly onGo: (place: EntryPlace) => void }) {
  const t = useText();
  const format = useFormat();
  const { refreshState } = useStationValues();
  const station = useStation();
  const { canChooseFolder } = useCapabilities();
  const [folderHandle, setFolderHandle] = useState<string>();
  const inFolder = folderHandle === undefined ? {} : { folderHandle };
  const listed = useAnswer('backup.list', inFolder);
  const restore = useAct('backup.restore');
  const [chosen, setBackup] = useState<string>();
  const [login, setLogin] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [jobId, setJobId] = useState<string>();
  const job = useJob(jobId);
  const backups = listed.value?.backups ?? [];
  const folder = listed.value?.folder ?? '';
  // What was chosen may be gone when one looks again; the list then shows that nothing is chosen.
  const backup = backups.find(({ name }) => name === chosen)?.name;

  const submit = async () => {
    if (backup === undefined || login.trim() === '' || passphrase === '') return;
    const answer = await restore.act({ ...inFolder, backup, login, passphrase });
    setPassphrase('');
    if (answer.ok) setJobId(answer.value.jobId);
  };
  const look = async () => {
    const handle = await station.face.chooseFolder?.();
    if (handle !== undefined) setFolderHandle(handle);
  };
  const elsewhere = canChooseFolder && (
    <Button size="small" icon="case" onPress={() => drop(look())}>
      {t('frame:restore.elsewhere')}
    </Button>
  );
  const finish = async () => {
    await refreshState();
    // The restored vault is the chosen one: only the passphrase is still asked.
    onGo({ at: 'unlock' });
  };

  return (
    <StartFrame>
      <form
        className="fp-start-card"
        onSubmit={(event) => {
          event.preventDefault();
          drop(submit());
        }}
      >
        <h1>{t('frame:restore.title')}</h1>
        <p className="fp-quiet">{t('frame:restore.detail')}</p>
        <FailureNotice failure={restore.failure ?? listed.failure ?? job?.error} />
        {listed.failure !== undefined && elsewhere}
        {listed.isLoading && <LoadingLines lines={3} />}
        {listed.value !== undefined && backups.length === 0 && (
          <EmptyState
            icon="backup"
            title={t('frame:restore.none')}
            action={
              <div className="fp-button-row">
                <Button icon="refresh" onPress={listed.readAgain}>
                  {t('frame:restore.again')}
                </Button>
                {elsewhere}
              </div>
            }
          >
            {t('frame:restore.none-why', { folder })}
          </EmptyState>
        )}
        {backups.length > 0 && job?.state !== 'done' && (
          <>
            <p className="fp-quiet">
              {t('frame:restore.folder', { folder: '' })} <Mono breaks>{folder}</Mono>{' '}
              <Button size="small" look="quiet" icon="refresh" isBusy={listed.isFetching} onPress={listed.readAgain}>
                {t('frame:restore.again')}
              </Button>{' '}
              {elsewhere}
            </p>
            <ChoiceField
              name="backup"
              label={t('frame:restore.found')}
              value={backup}
              onChange={setBackup}
              choices={backups.map((found) => ({
                value: found.name,
                label: t('frame:restore.made', {
                  station: found.station,
                  time: format.moment(found.madeAt),
                  size: format.bytes(found.bytes),
                  entries: format.number(found.ledgerSize),
                }),
              }))}
              isRequired
            />
            <p>{t('frame:restore.sign-in')}</p>
            <div className="fp-form fp-form-two">
              <TextField name="login" label={t('frame:person.login')} value={login} onChange={setLogin} isRequired />
              <PassphraseField
                name="passphrase"
                label={t('frame:passphrase.label')}
                value={passphrase}
                onChange={setPassphrase}
                isRequired
              />
            </div>
          </>
        )}
        {job?.state === 'running' && (
          <ProgressLine
            label={t('vocabulary:jobKind.restore')}
            done={job.done}
            total={job.total}
            unit={job.unit}
            secondsLeft={job.secondsLeft}
          />
        )}
        {job?.state === 'done' && (
          <Notice
            tone="good"
            title={t('frame:restore.done')}
            isUrgent
            actions={
              <Button look="primary" onPress={() => drop(finish())}>
                {t('frame:restore.to-unlock')}
              </Button>
            }
          >
            <p>{t('frame:restore.done-why')}</p>
          </Notice>
        )}
        <div className="fp-form-end">
          {backups.length > 0 && job?.state !== 'done' && (
            <Button
              type="submit"
              look="primary"
              icon="backup"
              isBusy={restore.isActing || job?.state === 'running'}
              isDisabled={backup === undefined}
            >
              {t('frame:restore.submit')}
            </Button>
          )}
          <Button look="quiet" onPress={() => onGo({ at: 'offers' })}>
            {t('frame:start.back')}
          </Button>
        </div>
      </form>
    </StartFrame>
  );
}
