// Turns what the engine says into codes. A message of the engine may hold bound values (a search text, a serial), so
// none of it passes on; names of tables and columns, which are ours, may.
import { FocalPointError } from '../../shared/language/result.ts';

const plain: Readonly<Record<string, string>> = {
  SQLITE_FULL: 'database.disk-full',
  SQLITE_NOTADB: 'database.damaged',
  SQLITE_CANTOPEN: 'database.cannot-open',
  SQLITE_TOOBIG: 'database.too-large',
  SQLITE_NOMEM: 'database.out-of-memory',
  SQLITE_CONSTRAINT_UNIQUE: 'database.not-unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'database.not-unique',
  SQLITE_CONSTRAINT_ROWID: 'database.not-unique',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'database.reference-missing',
  SQLITE_CONSTRAINT_NOTNULL: 'database.value-missing',
  SQLITE_CONSTRAINT_CHECK: 'database.value-refused',
  SQLITE_CONSTRAINT_DATATYPE: 'database.value-refused',
};

const families: readonly (readonly [prefix: string, code: string])[] = [
  ['SQLITE_BUSY', 'database.busy'],
  ['SQLITE_LOCKED', 'database.busy'],
  ['SQLITE_READONLY', 'database.read-only'],
  ['SQLITE_CORRUPT', 'database.damaged'],
  ['SQLITE_CANTOPEN', 'database.cannot-open'],
  ['SQLITE_IOERR', 'database.storage-failed'],
];

const rules: Readonly<Record<string, string>> = {
  'append-only': 'database.append-only',
  'never-deleted': 'database.never-deleted',
};

/** Anything the engine threw while a statement ran, as a coded error; anything else is returned as it is. */
export function namedError(error: unknown): unknown {
  const code = engineCode(error);
  if (code === undefined) return error;
  const message = error instanceof Error ? error.message : '';
  if (code === 'SQLITE_CONSTRAINT_TRIGGER') {
    // The text of RAISE is a constant of our own migrations.
    const rule = rules[message];
    return rule === undefined ? new FocalPointError('database.refused', { rule: message }) : new FocalPointError(rule);
  }
  const named = plain[code] ?? families.find(([prefix]) => code.startsWith(prefix))?.[1];
  if (named === undefined) return new FocalPointError('database.query-refused', { engine: code });
  const columns = /^UNIQUE constraint failed: ([\w., ]+)$/.exec(message)?.[1];
  return columns === undefined ? new FocalPointError(named) : new FocalPointError(named, { columns });
}

/** A statement that does not even compile is a defect; at that moment no value is bound, so the engine may be quoted. */
export function compileError(error: unknown): unknown {
  const code = engineCode(error);
  if (code !== 'SQLITE_ERROR' || !(error instanceof Error)) return namedError(error);
  return new Error(`The statement does not compile: ${error.message}`);
}

export function engineCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return error.code.startsWith('SQLITE_') ? error.code : undefined;
}
