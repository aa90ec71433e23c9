// The door of worksheets for the areas that draw from them.
import type { ExaminationDefinition } from '../../../shared/domain/examination/definition.ts';
import type { WorksheetValues } from '../../../shared/domain/examination/worksheet.ts';
import type { PersonId, RequestId, TaskId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';

export interface SignedWorksheet {
  readonly taskId: TaskId;
  readonly definition: ExaminationDefinition;
  readonly values: WorksheetValues;
  readonly signedBy: string;
  readonly signerId: PersonId;
  readonly signedAt: Instant;
  readonly performedFrom: Instant;
  readonly performedTo: Instant;
  readonly instruments: readonly { name: string; number: string; calibrationDue?: Instant; wasOverdue: boolean }[];
  readonly methods: readonly { code: string; title: string; version: string }[];
  readonly environment?: { readonly temperature?: number; readonly humidity?: number; readonly note: string };
  readonly corrections: readonly { readonly at: Instant; readonly by: string; readonly reason: string }[];
}

export function signedWorksheets(_db: ReadableDatabase, _requestId: RequestId): SignedWorksheet[] {
  return [];
}

/** Whether the work on a task is written down and signed. Until worksheets are recorded, a task that was started counts as such. */
export function isWorksheetSigned(db: ReadableDatabase, taskId: TaskId): boolean {
  return (
    db.first(statement`select 1 from task_line where task_id = ${taskId} and started_at is not null`) !== undefined
  );
}
