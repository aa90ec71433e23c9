// The tree against published vectors and against a plain recursive reading of RFC 6962 §2.1.
import { describe, expect, test } from 'vitest';
import { emptyRoot, Frontier, leafHash, nodeHash, splitOf } from '../../../main/ledger/merkle.ts';

// The eight leaves and roots that Certificate Transparency implementations share; all leaves happen to be ASCII.
const leaves = ['', '\u0000', '\u0010', ' !', '01', '@ABC', 'PQRSTUVW', '`abcdefghijklmno'];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

function plainRoot(hashes: readonly Buffer[]): Buffer {
  const [first] = hashes;
  if (first === undefined) return emptyRoot;
  if (hashes.length === 1) return first;
  const split = splitOf(hashes.length);
  return nodeHash(plainRoot(hashes.slice(0, split)), plainRoot(hashes.slice(split)));
}

describe('the hash tree', () => {
  test('has the empty root of RFC 6962', () => {
    expect(emptyRoot.toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(new Frontier().root().equals(emptyRoot)).toBe(true);
  });

  test('has the published roots for one to eight leaves', () => {
    const frontier = new Frontier();
    const found = leaves.map((leaf) => {
      frontier.push(leafHash(leaf));
      return frontier.root().toString('hex');
    });
    expect(found).toEqual(roots);
  });

  test('grows to the same root as the recursive definition at every size', () => {
    const frontier = new Frontier();
    const hashes: Buffer[] = [];
    for (let size = 1; size <= 130; size += 1) {
      const leaf = leafHash(`entry ${size}`);
      hashes.push(leaf);
      frontier.push(leaf);
      expect(frontier.root().equals(plainRoot(hashes))).toBe(true);
    }
  });
});
