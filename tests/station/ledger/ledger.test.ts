import { randomInt } from 'node:crypto';
import { readFileSync, truncateSync, appendFileSync, rmSync, statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  entryLeaf,
  headDigest,
  provesConsistency,
  provesHead,
  provesInclusion,
  readHeadFile,
} from '../../../main/ledger/index.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import { aLedger, anEntry, at, type LedgerTable } from './a-ledger.ts';

let table: LedgerTable;
beforeEach(() => {
  table = aLedger();
});
afterEach(() => table.release());

describe('appending', () => {
  test('numbers entries from 1 and keeps them over a restart', () => {
    table.append(anEntry(1), anEntry(2), anEntry(3));
    const root = table.ledger.root;
    table.reopen();
    expect(table.ledger.size).toBe(3);
    expect(table.ledger.root).toBe(root);
    expect(table.ledger.page({}, 0, 10).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test('goes back with the transaction it was written in', () => {
    table.append(anEntry(1));
    const { root, size } = table.ledger;
    expect(() =>
      table.db.transaction(() => {
        table.ledger.append(anEntry(2));
        throw new Error('the use case failed');
      }),
    ).toThrow('the use case failed');
    expect([table.ledger.root, table.ledger.size]).toEqual([root, size]);
    table.append(anEntry(2));
    expect(table.ledger.entriesOf('exhibit', 'exhibit-2')).toHaveLength(1);
    expect(table.ledger.size).toBe(2);
  });

  test('refuses an entry outside a transaction', () => {
    expect(() => table.ledger.append(anEntry(1))).toThrow('in the transaction of what it records');
  });

  test('remarks by itself that the clock ran back', () => {
    table.append(anEntry(5), anEntry(3));
    expect(table.ledger.page({}, 0, 10).map(({ action }) => action)).toEqual([
      'exhibit.taken-in',
      'ledger.clock-ran-back',
      'exhibit.taken-in',
    ]);
  });

  test('pages by subject, actor, action and time, in both directions', () => {
    table.append(...[1, 2, 3, 4, 5].map((number) => anEntry(number, { actor: number % 2 === 0 ? 'even' : 'odd' })));
    expect(table.ledger.page({ actor: 'odd' }, 1, 10).map(({ seq }) => seq)).toEqual([3, 5]);
    expect(table.ledger.page({ newestFirst: true }, 0, 2).map(({ seq }) => seq)).toEqual([5, 4]);
    expect(table.ledger.page({ newestFirst: true }, 4, 2).map(({ seq }) => seq)).toEqual([3, 2]);
    expect(table.ledger.page({ from: at(2), until: at(4) }, 0, 10).map(({ seq }) => seq)).toEqual([2, 3]);
  });
});

describe('proofs', () => {
  test('hold for every entry and every earlier size, up to 36 entries', () => {
    const rootOf = rootsWhileGrowing(36);
    const failed: string[] = [];
    for (let size = 1; size <= 36; size += 1) {
      for (let seq = 1; seq <= size; seq += 1) if (!isProved(rootOf, seq, size)) failed.push(`${seq} of ${size}`);
    }
    expect(failed).toEqual([]);
  });

  test('hold at random places of random sizes, where subtrees are stored', () => {
    const rootOf = rootsWhileGrowing(700);
    const failed: string[] = [];
    for (let round = 0; round < 150; round += 1) {
      const size = randomInt(1, 701);
      const seq = randomInt(1, size + 1);
      if (!isProved(rootOf, seq, size)) failed.push(`${seq} of ${size}`);
    }
    expect(failed).toEqual([]);
    table.reopen();
    expect(table.ledger.root).toBe(rootOf.get(700));
  });

  function rootsWhileGrowing(entries: number): Map<number, string> {
    const rootOf = new Map<number, string>();
    table.db.transaction(() => {
      for (let size = 1; size <= entries; size += 1) {
        table.ledger.append(anEntry(size));
        rootOf.set(size, table.ledger.root);
      }
    });
    return rootOf;
  }

  /** Inclusion of `seq`, and of the whole ledger of that size, in the ledger of `size`; and nothing false is proved. */
  function isProved(rootOf: ReadonlyMap<number, string>, seq: number, size: number): boolean {
    const [root = '', earlier = ''] = [rootOf.get(size), rootOf.get(seq)];
    const [entry] = table.ledger.page({}, seq - 1, 1);
    if (entry === undefined || table.ledger.rootAt(size) !== root) return false;
    const inclusion = table.ledger.inclusionProof(seq, size);
    const consistency = table.ledger.consistencyProof(seq, size);
    return (
      provesInclusion(inclusion, entryLeaf(entry), root) &&
      !provesInclusion(inclusion, entryLeaf({ ...entry, action: 'exhibit.destroyed' }), root) &&
      provesConsistency(consistency, earlier, root) &&
      (seq === size || !provesConsistency(consistency, root, root))
    );
  }

  test('are refused when cut, lengthened, reordered or malformed', () => {
    table.append(...Array.from({ length: 37 }, (_, index) => anEntry(index + 1)));
    const [entry] = table.ledger.page({}, 10, 1);
    strictAssert(entry !== undefined, 'entry 11 is there');
    const leaf = entryLeaf(entry);
    const root = table.ledger.root;
    const proof = table.ledger.inclusionProof(11);
    const spoilt = [
      { ...proof, path: proof.path.slice(1) },
      { ...proof, path: [...proof.path, root] },
      { ...proof, path: proof.path.toReversed() },
      { ...proof, seq: 12 },
      { ...proof, size: 32 },
      { ...proof, seq: 0 },
      { ...proof, seq: 1.5 },
      { ...proof, size: Number.NaN },
      { ...proof, path: ['no hash'] },
      { ...proof, path: Array.from({ length: 1000 }, () => root) },
    ];
    expect(spoilt.map((one) => provesInclusion(one, leaf, root))).toEqual(spoilt.map(() => false));
  });

  test('cannot be asked for beyond the ledger', () => {
    table.append(anEntry(1));
    expect(() => table.ledger.inclusionProof(2)).toThrow('ledger.no-such-entry');
    expect(() => table.ledger.inclusionProof(0)).toThrow('ledger.no-such-entry');
    expect(() => table.ledger.consistencyProof(0)).toThrow('ledger.no-such-entry');
  });
});

describe('heads', () => {
  test('are signed, chained and on the disk before they are answered', () => {
    table.append(anEntry(1));
    const first = table.ledger.makeHead(at(1));
    table.append(anEntry(2));
    const second = table.ledger.makeHead(at(2));
    expect(provesHead(first, table.signer.publicKeyPem)).toBe(true);
    expect(second.head).toMatchObject({ size: 2, root: table.ledger.root, previous: headDigest(first.head) });
    expect(readHeadFile(table.headFile).heads).toEqual([first, second]);
    expect(provesHead({ ...second, head: { ...second.head, size: 3 } }, table.signer.publicKeyPem)).toBe(false);
  });

  test('are not made again while nothing was added', () => {
    table.append(anEntry(1));
    expect(table.ledger.makeHead(at(9))).toEqual(table.ledger.makeHead(at(10)));
  });

  test('are refused inside a transaction, whose entries may yet be undone', () => {
    expect(() => table.db.transaction(() => table.ledger.makeHead(at(1)))).toThrow('already durable');
  });

  test('survive a line that a crash cut off, and are put back when the file is lost', () => {
    table.append(anEntry(1));
    table.ledger.makeHead(at(1));
    appendFileSync(table.headFile, '{"head":{"v":1,');
    table.append(anEntry(2));
    table.ledger.makeHead(at(2));
    expect(readHeadFile(table.headFile)).toMatchObject({ heads: { length: 2 }, damagedLines: [] });
    truncateSync(table.headFile, statSync(table.headFile).size - 10);
    table.reopen();
    expect(table.ledger.headsPutBack).toBe(1);
    rmSync(table.headFile);
    table.reopen();
    expect(table.ledger.headsPutBack).toBe(2);
    expect(readFileSync(table.headFile, 'utf8').split('\n')).toHaveLength(3);
  });
});
