// One process at a time: a lock that the operating system itself lifts when its holder dies, on every platform.
import Database from 'better-sqlite3';
import { namedError } from './engine-errors.ts';

/**
 * Holds an exclusive lock on `file` (made empty when missing; nothing is ever written into it).
 * @throws FocalPointError `database.busy` when someone else holds it, `database.cannot-open`, `database.read-only`.
 */
export function holdFileLock(file: string): { release(): void } {
  let engine: Database.Database | undefined;
  try {
    engine = new Database(file, { timeout: 0 });
    engine.pragma('journal_mode=MEMORY');
    engine.exec('begin exclusive');
    const held = engine;
    return { release: () => void held.close() };
  } catch (error) {
    engine?.close();
    throw namedError(error);
  }
}
