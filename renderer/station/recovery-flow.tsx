// Making the recovery sheet, printing it, and typing it back once: a sheet that cannot be read is none.
import { useState } from 'react';
import type { ReactNode } from 'react';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  Definition,
  FailureNotice,
  LinkButton,
  LongTextField,
  Notice,
  ProgressLine,
} from '../components/index.ts';
import { useAct, useJob, useMediaAddress, useStationState, useStationValues } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';

export function RecoveryFlow({ onConfirmed, later }: { readonly onConfirmed?: ReactNode; readonly later?: ReactNode }) {
  const t = useText();
  const { language } = useLanguage();
  const state = useStationState();
  const { refreshState } = useStationValues();
  const addressOf = useMediaAddress();
  const make = useAct('recovery.make');
  const confirm = useAct('recovery.confirm');
  const [made, setMade] = useState<{ readonly code: string; readonly jobId: string }>();
  const [typed, setTyped] = useState('');
  const [isConfirmed, setConfirmed] = useState(false);
  const job = useJob(made?.jobId);
  const sheet = job?.result?.transientId;
  const hadOne = state?.recoveryConfirmed === true;

  const start = async () => {
    const answer = await make.act({ language });
    if (!answer.ok) return;
    setConfirmed(false);
    setTyped('');
    setMade(answer.value);
  };
  const compare = async () => {
    const answer = await confirm.act({ code: typed });
    if (!answer.ok) return;
    setConfirmed(true);
    setMade(undefined);
    setTyped('');
    await refreshState();
  };

  if (isConfirmed) {
    return (
      <Notice
        tone="good"
        title={t('frame:recovery.confirmed')}
        isUrgent
        {...(onConfirmed === undefined ? {} : { actions: onConfirmed })}
      >
        <p>{t('frame:recovery.keep')}</p>
      </Notice>
    );
  }
  return (
    <>
      <p>
        {t('frame:recovery.why')} <Definition term="recovery-sheet" />
      </p>
      <FailureNotice failure={make.failure ?? job?.error} />
      {made === undefined ? (
        <div className="fp-form-end">
          <Button look={hadOne ? 'plain' : 'primary'} icon="key" isBusy={make.isActing} onPress={() => drop(start())}>
            {t(hadOne ? 'frame:recovery.make-again' : 'frame:recovery.make')}
          </Button>
          {hadOne && <span className="fp-quiet">{t('frame:recovery.make-again-why')}</span>}
        </div>
      ) : (
        <>
          <p className="fp-quiet">{t('frame:recovery.shown-once')}</p>
          <div className="fp-code-block" translate="no">
            {made.code}
          </div>
          {sheet === undefined && job?.state !== 'failed' && (
            <ProgressLine label={t('frame:recovery.making')} done={job?.done ?? 0} total={job?.total ?? 0} />
          )}
          {sheet !== undefined && (
            <div className="fp-form-end">
              <LinkButton look="primary" icon="print" to={addressOf('transient', sheet)} opensBeside>
                {t('frame:recovery.print')}
              </LinkButton>
              <LinkButton icon="download" to={addressOf('transient', sheet, true)} download="">
                {t('frame:recovery.download')}
              </LinkButton>
            </div>
          )}
          <p>{t('frame:recovery.keep')}</p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              drop(compare());
            }}
          >
            <FailureNotice failure={confirm.failure} />
            <LongTextField
              name="recovery.typed"
              label={t('frame:recovery.confirm')}
              help={t('frame:recovery.confirm-help')}
              rows={2}
              value={typed}
              onChange={setTyped}
            />
            <Button type="submit" icon="accept" isBusy={confirm.isActing} isDisabled={typed.trim() === ''}>
              {t('frame:recovery.confirm-submit')}
            </Button>
          </form>
        </>
      )}
      {later}
    </>
  );
}
