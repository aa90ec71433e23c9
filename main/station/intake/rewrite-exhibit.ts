// Revising one field of an exhibit from outside its form: the same act, the same derived rows, the reason in the ledger.
import type { Facts, Serial } from '../../../shared/domain/exhibit.ts';
import type { ExhibitId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { writeExhibit } from './record-exhibit.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';

/** @throws FocalPointError `exhibits.unknown` */
export function titledExhibit(db: ReadableDatabase, id: ExhibitId): { readonly label: string } {
  const row = db.first<{ label: string }>(
    statement`select case_title || ' / ' || mark as label from exhibit_line where exhibit_id = ${id}`,
  );
  if (row === undefined) throw new FocalPointError('exhibits.unknown');
  return row;
}

/** Puts another reading in place of what is marked at one line; the earlier one stays in the history. */
export function rewriteSerial(act: Act, id: ExhibitId, position: number, asMarked: string, reason: string): void {
  const row = act.db.first<{ serials: string }>(statement`select serials from exhibit where id = ${id}`);
  const serials = readStoredJson<Serial[]>(row?.serials ?? '[]');
  const changed = serials.map((serial, at) => (at === position ? { ...serial, asMarked } : serial));
  writeExhibit(act, id, { serials: storedJson(changed) }, reason);
}

export function rewriteFacts(act: Act, id: ExhibitId, facts: Facts, reason: string): void {
  writeExhibit(act, id, { facts: storedJson(facts) }, reason);
}
