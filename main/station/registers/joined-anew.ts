// A held row of which a person corrected a key: what it leads to is looked for in the files of its import once more, before anything is written.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { SourceRow } from '../../../shared/domain/register/source-row.ts';
import { statement } from '../../database/index.ts';
import type { Inside } from '../inside.ts';
import { joinAgain } from './file-reading.ts';
import { blockRows } from './read-entries.ts';
import { findImport, joinedFiles, rulesOf, tablesOf } from './register-records.ts';
import { correctedRow } from './settle.ts';

/** @returns nothing where no key was corrected. @throws FocalPointError `registers.import-unknown`, or as `readTable` */
export async function joinedAnew(
  { unlocked }: Inside,
  input: ParsedInputOf<'registers.settle'>,
): Promise<SourceRow | undefined> {
  const row = findImport(unlocked.db, input.id);
  const rules = rulesOf(row);
  const joins = rules.definition.joined ?? [];
  const isKey = input.corrections.some(({ at, table = 0 }) =>
    joins.some(({ on }) => on.table === table && on.at === at),
  );
  if (input.decision !== 'taken-in' || !isKey) return undefined;
  const held = unlocked.db.first<{ block: number }>(
    statement`select block from register_review where import_no = ${row.no} and row = ${input.row} and decision is null`,
  );
  const source =
    held === undefined ? undefined : blockRows(unlocked.db, row.id, held.block).find((one) => one.row === input.row);
  if (source === undefined) return undefined;
  const main = input.corrections.filter(({ table }) => table === undefined);
  const joined = tablesOf(joinedFiles(unlocked.db, row.id), rules);
  return joinAgain(unlocked.files, { rules, joined }, correctedRow(source, main));
}
