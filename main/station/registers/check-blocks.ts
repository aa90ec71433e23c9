// Blocks against their hash, and the entries they gave made again from their cells: for the verification, which names the ones that differ.
import { readRegisterRow } from '../../../shared/domain/register/read-row.ts';
import type { SourceRow } from '../../../shared/domain/register/source-row.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { LedgerFinding } from '../../ledger/index.ts';
import { entryOf, rowsOfContent } from './prepared-block.ts';
import { loadImports, rulesOf, type ImportRow } from './register-records.ts';

interface Block {
  readonly id: string;
  readonly number: number;
  readonly sha256: string;
  readonly content: Uint8Array | null;
}

/** One for each block. */
export function* differingBlocks(db: ReadableDatabase): Iterable<LedgerFinding | undefined> {
  for (const row of loadImports(db)) {
    for (const block of db.each<Block>(
      statement`select b.id, b.number, b.sha256, c.content from register_block b
        left join register_block_content c on c.block_id = b.id where b.import_id = ${row.id} order by b.number`,
    )) {
      const columns = differingIn(db, row, block);
      const label = `${row.number} / ${block.number}`;
      yield columns === undefined ? undefined : { code: 'derived-differs', id: block.id, label, columns };
    }
  }
}

function differingIn(db: ReadableDatabase, row: ImportRow, { number, sha256, content }: Block): string | undefined {
  let sources: SourceRow[];
  try {
    sources = rowsOfContent(content ?? new Uint8Array(), sha256);
  } catch {
    return 'register_block_content';
  }
  const rules = rulesOf(row);
  const bySource = new Map(sources.map((source) => [source.row, source]));
  const entries = db.all<{ row: number; facts: string; key: string }>(
    statement`select e.row, e.facts, e.key from register_row e left join register_review v on v.import_no = e.import_no and v.row = e.row
      where e.import_no = ${row.no} and e.row between ${sources[0]?.row ?? 0} and ${sources.at(-1)?.row ?? 0} and e.block = ${number} and v.row is null`,
  );
  const isSame = entries.every((entry) => {
    const source = bySource.get(entry.row);
    if (source === undefined) return false;
    const made = entryOf(readRegisterRow(source, rules));
    return made.facts === entry.facts && made.key === entry.key;
  });
  return isSame ? undefined : 'register_row';
}
