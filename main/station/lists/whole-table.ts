// A list of some thousands, such as cases: read whole, kept until anything is written, then read anew.
import { foldedWords, foldForSearch } from '../../../shared/domain/fold-text.ts';
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
  read(db: ReadableDatabase): WholeRow[];
  /** Whether a row fits one of the values. */
  fits(cells: ListRow['cells'], filter: ListFilter, now: string): boolean;
  /** The cells that hold value and label of a filter one can look ahead in. */
  readonly references: Readonly<Record<string, { readonly value: string; readonly label: string }>>;
  /** Where a column is not ordered by what it says. */
  orderOf?(cells: ListRow['cells'], column: string): string | number | undefined;
}

interface Kept {
  readonly version: string;
  readonly rows: ReadonlyMap<string, ListRow>;
  readonly table: ListTable<string>;
}

export function wholeTable(parts: WholeParts): ListSource {
  const { description } = parts;
  const kept = new WeakMap<ReadableDatabase, Kept>();
  const names = description.columns.filter(({ sorts }) => sorts).map(({ name }) => name);
  const tieBreak = names[0] ?? '';

  function read(db: ReadableDatabase): Kept {
    const version = versionOf(db);
    const known = kept.get(db);
    if (known?.version === version) return known;
    const rows = parts.read(db);
    const columns = Object.fromEntries(names.map((name) => [name, columnFor(description, name)]));
    const table = new ListTable<string>(columns, tieBreak);
    table.put(
      rows.map(({ id, cells, words }) => ({
        id,
        text: foldForSearch(words),
        values: Object.fromEntries(names.map((name) => [name, parts.orderOf?.(cells, name) ?? cells[name] ?? ''])),
      })),
    );
    const made = { version, table, rows: new Map(rows.map(({ id, cells }) => [id, { id, cells }])) };
    kept.set(db, made);
    return made;
  }

  return {
    description,
    open({ db, now }: Asked, question) {
      demandAskable(description, question);
      const { rows, table } = read(db);
      const cellsAt = (slot: number): ListRow['cells'] => rows.get(table.idAt(slot))?.cells ?? {};
      const asked = question.filters.filter(({ values }) => values.length > 0);
      const tests = [
        ...asked.map((filter) => (slot: number) => parts.fits(cellsAt(slot), filter, now)),
        ...foldedWords(question.text).map((forms) => {
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
    rows({ db }, ids) {
      const { rows } = read(db);
      return ids.flatMap((id) => rows.get(id) ?? []);
    },
    choices({ db }, filter, text, chosen) {
      const reference = parts.references[filter];
      if (reference === undefined) return { choices: [], chosen: [] };
      const found = new Map<string, { label: string; count: number }>();
      for (const { cells } of read(db).rows.values()) {
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
