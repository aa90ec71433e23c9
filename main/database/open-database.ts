// Opens the encrypted file in the one order that is safe, and refuses everything that only looks like our file.
import { closeSync, constants, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { strictAssert } from '../../shared/language/habits.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { Connection } from './connection.ts';
import type { WritableDatabase } from './database.ts';
import { engineCode, namedError } from './engine-errors.ts';

/** What the encrypted build adds to the engine's published types. */
interface KeyedEngine extends Database.Database {
  key(key: Buffer): number;
}

export interface OpenOptions {
  /** Makes a new file; refused where one exists. Without it a missing file is an error, never a fresh database. */
  readonly create?: boolean;
  readonly readonly?: boolean;
  /** Pages kept decrypted in memory, in MiB: 256 for the writer, 64 for a reader. A hit costs the same as plain. */
  readonly cacheMebibytes?: number;
}

const keyLength = 32;
const pageSize = 4096;
const plainHeader = 'SQLite format 3\0';

/**
 * Opens (or with `create` makes) an encrypted database in SQLCipher 4 format.
 *
 * @param key  32 raw bytes; copied, the caller keeps and zeroes its own.
 * @throws FocalPointError `database.missing`, `database.empty`, `database.plain` (not encrypted), `database.exists`,
 *         `database.wrong-key-or-damaged` (page 1 does not authenticate), `database.damaged` (cut short),
 *         `database.cannot-open`, `database.busy`, `database.read-only`, `database.disk-full`.
 */
export function openDatabase(file: string, key: Buffer, options: OpenOptions = {}): WritableDatabase {
  strictAssert(key.length === keyLength, 'a database key has 32 bytes');
  strictAssert(Number(process.versions['napi']) >= 10, 'this Node has Node-API 10 or newer');
  if (options.create === true) {
    if (existsSync(file)) throw new FocalPointError('database.exists');
  } else {
    refuseImpostor(file);
  }
  const readonly = options.readonly ?? false;
  const cacheMebibytes = options.cacheMebibytes ?? (readonly ? 64 : 256);
  const engine = openKeyed(file, key, readonly, cacheMebibytes);
  const reopenKey = Buffer.from(key);
  return new Connection(engine, {
    file,
    cacheMebibytes,
    openReader: () => openKeyed(file, reopenKey, true, 1),
    forgetKey: () => reopenKey.fill(0),
  });
}

/** Only the first 16 bytes and the size are looked at: enough to tell an impostor from a wrong key. */
function refuseImpostor(file: string): void {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new FocalPointError(missing ? 'database.missing' : 'database.cannot-open');
  }
  try {
    const { size, mode } = fstatSync(descriptor);
    if ((mode & constants.S_IFMT) !== constants.S_IFREG) throw new FocalPointError('database.cannot-open');
    if (size === 0) throw new FocalPointError('database.empty');
    const header = Buffer.alloc(plainHeader.length);
    readSync(descriptor, header, 0, header.length, 0);
    if (header.toString('latin1') === plainHeader) throw new FocalPointError('database.plain');
    if (size % pageSize !== 0) throw new FocalPointError('database.damaged');
  } finally {
    closeSync(descriptor);
  }
}

// Order: cipher, format, key, first read, then the rest. Each line is explained in docs/formats.md, "vault.db".
function openKeyed(file: string, key: Buffer, readonly: boolean, cacheMebibytes: number): Database.Database {
  let engine: KeyedEngine;
  try {
    // `key` is a method of the encrypted build that the published types do not know.
    engine = new Database(file, { readonly, fileMustExist: readonly, timeout: 5000 }) as KeyedEngine;
  } catch (error) {
    throw namedError(error);
  }
  try {
    engine.pragma("cipher='sqlcipher'");
    engine.pragma('legacy=4');
    const raw = Buffer.concat([Buffer.from('raw:'), key]);
    engine.key(raw);
    raw.fill(0);
    engine.prepare('select count(*) from sqlite_schema').get();
    if (!readonly) {
      engine.pragma('journal_mode=WAL');
      engine.pragma('journal_size_limit=67108864');
    }
    engine.pragma('synchronous=FULL');
    engine.pragma('temp_store=MEMORY');
    engine.pragma(`cache_size=${-1024 * cacheMebibytes}`);
    engine.pragma('foreign_keys=ON');
    engine.pragma('secure_delete=ON');
    engine.pragma('trusted_schema=OFF');
    engine.pragma('cell_size_check=ON');
    engine.pragma('recursive_triggers=ON');
    if (readonly) engine.pragma('query_only=ON');
    if (process.platform === 'darwin') {
      engine.pragma('fullfsync=ON');
      engine.pragma('checkpoint_fullfsync=ON');
    }
    return engine;
  } catch (error) {
    engine.close();
    if (engineCode(error) === 'SQLITE_NOTADB') throw new FocalPointError('database.wrong-key-or-damaged');
    throw namedError(error);
  }
}

/**
 * Makes a copied file whole by itself: without a write-ahead log it also opens from read-only media. A later
 * `openDatabase` for writing goes back to the log.
 */
export function settleDatabase(file: string, key: Buffer): void {
  refuseImpostor(file);
  const engine = openKeyed(file, key, false, 8);
  try {
    engine.pragma('journal_mode=DELETE');
  } catch (error) {
    throw namedError(error);
  } finally {
    engine.close();
  }
}
