// The clocks of a case with what is still missing by then; and the nearest of all cases, for the desk.
import type { ShownClock } from '../../../shared/contract/clocks.ts';
import { clocksOf, detentionEndOf, type ProsecutionClock } from '../../../shared/domain/prosecution/clocks.ts';
import { PartyId, type CaseId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { findCase } from '../cases/case-row.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { clockEventsOf, standingClockEvents } from './clock-records.ts';
import { stillMissing, type StillMissing } from './still-missing.ts';

export const readClocks: ReadHandler<'clocks.read'> = readsLong(({ db, now }, { caseId }) => {
  findCase(db, caseId);
  const events = clockEventsOf(db, caseId);
  const standing = events.filter(({ takenBack }) => takenBack === undefined);
  const names = new Map(standing.map(({ partyId, party }) => [partyId, party]));
  const clocks = clocksOf(standing, now);
  const missing = clocks.some(({ state }) => state !== 'met') ? stillMissing(db, caseId, now) : undefined;
  const suspects = [...names.keys()].flatMap((id) => (id === undefined ? [] : [id]));
  const detentionUntil = detentionEndOf(standing);
  return {
    clocks: clocks.map((clock): ShownClock => {
      const partyId = clock.partyId === undefined ? undefined : PartyId.parse(clock.partyId);
      const party = partyId === undefined ? undefined : names.get(partyId);
      return {
        ...clock,
        partyId,
        party,
        missing: missing === undefined || clock.state === 'met' ? [] : missingFor(clock, missing, suspects),
      };
    }),
    events,
    ...(detentionUntil === undefined ? {} : { detentionUntil }),
  };
});

/** The first hours want a charge, counsel and an interpreter; whatever leads to the indictment wants everything. */
function missingFor(
  { kind, partyId }: ProsecutionClock,
  missing: StillMissing,
  suspects: readonly PartyId[],
): ShownClock['missing'] {
  const person = partyId === undefined ? undefined : PartyId.parse(partyId);
  switch (kind) {
    case 'forty-eight-hours':
      return person === undefined ? [] : [...missing.ofPerson(person)];
    case 'detention':
      return [...(person === undefined ? [] : missing.ofPerson(person)), ...missing.ofCase];
    case 'indictment':
    case 'investigation':
      return [...suspects.flatMap((id) => missing.ofPerson(id)), ...missing.ofCase];
  }
}

const casesLookedAt = 200;

export interface CaseClock extends ProsecutionClock {
  readonly caseId: CaseId;
  readonly title: string;
  readonly party: string;
}

/** Clocks that run or ran out, of the cases whose clocks were spoken of last: an arrest in an old case is among them. */
export function openClocks(db: ReadableDatabase, now: Instant): CaseClock[] {
  return db
    .all<{ id: CaseId; title: string }>(
      statement`select c.id, c.title from case_record c
        join (select case_id, max(recorded_at) as spoken_at from clock_event group by case_id) clocked on clocked.case_id = c.id
        order by clocked.spoken_at desc, c.id desc limit ${casesLookedAt}`,
    )
    .flatMap(({ id, title }) => {
      const events = standingClockEvents(db, id);
      return clocksOf(events, now)
        .filter(({ state }) => state !== 'met')
        .map((clock) => ({
          ...clock,
          caseId: id,
          title,
          party: events.find(({ partyId }) => partyId === clock.partyId)?.party ?? '',
        }));
    });
}
