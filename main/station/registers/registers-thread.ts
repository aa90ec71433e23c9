// Files of other registers, read on a thread that may be ended at any moment. Plain bytes of them exist in this thread's memory and nowhere else.
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { deflateRawSync } from 'node:zlib';
import {
  foldedFacts,
  isBlankRow,
  readRegisterRow,
  type ReadingRules,
} from '../../../shared/domain/register/read-row.ts';
import type { ReadingWay, RecognisedTable, SourceRow, ToldWay } from '../../../shared/domain/register/source-row.ts';
import { AttachmentId } from '../../../shared/language/identity.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import { readTable, recogniseTable } from '../../tables/index.ts';
import { serveThread, throwIfCancelled } from '../../threads/index.ts';
import { openSealedFile, type SealedFileReader } from '../../vault/index.ts';
import { entryOf, type PreparedBlock, type PreparedRow } from './prepared-block.ts';
import { MetKeys } from './met-keys.ts';

export interface SealedTable {
  readonly folder: string;
  readonly fileId: string;
  readonly wrappedKey: string;
  /** The vault's file key; the thread zeroes its copy. */
  readonly fileKek: Uint8Array;
}

export interface ReadingOrder {
  readonly file: SealedTable;
  readonly way: ReadingWay;
  readonly rules: ReadingRules;
  /** Rows up to this one are on record already. */
  readonly after: number;
}

export interface CheckedTable {
  readonly rows: number;
  readonly held: number;
  readonly first: readonly { readonly row: number; readonly why: readonly string[] }[];
}

interface ReadingProgress {
  readonly done: number;
  readonly of: number;
}

export interface RegistersCalls {
  look: { input: { file: SealedTable; way: ToldWay }; output: RecognisedTable };
  /** Reads all of it and says what would be held. */
  check: { input: ReadingOrder; output: CheckedTable; progress: ReadingProgress };
  begin: { input: ReadingOrder; output: undefined };
  /** The next block; undefined at the end. */
  next: { input: undefined; output: PreparedBlock | undefined };
}

const rowsInBlock = 500;
const heldListed = 100;

let reading: AsyncGenerator<PreparedBlock> | undefined;
let open: SealedFileReader | undefined;

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

    async check(order, { signal, report }) {
      const reader = opened(order.file);
      const seen = new MetKeys();
      const first: { row: number; why: string[] }[] = [];
      let rows = 0;
      let held = 0;
      try {
        for await (const piece of readTable(reader, question(order))) {
          for (const source of piece.rows) {
            if (isLeftOut(source, order)) continue;
            rows += 1;
            const why = faultsOf(source, order.rules, seen);
            if (why.length === 0) continue;
            held += 1;
            if (first.length < heldListed) first.push({ row: source.row, why });
          }
          report({ done: piece.done, of: reader.size });
          await setImmediate();
          throwIfCancelled(signal);
        }
      } finally {
        reader.close();
      }
      return { rows, held, first };
    },

    begin(order) {
      strictAssert(reading === undefined, 'a thread reads one file');
      open = opened(order.file);
      reading = blocksOf(open, order);
      return undefined;
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

function faultsOf(source: SourceRow, rules: ReadingRules, seen: MetKeys): string[] {
  const read = readRegisterRow(source, rules);
  if (read.holds.length > 0) return read.holds.map(({ why }) => why);
  if (seen.meet(read.key)) return [read.key.startsWith('k') ? 'same-key-twice' : 'same-row-twice'];
  return [];
}

async function* blocksOf(reader: SealedFileReader, order: ReadingOrder): AsyncGenerator<PreparedBlock> {
  let sources: SourceRow[] = [];
  for await (const piece of readTable(reader, question(order))) {
    for (const source of piece.rows) {
      if (isLeftOut(source, order)) continue;
      sources.push(source);
      if (sources.length < rowsInBlock) continue;
      yield prepared(sources, order.rules, piece.done, reader.size);
      sources = [];
    }
    await setImmediate();
  }
  if (sources.length > 0) yield prepared(sources, order.rules, reader.size, reader.size);
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
