import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  auditDayOf,
  discrepanciesOf,
  drawSample,
  inventoryClasses,
  judgeInventory,
  totalsOf,
  type ExpectedExhibit,
  type StandingCount,
} from '../../../shared/domain/inventory.ts';

const anExpected = (changes: Partial<ExpectedExhibit> = {}): ExpectedExhibit => ({
  exhibitId: 'k5',
  label: 'LUGINA-14 / K5',
  where: 'R1 / S4',
  standing: 'present',
  seal: '0048215',
  left: 7,
  isAsked: true,
  ...changes,
});

const aCount = (changes: Partial<StandingCount> = {}): StandingCount => ({
  countId: 'c1',
  counterId: 'arta',
  exhibitId: 'k5',
  fault: undefined,
  label: 'LUGINA-14 / K5',
  text: 'EX-2025-000005',
  seenAt: 'R1 / S4',
  isAtItsPlace: true,
  sealRead: undefined,
  quantity: undefined,
  record: undefined,
  ...changes,
});

const elsewhere = (standing: 'elsewhere' | 'checked-out' | 'disposed') =>
  aCount({ exhibitId: 'k9', isAtItsPlace: undefined, record: { standing, where: 'R2', seal: '', left: 1 } });

const judged = (
  expected: readonly ExpectedExhibit[],
  counts: readonly StandingCount[],
  isTwofold = false,
): (readonly string[])[] => judgeInventory(expected, counts, isTwofold).map((line) => line.classes);

describe('an exhibit in a count is', () => {
  test('found where the record has it, and nothing read differs', () => {
    expect(judged([anExpected()], [aCount({ sealRead: '0048215', quantity: 7 })])).toEqual([['found']]);
  });

  test('found where nobody looked at seal or quantity: what was not read cannot differ', () => {
    expect(judged([anExpected()], [aCount()])).toEqual([['found']]);
  });

  test('found elsewhere when it lies in another place', () => {
    expect(judged([anExpected()], [aCount({ seenAt: 'R1 / S5', isAtItsPlace: false })])).toEqual([['found-elsewhere']]);
  });

  test('missing when the record has it here and nobody saw it', () => {
    expect(judged([anExpected()], [])).toEqual([['missing']]);
  });

  test('not on this list when the record has it in another room', () => {
    expect(judged([], [elsewhere('elsewhere')])).toEqual([['not-on-this-list']]);
  });

  test('an unknown label when nobody can place it', () => {
    expect(judged([], [aCount({ exhibitId: undefined, text: 'PZ-77', label: 'PZ-77' })])).toEqual([['unknown-label']]);
  });

  test('with another seal than on record, also where there is none at all', () => {
    expect(judged([anExpected()], [aCount({ sealRead: '0048251' })])).toEqual([['seal-differs']]);
    expect(judged([anExpected()], [aCount({ sealRead: '' })])).toEqual([['seal-differs']]);
    expect(judged([anExpected({ seal: '' })], [aCount({ sealRead: '' })])).toEqual([['found']]);
    expect(judged([anExpected({ seal: '' })], [aCount({ sealRead: '1' })])).toEqual([['seal-differs']]);
  });

  test('of another quantity than is left on record', () => {
    expect(judged([anExpected()], [aCount({ quantity: 6 })])).toEqual([['quantity-differs']]);
    expect(judged([anExpected({ left: 0 })], [aCount({ quantity: 0 })])).toEqual([['found']]);
  });

  test('checked out but present when a person has it on record', () => {
    expect(judged([anExpected({ standing: 'checked-out' })], [aCount()])).toEqual([['checked-out-but-present']]);
    expect(judged([], [elsewhere('checked-out')])).toEqual([['checked-out-but-present']]);
  });

  test('present but disposed when the record says it was destroyed', () => {
    expect(judged([], [elsewhere('disposed')])).toEqual([['present-but-disposed']]);
  });

  test('away as recorded when a person has it and nobody saw it here', () => {
    expect(judged([anExpected({ standing: 'checked-out' })], [])).toEqual([['away-as-recorded']]);
  });

  test('several things at once, gravest first', () => {
    expect(judged([anExpected()], [aCount({ isAtItsPlace: false, seenAt: 'R1', sealRead: 'x', quantity: 1 })])).toEqual(
      [['found-elsewhere', 'seal-differs', 'quantity-differs']],
    );
  });
});

