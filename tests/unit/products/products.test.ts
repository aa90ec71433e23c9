// Rules of products that need no station: templates are whole, sections are empty or not, classifications are inherited, and what moved is told.
import { expect, test } from 'vitest';
import { baseDescriptions } from '../../../shared/domain/numbers/fields.ts';
import { strictestClassifications } from '../../../shared/domain/products/classification.ts';
import { apart, inTime, movedSince, recordFact } from '../../../shared/domain/products/fact.ts';
import { productKinds, ProductSubject, stateOf } from '../../../shared/domain/products/product.ts';
import {
  fittedTo,
  hasEachSection,
  ownCopy,
  standingIn,
  withStep,
  withWords,
} from '../../../shared/domain/products/own-template.ts';
import { emptySection, ProductTemplate } from '../../../shared/domain/products/template.ts';
import { productTemplates } from '../../../shared/reference/product-templates/index.ts';

test('every template is whole, in three languages, and asks only for fields that are counted', () => {
  for (const kind of productKinds) {
    const template = productTemplates[kind];
    expect(template.kind).toBe(kind);
    expect(ProductTemplate.safeParse(template).success).toBe(true);
    const codes = template.sections.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { words, asks, reads } of template.sections) {
      for (const said of [words, asks, template.words]) expect([said.en, said.sq, said.sr]).not.toContain(undefined);
      for (const read of reads) {
        if (read.read !== 'count' && read.read !== 'matching') continue;
        const base = read.read === 'count' ? read.base : 'exhibits';
        const named = [...read.where.map(({ field }) => field), ...(read.read === 'count' ? [read.field] : [])];
        expect(named.filter((field) => !Object.hasOwn(baseDescriptions[base].fields, field))).toEqual([]);
      }
    }
  }
});

test('the threat assessment has the sections of the regional one, in their order', () => {
  expect(productTemplates['threat-assessment'].sections.map(({ code }) => code)).toEqual([
    'statistics',
    'methodology',
    'locations',
    'commodities',
    'actors',
    'violent-groups',
    'modus-operandi',
    'conversions',
    'grenades',
    'ammunition',
    'migrants',
    'new-threats',
    'recommendations',
  ]);
});

test('a section that needs words is not filled by records, and blanks are no words', () => {
  const template = productTemplates['hit-notification'];
  const facts = { hit: 3, exhibits: 1 };
  expect(emptySection(template, { texts: { asked: '  \n' }, facts })?.code).toBe('asked');
  expect(emptySection(template, { texts: { asked: 'Open it' }, facts })).toBeUndefined();
  expect(emptySection(template, { texts: { asked: 'Open it' }, facts: { exhibits: 1 } })?.code).toBe('hit');
  expect(
    emptySection(template, { texts: { asked: 'Open it', hit: 'See annex' }, facts: { exhibits: 1 } }),
  ).toBeUndefined();
});

test('of each list the highest classification counts, whatever the order', () => {
  expect(strictestClassifications(['', 'eu-restricted', 'xk-restricted', 'xk-secret', 'xk-confidential'])).toEqual([
    'xk-secret',
    'eu-restricted',
  ]);
  expect(strictestClassifications([''])).toEqual([]);
});

test('a period does not end before it begins, and a put-away draft is none any more', () => {
  const period = { kind: 'period', from: '2025-02-01', until: '2025-01-31' };
  expect(ProductSubject.safeParse(period).success).toBe(false);
  expect(stateOf({ isIssued: false, isAmended: false, isPutAway: true })).toBe('put-away');
  expect(stateOf({ isIssued: true, isAmended: true, isPutAway: false })).toBe('amended');
});

test('what was taken back is told apart from what changed, went or came', () => {
  const fact = (id: string, changes = {}) => recordFact({ id, what: 'productFact.report', other: id, ...changes });
  const then = [fact('a'), fact('b'), fact('c'), fact('d', { handling: 'H0' })];
  const now = [fact('a', { isWithdrawn: true }), fact('b', { other: 'B' }), fact('d', { handling: 'H2' }), fact('e')];
  const moved = movedSince(then, now);
  expect(moved.withdrawn.map(({ id }) => id)).toEqual(['a']);
  expect(moved.changed.map(({ id }) => id)).toEqual(['b', 'c']);
  expect(moved.added).toBe(1);
});

test('leads stand apart, and what has no day comes last', () => {
  const facts = [
    recordFact({ id: '1', what: '', other: '', at: '' }),
    recordFact({ id: '2', what: '', other: '', at: '2025-03', isLead: true }),
    recordFact({ id: '3', what: '', other: '', at: '2024' }),
  ];
  expect(inTime(facts).map(({ id }) => id)).toEqual(['3', '2', '1']);
  expect(apart(facts).leads.map(({ id }) => id)).toEqual(['2']);
});

test('a copy of a template has its own headings, order and words, and every section with what it reads', () => {
  const base = productTemplates.bulletin;
  const turned = base.sections.map(({ code, words }) => ({ code, words })).toReversed();
  const [last, ...others] = turned;
  const sections = [{ code: last?.code ?? '', words: { en: 'What comes' } }, ...others];
  expect(hasEachSection(base, sections)).toBe(true);
  expect(hasEachSection(base, others)).toBe(false);
  expect(fittedTo(base, [...others, { code: 'gone', words: { en: 'x' } }]).map(({ code }) => code)).toEqual([
    ...others.map(({ code }) => code),
    last?.code,
  ]);
  expect(hasEachSection(base, [...others, ...others.slice(0, 1)])).toBe(false);
  expect(hasEachSection(base, [...others, { code: 'strange', words: { en: 'x' } }])).toBe(false);
  const standing = {
    letterhead: { en: 'Laboratory', sr: 'Лабораторија' },
    legalBasis: {},
    distribution: { sq: 'Arkivi' },
  };
  const own = ownCopy(base, { sections, standing });
  expect(ProductTemplate.safeParse(own).success).toBe(true);
  expect(own.sections.map(({ code }) => code)).toEqual(base.sections.map(({ code }) => code).toReversed());
  const first = base.sections.at(-1);
  expect(own.sections[0]).toEqual({ ...first, words: { ...first?.words, en: 'What comes' } });
  expect(standingIn(own, 'letterhead', 'sr-Latn')).toBe('Laboratorija');
  expect(standingIn(own, 'distribution', 'en')).toBe('Arkivi');
  expect([standingIn(own, 'legalBasis', 'en'), standingIn(base, 'letterhead', 'en')]).toEqual(['', '']);
});

test('sections move by one step and stay where they cannot; words that were emptied are gone', () => {
  expect(withStep(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(withStep(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  expect(withStep(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(withStep(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  expect(withWords({ en: 'a', sq: 'b' }, 'en', ' ')).toEqual({ sq: 'b' });
  expect(withWords({ en: 'a' }, 'sr', 'в')).toEqual({ en: 'a', sr: 'в' });
});
