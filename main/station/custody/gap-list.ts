// The gaps of every exhibit as a list that pages: brought along with each event, looked through as a whole by `custody.find-gaps`.
import type { CustodyGap } from '../../../shared/domain/custody-gaps.ts';
import type { CustodyFact } from '../../../shared/domain/custody.ts';
import type { ExhibitId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { sql, statement, type ReadableDatabase, type WritableDatabase } from '../../database/index.ts';
import { custodyRowsOf, gapsOfChain, readJudgedExhibit, type CustodyRow } from '../custody-event-row.ts';

/** One row of the list. `event_number` is that of the event the gap was found at. */
export interface GapRow {
  readonly exhibit_id: ExhibitId;
  readonly event_id: string;
  readonly kind: string;
  readonly event_number: number;
  readonly expected: string;
  readonly found: string;
  readonly explained_by: string | null;
}

/** Every gap of one exhibit as its events stand now. */
export function gapsOf(
  db: ReadableDatabase,
  exhibitId: ExhibitId,
  rows: readonly CustodyRow[],
  now: Instant,
): CustodyGap[] {
  return gapsOfChain(rows, readJudgedExhibit(db, exhibitId), now);
}

export function gapRows(
  exhibitId: ExhibitId,
  gaps: readonly CustodyGap[],
  events: readonly (Pick<CustodyFact, 'id'> & { readonly number: number })[],
): GapRow[] {
  const numbers = new Map(events.map(({ id, number }) => [id, number]));
  return gaps.map(({ kind, eventId, expected, found, explainedBy }) => ({
    exhibit_id: exhibitId,
    event_id: eventId,
    kind,
    event_number: numbers.get(eventId) ?? 0,
    expected,
    found,
    explained_by: explainedBy ?? null,
  }));
}

/** Brings the list along after an event of this exhibit. */
export function keepGaps(
  db: WritableDatabase,
  exhibitId: ExhibitId,
  gaps: readonly CustodyGap[],
  rows: readonly CustodyRow[],
): void {
  const found = gapRows(exhibitId, gaps, rows);
  db.run(statement`delete from custody_gap where exhibit_id = ${exhibitId}`);
  for (const row of found) db.run(sql('custody_gap').insert(row));
}

export function keepGapsAgain(db: WritableDatabase, exhibitId: ExhibitId, now: Instant): void {
  const rows = custodyRowsOf(db, exhibitId);
  keepGaps(db, exhibitId, gapsOf(db, exhibitId, rows, now), rows);
}
