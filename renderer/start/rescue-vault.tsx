// The last way out of a damaged vault: who may, what it means that the result is plain, and what came of it.
import { useState } from 'react';
import { z } from 'zod';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  ChoiceField,
  FailureNotice,
  LongTextField,
  Mono,
  Notice,
  PassphraseField,
  ProgressLine,
  TextField,
} from '../components/index.ts';
import { useAct, useCapabilities, useJob, useStation } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { StartFrame } from './start-frame.tsx';

const Report = z.object({
  rows: z.number(),
  files: z.number(),
  tablesCutShort: z.array(z.string()),
  filesDamaged: z.number(),
});

export function RescueVault({ vault, onBack }: { readonly vault: string; readonly onBack: () => void }) {
  const t = useText();
  const station = useStation();
  const { canChooseFolder } = useCapabilities();
  const rescue = useAct('station.rescue');
  const [kind, setKind] = useState<'person' | 'recovery'>('person');
  const [login, setLogin] = useState('');
  const [secret, setSecret] = useState('');
  const [jobId, setJobId] = useState<string>();
  const job = useJob(jobId);
  const isRunning = job?.state === 'running';

  const submit = async () => {
    if (secret === '' || (kind === 'person' && login.trim() === '')) return;
    const folderHandle = canChooseFolder ? await station.face.chooseFolder?.() : undefined;
    if (canChooseFolder && folderHandle === undefined) return;
    const credentials = kind === 'person' ? { kind, login, passphrase: secret } : { kind, code: secret };
    const answer = await rescue.act({ vault, credentials, ...(folderHandle === undefined ? {} : { folderHandle }) });
    setSecret('');
    if (answer.ok) setJobId(answer.value.jobId);
  };

  return (
    <StartFrame>
      <form
        className="fp-start-card"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          drop(submit());
        }}
      >
        <h1>{t('frame:rescue.title')}</h1>
        <p>
          <Mono>{vault}</Mono>
        </p>
        <p className="fp-quiet">{t('frame:rescue.detail')}</p>
        <Notice tone="warning" title={t('frame:rescue.plain')}>
          <p>{t('frame:rescue.plain-why')}</p>
        </Notice>
        <FailureNotice failure={rescue.failure ?? job?.error} />
        {job?.state === 'done' ? (
          <Rescued location={job.result?.location ?? ''} report={job.result?.report} />
        ) : (
          <>
            <ChoiceField
              name="how"
              label={t('frame:rescue.how')}
              help={t('frame:rescue.who')}
              look="radio"
              value={kind}
              onChange={(next) => next !== undefined && setKind(next)}
              choices={[
                { value: 'person', label: t('frame:rescue.by-person') },
                { value: 'recovery', label: t('frame:rescue.by-recovery') },
              ]}
            />
            {kind === 'person' ? (
              <div className="fp-form fp-form-two">
                <TextField name="login" label={t('frame:person.login')} value={login} onChange={setLogin} isRequired />
                <PassphraseField
                  name="passphrase"
                  label={t('frame:passphrase.label')}
                  value={secret}
                  onChange={setSecret}
                  isRequired
                />
              </div>
            ) : (
              <LongTextField
                name="code"
                label={t('frame:rescue.code')}
                rows={2}
                value={secret}
                onChange={setSecret}
                isRequired
              />
            )}
            {!canChooseFolder && (
              <p className="fp-quiet">
                {t('frame:rescue.folder')} {t('frame:rescue.folder-default')}
              </p>
            )}
          </>
        )}
        {isRunning && (
          <ProgressLine
            label={t('vocabulary:jobKind.rescue')}
            done={job.done}
            total={job.total}
            unit={job.unit}
            secondsLeft={job.secondsLeft}
          />
        )}
        <div className="fp-form-end">
          {job?.state !== 'done' && (
            <Button type="submit" look="primary" isBusy={rescue.isActing || isRunning}>
              {t(canChooseFolder ? 'frame:rescue.choose-folder' : 'frame:rescue.submit')}
            </Button>
          )}
          <Button look="quiet" onPress={onBack}>
            {t('frame:start.back')}
          </Button>
        </div>
      </form>
    </StartFrame>
  );
}

function Rescued({ location, report }: { readonly location: string; readonly report: unknown }) {
  const t = useText();
  const format = useFormat();
  const found = Report.safeParse(report).data;
  if (found === undefined) return undefined;
  const { rows, files, tablesCutShort, filesDamaged } = found;
  const isWhole = tablesCutShort.length === 0 && filesDamaged === 0;
  return (
    <Notice tone={isWhole ? 'good' : 'warning'} title={t('frame:rescue.done')} isUrgent>
      <p>
        {t('frame:rescue.done-at', { rows: format.number(rows), files: format.number(files) })}{' '}
        <Mono breaks>{location}</Mono>
      </p>
      {tablesCutShort.length > 0 && <p>{t('frame:rescue.cut-short', { count: tablesCutShort.length })}</p>}
      {filesDamaged > 0 && <p>{t('frame:rescue.damaged', { count: filesDamaged })}</p>}
    </Notice>
  );
}
