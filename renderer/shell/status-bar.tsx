// The state of things in one line: what is saved, the ledger, jobs, the station, and that there is no network.
import { Icon, Status } from '../components/index.ts';
import { useSavedState } from '../saved-state.tsx';
import { useAnswer, useJobs, useStationState } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

export function StatusBar({ onJobs, areJobsShown }: { readonly onJobs: () => void; readonly areJobsShown: boolean }) {
  const t = useText();
  const format = useFormat();
  const state = useStationState();
  const running = useJobs().filter((job) => job.state === 'running');
  const first = running[0];
  return (
    <footer className="fp-bar-status" aria-label={t('frame:shell.status')} data-pane="status" tabIndex={-1}>
      <SavedWords />
      <LedgerWords />
      <button type="button" className="fp-bar-part" onClick={onJobs} aria-expanded={areJobsShown}>
        <Icon name="jobs" size={12} />
        {running.length === 0 ? t('frame:shell.jobs-none') : t('frame:shell.jobs-running', { count: running.length })}
        {first !== undefined && first.total > 0 && (
          <span className="fp-bar-progress fp-progress-track" aria-hidden="true">
            <span
              className="fp-progress-done"
              style={{ display: 'block', inlineSize: `${Math.min(100, (first.done / first.total) * 100)}%` }}
            />
          </span>
        )}
      </button>
      <span className="fp-bar-space" />
      {state?.isSample === true && (
        <span className="fp-bar-part">
          <Status tone="attention">{t('frame:shell.sample')}</Status>
        </span>
      )}
      <span className="fp-bar-part">
        {state?.station?.name} {state?.vault !== undefined && <span>· {state.vault}</span>}
      </span>
      <span className="fp-bar-part">
        <Icon name="shield" size={12} /> {t('frame:shell.air-gapped')}
      </span>
      <span className="fp-hidden" role="status">
        {format.list(running.map((job) => t(`vocabulary:jobKind.${job.kind}`)))}
      </span>
    </footer>
  );
}

function SavedWords() {
  const t = useText();
  const format = useFormat();
  const saved = useSavedState();
  const words = {
    nothing: () => t('frame:shell.nothing-open'),
    changed: () => t('frame:shell.changed'),
    saving: () => t('frame:shell.saving'),
    'draft-saved': () => t('frame:shell.draft-saved', { time: 'at' in saved ? format.moment(saved.at, 'time') : '' }),
    'draft-failed': () => t('frame:shell.draft-failed'),
    recorded: () => t('frame:shell.recorded', { time: 'at' in saved ? format.moment(saved.at, 'time') : '' }),
  };
  const icon = saved.kind === 'draft-failed' ? 'warning' : saved.kind === 'changed' ? 'edit' : 'ok';
  return (
    <span className="fp-bar-part" role="status">
      <Icon name={icon} size={12} /> {words[saved.kind]()}
    </span>
  );
}

function LedgerWords() {
  const t = useText();
  const format = useFormat();
  const ledger = useAnswer('ledger.state', {}).value;
  if (ledger === undefined) return null;
  const last = ledger.lastVerified;
  return (
    <a className="fp-bar-part" href="#/ledger">
      <Icon name={last !== undefined && last.findings > 0 ? 'warning' : 'ledger'} size={12} />
      {t('frame:shell.ledger', { size: format.number(ledger.size) })} ·{' '}
      {last === undefined
        ? t('frame:shell.ledger-unverified')
        : last.findings > 0
          ? t('frame:shell.ledger-findings', { count: last.findings })
          : t('frame:shell.ledger-verified', { time: format.moment(last.at) })}
    </a>
  );
}
