// What other stations' intelligence stands under here: the strictest code that its station ever told, whether it was withdrawn. Firewall, disclosure and the screen
// ask here. Nothing of it leaves under a code that holds back: a permission is asked of its station and put on record for a report of our own.
import type { HandlingCode } from '../../shared/domain/disclosure/handling.ts';
import { strictestHandling } from '../../shared/domain/intelligence/inherit.ts';
import type { CaseId, MergeId } from '../../shared/language/identity.ts';
import type { Instant } from '../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';

export interface ForeignItemRow {
  readonly id: string;
  readonly joined_id: MergeId;
  readonly station_id: string;
  readonly station_name: string;
  readonly what: 'report' | 'entity' | 'link';
  readonly item_id: string;
  readonly number: string;
  readonly version: number;
  readonly sha256: string;
  readonly handling: HandlingCode | null;
  readonly aside: 'content-differs' | 'weaker-handling' | null;
  readonly content: string;
  readonly recorded_at: Instant;
}

/** Everything that was joined, oldest first; of one station where it is named. */
export function foreignItems(db: ReadableDatabase, stationId = ''): ForeignItemRow[] {
  return db.all<ForeignItemRow>(
    statement`select f.*, p.station_name from foreign_intelligence f join transfer_joined j on j.id = f.joined_id
        join foreign_package p on p.id = j.package_id
      where ${stationId} = '' or f.station_id = ${stationId} order by f.recorded_at, f.id`,
  );
}

export interface ForeignStanding {
  /** Of the row that came first: it stays the same whatever follows. */
  readonly id: string;
  readonly stationId: string;
  readonly reportId: string;
  readonly number: string;
  /** The strictest ever told; what was put aside counts where it is stricter. */
  readonly handling: HandlingCode;
  readonly isWithdrawn: boolean;
}

/** By `station report`; of a case those of transfers that belong to it. */
export function foreignStandings(db: ReadableDatabase, caseId: CaseId | '' = ''): Map<string, ForeignStanding> {
  const told = db.all<{ id: string; station_id: string; item_id: string; number: string; handling: HandlingCode }>(
    statement`select f.id, f.station_id, f.item_id, f.number, f.handling from foreign_intelligence f
      where f.what = 'report' and (${caseId} = '' or exists (select 1 from foreign_intelligence other
        join joined_case c on c.joined_id = other.joined_id
        where other.station_id = f.station_id and other.item_id = f.item_id and c.case_id = ${caseId}))
      order by f.id`,
  );
  const notices = Map.groupBy(
    db.all<{ station_id: string; report_id: string; kind: 'withdrawn' | 'handling'; handling: HandlingCode }>(
      statement`select station_id, report_id, kind, handling from foreign_intelligence_notice`,
    ),
    (row) => `${row.station_id} ${row.report_id}`,
  );
  const standings = new Map<string, ForeignStanding>();
  for (const [key, rows] of Map.groupBy(told, (row) => `${row.station_id} ${row.item_id}`)) {
    const [first] = rows;
    if (first === undefined) continue;
    const later = notices.get(key) ?? [];
    standings.set(key, {
      id: first.id,
      stationId: first.station_id,
      reportId: first.item_id,
      number: first.number,
      handling: strictestHandling([...rows, ...later].map(({ handling }) => handling)),
      isWithdrawn: later.some(({ kind }) => kind === 'withdrawn'),
    });
  }
  return standings;
}
