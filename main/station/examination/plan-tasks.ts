// Planning and giving out: which examination of which exhibit, by whom; and taking back what is not to be done.
import type { ExaminationDefinition } from '../../../shared/domain/examination/definition.ts';
import { earlierOpenTasks, isOver } from '../../../shared/domain/examination/task.ts';
import type { ExhibitKind } from '../../../shared/domain/exhibit.ts';
import { TaskId, type ExhibitId, type PersonId, type RequestId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { sql, statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { reads, writes, type Handler, type ReadHandler } from '../handler.ts';
import { readActivePerson } from '../person-records.ts';
import { signAgain, writesSigned } from '../signing.ts';
import { newestDefinition, newestDefinitions, recordDefinition } from './definitions.ts';
import { recordInFile } from './file-entries.ts';
import { readOpenRequest } from './request-records.ts';
import { lineAfter, readOpenTask, recordTaskEvent, taskLabel, tasksOf, type TaskRow } from './task-records.ts';

const changes = ['examination', 'desk', 'lists'] as const;

export const examinations: ReadHandler<'tasks.examinations'> = reads(({ db }) => ({
  examinations: newestDefinitions(db).map(({ code, version, words, phase, exhibitKinds, consumes, concludes }) => ({
    code,
    version,
    words,
    phase,
    exhibitKinds,
    consumes,
    concludes,
  })),
}));

export const plan: Handler<'tasks.plan'> = writes(changes, (act, { requestId, tasks }) => {
  const { request } = readOpenRequest(act.db, requestId);
  const planned = tasksOf(act.db, { requestId });
  let number = planned.reduce((most, task) => Math.max(most, task.number), 0);
  const ids = tasks.map(({ exhibitId, examination, laboratory, assigneeId, note }) => {
    const exhibit = exhibitOf(act.db, exhibitId, request.case_id);
    const definition = newestDefinition(act.db, examination);
    demandFit(definition, exhibit);
    demandNamed(act.db, request, exhibitId, exhibit.label);
    const isPlanned = planned.some(
      (task) => task.exhibit_id === exhibitId && task.examination === examination && !isOver(task.state),
    );
    if (isPlanned) throw new FocalPointError('tasks.already-planned', { exhibit: exhibit.label, examination });
    const id = TaskId.parse(act.nextId());
    number += 1;
    const said = {
      id,
      request_id: requestId,
      case_id: request.case_id,
      exhibit_id: exhibitId,
      exhibit: exhibit.label,
      number,
      examination,
      definition_id: recordDefinition(act, definition),
      phase: definition.phase,
      laboratory: laboratory ?? null,
      note,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    };
    const task = { id, request_number: request.number, number, exhibit: exhibit.label };
    act.record('exam_task', said, { action: 'task.planned', label: taskLabel(task) });
    act.db.run(sql('task_line').insert({ task_id: id, ...lineAfter([]) }));
    recordInFile(act, { caseId: request.case_id, requestId, kind: 'task', id, label: taskLabel(task) });
    if (assigneeId !== undefined) give(act, task, assigneeId);
    return id;
  });
  return { ids };
});

/** @throws FocalPointError `exhibits.unknown`, `exhibits.of-another-case` */
function exhibitOf(db: ReadableDatabase, id: ExhibitId, caseId: string): { label: string; kind: ExhibitKind } {
  const line = db.first<{ case_id: string; label: string; kind: ExhibitKind }>(
    statement`select case_id, case_title || ' / ' || mark as label, kind from exhibit_line where exhibit_id = ${id}`,
  );
  if (line === undefined) throw new FocalPointError('exhibits.unknown');
  if (line.case_id !== caseId) throw new FocalPointError('exhibits.of-another-case');
  return line;
}

function demandFit({ code, exhibitKinds }: ExaminationDefinition, exhibit: { label: string; kind: ExhibitKind }): void {
  if (exhibitKinds.length > 0 && !exhibitKinds.includes(exhibit.kind))
    throw new FocalPointError('tasks.examination-unfit', { exhibit: exhibit.label, examination: code });
}

/** Named by the request, or come out of what it names: a test case out of its firearm. Anything else is a supplementary request. */
function demandNamed(
  db: ReadableDatabase,
  request: { id: RequestId; number: string },
  id: ExhibitId,
  label: string,
): void {
  const named = db.first(
    statement`with recursive line (id) as (
        select ${id} union select exhibit.parent_id from exhibit join line on exhibit.id = line.id where exhibit.parent_id is not null
      )
      select 1 from request_exhibit where request_id = ${request.id} and exhibit_id in (select id from line)`,
  );
  if (named === undefined)
    throw new FocalPointError('tasks.not-in-request', { exhibit: label, number: request.number });
}

export const assign: Handler<'tasks.assign'> = writes(changes, (act, { ids, personId }) => {
  for (const id of ids) {
    const task = readOpenTask(act.db, id);
    demandOwnOrSupervisor(act, task);
    // Whoever is no supervisor takes work and gives none away.
    if (!act.actor.roles.includes('supervisor') && personId !== act.actor.id)
      throw new FocalPointError('tasks.of-somebody-else', { task: taskLabel(task) });
    give(act, task, personId);
  }
  return {};
});

function give(act: Act, task: Pick<TaskRow, 'id' | 'request_number' | 'number' | 'exhibit'>, personId: PersonId): void {
  const person = readActivePerson(act.db, personId);
  if (!person.roles.includes('examiner')) throw new FocalPointError('tasks.not-an-examiner', { person: person.name });
  recordTaskEvent(act, task, { kind: 'assigned', assignee: person });
}

function demandOwnOrSupervisor(act: Act, task: TaskRow): void {
  const isOwn = task.assignee_id === null || task.assignee_id === act.actor.id;
  if (!isOwn && !act.actor.roles.includes('supervisor'))
    throw new FocalPointError('tasks.of-somebody-else', { task: taskLabel(task) });
}

export const cancel: Handler<'tasks.cancel'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { ids, reason }, signer) => {
    for (const id of ids) {
      const task = readOpenTask(act.db, id);
      demandOwnOrSupervisor(act, task);
      demandNobodyWaits(act, task);
      recordTaskEvent(act, task, { kind: 'cancelled', reason, signer });
    }
    return {};
  },
);

/** An examiner who cancels the prints to fire at once would need no exception; a supervisor answers for either. */
function demandNobodyWaits(act: Act, task: TaskRow): void {
  if (act.actor.roles.includes('supervisor')) return;
  const waiting = tasksOf(act.db, { exhibitId: task.exhibit_id }).find(
    (other) => !isOver(other.state) && earlierOpenTasks(other, [task]).length > 0,
  );
  if (waiting !== undefined)
    throw new FocalPointError('tasks.others-wait', { task: taskLabel(task), waiting: taskLabel(waiting) });
}
