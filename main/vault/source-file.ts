// Reads a file that others may be writing, unplugging or deleting: either all of it as it was, or a named refusal.
import { closeSync, fstatSync, openSync, readSync, statSync, type BigIntStats } from 'node:fs';
import { FocalPointError } from '../../shared/language/result.ts';

export class SourceFile {
  readonly size: number;
  readonly #path: string;
  readonly #descriptor: number;
  readonly #before: BigIntStats;
  #read = 0;

  /** @throws FocalPointError `vault.source-vanished`, `vault.source-unreadable`, `vault.source-not-a-file`. */
  constructor(path: string) {
    this.#path = path;
    try {
      // A pipe would block the open itself.
      if (!statSync(path).isFile()) throw new FocalPointError('vault.source-not-a-file');
      this.#descriptor = openSync(path, 'r');
    } catch (error) {
      throw readError(error);
    }
    this.#before = fstatSync(this.#descriptor, { bigint: true });
    this.size = Number(this.#before.size);
  }

  /** Fills `into` as far as the file goes; 0 at its end. @throws as the constructor, and `vault.source-changed`. */
  read(into: Buffer): number {
    let filled = 0;
    try {
      while (filled < into.length) {
        const count = readSync(this.#descriptor, into, filled, into.length - filled, null);
        if (count === 0) break;
        filled += count;
      }
    } catch (error) {
      throw readError(error);
    }
    this.#read += filled;
    return filled;
  }

  /** After the last byte: it is the file that was opened, of the same length and time. */
  assertUnchanged(): void {
    let now: BigIntStats;
    let there: BigIntStats;
    try {
      now = fstatSync(this.#descriptor, { bigint: true });
      there = statSync(this.#path, { bigint: true });
    } catch (error) {
      throw readError(error);
    }
    const isSame = [now, there].every(
      ({ size, mtimeNs, ino }) =>
        size === this.#before.size && mtimeNs === this.#before.mtimeNs && ino === this.#before.ino,
    );
    if (!isSame || this.#read !== this.size) throw new FocalPointError('vault.source-changed');
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

function readError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENXIO':
    case 'ENODEV':
    case 'ESTALE':
    case 'EIO':
    case 'ENOTCONN':
      return new FocalPointError('vault.source-vanished');
    case 'EISDIR':
      return new FocalPointError('vault.source-not-a-file');
    case 'EACCES':
    case 'EPERM':
      return new FocalPointError('vault.source-unreadable');
    default:
      return error;
  }
}
