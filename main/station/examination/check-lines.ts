// The lines the queue sorts by, made again from the events of their tasks: for the verification, which names the ones that differ.
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { LedgerFinding } from '../../ledger/index.ts';
import { eventsOfTask, lineAfter, taskLabel, type TaskRow } from './task-records.ts';

type LineRow = Pick<TaskRow, 'id' | 'request_number' | 'number' | 'exhibit'> & Readonly<Record<string, unknown>>;

/** One after another, undefined for a task whose line is as its events give it: the caller may pause between them. */
export function* differingTaskLines(db: ReadableDatabase): Iterable<LedgerFinding | undefined> {
  for (const row of db.each<LineRow>(
    statement`select task.id, task.number, task.exhibit, request.number as request_number,
        line.state, line.assignee_id, line.assignee, line.is_excepted, line.started_at, line.finished_at
      from exam_task task join lab_request request on request.id = task.request_id
        left join task_line line on line.task_id = task.id`,
  )) {
    const made: Readonly<Record<string, unknown>> = lineAfter(eventsOfTask(db, row.id));
    const columns = Object.keys(made).filter((column) => row[column] !== made[column]);
    const isSame = columns.length === 0;
    yield isSame
      ? undefined
      : { code: 'derived-differs', id: row.id, label: taskLabel(row), columns: columns.join(', ') };
  }
}
