// The ZIP of a workbook, opened where it lies. Whatever its directory says of sizes, what comes out is counted while it comes, and cut where it is a bomb.
import { Readable } from 'node:stream';
import * as yauzl from 'yauzl';
import { FocalPointError } from '../../shared/language/result.ts';
import type { TableSource } from './read-table.ts';

const mostEntries = 10_000;
/** Parts other than sheets and shared words. */
const largestPart = 16 * 1024 ** 2;
const largestSheet = 4 * 1024 ** 3;
/** Shared words are held in memory. */
export const largestWords = 192 * 1024 ** 2;
/** Sheets of real offices shrink to a tenth or a thirtieth; a thousandth is the most that deflate can do. */
const mostGrowth = 250;
const growthLookedAt = 8 * 1024 ** 2;

class SourceReader extends yauzl.RandomAccessReader {
  readonly #source: TableSource;

  constructor(source: TableSource) {
    super();
    this.#source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const source = this.#source;
    function* pieces(): Generator<Buffer> {
      for (let at = start; at < end; at += 65_536) yield source.read(at, Math.min(65_536, end - at));
    }
    return Readable.from(pieces(), { objectMode: false });
  }
}

export type PartKind = 'part' | 'words' | 'sheet';
const limits: Readonly<Record<PartKind, number>> = { part: largestPart, words: largestWords, sheet: largestSheet };

export interface WorkbookArchive {
  has(name: string): boolean;
  /** A part in pieces as text. @throws FocalPointError `registers.workbook-bomb`, `registers.workbook-damaged` */
  stream(name: string, kind: PartKind): AsyncGenerator<{ readonly text: string; readonly share: number }>;
  whole(name: string): Promise<string>;
  close(): void;
}

/** @throws FocalPointError `registers.workbook-damaged`, `registers.workbook-bomb`, `registers.workbook-locked` */
export async function openArchive(source: TableSource): Promise<WorkbookArchive> {
  const entries = new Map<string, yauzl.Entry>();
  let zip: yauzl.ZipFile;
  try {
    zip = await yauzl.fromRandomAccessReaderPromise(new SourceReader(source), source.size, {
      lazyEntries: true,
      autoClose: false,
      strictFileNames: false,
    });
    await listEntries(zip, entries);
  } catch (error) {
    throw error instanceof FocalPointError ? error : new FocalPointError('registers.workbook-damaged');
  }
  async function* stream(name: string, kind: PartKind): AsyncGenerator<{ text: string; share: number }> {
    const entry = entries.get(name.toLowerCase());
    if (entry === undefined) throw new FocalPointError('registers.workbook-damaged');
    if (entry.isEncrypted()) throw new FocalPointError('registers.workbook-locked');
    const decoder = new TextDecoder('utf-8');
    let out = 0;
    try {
      const bytes: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
      for await (const piece of bytes) {
        out += piece.length;
        const isBomb = out > limits[kind] || (out > growthLookedAt && out > entry.compressedSize * mostGrowth);
        if (isBomb) throw new FocalPointError('registers.workbook-bomb');
        yield {
          text: decoder.decode(piece, { stream: true }),
          share: Math.min(1, out / Math.max(1, entry.uncompressedSize)),
        };
      }
    } catch (error) {
      throw error instanceof FocalPointError ? error : new FocalPointError('registers.workbook-damaged');
    }
    yield { text: decoder.decode(), share: 1 };
  }
  return {
    has: (name) => entries.has(name.toLowerCase()),
    stream,
    async whole(name) {
      let text = '';
      for await (const piece of stream(name, 'part')) text += piece.text;
      return text;
    },
    close: () => zip.close(),
  };
}

function listEntries(zip: yauzl.ZipFile, entries: Map<string, yauzl.Entry>): Promise<void> {
  return new Promise((resolve, reject) => {
    if (zip.entryCount > mostEntries) return reject(new FocalPointError('registers.workbook-bomb'));
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.set(entry.fileName.replaceAll('\\', '/').toLowerCase(), entry);
      if (entries.size > mostEntries) reject(new FocalPointError('registers.workbook-bomb'));
      else zip.readEntry();
    });
    zip.on('end', () => resolve());
    zip.on('error', reject);
    return zip.readEntry();
  });
}
