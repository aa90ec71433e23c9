// Tasks as people read them: one with what keeps it from being started, several of a case or a person, and who has how much.
import type { ExternalResult } from '../../../shared/contract/tasks.ts';
import type { PersonId } from '../../../shared/language/identity.ts';
import { instantOf } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { reads, type ReadHandler } from '../handler.ts';
import { missingSince } from '../missing-since.ts';
import { everyone } from '../person-records.ts';
import { readStoredJson } from '../stored-json.ts';
import { eventsOfTask, readTask, shownTask, tasksOf, type TaskRow } from './task-records.ts';
import { earlierTasks } from './work-on-tasks.ts';

const dayMilliseconds = 86_400_000;
const lookedBackDays = 30;

export const readWholeTask: ReadHandler<'tasks.read'> = reads(({ db, actor }, { id }) => {
  const task = readTask(db, id);
  const events = eventsOfTask(db, id);
  const result = events.findLast(({ kind }) => kind === 'external-result')?.result;
  return {
    ...shownTask(db, task),
    ...(result === undefined || result === null ? {} : { result: readStoredJson<ExternalResult>(result) }),
    earlier: earlierTasks(db, task).map((earlier) => shownTask(db, earlier)),
    warnings: warningsOf(db, task, actor.id),
    events: events.map(({ kind, assignee, reason, occurred_at, recorded_at, person }) => ({
      kind,
      ...(assignee === null ? {} : { assignee }),
      reason,
      occurredAt: occurred_at,
      at: recorded_at,
      by: person,
    })),
  };
});

interface Where {
  readonly holder_kind: string | null;
  readonly holder_id: string | null;
  readonly seal: string;
  readonly seal_is_open: number;
  readonly loan_event_id: string | null;
}

function warningsOf(db: ReadableDatabase, { exhibit_id: id, laboratory }: TaskRow, personId: PersonId) {
  const where = db.first<Where>(
    statement`select holder_kind, holder_id, seal, seal_is_open, loan_event_id from exhibit_line where exhibit_id = ${id}`,
  );
  if (where === undefined || laboratory !== null) return [];
  const warnings: ('not-held' | 'seal-closed' | 'on-loan' | 'missing')[] = [];
  if (missingSince(db, [id]).size > 0) warnings.push('missing');
  if (where.loan_event_id !== null) warnings.push('on-loan');
  else if (where.holder_kind !== 'person' || where.holder_id !== personId) warnings.push('not-held');
  if (where.seal !== '' && where.seal_is_open === 0) warnings.push('seal-closed');
  return warnings;
}

export const listTasks: ReadHandler<'tasks.list'> = reads(({ db }, of) => ({
  tasks: tasksOf(db, of).map((task) => shownTask(db, task)),
}));

export const workload: ReadHandler<'tasks.workload'> = reads(({ db, now }) => {
  const since = instantOf(new Date(Date.parse(now) - lookedBackDays * dayMilliseconds));
  const counts = db.all<{ assignee_id: PersonId | null; assigned: number; started: number; finished: number }>(
    statement`select assignee_id, sum(state = 'assigned' or (state = 'planned')) as assigned, sum(state = 'started') as started,
        sum(state = 'finished' and finished_at >= ${since}) as finished
      from task_line group by assignee_id`,
  );
  const of = new Map(counts.map((count) => [count.assignee_id, count]));
  return {
    people: everyone(db)
      .filter(({ id, roles, state }) => (state === 'active' && roles.includes('examiner')) || of.has(id))
      .map(({ id, name }) => {
        const { assigned = 0, started = 0, finished = 0 } = of.get(id) ?? {};
        return { personId: id, name, assigned, started, finished };
      }),
    unassigned: of.get(null)?.assigned ?? 0,
  };
});
