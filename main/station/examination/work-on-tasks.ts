// Starting in the order that loses nothing, the exception a supervisor answers for, what another laboratory found, and opening again.
import { demandPast } from '../../../shared/domain/entered-time.ts';
import { earlierOpenTasks, phaseOrder } from '../../../shared/domain/examination/task.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { demandFileOfCase } from '../file-of-case.ts';
import { writes, type Handler } from '../handler.ts';
import { signAgain, signAs, writesSigned } from '../signing.ts';
import { storedJson } from '../stored-json.ts';
import { readDefinition } from './definitions.ts';
import { recordInFile } from './file-entries.ts';
import { readOpenRequest, standing } from './request-records.ts';
import { readOpenTask, readTask, recordTaskEvent, taskLabel, tasksOf, type TaskRow } from './task-records.ts';

const changes = ['examination', 'desk', 'lists'] as const;

/** What should come first and is not over. */
export function earlierTasks(db: ReadableDatabase, task: TaskRow): TaskRow[] {
  return earlierOpenTasks(task, tasksOf(db, { exhibitId: task.exhibit_id }));
}

export const start: Handler<'tasks.start'> = writes(changes, (act, { id, occurredAt = act.now }) => {
  const task = readOpenTask(act.db, id);
  if (task.state === 'started') throw new FocalPointError('tasks.started-already', { task: taskLabel(task) });
  if (task.laboratory !== null) throw new FocalPointError('tasks.elsewhere', { laboratory: task.laboratory });
  if (task.assignee_id !== act.actor.id) throw new FocalPointError('tasks.not-yours', { person: task.assignee });
  const record = readOpenRequest(act.db, task.request_id);
  demandPast(occurredAt, act.now, 'custody.in-the-future');
  if (occurredAt < record.request.received_at)
    throw new FocalPointError('tasks.before-request', { number: record.request.number });
  const [earlier] = earlierTasks(act.db, task);
  if (earlier !== undefined && task.is_excepted === 0)
    throw new FocalPointError('tasks.earlier-open', { task: taskLabel(earlier) });
  demandAfterEarlier(act.db, task, occurredAt);
  if (readDefinition(act.db, task.definition_id).consumes && standing(record, act.now).consumption === 'nothing')
    throw new FocalPointError('tasks.consumption-not-permitted', { number: record.request.number });
  if (isGone(act.db, task)) throw new FocalPointError('tasks.exhibit-gone', { exhibit: task.exhibit });
  recordTaskEvent(act, task, { kind: 'started', occurredAt });
  return {};
});

/** A start that is dated back before what should come first had ended would be the wrong order, only written down later. */
function demandAfterEarlier(db: ReadableDatabase, task: TaskRow, occurredAt: Instant): void {
  if (task.is_excepted === 1) return;
  const later = tasksOf(db, { exhibitId: task.exhibit_id }).find(
    ({ phase, finished_at }) =>
      phaseOrder(phase) < phaseOrder(task.phase) && finished_at !== null && finished_at > occurredAt,
  );
  if (later !== undefined) throw new FocalPointError('tasks.before-earlier', { task: taskLabel(later) });
}

function isGone(db: ReadableDatabase, { exhibit_id: id }: TaskRow): boolean {
  return (
    db.first(statement`select 1 from exhibit_line where exhibit_id = ${id} and closed_as is not null`) !== undefined
  );
}

export const except: Handler<'tasks.except'> = writesSigned(
  changes,
  (inside, { supervisor }) => signAs(inside, supervisor.login, supervisor.passphrase),
  (act, { id, reason }, signer) => {
    const task = readOpenTask(act.db, id);
    if (!signer.roles.includes('supervisor')) throw new FocalPointError('tasks.needs-supervisor');
    if (task.state === 'started' || earlierTasks(act.db, task).length === 0)
      throw new FocalPointError('tasks.not-needed', { task: taskLabel(task) });
    recordTaskEvent(act, task, { kind: 'order-excepted', reason, signer });
    return {};
  },
);

export const recordResult: Handler<'tasks.record-result'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { id, result }, signer) => {
    const task = readOpenTask(act.db, id);
    if (task.laboratory === null) throw new FocalPointError('tasks.not-external', { task: taskLabel(task) });
    demandPast(result.issuedAt, act.now, 'custody.in-the-future');
    demandFileOfCase(act.db, task.case_id, result.attachmentId);
    recordTaskEvent(act, task, {
      kind: 'external-result',
      result: storedJson(result),
      occurredAt: result.issuedAt,
      signer,
    });
    recordTaskEvent(act, task, { kind: 'finished', signer });
    recordInFile(act, {
      caseId: task.case_id,
      requestId: task.request_id,
      kind: 'attachment',
      id: result.attachmentId,
      label: `${result.laboratory} ${result.number} · ${task.exhibit}`,
    });
    return {};
  },
);

export const reopen: Handler<'tasks.reopen'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { id, reason }, signer) => {
    const task = readTask(act.db, id);
    if (task.state !== 'finished' && task.state !== 'cancelled')
      throw new FocalPointError('tasks.not-over', { task: taskLabel(task) });
    readOpenRequest(act.db, task.request_id);
    if (task.assignee_id !== act.actor.id && !act.actor.roles.includes('supervisor'))
      throw new FocalPointError('tasks.not-yours', { person: task.assignee });
    recordTaskEvent(act, task, { kind: 'reopened', reason, signer });
    return {};
  },
);
