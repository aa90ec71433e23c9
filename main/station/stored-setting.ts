// One setting of the station as it is stored: a row of JSON by its name, every change of it an entry of the ledger.
import { statement, type ReadableDatabase } from '../database/index.ts';
import type { Act } from './act.ts';
import { readStoredJson } from './stored-json.ts';

/** What was stored under `id`, to be checked by the setting's own schema; undefined until somebody changed it. */
export function readSetting(db: ReadableDatabase, id: string): unknown {
  const row = db.first<{ value: string }>(statement`select value from setting where id = ${id}`);
  return row === undefined ? undefined : readStoredJson<unknown>(row.value);
}

/** @param said  how the ledger names it; by its `id` where nothing else is said. */
export function writeSetting(
  act: Act,
  id: string,
  value: object,
  said: { readonly label?: string; readonly reason?: string } = {},
): void {
  const entry = { action: 'settings.changed', label: id, ...said };
  const row = { value: JSON.stringify(value) };
  if (readSetting(act.db, id) === undefined) act.record('setting', { id, ...row }, entry);
  else act.revise('setting', id, row, entry);
}
