// One scan: read, judged where the session stands, written, answered. Whatever it was, it is a row before its answer goes back.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { answerScan, nextUndone } from '../../../shared/domain/scan-session.ts';
import { missingCase, strictAssert } from '../../../shared/language/habits.ts';
import { ExhibitId, ScanId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { Act } from '../act.ts';
import { readInCustody } from '../custody/index.ts';
import { readLabel } from '../labels.ts';
import { findPerson } from '../person-records.ts';
import { actOf, demandDestination, demandPossible } from './scanned-custody.ts';
import { subjectNow } from './read-label-now.ts';
import {
  beginSession,
  demandOwnOpen,
  readSession,
  recordScan,
  type NewScan,
  type ScanDetail,
  type SessionNow,
  type ShownScan,
  type ShownSession,
} from './session-records.ts';

interface Answered {
  readonly session: ShownSession;
  readonly scan: ShownScan;
}

export function scan(act: Act, { sessionId, given, source, reason }: ParsedInputOf<'scanning.scan'>): Answered {
  const isCommand = judgedAsCommand(act, given);
  const isByHand = source === 'typed' || source === 'screen';
  if (isByHand && !isCommand && reason === undefined) throw new FocalPointError('scanning.reason-needed');
  const session = sessionId === undefined ? beginSession(act) : readSession(act.db, sessionId);
  demandOwnOpen(session, act.actor.id);
  return recordScan(act, session, { ...judged(act, session, given), given, source, reason });
}

function judgedAsCommand(act: Act, given: string): boolean {
  const reading = readLabel(act.db, act.station, given);
  return reading.outcome === 'current' && reading.label.type === 'command';
}

type Judged = Pick<NewScan, 'outcome' | 'thing' | 'detail' | 'undoes'>;

function judged(act: Act, session: SessionNow, given: string): Judged {
  const reading = readLabel(act.db, act.station, given);
  switch (reading.outcome) {
    case 'fault': {
      const { fault } = reading;
      if (fault.reason !== 'unknown-alphabet') return { outcome: fault.reason };
      const { found, meant } = fault;
      return { outcome: fault.reason, detail: { found, ...(meant === undefined ? {} : { meant }) } };
    }
    case 'unknown':
      return { outcome: 'unknown' };
    case 'voided': {
      const { label, replacedBy } = reading;
      const thing = {
        type: label.type,
        id: label.subjectId,
        shown: subjectNow(act.db, label).shown,
        labelId: label.labelId,
      };
      return { outcome: 'voided', thing, ...(replacedBy === undefined ? {} : { detail: { replacedBy } }) };
    }
    case 'current': {
      const { type, subjectId: id, labelId } = reading.label;
      return judgedThing(act, session, { type, id, shown: subjectNow(act.db, reading.label).shown, labelId });
    }
    default:
      return missingCase(reading);
  }
}

/** What a named thing means where the session stands; of an exhibit also whether custody allows it. */
function judgedThing(act: Act, session: SessionNow, thing: NonNullable<NewScan['thing']>): Judged {
  if (thing.type === 'person' && findPerson(act.db, thing.id)?.state !== 'active') {
    return {
      outcome: 'not-possible',
      thing,
      detail: { refusal: { code: 'people.is-retired', details: { name: thing.shown } } },
    };
  }
  const { outcome, expected } = answerScan(session.work, thing, act.actor.id);
  const detail = expected === undefined ? undefined : { expected };
  switch (outcome) {
    case 'undo':
      return undoing(session, nextUndone(session.work));
    case 'taken':
      return taking(act, session, thing);
    case 'destination':
      return going(act, session, thing);
    case 'wrong-kind':
    case 'not-complete':
      return { outcome, thing, detail };
    default:
      return { outcome, thing };
  }
}

/** Takes an exhibit onto the list unless a rule of custody forbids it; then the row says which. */
export function taking(act: Act, session: SessionNow, thing: NonNullable<NewScan['thing']>): Judged {
  const scanned = actOf(session.work);
  strictAssert(scanned !== undefined, 'an exhibit is expected only after command and destination');
  const exhibit = readInCustody(act.db, ExhibitId.parse(thing.id));
  const { home, holder, seal } = exhibit.state;
  const known: ScanDetail = {
    kind: exhibit.kind,
    ...(home === undefined ? {} : { home: home.label }),
    ...(holder === undefined ? {} : { holder: holder.label }),
    ...(seal === undefined ? {} : { seal }),
  };
  const refusal = refusalOf(() => demandPossible(act, scanned, exhibit, act.now));
  if (refusal !== undefined) return { outcome: 'not-possible', thing, detail: { ...known, refusal } };
  return { outcome: 'taken', thing, detail: known };
}

/** Goes to a place or person unless the place takes nothing in; then the row says why, and the person goes elsewhere at once. */
function going(act: Act, { work }: SessionNow, thing: NonNullable<NewScan['thing']>): Judged {
  const { id, type } = thing;
  strictAssert(work.command !== undefined && (type === 'place' || type === 'person'), 'where to is asked of a command');
  const { command } = work.command;
  const refusal = refusalOf(() => demandDestination(act, { command, destination: { scanId: '', type, id } }));
  return refusal === undefined
    ? { outcome: 'destination', thing }
    : { outcome: 'not-possible', thing, detail: { refusal } };
}

function refusalOf(demand: () => void): ScanDetail['refusal'] {
  try {
    demand();
    return undefined;
  } catch (error) {
    if (!(error instanceof FocalPointError)) throw error;
    const { code, details } = error.failure;
    return { code, ...(details === undefined ? {} : { details: { ...details } }) };
  }
}

/** A row that takes back another: both stay on the list. */
export function undoing(session: SessionNow, scanId: string | undefined): Judged {
  const row = session.scans.find(({ id }) => id === scanId);
  strictAssert(row !== undefined && row.type !== null && row.subject_id !== null, 'what is taken back is on the list');
  return {
    outcome: 'undone',
    thing: { type: row.type, id: row.subject_id, shown: row.subject ?? '', labelId: row.label_id ?? undefined },
    undoes: ScanId.parse(row.id),
  };
}
