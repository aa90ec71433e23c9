// Recording what starts and stops a clock, each with the paper it stands on. The end of detention of the case follows in the same act.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { demandPast } from '../../../shared/domain/entered-time.ts';
import { detentionEndOf, eventsOfCase, ordersOfDetention } from '../../../shared/domain/prosecution/clocks.ts';
import { ClockEventId, type CaseId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { findCase } from '../cases/case-row.ts';
import { demandFileOfCase } from '../file-of-case.ts';
import { writes, type Handler } from '../handler.ts';
import { demandSuspect } from './case-people.ts';
import { standingClockEvents } from './clock-records.ts';

type Entered = ParsedInputOf<'clocks.record'>;

const changes = ['prosecution', 'cases', 'desk', 'examination'] as const;

export const recordClock: Handler<'clocks.record'> = writes(changes, (act, entered) => {
  const { caseId, kind } = entered;
  const { title } = findCase(act.db, caseId);
  const party = demandPerson(act, entered);
  demandTimes(act, entered);
  demandSense(act, entered);
  if (entered.attachmentId !== undefined)
    demandFileOfCase(act.db, caseId, entered.attachmentId, 'clocks.file-of-another-case');
  const id = ClockEventId.parse(act.nextId());
  act.record(
    'clock_event',
    {
      id,
      case_id: caseId,
      kind,
      party_id: party?.id ?? null,
      party: party?.name ?? '',
      occurred_at: entered.occurredAt,
      held_from: heldFrom(entered),
      held_until: entered.until ?? null,
      document: entered.document,
      attachment_id: entered.attachmentId ?? null,
      note: entered.note,
      takes_back: null,
      recorded_at: act.now,
      person_id: act.actor.id,
      person: act.actor.name,
    },
    {
      action: 'clock-event.recorded',
      label: [title, kind, ...(party === undefined ? [] : [party.name])].join(' / '),
      occurredAt: entered.occurredAt,
    },
  );
  followDetention(act, caseId, title, entered.document);
  return { id };
});

export const takeBackClock: Handler<'clocks.take-back'> = writes(changes, (act, { id, reason }) => {
  const row = act.db.first<{ case_id: CaseId; kind: string; party_id: string | null; party: string }>(
    statement`select case_id, kind, party_id, party from clock_event where id = ${id} and takes_back is null`,
  );
  if (row === undefined) throw new FocalPointError('clocks.unknown');
  const { title } = findCase(act.db, row.case_id);
  if (act.db.first(statement`select 1 from clock_event where takes_back = ${id}`) !== undefined)
    throw new FocalPointError('clocks.taken-back-already');
  act.record(
    'clock_event',
    {
      id: act.nextId(),
      case_id: row.case_id,
      kind: 'taken-back',
      party_id: row.party_id,
      party: row.party,
      occurred_at: act.now,
      held_from: null,
      held_until: null,
      document: '',
      attachment_id: null,
      note: reason,
      takes_back: id,
      recorded_at: act.now,
      person_id: act.actor.id,
      person: act.actor.name,
    },
    { action: 'clock-event.taken-back', label: `${title} / ${row.kind}`, reason },
  );
  followDetention(act, row.case_id, title, reason);
  return {};
});

function demandPerson(act: Act, { caseId, kind, partyId }: Entered) {
  const isOfCase = eventsOfCase.includes(kind);
  if (isOfCase && partyId !== undefined) throw new FocalPointError('clocks.of-the-case');
  if (isOfCase) return undefined;
  if (partyId === undefined)
    throw new FocalPointError('clocks.person-missing', {}, [{ path: 'partyId', code: 'required' }]);
  return demandSuspect(act.db, caseId, partyId);
}

/** An order that says no beginning holds from the moment it was made. */
function heldFrom({ kind, from, occurredAt }: Entered): Instant | null {
  return ordersOfDetention.includes(kind) ? (from ?? occurredAt) : null;
}

function demandTimes(act: Act, entered: Entered): void {
  demandPast(entered.occurredAt, act.now, 'clocks.in-the-future');
  if (!ordersOfDetention.includes(entered.kind)) {
    if (entered.from !== undefined || entered.until !== undefined)
      throw new FocalPointError('clocks.times-reversed', {}, [{ path: 'until', code: 'invalid' }]);
    return;
  }
  if (entered.until === undefined)
    throw new FocalPointError('clocks.until-missing', {}, [{ path: 'until', code: 'required' }]);
  if (entered.until <= (entered.from ?? entered.occurredAt))
    throw new FocalPointError('clocks.times-reversed', {}, [{ path: 'until', code: 'out-of-range' }]);
}

const endsOrBegins = new Set<string>(['released', 'detention-ordered']);

function demandSense(act: Act, { caseId, kind, partyId, occurredAt }: Entered): void {
  const known = standingClockEvents(act.db, caseId);
  const has = (wanted: string) => known.some((event) => event.kind === wanted && event.partyId === partyId);
  if (kind === 'detention-extended' && !has('detention-ordered')) throw new FocalPointError('clocks.nothing-to-extend');
  // Whoever was released is held again by a new order, not by the extension of one that ended.
  const before = known.filter((event) => event.partyId === partyId && event.occurredAt <= occurredAt);
  if (kind === 'detention-extended' && before.findLast(({ kind: said }) => endsOrBegins.has(said))?.kind === 'released')
    throw new FocalPointError('clocks.released-already');
  if (kind === 'investigation-extended' && !has('investigation-begun'))
    throw new FocalPointError('clocks.nothing-to-extend');
  if ((kind === 'indictment-filed' || kind === 'investigation-begun') && has(kind))
    throw new FocalPointError('clocks.filed-already');
}

/** The nearest end among those who are held. Where there never was an order, what somebody typed stays. */
function followDetention(act: Act, caseId: CaseId, title: string, reason: string): void {
  const everOrdered = act.db.first(
    statement`select 1 from clock_event where case_id = ${caseId} and kind in ('detention-ordered', 'detention-extended')`,
  );
  if (everOrdered === undefined) return;
  const ends = detentionEndOf(standingClockEvents(act.db, caseId)) ?? null;
  if (findCase(act.db, caseId).detention_until === ends) return;
  act.revise('case_record', caseId, { detention_until: ends }, { action: 'case.revised', label: title, reason });
}
