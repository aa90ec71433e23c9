// Every case in one line each: what a prosecutor counts first, firearms and rounds, is counted from the exhibits.
import type { OutputOf } from '../../../shared/contract/index.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { exhibitTotals, noExhibits } from '../exhibit-totals.ts';
import { readStoredJson } from '../stored-json.ts';
import type { CaseNumber, CaseRow } from './case-row.ts';

/** The case opened last stands first. */
export function listCases(db: ReadableDatabase): OutputOf<'cases.list'> {
  const totals = exhibitTotals(db);
  const rows = db.all<CaseRow>(statement`select * from case_record order by opened_at desc, id desc`);
  return {
    cases: rows.map((row) => ({
      id: row.id,
      title: row.title,
      numbers: readStoredJson<CaseNumber[]>(row.numbers),
      classification: row.classification,
      openedAt: row.opened_at,
      detentionUntil: row.detention_until ?? undefined,
      ...(totals.get(row.id) ?? noExhibits),
    })),
  };
}
