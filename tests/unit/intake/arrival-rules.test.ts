import { describe, expect, test } from 'vitest';
import { discrepancyState, tookPart } from '../../../shared/domain/discrepancy.ts';
import { marksFrom, shownMarks } from '../../../shared/domain/exhibit-marks.ts';
import {
  drawnCylinder,
  loadedStateFaults,
  nothingRecordedOfLoading,
  partsOfLoaded,
  roundsLoaded,
} from '../../../shared/domain/loaded-state.ts';
import { labelNames, outstandingOf, packageStanding } from '../../../shared/domain/submission.ts';
import { questionIn, standardQuestions } from '../../../shared/reference/standard-questions.ts';

const brought = (...labels: string[]) => labels.map((label) => ({ label }));

describe('a partial delivery', () => {
  const first = { packagesAnnounced: 4, packages: brought('K1', 'K2'), outstanding: ['K3', 'K4'] };

  test('names what is outstanding', () => {
    expect(outstandingOf(first, [])).toEqual({ count: 2, labels: ['K3', 'K4'] });
  });

  test('is completed by what comes later under its name', () => {
    const later = { packagesAnnounced: 1, packages: brought('k3'), outstanding: [] };
    expect(outstandingOf(first, [later])).toEqual({ count: 1, labels: ['K4'] });
    expect(outstandingOf(first, [later, { ...later, packages: brought('K4') }])).toEqual({ count: 0, labels: [] });
  });

  test('more than was announced leaves nothing outstanding', () => {
    expect(outstandingOf({ ...first, packagesAnnounced: 1 }, []).count).toBe(0);
  });

  test('a label names each mark in it, and no mark that only begins alike', () => {
    expect(labelNames('K4, K4.1; K12', 'K4.1')).toBe(true);
    expect(labelNames('K12', 'K1')).toBe(false);
  });
});

describe('a package', () => {
  test('is blocked until it is cleared, and refused for good', () => {
    expect(packageStanding({ label: 'K1' }, [])).toBe('received');
    expect(packageStanding({ label: 'K1' }, [{ type: 'blocked' }])).toBe('blocked');
    expect(packageStanding({ label: 'K1' }, [{ type: 'blocked' }, { type: 'cleared' }])).toBe('received');
    expect(
      packageStanding({ label: 'K1' }, [{ type: 'blocked' }, { type: 'package-refused' }, { type: 'cleared' }]),
    ).toBe('refused');
  });
});

describe('a discrepancy', () => {
  const ours = { type: 'statement', side: 'ours', signerId: 'arta' } as const;
  const theirs = { type: 'statement', side: 'theirs', signerId: 'arta' } as const;

  test('is open until both sides have spoken, and ends with a resolution', () => {
    expect(discrepancyState([])).toBe('open');
    expect(discrepancyState([ours, ours])).toBe('open');
    expect(discrepancyState([ours, theirs])).toBe('statements-recorded');
    expect(discrepancyState([ours, theirs, { type: 'resolved', signerId: 'besa' }])).toBe('resolved');
  });

  test('whoever found it or signed in it took part', () => {
    expect(tookPart('arta', [], 'arta')).toBe(true);
    expect(tookPart('besa', [ours], 'arta')).toBe(true);
    expect(tookPart('besa', [ours], 'drita')).toBe(false);
  });
});

describe('the loaded state', () => {
  const revolver = {
    ...nothingRecordedOfLoading,
    cylinder: ['case', 'round', 'round', 'empty', 'round', 'not-recorded'] as const,
  };
  const state = { ...revolver, cylinder: [...revolver.cylinder] };

  test('counts live rounds in chambers and in an inserted magazine', () => {
    expect(roundsLoaded(state)).toBe(3);
    const pistol = {
      ...nothingRecordedOfLoading,
      chamber: 'round',
      magazine: 'inserted',
      roundsInMagazine: 6,
    } as const;
    expect(roundsLoaded(pistol)).toBe(7);
    expect(roundsLoaded({ ...pistol, magazine: 'beside' })).toBe(1);
  });

  test('suggests what it is split into: magazine, its rounds, the chambers', () => {
    const pistol = {
      ...nothingRecordedOfLoading,
      chamber: 'round',
      magazine: 'inserted',
      roundsInMagazine: 6,
    } as const;
    expect(partsOfLoaded(pistol).map(({ kind, quantity, isInMagazine }) => [kind, quantity, isInMagazine])).toEqual([
      ['magazine', 1, false],
      ['ammunition', 6, true],
      ['ammunition', 1, false],
    ]);
    expect(partsOfLoaded(state)).toEqual([
      { kind: 'ammunition', from: 'cylinder', quantity: 3, isInMagazine: false, positions: [2, 3, 5] },
      { kind: 'cartridge-case', from: 'cylinder', quantity: 1, isInMagazine: false, positions: [1] },
    ]);
  });

  test('contradictions are named by their field', () => {
    expect(loadedStateFaults(state)).toEqual([]);
    expect(loadedStateFaults({ ...state, chamber: 'round', magazine: 'inserted' })).toEqual(['chamber', 'magazine']);
    expect(loadedStateFaults({ ...nothingRecordedOfLoading, roundsInMagazine: 3 })).toEqual(['roundsInMagazine']);
  });

  test('the first chamber is drawn at the top, the next clockwise, none touching another', () => {
    const [first, second] = drawnCylinder(state.cylinder);
    expect(first).toMatchObject({ position: 1, content: 'case' });
    expect(first?.x).toBeCloseTo(0);
    expect(first?.y).toBeLessThan(0);
    expect(second?.x).toBeGreaterThan(0);
    for (const size of [2, 5, 9, 24]) {
      const chambers = drawnCylinder(Array.from({ length: size }, () => 'empty' as const));
      const [one, next] = chambers;
      if (one === undefined || next === undefined) throw new Error('drawn');
      expect(Math.hypot(one.x - next.x, one.y - next.y)).toBeGreaterThan(one.radius + next.radius);
    }
  });
});

describe('marks of parts', () => {
  test('count on from the first and keep leading zeros', () => {
    expect(marksFrom('07.2', 3)).toEqual(['07.2', '07.3', '07.4']);
    expect(marksFrom('C-08', 3)).toEqual(['C-08', 'C-09', 'C-10']);
    expect(marksFrom('K5a', 1)).toEqual(['K5a']);
    expect(marksFrom('K5a', 2)).toEqual([]);
  });

  test('are shown as ranges', () => {
    expect(shownMarks(['07.1', '07.2', '07.3', '07.4', '07.9'])).toBe('07.1–07.4, 07.9');
    expect(shownMarks(['K4.1', 'K4.3', 'K4.4'])).toBe('K4.1, K4.3, K4.4');
    expect(shownMarks([])).toBe('');
  });
});

test('every standard question is said in every language and marked as unverified', () => {
  for (const { code, verified } of standardQuestions.rows) {
    expect(verified).toBe(false);
    for (const language of ['en', 'sq', 'sr-Cyrl', 'sr-Latn'] as const) {
      expect(questionIn(code, language)?.length).toBeGreaterThan(10);
    }
  }
  expect(questionIn('never-heard-of', 'en')).toBeUndefined();
});
