// A worksheet as a person opens it: what was written last, under which definition, what may be chosen, and every entry before.
import type { TaskId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { View } from '../act.ts';
import { isWorkWithheld } from '../conclusions/index.ts';
import {
  newestDefinition,
  readDefinition,
  readRequest,
  readTask,
  shownTask,
  standing,
  type TaskRow,
} from '../examination/index.ts';
import { reads, type ReadHandler } from '../handler.ts';
import { enteredExhibit, findExhibit } from '../intake/exhibit-row.ts';
import { findEntry, isClosedBySignature, latestEntry, shownEntry, valuesOf, type EntryRow } from './entries.ts';
import { exhibitsElsewhere } from './exhibit-labels.ts';
import { worksheetNames } from './named-things.ts';
import { recordedShots } from './sign-worksheet.ts';

export const readWorksheet: ReadHandler<'worksheets.read'> = reads((view, { taskId }) => {
  const { db, now } = view;
  const task = readTask(db, taskId);
  demandNotWithheld(view, taskId);
  const latest = latestEntry(db, taskId);
  const definitionId = latest?.definition_id ?? task.definition_id;
  const definition = readDefinition(db, definitionId);
  const request = readRequest(db, task.request_id);
  const exhibit = findExhibit(db, task.exhibit_id);
  const isSigned = isClosedBySignature(db, latest);
  return {
    task: shownTask(db, task),
    definitionId,
    definition,
    newestVersion: newestVersion(db, task),
    ...(latest === undefined ? {} : { latest: shownEntry(db, latest) }),
    entries: entriesOf(db, task),
    isSigned,
    may: mayOf(view, task, isSigned),
    consumption: standing(request, now).consumption,
    requestReceivedAt: request.request.received_at,
    names: {
      ...worksheetNames(db, task, now),
      exhibitsElsewhere:
        latest === undefined ? [] : exhibitsElsewhere(db, task, { definition, values: valuesOf(latest) }),
    },
    exhibit: { id: exhibit.id, mark: exhibit.mark, kind: exhibit.kind, serials: enteredExhibit(exhibit).serials },
    marks: db
      .all<{ mark: string }>(statement`select mark from exhibit where case_id = ${task.case_id}`)
      .map(({ mark }) => mark),
    shotsRecorded: recordedShots(db, taskId).length,
  };
});

function newestVersion(db: ReadableDatabase, task: TaskRow): number {
  try {
    return newestDefinition(db, task.examination).version;
  } catch (error) {
    // A program that no longer brings this examination still shows what was recorded under it.
    if (error instanceof FocalPointError) return readDefinition(db, task.definition_id).version;
    throw error;
  }
}

function mayOf({ actor }: View, task: TaskRow, isSigned: boolean): 'write' | 'correct' | 'read' {
  if (task.assignee_id !== actor.id || !actor.roles.includes('examiner')) return 'read';
  if (isSigned) return 'correct';
  return task.state === 'started' ? 'write' : 'read';
}

function entriesOf(db: ReadableDatabase, task: TaskRow) {
  return db
    .all<Pick<EntryRow, 'id' | 'kind' | 'reason' | 'recorded_at' | 'person'> & { readonly version: number }>(
      statement`select entry.id, entry.kind, entry.reason, entry.recorded_at, entry.person, definition.version
        from worksheet_entry entry join examination_definition definition on definition.id = entry.definition_id
        where entry.task_id = ${task.id} order by entry.recorded_at desc, entry.id desc`,
    )
    .map(({ id, kind, reason, recorded_at, person, version }) => ({
      id,
      kind,
      definitionVersion: version,
      reason,
      at: recorded_at,
      by: person,
    }));
}

export const readEntry: ReadHandler<'worksheets.entry'> = reads((view, { id }) => {
  const entry = findEntry(view.db, id);
  demandNotWithheld(view, entry.task_id);
  return shownEntry(view.db, entry);
});

/** What was written leads the one who is to conclude without knowing the first conclusion. @throws FocalPointError `worksheets.withheld` */
function demandNotWithheld({ db, actor }: View, taskId: TaskId): void {
  if (isWorkWithheld(db, taskId, actor.id)) throw new FocalPointError('worksheets.withheld');
}
