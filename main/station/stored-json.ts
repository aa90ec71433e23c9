// Lists and records inside one column: written in canonical form, so that equal values are equal text; and what a revision changed.
import { canonicalJson, type Json } from '../../shared/language/canonical-json.ts';
import type { Row } from './act.ts';

/** The RFC 8785 text of a value that came through a contract; absent fields are left out. */
export function storedJson(value: unknown): string {
  // The round trip drops absent fields; what remains of a parsed input is JSON.
  return canonicalJson(JSON.parse(JSON.stringify(value)) as Json);
}

/** The value of a column that only `storedJson` writes; the answer's schema checks it again on the way out. */
export function readStoredJson<Value>(text: string): Value {
  return JSON.parse(text) as Value;
}

/** The columns of `after` that differ from `before`: what the ledger will say was changed. */
export function changedColumns(before: Readonly<Record<string, unknown>>, after: Row): Row {
  return Object.fromEntries(Object.entries(after).filter(([column, value]) => before[column] !== value));
}
