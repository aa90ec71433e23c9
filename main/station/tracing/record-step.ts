// What happened to a request since it left or came: acknowledged, asked, chased, delayed, refused, withdrawn, consent; and the answer with its legs.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { problemOfLegs } from '../../../shared/domain/tracing/answer.ts';
import { firstDayOf } from '../../../shared/domain/tracing/partial-day.ts';
import type { Direction } from '../../../shared/domain/tracing/request.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { localDay } from '../../../shared/text/format.ts';
import type { Act } from '../act.ts';
import { writes, type Handler } from '../handler.ts';
import { tracingChanges } from './record-check.ts';
import {
  countryEnd,
  demandFile,
  demandStep,
  findTrace,
  recordStep,
  textOf,
  type TraceRequest,
} from './trace-records.ts';

type Entered = ParsedInputOf<'traces.record-step'>;

export const recordOutgoingStep: Handler<'traces.record-step'> = writes(tracingChanges, (act, entered) =>
  recordPlainStep(act, entered, 'out'),
);
export const recordIncomingStep: Handler<'incoming-traces.record-step'> = writes(tracingChanges, (act, entered) =>
  recordPlainStep(act, entered, 'in'),
);

function recordPlainStep(act: Act, entered: Entered, direction: Direction): Record<string, never> {
  const { kind, occurredAt, reference, note, reason, expected, attachmentId } = entered;
  const trace = findTrace(act.db, entered.id, direction);
  demandStep(act, trace, kind, occurredAt);
  demandWords(entered);
  demandFile(act.db, attachmentId, trace.caseId);
  recordStep(act, {
    request: trace,
    kind,
    content: { reason, expected },
    reference,
    note,
    attachmentId,
    occurredAt,
    action: direction === 'out' ? 'trace-request.step' : 'incoming-trace.step',
  });
  return {};
}

/** ITI ¶23: reasons are given. A question without its words is none. */
function demandWords({ kind, reason, note, expected, occurredAt }: Entered): void {
  const coded = kind === 'refused' || kind === 'delayed';
  if (coded && reason === undefined)
    throw new FocalPointError('tracing.reason-missing', {}, [{ path: 'reason', code: 'required' }]);
  const wantsWords =
    kind === 'information-asked' ||
    kind === 'information-given' ||
    kind === 'withdrawn' ||
    (coded && reason === 'other');
  if (wantsWords && note === '')
    throw new FocalPointError('tracing.words-missing', {}, [{ path: 'note', code: 'required' }]);
  if (kind === 'delayed' && (expected === undefined || expected < localDay(occurredAt)))
    throw new FocalPointError('tracing.expected-missing', {}, [{ path: 'expected', code: 'required' }]);
}

type Answered = ParsedInputOf<'traces.record-answer'>;

export const recordAnswer: Handler<'traces.record-answer'> = writes(tracingChanges, (act, entered) => {
  const { occurredAt, reference, note, firearms, statement, restrictions, visibility, dated } = entered;
  const trace = findTrace(act.db, entered.id, 'out');
  const kind = entered.isComplete ? 'answered' : 'partly-answered';
  demandStep(act, trace, kind, occurredAt);
  demandDay(trace, entered);
  demandAsked(trace, entered);
  for (const [at, firearm] of firearms.entries()) demandLegs(firearm, at, dated);
  demandFile(act.db, entered.attachmentId, trace.caseId);
  recordStep(act, {
    request: trace,
    kind,
    content: { answer: { dated, firearms, statement, restrictions, visibility } },
    reference,
    note,
    attachmentId: entered.attachmentId,
    occurredAt,
    action: 'trace-request.answered',
  });
  return {};
});

/** It was written after it was asked for, and before it came. @throws FocalPointError `tracing.answer-before-request`, `tracing.answer-ahead` */
function demandDay({ beganAt }: TraceRequest, { dated, occurredAt }: Answered): void {
  const fields = [{ path: 'dated', code: 'out-of-range' }];
  if (beganAt !== undefined && dated < localDay(beganAt))
    throw new FocalPointError('tracing.answer-before-request', {}, fields);
  if (dated > localDay(occurredAt)) throw new FocalPointError('tracing.answer-ahead', {}, fields);
}

/** @throws FocalPointError `tracing.firearm-not-asked`, `tracing.firearm-twice` */
function demandAsked({ events }: TraceRequest, { firearms }: Answered): void {
  const asked = new Set(textOf(events)?.firearms.map(({ exhibitId }) => exhibitId));
  const ids = firearms.map(({ exhibitId }) => exhibitId);
  if (ids.some((id) => !asked.has(id))) throw new FocalPointError('tracing.firearm-not-asked');
  if (new Set(ids).size < ids.length) throw new FocalPointError('tracing.firearm-twice');
}

function demandLegs({ legs, diversion }: Answered['firearms'][number], at: number, dated: string): void {
  const found = problemOfLegs(legs, dated, countryEnd);
  if (found !== undefined) {
    const leg = legs[found.at];
    const code = found.problem === 'country-gone' ? 'country-gone-then' : found.problem;
    throw new FocalPointError(
      `tracing.${code}`,
      { leg: found.at + 1, holder: leg?.holder ?? '', country: leg?.country ?? '' },
      [{ path: `firearms.${at}.legs.${found.at}.from`, code: 'out-of-range' }],
    );
  }
  if (diversion === undefined) return;
  const path = `firearms.${at}.diversion`;
  if (diversion.day !== '' && firstDayOf(diversion.day) > dated)
    throw new FocalPointError('tracing.leg-ahead', { leg: legs.length, holder: diversion.where }, [
      { path: `${path}.day`, code: 'out-of-range' },
    ]);
  if (diversion.country !== '' && countryEnd(diversion.country) === undefined)
    throw new FocalPointError('tracing.country-unknown', { country: diversion.country }, [
      { path: `${path}.country`, code: 'invalid' },
    ]);
}
