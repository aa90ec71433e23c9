// What counts as a weapon and as a cartridge, and what is left out with which reason.
import { describe, expect, test } from 'vitest';
import { countCartridges, countWeapons, type CountedExhibit } from '../../../shared/domain/prosecution/counting.ts';
import { judgeThreshold, ruleState } from '../../../shared/domain/prosecution/thresholds.ts';

function anExhibit(more: Partial<CountedExhibit> = {}): CountedExhibit {
  const mark = more.mark ?? 'K1';
  return { id: mark, mark, kind: 'firearm', quantity: 1, unit: 'piece', facts: {}, ...more };
}
const rounds = (mark: string, quantity: number, more: Partial<CountedExhibit> = {}) =>
  anExhibit({ mark, kind: 'ammunition', quantity, unit: 'round', facts: { ammunitionState: 'live' }, ...more });
const leftOut = (count: ReturnType<typeof countWeapons>) => count.leftOut.map(({ mark, reason }) => [mark, reason]);

/** LUGINA-14 as it came. */
const rifles = ['K1', 'K2', 'K3'].map((mark) => anExhibit({ mark, facts: { firearmType: 'assault-rifle' } }));
const converted = ['K4', 'K5', 'K6', 'K7', 'K8', 'K9'].map((mark) =>
  anExhibit({
    mark,
    facts: { firearmType: 'pistol-self-loading', originClass: 'converted', alterations: ['barrel-replaced-rifled'] },
    roundsInside: mark === 'K4' ? 7 : 0,
  }),
);
const lugina = [...rifles, ...converted, rounds('K10', 300), rounds('K11', 112)];

describe('weapons', () => {
  test('of LUGINA-14 are nine, six of them converted pistols that count once each', () => {
    const count = countWeapons(lugina);
    expect(count.total).toBe(9);
    expect(Map.groupBy(count.lines, ({ as }) => as).get('converted')).toHaveLength(6);
  });

  test('an alarm pistol counts when it was converted, and not before', () => {
    const alarm = { firearmClass: 'alarm-signal', firearmType: 'alarm-pistol' };
    const untouched = anExhibit({ mark: 'A', facts: alarm });
    const bored = anExhibit({ mark: 'B', facts: { ...alarm, alterations: ['barrel-obstruction-removed'] } });
    const sawn = anExhibit({ mark: 'C', facts: { ...alarm, alterations: ['stock-sawn-off'] } });
    const count = countWeapons([untouched, bored, sawn]);
    expect(count.lines.map(({ mark, as }) => [mark, as])).toEqual([['B', 'converted']]);
    expect(leftOut(count)).toEqual([
      ['A', 'alarm-not-converted'],
      ['C', 'alarm-not-converted'],
    ]);
  });

  test('what is deactivated, a suppressor or a part counts only where the rule says so', () => {
    const things = [
      anExhibit({ mark: 'D', facts: { condition: 'deactivated' } }),
      anExhibit({ mark: 'S', kind: 'suppressor' }),
      anExhibit({ mark: 'P', kind: 'component', quantity: 5 }),
    ];
    expect(countWeapons(things)).toMatchObject({ total: 0 });
    expect(leftOut(countWeapons(things)).map(([, reason]) => reason)).toEqual([
      'deactivated',
      'suppressor',
      'component',
    ]);
    expect(countWeapons(things, ['suppressor', 'component', 'deactivated']).total).toBe(7);
  });

  test('one of a lot of alarm pistols that was found converted counts, the lot does not', () => {
    const alarm = { firearmClass: 'alarm-signal', firearmType: 'alarm-pistol' };
    const lot = anExhibit({ mark: 'L', quantity: 5, facts: alarm });
    const facts = { ...alarm, alterations: ['barrel-obstruction-removed'] };
    const one = anExhibit({ mark: 'L1', parentId: 'L', splitAs: 'fraction', facts });
    const count = countWeapons([lot, one]);
    expect(count.lines).toMatchObject([{ mark: 'L1', as: 'converted', number: 1 }]);
    expect(leftOut(count)).toEqual([['L', 'alarm-not-converted']]);
  });

  test('one of a lot of pistols that was found deactivated is taken off the lot', () => {
    const lot = anExhibit({ mark: 'L', quantity: 4, facts: { firearmType: 'pistol-self-loading' } });
    const one = anExhibit({ mark: 'L1', parentId: 'L', splitAs: 'fraction', facts: { condition: 'deactivated' } });
    const count = countWeapons([lot, one]);
    expect(count.lines).toMatchObject([{ mark: 'L', number: 3 }]);
    expect(leftOut(count)).toEqual([['L1', 'deactivated']]);
    expect(countWeapons([lot, one], ['deactivated']).total).toBe(4);
  });

  test('a deactivated weapon that was reactivated counts', () => {
    const facts = { condition: 'deactivated', alterations: ['deactivation-pins-removed', 'reactivated-barrel'] };
    expect(countWeapons([anExhibit({ facts })]).lines).toMatchObject([{ as: 'reactivated' }]);
  });

  test('an air weapon, an antique or a replica is left to whoever judges', () => {
    const things = ['air-weapon', 'antique', 'replica'].map((firearmType) =>
      anExhibit({ mark: firearmType, facts: { firearmType } }),
    );
    expect(leftOut(countWeapons(things)).map(([, reason]) => reason)).toEqual([
      'to-be-judged',
      'to-be-judged',
      'to-be-judged',
    ]);
  });
});

