// Rows of an import that wait for a person, and those that somebody settled; each as it stands in its file.
import type { Hold } from '../../../shared/domain/register/read-row.ts';
import { statement } from '../../database/index.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { readStoredJson } from '../stored-json.ts';
import { blockRows, shownSource } from './read-entries.ts';
import { findImport } from './register-records.ts';

const rowsOnPage = 50;

interface ReviewRow {
  readonly row: number;
  readonly block: number;
  readonly holds: string;
  readonly decision: 'taken-in' | 'left-out' | null;
  readonly reason: string | null;
  readonly by: string | null;
}

export const readReview: ReadHandler<'registers.review'> = readsLong(({ db }, { id, isSettled, after }) => {
  const found = findImport(db, id);
  const rows = db.all<ReviewRow>(
    statement`select v.row, v.block, v.holds, v.decision, e.reason, e.recorder as by
      from register_review v left join register_review_event e on e.import_id = ${id} and e.row = v.row
      where v.import_no = ${found.no} and (v.decision is not null) = ${isSettled} and v.row > ${after}
      order by v.row limit ${rowsOnPage + 1}`,
  );
  const blocks = new Map<number, ReturnType<typeof blockRows>>();
  const shown = rows.slice(0, rowsOnPage).flatMap(({ row, block, holds, decision, reason, by }) => {
    const sources = blocks.get(block) ?? blockRows(db, id, block);
    blocks.set(block, sources);
    const source = sources.find((one) => one.row === row);
    if (source === undefined) return [];
    return [
      {
        row,
        holds: readStoredJson<Hold[]>(holds),
        source: shownSource(source),
        ...(decision === null ? {} : { decision }),
        reason: reason ?? '',
        by: by ?? '',
      },
    ];
  });
  return { rows: shown, isMore: rows.length > rowsOnPage };
});
