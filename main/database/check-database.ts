// Reads every page once: each page authenticates itself, so damage cannot hide behind an index nobody asks.
import type { ReadableDatabase } from './database.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { statementOf } from './query.ts';

/** @throws FocalPointError `database.damaged` when a page does not authenticate or the structure is broken. */
export function checkDatabase(db: ReadableDatabase): void {
  const findings = db.all<{ quick_check: string }>(statementOf('pragma quick_check(1)'));
  if (findings[0]?.quick_check !== 'ok') throw new FocalPointError('database.damaged');
  if (db.all(statementOf('pragma foreign_key_check')).length > 0) throw new FocalPointError('database.damaged');
}
