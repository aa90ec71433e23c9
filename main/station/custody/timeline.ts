// One exhibit's custody as people read it: each event with both its times, corrections beside what they correct, gaps as gaps.
import { findCustodyGaps, type CustodyGap } from '../../../shared/domain/custody-gaps.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { shownFingerprint } from '../../ledger/index.ts';
import { reads, type ReadHandler } from '../handler.ts';
import { lateEntryAfterHours } from '../printed-custody.ts';
import { custodyRowsOf, endOf, factOf, type CustodyRow } from '../custody-event-row.ts';
import { readInCustody } from './custody-records.ts';

type ShownEvent = OutputOf<'custody.timeline'>['events'][number];

export const timeline: ReadHandler<'custody.timeline'> = reads(({ db }, { exhibitId }) => {
  const { quantity } = readInCustody(db, exhibitId);
  const rows = custodyRowsOf(db, exhibitId);
  const correctedBy = new Map(rows.flatMap((row) => (row.corrects === null ? [] : [[row.corrects, row.id] as const])));
  return {
    events: rows.map((row) => shown(row, correctedBy.get(row.id))),
    gaps: findCustodyGaps(rows.map(factOf), quantity).map((gap) => shownGap(gap, rows)),
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
    recordedAt: row.recorded_at,
    isLateEntry: Date.parse(row.recorded_at) - Date.parse(row.occurred_at) > lateEntryAfterHours * 3_600_000,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(row.seal_out === null ? {} : { sealOut: row.seal_out }),
    ...(row.seal_in === null ? {} : { sealIn: row.seal_in }),
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

function shownGap(
  { explainedBy, ...gap }: CustodyGap,
  rows: readonly CustodyRow[],
): OutputOf<'custody.timeline'>['gaps'][number] {
  const explanation = rows.find(({ id }) => id === explainedBy);
  if (explanation === undefined) return gap;
  const { note, signer, actor, recorded_at } = explanation;
  return { ...gap, explanation: { text: note, by: signer ?? actor, at: recorded_at } };
}
