// Cases and bullets that a test fire of ours made: they were never found with anybody, so nobody is said to have possessed them.
import type { CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { taskLabel } from '../examination/index.ts';

interface Row {
  readonly id: ExhibitId;
  readonly parent_id: ExhibitId | null;
  readonly split_as: string | null;
  /** Of its first custody event, where that was a split. */
  readonly purpose: string | null;
}

/**
 * Remains of a lot are of rounds that were fired here. What came of reference ammunition is recorded as a part of the weapon, as a case that
 * stuck in its chamber is too: it is ours where it was split off under the task of a test fire. And so is what was taken out of either later.
 */
export function madeByTests(db: ReadableDatabase, caseId: CaseId): ReadonlySet<ExhibitId> {
  const rows = db.all<Row>(
    statement`select exhibit.id, exhibit.parent_id, exhibit.split_as,
        (select purpose from custody_event event where event.exhibit_id = exhibit.id and event.number = 1 and event.type = 'split') as purpose
      from exhibit where exhibit.case_id = ${caseId} and exhibit.split_as is not null`,
  );
  const tasks = new Set(
    db
      .all<{ exhibit_id: ExhibitId; number: number; exhibit: string; request_number: string }>(
        statement`select task.exhibit_id, task.number, task.exhibit, request.number as request_number
          from exam_task task join lab_request request on request.id = task.request_id where task.case_id = ${caseId}`,
      )
      .map((task) => `${task.exhibit_id} ${taskLabel(task)}`),
  );
  const made = new Set(
    rows
      .filter(
        (row) => row.split_as === 'remains' || (row.purpose !== null && tasks.has(`${row.parent_id} ${row.purpose}`)),
      )
      .map(({ id }) => id),
  );
  for (let before = -1; before !== made.size;) {
    before = made.size;
    for (const { id, parent_id: parent } of rows) if (parent !== null && made.has(parent)) made.add(id);
  }
  return made;
}
