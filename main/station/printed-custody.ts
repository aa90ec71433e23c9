// An exhibit's custody as papers print it: from the events alone, so that every paper tells the same story.
import { findCustodyGaps } from '../../shared/domain/custody-gaps.ts';
import type { ExhibitId } from '../../shared/language/identity.ts';
import type { PrintedCustodyEvent, PrintedDiscrepancy } from '../documents/index.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';
import { shownFingerprint } from '../ledger/index.ts';
import { custodyRowsOf, endOf, factOf, type CustodyRow } from './custody-event-row.ts';

/** An event recorded more than this after it occurred is a late entry; screens and papers agree on it. */
export const lateEntryAfterHours = 24;

/** @param explain  names a kind of gap in the language of the paper. */
export function printedCustody(
  db: ReadableDatabase,
  exhibitId: ExhibitId,
  explain: (kind: string) => string,
): { readonly custody: PrintedCustodyEvent[]; readonly discrepancies: PrintedDiscrepancy[] } {
  const rows = custodyRowsOf(db, exhibitId);
  const numbers = new Map(rows.map((row) => [row.id as string, row.number]));
  const received = db.first<{ quantity: number }>(statement`select quantity from exhibit where id = ${exhibitId}`);
  const gaps = findCustodyGaps(rows.map(factOf), received?.quantity);
  return {
    custody: rows.map(printed),
    discrepancies: [
      ...gaps.map((gap) => ({
        ...numbered(numbers.get(gap.eventId)),
        what: gap.expected === '' ? explain(gap.kind) : `${explain(gap.kind)}: ${gap.expected} / ${gap.found}`,
      })),
      ...rows
        .filter((row) => row.type === 'discrepancy' && row.note !== '')
        .map((row) => ({ eventNumber: row.number, what: row.note })),
    ],
  };
}

function printed(row: CustodyRow): PrintedCustodyEvent {
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
