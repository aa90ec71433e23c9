// Files of other registers, read on a thread that may be ended at any moment. Plain bytes of them exist in this thread's memory and nowhere else.
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { deflateRawSync } from 'node:zlib';
import type { JoinedTableLine } from '../../../shared/contract/registers.ts';
import { KeyOffers, type OfferedKey } from '../../../shared/domain/register/offer-join.ts';
import {
  foldedFacts,
  isBlankRow,
  readRegisterRow,
  type EntryRemark,
  type Holding,
  type ReadingRules,
} from '../../../shared/domain/register/read-row.ts';
import {
  previewedRows,
  type ReadingWay,
  type RecognisedTable,
  type SourceRow,
  type ToldWay,
} from '../../../shared/domain/register/source-row.ts';
import { AttachmentId } from '../../../shared/language/identity.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import { readTable, recogniseTable } from '../../tables/index.ts';
import { serveThread, throwIfCancelled } from '../../threads/index.ts';
import { openSealedFile, type SealedFileReader } from '../../vault/index.ts';
import { entryOf, type PreparedBlock, type PreparedRow } from './prepared-block.ts';
import { JoinedTables, type JoinedTableState } from './joined-tables.ts';
import { WholeCheck, type UnknownText } from './whole-check.ts';

export interface SealedTable {
  readonly folder: string;
  readonly fileId: string;
  readonly wrappedKey: string;
  /** The vault's file key; the thread zeroes its copy. */
  readonly fileKek: Uint8Array;
}

export interface TableOrder {
  readonly file: SealedTable;
  readonly way: ReadingWay;
  /** The names of its columns. */
  readonly header: readonly string[];
}

export interface ReadingOrder {
  readonly file: SealedTable;
  readonly way: ReadingWay;
  readonly rules: ReadingRules;
  /** In the order in which the definition joins them. */
  readonly joined: readonly TableOrder[];
  /** Rows up to this one are on record already. */
  readonly after: number;
}

export interface CheckedTable {
  readonly rows: number;
  readonly held: number;
  readonly first: readonly { readonly row: number; readonly why: readonly string[] }[];
  /** Rows by why they would be held. */
  readonly whys: Readonly<Partial<Record<Holding, number>>>;
  /** Rows that would go in with a remark. */
  readonly remarks: Readonly<Partial<Record<EntryRemark, number>>>;
  /** Texts of lists that nobody explained, the most frequent first. */
  readonly unknown: readonly UnknownText[];
  readonly tables: readonly JoinedTableLine[];
}

export interface JoinedLook {
  /** The main table, and those that are joined already. */
  readonly tables: readonly TableOrder[];
  readonly file: SealedTable;
  readonly way: ToldWay;
  readonly fileName: string;
}

export interface JoinedRows {
  readonly rows: readonly SourceRow[];
  readonly tables: readonly JoinedTableState[];
}

interface ReadingProgress {
  readonly done: number;
  readonly of: number;
}

export interface RegistersCalls {
  look: { input: { file: SealedTable; way: ToldWay }; output: RecognisedTable };
  lookJoined: { input: JoinedLook; output: RecognisedTable & { readonly keys: readonly OfferedKey[] } };
  /** The first rows with what they lead to. */
  join: { input: ReadingOrder; output: JoinedRows };
  /** One row of the main table whose keys a person corrected. */
  rejoin: { input: Pick<ReadingOrder, 'rules' | 'joined'> & { readonly source: SourceRow }; output: SourceRow };
  /** Reads all of it and says what would be held. */
  check: { input: ReadingOrder; output: CheckedTable; progress: ReadingProgress };
  begin: { input: ReadingOrder; output: undefined };
  /** The next block; undefined at the end. */
  next: { input: undefined; output: PreparedBlock | undefined };
  /** After the last block: the joined tables, with what no row led to. */
  ended: { input: undefined; output: readonly JoinedTableLine[] };
}

const rowsInBlock = 500;
/** Wide rows fill a block sooner. */
const lettersInBlock = 4_000_000;
/** Rows of a table that is to be joined, so many are looked at for its keys. */
const rowsOffered = 200_000;

let reading: AsyncGenerator<PreparedBlock> | undefined;
let open: SealedFileReader | undefined;
let joinedTo: JoinedTables | undefined;

