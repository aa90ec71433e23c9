// The tree as the database holds it: entries as leaves, complete subtrees of 16 and more as stored nodes.
import { statement, type ReadableDatabase } from '../database/index.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { Frontier, emptyRoot, leafHash, nodeHash, splitOf } from './merkle.ts';

/** Subtrees below this level are computed from entries: sixteen times fewer rows for a few microseconds a proof. */
export const lowestStoredLevel = 4;

export class StoredTree {
  readonly #db: ReadableDatabase;

  constructor(db: ReadableDatabase) {
    this.#db = db;
  }

  /** The right edge of the first `size` entries. @throws FocalPointError `ledger.damaged` when something is missing. */
  frontier(size: number): Frontier {
    const edge: (Buffer | undefined)[] = [];
    let start = size;
    for (let level = 0, width = 1; start > 0; level += 1, width *= 2) {
      if (start % (2 * width) === 0) continue;
      start -= width;
      edge[level] = this.#subtree(level, start / width);
    }
    return new Frontier(size, edge);
  }

  root(size: number): Buffer {
    return size === 0 ? emptyRoot : this.#range(0, size);
  }

  /** RFC 6962 §2.1.1, PATH(index, first `size` entries). */
  inclusionPath(index: number, size: number): Buffer[] {
    const path: Buffer[] = [];
    let [start, end] = [0, size];
    while (end - start > 1) {
      const middle = start + splitOf(end - start);
      if (index < middle) {
        path.push(this.#range(middle, end));
        end = middle;
      } else {
        path.push(this.#range(start, middle));
        start = middle;
      }
    }
    return path.toReversed();
  }

  /** RFC 6962 §2.1.2, PROOF(oldSize, first `newSize` entries). */
  consistencyPath(oldSize: number, newSize: number): Buffer[] {
    const path: Buffer[] = [];
    let [start, end, isWhole] = [0, newSize, true];
    while (end !== oldSize) {
      const middle = start + splitOf(end - start);
      if (oldSize <= middle) {
        path.push(this.#range(middle, end));
        end = middle;
      } else {
        path.push(this.#range(start, middle));
        start = middle;
        isWhole = false;
      }
    }
    if (!isWhole) path.push(this.#range(start, end));
    return path.toReversed();
  }

  /** The hash of entries `start` (from 0) up to, not including, `end`, as RFC 6962 splits them. */
  #range(start: number, end: number): Buffer {
    const width = end - start;
    const level = Math.log2(width);
    if (Number.isInteger(level)) return this.#subtree(level, start / width);
    const middle = start + splitOf(width);
    return nodeHash(this.#range(start, middle), this.#range(middle, end));
  }

  #subtree(level: number, position: number): Buffer {
    strictAssert(Number.isSafeInteger(position), 'a complete subtree starts at a multiple of its width');
    if (level < lowestStoredLevel) return this.#fromEntries(level, position);
    const node = this.#db.first<{ hash: Buffer }>(
      statement`select hash from ledger_node where level = ${level} and position = ${position}`,
    );
    if (node === undefined) throw new FocalPointError('ledger.damaged');
    return node.hash;
  }

  #fromEntries(level: number, position: number): Buffer {
    const width = 2 ** level;
    const rows = this.#db.all<{ body: string }>(
      statement`select body from ledger_entry
        where seq > ${position * width} and seq <= ${(position + 1) * width} order by seq`,
    );
    if (rows.length !== width) throw new FocalPointError('ledger.damaged');
    const frontier = new Frontier();
    for (const { body } of rows) frontier.push(leafHash(body));
    return frontier.root();
  }
}
