// Imports as they are shown: how far, and what was done with each.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { JoinedTableLine } from '../../../shared/contract/registers.ts';
import type { RegisterImportId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readStoredJson } from '../stored-json.ts';
import type { Unlocked } from '../unlocked.ts';
import { isRunning } from './import-file.ts';
import { findImport, importLine, joinedLines, loadImports, rulesOf, wayOf } from './register-records.ts';

export function listImports(
  unlocked: Unlocked,
  { registerId }: ParsedInputOf<'registers.imports'>,
): OutputOf<'registers.imports'> {
  const rows = loadImports(unlocked.db, { registerId });
  return { imports: rows.map((row) => importLine(unlocked.db, row, isRunning(unlocked, row.id))) };
}

/** @throws FocalPointError `registers.import-unknown` */
export function readImport(
  unlocked: Unlocked,
  { id }: ParsedInputOf<'registers.import-read'>,
): OutputOf<'registers.import-read'> {
  const row = findImport(unlocked.db, id);
  return {
    line: importLine(unlocked.db, row, isRunning(unlocked, id)),
    way: wayOf(row),
    definition: rulesOf(row).definition,
    joined: joinedLines(unlocked.db, id, rulesOf(row)),
    tables: tablesOf(unlocked.db, id),
    events: [
      { kind: 'begun', reason: '', recordedAt: row.recorded_at, by: row.recorder },
      ...eventsOf(unlocked.db, id),
    ],
  };
}

function tablesOf(db: ReadableDatabase, id: RegisterImportId): JoinedTableLine[] {
  const completed = db.first<{ content: string }>(
    statement`select content from register_import_event where import_id = ${id} and kind = 'completed'`,
  );
  return completed === undefined
    ? []
    : (readStoredJson<{ tables?: JoinedTableLine[] }>(completed.content).tables ?? []);
}

function eventsOf(db: ReadableDatabase, id: RegisterImportId): OutputOf<'registers.import-read'>['events'] {
  const events = db.all<{
    kind: 'stopped' | 'resumed' | 'completed' | 'given-up';
    content: string;
    recordedAt: Instant;
    by: string;
  }>(
    statement`select kind, content, recorded_at as recordedAt, recorder as by from register_import_event
      where import_id = ${id} order by step`,
  );
  return events.map(({ content, ...event }) => ({
    ...event,
    reason: readStoredJson<{ reason?: string }>(content).reason ?? '',
  }));
}
