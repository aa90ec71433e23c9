// Whether an exhibit was reported lost and not seen since. Holder and home stay what they were, because nobody knows better; so whoever
// shows them shows this beside them.
import type { ExhibitId } from '../../shared/language/identity.ts';
import type { Instant } from '../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';

/** The last report of each that is missing; what was seen again, or has left for good, is not among them. */
export function missingSince(db: ReadableDatabase, exhibitIds: readonly string[]): ReadonlyMap<ExhibitId, Instant> {
  const rows = db.all<{ exhibit_id: ExhibitId; at: Instant }>(
    statement`select loss.exhibit_id, max(loss.occurred_at) as at
      from custody_event loss join exhibit_line line on line.exhibit_id = loss.exhibit_id
      where loss.type = 'lost' and loss.exhibit_id in (select value from json_each(${JSON.stringify(exhibitIds)}))
        and line.closed_as is null and loss.occurred_at >= ifnull(line.last_seen_at, '')
      group by loss.exhibit_id`,
  );
  return new Map(rows.map(({ exhibit_id, at }) => [exhibit_id, at]));
}
