// The door of worksheets for the areas that build on them.
import type { TaskId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';

/** Whether the work on a task is written down and signed. Until worksheets are recorded, a task that was started counts as such. */
export function isWorksheetSigned(db: ReadableDatabase, taskId: TaskId): boolean {
  return (
    db.first(statement`select 1 from task_line where task_id = ${taskId} and started_at is not null`) !== undefined
  );
}
