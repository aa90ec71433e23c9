// Checks proofs with nothing but hashes (RFC 9162 §2.1.3.2 and §2.1.4.2): whoever holds a proof needs no database.
import { hashLength, nodeHash } from './merkle.ts';

/** That entry `seq` is in the ledger of `size` entries. Hashes are lower-case hex; leaf index = `seq` − 1. */
export interface InclusionProof {
  readonly seq: number;
  readonly size: number;
  readonly path: readonly string[];
}

/** That the ledger of `oldSize` entries is the beginning of the one of `newSize`. */
export interface ConsistencyProof {
  readonly oldSize: number;
  readonly newSize: number;
  readonly path: readonly string[];
}

/** @param leaf  SHA-256(0x00 ‖ JCS of the entry), hex. @param root  of a signed head whose size is the proof's. */
export function provesInclusion(proof: InclusionProof, leaf: string, root: string): boolean {
  const { seq, size, path } = proof;
  if (!areSizes(seq, size) || seq < 1 || seq > size) return false;
  const hashes = bytesOf([leaf, ...path]);
  if (hashes === undefined) return false;
  let first = seq - 1;
  let last = size - 1;
  let current = hashes[0];
  for (const sibling of hashes.slice(1)) {
    if (current === undefined || last === 0) return false;
    if (first % 2 === 1 || first === last) {
      current = nodeHash(sibling, current);
      while (first % 2 === 0 && first !== 0) [first, last] = [first / 2, half(last)];
    } else {
      current = nodeHash(current, sibling);
    }
    [first, last] = [half(first), half(last)];
  }
  return last === 0 && current?.toString('hex') === root;
}

/** @returns whether the tree with `newRoot` begins with the whole tree of `oldRoot`. */
export function provesConsistency(proof: ConsistencyProof, oldRoot: string, newRoot: string): boolean {
  const { oldSize, newSize } = proof;
  if (!areSizes(oldSize, newSize) || oldSize < 1 || oldSize > newSize) return false;
  const given = bytesOf(proof.path);
  const start = bytesOf([oldRoot])?.[0];
  if (given === undefined || start === undefined) return false;
  if (oldSize === newSize) return given.length === 0 && oldRoot === newRoot;
  const path = isPowerOfTwo(oldSize) ? [start, ...given] : given;
  let oldest = path[0];
  let first = oldSize - 1;
  let last = newSize - 1;
  while (first % 2 === 1) [first, last] = [half(first), half(last)];
  if (oldest === undefined) return false;
  let newest = oldest;
  for (const sibling of path.slice(1)) {
    if (last === 0) return false;
    if (first % 2 === 1 || first === last) {
      oldest = nodeHash(sibling, oldest);
      newest = nodeHash(sibling, newest);
      while (first % 2 === 0 && first !== 0) [first, last] = [first / 2, half(last)];
    } else {
      newest = nodeHash(newest, sibling);
    }
    [first, last] = [half(first), half(last)];
  }
  return last === 0 && oldest.toString('hex') === oldRoot && newest.toString('hex') === newRoot;
}

// Division instead of shifts: sizes beyond 2^31 stay whole numbers.
function half(value: number): number {
  return Math.floor(value / 2);
}

function isPowerOfTwo(value: number): boolean {
  return Number.isInteger(Math.log2(value));
}

function areSizes(...values: readonly number[]): boolean {
  return values.every(Number.isSafeInteger);
}

function bytesOf(hashes: readonly string[]): Buffer[] | undefined {
  if (hashes.length > 64 || !hashes.every((text) => /^[0-9a-f]{64}$/.test(text))) return undefined;
  const bytes = hashes.map((text) => Buffer.from(text, 'hex'));
  return bytes.every(({ length }) => length === hashLength) ? bytes : undefined;
}
