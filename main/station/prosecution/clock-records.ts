// Events of the clocks of a case, as rows and as they are shown.
import type { ShownClockEvent } from '../../../shared/contract/clocks.ts';
import type { ClockEventKind } from '../../../shared/domain/prosecution/clocks.ts';
import type { AttachmentId, CaseId, ClockEventId, PartyId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';

interface ClockEventRow {
  readonly id: ClockEventId;
  readonly kind: ClockEventKind;
  readonly party_id: PartyId | null;
  readonly party: string;
  readonly occurred_at: Instant;
  readonly held_from: Instant | null;
  readonly held_until: Instant | null;
  readonly document: string;
  readonly attachment_id: AttachmentId | null;
  readonly note: string;
  readonly recorded_at: Instant;
  readonly person: string;
  readonly back_reason: string | null;
  readonly back_at: Instant | null;
  readonly back_by: string | null;
}

/** In the order in which they occurred, those taken back among them. */
export function clockEventsOf(db: ReadableDatabase, caseId: CaseId): ShownClockEvent[] {
  return db
    .all<ClockEventRow>(
      statement`select event.*, later.note as back_reason, later.recorded_at as back_at, later.person as back_by
        from clock_event event left join clock_event later on later.takes_back = event.id
        where event.case_id = ${caseId} and event.takes_back is null order by event.occurred_at, event.id`,
    )
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      ...(row.party_id === null ? {} : { partyId: row.party_id }),
      party: row.party,
      occurredAt: row.occurred_at,
      ...(row.held_from === null ? {} : { from: row.held_from }),
      ...(row.held_until === null ? {} : { until: row.held_until }),
      document: row.document,
      ...(row.attachment_id === null ? {} : { attachmentId: row.attachment_id }),
      note: row.note,
      recordedAt: row.recorded_at,
      by: row.person,
      ...(row.back_at === null
        ? {}
        : { takenBack: { reason: row.back_reason ?? '', at: row.back_at, by: row.back_by ?? '' } }),
    }));
}

/** Those that count. */
export function standingClockEvents(db: ReadableDatabase, caseId: CaseId): ShownClockEvent[] {
  return clockEventsOf(db, caseId).filter(({ takenBack }) => takenBack === undefined);
}
