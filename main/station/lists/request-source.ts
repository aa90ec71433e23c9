// The list of requests to the laboratory, for the machinery of lists.
import {
  requestState,
  standingOf,
  type Consumption,
  type Priority,
  type RequestEventKind,
} from '../../../shared/domain/examination/request.ts';
import { requestList } from '../../../shared/domain/lists/requests.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { nextClock, orderOfUrgency, urgencyOf } from './examination-rows.ts';
import type { Asked, ListRow } from './list-source.ts';
import { withinPeriods } from './period.ts';
import { wholeTable, type WholeRow } from './whole-table.ts';

interface RequestRow {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly case_id: string;
  readonly case_title: string;
  readonly detention_until: string | null;
  readonly authority: string;
  readonly reference: string;
  readonly priority: Priority;
  readonly consumption: Consumption;
  readonly due_at: string | null;
  readonly received_at: string;
  readonly recorder: string;
  readonly exhibits: number;
  readonly tasks: number;
  readonly open_tasks: number;
}

interface EventRow {
  readonly request_id: string;
  readonly kind: RequestEventKind;
  readonly priority: Priority | null;
  readonly consumption: Consumption | null;
  readonly recorded_at: string;
}

/** After everything that has a moment. */
const never = '9';

export const requestSource = wholeTable({
  description: requestList,
  references: { case: { value: 'caseId', label: 'case' }, authority: { value: 'authority', label: 'authority' } },
  read: readRequests,
  trueUntil: nextClock,
  orderOf(cells, column) {
    if (column === 'priority') return orderOfUrgency(cells);
    return column === 'due' || column === 'ended' ? String(cells[column] ?? '') || never : undefined;
  },
  fitting({ name, values }, asked) {
    const within = withinPeriods(values);
    return (cells) => {
      switch (name) {
        case 'planning':
          return values.includes(planning(cells));
        case 'due':
          return values.includes(due(cells, asked));
        case 'case':
          return values.includes(String(cells['caseId']));
        case 'received':
          return within(String(cells['received']));
        default:
          // State, priority, kind, consumption and authority stand in a cell of that name.
          return values.includes(String(cells[name]));
      }
    };
  },
});

function planning(cells: ListRow['cells']): 'none' | 'open' | 'done' {
  if (cells['tasks'] === 0) return 'none';
  return cells['openTasks'] === 0 ? 'done' : 'open';
}

/** What was answered is never overdue any more. */
function due(cells: ListRow['cells'], { now }: Asked): 'overdue' | 'coming' | 'none' {
  const at = String(cells['due']);
  if (at === '' || cells['requestState'] !== 'open') return 'none';
  return at < now ? 'overdue' : 'coming';
}

function readRequests(db: ReadableDatabase, now: string): WholeRow[] {
  const events = eventsByRequest(db);
  return db
    .all<RequestRow>(
      statement`select request.id, request.number, request.kind, request.case_id, c.title as case_title, c.detention_until,
                  request.authority, request.reference, request.priority, request.consumption, request.due_at,
                  request.received_at, request.recorder,
                  (select count(*) from request_exhibit named where named.request_id = request.id) as exhibits,
                  coalesce(counted.tasks, 0) as tasks, coalesce(counted.open_tasks, 0) as open_tasks
                from lab_request request join case_record c on c.id = request.case_id left join (
                  select task.request_id, count(*) as tasks,
                    sum(line.state not in ('finished', 'cancelled')) as open_tasks
                  from exam_task task join task_line line on line.task_id = task.id group by task.request_id
                ) counted on counted.request_id = request.id`,
    )
    .map((row) => {
      const own = events.get(row.id) ?? [];
      const said = own.map(({ kind, priority, consumption }) => ({
        kind,
        priority: priority ?? undefined,
        consumption: consumption ?? undefined,
      }));
      const state = requestState(said);
      const stands = standingOf(row, said);
      // What is answered presses nobody, whatever the clock says.
      const clock = state === 'open' ? row.detention_until : null;
      const { priority, detention } = urgencyOf(stands.priority, clock, now);
      const ended = own.findLast(({ kind }) => kind === 'closed' || kind === 'withdrawn')?.recorded_at;
      return {
        id: row.id,
        words: [row.number, row.reference, row.authority, row.case_title],
        cells: {
          request: row.number,
          case: row.case_title,
          caseId: row.case_id,
          authority: row.authority,
          reference: row.reference,
          requestState: state,
          priority,
          detention,
          consumption: stands.consumption,
          requestKind: row.kind,
          exhibits: row.exhibits,
          tasks: row.tasks,
          openTasks: row.open_tasks,
          received: row.received_at,
          due: row.due_at ?? '',
          ended: state === 'open' ? '' : (ended ?? ''),
          recordedBy: row.recorder,
        },
      };
    });
}

function eventsByRequest(db: ReadableDatabase): ReadonlyMap<string, readonly EventRow[]> {
  const rows = db.all<EventRow>(
    statement`select request_id, kind, priority, consumption, recorded_at from request_event order by recorded_at, id`,
  );
  return Map.groupBy(rows, ({ request_id }) => request_id);
}
