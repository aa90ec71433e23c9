// Sheets of a workbook as rows, streamed: each cell as it is shown and as it is stored. Formulas are text and are never computed.
import sax from 'sax';
import type { Cell, SourceRow } from '../../shared/domain/register/source-row.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { formatCode, numberCell } from './cell-format.ts';
import type { ReadRows, TableSource } from './read-table.ts';
import { openArchive, type WorkbookArchive } from './workbook-archive.ts';

const mostWords = 4_000_000;
const mostColumns = 16_384;
const longestCell = 65_536;

interface Sheet {
  readonly name: string;
  readonly part: string;
}

interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly is1904: boolean;
}

/** @throws FocalPointError `registers.workbook-…` */
export async function sheetNames(source: TableSource): Promise<string[]> {
  const archive = await openArchive(source);
  try {
    return (await readBook(archive)).sheets.map(({ name }) => name);
  } finally {
    archive.close();
  }
}

/** @throws FocalPointError `registers.workbook-…` */
export async function* readSheet(source: TableSource, name: string): AsyncGenerator<ReadRows> {
  const archive = await openArchive(source);
  try {
    const book = await readBook(archive);
    const sheet = book.sheets.find((one) => one.name === name) ?? book.sheets[0];
    if (sheet === undefined) throw new FocalPointError('registers.workbook-damaged');
    const formats = await readFormats(archive);
    const words = await readWords(archive);
    const reader = new SheetReader({ words, formats, is1904: book.is1904 });
    for await (const { text, share } of archive.stream(sheet.part, 'sheet')) {
      reader.add(text);
      yield { rows: reader.take(), done: Math.floor(share * source.size) };
    }
    reader.end();
  } finally {
    archive.close();
  }
}

type Attributes = Readonly<Record<string, string>>;

interface Heard {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Names without their prefix; entities of a document type are not expanded by this parser. */
function xml({ open, text, close }: Heard): { write(text: string): void; end(): void } {
  const parser = sax.parser(true, { position: false });
  const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.onopentag = (tag) => {
    const attributes = Object.fromEntries(
      Object.entries(tag.attributes).map(([name, value]) => [name, typeof value === 'string' ? value : value.value]),
    );
    open?.(bare(tag.name), attributes);
  };
  const hear = (found: string): void => text?.(found);
  Object.assign(parser, { ontext: hear, oncdata: hear });
  parser.onclosetag = (name) => close?.(bare(name));
  parser.ondoctype = () => {
    throw new FocalPointError('registers.workbook-damaged');
  };
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      throw error instanceof FocalPointError ? error : new FocalPointError('registers.workbook-damaged');
    }
  };
  return { write: (piece) => guarded(() => parser.write(piece)), end: () => guarded(() => parser.close()) };
}

async function readBook(archive: WorkbookArchive): Promise<Workbook> {
  const targets = new Map<string, string>();
  const found: { name: string; id: string }[] = [];
  let is1904 = false;
  const relations = xml({
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, Target);
    },
  });
  relations.write(await archive.whole('xl/_rels/workbook.xml.rels'));
  const book = xml({
    open: (name, attributes) => {
      if (name === 'sheet') found.push({ name: attributes['name'] ?? '', id: attributes['r:id'] ?? '' });
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    },
  });
  book.write(await archive.whole('xl/workbook.xml'));
  const sheets = found.map(({ name, id }) => {
    const target = targets.get(id) ?? '';
    return { name, part: target.startsWith('/') ? target.slice(1) : `xl/${target}` };
  });
  return { sheets: sheets.filter(({ part }) => archive.has(part)), is1904 };
}

