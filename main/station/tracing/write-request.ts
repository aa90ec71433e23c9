// A request is begun, written anew as long as it has not left, and sent: signed, with its firearms as they are described that day.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { missingElements } from '../../../shared/domain/tracing/readiness.ts';
import { openStates, stepsFrom, type RequestText } from '../../../shared/domain/tracing/request.ts';
import { TraceRequestId, type CaseId } from '../../../shared/language/identity.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { findCase } from '../cases/case-row.ts';
import { writes, type Handler } from '../handler.ts';
import { signAgain, writesSigned, type Signer } from '../signing.ts';
import { describedFirearm, loadFirearms, type Firearm } from './firearm-records.ts';
import { tracingChanges } from './record-check.ts';
import {
  demandCountry,
  demandPhotographsMayLeave,
  demandStep,
  findTrace,
  loadTraces,
  recordStep,
  textOf,
} from './trace-records.ts';

export const writeRequest: Handler<'traces.write'> = writes(tracingChanges, (act, { id, caseId, text }) => {
  findCase(act.db, caseId);
  firearmsAsked(act.db, caseId, text);
  demandCountry(text.addressee.country);
  const request = id === undefined ? begin(act, caseId) : draftOf(act, id, caseId);
  recordStep(act, {
    request,
    kind: 'written',
    content: { text },
    occurredAt: act.now,
    action: 'trace-request.written',
  });
  return { id: request.id, number: request.number };
});

function begin(act: Act, caseId: CaseId): { readonly id: TraceRequestId; readonly number: string } {
  const id = TraceRequestId.parse(act.nextId());
  const number = act.nextInSeries('trace-request');
  const row = { id, number, direction: 'out', case_id: caseId, recorded_at: act.now };
  act.record(
    'trace_request',
    { ...row, recorded_by: act.actor.id, recorder: act.actor.name },
    { action: 'trace-request.begun', label: number },
  );
  return { id, number };
}

function draftOf(act: Act, id: TraceRequestId, caseId: CaseId) {
  const trace = findTrace(act.db, id, 'out');
  if (trace.caseId !== caseId) throw new FocalPointError('tracing.another-case');
  if (!stepsFrom('out', trace.state).includes('written')) throw new FocalPointError('tracing.left-already');
  return trace;
}

/**
 * The firearms of a request in its order.
 * @throws FocalPointError `tracing.exhibit-unknown`, `tracing.another-case`, `tracing.not-a-firearm`, `tracing.firearm-twice`,
 *         `tracing.photograph-of-another`
 */
function firearmsAsked(db: ReadableDatabase, caseId: CaseId, { firearms }: Pick<RequestText, 'firearms'>): Firearm[] {
  const ids = firearms.map(({ exhibitId }) => exhibitId);
  const known = new Map(loadFirearms(db, { ids }).map((firearm) => [firearm.id, firearm]));
  if (new Set(ids).size < ids.length) throw new FocalPointError('tracing.firearm-twice');
  return firearms.map(({ exhibitId, photographs }) => {
    const firearm = known.get(exhibitId);
    if (firearm === undefined) throw new FocalPointError('tracing.exhibit-unknown');
    const name = `${firearm.caseTitle} / ${firearm.mark}`;
    if (firearm.caseId !== caseId) throw new FocalPointError('tracing.another-case', { name });
    if (!firearm.isFirearm) throw new FocalPointError('tracing.not-a-firearm', { name });
    const shown = db.all<{ id: string }>(
      statement`select id from attachment where exhibit_id = ${exhibitId} and kind = 'photograph'
        and id in (select value from json_each(${JSON.stringify(photographs)}))`,
    );
    if (shown.length < photographs.length) throw new FocalPointError('tracing.photograph-of-another', { name });
    return firearm;
  });
}

export const sendRequest: Handler<'traces.send'> = writesSigned<'traces.send'>(
  tracingChanges,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, input, signer) => send(act, input, signer),
);

function send(act: Act, input: ParsedInputOf<'traces.send'>, signer: Signer): Record<string, never> {
  const { id, occurredAt, reference } = input;
  const trace = findTrace(act.db, id, 'out');
  const { events, caseId } = trace;
  if (!stepsFrom('out', trace.state).includes('sent')) throw new FocalPointError('tracing.left-already');
  demandStep(act, trace, 'sent', occurredAt);
  const text = textOf(events);
  strictAssert(text !== undefined && caseId !== undefined, 'a request out was written for a case');
  demandCountry(text.addressee.country);
  const firearms = firearmsAsked(act.db, caseId, text);
  const missing = missingElements(text, firearms);
  if (missing.length > 0)
    throw new FocalPointError(
      'tracing.incomplete',
      { count: missing.length },
      missing.map(({ element }) => ({ path: element, code: 'required' })),
    );
  demandNotAsked(act.db, id, text);
  demandPhotographsMayLeave(act.db, trace);
  const station = act.db.first<{ agency: string }>(statement`select agency from station_record limit 1`);
  recordStep(act, {
    request: trace,
    kind: 'sent',
    content: {
      text,
      described: firearms.map((firearm, at) => describedFirearm(firearm, text.firearms[at]?.remark ?? '')),
      agency: station?.agency ?? '',
    },
    reference,
    occurredAt,
    action: 'trace-request.sent',
    sign: (row) => {
      const said = { ...row, signature_key: signer.key.fingerprint };
      return { key: signer.key.fingerprint, signature: signer.key.signAct(said) };
    },
  });
  return {};
}

/** The same body is asked about the same firearm once, as long as it has not answered. @throws FocalPointError `tracing.asked-already` */
function demandNotAsked(db: ReadableDatabase, id: TraceRequestId, { addressee, firearms }: RequestText): void {
  const asked = new Set<string>(firearms.map(({ exhibitId }) => exhibitId));
  const body = addressee.body.toLocaleLowerCase('en');
  const again = loadTraces(db, { direction: 'out' }).find((trace) => {
    if (trace.id === id || !openStates.includes(trace.state)) return false;
    const other = textOf(trace.events);
    return (
      other?.addressee.country === addressee.country &&
      other.addressee.body.toLocaleLowerCase('en') === body &&
      other.firearms.some(({ exhibitId }) => asked.has(exhibitId))
    );
  });
  if (again !== undefined) throw new FocalPointError('tracing.asked-already', { number: again.number });
}
