// The sections of the program, in the same order for everyone; only what the person may use, with what waits there.
import { useMemo } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { Count, Icon } from '../components/index.ts';
import { mayAct, useAnswer, useStationState } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { sections } from './routes.tsx';
import type { Section } from './routes.tsx';

export function usePermittedSections(): readonly Section[] {
  const roles = useStationState()?.person?.roles;
  return useMemo(() => sections.filter((section) => mayAct(section.needs, roles ?? [])), [roles]);
}

function waitingIn(section: Section, desk: OutputOf<'desk.read'> | undefined): number {
  if (desk === undefined) return 0;
  if (section.id === 'desk') return desk.lines.length;
  return section.waits.reduce((sum, kind) => sum + (desk.counts[kind] ?? 0), 0);
}

export function Rail({ here }: { readonly here: Section | undefined }) {
  const t = useText();
  const permitted = usePermittedSections();
  const desk = useAnswer('desk.read', {}).value;
  const part = (name: Section['part']) =>
    permitted
      .filter((section) => section.part === name)
      .map((section) => {
        const waiting = waitingIn(section, desk);
        return (
          <a
            key={section.id}
            className="fp-rail-link"
            href={`#${section.address}`}
            aria-current={section === here ? 'page' : undefined}
            title={t(section.name)}
          >
            <Icon name={section.icon} />
            <span>{t(section.name)}</span>
            <Count value={waiting} label={t('frame:shell.waiting', { count: waiting })} />
          </a>
        );
      });
  return (
    <nav className="fp-rail" aria-label={t('frame:shell.sections')} data-pane="rail" tabIndex={-1}>
      {part('work')}
      <div className="fp-rail-gap" aria-hidden="true" />
      {part('station')}
      <div className="fp-rail-foot">{part('foot')}</div>
    </nav>
  );
}