describe('two counters', () => {
  const second = (changes: Partial<StandingCount> = {}) => aCount({ countId: 'c2', counterId: 'blerim', ...changes });

  test('who saw the same agree', () => {
    expect(judged([anExpected()], [aCount(), second()], true)).toEqual([['found']]);
  });

  test('of whom only one saw it differ', () => {
    expect(judged([anExpected()], [aCount()], true)).toEqual([['second-count-differs']]);
  });

  test('who read another seal, quantity or place differ', () => {
    const differs = (changes: Partial<StandingCount>) =>
      judged([anExpected()], [aCount({ sealRead: '0048215', quantity: 7 }), second(changes)], true)[0];
    expect(differs({ sealRead: '0048251' })).toEqual(['seal-differs', 'second-count-differs']);
    expect(differs({ quantity: 6 })).toEqual(['quantity-differs', 'second-count-differs']);
    expect(differs({ seenAt: 'R1 / S5', isAtItsPlace: false })).toEqual(['found-elsewhere', 'second-count-differs']);
  });

  test('of whom one did not look at the seal do not differ by that', () => {
    expect(judged([anExpected()], [aCount({ sealRead: '0048215' }), second()], true)).toEqual([['found']]);
  });

  test('of whom one scanned a card or misread a label do not differ by that', () => {
    const slip = (fault: StandingCount['fault']) => aCount({ exhibitId: undefined, fault, text: 'E7KD400C2J6' });
    expect(judged([], [slip('check-wrong')], true)).toEqual([['misread-label']]);
    expect(judged([], [slip('another-kind')], true)).toEqual([['label-of-another-kind']]);
    expect(judged([], [slip('other-station')], true)).toEqual([['label-of-another-station', 'second-count-differs']]);
  });

  test('who both missed it need no second word: it is missing', () => {
    expect(judged([anExpected()], [], true)).toEqual([['missing']]);
  });
});

describe('a result', () => {
  test('adds up: every line is under exactly one class', () => {
    const lines = judgeInventory(
      [anExpected(), anExpected({ exhibitId: 'k6' }), anExpected({ exhibitId: 'k7', standing: 'checked-out' })],
      [aCount({ quantity: 3 }), elsewhere('elsewhere'), aCount({ exhibitId: undefined, text: '?' })],
      false,
    );
    const totals = totalsOf(lines);
    expect(inventoryClasses.reduce((sum, each) => sum + totals[each], 0)).toBe(lines.length);
    expect(lines).toHaveLength(5);
  });

  test('asks a word for each difference and for nothing that is in order', () => {
    const lines = judgeInventory(
      [anExpected(), anExpected({ exhibitId: 'k6' }), anExpected({ exhibitId: 'k7', standing: 'checked-out' })],
      [aCount({ sealRead: 'x', quantity: 3 })],
      false,
    );
    expect(discrepanciesOf(lines).map(({ key }) => key)).toEqual([
      'k5|seal-differs',
      'k5|quantity-differs',
      'k6|missing',
    ]);
  });

  test('leaves out what an audit neither asked for nor saw, and judges what it saw beyond the sample', () => {
    const beyond = anExpected({ exhibitId: 'k8', isAsked: false });
    expect(judged([anExpected(), beyond], [aCount()])).toEqual([['found']]);
    expect(judged([beyond], [aCount({ exhibitId: 'k8', quantity: 6 })])).toEqual([['quantity-differs']]);
  });

  test('that lost a count is a defect and no shorter list', () => {
    expect(() => judgeInventory([anExpected(), anExpected()], [aCount()], false)).not.toThrow();
    // One exhibit twice on the list: the second has no count left, and is said to be missing rather than dropped.
    expect(judged([anExpected(), anExpected()], [aCount()])).toEqual([['found'], ['missing']]);
  });
});

describe('the sample of an audit', () => {
  const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  const population = Array.from({ length: 200 }, (_, index) => ({
    exhibitId: `id-${index}`,
    number: `EX-2025-${String(index).padStart(6, '0')}`,
    kind: index % 20 === 0 ? ('firearm' as const) : ('tool' as const),
  }));
  const order = { seed: '5eed', percent: 10, highRiskKinds: ['firearm'] as const };

  test('is the same for the same seed, whatever the order of the list', () => {
    expect(drawSample(population.toReversed(), order, sha256)).toEqual(drawSample(population, order, sha256));
  });

  test('is another one for another seed', () => {
    expect(drawSample(population, { ...order, seed: '5eee' }, sha256)).not.toEqual(
      drawSample(population, order, sha256),
    );
  });

  test('holds every high-risk exhibit and a tenth of the rest', () => {
    const drawn = drawSample(population, order, sha256);
    const firearms = population.filter(({ kind }) => kind === 'firearm');
    expect(firearms.every(({ exhibitId }) => drawn.has(exhibitId))).toBe(true);
    expect(drawn.size).toBe(firearms.length + 19);
  });

  test('never rounds down to nothing, and takes all of 100 percent', () => {
    const one = [{ exhibitId: 'a', number: 'EX-1', kind: 'tool' as const }];
    expect(drawSample(one, { ...order, percent: 1 }, sha256).size).toBe(1);
    expect(drawSample(population, { ...order, percent: 100 }, sha256).size).toBe(population.length);
    expect(drawSample([], order, sha256).size).toBe(0);
  });

  test('can be drawn again by hand: the smallest digests of seed and number', () => {
    const [first] = population
      .filter(({ kind }) => kind === 'tool')
      .toSorted((a, b) => (sha256(`5eed:${a.number}`) < sha256(`5eed:${b.number}`) ? -1 : 1));
    expect(drawSample(population, order, sha256).has(first?.exhibitId ?? '')).toBe(true);
  });

  test('is suggested on a day that each station and month has of its own', () => {
    const days = ['2025-01', '2025-02', '2025-03', '2025-04'].map((month) => auditDayOf('a station', month, sha256));
    expect(days.every((day) => day >= 1 && day <= 28)).toBe(true);
    expect(new Set(days).size).toBeGreaterThan(1);
    expect(auditDayOf('a station', '2025-01', sha256)).toBe(days[0]);
  });
});
