// After an act of thousands its log is long: a thread of its own moves it into the file.
import { siblingModule, startThread } from '../threads/index.ts';
import type { OpenVault } from '../vault/index.ts';
import type { LogCalls } from './log-thread.ts';

/** Never rejects: what was not moved is moved after a later commit. */
export async function moveLog(vault: OpenVault): Promise<void> {
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
