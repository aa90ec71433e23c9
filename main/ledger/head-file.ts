// `heads.jsonl`: the signed heads beside the database, one per line, append only, each on the disk before it is answered.
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs';
import { FocalPointError } from '../../shared/language/result.ts';
import { headLine, parseHeadLine, type SignedHead } from './head.ts';

export interface HeadFileContent {
  readonly heads: readonly SignedHead[];
  /** Line numbers, from 1, that are not heads: someone edited the file. */
  readonly damagedLines: readonly number[];
}

/** Reads every head; a missing file has none, and a last line cut off by a crash is passed over. @throws FocalPointError `ledger.heads-unreadable`. */
export function readHeadFile(file: string): HeadFileContent {
  if (!existsSync(file)) return { heads: [], damagedLines: [] };
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new FocalPointError('ledger.heads-unreadable');
  }
  const heads: SignedHead[] = [];
  const damagedLines: number[] = [];
  const lines = bytes
    .subarray(0, bytes.lastIndexOf(0x0a) + 1)
    .toString('utf8')
    .split('\n')
    .slice(0, -1);
  for (const [index, line] of lines.entries()) {
    const head = parseHeadLine(line);
    if (head === undefined) damagedLines.push(index + 1);
    else heads.push(head);
  }
  return { heads, damagedLines };
}

/** Appends heads durably; a line cut off by an earlier crash is removed first. @throws `ledger.heads-not-written`. */
export function appendHeads(file: string, heads: readonly SignedHead[]): void {
  try {
    const descriptor = openSync(file, existsSync(file) ? 'r+' : 'wx', 0o600);
    try {
      const wholeBytes = endOfLastLine(descriptor);
      ftruncateSync(descriptor, wholeBytes);
      const bytes = Buffer.from(heads.map((head) => `${headLine(head)}\n`).join(''), 'utf8');
      for (let written = 0; written < bytes.length;) {
        written += writeSync(descriptor, bytes, written, bytes.length - written, wholeBytes + written);
      }
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    throw new FocalPointError('ledger.heads-not-written');
  }
}

/** A line has about 450 bytes, so the end of the last whole one is near the end of the file. */
function endOfLastLine(descriptor: number): number {
  const { size } = fstatSync(descriptor);
  const tail = Buffer.alloc(Math.min(size, 65_536));
  readSync(descriptor, tail, 0, tail.length, size - tail.length);
  const lineFeed = tail.lastIndexOf(0x0a);
  return lineFeed === -1 && size > tail.length ? size : size - tail.length + lineFeed + 1;
}
