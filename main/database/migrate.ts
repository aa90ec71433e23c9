// Brings a database to the shape this program knows. Migrations are numbered raw SQL: knex rebuilds tables on SQLite and
// silently loses their triggers.
import { createHash } from 'node:crypto';
import { strictAssert } from '../../shared/language/habits.ts';
import type { Clock } from '../../shared/language/instant.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { statement, statementOf } from './query.ts';
import { appendOnly } from './triggers.ts';

export interface Migration {
  /** 10, 20, 30 …: the gaps are for what comes later. */
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** `FPv1`, in the file's header: says whose database this is. */
export const applicationId = 0x46507631;

interface Applied {
  readonly number: number;
  readonly checksum: string;
}

/**
 * Applies what is missing, each migration in its own transaction, and proves that the rest is as it was.
 *
 * @throws FocalPointError `database.foreign` (another program's), `database.from-the-future` (made by a newer version),
 *         `database.migration-changed` (an applied migration is no longer the one that was applied),
 *         `database.trigger-missing` (a rule of the database is gone).
 */
export function migrate(db: WritableDatabase, migrations: readonly Migration[], clock: Clock): void {
  strictAssert(
    migrations.every((migration, index) => index === 0 || migration.number > (migrations[index - 1]?.number ?? 0)),
    'migrations are in ascending order',
  );
  claim(db);
  const applied = db.all<Applied>(statement`select number, checksum from schema_history order by number`);
  refuseOtherHistory(applied, migrations);
  for (const migration of migrations.slice(applied.length)) {
    db.transaction(() => {
      db.script(migration.sql);
      db.run(statement`insert into schema_history (number, name, checksum, applied_at)
        values (${migration.number}, ${migration.name}, ${checksum(migration)}, ${clock.now()})`);
    });
  }
  assertTriggers(db, migrations);
}

/** For a read-only connection: the same refusals, nothing applied. @throws as `migrate`, and `database.from-the-past`. */
export function assertMigrated(db: ReadableDatabase, migrations: readonly Migration[]): void {
  if (applicationIdOf(db) !== applicationId) throw new FocalPointError('database.foreign');
  const applied = db.all<Applied>(statement`select number, checksum from schema_history order by number`);
  refuseOtherHistory(applied, migrations);
  if (applied.length < migrations.length) throw new FocalPointError('database.from-the-past');
  assertTriggers(db, migrations);
}

function claim(db: WritableDatabase): void {
  const id = applicationIdOf(db);
  if (id === applicationId) return;
  const tables = db.first<{ count: number }>(statement`select count(*) as count from sqlite_schema`);
  if (id !== 0 || tables?.count !== 0) throw new FocalPointError('database.foreign');
  db.transaction(() =>
    db.script(`pragma application_id = ${applicationId};
      create table schema_history (
        number integer primary key, name text not null, checksum text not null, applied_at text not null
      ) strict;
      ${appendOnly('schema_history')}`),
  );
}

function applicationIdOf(db: ReadableDatabase): number | undefined {
  return db.first<{ application_id: number }>(statementOf('pragma application_id'))?.application_id;
}

function refuseOtherHistory(applied: readonly Applied[], migrations: readonly Migration[]): void {
  const newestKnown = migrations.at(-1)?.number ?? 0;
  if (applied.some(({ number }) => number > newestKnown)) throw new FocalPointError('database.from-the-future');
  for (const [index, { number, checksum: then }] of applied.entries()) {
    const now = migrations[index];
    if (now?.number !== number || checksum(now) !== then) {
      throw new FocalPointError('database.migration-changed', { number });
    }
  }
}

function checksum(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex');
}

/** Every trigger the scripts leave behind must be there: losing one changes no row and would go unseen. */
function assertTriggers(db: ReadableDatabase, migrations: readonly Migration[]): void {
  const required = new Set(['schema_history_append_only', 'schema_history_append_only_delete']);
  for (const { sql } of migrations) {
    for (const [, verb, name] of sql.matchAll(/\b(create|drop)\s+trigger\s+(?:if\s+(?:not\s+)?exists\s+)?(\w+)/gi)) {
      if (name === undefined) continue;
      if (verb?.toLowerCase() === 'create') required.add(name);
      else required.delete(name);
    }
  }
  const present = new Set(
    db.all<{ name: string }>(statement`select name from sqlite_schema where type = 'trigger'`).map(({ name }) => name),
  );
  for (const name of required) {
    if (!present.has(name)) throw new FocalPointError('database.trigger-missing', { name });
  }
}
