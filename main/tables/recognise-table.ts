// Looks at the beginning of a file and says how it is best read; a person may say otherwise, and then it is looked at again in that way.
import {
  previewedRows,
  shownOf,
  type ReadingWay,
  type RecognisedTable,
  type SourceRow,
  type ToldWay,
} from '../../shared/domain/register/source-row.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { encodingOf } from './decode-text.ts';
import { JsonElements, membersOf } from './read-json.ts';
import { readTable, textOf, type TableSource } from './read-table.ts';
import { sheetNames } from './read-workbook.ts';
import { headerRowOf, separatorOf } from './recognise-text.ts';

export type { TableSource } from './read-table.ts';

const sampled = 262_144;
/** Columns of JSON are the members of so many first elements. */
const elementsLookedAt = 1000;
const mostColumns = 500;

/** @throws FocalPointError as `readTable`, and `registers.not-a-table` for what is none. */
export async function recogniseTable(source: TableSource, told: ToldWay = {}): Promise<RecognisedTable> {
  if (source.size === 0) throw new FocalPointError('registers.empty-file');
  const sample = source.read(0, sampled);
  const format = told.format ?? formatOf(sample);
  if (format === 'xlsx') return recogniseWorkbook(source, told);
  const found = encodingOf(sample);
  const encoding = told.encoding ?? found.encoding;
  const encodingBy = told.encoding === undefined || told.encoding === found.encoding ? found.by : 'told';
  const [first] = textOf(
    { size: Math.min(source.size, sampled), read: (from, length) => source.read(from, length) },
    { encoding },
  );
  const text = first?.text ?? '';
  if (hasControls(text)) throw new FocalPointError('registers.not-a-table');
  const asIs = { encoding, sheet: '' };
  if (format === 'json') {
    const header = jsonHeader(text);
    const way: ReadingWay = { format, separator: ',', quote: '"', headerRow: 0, ...asIs };
    return { way, sheets: [], header, rows: await firstRows(source, way, header, 0), encodingBy };
  }
  const cut = separatorOf(text);
  const asked = { format, separator: told.separator ?? cut.separator, quote: told.quote ?? cut.quote, ...asIs };
  return { ...(await underNames(source, { headerRow: 0, ...asked }, told.headerRow)), sheets: [], encodingBy };
}

async function recogniseWorkbook(source: TableSource, told: ToldWay): Promise<RecognisedTable> {
  const sheets = await sheetNames(source);
  const sheet = sheets.find((name) => name === told.sheet) ?? sheets[0] ?? '';
  const way: ReadingWay = { format: 'xlsx', encoding: 'utf-8', separator: ',', quote: '"', sheet, headerRow: 0 };
  return { ...(await underNames(source, way, told.headerRow)), sheets, encodingBy: 'form' };
}

/** @param headerRow  as a person told it. */
async function underNames(
  source: TableSource,
  way: ReadingWay,
  headerRow: number | undefined,
): Promise<Pick<RecognisedTable, 'way' | 'header' | 'rows'>> {
  const first = await firstRows(source, way, [], 0, previewedRows + 21);
  const named = headerRow ?? headerRowOf(first);
  const names = first.find(({ row }) => row === named)?.cells.map((cell) => shownOf(cell).trim());
  const width = widthOf(
    names?.length,
    first.filter(({ row, fault }) => row > named && fault === undefined).map(({ cells }) => cells.length),
  );
  if (width > mostColumns) throw new FocalPointError('registers.too-many-columns', { most: mostColumns });
  return {
    way: { ...way, headerRow: named },
    header: Array.from({ length: width }, (_, at) => names?.[at] ?? ''),
    rows: first.filter(({ row }) => row > named).slice(0, previewedRows),
  };
}

/** Below names, a column without one is there where a tenth of the rows and more than one have it: one row that is too wide is a faulty row. */
function widthOf(names: number | undefined, widths: readonly number[]): number {
  const enough = names === undefined ? 1 : Math.max(2, widths.length / 10);
  const widest = Math.max(0, ...widths.filter((width) => widths.filter((other) => other >= width).length >= enough));
  return Math.max(names ?? 0, widest);
}

async function firstRows(
  source: TableSource,
  way: ReadingWay,
  header: readonly string[],
  after: number,
  most = previewedRows,
): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const piece of readTable(source, { way, header })) {
    rows.push(...piece.rows.filter(({ row }) => row > after));
    if (rows.length >= most) break;
  }
  return rows.slice(0, most);
}

/** Signs that stand in programs and pictures and in no text. */
function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) <= 8) return true;
  return false;
}

function formatOf(sample: Uint8Array): ReadingWay['format'] {
  if (sample[0] === 0x50 && sample[1] === 0x4b) return 'xlsx';
  const start = new TextDecoder(encodingOf(sample).encoding).decode(sample.subarray(0, 1024)).trimStart();
  return /^[[{]\s*["[{\]]/.test(start) ? 'json' : 'csv';
}

function jsonHeader(text: string): string[] {
  const names = new Set<string>();
  for (const { text: element } of new JsonElements().add(text).slice(0, elementsLookedAt))
    for (const name of membersOf(element)?.keys() ?? []) names.add(name);
  if (names.size > mostColumns) throw new FocalPointError('registers.too-many-columns', { most: mostColumns });
  return [...names, ''];
}
