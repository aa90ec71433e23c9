// What of intelligence has a time: reports by the day they were received, events by what their sources say.
import type { HandlingCode } from '../../../shared/domain/disclosure/handling.ts';
import { nodeKey } from '../../../shared/domain/intelligence/entity.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import type { IntelReportId } from '../../../shared/language/identity.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import { loadEntities } from './entity-records.ts';
import { loadReports } from './report-records.ts';
import { viewerOf } from './viewer.ts';

export interface Dated {
  /** As in the graph: `report:ID`, `entity:ID`. */
  readonly key: string;
  readonly kind: 'report' | 'event';
  /** A day, a month, a year, a moment; of an event perhaps words. */
  readonly when: string;
  readonly words: string;
  readonly handling: HandlingCode;
  readonly isWithdrawn: boolean;
  readonly sources: readonly { readonly id: IntelReportId; readonly number: string }[];
}

const beginning = 160;

/** As far as the person may see. */
export function datedIntelligence(db: ReadableDatabase, person: { readonly roles: readonly Role[] }): Dated[] {
  const viewer = viewerOf(person);
  const reports = loadReports(db, viewer).map(({ id, number, receivedAt, text, handling, isWithdrawn }): Dated => ({
    key: nodeKey({ kind: 'report', id }),
    kind: 'report',
    when: receivedAt,
    words: text.length > beginning ? `${text.slice(0, beginning)}…` : text,
    handling,
    isWithdrawn,
    sources: [{ id, number }],
  }));
  const events = loadEntities(db, viewer).flatMap(({ id, kind, facts, inherited }): Dated[] =>
    kind !== 'event'
      ? []
      : [
          {
            key: nodeKey({ kind: 'entity', id }),
            kind: 'event',
            when: facts.when ?? '',
            words: [facts['event-kind'], facts.place, facts.description].filter(Boolean).join(' · '),
            handling: inherited.handling,
            isWithdrawn: inherited.isOnWithdrawn,
            sources: inherited.sources.map(({ reportId, number }) => ({ id: reportId, number })),
          },
        ],
  );
  return [...reports, ...events];
}
