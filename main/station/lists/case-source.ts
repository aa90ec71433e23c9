// The list of cases, for the machinery of lists.
import { caseList } from '../../../shared/domain/lists/cases.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readStoredJson } from '../stored-json.ts';
import { withinPeriods } from './period.ts';
import { wholeTable, type WholeRow } from './whole-table.ts';

interface CaseRow {
  readonly id: string;
  readonly title: string;
  readonly numbers: string;
  readonly offence: string;
  readonly classification: string;
  readonly detention_until: string | null;
  readonly opened_at: string;
  readonly exhibits: number | null;
  readonly firearms: number | null;
  readonly rounds: number | null;
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
  return db
    .all<CaseRow>(
      statement`select c.id, c.title, c.numbers, c.offence, c.classification, c.detention_until, c.opened_at,
                  n.exhibits, n.firearms, n.rounds
                from case_record c left join (
                  select case_id, count(*) as exhibits,
                    coalesce(sum(case when kind = 'firearm' then quantity end), 0) as firearms,
                    coalesce(sum(case when kind = 'ammunition' and unit = 'round' then quantity end), 0) as rounds
                  from exhibit_line group by case_id
                ) n on n.case_id = c.id`,
    )
    .map((row) => {
      const numbers = readStoredJson<{ number: string }[]>(row.numbers)
        .map(({ number }) => number)
        .join(' · ');
      return {
        id: row.id,
        words: [row.title, numbers, row.offence],
        cells: {
          title: row.title,
          numbers,
          offence: row.offence,
          classification: row.classification,
          exhibits: row.exhibits ?? 0,
          firearms: row.firearms ?? 0,
          rounds: row.rounds ?? 0,
          detention: row.detention_until ?? '',
          opened: row.opened_at,
        },
      };
    });
}
