// The list of cases, for the machinery of lists.
import { caseList } from '../../../shared/domain/lists/cases.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { exhibitTotals, noExhibits } from '../exhibit-totals.ts';
import { readStoredJson } from '../stored-json.ts';
import { withinPeriods } from './period.ts';
import { wholeTable, type WholeRow } from './whole-table.ts';

interface CaseRow {
  readonly id: CaseId;
  readonly title: string;
  readonly numbers: string;
  readonly offence: string;
  readonly classification: string;
  readonly detention_until: string | null;
  readonly opened_at: string;
}

/** After every running clock: cases without one. */
const withoutClock = '9';

export const caseSource = wholeTable({
  description: caseList,
  references: {},
  read: readCases,
  orderOf: (cells, column) => (column === 'detention' && cells['detention'] === '' ? withoutClock : undefined),
  fitting({ name, values }, { now }) {
    const within = withinPeriods(values);
    return (cells) => {
      const detention = String(cells['detention']);
      switch (name) {
        case 'classification':
          return values.includes(String(cells['classification']));
        case 'detention':
          return values.includes(detention === '' ? 'none' : detention < now ? 'ended' : 'running');
        default:
          return within(String(cells['opened']));
      }
    };
  },
});

function readCases(db: ReadableDatabase): WholeRow[] {
  const totals = exhibitTotals(db);
  return db
    .all<CaseRow>(
      statement`select c.id, c.title, c.numbers, c.offence, c.classification, c.detention_until, c.opened_at
                from case_record c`,
    )
    .map((row) => {
      const numbers = readStoredJson<{ number: string }[]>(row.numbers)
        .map(({ number }) => number)
        .join(' · ');
      const { exhibits, firearms, rounds } = totals.get(row.id) ?? noExhibits;
      return {
        id: row.id,
        words: [row.title, numbers, row.offence],
        cells: {
          title: row.title,
          numbers,
          offence: row.offence,
          classification: row.classification,
          exhibits,
          firearms,
          rounds,
          detention: row.detention_until ?? '',
          opened: row.opened_at,
        },
      };
    });
}
