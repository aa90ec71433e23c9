// RFC 6962 / RFC 9162 §2.1.3.2 inclusion, with the hash brought from outside: the same check for the station, for Node and
// for the verifier page in a browser. No storage, no entries, no keys.

/** SHA-256 of some bytes, 32 bytes. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** Leaf = SHA-256(0x00 ‖ content). */
export function merkleLeaf(content: Uint8Array, sha256: Sha256): Uint8Array {
  const bytes = new Uint8Array(1 + content.length);
  bytes.set(content, 1);
  return sha256(bytes);
}

/** Node = SHA-256(0x01 ‖ left ‖ right). */
export function merkleNode(left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array {
  const bytes = new Uint8Array(1 + left.length + right.length);
  bytes[0] = 0x01;
  bytes.set(left, 1);
  bytes.set(right, 1 + left.length);
  return sha256(bytes);
}

/**
 * Whether the tree of `size` leaves with `root` holds `leaf` at `index`.
 *
 * @param index  from 0. @param path  the siblings, from the leaf upwards, lower-case hex of 32 bytes each.
 * @returns false for anything malformed; never throws.
 */
export function provesLeaf(
  proof: {
    readonly index: number;
    readonly size: number;
    readonly leaf: Uint8Array;
    readonly path: readonly string[];
    readonly root: string;
  },
  sha256: Sha256,
): boolean {
  const { index, size, path } = proof;
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  if (path.length > 64) return false;
  let first = index;
  let last = size - 1;
  let current = proof.leaf;
  for (const hex of path) {
    const sibling = hashBytes(hex);
    if (sibling === undefined || last === 0) return false;
    if (first % 2 === 1 || first === last) {
      current = merkleNode(sibling, current, sha256);
      while (first % 2 === 0 && first !== 0) [first, last] = [first / 2, half(last)];
    } else {
      current = merkleNode(current, sibling, sha256);
    }
    [first, last] = [half(first), half(last)];
  }
  return last === 0 && hexOf(current) === proof.root;
}

/** Lower-case hex of some bytes. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function hashBytes(hex: string): Uint8Array | undefined {
  if (!/^[0-9a-f]{64}$/.test(hex)) return undefined;
  return Uint8Array.from({ length: 32 }, (_, index) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16));
}

// Division instead of shifts: sizes beyond 2^31 stay whole numbers.
function half(value: number): number {
  return Math.floor(value / 2);
}
