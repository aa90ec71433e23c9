// The list of exhibits: how each filter is tested, how each column is ordered, what a row says.
import { exhibitList } from '../../../shared/domain/lists/exhibits.ts';
import type { ListFilter, ListQuestion } from '../../../shared/domain/lists/list-description.ts';
import { holdsForm } from '../../../shared/domain/fold-text.ts';
import { searchedWords } from '../../../shared/domain/place-names.ts';
import type { ExhibitId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { missingSince } from '../missing-since.ts';
import { caseWords } from './case-words.ts';
import { exhibitChoices } from './exhibit-choices.ts';
import { orderBeforeLoading } from './exhibit-order.ts';
import { exhibitOrders, exhibitTableOf, type ExhibitTable } from './exhibit-table.ts';
import {
  chosenAmong,
  demandAskable,
  type Asked,
  type FrozenOrder,
  type ListRow,
  type ListSource,
} from './list-source.ts';
import type { RowTest } from './list-table.ts';
import { boundsOfPeriods } from './period.ts';
import { placesBelow } from './places-below.ts';

export const exhibitSource: ListSource = {
  description: exhibitList,
  open(asked, question) {
    demandAskable(exhibitList, question);
    const table = exhibitTableOf(asked.db);
    const early = table.isLoaded ? undefined : orderBeforeLoading(asked.db, question);
    if (early !== undefined) return early;
    table.bringUpToDate(asked.db);
    return frozen(table, question, [
      ...filterTests(asked, table, question.filters),
      ...textTests(asked.db, table, question.text),
    ]);
  },
  rows: ({ db }, ids) => readRows(db, ids),
  choices(asked, filter, text, chosen) {
    const table = exhibitTableOf(asked.db);
    table.bringUpToDate(asked.db);
    return chosenAmong(exhibitChoices(asked.db, table, filter), text, chosen);
  },
};

function frozen(table: ExhibitTable, question: ListQuestion, tests: readonly RowTest[]): FrozenOrder {
  const slots = table.rows.select(exhibitOrders[question.sort.column] ?? ['number'], question.sort.descending, tests);
  return {
    total: slots.length,
    ids: (from, count) => Array.from(slots.subarray(from, from + count), (slot) => table.rows.idAt(slot)),
  };
}

function filterTests(asked: Asked, table: ExhibitTable, filters: readonly ListFilter[]): RowTest[] {
  return filters.filter(({ values }) => values.length > 0).map((filter) => filterTest(asked, table, filter));
}

function filterTest({ db, now }: Asked, { columns, rows }: ExhibitTable, { name, values }: ListFilter): RowTest {
  const isOneOf = (value: string): boolean => values.includes(value);
  switch (name) {
    case 'kind':
      return columns.kind.fitting(isOneOf);
    case 'case':
      return columns.caseId.fitting(isOneOf);
    case 'holder':
      return columns.holderKey.fitting(isOneOf);
    case 'make':
      return columns.make.fitting(isOneOf);
    case 'calibre':
      return columns.calibre.fitting(isOneOf);
    case 'seal':
      return columns.sealState.fitting(isOneOf);
    case 'offer':
      return columns.offer.fitting(isOneOf);
    case 'picture':
      return columns.picture.fitting(isOneOf);
    case 'closed':
      return columns.closed.fitting(isOneOf);
    case 'place': {
      const places = placesBelow(db, values);
      return columns.homeId.fitting((id) => places.has(id));
    }
    case 'loan': {
      const isOut = columns.loan.fitting((loan) => loan === 'out');
      return values.includes('out') ? isOut : rows.between('loanDue', [{ from: '0', before: now }]);
    }
    default:
      return rows.between('recordedAt', boundsOfPeriods(values));
  }
}

function textTests(db: ReadableDatabase, table: ExhibitTable, text: string): RowTest[] {
  return searchedWords(text).map((forms) => {
    const cases = caseWords(db);
    const isOfCase = table.columns.caseId.fitting((id) => {
      const words = cases.get(id) ?? '';
      return forms.some((form) => holdsForm(words, form));
    });
    const [says, ...saysToo] = forms.map((form) => table.rows.saying(form));
    return (slot) => says?.(slot) === true || saysToo.some((test) => test(slot)) || isOfCase(slot);
  });
}

interface LineRow {
  readonly exhibit_id: ExhibitId;
  readonly case_id: string;
  readonly case_title: string;
  readonly number: string;
  readonly mark: string;
  readonly kind: string;
  readonly description: string;
  readonly make: string;
  readonly model: string;
  readonly calibre: string;
  readonly serial: string;
  readonly quantity: number;
  readonly unit: string;
  readonly seal: string;
  readonly seal_is_open: number;
  readonly holder: string;
  readonly home: string;
  readonly open_offer_id: string | null;
  readonly loan_event_id: string | null;
  readonly loan_due_at: string | null;
  readonly closed_as: string | null;
  readonly thumbnail_id: string | null;
  readonly recorded_at: string;
}

const longestDescription = 500;

function readRows(db: ReadableDatabase, ids: readonly string[]): ListRow[] {
  const lines = new Map(
    db
      .all<LineRow>(
        statement`select * from exhibit_line where exhibit_id in (select value from json_each(${JSON.stringify(ids)}))`,
      )
      .map((line) => [line.exhibit_id as string, line]),
  );
  const missing = missingSince(db, ids);
  return ids.flatMap((id) => {
    const line = lines.get(id);
    return line === undefined
      ? []
      : [{ id, cells: { ...cellsOf(line), missingSince: missing.get(line.exhibit_id) ?? '' } }];
  });
}

function cellsOf(line: LineRow): ListRow['cells'] {
  return {
    picture: line.thumbnail_id ?? '',
    number: line.number,
    case: line.case_title,
    caseId: line.case_id,
    mark: line.mark,
    kind: line.kind,
    make: line.make,
    model: line.model,
    calibre: line.calibre,
    serial: line.serial,
    description: line.description.slice(0, longestDescription),
    quantity: line.quantity,
    unit: line.unit,
    holder: line.holder,
    home: line.home,
    seal: line.seal,
    sealState:
      line.open_offer_id !== null ? 'offered' : line.seal_is_open === 1 ? 'open' : line.seal === '' ? 'none' : 'closed',
    loan: line.loan_event_id === null ? '' : (line.loan_due_at ?? 'open'),
    closed: line.closed_as ?? '',
    recordedAt: line.recorded_at,
  };
}