describe('cartridges', () => {
  test('of LUGINA-14 are 412: the seven of K4 are inside the 112 and are not added again', () => {
    const count = countCartridges(lugina);
    expect(count.total).toBe(412);
    expect(count.leftOut).toEqual([{ exhibitId: 'K4', mark: 'K4', number: 7, reason: 'inside-weapon' }]);
  });

  test('a portion is counted with its lot, a portion of a portion too; alone it counts itself', () => {
    const lot = rounds('K10', 300);
    const portion = rounds('K10.1', 12, { parentId: 'K10', splitAs: 'fraction' });
    const further = rounds('K10.1.1', 4, { parentId: 'K10.1', splitAs: 'fraction' });
    expect(countCartridges([lot, portion, further]).total).toBe(300);
    expect(countCartridges([portion, further]).total).toBe(12);
    expect(countCartridges([further]).total).toBe(4);
  });

  test('a portion that turned out to be live is counted, though its lot is left out as blanks', () => {
    const blanks = rounds('K10', 300, { facts: { ammunitionState: 'blank' } });
    const portionOf = (ammunitionState: string) =>
      rounds('K10.1', 12, { parentId: 'K10', splitAs: 'fraction', facts: { ammunitionState } });
    const count = countCartridges([blanks, portionOf('live')]);
    expect(count.lines.map(({ mark, number }) => [mark, number])).toEqual([['K10.1', 12]]);
    expect(leftOut(count)).toEqual([['K10', 'blank']]);
    expect(leftOut(countCartridges([blanks, portionOf('blank')]))).toEqual([
      ['K10', 'blank'],
      ['K10.1', 'with-its-lot'],
    ]);
  });

  test('a portion of a portion is counted once, whatever the one between them was judged', () => {
    const lot = rounds('K10', 300);
    const between = rounds('K10.1', 12, { parentId: 'K10', splitAs: 'fraction', facts: { ammunitionState: 'blank' } });
    const live = rounds('K10.1.1', 4, { parentId: 'K10.1', splitAs: 'fraction' });
    // Twelve were taken for blanks, four of them proved live: eight of the three hundred never were cartridges.
    expect(countCartridges([lot, between, live]).total).toBe(292);
    expect(countCartridges([live, between, lot]).total).toBe(292);
  });

  test('a portion that turned out to be blank is taken off its lot, and one that was fired is not', () => {
    const lot = rounds('K10', 412);
    const portion = (ammunitionState: string) =>
      rounds('K10.1', 20, { parentId: 'K10', splitAs: 'fraction', facts: { ammunitionState } });
    const blank = countCartridges([lot, portion('blank')]);
    expect(blank.lines.map(({ mark, number }) => [mark, number])).toEqual([['K10', 392]]);
    expect(blank.leftOut).toEqual([{ exhibitId: 'K10.1', mark: 'K10.1', number: 20, reason: 'blank' }]);
    expect(blank.total).toBe(392);
    expect(countCartridges([lot, portion('modified-blank')]).total).toBe(392);
    expect(countCartridges([lot, portion('fired-case')]).total).toBe(412);
    // A weight is not taken off a number, and a portion alone is only itself.
    expect(countCartridges([lot, { ...portion('blank'), unit: 'gram' }]).total).toBe(412);
    expect(countCartridges([portion('blank')]).total).toBe(0);
  });

  test('the whole of a lot that turned out to be blank, portion by portion, leaves nothing to count', () => {
    const half = (mark: string) =>
      rounds(mark, 50, { parentId: 'K10', splitAs: 'fraction', facts: { ammunitionState: 'blank' } });
    const count = countCartridges([rounds('K10', 100), half('K10.1'), half('K10.2')]);
    expect(count.total).toBe(0);
    expect(count.isOpen).toBe(false);
  });

  test('a round taken out of a weapon is a thing of its own', () => {
    expect(
      countCartridges([anExhibit({ mark: 'K4' }), rounds('K4.1', 1, { parentId: 'K4', splitAs: 'part' })]).total,
    ).toBe(1);
  });

  test('cases, blanks, modified blanks and what is not counted in rounds are left out, each with its reason', () => {
    const state = (mark: string, ammunitionState: string) => rounds(mark, 14, { facts: { ammunitionState } });
    const count = countCartridges([
      state('A', 'fired-case'),
      state('B', 'blank'),
      state('C', 'modified-blank'),
      rounds('D', 2, { unit: 'gram' }),
    ]);
    expect(count.total).toBe(0);
    expect(leftOut(count).map(([, reason]) => reason)).toEqual(['fired', 'blank', 'modified-blank', 'not-in-rounds']);
  });

  test('a lot nobody counted leaves the sum open, and an estimate is said', () => {
    const unknown = countCartridges([rounds('A', 0), rounds('B', 100)]);
    expect(unknown).toMatchObject({ total: 100, isOpen: true });
    const weighed = rounds('A', 500, { facts: { ammunitionState: 'live', countingBasis: 'weighed' } });
    expect(countCartridges([weighed])).toMatchObject({ total: 500, isEstimate: true });
  });

  test('huge counts and none add up', () => {
    expect(countCartridges([rounds('A', 10_000_000), rounds('B', 10_000_000)]).total).toBe(20_000_000);
    expect(countCartridges([])).toMatchObject({ total: 0, isOpen: false, isEstimate: false });
  });
});

