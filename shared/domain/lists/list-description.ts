// A list as data: its columns, its filters, its first order. The screen, the question to the station, the CSV, the paper and the
// command line are all made from one description, so that none of them can show or say something the others do not know.

/** How a cell is meant: which face it is set in, how it is said in words, how it stands in an export. */
export type ColumnKind =
  | 'picture'
  | 'identifier'
  | 'text'
  | 'code'
  | 'number'
  | 'moment'
  | 'day'
  | 'seal'
  | 'loan'
  | 'holder'
  /** Words that a laboratory wrote itself, in its languages: the cell holds `OwnWords` as JSON. */
  | 'own-words';

export interface ListColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Least width in pixels before anybody changed it. */
  readonly width: number;
  /** Share of the width that is left over; 0 keeps the width. */
  readonly grow: number;
  readonly sorts: boolean;
  /** Among the columns that everybody sees before they choose their own. */
  readonly isShownFirst: boolean;
  /** Says the same in every row once the filter of its name leaves one value; then it is not among the first columns. */
  readonly isOneWhereFiltered?: boolean;
  /** For codes: where their words are, such as `vocabulary:exhibitKind`. */
  readonly words?: string;
}

/**
 * `choice`: one of a few codes. `reference`: whatever the records hold, found by looking ahead. `within`: a place with everything below
 * it. `between`: days from and to, `2025-01-01..2025-03-31`, either side may be empty.
 */
export type ListFilterDescription =
  | { readonly name: string; readonly kind: 'choice'; readonly options: readonly string[]; readonly words?: string }
  | { readonly name: string; readonly kind: 'reference' | 'within' | 'between' };

export interface ListDescription {
  readonly name: ListName;
  readonly columns: readonly ListColumn[];
  readonly filters: readonly ListFilterDescription[];
  readonly firstSort: ListSort;
  /** Set until a person takes them off: what is closed is not in the way. */
  readonly firstFilters: readonly ListFilter[];
}

export const listNames = ['exhibits', 'cases', 'submissions', 'requests', 'tasks'] as const;
export type ListName = (typeof listNames)[number];

/** Lists that people keep views of: also one that is asked by a command of its own. */
export const viewedLists = [...listNames, 'disclosure'] as const;
export type ViewedList = (typeof viewedLists)[number];

/** What arranging and saving a view need to know of a list. */
export interface ViewedDescription extends Omit<ListDescription, 'name'> {
  readonly name: ViewedList;
}

export interface ListSort {
  readonly column: string;
  readonly descending: boolean;
}

/** A row fits when it fits any of the values; several filters must all fit. */
export interface ListFilter {
  readonly name: string;
  readonly values: readonly string[];
}

/** What is asked of a list; the address, a saved view and the command line hold exactly this. */
export interface ListQuestion {
  readonly text: string;
  readonly filters: readonly ListFilter[];
  readonly sort: ListSort;
}

/** Columns in the order and width a person chose. */
export type ListLayout = readonly { readonly name: string; readonly width?: number | undefined }[];

export function columnOf(description: ViewedDescription, name: string): ListColumn | undefined {
  return description.columns.find((column) => column.name === name);
}

export function filterOf(description: ListDescription, name: string): ListFilterDescription | undefined {
  return description.filters.find((filter) => filter.name === name);
}

export function firstQuestion(description: ViewedDescription): ListQuestion {
  return { text: '', filters: description.firstFilters, sort: description.firstSort };
}

/** @param filters  what is asked of the list: a column that they leave with one value is left out. */
export function firstLayout(description: ViewedDescription, filters: readonly ListFilter[]): ListLayout {
  const isOne = (name: string) => filters.some((filter) => filter.name === name && filter.values.length === 1);
  return description.columns
    .filter(
      ({ name, isShownFirst, isOneWhereFiltered }) => isShownFirst && !(isOneWhereFiltered === true && isOne(name)),
    )
    .map(({ name }) => ({ name }));
}

const period = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/;

/** `2025-01-01..2025-03-31` as its two days; undefined where it is none. Days are taken as written, both included. */
export function readPeriod(text: string): { from: string | undefined; to: string | undefined } | undefined {
  const found = period.exec(text);
  if (found === null || text === '..') return undefined;
  const [, from, to] = found;
  if ([from, to].some((day) => day !== undefined && !isDay(day))) return undefined;
  return { from, to };
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** Why a filter cannot be asked, or undefined where it can. */
export function faultOfFilter(
  description: ListDescription,
  { name, values }: ListFilter,
): 'unknown-filter' | 'unknown-value' | undefined {
  const filter = filterOf(description, name);
  if (filter === undefined) return 'unknown-filter';
  if (filter.kind === 'choice' && values.some((value) => !filter.options.includes(value))) return 'unknown-value';
  if (filter.kind === 'between' && values.some((value) => readPeriod(value) === undefined)) return 'unknown-value';
  return undefined;
}
