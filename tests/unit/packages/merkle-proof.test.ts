// The proof that a browser checks is the proof that the ledger makes.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { provesInclusion } from '../../../main/ledger/index.ts';
import { hexOf, merkleLeaf, merkleNode, provesLeaf } from '../../../shared/domain/merkle-proof.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

function rootOf(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) return only;
  const split = splitOf(leaves.length);
  return merkleNode(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)), sha256);
}

function pathOf(leaves: readonly Uint8Array[], index: number): Uint8Array[] {
  if (leaves.length === 1) return [];
  const split = splitOf(leaves.length);
  return index < split
    ? [...pathOf(leaves.slice(0, split), index), rootOf(leaves.slice(split))]
    : [...pathOf(leaves.slice(split), index - split), rootOf(leaves.slice(0, split))];
}

function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

test('every leaf of every tree up to 33 leaves is proven, here and in the ledger alike, and no other', () => {
  for (let size = 1; size <= 33; size += 1) {
    const leaves = Array.from({ length: size }, (_, index) => merkleLeaf(Buffer.from(`entry ${index}`), sha256));
    const root = hexOf(rootOf(leaves));
    leaves.forEach((leaf, index) => {
      const path = pathOf(leaves, index).map(hexOf);
      const proof = { index, size, leaf, path, root };
      expect(provesLeaf(proof, sha256)).toBe(true);
      expect(provesInclusion({ seq: index + 1, size, path }, hexOf(leaf), root)).toBe(true);
      expect(provesLeaf({ ...proof, leaf: sha256(Buffer.from('other')) }, sha256)).toBe(false);
      expect(provesLeaf({ ...proof, index: index + 1 }, sha256)).toBe(false);
      expect(provesLeaf({ ...proof, path: [...path, root] }, sha256)).toBe(false);
      expect(provesLeaf({ ...proof, root: root.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }, sha256)).toBe(
        false,
      );
    });
  }
});

test('a malformed proof proves nothing and throws nothing', () => {
  const leaf = merkleLeaf(Buffer.from('x'), sha256);
  for (const changes of [
    { index: -1 },
    { index: 0.5 },
    { size: 0 },
    { size: Number.NaN },
    { path: ['zz'] },
    { path: Array(100).fill('0'.repeat(64)) },
  ]) {
    expect(provesLeaf({ index: 0, size: 1, leaf, path: [], root: hexOf(leaf), ...changes }, sha256)).toBe(false);
  }
});
