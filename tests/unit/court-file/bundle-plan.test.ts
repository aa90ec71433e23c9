// How a bundle is divided, numbered and called, without a station.
import { describe, expect, test } from 'vitest';
import { nameOfVolume } from '../../../shared/domain/court-file/bundle-name.ts';
import { planBundle } from '../../../shared/domain/court-file/bundle-plan.ts';
import { keepNumbers, numbersGiven, runsOf } from '../../../shared/domain/court-file/kept-numbers.ts';
import { readProfile } from '../../../shared/domain/court-file/read-profile.ts';
import { bundleProfiles } from '../../../shared/reference/bundle-profiles/index.ts';
import type { BundleProfile } from '../../../shared/domain/court-file/profile.ts';

const numbering = { begins: 'cover', isContinuous: true, equalsPdfPage: true } as const;
const asked = (
  limits: Partial<BundleProfile['limits']> = {},
  changes: Partial<BundleProfile['numbering']> = {},
): Pick<BundleProfile, 'limits' | 'numbering'> => ({
  limits: { dpi: 300, ...limits },
  numbering: { ...numbering, ...changes },
});
const of = (...pages: number[]) => pages.map((count) => ({ pages: count, bytes: count * 1000 }));

describe('volumes', () => {
  test('hold whole documents and count the pages before them', () => {
    const { volumes } = planBundle(of(4, 4, 3), asked({ pagesPerVolume: 10 }), { front: 3 });
    expect(volumes.map(({ pages }) => pages)).toEqual([7, 10]);
    expect(volumes[1]?.parts).toEqual([
      { document: 1, from: 1, to: 4, volume: 2, page: 4 },
      { document: 2, from: 1, to: 3, volume: 2, page: 8 },
    ]);
  });

  test('divide a document only where it alone is too large', () => {
    const { volumes } = planBundle(of(2, 25, 2), asked({ pagesPerVolume: 12 }), { front: 2 });
    expect(volumes.map(({ parts }) => parts.map(({ document, from, to }) => [document, from, to]))).toEqual([
      [[0, 1, 2]],
      [[1, 1, 10]],
      [[1, 11, 20]],
      [
        [1, 21, 25],
        [2, 1, 2],
      ],
    ]);
  });

  test('keep to their bytes, and to less of them when one came out too large', () => {
    const documents = [1, 2, 3, 4].map(() => ({ pages: 10, bytes: 400_000 }));
    const profile = asked({ megabytesPerVolume: 1 });
    expect(planBundle(documents, profile, { front: 1 }).volumes).toHaveLength(2);
    expect(planBundle(documents, profile, { front: 1, share: 0.5 }).volumes).toHaveLength(4);
    // One page that is larger than a volume cannot be divided.
    expect(planBundle([{ pages: 1, bytes: 9e6 }], profile, { front: 1 }).volumes).toHaveLength(1);
  });

  test('of nothing but a cover and an index there is one', () => {
    expect(planBundle(of(0, 0), asked(), { front: 2 }).volumes).toEqual([
      { pages: 2, unnumbered: 0, first: 1, parts: [] },
    ]);
  });
});

describe('numbers', () => {
  const numbersOf = (changes: Partial<BundleProfile['numbering']>) =>
    planBundle(of(3, 3), asked({ pagesPerVolume: 6 }, changes), { front: 3 }).numbers.map((numbers) =>
      [1, 2, 4].map((page) => numbers[page - 1]),
    );

  test('go on over volumes, or begin anew', () => {
    expect(numbersOf({})).toEqual([
      ['1', '2', '4'],
      ['7', '8', '10'],
    ]);
    expect(numbersOf({ isContinuous: false })).toEqual([
      ['1', '2', '4'],
      ['1', '2', '4'],
    ]);
  });

  test('begin where the profile says, but on the first page where they are those of the PDF', () => {
    const own = { equalsPdfPage: false, isContinuous: true };
    expect(numbersOf({ ...own, begins: 'index' })[0]).toEqual(['', '1', '3']);
    expect(numbersOf({ ...own, begins: 'first-document' })).toEqual([
      ['', '', '1'],
      ['', '', '4'],
    ]);
    expect(numbersOf({ begins: 'first-document' })[0]).toEqual(['1', '2', '4']);
  });
});

