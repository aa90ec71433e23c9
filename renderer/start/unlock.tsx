// Unlocking: login and passphrase, a countdown while tries are slowed, and the ways out for whoever lost the passphrase.
import { useEffect, useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { Button, CopyText, FailureNotice, Notice, PassphraseField, TextField } from '../components/index.ts';
import { Mark } from '../components/mark.tsx';
import { readPreference, writePreference } from '../preferences.ts';
import { useAct, useStationState, useStationValues } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import type { EntryPlace } from './entry-flow.tsx';
import { knownSamplePeople, SampleTable } from './sample-people.tsx';
import { StartFrame } from './start-frame.tsx';

export interface UnlockProps {
  readonly onGo: (place: EntryPlace) => void;
}

export function Unlock({ onGo }: UnlockProps) {
  const t = useText();
  const format = useFormat();
  const state = useStationState();
  const { refreshState, lockReason } = useStationValues();
  const unlock = useAct('station.unlock');
  const [login, setLogin] = useState(readPreference('last-login') ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [showsHelp, setShowsHelp] = useState(false);
  const [tried, setTried] = useState(false);
  const missing = (value: string) => (tried && value.trim() === '' ? t('frame:form.required') : undefined);
  const wait = useCountdown(unlock.failure);
  const people = knownSamplePeople(state?.vault);

  const submit = async (who: { readonly login: string; readonly passphrase: string }) => {
    setTried(true);
    if (who.login.trim() === '' || who.passphrase === '' || wait > 0) return;
    const answer = await unlock.act(who);
    setPassphrase('');
    setTried(false);
    if (!answer.ok) return;
    // Where somebody else was is not where this person begins.
    if (readPreference('last-login') !== who.login) window.location.hash = '/';
    writePreference('last-login', who.login);
    await refreshState();
  };

  return (
    <StartFrame isNarrow={people.length === 0}>
      <div className="fp-start-brand">
        <Mark />
        <div>
          <h1>{state?.station?.name ?? t('frame:shell.program')}</h1>
          {state?.station === undefined && <p className="fp-quiet">{state?.vault}</p>}
          <p className="fp-quiet">{state?.station?.agency}</p>
        </div>
      </div>
      {lockReason !== undefined && lockReason !== 'person' && (
        <Notice tone="info">{t(`frame:unlock.locked-${lockReason}`)}</Notice>
      )}
      <form
        className="fp-start-card"
        onSubmit={(event) => {
          event.preventDefault();
          drop(submit({ login, passphrase }));
        }}
      >
        {wait > 0 ? (
          <Notice tone="warning" title={t('frame:unlock.throttled', { time: format.duration(wait) })} isUrgent>
            <p>{t('frame:unlock.throttled-why')}</p>
          </Notice>
        ) : (
          <FailureNotice failure={unlock.failure?.code === 'vault.throttled' ? undefined : unlock.failure} />
        )}
        {isDamage(unlock.failure?.code) && (
          <div className="fp-button-row">
            <Button icon="backup" onPress={() => onGo({ at: 'restore' })}>
              {t('frame:start.restore')}
            </Button>
            <Button onPress={() => onGo({ at: 'rescue', vault: state?.vault ?? '' })}>{t('frame:rescue.offer')}</Button>
          </div>
        )}
        <TextField
          name="login"
          label={t('frame:person.login')}
          value={login}
          onChange={setLogin}
          error={missing(login)}
          isFirst={login === ''}
          isRequired
        />
        <PassphraseField
          name="passphrase"
          label={t('frame:passphrase.label')}
          value={passphrase}
          onChange={setPassphrase}
          error={missing(passphrase)}
          isFirst={login !== ''}
          isRequired
        />
        <Button
          type="submit"
          look="primary"
          size="large"
          icon="unlock"
          isWide
          isBusy={unlock.isActing}
          isDisabled={wait > 0}
        >
          {t('frame:unlock.submit')}
        </Button>
        {unlock.isActing && (
          <p className="fp-quiet" role="status">
            {t('frame:unlock.opening')}
          </p>
        )}
      </form>
      {people.length > 0 && (
        <section className="fp-start-card" aria-label={t('frame:unlock.sample-people')}>
          <h2>{t('frame:unlock.sample-people')}</h2>
          <SampleTable people={people} onTake={(person) => drop(submit(person))} />
        </section>
      )}
      <div className="fp-form-end">
        <Button look="quiet" onPress={() => setShowsHelp(!showsHelp)} isPressed={showsHelp}>
          {t('frame:unlock.forgot')}
        </Button>
        <Button look="quiet" onPress={() => onGo({ at: 'offers' })}>
          {t('frame:unlock.other-vault')}
        </Button>
      </div>
      {showsHelp && (
        <Notice
          tone="info"
          title={t('frame:unlock.forgot')}
          actions={
            <Button icon="key" onPress={() => onGo({ at: 'recover' })}>
              {t('frame:unlock.use-recovery')}
            </Button>
          }
        >
          <p>{t('frame:unlock.forgot-help')}</p>
        </Notice>
      )}
      {state?.station !== undefined && (
        <p className="fp-quiet">
          {t('frame:unlock.key-of-station')} <CopyText value={state.station.keyFingerprint} />
        </p>
      )}
    </StartFrame>
  );
}

/** Only a backup or a rescue helps; the usual hints would send people the wrong way. */
function isDamage(code: string | undefined): boolean {
  return (
    code !== undefined && /^(database\.(damaged|empty|missing|wrong-key-or-damaged)|vault\.(header|slot)-)/.test(code)
  );
}

/** Seconds until the next try is allowed, counted down. */
function useCountdown(failure: { readonly code: string; readonly details?: unknown } | undefined): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (failure?.code !== 'vault.throttled') return;
    // Details are shown values: the seconds come as a number or as text.
    const { seconds } = (failure.details ?? {}) as { readonly seconds?: number | string };
    setLeft(Math.ceil(Number(seconds ?? 5)));
    const timer = window.setInterval(() => setLeft((now) => Math.max(0, now - 1)), 1000);
    return () => window.clearInterval(timer);
  }, [failure]);
  return left;
}
