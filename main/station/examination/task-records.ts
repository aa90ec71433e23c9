// Rows of tasks, read and written in one place; the line the queue sorts by is derived from the events in the same transaction.
import { taskStanding, type TaskEventKind, type TaskState } from '../../../shared/domain/examination/task.ts';
import type { ExaminationPhase } from '../../../shared/domain/examination/definition.ts';
import type { Task } from '../../../shared/contract/tasks.ts';
import type {
  CaseId,
  DefinitionId,
  ExhibitId,
  PersonId,
  RequestId,
  TaskId,
} from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { sql, statement, statementOf, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import type { Signer } from '../signing.ts';
import { readDefinition } from './definitions.ts';

export interface TaskRow {
  readonly id: TaskId;
  readonly request_id: RequestId;
  readonly request_number: string;
  readonly case_id: CaseId;
  readonly case_title: string;
  readonly exhibit_id: ExhibitId;
  readonly exhibit: string;
  readonly number: number;
  readonly examination: string;
  readonly definition_id: DefinitionId;
  readonly phase: ExaminationPhase;
  readonly laboratory: string | null;
  readonly note: string;
  readonly recorded_at: Instant;
  readonly state: TaskState;
  readonly assignee_id: PersonId | null;
  readonly assignee: string;
  readonly is_excepted: number;
  readonly started_at: Instant | null;
  readonly finished_at: Instant | null;
}

export interface TaskEventRow {
  readonly kind: TaskEventKind;
  readonly assignee_id: PersonId | null;
  readonly assignee: string | null;
  readonly result: string | null;
  readonly reason: string;
  readonly occurred_at: Instant;
  readonly recorded_at: Instant;
  readonly person_id: PersonId;
  readonly person: string;
}

const joined = `select task.*, line.state, line.assignee_id, line.assignee, line.is_excepted, line.started_at, line.finished_at,
    request.number as request_number, c.title as case_title
  from exam_task task join task_line line on line.task_id = task.id
    join lab_request request on request.id = task.request_id join case_record c on c.id = task.case_id`;

const owners = {
  caseId: 'task.case_id',
  requestId: 'task.request_id',
  exhibitId: 'task.exhibit_id',
  assigneeId: 'line.assignee_id',
} as const;

/** Tasks of whatever is named, in the order they were planned; of everything where nothing is named. */
export function tasksOf(db: ReadableDatabase, of: Partial<Record<keyof typeof owners, string | undefined>>): TaskRow[] {
  const named = Object.entries(owners).flatMap(([name, column]) => {
    // Only the four names of `owners` are asked for.
    const id = of[name as keyof typeof owners];
    return id === undefined ? [] : [{ column, id }];
  });
  const where = named.map(({ column }) => `${column} = ?`).join(' and ');
  return db.all<TaskRow>(
    statementOf(
      `${joined} ${where === '' ? '' : `where ${where}`} order by task.recorded_at, task.number`,
      named.map(({ id }) => id),
    ),
  );
}

/** @throws FocalPointError `tasks.unknown` */
export function readTask(db: ReadableDatabase, id: TaskId): TaskRow {
  const task = db.first<TaskRow>(statementOf(`${joined} where task.id = ?`, [id]));
  if (task === undefined) throw new FocalPointError('tasks.unknown');
  return task;
}

/** @throws FocalPointError `tasks.unknown`, `tasks.over` */
export function readOpenTask(db: ReadableDatabase, id: TaskId): TaskRow {
  const task = readTask(db, id);
  if (task.state === 'finished' || task.state === 'cancelled')
    throw new FocalPointError('tasks.over', { task: taskLabel(task) });
  return task;
}

/**
 * The task, when the person who acts is working on it.
 * @throws FocalPointError `tasks.unknown`, `tasks.over`, `tasks.not-yours`, `tasks.not-started`
 */
export function readTaskInHand(act: Act, id: TaskId): TaskRow {
  const task = readOpenTask(act.db, id);
  if (task.assignee_id !== act.actor.id) throw new FocalPointError('tasks.not-yours', { person: task.assignee });
  if (task.state !== 'started') throw new FocalPointError('tasks.not-started', { task: taskLabel(task) });
  return task;
}

export function eventsOfTask(db: ReadableDatabase, id: TaskId): TaskEventRow[] {
  return db.all<TaskEventRow>(statement`select * from task_event where task_id = ${id} order by recorded_at, id`);
}

/** `LR-2026-0001 / 3 · LUGINA-14 / K5`: how a task is called in the ledger and in refusals. */
export function taskLabel(task: Pick<TaskRow, 'request_number' | 'number' | 'exhibit'>): string {
  return `${task.request_number} / ${task.number} · ${task.exhibit}`;
}

export function shownTask(db: ReadableDatabase, row: TaskRow): Task {
  const { words, consumes, concludes } = readDefinition(db, row.definition_id);
  return {
    id: row.id,
    requestId: row.request_id,
    requestNumber: row.request_number,
    caseId: row.case_id,
    caseTitle: row.case_title,
    exhibitId: row.exhibit_id,
    exhibit: row.exhibit,
    number: row.number,
    examination: row.examination,
    definitionId: row.definition_id,
    words,
    phase: row.phase,
    consumes,
    concludes,
    ...(row.laboratory === null ? {} : { laboratory: row.laboratory }),
    note: row.note,
    state: row.state,
    ...(row.assignee_id === null ? {} : { assigneeId: row.assignee_id }),
    assignee: row.assignee,
    isExcepted: row.is_excepted === 1,
    recordedAt: row.recorded_at,
    ...(row.started_at === null ? {} : { startedAt: row.started_at }),
    ...(row.finished_at === null ? {} : { finishedAt: row.finished_at }),
  };
}

export interface NewTaskEvent {
  readonly kind: TaskEventKind;
  readonly assignee?: { readonly id: PersonId; readonly name: string } | undefined;
  readonly result?: string | undefined;
  readonly reason?: string | undefined;
  readonly occurredAt?: Instant | undefined;
  /** Whoever signs; the person at the screen answers without a signature where this is absent. */
  readonly signer?: Signer | undefined;
}

/** Appends one event and brings the line along. Every way a task changes ends here. */
export function recordTaskEvent(
  act: Act,
  task: Pick<TaskRow, 'id' | 'request_number' | 'number' | 'exhibit'>,
  event: NewTaskEvent,
): void {
  const { signer } = event;
  const said = {
    id: act.nextId(),
    task_id: task.id,
    kind: event.kind,
    assignee_id: event.assignee?.id ?? null,
    assignee: event.assignee?.name ?? null,
    result: event.result ?? null,
    reason: event.reason ?? '',
    occurred_at: event.occurredAt ?? act.now,
    recorded_at: act.now,
    person_id: signer?.id ?? act.actor.id,
    person: signer?.name ?? act.actor.name,
    signature_key: signer?.key.fingerprint ?? null,
  };
  act.record(
    'task_event',
    { ...said, signature: signer?.key.signAct(said) ?? null },
    { action: `task.${event.kind}`, label: taskLabel(task), occurredAt: said.occurred_at, reason: event.reason },
  );
  act.db.run(
    sql('task_line')
      .where({ task_id: task.id })
      .update(lineAfter(eventsOfTask(act.db, task.id))),
  );
}

/** The line as the events give it. */
export function lineAfter(events: readonly TaskEventRow[]) {
  const { state, assigneeId, isExcepted } = taskStanding(
    events.map(({ kind, assignee_id }) => ({ kind, assigneeId: assignee_id ?? undefined })),
  );
  return {
    state,
    assignee_id: assigneeId ?? null,
    assignee: events.findLast(({ kind }) => kind === 'assigned')?.assignee ?? '',
    is_excepted: isExcepted ? 1 : 0,
    started_at: events.find(({ kind }) => kind === 'started')?.occurred_at ?? null,
    finished_at:
      state === 'finished' ? (events.findLast(({ kind }) => kind === 'finished')?.occurred_at ?? null) : null,
  };
}
