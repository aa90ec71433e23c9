// The gap detector over a stretch of exhibits: read on the reading thread in one query, judged there, and told to the station's thread.
import { strictAssert } from '../../../shared/language/habits.ts';
import type { ExhibitId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { gapsOfChain, type CustodyRow, type FactColumns, type JudgedExhibit } from '../custody-event-row.ts';
import { gapRows, type GapRow } from './gap-list.ts';

export interface GapBatch {
  readonly gaps: readonly GapRow[];
  /** The last exhibit looked at; undefined after the end. */
  readonly last: ExhibitId | undefined;
  readonly exhibits: number;
  readonly events: number;
  /** Entries of the ledger when the batch was read: what was recorded later is not in it. */
  readonly ledgerSize: number;
}

type FactRow = FactColumns & Pick<CustodyRow, 'exhibit_id' | 'number'>;

/** @param after  the last exhibit of the batch before; the empty text for the first. */
export function readGapBatch(db: ReadableDatabase, after: string, count: number, now: string): GapBatch {
  const size = db.first<{ size: number | null }>(statement`select max(seq) as size from ledger_entry`)?.size ?? 0;
  const exhibits = db.all<Omit<JudgedExhibit, 'in_parts'> & { id: ExhibitId }>(
    statement`select id, quantity, arrival_seal, recorded_at from exhibit where id > ${after} order by id limit ${count}`,
  );
  const last = exhibits.at(-1)?.id;
  if (last === undefined) return { gaps: [], last, exhibits: 0, events: 0, ledgerSize: size };
  const inParts = new Map(
    db
      .all<{ id: string; parts: number }>(
        statement`select parent.id, sum(part.quantity) as parts from exhibit parent join exhibit part
            on part.parent_id = parent.id and part.kind = parent.kind and part.unit = parent.unit
          where parent.id > ${after} and parent.id <= ${last} group by parent.id`,
      )
      .map(({ id, parts }) => [id, parts]),
  );
  const gaps: GapRow[] = [];
  const records = new Map(exhibits.map((exhibit) => [exhibit.id, exhibit]));
  let events = 0;
  let chain: FactRow[] = [];
  const judge = (): void => {
    const [first] = chain;
    if (first === undefined) return;
    events += chain.length;
    const exhibit = records.get(first.exhibit_id);
    strictAssert(exhibit !== undefined, 'the exhibits of a batch are read before their events');
    const found = gapsOfChain(chain, { ...exhibit, in_parts: inParts.get(exhibit.id) ?? null }, now);
    if (found.length > 0) gaps.push(...gapRows(first.exhibit_id, found, chain));
    chain = [];
  };
  for (const row of db.each<FactRow>(
    statement`select id, exhibit_id, number, type, occurred_at, from_end, to_end, seal_out, seal_in, seal_reading, answers, corrects,
        quantity, due_at, explains, explains_gap, explains_expected, explains_found
      from custody_event where exhibit_id > ${after} and exhibit_id <= ${last} order by exhibit_id, number`,
  )) {
    if (row.exhibit_id !== chain[0]?.exhibit_id) judge();
    chain.push(row);
  }
  judge();
  return { gaps, last, exhibits: exhibits.length, events, ledgerSize: size };
}
