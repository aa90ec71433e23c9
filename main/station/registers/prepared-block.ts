// Some hundred rows of a file as they are put on record: verbatim cells deflated, and the entry each row gives.
import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { factText, type ReadRow } from '../../../shared/domain/register/read-row.ts';
import type { SourceRow } from '../../../shared/domain/register/source-row.ts';
import { FocalPointError } from '../../../shared/language/result.ts';

export interface PreparedEntry {
  /** What the row is known by: as it stands where it is short, else 128 bits of SHA-256. */
  readonly key: string;
  readonly isKeyed: boolean;
  readonly serial: string;
  /** JSON of `ReadFact[]`. */
  readonly facts: string;
  readonly remarks: string;
}

export type PreparedRow =
  | ({ readonly row: number; readonly folded: string } & PreparedEntry)
  | { readonly row: number; readonly holds: string };

export interface PreparedBlock {
  readonly rows: readonly PreparedRow[];
  /** Deflated JSON of `SourceRow[]`. */
  readonly content: Uint8Array<ArrayBuffer>;
  /** Of that JSON. */
  readonly sha256: string;
  readonly done: number;
  readonly of: number;
}

/** The most that a block of rows may be: rows are bounded by the reader, so more is damage. */
const largestBlock = 1024 ** 3;

/** Longer ones are stored by their hash. Short ones stand as they are: registers come in the order of their numbers, and so do the pages written. */
const longestKey = 64;

/** What holds a line end is no hash, so that the two are never mistaken. */
export function keyHash(key: string): string {
  if (key.length <= longestKey) return key;
  return createHash('sha256').update(key).digest().subarray(0, 16).toString('base64url');
}

export function entryOf(read: ReadRow): PreparedEntry {
  return {
    key: keyHash(read.key),
    isKeyed: read.key.startsWith('k'),
    serial: factText(read.facts, 'serial'),
    facts: JSON.stringify(read.facts),
    remarks: JSON.stringify(read.remarks),
  };
}

/** The verbatim rows of a block. @throws FocalPointError `database.damaged` where they are not those that were recorded. */
export function rowsOfContent(content: Uint8Array, sha256: string): SourceRow[] {
  let text: Buffer;
  try {
    text = inflateRawSync(content, { maxOutputLength: largestBlock });
  } catch {
    throw new FocalPointError('database.damaged');
  }
  if (createHash('sha256').update(text).digest('hex') !== sha256) throw new FocalPointError('database.damaged');
  // Only `prepared` writes it, and its hash is the recorded one.
  return JSON.parse(text.toString('utf8')) as SourceRow[];
}
