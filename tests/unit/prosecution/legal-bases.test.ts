// The table of legal bases that comes with the program, and what a suggestion makes of charges and records.
import { describe, expect, test } from 'vitest';
import { forceOn, LegalBasis } from '../../../shared/domain/prosecution/legal-basis.ts';
import {
  suggestCharges,
  type Considered,
  type ConsideredExhibit,
} from '../../../shared/domain/prosecution/suggestions.ts';
import { Instant } from '../../../shared/language/instant.ts';
import { builtInLegalBases } from '../../../shared/reference/legal-bases.ts';

const noon = (day: string) => Instant.parse(`${day}T12:00:00.000Z`);

describe('the table', () => {
  test.each(builtInLegalBases.map((basis) => [basis.code, basis] as const))('%s is well-formed', (_code, basis) => {
    expect(LegalBasis.safeParse(basis).success).toBe(true);
    expect(Object.keys(basis.text).toSorted()).toEqual(['en', 'sq', 'sr']);
  });

  test('has no code twice, and claims of no row that it was compared with the official text', () => {
    expect(new Set(builtInLegalBases.map(({ code }) => code)).size).toBe(builtInLegalBases.length);
    expect(builtInLegalBases.filter(({ checked }) => checked === 'official-text')).toEqual([]);
  });

  test('refuses a day that is none, and an end before the beginning', () => {
    const [basis] = builtInLegalBases;
    expect(LegalBasis.safeParse({ ...basis, validFrom: '2019-02-30' }).success).toBe(false);
    expect(LegalBasis.safeParse({ ...basis, validFrom: '2019-04-14', validTo: '2019-04-13' }).success).toBe(false);
    expect(LegalBasis.safeParse({ ...basis, threshold: { alsoCounts: [] } }).success).toBe(false);
  });
});

test('a row is in force by the day here, from its first to its last', () => {
  const row = { validFrom: '2013-01-01', validTo: '2019-04-13' };
  expect(forceOn(row, noon('2019-04-13'))).toBe('in-force');
  // Half past midnight here is still the day before in UTC.
  expect(forceOn(row, Instant.parse('2019-04-13T22:30:00.000Z'))).toBe('not-in-force');
  expect(forceOn(row, noon('2012-12-31'))).toBe('not-in-force');
  expect(forceOn({}, noon('2019-04-13'))).toBe('not-known');
});

describe('a suggestion', () => {
  const exhibit = (mark: string, more: Partial<ConsideredExhibit> = {}): ConsideredExhibit => ({
    id: mark,
    mark,
    kind: 'firearm',
    quantity: 1,
    unit: 'piece',
    facts: {},
    hasSerialRemoved: false,
    hits: [],
    ...more,
  });
  const considered = (more: Partial<Considered> = {}): Considered => ({
    partyId: 'S1',
    incidentId: 'I1',
    incidentKind: 'traffic-stop',
    exhibits: [exhibit('K1')],
    rules: [],
    charged: [{ code: 'xk-366-1', concerns: ['possession'] }],
    ...more,
  });
  const kinds = (more: Partial<Considered>) => suggestCharges(considered(more)).map(({ kind }) => kind);

  test('comes where a threshold is reached and its paragraph was not laid', () => {
    const rules = [{ code: 'xk-366-2', state: 'met' }] as const;
    expect(suggestCharges(considered({ rules }))).toMatchObject([{ kind: 'threshold', code: 'xk-366-2' }]);
    expect(kinds({ rules, charged: [{ code: 'xk-366-2', concerns: ['possession'] }] })).toEqual([]);
    expect(suggestCharges(considered({ rules: [{ code: 'xk-366-2', state: 'depends' }] }))).toMatchObject([
      { isDoubtful: true },
    ]);
    expect(kinds({ rules: [{ code: 'xk-366-2', state: 'open' }] })).toEqual([]);
  });

  test('comes for weapons nobody is charged with possessing', () => {
    expect(kinds({ charged: [] })).toEqual(['possession']);
  });

  test('names the records it stands on: ground numbers, conversion, verified hits, a border', () => {
    const exhibits = [
      exhibit('K2', { hasSerialRemoved: true }),
      exhibit('K5', { facts: { originClass: 'converted' }, hits: ['HIT-2025-001'] }),
    ];
    const found = suggestCharges(considered({ exhibits, incidentKind: 'border-check' }));
    expect(found.map(({ kind, exhibits: on }) => [kind, on.map(({ mark }) => mark)])).toEqual([
      ['serial-removed', ['K2']],
      ['converted', ['K5']],
      ['use', ['K5']],
      ['crossing', ['K2', 'K5']],
    ]);
    expect(found[2]?.hits).toEqual(['HIT-2025-001']);
  });

  test('goes when what it is about was charged', () => {
    const exhibits = [exhibit('K5', { facts: { originClass: 'converted' }, hits: ['HIT-2025-001'] })];
    const charged: Considered['charged'] = [
      { code: 'xk-366-1', concerns: ['possession'] },
      { code: 'xk-364', concerns: ['trafficking', 'production'] },
      { code: 'xk-367', concerns: ['use'] },
    ];
    expect(kinds({ exhibits, incidentKind: 'parcel', charged })).toEqual([]);
  });
});
