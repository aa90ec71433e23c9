// Ties a row of a table to the ledger: an old page put back under the program changes the row, not the entry.
import { hash } from 'node:crypto';
import { strictAssert } from '../../shared/language/habits.ts';
import { canonicalJson, type Json } from '../../shared/language/canonical-json.ts';

/**
 * SHA-256, lower-case hex, over the RFC 8785 text of a row without its null columns (so that a column added later changes
 * no hash). Text and numbers only; bytes and big integers are a defect: store them as text or beside.
 */
export function rowHashOf(row: Readonly<Record<string, unknown>>): string {
  const present: Record<string, Json> = {};
  for (const [column, value] of Object.entries(row)) {
    if (value === null || value === undefined) continue;
    strictAssert(typeof value === 'string' || typeof value === 'number', `column ${column} holds text or a number`);
    present[column] = value;
  }
  return hash('sha256', canonicalJson(present), 'hex');
}
