// What persons signed about requests and tasks, as they signed it: for the verification.
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { signedRow, type SignedRow, type StoredRow } from '../signed-row.ts';

/** Every change of a request, and those events of tasks that somebody answers for; being given or starting work needs no signature. */
export function* signedExamination(db: ReadableDatabase): Iterable<SignedRow> {
  for (const { label, ...row } of db.each<StoredRow>(
    statement`select event.*, request.number as label from request_event event join lab_request request on request.id = event.request_id`,
  )) {
    yield signedRow('request_event', row, 'person_id', String(label));
  }
  for (const { label, ...row } of db.each<StoredRow>(
    statement`select event.*, request.number || ' / ' || task.number as label from task_event event
      join exam_task task on task.id = event.task_id join lab_request request on request.id = task.request_id
      where event.signature_key is not null or event.kind not in ('assigned', 'started')`,
  )) {
    yield signedRow('task_event', row, 'person_id', String(label));
  }
}
