// Entries of worksheets: one line for each task, each naming the one before it. Nothing is ever written over.
import type { UsedThings, WorksheetEntry, WorksheetEntryKind } from '../../../shared/contract/worksheets.ts';
import type { Environment, WorksheetValues } from '../../../shared/domain/examination/worksheet.ts';
import { WorksheetEntryId, type DefinitionId, type PersonId, type TaskId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { readDefinition, recordInFile, taskLabel, type TaskRow } from '../examination/index.ts';
import type { Signer } from '../signing.ts';
import { labelsOfExhibits } from './exhibit-labels.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';

export interface EntryRow {
  readonly id: WorksheetEntryId;
  readonly task_id: TaskId;
  readonly definition_id: DefinitionId;
  readonly previous: WorksheetEntryId | null;
  readonly kind: WorksheetEntryKind;
  readonly content: string;
  readonly unfit: string;
  readonly environment: string | null;
  readonly performed_from: Instant | null;
  readonly performed_to: Instant | null;
  readonly used: string | null;
  readonly named: string | null;
  readonly exception_reason: string;
  readonly reason: string;
  readonly recorded_at: Instant;
  readonly person_id: PersonId;
  readonly person: string;
}

export function isSignature(kind: WorksheetEntryKind): boolean {
  return kind === 'signed' || kind === 'corrected';
}

/** The end of the line: the one entry that no other follows. */
export function latestEntry(db: ReadableDatabase, taskId: TaskId): EntryRow | undefined {
  return db.first<EntryRow>(
    statement`select entry.* from worksheet_entry entry where entry.task_id = ${taskId}
      and not exists (select 1 from worksheet_entry later where later.task_id = entry.task_id and later.previous = entry.id)`,
  );
}

/** What was signed last, whether or not somebody went on writing after it. */
export function latestSigned(db: ReadableDatabase, taskId: TaskId): EntryRow | undefined {
  return db.first<EntryRow>(
    statement`select * from worksheet_entry where task_id = ${taskId} and kind in ('signed', 'corrected')
      order by recorded_at desc, id desc limit 1`,
  );
}

/** @throws FocalPointError `worksheets.unknown` */
export function findEntry(db: ReadableDatabase, id: WorksheetEntryId): EntryRow {
  const row = db.first<EntryRow>(statement`select * from worksheet_entry where id = ${id}`);
  if (row === undefined) throw new FocalPointError('worksheets.unknown');
  return row;
}

export function valuesOf({ content }: Pick<EntryRow, 'content'>): WorksheetValues {
  return readStoredJson<WorksheetValues>(content);
}

/** Under which conditions it was measured, where that was written. */
export function environmentOf(row: Pick<EntryRow, 'environment'> | undefined): Environment | undefined {
  const text = row?.environment ?? undefined;
  return text === undefined ? undefined : readStoredJson<Environment>(text);
}

export function shownEntry(db: ReadableDatabase, row: EntryRow): WorksheetEntry {
  const definition = readDefinition(db, row.definition_id);
  const environment = environmentOf(row);
  return {
    id: row.id,
    kind: row.kind,
    definitionVersion: definition.version,
    reason: row.reason,
    at: row.recorded_at,
    by: row.person,
    ...(row.previous === null ? {} : { previous: row.previous }),
    definition,
    values: valuesOf(row),
    unfit: readStoredJson<WorksheetValues>(row.unfit),
    ...(environment === undefined ? {} : { environment }),
    ...(row.performed_from === null ? {} : { performedFrom: row.performed_from }),
    ...(row.performed_to === null ? {} : { performedTo: row.performed_to }),
    ...(row.used === null ? {} : { used: readStoredJson<UsedThings>(row.used) }),
    named: row.named === null ? {} : readStoredJson<Record<string, string>>(row.named),
    exceptionReason: row.exception_reason,
  };
}

export interface NewEntry {
  readonly task: TaskRow;
  readonly definitionId: DefinitionId;
  readonly previous: EntryRow | undefined;
  readonly kind: WorksheetEntryKind;
  readonly values: WorksheetValues;
  readonly unfit?: WorksheetValues | undefined;
  readonly environment?: Environment | undefined;
  readonly performedFrom?: Instant | undefined;
  readonly performedTo?: Instant | undefined;
  readonly used?: UsedThings | undefined;
  readonly exceptionReason?: string | undefined;
  readonly reason?: string | undefined;
  readonly signer?: Signer | undefined;
}

/** Appends one entry and enters it in the file of the case. Every way of writing a worksheet ends here. */
export function recordEntry(act: Act, entry: NewEntry): WorksheetEntryId {
  const { task, signer } = entry;
  const id = WorksheetEntryId.parse(act.nextId());
  const definition = readDefinition(act.db, entry.definitionId);
  const label = `${taskLabel(task)} · ${task.examination} ${definition.version}`;
  const said = {
    id,
    task_id: task.id,
    definition_id: entry.definitionId,
    previous: entry.previous?.id ?? null,
    kind: entry.kind,
    content: storedJson(entry.values),
    unfit: storedJson(entry.unfit ?? (entry.previous === undefined ? {} : readStoredJson(entry.previous.unfit))),
    environment: entry.environment === undefined ? null : storedJson(entry.environment),
    performed_from: entry.performedFrom ?? null,
    performed_to: entry.performedTo ?? null,
    used: entry.used === undefined ? null : storedJson(entry.used),
    named: storedJson(labelsOfExhibits(act.db, task, { definition, values: entry.values })),
    exception_reason: entry.exceptionReason ?? '',
    reason: entry.reason ?? '',
    recorded_at: act.now,
    person_id: signer?.id ?? act.actor.id,
    person: signer?.name ?? act.actor.name,
    signature_key: signer?.key.fingerprint ?? null,
  };
  act.record(
    'worksheet_entry',
    { ...said, signature: signer?.key.signAct(said) ?? null },
    { action: `worksheet.${entry.kind}`, label, occurredAt: entry.performedTo, reason: entry.reason },
  );
  recordInFile(act, { caseId: task.case_id, requestId: task.request_id, kind: 'worksheet', id, label });
  return id;
}

/**
 * Nobody writes over what they have not read: another window, another examiner, or the same person an hour ago.
 * @throws FocalPointError `worksheets.changed-meanwhile` with who wrote and when
 */
export function demandSeen(latest: EntryRow | undefined, previous: WorksheetEntryId | undefined): void {
  if (latest?.id === previous) return;
  throw new FocalPointError('worksheets.changed-meanwhile', {
    person: latest?.person ?? '',
    at: latest?.recorded_at ?? '',
  });
}

/** A signed worksheet is written on again only after its task was reopened. */
export function isClosedBySignature(db: ReadableDatabase, latest: EntryRow | undefined): boolean {
  if (latest === undefined || !isSignature(latest.kind)) return false;
  // Identifiers sort by the time they were made, also within one millisecond.
  const reopened = db.first(
    statement`select 1 from task_event where task_id = ${latest.task_id} and kind = 'reopened' and id > ${latest.id}`,
  );
  return reopened === undefined;
}
