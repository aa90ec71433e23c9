// Describing exhibits: facts of every kind, worn serials as patterns, photographs beside marks, and bad input that changes nothing.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { statement } from '../../../main/database/index.ts';
import { casesHandlers } from '../../../main/station/cases/handlers.ts';
import { fieldsHandlers } from '../../../main/station/intake/fields-handlers.ts';
import { intakeHandlers } from '../../../main/station/intake/handlers.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { Serial } from '../../../shared/domain/exhibit.ts';
import { aRecord, type TestRecord } from '../a-record.ts';
import { aCase, aPistol, someRounds } from './entered.ts';

let record: TestRecord;
let caseId: string;
beforeEach(() => {
  record = aRecord({ ...casesHandlers, ...intakeHandlers, ...fieldsHandlers });
  caseId = record.ask('cases.open', aCase()).id;
});
afterEach(() => record.release());

const serial = (asMarked: string, more: Partial<Serial> = {}): Serial => ({
  component: 'frame',
  script: 'latin',
  asMarked,
  status: 'intact',
  ...more,
});
const revised = (id: string, changes: Partial<InputOf<'exhibits.record'>> = {}): InputOf<'exhibits.revise'> => {
  const { caseId: _, ...pistol } = aPistol(caseId, changes);
  return { id, ...pistol, reason: 'looked at again' };
};

describe('facts of an exhibit', () => {
  test('are kept word for word: headstamps by position, notes by value, identifiers as text', () => {
    const headstampMarks = [{ count: 180, at12: 'ППУ', at6: '1986', script: 'cyrillic' as const }];
    const rounds = record.ask(
      'exhibits.record',
      someRounds(caseId, { facts: { headstampMarks, lotMark: '0007-10/84' } }),
    );
    expect(record.ask('exhibits.read', { id: rounds.id }).facts).toEqual({ headstampMarks, lotMark: '0007-10/84' });
    const cash = record.ask('exhibits.record', {
      ...someRounds(caseId),
      mark: 'K15',
      kind: 'cash',
      unit: 'euro',
      quantity: 8450,
      facts: { currency: 'EUR', denominationCounts: [{ hundredths: 5000, count: 160 }] },
    });
    expect(record.ask('exhibits.read', { id: cash.id }).facts).toMatchObject({ currency: 'EUR' });
  });

  test('a headstamp keeps script and meaning of each text; its photograph must be one of this exhibit', () => {
    const headstamp = { at12: 'ППУ', at6: '86', script: 'latin', script12: 'cyrillic', means12: 'maker' } as const;
    const facts = { headstampMarks: [{ ...headstamp, means6: 'year' as const }] };
    const { id } = record.ask('exhibits.record', someRounds(caseId, { facts }));
    expect(record.ask('exhibits.read', { id }).facts).toEqual(facts);
    const photographed = { headstampMarks: [{ ...headstamp, photographId: '01912345-0000-7000-8000-ffffffffffff' }] };
    const refused = record.refusal('exhibits.record', { ...someRounds(caseId, { facts: photographed }), mark: 'K99' });
    expect(refused.code).toBe('exhibits.photograph-of-another');
  });

  test('are found by a headstamp in either script', () => {
    record.ask(
      'exhibits.record',
      someRounds(caseId, { facts: { headstampMarks: [{ at12: 'ППУ', script: 'cyrillic' }] } }),
    );
    const { total } = record.ask('exhibits.list', { text: 'PPU', kinds: [], sort: 'mark', descending: false });
    expect(total).toBe(1);
  });

  test.each([
    [{ overallLength: -5 }, 'facts.overallLength', 'out-of-range'],
    [{ yearOfManufacture: 1066 }, 'facts.yearOfManufacture', 'out-of-range'],
    [{ firearmClass: 'machine-gun', firearmType: 'revolver' }, 'facts.firearmType', 'contradicts'],
    [{ headstampMarks: [] }, 'facts.headstampMarks', 'invalid'],
    [{ stockType: 'painted-pink' }, 'facts.stockType', 'unknown-choice'],
  ])('%j is refused and its field named', (facts, path, code) => {
    const refused = record.refusal('exhibits.record', aPistol(caseId, { facts }));
    expect(refused).toMatchObject({ code: 'exhibits.facts-invalid', fields: [{ path, code }] });
    expect(record.ask('exhibits.list', { text: '', kinds: [], sort: 'mark', descending: false }).total).toBe(0);
  });

  test('a code that has left the list since is still readable and may stay, but not be chosen anew', () => {
    const { id } = record.ask('exhibits.record', aPistol(caseId));
    const facts = JSON.stringify({ stockType: 'skeleton', make: { asMarked: 'ZORAKI' } });
    record.table.db.transaction(() =>
      record.table.db.run(statement`update exhibit set facts = ${facts} where id = ${id}`),
    );
    expect(record.ask('exhibits.read', { id }).facts).toMatchObject({ stockType: 'skeleton' });
    record.ask('exhibits.revise', revised(id, { facts: { stockType: 'skeleton', make: { asMarked: 'ZORAKI M' } } }));
    expect(record.ask('exhibits.read', { id }).facts).toMatchObject({
      stockType: 'skeleton',
      make: { asMarked: 'ZORAKI M' },
    });
    const refused = record.refusal('exhibits.revise', revised(id, { facts: { stockType: 'skeleton-2' } }));
    expect(refused.fields).toEqual([{ path: 'facts.stockType', code: 'unknown-choice' }]);
  });

  test('a description of 10,000 characters is kept whole; one more is refused', () => {
    const { id } = record.ask('exhibits.record', aPistol(caseId, { description: 'ж'.repeat(10_000) }));
    expect(record.ask('exhibits.read', { id }).description).toHaveLength(10_000);
    expect(() =>
      record.ask('exhibits.record', aPistol(caseId, { mark: 'K6', description: 'x'.repeat(10_001) })),
    ).toThrow('description');
  });
});

