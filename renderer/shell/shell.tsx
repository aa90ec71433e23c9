// The frame around all work after unlocking: rail, top bar, the section in the middle, status bar, and the layers over them.
import { Suspense, useEffect, useMemo, useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { languages } from '../../shared/domain/roles.ts';
import type { Action } from '../actions/action.ts';
import { useCustodyActions } from '../actions/custody-actions.ts';
import { useWorkActions } from '../actions/work-actions.ts';
import { useInventoryActions } from '../inventory/inventory-actions.ts';
import { useActions } from '../actions/actions.tsx';
import { Palette } from '../actions/palette.tsx';
import { ShortcutList } from '../actions/shortcut-list.tsx';
import { EmptyState, ErrorBoundary, LinkButton, LoadingLines } from '../components/index.ts';
import { ScanOpens } from '../scanning/scan-opens.tsx';
import { JobsPanel } from '../jobs/jobs-panel.tsx';
import { JobNotices } from '../jobs/job-notices.tsx';
import { mayAct, useStation, useStationState } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';
import { useTheme } from '../theme/use-theme.ts';
import { goTo, useAddress } from './address.ts';
import { Banners } from './banners.tsx';
import { IdleWarning } from './idle-warning.tsx';
import { goToNextPane } from './panes.ts';
import { Rail, usePermittedSections } from './rail.tsx';
import { sectionOf } from './routes.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useLock } from './use-lock.ts';

type OpenLayer = 'palette' | 'shortcuts' | 'jobs' | undefined;

export function Shell() {
  const t = useText();
  const address = useAddress();
  const path = address.split('?')[0] ?? '/';
  const permitted = usePermittedSections();
  const section = sectionOf(path);
  const isPermitted = section !== undefined && permitted.includes(section);
  const [layer, setLayer] = useState<OpenLayer>();
  useFrameActions(setLayer);
  useQuestionMark(() => setLayer('shortcuts'));

  const sectionName = section === undefined ? t('frame:shell.program') : t(section.name);
  useEffect(() => {
    document.title = `${sectionName} · ${t('frame:shell.program')}`;
  }, [sectionName, t]);

  return (
    <div className="fp-frame fp-frame-banner">
      <a
        className="fp-skip"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        {t('frame:shell.to-content')}
      </a>
      <Banners />
      <TopBar onSearch={() => setLayer('palette')} />
      <Rail here={section} />
      <main className="fp-work" id="content" tabIndex={-1} data-pane="work">
        <ErrorBoundary watch={path}>
          <Suspense
            fallback={
              <div className="fp-page">
                <LoadingLines lines={6} />
              </div>
            }
          >
            {isPermitted ? (
              // One element for all addresses of a section: going from one to the next keeps what is open in it.
              <section.Screen key={section.id} />
            ) : (
              <EmptyState
                icon="search"
                title={t('frame:failure.no-such-page')}
                action={
                  <LinkButton to="/desk" icon="desk">
                    {t('frame:failure.to-desk')}
                  </LinkButton>
                }
              >
                {t('frame:failure.no-such-page-why')}
              </EmptyState>
            )}
          </Suspense>
        </ErrorBoundary>
      </main>
      {/* A row of its own: what appears by itself takes room and never lies over an act. */}
      <div className="fp-notices">
        {layer !== 'jobs' && <JobNotices onShow={() => setLayer('jobs')} />}
        <ScanOpens onOpened={() => setLayer(undefined)} />
      </div>
      <StatusBar
        areJobsShown={layer === 'jobs'}
        onJobs={() => setLayer((shown) => (shown === 'jobs' ? undefined : 'jobs'))}
      />
      {layer === 'jobs' && <JobsPanel onClose={() => setLayer(undefined)} />}
      {layer === 'palette' && <Palette onClose={() => setLayer(undefined)} />}
      <ShortcutList isOpen={layer === 'shortcuts'} onClose={() => setLayer(undefined)} />
      <IdleWarning />
    </div>
  );
}

/** The acts that are possible from everywhere. */
function useFrameActions(setLayer: (layer: OpenLayer) => void): void {
  const t = useText();
  const station = useStation();
  const lock = useLock();
  const roles = useStationState()?.person?.roles;
  const permitted = usePermittedSections();
  const { changeLanguage } = useLanguage();
  const { isDark, choose } = useTheme();
  const actions = useMemo<readonly Action[]>(() => {
    const may = (name: Parameters<typeof mayAct>[0]) => mayAct(name, roles ?? []);
    return [
      {
        id: 'palette.open',
        name: 'frame:action.open-palette',
        group: 'view',
        keys: 'Ctrl+K',
        icon: 'search',
        perform: () => setLayer('palette'),
      },
      {
        id: 'intake.new',
        name: 'frame:action.new-intake',
        group: 'act',
        keys: 'Ctrl+I',
        icon: 'intake',
        applies: may('intake.record-submission'),
        perform: () => goTo('/intake'),
      },
      {
        id: 'ledger.verify',
        name: 'frame:action.verify-ledger',
        group: 'act',
        icon: 'shield',
        perform: () => {
          drop(station.request('ledger.verify', {}));
          goTo('/ledger');
        },
      },
      {
        id: 'backup.make',
        name: 'frame:action.make-backup',
        group: 'act',
        icon: 'backup',
        applies: may('backup.make'),
        perform: () => goTo('/station/backup'),
      },
      {
        id: 'station.lock',
        name: 'frame:shell.lock-now',
        group: 'act',
        keys: 'Ctrl+L',
        icon: 'lock',
        perform: lock,
      },
      {
        id: 'people.own-passphrase',
        name: 'frame:action.change-passphrase',
        group: 'act',
        icon: 'key',
        perform: () => goTo('/station/you'),
      },
      ...permitted.map<Action>((section, index) => ({
        id: `go.${section.id}`,
        name: section.name,
        group: 'go',
        icon: section.icon,
        ...(index < 9 ? { keys: `Alt+${index + 1}` } : {}),
        perform: () => goTo(section.address),
      })),
      { id: 'view.panes', name: 'frame:action.next-pane', group: 'view', keys: 'F6', perform: () => goToNextPane(1) },
      {
        id: 'view.jobs',
        name: 'frame:action.show-jobs',
        group: 'view',
        icon: 'jobs',
        perform: () => setLayer('jobs'),
      },
      {
        id: 'view.shortcuts',
        name: 'frame:action.show-shortcuts',
        group: 'view',
        keys: 'F1',
        icon: 'help',
        perform: () => setLayer('shortcuts'),
      },
      {
        id: 'view.theme',
        name: 'frame:action.change-theme',
        group: 'view',
        icon: isDark ? 'light' : 'dark',
        perform: () => choose(isDark ? 'light' : 'dark'),
      },
      ...languages.map<Action>((language) => ({
        id: `view.language.${language}`,
        name: 'frame:action.language-to',
        nameValues: { language: t(`frame:language.${language}`) },
        group: 'view',
        icon: 'translate',
        perform: () => changeLanguage(language),
      })),
    ];
  }, [t, station, lock, roles, permitted, changeLanguage, isDark, choose, setLayer]);
  useActions(actions);
  useActions(useWorkActions());
  useActions(useCustodyActions());
  useActions(useInventoryActions());
}

/** `?` lists the keys, but only where it is not text. */
function useQuestionMark(show: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.altKey) return;
      const target = event.target;
      if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null)
        return;
      event.preventDefault();
      show();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
