// Puts one block of rows on record: the block with its hash in the ledger, its cells beside it, and the entries it gives. Never inside lists before the
// import is complete.
import { statement, statementOf, type WritableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import type { PreparedBlock, PreparedEntry } from './prepared-block.ts';
import type { ImportRow } from './register-records.ts';

interface Known {
  readonly id: number;
  readonly import_no: number;
  readonly facts: string;
}

export type Placed = 'new' | 'newer' | 'unchanged' | 'known-in-file';

/**
 * The entry among those of its register: a new one, a newer version of one, or the same again.
 * @param uncounted  JSON of the numbers of imports that do not count.
 */
export function placeEntry(
  db: WritableDatabase,
  at: { readonly registerNo: number; readonly importNo: number; readonly block: number; readonly row: number },
  entry: PreparedEntry & { readonly folded: string },
  uncounted: string,
): Placed {
  const known = db.first<Known>(
    statementOf(
      `select id, import_no, facts from register_row where register_no = ? and key = ?
        and import_no not in (select value from json_each(?)) order by import_no desc limit 1`,
      [at.registerNo, entry.key, uncounted],
    ),
  );
  if (known?.import_no === at.importNo) return 'known-in-file';
  if (known !== undefined && known.import_no < at.importNo && known.facts === entry.facts) {
    db.run(
      statementOf('update register_row set seen_import = ?, seen_row = ? where id = ?', [
        at.importNo,
        at.row,
        known.id,
      ]),
    );
    return 'unchanged';
  }
  const superseded = known !== undefined && known.import_no > at.importNo ? known.import_no : null;
  db.run(
    statementOf(
      `insert into register_row (register_no, import_no, row, block, key, serial, facts, remarks, superseded_by, seen_import, seen_row)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        at.registerNo,
        at.importNo,
        at.row,
        at.block,
        entry.key,
        entry.serial,
        entry.facts,
        entry.remarks,
        superseded,
        at.importNo,
        at.row,
      ],
    ),
  );
  db.run(
    statementOf('insert into register_row_words (id, register_no, folded) values (last_insert_rowid(), ?, ?)', [
      at.registerNo,
      entry.folded,
    ]),
  );
  // The words have the number of the entry, and so has this.
  if (entry.serial !== '')
    db.run(statementOf('insert into register_serial (id, serial) values (last_insert_rowid(), ?)', [entry.serial]));
  if (known === undefined || superseded !== null) return 'new';
  db.run(statementOf('update register_row set superseded_by = ? where id = ?', [at.importNo, known.id]));
  return 'newer';
}

export interface WrittenBlock {
  readonly entries: number;
  readonly unchanged: number;
  readonly held: number;
}

export function writeBlock(
  act: Act,
  row: Pick<ImportRow, 'id' | 'no' | 'number' | 'register_no'>,
  number: number,
  block: PreparedBlock,
  uncounted: string,
): WrittenBlock {
  const counts = { entries: 0, unchanged: 0, held: 0 };
  const hold = (at: number, holds: string): void => {
    counts.held += 1;
    act.db.run(
      statementOf('insert into register_review (import_no, row, block, holds) values (?, ?, ?, ?)', [
        row.no,
        at,
        number,
        holds,
      ]),
    );
  };
  for (const one of block.rows) {
    if ('holds' in one) {
      hold(one.row, one.holds);
      continue;
    }
    const place = { registerNo: row.register_no, importNo: row.no, block: number, row: one.row };
    const placed = placeEntry(act.db, place, one, uncounted);
    if (placed === 'unchanged') counts.unchanged += 1;
    else if (placed === 'known-in-file')
      hold(one.row, JSON.stringify([{ why: one.isKeyed ? 'same-key-twice' : 'same-row-twice' }]));
    else counts.entries += 1;
  }
  const id = act.nextId();
  act.record(
    'register_block',
    {
      id,
      import_id: row.id,
      number,
      first_row: block.rows[0]?.row ?? 0,
      last_row: block.rows.at(-1)?.row ?? 0,
      rows: block.rows.length,
      ...counts,
      sha256: block.sha256,
    },
    { action: 'register-block.recorded', label: row.number },
  );
  act.db.run(statement`insert into register_block_content (block_id, content) values (${id}, ${block.content})`);
  return counts;
}
