// Requests out and in with everything that happened to them, as rows and as the steps make them; the only place that appends a step.
import { countries } from '../../../shared/reference/countries.ts';
import type { CountryEnd } from '../../../shared/domain/tracing/answer.ts';
import type { AnsweredFirearm } from '../../../shared/domain/tracing/answer.ts';
import { dueOf, type Due } from '../../../shared/domain/tracing/due.ts';
import type { DescribedFirearm } from '../../../shared/domain/tracing/machine-file.ts';
import type { IncomingText, Visibility } from '../../../shared/domain/tracing/records.ts';
import {
  stateAfter,
  stepsFrom,
  type Addressed,
  type Direction,
  type RefusalReason,
  type RequestText,
  type TraceState,
  type TraceStep,
} from '../../../shared/domain/tracing/request.ts';
import type { AttachmentId, CaseId, TraceRequestId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { localDay } from '../../../shared/text/format.ts';
import { demandPast, isEnteredBefore } from '../../../shared/domain/entered-time.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { demandFileOfCase } from '../file-of-case.ts';
import { demandMayLeave } from '../firewall.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';

/** What the columns of a step do not say; which parts are there follows from its kind. */
export interface StepContent {
  readonly text?: RequestText;
  readonly incoming?: IncomingText;
  /** As they were described when the request left. */
  readonly described?: readonly DescribedFirearm[];
  readonly agency?: string;
  readonly reason?: RefusalReason | undefined;
  readonly expected?: string | undefined;
  readonly answer?: {
    readonly dated: string;
    readonly firearms: readonly AnsweredFirearm[];
    readonly statement: string;
    readonly restrictions: string;
    readonly visibility: Visibility;
  };
  readonly words?: string;
  readonly exhibits?: readonly { readonly id: string; readonly label: string }[];
  readonly searched?: readonly {
    readonly serial: string;
    readonly candidates: readonly Readonly<Record<string, string | boolean>>[];
  }[];
}

export interface TraceEvent {
  readonly step: number;
  readonly kind: TraceStep;
  readonly content: StepContent;
  readonly reference: string;
  readonly note: string;
  readonly attachmentId: AttachmentId | undefined;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly person: string;
  readonly signatureKey: string | undefined;
}

export interface TraceRequest {
  readonly id: TraceRequestId;
  readonly number: string;
  readonly direction: Direction;
  readonly caseId: CaseId | undefined;
  readonly caseTitle: string;
  readonly events: readonly TraceEvent[];
  readonly state: TraceState;
  /** When it left, or came. */
  readonly beganAt: Instant | undefined;
  readonly addressed: Addressed;
}

interface Row {
  readonly id: TraceRequestId;
  readonly number: string;
  readonly direction: Direction;
  readonly case_id: CaseId | null;
  readonly case_title: string | null;
  readonly step: number;
  readonly kind: TraceStep;
  readonly content: string;
  readonly reference: string;
  readonly note: string;
  readonly attachment_id: AttachmentId | null;
  readonly occurred_at: Instant;
  readonly recorded_at: Instant;
  readonly person: string;
  readonly signature_key: string | null;
}

/** The newest first. `of`: one request, those of a case, or all of a direction. */
export function loadTraces(
  db: ReadableDatabase,
  of: { readonly id?: TraceRequestId; readonly caseId?: CaseId | undefined; readonly direction?: Direction },
): TraceRequest[] {
  const { id = '', caseId = '', direction = '' } = of;
  const rows = db.all<Row>(
    statement`select request.id, request.number, request.direction, request.case_id, c.title as case_title, event.step, event.kind,
        event.content, event.reference, event.note, event.attachment_id, event.occurred_at, event.recorded_at, event.person, event.signature_key
      from trace_request request join trace_event event on event.request_id = request.id
        left join case_record c on c.id = request.case_id
      where (${id} = '' or request.id = ${id}) and (${caseId} = '' or request.case_id = ${caseId})
        and (${direction} = '' or request.direction = ${direction})
      order by request.recorded_at desc, request.id desc, event.step`,
  );
  return [...Map.groupBy(rows, (row) => row.id).values()].map(requestOf);
}

function requestOf(rows: readonly Row[]): TraceRequest {
  const [first] = rows;
  strictAssert(first !== undefined, 'a request has its first step');
  const events = rows.map(eventOf);
  const text = textOf(events);
  const incoming = events.find(({ kind }) => kind === 'received')?.content.incoming;
  const addressed: Addressed | undefined =
    text ?? (incoming && { addressee: incoming.requester, answerBy: incoming.answerBy, priority: incoming.priority });
  strictAssert(addressed !== undefined, 'a request was written or received');
  return {
    id: first.id,
    number: first.number,
    direction: first.direction,
    caseId: first.case_id ?? undefined,
    caseTitle: first.case_title ?? '',
    events,
    state: stateAfter(events.map(({ kind }) => kind)),
    beganAt: events.find(({ kind }) => kind === 'sent' || kind === 'received')?.occurredAt,
    addressed,
  };
}

function eventOf(row: Row): TraceEvent {
  return {
    step: row.step,
    kind: row.kind,
    content: readStoredJson<StepContent>(row.content),
    reference: row.reference,
    note: row.note,
    attachmentId: row.attachment_id ?? undefined,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    person: row.person,
    signatureKey: row.signature_key ?? undefined,
  };
}

/** As it left, or as it was written last. */
export function textOf(events: readonly TraceEvent[]): RequestText | undefined {
  return events.findLast(({ content }) => content.text !== undefined)?.content.text;
}

/** @throws FocalPointError `tracing.unknown` */
export function findTrace(db: ReadableDatabase, id: TraceRequestId, direction: Direction): TraceRequest {
  const [trace] = loadTraces(db, { id, direction });
  if (trace === undefined) throw new FocalPointError('tracing.unknown');
  return trace;
}

export function dueOfTrace(trace: TraceRequest, now: Instant): Due | undefined {
  return dueOf(
    {
      direction: trace.direction,
      state: trace.state,
      steps: trace.events,
      answerBy: trace.addressed.answerBy,
      expected: trace.events.findLast(({ content }) => content.expected !== undefined)?.content.expected ?? '',
    },
    localDay(now),
  );
}

/** Until when a country existed, by the reference list. */
export const countryEnd: CountryEnd = (code) => {
  const row = countries.rows.find((one) => one.code === code);
  return row === undefined ? undefined : { until: row.until };
};

/** Somebody who can still be asked. @throws FocalPointError `tracing.country-unknown`, `tracing.country-gone` */
export function demandCountry(code: string): void {
  if (code === '') return;
  const known = countryEnd(code);
  if (known === undefined) throw new FocalPointError('tracing.country-unknown', { country: code });
  if (known.until !== undefined)
    throw new FocalPointError('tracing.country-gone', { country: code, year: known.until });
}

/**
 * Whether this step may follow, and at this time.
 * @throws FocalPointError `tracing.step-not-now`, `tracing.in-the-future`, `tracing.before-request`
 */
export function demandStep(act: Pick<Act, 'now'>, trace: TraceRequest, kind: TraceStep, occurredAt: Instant): void {
  if (!stepsFrom(trace.direction, trace.state).includes(kind)) throw new FocalPointError('tracing.step-not-now');
  demandPast(occurredAt, act.now, 'tracing.in-the-future');
  if (trace.beganAt !== undefined && isEnteredBefore(occurredAt, trace.beganAt))
    throw new FocalPointError('tracing.before-request', {}, [{ path: 'occurredAt', code: 'out-of-range' }]);
}

/** @throws FocalPointError `attachments.unknown`, `tracing.file-of-another-case` */
export function demandFile(db: ReadableDatabase, id: AttachmentId | undefined, caseId: CaseId | undefined): void {
  if (id !== undefined) demandFileOfCase(db, caseId, id, 'tracing.file-of-another-case');
}

/** A request leaves the country with the photographs that were chosen for it. @throws FocalPointError `handling.held-back` */
export function demandPhotographsMayLeave(db: ReadableDatabase, { caseId, events }: TraceRequest): void {
  if (caseId === undefined) return;
  for (const { photographs } of textOf(events)?.firearms ?? [])
    for (const id of photographs) demandMayLeave(db, caseId, id);
}

export interface NewStep {
  readonly request: Pick<TraceRequest, 'id' | 'number'>;
  readonly kind: TraceStep;
  readonly content: StepContent;
  readonly reference?: string;
  readonly note?: string;
  readonly attachmentId?: AttachmentId | undefined;
  readonly occurredAt: Instant;
  readonly action: string;
  /** Signs the row of a request that leaves. */
  readonly sign?: (row: Readonly<Record<string, string | number | null>>) => { key: string; signature: string };
}

export function recordStep(act: Act, step: NewStep): void {
  const last = act.db.first<{ step: number | null }>(
    statement`select max(step) as step from trace_event where request_id = ${step.request.id}`,
  );
  const row = {
    id: act.nextId(),
    request_id: step.request.id,
    step: (last?.step ?? 0) + 1,
    kind: step.kind,
    content: storedJson(step.content),
    reference: step.reference ?? '',
    note: step.note ?? '',
    attachment_id: step.attachmentId ?? null,
    occurred_at: step.occurredAt,
    recorded_at: act.now,
    person_id: act.actor.id,
    person: act.actor.name,
  };
  const signed = step.sign?.(row);
  act.record(
    'trace_event',
    { ...row, signature_key: signed?.key ?? null, signature: signed?.signature ?? null },
    { action: step.action, label: step.request.number, occurredAt: step.occurredAt },
  );
}
