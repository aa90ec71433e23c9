// A real encrypted database in a temporary folder; `release` removes everything.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openDatabase, type Migration, type WritableDatabase } from '../../../main/database/index.ts';
import { instantOf } from '../../../shared/language/instant.ts';

export const clock = { now: () => instantOf(new Date(Date.UTC(2026, 10, 23))) };

export interface DatabaseTable {
  readonly folder: string;
  readonly file: string;
  readonly key: Buffer;
  db: WritableDatabase;
  reopen(): void;
  release(): void;
}

export function aDatabase(migrations: readonly Migration[]): DatabaseTable {
  const folder = mkdtempSync(join(tmpdir(), 'database-'));
  const file = join(folder, 'vault.db');
  const key = randomBytes(32);
  const db = openDatabase(file, key, { create: true });
  migrate(db, migrations, clock);
  const table: DatabaseTable = {
    folder,
    file,
    key,
    db,
    reopen() {
      table.db.close();
      table.db = openDatabase(file, key);
    },
    release() {
      table.db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return table;
}