/** The format code of each style of a cell. */
async function readFormats(archive: WorkbookArchive): Promise<readonly string[]> {
  if (!archive.has('xl/styles.xml')) return [];
  const own = new Map<number, string>();
  const ids: number[] = [];
  let isInCells = false;
  const styles = xml({
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isInCells = true;
      if (name === 'xf' && isInCells) ids.push(Number(attributes['numFmtId'] ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  styles.write(await archive.whole('xl/styles.xml'));
  return ids.map((id) => formatCode(id, own));
}

async function readWords(archive: WorkbookArchive): Promise<readonly string[]> {
  const words: string[] = [];
  if (!archive.has('xl/sharedStrings.xml')) return words;
  let word = '';
  let isText = false;
  let isSpoken = false;
  const parser = xml({
    open: (name) => {
      if (name === 'si') word = '';
      // Readings of other scripts stand beside the word and are no part of it.
      if (name === 'rPh') isSpoken = true;
      if (name === 't') isText = !isSpoken;
    },
    text: (text) => {
      if (isText && word.length < longestCell) word += text;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isSpoken = false;
      if (name !== 'si') return;
      words.push(word);
      if (words.length > mostWords) throw new FocalPointError('registers.workbook-bomb');
    },
  });
  for await (const { text } of archive.stream('xl/sharedStrings.xml', 'words')) parser.write(text);
  return words;
}

class SheetReader {
  readonly #parser: ReturnType<typeof xml>;
  readonly #known: { readonly words: readonly string[]; readonly formats: readonly string[]; readonly is1904: boolean };
  #rows: SourceRow[] = [];
  #row = 0;
  #cells: Cell[] = [];
  #at = 0;
  #type = '';
  #style = 0;
  #value = '';
  #formula: string | undefined;
  #hears: 'value' | 'formula' | undefined;
  #isInCell = false;
  #isEnded = false;

  constructor(known: { words: readonly string[]; formats: readonly string[]; is1904: boolean }) {
    this.#known = known;
    this.#parser = xml({
      open: (name, attributes) => this.#open(name, attributes),
      text: (text) => this.#hear(text),
      close: (name) => this.#close(name),
    });
  }

  add(text: string): void {
    this.#parser.write(text);
  }

  take(): SourceRow[] {
    return this.#rows.splice(0);
  }

  /** @throws FocalPointError `registers.cut-short` */
  end(): void {
    if (!this.#isEnded) throw new FocalPointError('registers.cut-short', { row: this.#row + 1 });
  }

  #open(name: string, attributes: Attributes): void {
    if (name === 'row') {
      const row = Number(attributes['r'] ?? this.#row + 1);
      // A row that stands twice would be two rows under one number.
      if (!Number.isSafeInteger(row) || row <= this.#row) throw new FocalPointError('registers.workbook-damaged');
      this.#row = row;
      this.#cells = [];
      this.#at = 0;
    } else if (name === 'c') {
      this.#at = columnOf(attributes['r']) ?? this.#at;
      if (this.#at >= mostColumns) throw new FocalPointError('registers.workbook-damaged');
      this.#type = attributes['t'] ?? 'n';
      this.#style = Number(attributes['s'] ?? -1);
      this.#value = '';
      this.#formula = undefined;
      this.#isInCell = true;
    } else if (this.#isInCell && (name === 'v' || name === 't')) this.#hears = 'value';
    else if (this.#isInCell && name === 'f') {
      this.#formula = '';
      this.#hears = 'formula';
    }
  }

  #hear(text: string): void {
    if (this.#hears === 'value' && this.#value.length < longestCell) this.#value += text;
    if (this.#hears === 'formula' && (this.#formula?.length ?? 0) < longestCell) this.#formula += text;
  }

  #close(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.#hears = undefined;
    else if (name === 'c') {
      while (this.#cells.length < this.#at) this.#cells.push('');
      this.#cells.push(this.#cell());
      this.#at += 1;
      this.#isInCell = false;
    } else if (name === 'row') this.#rows.push({ row: this.#row, cells: this.#cells });
    else if (name === 'sheetData') this.#isEnded = true;
  }

  #cell(): Cell {
    const { words, formats, is1904 } = this.#known;
    const plain = this.#plain(words, formats[this.#style] ?? 'General', is1904);
    if (this.#formula === undefined) return plain;
    return { shown: typeof plain === 'string' ? plain : plain.shown, stored: `=${this.#formula}`, as: 'formula' };
  }

  #plain(words: readonly string[], code: string, is1904: boolean): Cell {
    const value = this.#value;
    switch (this.#type) {
      case 's':
        return words[Number(value)] ?? '';
      case 'str':
      case 'inlineStr':
        return value;
      case 'b':
        return { shown: value === '1' ? 'TRUE' : 'FALSE', stored: value, as: 'boolean' };
      case 'e':
        return { shown: value, stored: value, as: 'error' };
      case 'd':
        return { shown: value, stored: value, as: 'day' };
      default:
        return value === '' ? '' : numberCell(value, code, is1904);
    }
  }
}

/** `C7` stands in the third column: 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
