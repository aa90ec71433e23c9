// The hash tree of RFC 6962 §2.1 with SHA-256, as arithmetic: no storage, no entries, no keys.
import { createHash, hash } from 'node:crypto';

export const hashLength = 32;
export const emptyRoot: Buffer = createHash('sha256').digest();

/** Leaf = SHA-256(0x00 ‖ text in UTF-8). */
export function leafHash(text: string): Buffer {
  return hash('sha256', `\u0000${text}`, 'buffer');
}

const joined = Buffer.alloc(1 + 2 * hashLength);
joined[0] = 0x01;

/** Node = SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  joined.set(left, 1);
  joined.set(right, 1 + hashLength);
  return hash('sha256', joined, 'buffer');
}

/** The largest power of two smaller than `size` (which is at least 2): where RFC 6962 splits a tree. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** A subtree with all its leaves: `level` 0 is a leaf, `position` counts subtrees of that level from the left. */
export interface CompleteNode {
  readonly level: number;
  readonly position: number;
  readonly hash: Buffer;
}

/** The right edge of a growing tree: one hash for each bit set in its size. Enough to append and to know the root. */
export class Frontier {
  #size: number;
  readonly #edge: (Buffer | undefined)[];

  /** @param edge  by level: the hash of the complete subtree for each bit set in `size`. */
  constructor(size = 0, edge: readonly (Buffer | undefined)[] = []) {
    this.#size = size;
    this.#edge = [...edge];
  }

  get size(): number {
    return this.#size;
  }

  copy(): Frontier {
    return new Frontier(this.#size, this.#edge);
  }

  /** Appends a leaf. `completed` hears of every subtree above the leaf that is now complete, smallest first. */
  push(leaf: Buffer, completed?: (node: CompleteNode) => void): void {
    let position = this.#size;
    let current = leaf;
    let level = 0;
    while (position % 2 === 1) {
      const left = this.#edge[level];
      if (left === undefined) throw new Error('Broken assumption: the frontier holds every complete subtree');
      this.#edge[level] = undefined;
      current = nodeHash(left, current);
      position = (position - 1) / 2;
      level += 1;
      completed?.({ level, position, hash: current });
    }
    this.#edge[level] = current;
    this.#size += 1;
  }

  root(): Buffer {
    let root: Buffer | undefined;
    for (const node of this.#edge) {
      if (node !== undefined) root = root === undefined ? node : nodeHash(node, root);
    }
    return root ?? emptyRoot;
  }
}
