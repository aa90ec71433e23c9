// The union against the kept packages it follows from: for the verification, which names a transfer of which something was changed, added or lost.
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { LedgerFinding } from '../../ledger/index.ts';
import type { CustodyFileEvent } from '../../packages/index.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';
import { hashOf, joinedRows, unionExhibit, type ForeignExhibit, type JoinedRow } from './joined-rows.ts';

/** One for each transfer that was joined. */
export function* differingUnions(db: ReadableDatabase): Iterable<LedgerFinding | undefined> {
  for (const row of joinedRows(db)) {
    const columns = differingIn(db, row);
    yield columns === undefined ? undefined : { code: 'derived-differs', id: row.id, label: row.station_name, columns };
  }
}

function differingIn(db: ReadableDatabase, row: JoinedRow): string | undefined {
  const kept = new Map<string, string>();
  const described = new Map<string, string>();
  for (const one of db.each<{ foreign_id: string; content: string; custody: string }>(
    statement`select foreign_id, content, custody from foreign_exhibit where package_id = ${row.package_id}`,
  )) {
    described.set(one.foreign_id, one.content);
    for (const event of readStoredJson<CustodyFileEvent[]>(one.custody)) kept.set(event.id, storedJson(event));
  }
  for (const one of db.each<{ event_id: string; sha256: string; content: string }>(
    statement`select event_id, sha256, content from joined_event where joined_id = ${row.id}`,
  )) {
    if (kept.get(one.event_id) !== one.content || hashOf(readStoredJson(one.content)) !== one.sha256)
      return 'joined_event';
  }
  for (const one of db.each<{ exhibit_id: string; sha256: string; content: string }>(
    statement`select exhibit_id, sha256, content from joined_exhibit where joined_id = ${row.id}`,
  )) {
    const exhibit = readStoredJson<ForeignExhibit>(one.content);
    if (described.get(one.exhibit_id) !== one.content || unionExhibit(exhibit).sha256 !== one.sha256)
      return 'joined_exhibit';
  }
  return row.is_completed === 1 ? missingIn(db, row, kept) : undefined;
}

/** Every event of a complete union is known, whichever package brought it first, or was put aside. */
function missingIn(db: ReadableDatabase, row: JoinedRow, kept: ReadonlyMap<string, string>): string | undefined {
  for (const id of kept.keys()) {
    const known = db.first(
      statement`select 1 from joined_event where station_id = ${row.station_id} and event_id = ${id}
        union all select 1 from divergence where station_id = ${row.station_id} and event_id = ${id} limit 1`,
    );
    if (known === undefined) return 'joined_event';
  }
  return undefined;
}
