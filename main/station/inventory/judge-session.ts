// The result of a session from its rows alone: the same rows give the same lines, today and in ten years.
import {
  discrepanciesOf,
  judgeInventory,
  type InspectionItem,
  type InventoryClass,
  type InventoryLine,
} from '../../../shared/domain/inventory.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { endOf, type CustodyRow } from '../custody-event-row.ts';
import {
  checksOf,
  countersOf,
  countsOf,
  dispositionsOf,
  expectedExhibit,
  expectedOf,
  findEnd,
  standingCountOf,
  standingOf,
  storedFault,
  storedStanding,
  type CountRow,
  type DispositionRow,
  type EndRow,
  type ExpectedRow,
  type SessionRow,
} from './session-records.ts';

export interface Movement {
  readonly number: number;
  readonly type: CustodyRow['type'];
  readonly at: Instant;
  readonly to: string;
}

/** A line with what screens, papers and files say beside the judgement. */
export interface ResultLine {
  readonly line: InventoryLine;
  readonly number: string;
  readonly kind: string;
  readonly unit: string;
  readonly description: string;
  readonly counts: readonly CountRow[];
  /** Custody events recorded while the session was open: flagged, never lost. */
  readonly movements: readonly Movement[];
}

export interface OpenPoint {
  readonly key: string;
  readonly class?: InventoryClass;
  readonly item?: InspectionItem;
  readonly line?: ResultLine;
  readonly note: string;
  readonly settled: DispositionRow | undefined;
}

export interface SessionResult {
  readonly session: SessionRow;
  readonly end: EndRow | undefined;
  readonly expected: readonly ExpectedRow[];
  readonly lines: readonly ResultLine[];
  readonly points: readonly OpenPoint[];
}

export function resultOf(db: ReadableDatabase, session: SessionRow): SessionResult {
  const end = findEnd(db, session.id);
  const expected = expectedOf(db, session.id);
  const standing = standingOf(countsOf(db, session.id));
  const counters = countersOf(db, session.id);
  // The first counter's word comes first, whoever was quicker.
  const position = new Map(counters.map(({ person_id }, index) => [person_id, index]));
  const counts = standing.toSorted(
    (left, right) =>
      (position.get(left.counter_id) ?? 0) - (position.get(right.counter_id) ?? 0) || left.number - right.number,
  );
  const rowById = new Map<string, CountRow>(counts.map((row) => [row.id, row]));
  const expectedById = new Map<string, ExpectedRow>(expected.map((row) => [row.exhibit_id, row]));
  const movements = movementsDuring(db, session, end);
  const judged = judgeInventory(expected.map(expectedExhibit), counts.map(standingCountOf), counters.length > 1);
  const lines = judged.map((line): ResultLine => {
    const rows = line.counts.flatMap(({ countId }) => rowById.get(countId) ?? []);
    const listed = line.exhibitId === undefined ? undefined : expectedById.get(line.exhibitId);
    const off = rows[0] === undefined ? undefined : storedStanding(rows[0]);
    const named = listed ?? off;
    return {
      line,
      number: named?.number ?? '',
      kind: named?.kind ?? '',
      unit: named?.unit ?? '',
      // Of a label that counts nothing, what it was printed for.
      description: named?.description ?? (rows[0] === undefined ? '' : (storedFault(rows[0])?.of ?? '')),
      counts: rows,
      movements: movements.get(line.exhibitId ?? '') ?? [],
    };
  });
  return { session, end, expected, lines, points: pointsOf(db, session, lines) };
}

/** What wants a person's word: differences of a count, findings of an inspection. */
function pointsOf(db: ReadableDatabase, session: SessionRow, lines: readonly ResultLine[]): OpenPoint[] {
  const settled = dispositionsOf(db, session.id);
  if (session.kind === 'inspection') {
    return [...checksOf(db, session.id).values()]
      .filter(({ answer }) => answer === 'finding')
      .map(({ item, note }) => ({ key: `item:${item}`, item, note, settled: settled.get(`item:${item}`) }));
  }
  const byKey = new Map(lines.map((each) => [each.line.key, each]));
  return discrepanciesOf(lines.map(({ line }) => line)).flatMap(({ key, line, class: each }) => {
    const shown = byKey.get(line.key);
    return shown === undefined ? [] : [{ key, class: each, line: shown, note: '', settled: settled.get(key) }];
  });
}

/** From the ledger, where what was recorded meanwhile stands together; the session's own events are no movements. */
function movementsDuring(
  db: ReadableDatabase,
  session: SessionRow,
  end: EndRow | undefined,
): Map<string, readonly Movement[]> {
  const rows = db.all<CustodyRow>(
    // The plus keeps the planner on the stretch of the ledger: the index of subjects would read every custody event there is.
    statement`select event.* from ledger_entry entry join custody_event event on event.id = entry.subject_id
      where entry.seq > ${session.head_size} and entry.seq <= ${end?.head_size ?? Number.MAX_SAFE_INTEGER}
        and +entry.subject_kind = 'custody-event' and event.occasion_id is not ${session.id}
      order by entry.seq`,
  );
  const movements = new Map<string, Movement[]>();
  for (const row of rows) {
    const movement = {
      number: row.number,
      type: row.type,
      at: row.occurred_at,
      to: endOf(row.to_end)?.label ?? '',
    };
    const known = movements.get(row.exhibit_id);
    if (known === undefined) movements.set(row.exhibit_id, [movement]);
    else known.push(movement);
  }
  return movements;
}
