// How a brought package stands to those that are in: one rule, from what seals say.
import { describe, expect, test } from 'vitest';
import {
  standingOf,
  type KnownKey,
  type KnownPackage,
  type SealedStatement,
} from '../../../shared/domain/foreign/standing.ts';
import { Instant } from '../../../shared/language/instant.ts';

const own = { stationId: 'us', keyFingerprint: 'aa' };
const at = (day: number) => Instant.parse(`2026-03-${String(day).padStart(2, '0')}T10:00:00.000Z`);

function aSeal(more: Partial<SealedStatement> = {}): SealedStatement {
  return {
    packageId: 'p9',
    sealSha256: 's9',
    stationId: 'lab',
    keyFingerprint: 'bb',
    created: at(9),
    foreignCaseId: 'case',
    manifestSha256: 'm9',
    head: { size: 90, root: 'r90' },
    ...more,
  };
}

function known(day: number, more: Partial<KnownPackage<string>> = {}): KnownPackage<string> {
  return {
    ...aSeal({
      packageId: `p${day}`,
      sealSha256: `s${day}`,
      created: at(day),
      head: { size: day * 10, root: `r${day}0` },
    }),
    id: `in-${day}`,
    ...more,
  };
}

const compared: KnownKey = { stationId: 'lab', keyFingerprint: 'bb', state: 'compared' };
const cautionsOf = (seal: SealedStatement, ...before: KnownPackage<string>[]) =>
  standingOf(seal, own, before, [compared]).cautions;

describe('what can never be taken in', () => {
  test('is what this station sealed itself, by its id or by its key', () => {
    expect(standingOf(aSeal({ stationId: 'us' }), own, [], []).refusal).toBe('own');
    expect(standingOf(aSeal({ keyFingerprint: 'aa' }), own, [], []).refusal).toBe('own');
  });

  test('is the same package once more, and its number with another content', () => {
    expect(standingOf(aSeal(), own, [known(9)], [])).toMatchObject({ refusal: 'same', sameAs: 'in-9' });
    expect(standingOf(aSeal({ sealSha256: 'other' }), own, [known(9)], [])).toMatchObject({ refusal: 'id-reused' });
  });
});

describe('what speaks against one', () => {
  test('is nothing where its key was compared with paper, and it is the newest of its case', () => {
    const standing = standingOf(aSeal(), own, [known(3), known(5)], [compared]);
    expect(standing).toEqual({ cautions: [], isKeyKnown: true, earlier: ['in-5', 'in-3'] });
  });

  test('is a key that nobody compared, also where a package came under it before', () => {
    expect(standingOf(aSeal(), own, [], []).cautions).toEqual(['unknown-key']);
    expect(standingOf(aSeal(), own, [known(3)], []).cautions).toEqual(['unknown-key']);
    expect(standingOf(aSeal(), own, [], [{ ...compared, state: 'not-compared' }]).cautions).toEqual(['unknown-key']);
  });

  test('is a key that was revoked, whatever was compared before, and a station that the address book has under another key', () => {
    expect(standingOf(aSeal(), own, [known(3)], [{ ...compared, state: 'revoked' }]).cautions).toEqual(['revoked-key']);
    const other: KnownKey = { ...compared, keyFingerprint: 'cc' };
    expect(standingOf(aSeal(), own, [], [other]).cautions).toEqual(['unknown-key', 'another-key']);
    expect(standingOf(aSeal(), own, [], [compared, { ...other, state: 'revoked' }]).cautions).toEqual([]);
  });

  test('is another key of the same station, and the same key at another station', () => {
    expect(cautionsOf(aSeal({ keyFingerprint: 'cc' }), known(3))).toEqual(['unknown-key', 'another-key']);
    expect(cautionsOf(aSeal(), known(3, { stationId: 'elsewhere' }))).toEqual(['another-key']);
  });

  test('is a newer package of the same case, and not of another case', () => {
    const old = aSeal({ packageId: 'p2', created: at(2), head: { size: 20, root: 'r20' } });
    expect(cautionsOf(old, known(5))).toEqual(['older']);
    expect(cautionsOf(old, known(5, { foreignCaseId: 'another' }))).toEqual([]);
    expect(cautionsOf({ ...old, foreignCaseId: undefined }, known(5, { foreignCaseId: undefined }))).toEqual([]);
  });

  test('is a ledger that became shorter, or has another root at the same length, whichever came first', () => {
    expect(cautionsOf(aSeal({ head: { size: 30, root: 'x' } }), known(5))).toEqual(['ledger-shorter']);
    expect(cautionsOf(aSeal({ head: { size: 50, root: 'x' } }), known(5))).toEqual(['ledger-forked']);
    const old = aSeal({ packageId: 'p2', created: at(2), head: { size: 80, root: 'r80' } });
    expect(cautionsOf(old, known(5))).toEqual(['older', 'ledger-shorter']);
    expect(cautionsOf(aSeal({ head: undefined }), known(5))).toEqual([]);
  });

  test('is that one already in takes its place, or that it means another content of the one whose place it takes', () => {
    const supersedes = { packageId: 'p3', manifestSha256: 'm3' };
    const before = known(3, { manifestSha256: 'm3', foreignCaseId: 'another' });
    expect(cautionsOf(aSeal({ packageId: 'p3', created: at(20), head: undefined }), known(5, { supersedes }))).toEqual([
      'replaced',
    ]);
    expect(standingOf(aSeal({ supersedes }), own, [before], [compared])).toMatchObject({
      takesPlaceOf: 'in-3',
      cautions: [],
    });
    expect(cautionsOf(aSeal({ supersedes }), known(3, { manifestSha256: 'mx' }))).toEqual(['other-replaced']);
    expect(cautionsOf(aSeal({ supersedes: { packageId: 'never came', manifestSha256: 'm' } }), known(3))).toEqual([]);
  });
});