describe('serial numbers', () => {
  test.each(['10-1234', '1.23E+05', '000123', '🙂-12\u200f34', '=SUM(A1)', '0\'1"2', '12 / 34', 'Ѕ-5'])(
    '%j stays as it was typed',
    (typed) => {
      const { id } = record.ask('exhibits.record', aPistol(caseId, { serials: [serial(typed)] }));
      expect(record.ask('exhibits.read', { id }).serials[0]?.asMarked).toBe(typed);
    },
  );

  test.each([
    ['[', 'pattern-bracket-not-closed'],
    ['*', 'pattern-nothing-known'],
    ['1?'.repeat(100), 'pattern-too-long'],
    ['12]', 'pattern-bracket-not-opened'],
  ])('%s is refused as a conclusion', (asConcluded, code) => {
    const refused = record.refusal('exhibits.record', aPistol(caseId, { serials: [serial('', { asConcluded })] }));
    expect(refused).toMatchObject({
      code: 'exhibits.marks-invalid',
      fields: [{ path: 'serials.0.asConcluded', code }],
    });
  });

  test('a star or bracket on the object itself is no pattern and is taken', () => {
    const { id } = record.ask('exhibits.record', aPistol(caseId, { serials: [serial('*12[345')] }));
    expect(record.ask('exhibits.read', { id }).serials[0]?.asMarked).toBe('*12[345');
  });

  test('a pattern and a whole number find one another, and say that a pattern joined them', () => {
    const worn = serial('', { asConcluded: 'С-4?8[38]52', status: 'restored-partial' });
    const { id } = record.ask('exhibits.record', aPistol(caseId, { serials: [worn] }));
    const ofWhole = record.ask('exhibits.similar-serials', { serial: 'C-458352' }).similar;
    expect(ofWhole).toMatchObject([{ mark: 'K5', serial: 'С-4?8[38]52', isPattern: true, isExact: false }]);
    expect(record.ask('exhibits.similar-serials', { serial: 'C-459352' }).similar).toEqual([]);
    record.ask('exhibits.record', aPistol(caseId, { mark: 'K6', serials: [serial('S-418852')] }));
    const ofPattern = record.ask('exhibits.similar-serials', { serial: 'С-4?8[38]52', except: id }).similar;
    expect(ofPattern).toMatchObject([{ mark: 'K6', isPattern: true }]);
  });

  test('a look-alike says why it may be the same', () => {
    record.ask('exhibits.record', aPistol(caseId, { serials: [serial('С-3718O4', { script: 'cyrillic' })] }));
    expect(record.ask('exhibits.similar-serials', { serial: 'C-371804' }).similar).toMatchObject([
      { isExact: false, reasons: ['script', 'look-alike'] },
    ]);
  });

  test.each(['[', '*', '???', '🙂🙂🙂', '9'.repeat(200), "'; drop table exhibit; --"])(
    'asking for look-alikes of %s finds nothing and breaks nothing',
    (typed) => {
      record.ask('exhibits.record', aPistol(caseId));
      expect(record.ask('exhibits.similar-serials', { serial: typed }).similar).toEqual([]);
    },
  );
});

test('a marking needs letters or a sign in words; a photograph must be one of this exhibit', () => {
  const marking = { kind: 'proof', component: 'barrel', script: 'latin', text: '' } as const;
  const refused = record.refusal('exhibits.record', aPistol(caseId, { markings: [marking] }));
  expect(refused).toMatchObject({ code: 'exhibits.marks-invalid', fields: [{ path: 'markings.0.text' }] });
  record.ask('exhibits.record', aPistol(caseId, { markings: [{ ...marking, symbol: 'crown over an N' }] }));
  const elsewhere = '01912345-0000-7000-8000-ffffffffffff' as Serial['photographId']; // a photograph nobody took in
  const refusal = record.refusal('exhibits.record', {
    ...aPistol(caseId, { mark: 'K6' }),
    serials: [serial('12345', { photographId: elsewhere })],
  });
  expect(refusal.code).toBe('exhibits.photograph-of-another');
});

