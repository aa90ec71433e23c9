// An exhibit's custody as papers print it: from the events alone, so that every paper tells the same story.
import { withCorrections, type CustodyEventType } from '../../shared/domain/custody.ts';
import type { CustodyGap } from '../../shared/domain/custody-gaps.ts';
import type { QuantityUnit } from '../../shared/domain/exhibit.ts';
import type { ExhibitId } from '../../shared/language/identity.ts';
import { missingCase } from '../../shared/language/habits.ts';
import type { Instant } from '../../shared/language/instant.ts';
import type { PrintedCustodyEvent, PrintedDiscrepancy } from '../documents/index.ts';
import type { ReadableDatabase } from '../database/index.ts';
import { shownFingerprint } from '../ledger/index.ts';
import { custodyRowsOf, endOf, factOf, gapsOfChain, readJudgedExhibit, type CustodyRow } from './custody-event-row.ts';

/** An event recorded more than this after it occurred is a late entry; screens and papers agree on it. */
export const lateEntryAfterHours = 24;

export function isLateEntry(occurredAt: string, recordedAt: string): boolean {
  return Date.parse(recordedAt) - Date.parse(occurredAt) > lateEntryAfterHours * 3_600_000;
}

interface Amount {
  readonly quantity: number;
  readonly unit: QuantityUnit;
}

const takesAway: readonly CustodyEventType[] = ['split', 'consumed', 'test-fired'];

/**
 * @param explain  names a kind of gap in the language of the paper.
 * @param now  when the paper is made: a seal may have been open too long by then.
 */
export function printedCustody(
  db: ReadableDatabase,
  exhibitId: ExhibitId,
  explain: (kind: string) => string,
  now?: Instant,
): { readonly custody: PrintedCustodyEvent[]; readonly discrepancies: PrintedDiscrepancy[] } {
  const rows = custodyRowsOf(db, exhibitId);
  const exhibit = readJudgedExhibit(db, exhibitId);
  return {
    custody: printedEvents(rows, exhibit),
    discrepancies: [
      ...gapsOfChain(rows, exhibit, now).map((gap) => printedGap(gap, rows, explain)),
      ...rows
        .filter((row) => row.type === 'discrepancy' && row.note !== '')
        .map((row) => ({ eventNumber: row.number, what: row.note })),
    ],
  };
}

function printedGap(
  gap: CustodyGap,
  rows: readonly CustodyRow[],
  explain: (kind: string) => string,
): PrintedDiscrepancy {
  const number = rows.find(({ id }) => id === gap.eventId)?.number;
  const explanation = rows.find(({ id }) => id === gap.explainedBy);
  return {
    ...(number === undefined ? {} : { eventNumber: number }),
    what:
      gap.expected === ''
        ? explain(gap.kind)
        : `${explain(gap.kind)}: ${gap.expected} / ${gap.found === '' ? '–' : gap.found}`,
    ...(explanation === undefined
      ? {}
      : { explanation: `${explanation.note}\n${explanation.signer ?? explanation.actor}, #${explanation.number}` }),
  };
}

function printedEvents(rows: readonly CustodyRow[], amount: Amount): PrintedCustodyEvent[] {
  const numbers = new Map(rows.map((row) => [row.id as string, row.number]));
  const stands = new Map(withCorrections(rows.map(factOf)).map(({ id, quantity }) => [id, quantity]));
  let left = amount.quantity;
  let before = '';
  return rows.map((row) => {
    // What is left follows the corrected amounts; what the event itself said is printed beside it as it was said.
    if (takesAway.includes(row.type)) left -= stands.get(row.id) ?? 0;
    const ranBack = row.recorded_at < before;
    before = row.recorded_at;
    return {
      ...printed(row),
      ...(row.quantity === null ? {} : { amount: { taken: row.quantity, left, unit: amount.unit } }),
      ...(row.explains === null ? {} : { explains: numbers.get(row.explains) ?? 0 }),
      ...(ranBack ? { clockRanBack: true } : {}),
    };
  });
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
    ...(row.occurred_offset === null ? {} : { occurredOffset: row.occurred_offset }),
    recordedAt: row.recorded_at,
    ...(from === undefined ? {} : { from: from.label }),
    ...(to === undefined ? {} : { to: to.label }),
    ...(row.seal_out === null ? {} : { sealOut: row.seal_out }),
    ...(row.seal_in === null ? {} : { sealIn: row.seal_in }),
    ...sealReadingOf(row),
    ...(row.condition === null ? {} : { condition: { as: row.condition, words: row.condition_words ?? '' } }),
    ...(row.document === null || row.document_sha256 === null
      ? {}
      : { document: { label: row.document, sha256: row.document_sha256 } }),
    actor: row.signer ?? row.actor,
    ...(row.signature_key === null ? {} : { signedBy: shownFingerprint(row.signature_key) }),
    ...(note === '' ? {} : { note }),
    ...(row.corrects === null ? {} : { corrects: row.corrects }),
    ...(row.authority === '' ? {} : { authority: row.authority }),
    ...(row.witness === null || row.witness_key === null
      ? {}
      : { witness: { name: row.witness, signedBy: shownFingerprint(row.witness_key) } }),
    ...(row.due_at === null ? {} : { dueAt: row.due_at }),
    ...entryOf(row),
  };
}

/** A seal that was read stands there as its number. */
function sealReadingOf({ seal_reading, seal_reading_reason }: CustodyRow): Pick<PrintedCustodyEvent, 'sealReading'> {
  switch (seal_reading) {
    case 'not-sealed':
      return { sealReading: { as: 'not-sealed' } };
    case 'not-looked-at':
      return { sealReading: { as: 'not-looked-at', reason: seal_reading_reason ?? '' } };
    case 'read':
    case null:
      return {};
    default:
      return missingCase(seal_reading);
  }
}

function entryOf({ entry_mode, entry_reason }: CustodyRow): Pick<PrintedCustodyEvent, 'entry'> {
  if (entry_mode === null) return {};
  return { entry: entry_mode === 'scan' ? { mode: 'scan' } : { mode: 'manual', reason: entry_reason ?? '' } };
}
