// Requests that others send: registered, searched for among the exhibits here, answered. Refusals and delays are steps as anywhere.
import type { OutputOf } from '../../../shared/contract/index.ts';
import { stepsFrom } from '../../../shared/domain/tracing/request.ts';
import { demandPast } from '../../../shared/domain/entered-time.ts';
import { TraceRequestId } from '../../../shared/language/identity.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { calledExhibit } from '../exhibit-called.ts';
import { readsLong, writes, type Handler, type ReadHandler } from '../handler.ts';
import { findOwnHoldings } from './own-holdings.ts';
import { shownEvents, traceLine } from './read-requests.ts';
import { tracingChanges } from './record-check.ts';
import { demandCountry, demandStep, findTrace, loadTraces, recordStep, type TraceRequest } from './trace-records.ts';

type Read = OutputOf<'incoming-traces.read'>;

export const listIncoming: ReadHandler<'incoming-traces.list'> = readsLong(({ db, now }) => ({
  requests: loadTraces(db, { direction: 'in' }).map((trace) => traceLine(trace, now, serialsOf(trace))),
}));

function incomingText({ events }: TraceRequest): Read['text'] {
  const text = events.find(({ kind }) => kind === 'received')?.content.incoming;
  strictAssert(text !== undefined, 'a request in was received');
  return text;
}

function serialsOf(trace: TraceRequest): string {
  return incomingText(trace)
    .firearms.map(({ serial, make, model }) => (serial === '' ? `${make} ${model}`.trim() : serial))
    .join(', ');
}

export const readIncoming: ReadHandler<'incoming-traces.read'> = readsLong(({ db, now }, { id }) => {
  const trace = findTrace(db, id, 'in');
  const answered = trace.events.findLast(({ content }) => content.words !== undefined);
  return {
    line: traceLine(trace, now, serialsOf(trace)),
    text: incomingText(trace),
    events: shownEvents(trace.events, true),
    searches: trace.events
      .filter(({ kind }) => kind === 'searched')
      .map(({ occurredAt, person, content }) => ({
        at: occurredAt,
        by: person,
        // Written by the search below and by nothing else.
        firearms: (content.searched ?? []) as Read['searches'][number]['firearms'],
      })),
    ...(answered === undefined
      ? {}
      : {
          answer: {
            words: answered.content.words ?? '',
            exhibits: [...(answered.content.exhibits ?? [])] as NonNullable<Read['answer']>['exhibits'],
          },
        }),
    steps: [...stepsFrom('in', trace.state)],
  };
});

export const registerIncoming: Handler<'incoming-traces.register'> = writes(
  tracingChanges,
  (act, { text, receivedAt }) => {
    demandPast(receivedAt, act.now, 'tracing.in-the-future');
    demandCountry(text.requester.country);
    const before = loadTraces(act.db, { direction: 'in' }).find((trace) => {
      const { requester, theirNumber } = incomingText(trace);
      return requester.country === text.requester.country && theirNumber === text.theirNumber;
    });
    if (before !== undefined) throw new FocalPointError('tracing.registered-already', { number: before.number });
    const id = TraceRequestId.parse(act.nextId());
    const number = act.nextInSeries('incoming-trace');
    const row = { id, number, direction: 'in', case_id: null, recorded_at: act.now };
    act.record(
      'trace_request',
      { ...row, recorded_by: act.actor.id, recorder: act.actor.name },
      { action: 'incoming-trace.registered', label: number },
    );
    recordStep(act, {
      request: { id, number },
      kind: 'received',
      content: { incoming: text },
      reference: text.theirNumber,
      occurredAt: receivedAt,
      action: 'incoming-trace.registered',
    });
    return { id, number };
  },
);

export const searchIncoming: Handler<'incoming-traces.search'> = writes(tracingChanges, (act, { id }) => {
  const trace = findTrace(act.db, id, 'in');
  demandStep(act, trace, 'searched', act.now);
  const serials = incomingText(trace).firearms.flatMap(({ serial }) => (serial === '' ? [] : [serial]));
  if (serials.length === 0) throw new FocalPointError('tracing.no-serial');
  const searched = serials.map((serial) => ({
    serial,
    candidates: findOwnHoldings(act.db, serial).map((candidate) => ({ ...candidate })),
  }));
  recordStep(act, {
    request: trace,
    kind: 'searched',
    content: { searched },
    occurredAt: act.now,
    action: 'incoming-trace.searched',
  });
  return { found: new Set(searched.flatMap(({ candidates }) => candidates.map(({ exhibitId }) => exhibitId))).size };
});

export const answerIncoming: Handler<'incoming-traces.answer'> = writes(tracingChanges, (act, entered) => {
  const { id, occurredAt, reference, words, isComplete, exhibitIds } = entered;
  const trace = findTrace(act.db, id, 'in');
  const kind = isComplete ? 'answered' : 'partly-answered';
  demandStep(act, trace, kind, occurredAt);
  // ITI ¶15: whoever cannot keep it confidential is told nothing of our cases.
  if (exhibitIds.length > 0 && !incomingText(trace).assuresConfidentiality)
    throw new FocalPointError('tracing.confidentiality-not-assured');
  const exhibits = [...new Set(exhibitIds)].map((exhibitId) => {
    const called = calledExhibit(act.db, exhibitId);
    if (called === undefined) throw new FocalPointError('tracing.exhibit-unknown');
    return { id: exhibitId, label: called.label };
  });
  recordStep(act, {
    request: trace,
    kind,
    content: { words, exhibits },
    reference,
    occurredAt,
    action: 'incoming-trace.answered',
  });
  return {};
});
