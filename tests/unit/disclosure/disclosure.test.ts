// What fits together in a decision, what a description must say, and which schedule holds what.
import { describe, expect, test } from 'vitest';
import { faultOfDecision, needsTwo, type Decision } from '../../../shared/domain/disclosure/decision.ts';
import { faultsOfDescription, proposedDescription } from '../../../shared/domain/disclosure/description.ts';
import { isLowering } from '../../../shared/domain/disclosure/handling.ts';
import { itemKinds } from '../../../shared/domain/disclosure/item.ts';
import { mayReceive, standsOn } from '../../../shared/domain/disclosure/schedule.ts';
import { inRuns } from '../../../main/documents/disclosure/numbers.ts';
import { documentText } from '../../../main/documents/document-text.ts';
import { loadCatalogue } from '../../../shared/text/index.ts';

type Relevant = Extract<Decision, { relevance: 'relevant' }>;

const relevant = (changes: Partial<Relevant>): Relevant => ({
  relevance: 'relevant',
  use: 'unused-non-sensitive',
  test: 'no',
  outcome: 'withhold',
  ...changes,
});
const sensitive = relevant({ use: 'unused-sensitive', sensitivity: 'source', harm: 'A person' });

describe('a decision', () => {
  test.each<[string, Decision, string | undefined]>([
    ['what is not relevant needs nothing more', { relevance: 'not-relevant' }, undefined],
    ['evidence is disclosed', relevant({ use: 'used' }), 'disclosure.used-withheld'],
    ['what may assist is disclosed', relevant({ test: 'yes' }), 'disclosure.test-met-withheld'],
    ['of what nobody can say it, it may be withheld', relevant({ test: 'cannot-say' }), undefined],
    ['sensitive needs its reason', { ...sensitive, harm: '' }, 'disclosure.sensitivity-missing'],
    ['sensitive is not disclosed whole', { ...sensitive, outcome: 'disclose' }, 'disclosure.sensitive-in-full'],
    ['sensitive may be disclosed edited', { ...sensitive, outcome: 'disclose-edited' }, undefined],
    [
      'what is not sensitive has no such reason',
      relevant({ sensitivity: 'source' }),
      'disclosure.sensitivity-of-nothing',
    ],
  ])('%s', (_, decision, fault) => {
    expect(faultOfDecision(decision)).toBe(fault);
  });

  test('two persons withhold what is sensitive, and nothing else', () => {
    expect(needsTwo(sensitive)).toBe(true);
    expect(needsTwo({ ...sensitive, outcome: 'disclose-edited' })).toBe(false);
    expect(needsTwo(relevant({}))).toBe(false);
  });
});

describe('a description', () => {
  test.each([
    ['', ['empty']],
    ['  ', ['empty']],
    ['MG-12/3', ['number-only']],
    ['Nr. 2025-04', ['number-only']],
    ['0718-020412', ['number-only']],
    ['IBIS', ['abbreviation-only']],
    ['DNA GSR', ['abbreviation-only']],
    ['Shënime', ['short', 'no-date']],
    ['Белешке вештака о доказу', ['no-date']],
    ['Notes of the examiner about K5 of 24.03.2025', []],
    ['Радни лист за К5, забележено 24.03.2025', []],
    ['Fletë pune për K5, regjistruar më 24.03.2025', []],
  ])('%j', (text, faults) => {
    expect(faultsOfDescription(text)).toEqual(faults);
  });

  test.each(['en', 'sq', 'sr-Cyrl', 'sr-Latn'] as const)(
    'that is proposed in %s passes, and says no name where it is sensitive',
    async (language) => {
      const { documents, vocabulary } = await loadCatalogue(language);
      const text = documentText(language, documents, vocabulary);
      for (const kind of itemKinds) {
        const item = { kind, label: 'K5', day: '24.03.2025', by: 'Lirie EKSPERTAJ' };
        const say = (key: string, values: Readonly<Record<string, string>>): string => text.vocabulary(key, values);
        expect([kind, faultsOfDescription(proposedDescription(item, false, say))]).toEqual([kind, []]);
        const hidden = proposedDescription(item, true, say);
        expect([kind, faultsOfDescription(hidden)]).toEqual([kind, []]);
        expect(hidden).not.toMatch(/K5|Lirie|EKSPERTAJ/);
      }
    },
  );
});

describe('a schedule', () => {
  test('of sensitive material or of an officer goes to no defence', () => {
    expect(mayReceive('defence', 'non-sensitive')).toBe(true);
    expect(mayReceive('defence', 'sensitive')).toBe(false);
    expect(mayReceive('defence', 'officers-report')).toBe(false);
    expect(mayReceive('court', 'sensitive')).toBe(true);
  });

  test('holds what belongs on it', () => {
    expect(standsOn('non-sensitive', sensitive)).toBe(false);
    expect(standsOn('non-sensitive', { ...sensitive, outcome: 'disclose-edited' })).toBe(true);
    expect(standsOn('sensitive', sensitive)).toBe(true);
    expect(standsOn('officers-report', relevant({ test: 'cannot-say' }))).toBe(true);
    expect(standsOn('officers-report', relevant({}))).toBe(false);
    expect(standsOn('non-sensitive', { relevance: 'not-relevant' })).toBe(false);
  });
});

test('a code that holds back is lowered, never one that does not', () => {
  expect(isLowering('H2', 'H0')).toBe(true);
  expect(isLowering('H1', 'H3')).toBe(true);
  expect(isLowering('H1', 'H2')).toBe(false);
  expect(isLowering(undefined, 'H0')).toBe(false);
});

test('numbers in a row are read as one', () => {
  expect(inRuns([])).toBe('');
  expect(inRuns([3, 1, 2, 7, 9, 10, 10])).toBe('1–3, 7, 9–10');
});
