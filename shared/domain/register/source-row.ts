// A row of somebody else's table as it stands: text, and where a spreadsheet stored something else than it shows, both.

export const tableFormats = ['csv', 'xlsx', 'json'] as const;
export type TableFormat = (typeof tableFormats)[number];

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export const separators = [',', ';', '\t', '|'] as const;

/** How a file is read; recognised, shown, and changeable by a person. */
export interface ReadingWay {
  readonly format: TableFormat;
  readonly encoding: Encoding;
  /** One character. */
  readonly separator: string;
  /** One character, or none. */
  readonly quote: string;
  /** The sheet of a workbook. */
  readonly sheet: string;
  /** The row that names the columns, counted from 1; 0 where there is none. */
  readonly headerRow: number;
}

/** What a spreadsheet stored where it is not the text it shows. */
export interface StoredCell {
  readonly shown: string;
  readonly stored: string;
  readonly as: 'number' | 'day' | 'formula' | 'error' | 'boolean';
}

export type Cell = string | StoredCell;

/** What a person says of the way; the rest is recognised. */
export type ToldWay = { readonly [Part in keyof ReadingWay]?: ReadingWay[Part] | undefined };

/** Why a row could not be cut into cells. */
export const rowFaults = ['quote-not-closed', 'text-after-quote', 'not-an-object'] as const;
export type RowFault = (typeof rowFaults)[number];

export interface SourceRow {
  /** As a spreadsheet counts, from 1; the row of names counts too. */
  readonly row: number;
  readonly cells: readonly Cell[];
  /** Then `cells` holds the line as it stands. */
  readonly fault?: RowFault;
  /** Rows of other tables that its keys name, each as it stands there. */
  readonly joined?: readonly JoinedRow[];
  /** Tables of which it has no row, and why. */
  readonly unjoined?: readonly Unjoined[];
}

export interface JoinedRow {
  /** Which of the joined tables, from 1; the main table is 0. */
  readonly table: number;
  /** As a spreadsheet counts, in its own file. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

export const joinFaults = ['no-key', 'key-damaged', 'no-row', 'many-rows'] as const;
export type JoinFault = (typeof joinFaults)[number];

export interface Unjoined {
  readonly table: number;
  readonly why: JoinFault;
  /** Where several rows bear the key: the first of them. */
  readonly rows?: readonly number[];
}

export function shownOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : typeof cell === 'string' ? cell : cell.shown;
}

/** As it looks to a person who recognises a file. */
export interface RecognisedTable {
  readonly way: ReadingWay;
  readonly sheets: readonly string[];
  /** The names of the columns, in order; a column without a name has an empty one. */
  readonly header: readonly string[];
  /** At most 50, after the row of names. */
  readonly rows: readonly SourceRow[];
  /** Why the encoding was chosen. */
  readonly encodingBy: 'mark' | 'form' | 'letters' | 'told';
}

export const previewedRows = 50;