serveThread<RegistersCalls>(
  {
    async look({ file, way }) {
      const reader = opened(file);
      try {
        return await recogniseTable(reader, way);
      } finally {
        reader.close();
      }
    },

    async lookJoined({ tables, file, way, fileName }) {
      const first = [];
      for (const { header, rows } of await eachTable(tables, firstRows)) first.push({ header, rows });
      const reader = opened(file);
      try {
        const found = await recogniseTable(reader, way);
        const name = found.way.format === 'xlsx' ? found.way.sheet : fileName;
        const offers = new KeyOffers(name, found.header, first);
        let rows = 0;
        for await (const piece of readTable(reader, found)) {
          for (const { row, cells, fault } of piece.rows)
            if (row > found.way.headerRow && fault === undefined) offers.meet(cells);
          rows += piece.rows.length;
          if (rows > rowsOffered) break;
        }
        return { ...found, keys: offers.offers() };
      } finally {
        reader.close();
      }
    },

    async join(order) {
      const tables = await joinedTables(order);
      const reader = opened(order.file);
      try {
        const rows = await firstRows(reader, { way: order.way, header: question(order).header });
        return { rows: rows.rows.map((row) => tables.attach(row)), tables: tables.states };
      } finally {
        reader.close();
      }
    },

    async rejoin({ source, ...order }) {
      return (await joinedTables(order)).attach(source);
    },

    async check(order, { signal, report }) {
      const tables = await joinedTables(order);
      const reader = opened(order.file);
      const whole = new WholeCheck(order.rules);
      try {
        for await (const piece of readTable(reader, question(order))) {
          for (const source of piece.rows) if (!isLeftOut(source, order)) whole.read(tables.attach(source));
          report({ done: piece.done, of: reader.size });
          await setImmediate();
          throwIfCancelled(signal);
        }
      } finally {
        reader.close();
      }
      return { ...whole.result(), tables: tables.lines };
    },

    async begin(order) {
      strictAssert(reading === undefined, 'a thread reads one file');
      const tables = await joinedTables(order);
      open = opened(order.file);
      joinedTo = tables;
      reading = blocksOf(open, order, tables);
      return undefined;
    },

    ended() {
      return joinedTo?.lines ?? [];
    },

    async next(_, { moveWithAnswer }) {
      const next = await reading?.next();
      if (next === undefined || next.done === true) return undefined;
      moveWithAnswer(next.value.content.buffer);
      return next.value;
    },
  },
  () => {
    open?.close();
    open = undefined;
  },
);

/** The key is zeroed also where the file does not open. */
function opened({ folder, fileId, wrappedKey, fileKek }: SealedTable): SealedFileReader {
  try {
    return openSealedFile(folder, AttachmentId.parse(fileId), wrappedKey, fileKek);
  } finally {
    fileKek.fill(0);
  }
}

function question({ way, rules }: ReadingOrder): { way: ReadingWay; header: readonly string[] } {
  return { way, header: rules.definition.columns.map(({ header }) => header) };
}

function isLeftOut(source: SourceRow, { way, after }: ReadingOrder): boolean {
  return source.row <= way.headerRow || source.row <= after || isBlankRow(source);
}

/** What a table that is opened for it gives; the file is closed again. */
async function eachTable<Value>(
  tables: readonly TableOrder[],
  read: (source: SealedFileReader, table: TableOrder) => Promise<Value>,
): Promise<Value[]> {
  const values: Value[] = [];
  for (const table of tables) {
    const reader = opened(table.file);
    try {
      values.push(await read(reader, table));
    } finally {
      reader.close();
    }
  }
  return values;
}

async function firstRows(
  source: SealedFileReader,
  { way, header }: Pick<TableOrder, 'way' | 'header'>,
): Promise<{ readonly header: readonly string[]; readonly rows: readonly SourceRow[] }> {
  const rows: SourceRow[] = [];
  for await (const piece of readTable(source, { way, header })) {
    rows.push(...piece.rows.filter((row) => row.row > way.headerRow && !isBlankRow(row)));
    if (rows.length >= previewedRows) break;
  }
  return { header, rows: rows.slice(0, previewedRows) };
}

async function joinedTables({ rules, joined }: Pick<ReadingOrder, 'rules' | 'joined'>): Promise<JoinedTables> {
  const sources = joined.map(({ file, ...table }) => ({ ...table, source: opened(file) }));
  try {
    return await JoinedTables.read(rules.definition, sources, setImmediate);
  } finally {
    for (const { source } of sources) source.close();
  }
}

async function* blocksOf(
  reader: SealedFileReader,
  order: ReadingOrder,
  tables: JoinedTables,
): AsyncGenerator<PreparedBlock> {
  let sources: SourceRow[] = [];
  let letters = 0;
  for await (const piece of readTable(reader, question(order))) {
    for (const source of piece.rows) {
      if (isLeftOut(source, order)) {
        // On record already: what it leads to is led to all the same.
        if (source.row > order.way.headerRow && !isBlankRow(source)) tables.attach(source);
        continue;
      }
      sources.push(tables.attach(source));
      letters += lettersOf(source);
      if (sources.length < rowsInBlock && letters < lettersInBlock) continue;
      yield prepared(sources, order.rules, piece.done, reader.size);
      sources = [];
      letters = 0;
    }
    await setImmediate();
  }
  if (sources.length > 0) yield prepared(sources, order.rules, reader.size, reader.size);
}

function lettersOf({ cells }: SourceRow): number {
  let letters = 0;
  for (const cell of cells) letters += typeof cell === 'string' ? cell.length : cell.shown.length + cell.stored.length;
  return letters;
}

function prepared(sources: readonly SourceRow[], rules: ReadingRules, done: number, of: number): PreparedBlock {
  const rows = sources.map((source): PreparedRow => {
    const read = readRegisterRow(source, rules);
    return read.holds.length > 0
      ? { row: read.row, holds: JSON.stringify(read.holds) }
      : { row: read.row, ...entryOf(read), folded: foldedFacts(read.facts) };
  });
  const text = Buffer.from(JSON.stringify(sources), 'utf8');
  const content = Uint8Array.from(deflateRawSync(text, { level: 4 }));
  return { rows, content, sha256: createHash('sha256').update(text).digest('hex'), done, of };
}
