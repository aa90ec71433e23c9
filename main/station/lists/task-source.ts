// The queue of the laboratory, for the machinery of lists.
import type { ExaminationPhase } from '../../../shared/domain/examination/definition.ts';
import type { Priority } from '../../../shared/domain/examination/request.ts';
import { isOver, phaseOrder, taskStates, type TaskState } from '../../../shared/domain/examination/task.ts';
import { taskList } from '../../../shared/domain/lists/tasks.ts';
import { statement, statementOf, type ReadableDatabase, type SqlValue } from '../../database/index.ts';
import { nextClock, orderOfUrgency, urgencyOf, wordsOfDefinitions } from './examination-rows.ts';
import type { Asked, ListRow } from './list-source.ts';
import { withinPeriods } from './period.ts';
import { wholeTable, type WholeRow } from './whole-table.ts';

interface TaskRow {
  readonly id: string;
  readonly request_id: string;
  readonly request_number: string;
  readonly request_kind: string;
  readonly reference: string;
  readonly stated: Priority;
  /** The priority that was stated last, where it was changed. */
  readonly changed: Priority | null;
  readonly due_at: string | null;
  readonly case_id: string;
  readonly case_title: string;
  readonly detention_until: string | null;
  readonly exhibit_id: string;
  readonly exhibit_number: string;
  readonly mark: string;
  readonly mark_order: string;
  readonly number: number;
  readonly examination: string;
  readonly definition_id: string;
  readonly phase: ExaminationPhase;
  readonly laboratory: string | null;
  readonly recorded_at: string;
  readonly state: TaskState;
  readonly assignee_id: string | null;
  readonly assignee: string;
  readonly started_at: string | null;
  readonly finished_at: string | null;
}

/** After everything that has a moment. */
const never = '9';

export const taskSource = wholeTable({
  description: taskList,
  references: {
    examination: { value: 'code', label: 'examinationWords' },
    assignee: { value: 'assigneeId', label: 'assignee' },
    case: { value: 'caseId', label: 'case' },
  },
  read: (db, now) => readTasks(db, now, 'true', []),
  changed: { newest: newestRevision, since: readChanged },
  trueUntil: nextClock,
  orderOf,
  fitting({ name, values }, asked) {
    const within = withinPeriods(values);
    return (cells) => {
      switch (name) {
        case 'taskState':
          return values.includes(String(cells['state']));
        case 'whose':
          return values.includes(whose(cells, asked));
        case 'examination':
          return values.includes(String(cells['code']));
        case 'assignee':
          return values.includes(String(cells['assigneeId']));
        case 'case':
          return values.includes(String(cells['caseId']));
        case 'planned':
          return within(String(cells['planned']));
        default:
          // Phase, priority and the kind of the request are codes in a cell of that name.
          return values.includes(String(cells[name]));
      }
    };
  },
});

function whose(cells: ListRow['cells'], { actor }: Asked): 'mine' | 'nobody' | 'others' {
  const assignee = String(cells['assigneeId']);
  if (assignee === '') return 'nobody';
  return assignee === actor?.id ? 'mine' : 'others';
}

function orderOf(cells: ListRow['cells'], column: string): string | number | undefined {
  switch (column) {
    case 'task':
      return String(cells['taskOrder']);
    case 'exhibit':
      return String(cells['exhibitOrder']);
    case 'examination':
      return String(cells['examinationWords']);
    case 'phase':
      // Of a checked phase: written by the reading below.
      return String(phaseOrder(String(cells['phase']) as ExaminationPhase));
    case 'state':
      return String(taskStates.findIndex((state) => state === cells['state']));
    case 'priority':
      return orderOfUrgency(cells);
    case 'due':
    case 'waiting':
    case 'started':
    case 'finished':
      return String(cells[column] ?? '') || never;
    default:
      return undefined;
  }
}

function newestRevision(db: ReadableDatabase): number {
  return db.first<{ newest: number | null }>(statement`select max(revision) as newest from task_line`)?.newest ?? 0;
}

/** Every task of an exhibit of which one changed: whether a task is waited for follows from the others of its exhibit. */
function readChanged(db: ReadableDatabase, now: string, revision: number): WholeRow[] {
  const changed = `task.exhibit_id in (
    select other.exhibit_id from task_line raised join exam_task other on other.id = raised.task_id where raised.revision > ?)`;
  return readTasks(db, now, changed, [revision]);
}

/** @param condition  one that takes all tasks of an exhibit or none. */
function readTasks(db: ReadableDatabase, now: string, condition: string, parameters: readonly SqlValue[]): WholeRow[] {
  const rows = db.all<TaskRow>(
    statementOf(
      `select task.id, task.request_id, request.number as request_number, request.kind as request_kind,
         request.reference, request.priority as stated, request.due_at, task.case_id, c.title as case_title,
         c.detention_until, task.exhibit_id, shown.number as exhibit_number, shown.mark, shown.mark_order, task.number,
         task.examination, task.definition_id, task.phase, task.laboratory, task.recorded_at,
         line.state, line.assignee_id, line.assignee, line.started_at, line.finished_at,
         (select event.priority from request_event event
           where event.request_id = task.request_id and event.kind = 'priority-changed'
           order by event.recorded_at desc, event.id desc limit 1) as changed
       from exam_task task join task_line line on line.task_id = task.id
         join lab_request request on request.id = task.request_id
         join case_record c on c.id = task.case_id
         join exhibit_line shown on shown.exhibit_id = task.exhibit_id
       where ${condition}`,
      parameters,
    ),
  );
  const words = wordsOfDefinitions(db, new Set(rows.map(({ definition_id }) => definition_id)));
  const last = lastOpenPhases(rows);
  return rows.map((row) => {
    const stated = row.changed ?? row.stated;
    const { priority, detention } = urgencyOf(stated, row.detention_until, now);
    const examination = words.get(row.definition_id);
    const isWaiting = row.state === 'planned' || row.state === 'assigned';
    return {
      id: row.id,
      words: [
        row.request_number,
        row.reference,
        row.exhibit_number,
        row.mark,
        row.case_title,
        examination?.everywhere ?? '',
        row.assignee,
        row.laboratory ?? '',
      ],
      cells: {
        task: `${row.request_number} / ${row.number}`,
        taskOrder: `${row.request_number} ${String(row.number).padStart(5, '0')}`,
        exhibit: row.mark,
        exhibitOrder: row.mark_order,
        exhibitId: row.exhibit_id,
        case: row.case_title,
        caseId: row.case_id,
        examination: examination?.stored ?? '',
        examinationWords: examination?.everywhere ?? row.examination,
        code: row.examination,
        phase: row.phase,
        state: row.state,
        assignee: row.assignee,
        assigneeId: row.assignee_id ?? '',
        priority,
        detention,
        due: row.due_at ?? '',
        planned: row.recorded_at,
        waiting: isWaiting ? row.recorded_at : '',
        awaited: !isOver(row.state) && phaseOrder(row.phase) < (last.get(row.exhibit_id) ?? -1) ? 1 : 0,
        laboratory: row.laboratory ?? '',
        requestKind: row.request_kind,
        started: row.started_at ?? '',
        finished: row.finished_at ?? '',
      },
    };
  });
}

/** Exhibit → the latest phase in which something is still to be done: what comes before it is waited for. */
function lastOpenPhases(rows: readonly TaskRow[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const { exhibit_id, phase, state } of rows) {
    if (!isOver(state)) last.set(exhibit_id, Math.max(last.get(exhibit_id) ?? -1, phaseOrder(phase)));
  }
  return last;
}
