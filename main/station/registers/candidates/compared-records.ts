// Entries and exhibits as they are held side by side.
import { comparedEntry, type Compared } from '../../../../shared/domain/register/candidates/compared.ts';
import { readCode } from '../../../../shared/domain/register/read-code.ts';
import type { ReadFact } from '../../../../shared/domain/register/read-row.ts';
import { statement, type ReadableDatabase } from '../../../database/index.ts';
import { readStoredJson } from '../../stored-json.ts';
import { loadImports, rulesOf } from '../register-records.ts';

/** By the number of an import, the texts by which its file says nothing. */
export function absentTexts(db: ReadableDatabase): ReadonlyMap<number, readonly string[]> {
  return new Map(loadImports(db).map((row) => [row.no, rulesOf(row).definition.absent]));
}

export function comparedFromEntry(facts: string, absent: readonly string[] | undefined): Compared {
  return comparedEntry(readStoredJson<ReadFact[]>(facts), absent ?? []);
}

/** Numbers of the exhibit as marked and as concluded, and as a second person read them; marks of makers and proof houses are none. */
export function comparedExhibit(db: ReadableDatabase, id: string): Compared | undefined {
  const line = db.first<{ make: string; model: string; calibre: string }>(
    statement`select make, model, calibre from exhibit_line where exhibit_id = ${id}`,
  );
  if (line === undefined) return undefined;
  const serials = db.all<{ text: string }>(
    statement`select distinct text from serial_reading where exhibit_id = ${id} and source <> 'marking' order by id`,
  );
  const { make, model, calibre } = line;
  return {
    serials: serials.map(({ text }) => text),
    ...(make === '' ? {} : { make: { text: make } }),
    ...(model === '' ? {} : { model: { text: model } }),
    // By the same list as that of an entry.
    ...(calibre === '' ? {} : { calibre: { text: calibre, read: readCode('calibre', calibre, undefined) } }),
  };
}