describe('a threshold', () => {
  const four = { number: 4, comparison: 'at-least', isVerified: false } as const;
  const fourHundred = { number: 400, comparison: 'more-than', isVerified: false } as const;
  const of = (total: number, isOpen = false) => ({ total, isOpen });

  test('that both readings reach is reached, however uncertain the wording', () => {
    expect(judgeThreshold(of(9), four)).toEqual({ threshold: four, total: 9, state: 'met' });
    expect(judgeThreshold(of(412), fourHundred).state).toBe('met');
  });

  test.each([
    [4, four, { 'at-least': true, 'more-than': false }],
    [400, fourHundred, { 'at-least': true, 'more-than': false }],
  ])('%d: where the readings differ, both are given and neither is the answer', (total, threshold, readings) => {
    expect(judgeThreshold(of(total), threshold)).toMatchObject({ state: 'depends', readings });
  });

  test('a verified comparison decides at the number itself', () => {
    expect(judgeThreshold(of(4), { ...four, isVerified: true }).state).toBe('met');
    expect(judgeThreshold(of(400), { ...fourHundred, isVerified: true }).state).toBe('not-met');
  });

  test('below it is not reached, and open while something was not counted', () => {
    expect(judgeThreshold(of(3), four).state).toBe('not-met');
    expect(judgeThreshold(of(399, true), fourHundred).state).toBe('open');
    expect(judgeThreshold(of(500, true), fourHundred).state).toBe('met');
  });

  test('of a rule: one is enough', () => {
    const weapons = judgeThreshold(of(1), four);
    expect(ruleState([weapons, judgeThreshold(of(412), fourHundred)])).toBe('met');
    expect(ruleState([weapons, judgeThreshold(of(400), fourHundred)])).toBe('depends');
    expect(ruleState([weapons, undefined])).toBe('not-met');
  });
});
