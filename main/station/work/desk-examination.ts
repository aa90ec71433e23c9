// What waits in examination: tasks given to this person, requests nobody planned, clocks that run, answers that are late.
import type { DeskLine } from '../../../shared/contract/work.ts';
import { tasksContract } from '../../../shared/contract/tasks.ts';
import { OwnWords } from '../../../shared/domain/examination/words.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { statement } from '../../database/index.ts';
import type { View } from '../act.ts';

const tasksShown = 10;
const requestsShown = 20;
/** A clock that is further away is seen in the queue. */
const detentionDays = 30;

export function examinationOf(view: View): DeskLine[] {
  const laboratory: readonly Role[] = tasksContract['tasks.plan'].allow;
  if (!view.actor.roles.some((role) => laboratory.includes(role))) return [];
  return [...inWork(view), ...given(view), ...requests(view)];
}

interface MyTask {
  readonly id: string;
  readonly label: string;
  /** `OwnWords` of the definition it was planned under, as JSON. */
  readonly words: string;
  readonly at: string;
}

/** Each leads to its task; what is more than fits is one line that leads to the queue. */
function inWork(view: View): DeskLine[] {
  return mine(view, 'started').map((task) => taskLine('task-in-work', task));
}

function given(view: View): DeskLine[] {
  const rows = mine(view, 'assigned');
  const lines = rows.map((task) => taskLine('task-given', task));
  const total = view.db.first<{ count: number }>(
    statement`select count(*) as count from task_line where assignee_id = ${view.actor.id} and state = 'assigned'`,
  );
  const more = (total?.count ?? 0) - rows.length;
  if (more <= 0) return lines;
  const address = '/examination?f=taskState:assigned&f=whose:mine';
  return [...lines, { kind: 'tasks-more', label: '', detail: String(more), address }];
}

function taskLine(kind: 'task-in-work' | 'task-given', { id, label, words, at }: MyTask): DeskLine {
  const said = OwnWords.parse(JSON.parse(words));
  return { kind, label, detail: '', words: said, at, address: `/examination/tasks/${id}` };
}

/** Whose clock ends first, then what is due first, then what was planned first. */
function mine({ db, actor, now }: View, state: 'assigned' | 'started'): MyTask[] {
  return db.all<MyTask>(
    statement`select task.id, request.number || ' / ' || task.number || ' · ' || task.exhibit as label,
        json_extract(definition.body, '$.words') as words, coalesce(line.started_at, task.recorded_at) as at
      from task_line line join exam_task task on task.id = line.task_id
        join lab_request request on request.id = task.request_id join case_record c on c.id = task.case_id
        join examination_definition definition on definition.id = task.definition_id
      where line.state = ${state} and line.assignee_id = ${actor.id}
      order by case when c.detention_until > ${now} then c.detention_until else '9' end,
        coalesce(request.due_at, '9'), task.recorded_at, task.number limit ${tasksShown}`,
  );
}

interface RequestRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly detention_until: string | null;
  readonly due_at: string | null;
  readonly received_at: string;
  readonly tasks: number;
}

/** One line for each request: what presses most. */
function requests({ db, now }: View): DeskLine[] {
  const until = new Date(Date.parse(now) + detentionDays * 86_400_000).toISOString();
  const rows = db.all<RequestRow>(
    statement`select * from (
        select request.id, request.number, c.title, c.detention_until, request.due_at, request.received_at,
          (select count(*) from exam_task task where task.request_id = request.id) as tasks
        from lab_request request join case_record c on c.id = request.case_id
        where coalesce((select event.kind from request_event event
            where event.request_id = request.id and event.kind in ('closed', 'withdrawn', 'reopened')
            order by event.recorded_at desc, event.id desc limit 1), 'reopened') = 'reopened'
      ) open
      where due_at < ${now} or (detention_until > ${now} and detention_until <= ${until}) or tasks = 0
      order by case when detention_until > ${now} then detention_until else '9' end, coalesce(due_at, '9'), received_at
      limit ${requestsShown}`,
  );
  return rows.map(({ id, number, title, detention_until, due_at, received_at, tasks }) => {
    const line = { label: number, detail: title, address: `/examination/requests/${id}` };
    const isHeld = detention_until !== null && detention_until > now && detention_until <= until;
    if (tasks === 0) return { kind: 'request-unplanned', ...line, at: received_at, address: `${line.address}/plan` };
    if (isHeld) return { kind: 'request-detention', ...line, at: detention_until };
    return { kind: 'request-overdue', ...line, at: due_at ?? received_at };
  });
}
