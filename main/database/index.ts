// The only room that knows SQLite and knex: a keyed connection, migrations, and errors with names.
export type { OpenTransaction, ReadableDatabase, WritableDatabase } from './database.ts';
export { openDatabase, settleDatabase } from './open-database.ts';
export { sql, statement, statementOf, type SqlValue, type Statement } from './query.ts';
export { assertMigrated, migrate, type Migration } from './migrate.ts';
export { appendOnly, neverDeleted } from './triggers.ts';
export { checkDatabase } from './check-database.ts';
export { holdFileLock } from './file-lock.ts';
export { migrations } from './migrations/index.ts';
