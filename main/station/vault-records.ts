// The database of a vault: opened under its key, and as all of the station has it. After an act of thousands its log is long: a thread of its own moves it into the file.
import { openDatabase, type WritableDatabase } from '../database/index.ts';
import { siblingModule, startThread } from '../threads/index.ts';
import type { OpenVault } from '../vault/index.ts';
import type { LogCalls } from './log-thread.ts';
import { SharedRecords } from './shared-records.ts';

/** @throws as `openDatabase` */
export function openVaultDatabase(
  vault: OpenVault,
  how: { readonly readonly?: boolean; readonly cacheMebibytes?: number } = {},
): WritableDatabase {
  const key = vault.databaseKey();
  try {
    return openDatabase(vault.databaseFile, key, how);
  } finally {
    key.fill(0);
  }
}

/** @param main  the writing connection. */
export function sharedRecordsOf(vault: OpenVault, main: WritableDatabase): SharedRecords {
  return new SharedRecords(main, {
    openBeside: () => openVaultDatabase(vault, { readonly: true, cacheMebibytes: 16 }),
    moveLog: () => moveLog(vault),
  });
}

/** Never rejects: what was not moved is moved after a later commit. */
async function moveLog(vault: OpenVault): Promise<void> {
  const thread = startThread<LogCalls>(siblingModule(import.meta.url, './log-thread'));
  try {
    const key = vault.databaseKey();
    const moved = new Uint8Array(key);
    key.fill(0);
    await thread.call('move', { file: vault.databaseFile, key: moved }, { transfer: [moved.buffer] });
  } catch {
    // The records are durable either way.
  } finally {
    await thread.close();
  }
}
