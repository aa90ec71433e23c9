// Rows of a table in its file's order, a few hundred at a time, whatever its format.
import type { ReadingWay, SourceRow } from '../../shared/domain/register/source-row.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { CsvReader } from './csv-reader.ts';
import { markLength } from './decode-text.ts';
import { JsonElements, jsonRow } from './read-json.ts';
import { readSheet } from './read-workbook.ts';

/** A file that is read at any place: a sealed one. */
export interface TableSource {
  readonly size: number;
  read(offset: number, length: number): Buffer;
}

export interface ReadRows {
  readonly rows: readonly SourceRow[];
  /** Bytes of the file that were read so far. */
  readonly done: number;
}

export interface TableQuestion {
  readonly way: ReadingWay;
  /** The names by which JSON members become cells. */
  readonly header: readonly string[];
}

const readAtOnce = 65_536;
/** The largest file that is taken on. */
const largestFile = 4 * 1024 ** 3;

/**
 * @throws FocalPointError `registers.empty-file`, `registers.too-large`, `registers.line-too-long`, `registers.cut-short`, `registers.json-no-array`,
 *         `registers.workbook-…`
 */
export async function* readTable(source: TableSource, { way, header }: TableQuestion): AsyncGenerator<ReadRows> {
  if (source.size === 0) throw new FocalPointError('registers.empty-file');
  if (source.size > largestFile) throw new FocalPointError('registers.too-large');
  if (way.format === 'xlsx') yield* readSheet(source, way.sheet);
  else if (way.format === 'json') yield* readJson(source, way, header);
  else yield* readCsv(source, way);
}

function* readCsv(source: TableSource, way: ReadingWay): Generator<ReadRows> {
  const reader = new CsvReader(way);
  for (const { text, done } of textOf(source, way)) yield { rows: reader.add(text), done };
  yield { rows: reader.end(), done: source.size };
}

function* readJson(source: TableSource, way: ReadingWay, header: readonly string[]): Generator<ReadRows> {
  const elements = new JsonElements();
  for (const { text, done } of textOf(source, way))
    yield { rows: elements.add(text).map((element) => jsonRow(element.row, element.text, header)), done };
  elements.end();
}

/** The text piece by piece. A byte that is no letter in this encoding becomes the sign of replacement, and its row is held. */
export function* textOf(
  source: TableSource,
  { encoding }: Pick<ReadingWay, 'encoding'>,
): Generator<{ readonly text: string; readonly done: number }> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  let done = 0;
  while (done < source.size) {
    const bytes = source.read(done, readAtOnce);
    const from = done === 0 ? markLength(bytes, encoding) : 0;
    const text = decoder.decode(bytes.subarray(from), { stream: true });
    done += bytes.length;
    bytes.fill(0);
    yield { text, done };
  }
  const rest = decoder.decode();
  if (rest !== '') yield { text: rest, done };
}
