// What a restoration gave, written into the serial numbers of the exhibit: concluded beside as marked, which stays untouched (law 2).
import { filledFields } from '../../../shared/domain/examination/worksheet-contents.ts';
import { PositionReading } from '../../../shared/domain/examination/worksheet.ts';
import { latestReadings, patternOf, restoredStatus } from '../../../shared/domain/examination/serial-positions.ts';
import type { Serial } from '../../../shared/domain/exhibit.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import { readDefinition, readTask, taskLabel, type TaskRow } from '../examination/index.ts';
import { writes, type Handler } from '../handler.ts';
import { enteredExhibit, findExhibit } from '../intake/exhibit-row.ts';
import { writeExhibit } from '../intake/record-exhibit.ts';
import { storedJson } from '../stored-json.ts';
import { isClosedBySignature, latestEntry, valuesOf } from './entries.ts';

export const writeSerial: Handler<'worksheets.write-serial'> = writes(
  ['exhibits', 'worksheets'],
  (act, { taskId, serial, status, reason }) => {
    const task = readTask(act.db, taskId);
    if (task.assignee_id !== act.actor.id) throw new FocalPointError('tasks.not-yours', { person: task.assignee });
    const readings = signedReadings(act.db, task);
    const derived = restoredStatus(readings);
    // Less may be claimed than was read, more may not: some of it where all was, never all where some is missing.
    const isClaimable = status === derived || (status === 'restored-partial' && derived === 'restored-full');
    if (!isClaimable) throw new FocalPointError('worksheets.status-differs', { pattern: patternOf(readings) });
    const { serials } = enteredExhibit(findExhibit(act.db, task.exhibit_id));
    const before = serials[serial];
    if (before === undefined) throw new FocalPointError('worksheets.serial-unknown', { exhibit: task.exhibit });
    const pattern = patternOf(readings);
    const after: Serial = {
      ...before,
      status,
      method: stepsOf(readings),
      ...(status === 'restoration-failed' ? {} : { asConcluded: pattern, confidence: confidenceOf(readings) }),
    };
    writeExhibit(act, task.exhibit_id, { serials: storedJson(serials.with(serial, after)) }, reason);
    return { pattern };
  },
);

/** @throws FocalPointError `worksheets.not-signed`, `worksheets.no-positions` */
function signedReadings(db: ReadableDatabase, task: TaskRow): PositionReading[] {
  const latest = latestEntry(db, task.id);
  if (latest === undefined || !isClosedBySignature(db, latest))
    throw new FocalPointError('worksheets.not-signed', { task: taskLabel(task) });
  const filled = [...filledFields(readDefinition(db, latest.definition_id), valuesOf(latest))];
  const readings = filled.flatMap(({ field, value }) =>
    field.type === 'positions' ? PositionReading.array().parse(value) : [],
  );
  if (readings.length === 0) throw new FocalPointError('worksheets.no-positions', { task: taskLabel(task) });
  return readings;
}

function stepsOf(readings: readonly PositionReading[]): string {
  return [...new Set(readings.map(({ step }) => step).filter(Boolean))].join(', ').slice(0, 500);
}

/** The number is as sure as its least sure position. */
function confidenceOf(readings: readonly PositionReading[]): Serial['confidence'] {
  const seen = [...latestReadings(readings).values()].map(({ sureness }) => sureness);
  if (seen.includes('uncertain')) return 'possible';
  return seen.includes('probable') ? 'probable' : 'certain';
}