describe('makes and models', () => {
  const model = (make: string, name: string, type = 'assault-rifle') => ({
    firearmType: type,
    make: { asMarked: 'ЗАСТАВА', asConcluded: make },
    model: { asMarked: 'М70', asConcluded: name, confidence: 'probable' as const },
  });

  test('what the list does not know is kept as written and waits for the supervisor', () => {
    record.ask('exhibits.record', aPistol(caseId, { mark: 'K1', facts: model('Zastava', 'M70AB2') }));
    record.ask('exhibits.record', aPistol(caseId, { mark: 'K2', facts: model('Zastava', 'M-70 AB2') }));
    record.ask('exhibits.record', aPistol(caseId, { mark: 'K3', facts: model('Zastava', 'M70', 'carbine') }));
    const { groups } = record.ask('references.unreconciled', {});
    expect(groups.map(({ model: name, state, candidates }) => [name, state, candidates])).toEqual([
      ['M-70 AB2', 'not-listed', []],
      ['M70', 'ambiguous', ['Zastava/pistol-self-loading/M70', 'Zastava/assault-rifle/M70']],
    ]);
  });

  test('one act reconciles a group; what is marked stays, the reason is in the history', async () => {
    const { id } = record.ask('exhibits.record', aPistol(caseId, { mark: 'K2', facts: model('ZCZ', 'M-70 AB2') }));
    const group = { kind: 'firearm', make: 'ZCZ', model: 'M-70 AB2', type: 'assault-rifle' } as const;
    const answer = record.ask('references.reconcile', {
      ...group,
      listKey: 'Zastava/assault-rifle/M70AB2',
      reason: 'same arm, written apart',
    });
    expect(answer).toEqual({ revised: 1 });
    const { facts, history } = record.ask('exhibits.read', { id });
    expect(facts).toMatchObject({
      make: { asMarked: 'ЗАСТАВА', asConcluded: 'Zastava' },
      model: {
        asMarked: 'М70',
        asConcluded: 'M70AB2',
        listKey: 'Zastava/assault-rifle/M70AB2',
        confidence: 'probable',
      },
    });
    expect(history.at(-1)).toMatchObject({ action: 'exhibit.revised', reason: 'same arm, written apart' });
    expect(record.ask('references.unreconciled', {}).groups).toEqual([]);
    expect(record.refusal('references.reconcile', { ...group, listKey: 'a/b/c', reason: 'x' }).code).toBe(
      'references.row-unknown',
    );
    expect(
      record.refusal('references.reconcile', { ...group, listKey: 'Zastava/assault-rifle/M70AB2', reason: 'x' }).code,
    ).toBe('references.nothing-left');
    expect(await record.ledgerFindings()).toEqual([]);
  });
});

describe('templates', () => {
  const content = {
    kind: 'firearm',
    description: 'Zoraki 914, converted',
    quantity: 1,
    unit: 'piece',
    facts: { make: { asConcluded: 'Zoraki' }, originClass: 'converted' },
    serials: [{ component: 'frame', script: 'latin', status: 'not-examined' }],
    markings: [],
    handling: '',
    parts: [
      {
        kind: 'magazine',
        description: 'Magazine',
        quantity: 1,
        unit: 'piece',
        facts: {},
        serials: [],
        markings: [],
        handling: '',
      },
    ],
  } satisfies InputOf<'templates.record'>['content'];

  test('are kept, revised and taken out of use, never deleted', async () => {
    const { id } = record.ask('templates.record', { name: 'Zoraki 914 converted', content });
    record.ask('templates.revise', { id, name: 'Zoraki 914, converted', content, isRetired: true });
    expect(record.ask('templates.list', { withRetired: false }).templates).toEqual([]);
    const [retired] = record.ask('templates.list', { withRetired: true }).templates;
    expect(retired).toMatchObject({ id, name: 'Zoraki 914, converted', isRetired: true, content });
    expect(() =>
      record.table.db.transaction(() => record.table.db.run(statement`delete from exhibit_template`)),
    ).toThrow('never-deleted');
    expect(await record.ledgerFindings()).toEqual([]);
  });

  test('two in use do not share a name, and facts of another kind are refused', () => {
    record.ask('templates.record', { name: 'Zoraki 914', content });
    expect(record.refusal('templates.record', { name: 'ZORAKI 914', content }).code).toBe('templates.name-taken');
    const wrong = { ...content, facts: { headstamps: '10' } };
    expect(record.refusal('templates.record', { name: 'Other', content: wrong }).code).toBe(
      'templates.content-invalid',
    );
    const unknown = '01912345-0000-7000-8000-ffffffffffff';
    expect(record.refusal('templates.revise', { id: unknown, name: 'x', content, isRetired: false }).code).toBe(
      'templates.unknown',
    );
  });

  test('never hold a serial number', () => {
    const withNumber = { ...content, serials: [{ ...content.serials[0], asMarked: '0718-020411' }] };
    expect(() => record.ask('templates.record', { name: 'x', content: withNumber as never })).toThrow('asMarked');
  });
});
