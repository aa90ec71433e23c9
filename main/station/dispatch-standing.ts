// Where an exhibit stands between two stations, and who answers for it: until the other one's receipt, whoever holds it here. For the sheet, the desk and papers.
import type { CustodyEventId, ExhibitId } from '../../shared/language/identity.ts';
import type { Instant } from '../../shared/language/instant.ts';
import { formatMomentWithOffset } from '../../shared/text/format.ts';
import type { DocumentText } from '../documents/index.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';
import { endOf } from './custody-event-row.ts';

export interface DispatchStanding {
  readonly offerId: CustodyEventId;
  readonly station: string;
  readonly at: Instant;
  readonly state: 'dispatched' | 'acknowledged';
  /** Whoever answers for it now. */
  readonly answers: string;
  readonly answeredAt?: Instant;
}

interface OfferedRow {
  readonly id: CustodyEventId;
  readonly occurred_at: Instant;
  readonly from_end: string | null;
  readonly to_end: string | null;
  readonly answer: string | null;
  readonly answered_at: Instant | null;
  readonly moved_on: number;
}

/** @returns undefined for an exhibit that was never sent, was sent back, or moved on since. */
export function dispatchStanding(db: ReadableDatabase, exhibitId: ExhibitId): DispatchStanding | undefined {
  const row = db.first<OfferedRow>(
    statement`select o.id, o.occurred_at, o.from_end, o.to_end, a.type as answer, a.occurred_at as answered_at,
        exists (select 1 from custody_event later where later.exhibit_id = o.exhibit_id and later.number > a.number
          and later.type in ('returned', 'received', 'received-from-laboratory', 'received-from-court')) as moved_on
      from custody_event o left join custody_event a on a.answers = o.id
      where o.exhibit_id = ${exhibitId} and o.type = 'offered' and o.to_end ->> '$.kind' = 'outside'
      order by o.number desc limit 1`,
  );
  if (row === undefined || row.moved_on === 1) return undefined;
  const to = endOf(row.to_end);
  const from = endOf(row.from_end);
  if (to === undefined || from === undefined) return undefined;
  const said = { offerId: row.id, station: to.label, at: row.occurred_at };
  if (row.answer === null) return { ...said, state: 'dispatched', answers: from.label };
  if (row.answer !== 'accepted' || row.answered_at === null) return undefined;
  return { ...said, state: 'acknowledged', answers: to.label, answeredAt: row.answered_at };
}

/** Sent to another station: what every paper prints beside the holder, who answers for it until the receipt and since. */
export function holderBetweenStations(
  db: ReadableDatabase,
  { id, holder }: { readonly id: ExhibitId; readonly holder: string },
  text: DocumentText,
): { readonly holder?: string } {
  const standing = dispatchStanding(db, id);
  if (standing === undefined) return {};
  const { state, station, at, answers, answeredAt = at } = standing;
  const said = text.vocabulary(`dispatchState.${state}`, {
    station,
    answers,
    at: formatMomentWithOffset(state === 'dispatched' ? at : answeredAt),
  });
  return { holder: [holder, said].filter(Boolean).join('. ') };
}
