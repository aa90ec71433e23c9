// What was signed on the worksheets of a request: for the conclusion that stands on it, the report that prints it, and the verification.
import type { UsedThings } from '../../../shared/contract/worksheets.ts';
import type { ExaminationDefinition } from '../../../shared/domain/examination/definition.ts';
import type { StockUnit } from '../../../shared/domain/examination/instrument.ts';
import type { Environment, WorksheetValues } from '../../../shared/domain/examination/worksheet.ts';
import type { PersonId, RequestId, TaskId, WorksheetEntryId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readTask, tasksOf } from '../examination/index.ts';
import { signedRow, type SignedRow, type StoredRow } from '../signed-row.ts';
import { isSignature, latestEntry, latestSigned, shownEntry, type EntryRow } from './entries.ts';
import { worksheetNames } from './named-things.ts';
import { findLot } from './stock-rows.ts';

export interface SignedWorksheet {
  readonly taskId: TaskId;
  readonly entryId: WorksheetEntryId;
  readonly definition: ExaminationDefinition;
  readonly values: WorksheetValues;
  readonly signedBy: string;
  readonly signerId: PersonId;
  readonly signedAt: Instant;
  readonly performedFrom: Instant;
  readonly performedTo: Instant;
  readonly instruments: UsedThings['instruments'];
  readonly methods: UsedThings['methods'];
  readonly lots: UsedThings['lots'];
  /** In what the lots are counted, by their ids. */
  readonly lotUnits: Readonly<Record<string, StockUnit>>;
  /** Why something overdue or expired was used; empty where nothing was. */
  readonly exceptionReason: string;
  readonly environment?: Environment;
  /** Each entry that corrected an earlier one, the first of them first. */
  readonly corrections: readonly { readonly at: Instant; readonly by: string; readonly reason: string }[];
  /** Id → mark of an exhibit, number of a photograph, name of what was used: ids are unique, whatever they name. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Of each task that is not cancelled and has a signed worksheet, what was signed last, in the order the tasks were planned. */
export function signedWorksheets(db: ReadableDatabase, requestId: RequestId): SignedWorksheet[] {
  return tasksOf(db, { requestId })
    .filter(({ state }) => state !== 'cancelled')
    .flatMap((task) => {
      const row = latestSigned(db, task.id);
      return row === undefined ? [] : [signedWorksheet(db, row)];
    });
}

function signedWorksheet(db: ReadableDatabase, row: EntryRow): SignedWorksheet {
  const entry = shownEntry(db, row);
  const { performedFrom, performedTo, used, environment } = entry;
  strictAssert(
    performedFrom !== undefined && performedTo !== undefined && used !== undefined,
    'the table takes no signed entry without them',
  );
  return {
    taskId: row.task_id,
    entryId: row.id,
    definition: entry.definition,
    values: entry.values,
    signedBy: row.person,
    signerId: row.person_id,
    signedAt: row.recorded_at,
    performedFrom,
    performedTo,
    instruments: used.instruments,
    methods: used.methods,
    lots: used.lots,
    lotUnits: Object.fromEntries(used.lots.map(({ id }) => [id, findLot(db, id).unit])),
    exceptionReason: entry.exceptionReason,
    ...(environment === undefined ? {} : { environment }),
    corrections: db
      .all<{ recorded_at: Instant; person: string; reason: string }>(
        statement`select recorded_at, person, reason from worksheet_entry
          where task_id = ${row.task_id} and kind = 'corrected' order by recorded_at, id`,
      )
      .map(({ recorded_at, person, reason }) => ({ at: recorded_at, by: person, reason })),
    labels: labelsFor(db, row, { used, named: entry.named }),
  };
}

/** What the ids among the values are called, as a paper prints them; exhibits and what was used are called as they were at the signature. */
function labelsFor(
  db: ReadableDatabase,
  { task_id, recorded_at }: EntryRow,
  { used, named }: { readonly used: UsedThings; readonly named: Readonly<Record<string, string>> },
): Record<string, string> {
  const { exhibits, photographs } = worksheetNames(db, readTask(db, task_id), recorded_at);
  return Object.fromEntries([
    ...exhibits.map(({ id, mark }) => [id, mark] as const),
    ...photographs.map(({ id, number }) => [id, String(number)] as const),
    ...used.instruments.map(({ id, number, name }) => [id, `${name} (${number})`] as const),
    ...used.methods.map(({ id, code, version, title }) => [id, `${code} ${version} · ${title}`] as const),
    ...used.lots.map(({ id, number, name, lot }) => [id, [name, lot, number].filter(Boolean).join(' · ')] as const),
    ...Object.entries(named),
  ]);
}

/** Whether what stands on the worksheet now is signed: what was written after a reopening has to be signed again. */
export function isWorksheetSigned(db: ReadableDatabase, taskId: TaskId): boolean {
  const latest = latestEntry(db, taskId);
  return latest !== undefined && isSignature(latest.kind);
}

/** Every signed entry as it was signed. */
export function* signedWorksheetRows(db: ReadableDatabase): Iterable<SignedRow> {
  for (const { label, ...row } of db.each<StoredRow>(
    statement`select entry.*, request.number || ' / ' || task.number as label from worksheet_entry entry
      join exam_task task on task.id = entry.task_id join lab_request request on request.id = task.request_id
      where entry.signature_key is not null or entry.kind in ('signed', 'corrected')`,
  )) {
    // What was signed before labels were kept had no such column.
    const { named, ...before } = row;
    yield signedRow('worksheet_entry', named === null ? before : row, 'person_id', String(label));
  }
}