describe('numbers that were given', () => {
  const divided = (pages: number[], pagesPerVolume?: number, front = 2) =>
    planBundle(of(...pages), asked(pagesPerVolume === undefined ? {} : { pagesPerVolume }), { front });
  const given = (ids: string[], pages: number[], pagesPerVolume?: number) =>
    numbersGiven(divided(pages, pagesPerVolume), { front: 2, ids });

  test('stay, and what comes between them has a suffix; what comes behind them goes on', () => {
    const kept = given(['a', 'b'], [2, 2]);
    const plan = divided([2, 3, 2, 1]);
    const again = { front: 2, ids: ['a', 'late', 'b', 'last'], kept };
    expect(keepNumbers(plan, { ...again, form: 'numbers' })).toMatchObject({
      numbers: [['1', '2', '3', '4', '4-1', '4-2', '4-3', '5', '6', '7']],
      lastNumber: 7,
    });
    expect(keepNumbers(plan, { ...again, form: 'letters' }).numbers[0]?.slice(4, 7)).toEqual(['4A', '4B', '4C']);
  });

  test('are given once: a third bundle keeps those of the second, also of a document that went', () => {
    const first = given(['a', 'gone', 'b'], [2, 2, 1]);
    const [a, late] = ['a', 'late'];
    const second = keepNumbers(divided([2, 2, 1]), { front: 2, ids: [a, late, 'b'], kept: first, form: 'numbers' });
    expect(second.numbers).toEqual([['1', '2', '3', '4', '4-1', '4-2', '7']]);
    const kept = numbersGiven(second, { front: 2, ids: [a, late, 'b'], before: first });
    const third = (form: 'numbers' | 'letters', ids: string[], pages: number[]) =>
      keepNumbers(divided(pages), { front: 2, ids, kept, form }).numbers[0]?.slice(3);
    // Before the inserted one, behind it, and behind everything.
    expect(third('numbers', [a, 'x', late, 'b'], [2, 1, 2, 1])).toEqual(['4', '4A', '4-1', '4-2', '7']);
    expect(third('numbers', [a, late, 'x', 'b', 'y'], [2, 2, 2, 1, 1])).toEqual([
      '4',
      '4-1',
      '4-2',
      '4-3',
      '4-4',
      '7',
      '8',
    ]);
    // A document that has become longer.
    expect(third('letters', [a, late, 'b'], [2, 3, 1])).toEqual(['4', '4-1', '4-2', '4-3', '7']);
  });

  test('stay with the front of a volume; a longer index and one volume more have suffixes', () => {
    const kept = given(['a', 'b'], [3, 3], 6);
    expect(
      keepNumbers(divided([3, 2, 3], 6, 3), { front: 3, ids: ['a', 'late', 'b'], kept, form: 'numbers' }).numbers,
    ).toEqual([
      ['1', '2', '2-1', '3', '4', '5'],
      ['6', '7', '7-1', '7-2', '7-3'],
      ['7-4', '7-5', '7-6', '8', '9', '10'],
    ]);
  });

  test('go from Z to AA', () => {
    const kept = given(['a', 'b'], [1, 1]);
    const plan = keepNumbers(divided([1, 28, 1]), { front: 2, ids: ['a', 'late', 'b'], kept, form: 'letters' });
    expect(plan.numbers[0]?.slice(27)).toEqual(['3Y', '3Z', '3AA', '3AB', '4']);
    expect(runsOf(plan.numbers[0] ?? [])).toEqual([
      { first: '1', pages: 3 },
      { first: '3A', pages: 28 },
      { first: '4', pages: 1 },
    ]);
  });

  test('a profile cannot insert where each volume begins anew', () => {
    const [plain] = bundleProfiles.filter(({ code }) => code === 'plain');
    const text = (isContinuous: boolean) =>
      JSON.stringify(
        { ...plain, latePages: 'inserted-with-suffix', numbering: { ...plain?.numbering, isContinuous } },
        undefined,
        1,
      );
    expect(readProfile(text(true)).ok).toBe(true);
    expect(readProfile(text(false))).toMatchObject({
      ok: false,
      faults: [{ path: 'numbering.isContinuous', fault: 'not-allowed' }],
    });
  });
});

describe('names of files', () => {
  const named = { title: 'LUGINA-14', number: 'PP 7/2025', volume: 2, volumes: 3, day: '2025-05-30' };
  const profile = (pattern: string) => ({ code: 'plain', fileName: { pattern, forbidsNames: true } });

  test('follow the pattern, and always tell volumes apart', () => {
    const guidance = profile('{case}-{letter}{volume}-{date}.pdf');
    expect(nameOfVolume(guidance, named, [])).toBe('LUGINA-14-A2-2025-05-30.pdf');
    expect(nameOfVolume(profile('{number}.pdf'), named, [])).toBe('PP 7/2025-2.pdf');
    expect(nameOfVolume(profile('{number}.pdf'), { ...named, number: '', volumes: 1 }, [])).toBe('case.pdf');
  });

  test.each([
    ['Prosecutor v. Flamur Testaj', 'Flamur TESTAJ'],
    ['Kundër Testajt', 'Flamur Testaj'],
    ['Предмет Пробић', 'Dejan PROBIĆ'],
  ])('%s does not name %s', (title, person) => {
    expect(nameOfVolume(profile('{case}-{volume}.pdf'), { ...named, title }, [person])).toBe(
      'PP 7/2025-plain-volume-2.pdf',
    );
  });

  test('a number that is a name is not used either', () => {
    const pattern = profile('{number}-{volume}.pdf');
    expect(nameOfVolume(pattern, { ...named, number: 'Testaj 1' }, ['Flamur TESTAJ'])).toBe('case-plain-volume-2.pdf');
  });
});
