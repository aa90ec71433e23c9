// Writing on a worksheet while the task is in work: saved as often as the examiner wants, moved to a newer definition only when they say so.
import type { ExaminationDefinition } from '../../../shared/domain/examination/definition.ts';
import { carriedOver } from '../../../shared/domain/examination/worksheet-contents.ts';
import {
  isStillOpen,
  worksheetFaults,
  type WorksheetFault,
} from '../../../shared/domain/examination/worksheet-faults.ts';
import type { WorksheetValues } from '../../../shared/domain/examination/worksheet.ts';
import type { DefinitionId, TaskId, WorksheetEntryId } from '../../../shared/language/identity.ts';
import { FocalPointError, type FieldFailure } from '../../../shared/language/result.ts';
import type { Act } from '../act.ts';
import {
  newestDefinition,
  readDefinition,
  readTask,
  readTaskInHand,
  recordDefinition,
  taskLabel,
  type TaskRow,
} from '../examination/index.ts';
import { writes, type Handler } from '../handler.ts';
import {
  demandSeen,
  environmentOf,
  isClosedBySignature,
  latestEntry,
  recordEntry,
  valuesOf,
  type EntryRow,
} from './entries.ts';
import { demandNamedThings } from './named-things.ts';

export const changes = ['worksheets', 'examination'] as const;

export interface InHand {
  readonly task: TaskRow;
  readonly latest: EntryRow | undefined;
  readonly definitionId: DefinitionId;
  readonly definition: ExaminationDefinition;
}

/**
 * The worksheet of a task that the person who acts is working on, as they last saw it.
 * @throws FocalPointError `worksheets.changed-meanwhile`, `worksheets.signed-already`, `tasks.unknown`, `tasks.over`, `tasks.not-yours`,
 *         `tasks.not-started`
 */
export function readInHand(act: Act, taskId: TaskId, previous: WorksheetEntryId | undefined): InHand {
  // Before anything else: whoever lost the task to a colleague should learn what that one wrote.
  readTask(act.db, taskId);
  const latest = latestEntry(act.db, taskId);
  demandSeen(latest, previous);
  const task = readTaskInHand(act, taskId);
  if (isClosedBySignature(act.db, latest))
    throw new FocalPointError('worksheets.signed-already', { task: taskLabel(task) });
  const definitionId = latest?.definition_id ?? task.definition_id;
  return { task, latest, definitionId, definition: readDefinition(act.db, definitionId) };
}

export const saveWorksheet: Handler<'worksheets.save'> = writes(changes, (act, input) => {
  const { task, latest, definitionId, definition } = readInHand(act, input.taskId, input.previous);
  const { values } = input;
  demandSound(definition, values);
  demandNamedThings(act.db, { task, definition, values, before: before(latest), at: act.now });
  const id = recordEntry(act, {
    task,
    definitionId,
    previous: latest,
    kind: 'saved',
    values,
    environment: input.environment,
    performedFrom: input.performedFrom,
    performedTo: input.performedTo,
  });
  return { id, at: act.now };
});

export function before(latest: EntryRow | undefined): WorksheetValues {
  return latest === undefined ? {} : valuesOf(latest);
}

/** What is missing may stay missing while the work goes on; what is wrong may not. @throws FocalPointError `worksheets.invalid` */
function demandSound(definition: ExaminationDefinition, values: WorksheetValues): void {
  const faults = worksheetFaults(definition, values).filter((fault) => !isStillOpen(fault));
  if (faults.length > 0) throw new FocalPointError('worksheets.invalid', { count: faults.length }, faults.map(fieldOf));
}

/** The fault as a form finds its field: `values.pulls.0.single-action`. */
export function fieldOf({ section, row, field, code, least, most }: WorksheetFault): FieldFailure {
  const path = ['values', section, String(row), field].filter((part) => part !== '').join('.');
  if (least === undefined && most === undefined) return { path, code };
  return {
    path,
    code,
    details: { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) },
  };
}

export const moveWorksheet: Handler<'worksheets.move'> = writes(changes, (act, { taskId, previous }) => {
  const { task, latest, definition } = readInHand(act, taskId, previous);
  const newest = newestDefinition(act.db, task.examination);
  if (newest.version <= definition.version)
    throw new FocalPointError('worksheets.is-newest', { version: definition.version });
  const values = before(latest);
  const wrong = worksheetFaults(newest, values).filter((fault) => !isStillOpen(fault));
  const isWrong = (section: string, row: number, field: string): boolean =>
    wrong.some(
      (fault) =>
        fault.section === section &&
        (fault.field === '' ? fault.code === 'unknown-field' || row >= fault.row : fault.row === row) &&
        (fault.field === '' || fault.field === field),
    );
  const { fits, unfit } = carriedOver(values, (section, row, field) => !isWrong(section, row, field));
  const id = recordEntry(act, {
    task,
    definitionId: recordDefinition(act, newest),
    previous: latest,
    kind: 'moved',
    values: fits,
    unfit,
    environment: environmentOf(latest),
    performedFrom: latest?.performed_from ?? undefined,
    performedTo: latest?.performed_to ?? undefined,
  });
  return { id };
});
