// Requests of tracing as they are counted: which firearms they ask about, what came back, how long it took.
import type { AnsweredFirearm } from '../../../shared/domain/tracing/answer.ts';
import type { Visibility } from '../../../shared/domain/tracing/records.ts';
import { stateAfter, type TraceState, type TraceStep } from '../../../shared/domain/tracing/request.ts';
import { localDay } from '../../../shared/text/format.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readStoredJson } from '../stored-json.ts';
import type { ChangedSince } from './as-of.ts';
import type { CountedRecord } from './counted-table.ts';
import { dayNumber } from './days.ts';

/** The parts of a step that are counted; the rest of it is of no concern here. */
interface StepContent {
  readonly text?: {
    readonly firearms: readonly { readonly exhibitId: string }[];
    readonly addressee: { readonly country: string };
    readonly channel: string;
    readonly priority: string;
  };
  readonly incoming?: {
    readonly requester: { readonly country: string };
    readonly channel: string;
    readonly priority: string;
  };
  readonly answer?: { readonly firearms: readonly AnsweredFirearm[]; readonly visibility: Visibility };
}

interface Row {
  readonly event_id: string;
  readonly id: string;
  readonly direction: 'out' | 'in';
  readonly kind: TraceStep;
  readonly content: string;
  readonly occurred_at: string;
  readonly attachment_id: string | null;
}

export interface CountedTrace {
  readonly id: string;
  readonly direction: 'out' | 'in';
  readonly state: TraceState;
  readonly country: string;
  readonly channel: string;
  readonly priority: string;
  /** Local days; '' where it has not happened. */
  readonly began: string;
  readonly answered: string;
  /** Firearms of a request that left. */
  readonly asked: readonly string[];
  /** The newest answer about each. */
  readonly answers: readonly (AnsweredFirearm & { readonly isRestricted: boolean; readonly attachmentId: string })[];
}

export function tracesAt(db: ReadableDatabase, later: ChangedSince): CountedTrace[] {
  const rows = db
    .all<Row>(
      statement`select event.id as event_id, request.id, request.direction, event.kind, event.content, event.occurred_at, event.attachment_id
        from trace_request request join trace_event event on event.request_id = request.id order by request.id, event.step`,
    )
    .filter((row) => !later.of('trace-event').has(row.event_id));
  return [...Map.groupBy(rows, ({ id }) => id).values()].map(traceOf);
}

function traceOf(rows: readonly Row[]): CountedTrace {
  const steps = rows.map((row) => ({ ...row, said: readStoredJson<StepContent>(row.content) }));
  const text = steps.findLast(({ said }) => said.text !== undefined)?.said.text;
  const incoming = steps.find(({ said }) => said.incoming !== undefined)?.said.incoming;
  const began = steps.find(({ kind }) => kind === 'sent' || kind === 'received');
  const answered = steps.findLast(({ kind }) => kind === 'answered');
  const answers = new Map<string, CountedTrace['answers'][number]>();
  for (const { said, attachment_id } of steps)
    for (const firearm of said.answer?.firearms ?? [])
      answers.set(firearm.exhibitId, {
        ...firearm,
        isRestricted: said.answer?.visibility === 'tracing',
        attachmentId: attachment_id ?? '',
      });
  return {
    id: rows[0]?.id ?? '',
    direction: rows[0]?.direction ?? 'out',
    state: stateAfter(steps.map(({ kind }) => kind)),
    country: text?.addressee.country ?? incoming?.requester.country ?? '',
    channel: text?.channel ?? incoming?.channel ?? '',
    priority: text?.priority ?? incoming?.priority ?? '',
    began: began === undefined ? '' : localDay(began.occurred_at),
    answered: answered === undefined ? '' : localDay(answered.occurred_at),
    asked: began?.kind === 'sent' ? (text?.firearms ?? []).map(({ exhibitId }) => exhibitId) : [],
    answers: [...answers.values()],
  };
}

/** Requests that began: a draft is nobody's request yet. */
export function* countedTraces(db: ReadableDatabase, later: ChangedSince): Iterable<CountedRecord> {
  for (const trace of tracesAt(db, later)) {
    if (trace.began === '') continue;
    const { id, direction, state, country, channel, priority, began, answered } = trace;
    yield {
      id,
      values: { direction, state, country, channel, priority, outcome: outcomeOf(trace) },
      days: { began: dayNumber(began), answered: dayNumber(answered) },
      quantity: 1,
      identity: '',
      span: answered === '' ? -1 : Math.round((Date.parse(answered) - Date.parse(began)) / 86_400_000),
    };
  }
}

function outcomeOf({ state, answers }: CountedTrace): string {
  if (answers.some(({ diversion }) => diversion !== undefined)) return 'traced';
  if (state === 'refused' || state === 'withdrawn') return state;
  return state === 'answered' || state === 'partly-answered' ? 'not-traced' : 'open';
}
