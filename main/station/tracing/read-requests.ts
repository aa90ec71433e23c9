// Requests as screens show them: the lists, and one with everything that happened to it.
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { ShownTraceEvent, TraceLine } from '../../../shared/contract/traces.ts';
import { missingElements } from '../../../shared/domain/tracing/readiness.ts';
import { requestAsMessage, type MachineRequest } from '../../../shared/domain/tracing/machine-file.ts';
import { stepsFrom, type RequestText } from '../../../shared/domain/tracing/request.ts';
import type { ExhibitId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import { localDay } from '../../../shared/text/format.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import {
  answersOf,
  describedFirearm,
  loadFirearms,
  readinessOfFirearm,
  serialOf,
  type Firearm,
} from './firearm-records.ts';
import { isRestricted, maySeeRestricted, shownAnswer } from './read-firearms.ts';
import { dueOfTrace, findTrace, loadTraces, textOf, type TraceEvent, type TraceRequest } from './trace-records.ts';

export const listTraces: ReadHandler<'traces.list'> = readsLong(({ db, now }, { caseId }) => {
  const traces = loadTraces(db, { caseId, direction: 'out' });
  const marks = marksOf(db, traces);
  return { requests: traces.map((trace) => traceLine(trace, now, askedMarks(trace, marks))) };
});

export const readTrace: ReadHandler<'traces.read'> = readsLong((view, { id }) => {
  const { db, now } = view;
  const trace = findTrace(db, id, 'out');
  const { text, firearms } = requestOf(db, trace);
  const recovered = new Map<string, string>(firearms.map((firearm) => [firearm.id, firearm.recovered]));
  return {
    line: traceLine(trace, now, firearms.map(({ mark }) => mark).join(', ')),
    text,
    firearms: firearms.map((firearm) => ({
      id: firearm.id,
      mark: firearm.mark,
      number: firearm.number,
      description: firearm.description,
      serial: serialOf(firearm),
      readiness: readinessOfFirearm(firearm),
    })),
    missing:
      trace.state === 'draft'
        ? missingElements(text, firearms).map(({ element, marks }) => ({ element, marks: [...marks] }))
        : [],
    events: shownEvents(trace.events, maySeeRestricted(view)),
    answers: [...answersOf([trace]).entries()].flatMap(([exhibitId, answers]) =>
      answers.map((answer) => shownAnswer(view, answer, recovered.get(exhibitId) ?? '')),
    ),
    steps: [...stepsFrom('out', trace.state)],
    consent: consentOf(trace.events),
  };
});

/** Its text and its firearms, in the order in which they are asked about. */
export function requestOf(
  db: ReadableDatabase,
  trace: TraceRequest,
): { readonly text: RequestText; readonly firearms: readonly Firearm[] } {
  const text = textOf(trace.events);
  strictAssert(text !== undefined, 'a request out was written');
  const known = new Map(
    loadFirearms(db, { ids: text.firearms.map(({ exhibitId }) => exhibitId) }).map((one) => [one.id, one]),
  );
  return { text, firearms: text.firearms.flatMap(({ exhibitId }) => known.get(exhibitId) ?? []) };
}

function consentOf(events: readonly TraceEvent[]): OutputOf<'traces.read'>['consent'] {
  switch (events.findLast(({ kind }) => kind.startsWith('consent-'))?.kind) {
    case 'consent-asked':
      return 'asked';
    case 'consent-given':
      return 'given';
    case 'consent-refused':
      return 'refused';
    default:
      return 'none';
  }
}

/**
 * The first writing and every later step; what was written in between is in the ledger. Of a restricted answer whoever may not see it
 * gets neither the words nor the file.
 */
export function shownEvents(events: readonly TraceEvent[], seesRestricted: boolean): ShownTraceEvent[] {
  return events
    .filter(({ kind, step }) => kind !== 'written' || step === 1)
    .map((event) => ({ event, isWithheld: isRestricted(event) && !seesRestricted }))
    .map(({ event, isWithheld }) => ({
      step: event.step,
      kind: event.kind,
      occurredAt: event.occurredAt,
      recordedAt: event.recordedAt,
      by: event.person,
      reference: event.reference,
      note: isWithheld ? '' : event.note,
      ...(event.content.reason === undefined ? {} : { reason: event.content.reason }),
      ...(event.content.expected === undefined ? {} : { expected: event.content.expected }),
      ...(event.attachmentId === undefined || isWithheld ? {} : { attachmentId: event.attachmentId }),
      isSigned: event.signatureKey !== undefined,
    }));
}

export function traceLine(trace: TraceRequest, now: Instant, firearms: string): TraceLine {
  const { addressee, priority } = trace.addressed;
  const due = dueOfTrace(trace, now);
  return {
    id: trace.id,
    number: trace.number,
    ...(trace.caseId === undefined ? {} : { caseId: trace.caseId }),
    caseTitle: trace.caseTitle,
    body: addressee.body,
    country: addressee.country,
    firearms,
    state: trace.state,
    isUrgent: priority === 'urgent',
    at: trace.beganAt ?? trace.events[0]?.occurredAt ?? now,
    ...(due === undefined ? {} : { due }),
  };
}

/** Marks by exhibit, of all requests at once. */
export function marksOf(db: ReadableDatabase, traces: readonly TraceRequest[]): ReadonlyMap<string, string> {
  const ids = traces.flatMap(({ events }) => textOf(events)?.firearms.map(({ exhibitId }) => exhibitId) ?? []);
  const rows = db.all<{ id: ExhibitId; mark: string }>(
    statement`select id, mark from exhibit where id in (select value from json_each(${JSON.stringify(ids)}))`,
  );
  return new Map(rows.map(({ id, mark }) => [id, mark]));
}

export function askedMarks({ events }: TraceRequest, marks: ReadonlyMap<string, string>): string {
  return (textOf(events)?.firearms ?? []).map(({ exhibitId }) => marks.get(exhibitId) ?? '').join(', ');
}

export const readMessage: ReadHandler<'traces.message'> = readsLong(({ db, now }, { id }) => ({
  message: requestAsMessage(machineRequest(db, findTrace(db, id, 'out'), now)),
}));

/** As it left; one that has not left is described as it is now. */
export function machineRequest(db: ReadableDatabase, trace: TraceRequest, now: Instant): MachineRequest {
  const { text, firearms } = requestOf(db, trace);
  const sent = trace.events.find(({ kind }) => kind === 'sent');
  const station = db.first<{ agency: string }>(statement`select agency from station_record limit 1`);
  const { firearms: asked, ...rest } = text;
  return {
    number: trace.number,
    day: localDay(sent?.occurredAt ?? now),
    agency: sent?.content.agency ?? station?.agency ?? '',
    text: rest,
    firearms:
      sent?.content.described ?? firearms.map((firearm, at) => describedFirearm(firearm, asked[at]?.remark ?? '')),
  };
}
