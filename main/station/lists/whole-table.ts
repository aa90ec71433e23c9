// A list of some thousands, such as cases: read whole, kept until anything is written, then read anew – or only what changed, where the list
// can say what that is.
import { foldForSearch } from '../../../shared/domain/fold-text.ts';
import { searchedWords } from '../../../shared/domain/place-names.ts';
import type { ListDescription, ListFilter } from '../../../shared/domain/lists/list-description.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import { CodedColumn } from './list-columns.ts';
import { chosenAmong, demandAskable, type Asked, type ListRow, type ListSource } from './list-source.ts';
import { ListTable } from './list-table.ts';
import { versionOf } from './version.ts';

export interface WholeRow extends ListRow {
  /** What is searched for words beside the cells that are text. */
  readonly words: readonly string[];
}

interface WholeParts {
  readonly description: ListDescription;
  read(db: ReadableDatabase, now: string): WholeRow[];
  /** What was written since a revision of the records; a list without it is read anew after every write. */
  readonly changed?: {
    newest(db: ReadableDatabase): number;
    /** At least every row that became different after `revision`; more of them do no harm. */
    since(db: ReadableDatabase, now: string, revision: number): WholeRow[];
  };
  /** Until when that stays true although nothing is written: the next clock that runs out. */
  trueUntil?(rows: Iterable<WholeRow>, now: string): string | undefined;
  /** Asked once for each filter, then for each row: whether it fits one of the values. */
  fitting(filter: ListFilter, asked: Asked): (cells: ListRow['cells']) => boolean;
  /** The cells that hold value and label of a filter one can look ahead in. */
  readonly references: Readonly<Record<string, { readonly value: string; readonly label: string }>>;
  /** Where a column is not ordered by what it says. */
  orderOf?(cells: ListRow['cells'], column: string): string | number | undefined;
}

interface Kept {
  readonly version: string;
  /** Of the records, before they were read: what is written meanwhile is read again. */
  readonly revision: number;
  readonly trueUntil: string | undefined;
  readonly rows: Map<string, WholeRow>;
  readonly table: ListTable<string>;
  /** By the slot of the table, so that a filter need not ask for each row by its name. */
  readonly cells: ListRow['cells'][];
}

export function wholeTable(parts: WholeParts): ListSource {
  const { description } = parts;
  const kept = new WeakMap<ReadableDatabase, Kept>();
  const names = description.columns.filter(({ sorts }) => sorts).map(({ name }) => name);
  const tieBreak = names[0] ?? '';

  function emptyTable(): ListTable<string> {
    const columns = Object.fromEntries(names.map((name) => [name, columnFor(description, name)]));
    return new ListTable<string>(columns, tieBreak);
  }

  function read({ db, now }: Asked): Kept {
    const version = versionOf(db);
    const known = kept.get(db);
    const isTrue = known?.trueUntil === undefined || known.trueUntil > now;
    if (known?.version === version && isTrue) return known;
    const revision = parts.changed?.newest(db) ?? 0;
    const made =
      known !== undefined && isTrue && parts.changed !== undefined
        ? withChanges(known, parts.changed.since(db, now, known.revision))
        : readAnew(known, parts.read(db, now));
    const trueUntil = parts.trueUntil?.(made.rows.values(), now);
    const next = { ...made, version, revision, trueUntil };
    kept.set(db, next);
    return next;
  }

  type Rows = Pick<Kept, 'rows' | 'table' | 'cells'>;

  function withChanges({ rows, table, cells }: Rows, changed: readonly WholeRow[]): Rows {
    put(
      table,
      changed.filter((row) => !isSame(row, rows.get(row.id))),
    );
    for (const row of changed) {
      rows.set(row.id, row);
      const slot = table.slotOf(row.id);
      if (slot !== undefined) cells[slot] = row.cells;
    }
    return { rows, table, cells };
  }

  function readAnew(known: Rows | undefined, all: readonly WholeRow[]): Rows {
    const rows = new Map(all.map((row) => [row.id, row]));
    // Records are never deleted: rows come and change. Were one gone all the same, the table begins anew.
    const isKept = known !== undefined && [...known.rows.keys()].every((id) => rows.has(id));
    const table = isKept ? known.table : emptyTable();
    // Folding and ordering cost more than reading: only what is new or different goes through them.
    put(
      table,
      all.filter((row) => !isKept || !isSame(row, known.rows.get(row.id))),
    );
    const cells: ListRow['cells'][] = [];
    for (let slot = 0; slot < table.size; slot += 1) cells.push(rows.get(table.idAt(slot))?.cells ?? {});
    return { rows, table, cells };
  }

  function put(table: ListTable<string>, rows: readonly WholeRow[]): void {
    table.put(
      rows.map(({ id, cells, words }) => ({
        id,
        text: foldForSearch(words),
        values: Object.fromEntries(names.map((name) => [name, parts.orderOf?.(cells, name) ?? cells[name] ?? ''])),
      })),
    );
  }

  return {
    description,
    open(asked, question) {
      demandAskable(description, question);
      const { table, cells } = read(asked);
      const tests = [
        ...question.filters
          .filter(({ values }) => values.length > 0)
          .map((filter) => {
            const fits = parts.fitting(filter, asked);
            return (slot: number) => fits(cells[slot] ?? {});
          }),
        ...searchedWords(question.text).map((forms) => {
          const says = forms.map((form) => table.saying(form));
          return (slot: number) => says.some((test) => test(slot));
        }),
      ];
      const slots = table.select([question.sort.column], question.sort.descending, tests);
      return {
        total: slots.length,
        ids: (from, count) => Array.from(slots.subarray(from, from + count), (slot) => table.idAt(slot)),
      };
    },
    rows(asked, ids) {
      const { rows } = read(asked);
      return ids.flatMap((id) => {
        const row = rows.get(id);
        return row === undefined ? [] : [{ id, cells: row.cells }];
      });
    },
    choices(asked, filter, text, chosen) {
      const reference = parts.references[filter];
      if (reference === undefined) return { choices: [], chosen: [] };
      const found = new Map<string, { label: string; count: number }>();
      for (const { cells } of read(asked).rows.values()) {
        const value = String(cells[reference.value] ?? '');
        const known = found.get(value);
        if (known !== undefined) known.count += 1;
        else if (value !== '') found.set(value, { label: String(cells[reference.label] ?? value), count: 1 });
      }
      const choices = [...found].map(([value, choice]) => ({ value, ...choice }));
      return chosenAmong(
        choices.toSorted((one, other) => other.count - one.count),
        text,
        chosen,
      );
    },
  };
}

function columnFor(description: ListDescription, name: string): CodedColumn<string> | CodedColumn<number> {
  const kind = description.columns.find((column) => column.name === name)?.kind;
  return kind === 'number' ? new CodedColumn<number>() : new CodedColumn<string>();
}

function isSame(row: WholeRow, before: WholeRow | undefined): boolean {
  if (before === undefined) return false;
  for (const name in row.cells) if (row.cells[name] !== before.cells[name]) return false;
  return row.words.every((word, at) => word === before.words[at]);
}
