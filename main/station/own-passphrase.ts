// Who chose the passphrase a person signs with. One that somebody else gave opens the station, and signs nothing: two would know it.
import { FocalPointError } from '../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';

/**
 * By the last word of the ledger about it: only the person's own change makes it theirs. Whoever recorded themselves (the first
 * administrator, the one who came with the recovery sheet) chose it; a reset that the person's own unlock finished did not.
 */
export function choseOwnPassphrase(db: ReadableDatabase, personId: string): boolean {
  const last = db.first<{ action: string; actor: string }>(
    statement`select action, actor from ledger_entry where subject_kind = 'person' and subject_id = ${personId}
      and action in ('people.added', 'people.passphrase-reset', 'people.passphrase-changed') order by seq desc limit 1`,
  );
  return last?.actor === personId && last.action !== 'people.passphrase-reset';
}

/** @throws FocalPointError `people.passphrase-not-own` {name} */
export function demandOwnPassphrase(
  db: ReadableDatabase,
  person: { readonly id: string; readonly name: string },
): void {
  if (!choseOwnPassphrase(db, person.id)) {
    throw new FocalPointError('people.passphrase-not-own', { name: person.name });
  }
}
