// What other areas ask of the recorded orders of detention: whether there are any, and who is held from when to when. Once there are, nobody types it
// any more: the order is the record.
import {
  detentionBeginOf,
  heldOf,
  type ClockEvent,
  type ClockEventKind,
  type Held,
} from '../../shared/domain/prosecution/clocks.ts';
import type { CaseId, PartyId } from '../../shared/language/identity.ts';
import type { Instant } from '../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';

/** An order that was taken back does not count; where all were, the end may be typed again. */
export function isDetentionByOrders(db: ReadableDatabase, caseId: CaseId): boolean {
  const order = db.first(
    statement`select 1 from clock_event event
      where event.case_id = ${caseId} and event.kind in ('detention-ordered', 'detention-extended')
        and not exists (select 1 from clock_event later where later.takes_back = event.id)`,
  );
  return order !== undefined;
}

/** Since when whoever must be released first is held; undefined while no order that stands holds anybody. */
export function detainedSince(db: ReadableDatabase, caseId: CaseId): Instant | undefined {
  return detentionBeginOf(standingEvents(db, caseId));
}

/** Whom the orders that stand hold, without who was released; the nearest end first. */
export function heldByOrders(db: ReadableDatabase, caseId: CaseId): Held[] {
  return heldOf(standingEvents(db, caseId));
}

function standingEvents(db: ReadableDatabase, caseId: CaseId): ClockEvent[] {
  const events = db.all<{
    kind: ClockEventKind;
    party_id: PartyId | null;
    occurred_at: Instant;
    held_from: Instant | null;
    held_until: Instant | null;
  }>(
    statement`select kind, party_id, occurred_at, held_from, held_until from clock_event event
      where event.case_id = ${caseId} and event.takes_back is null
        and not exists (select 1 from clock_event later where later.takes_back = event.id)
      order by event.occurred_at, event.id`,
  );
  return events.map((event) => ({
    kind: event.kind,
    partyId: event.party_id ?? undefined,
    occurredAt: event.occurred_at,
    from: event.held_from ?? undefined,
    until: event.held_until ?? undefined,
  }));
}
