// An exhibit's custody as papers print it: from the events alone, so that every paper tells the same story.
import { findCustodyGaps, type CustodyEnd, type CustodyEventType } from '../../shared/domain/custody.ts';
import type { PrintedCustodyEvent, PrintedDiscrepancy } from '../documents/index.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';
import { shownFingerprint } from '../ledger/index.ts';

/** An event recorded more than this after it occurred is a late entry; screens and papers agree on it. */
export const lateEntryAfterHours = 24;

interface EventRow {
  readonly id: string;
  readonly number: number;
  readonly type: CustodyEventType;
  readonly occurred_at: string;
  readonly recorded_at: string;
  readonly from_end: string | null;
  readonly to_end: string | null;
  readonly seal_out: string | null;
  readonly seal_in: string | null;
  readonly purpose: string;
  readonly note: string;
  readonly actor: string;
  readonly signer: string | null;
  readonly signature_key: string | null;
  readonly corrects: string | null;
}

/** @param explain  names a kind of gap in the language of the paper. */
export function printedCustody(
  db: ReadableDatabase,
  exhibitId: string,
  explain: (kind: string) => string,
): { readonly custody: PrintedCustodyEvent[]; readonly discrepancies: PrintedDiscrepancy[] } {
  const rows = db.all<EventRow>(
    statement`select id, number, type, occurred_at, recorded_at, from_end, to_end, seal_out, seal_in, purpose, note,
        actor, signer, signature_key, corrects
      from custody_event where exhibit_id = ${exhibitId} order by number`,
  );
  const numbers = new Map(rows.map((row) => [row.id, row.number]));
  const gaps = findCustodyGaps(
    rows.map((row) => ({
      id: row.id,
      type: row.type,
      occurredAt: row.occurred_at,
      from: endOf(row.from_end),
      to: endOf(row.to_end),
      sealOut: row.seal_out ?? undefined,
      sealIn: row.seal_in ?? undefined,
      corrects: row.corrects ?? undefined,
    })),
  );
  return {
    custody: rows.map(printed),
    discrepancies: [
      ...gaps.map((gap) => ({
        ...numbered(numbers.get(gap.eventId)),
        what: 'expected' in gap ? `${explain(gap.kind)}: ${gap.expected} / ${gap.found}` : explain(gap.kind),
      })),
      ...rows
        .filter((row) => row.type === 'discrepancy' && row.note !== '')
        .map((row) => ({ eventNumber: row.number, what: row.note })),
    ],
  };
}

function printed(row: EventRow): PrintedCustodyEvent {
  const from = endOf(row.from_end);
  const to = endOf(row.to_end);
  const note = [row.purpose, row.note].filter((text) => text !== '').join(' · ');
  return {
    id: row.id,
    number: row.number,
    type: row.type,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    ...(from === undefined ? {} : { from: from.label }),
    ...(to === undefined ? {} : { to: to.label }),
    ...(row.seal_out === null ? {} : { sealOut: row.seal_out }),
    ...(row.seal_in === null ? {} : { sealIn: row.seal_in }),
    actor: row.signer ?? row.actor,
    ...(row.signature_key === null ? {} : { signedBy: shownFingerprint(row.signature_key) }),
    ...(note === '' ? {} : { note }),
    ...(row.corrects === null ? {} : { corrects: row.corrects }),
  };
}

function numbered(eventNumber: number | undefined): { eventNumber?: number } {
  return eventNumber === undefined ? {} : { eventNumber };
}

function endOf(text: string | null): CustodyEnd | undefined {
  // Written by the custody area from a checked end.
  return text === null ? undefined : (JSON.parse(text) as CustodyEnd);
}
