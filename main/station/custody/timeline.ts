// One exhibit's custody as people read it: each event with both its times, corrections beside what they correct, gaps as gaps.
import type { CustodyGap } from '../../../shared/domain/custody-gaps.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { QuantityUnit } from '../../../shared/domain/exhibit.ts';
import { CustodyEventId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import { shownFingerprint } from '../../ledger/index.ts';
import { reads, type ReadHandler } from '../handler.ts';
import { isLateEntry } from '../printed-custody.ts';
import { custodyRowsOf, endOf, type CustodyRow } from '../custody-event-row.ts';
import { gapsOf } from './gap-list.ts';

interface AmountRow {
  readonly quantity: number;
  readonly taken: number;
  readonly unit: QuantityUnit;
}

type ShownEvent = OutputOf<'custody.timeline'>['events'][number];

export const timeline: ReadHandler<'custody.timeline'> = reads(({ db, now }, { exhibitId }) => {
  const line = db.first<AmountRow>(
    statement`select quantity, taken, unit from exhibit_line where exhibit_id = ${exhibitId}`,
  );
  if (line === undefined) throw new FocalPointError('exhibits.unknown');
  const rows = custodyRowsOf(db, exhibitId);
  const correctedBy = new Map(rows.flatMap((row) => (row.corrects === null ? [] : [[row.corrects, row.id] as const])));
  return {
    events: rows.map((row, index) => ({
      ...shown(row, correctedBy.get(row.id)),
      ...(row.recorded_at < (rows[index - 1]?.recorded_at ?? '') ? { clockRanBack: true } : {}),
    })),
    gaps: gapsOf(db, exhibitId, rows, now).map((gap) => shownGap(gap, rows)),
    amount: { received: line.quantity, taken: line.taken, left: line.quantity - line.taken, unit: line.unit },
  };
});

function shown(row: CustodyRow, correctedBy: CustodyRow['id'] | undefined): ShownEvent {
  const from = endOf(row.from_end);
  const to = endOf(row.to_end);
  return {
    id: row.id,
    exhibitId: row.exhibit_id,
    number: row.number,
    type: row.type,
    occurredAt: row.occurred_at,
    ...(row.occurred_offset === null ? {} : { occurredOffset: row.occurred_offset }),
    recordedAt: row.recorded_at,
    isLateEntry: isLateEntry(row.occurred_at, row.recorded_at),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(row.seal_out === null ? {} : { sealOut: row.seal_out }),
    ...(row.seal_in === null ? {} : { sealIn: row.seal_in }),
    ...(row.seal_reading === null ? {} : { sealReading: row.seal_reading }),
    ...(row.seal_reading_reason === null ? {} : { sealReadingReason: row.seal_reading_reason }),
    ...circumstancesOf(row),
    purpose: row.purpose,
    authority: row.authority,
    note: row.note,
    actor: row.actor,
    ...(row.signer === null ? {} : { signedBy: row.signer }),
    ...(row.signature_key === null ? {} : { signatureKey: shownFingerprint(row.signature_key) }),
    ...(row.answers === null ? {} : { answers: row.answers }),
    ...(row.corrects === null ? {} : { corrects: row.corrects }),
    ...(correctedBy === undefined ? {} : { correctedBy }),
    ...(row.witness === null ? {} : { witness: row.witness }),
    ...(row.quantity === null ? {} : { quantity: row.quantity }),
    ...(row.due_at === null ? {} : { dueAt: row.due_at }),
    ...(row.explains === null ? {} : { explains: row.explains }),
    ...(row.entry_mode === null ? {} : { entryMode: row.entry_mode }),
    ...(row.entry_reason === null ? {} : { entryReason: row.entry_reason }),
  };
}

function circumstancesOf(row: CustodyRow): Pick<ShownEvent, 'condition' | 'document'> {
  const { condition: as, condition_words: words, document_id: id, document: label, document_sha256: sha256 } = row;
  return {
    ...(as === null ? {} : { condition: words === null ? { as } : { as, words } }),
    ...(id === null || label === null || sha256 === null ? {} : { document: { id, label, sha256 } }),
  };
}

function shownGap(
  { explainedBy, eventId, ...found }: CustodyGap,
  rows: readonly CustodyRow[],
): OutputOf<'custody.timeline'>['gaps'][number] {
  const gap = { ...found, eventId: CustodyEventId.parse(eventId) };
  const explanation = rows.find(({ id }) => id === explainedBy);
  if (explanation === undefined) return gap;
  const { note, signer, actor, recorded_at } = explanation;
  return { ...gap, explanation: { text: note, by: signer ?? actor, at: recorded_at } };
}
