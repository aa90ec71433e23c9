// What is read from a row beside its own words, what is found damaged, and what a column is offered as.
import { describe, expect, test } from 'vitest';
import { damageOf, isFormula, mayHaveLostZeros, usualLengthOf } from '../../../shared/domain/register/damage.ts';
import type { Definition } from '../../../shared/domain/register/definition.ts';
import { readDay } from '../../../shared/domain/register/read-day.ts';
import { readRegisterRow } from '../../../shared/domain/register/read-row.ts';
import { offeredDefinition } from '../../../shared/domain/register/recognise-columns.ts';
import type { SourceRow } from '../../../shared/domain/register/source-row.ts';

test.each([
  ['1.23E+05', 'power-of-ten'],
  ['1,2E+11', 'power-of-ten'],
  ['03-May', 'day-for-number'],
  ['2001-12-01', 'day-for-number'],
  ['12.03.2001', 'day-for-number'],
  ['#N/A', 'error-value'],
  ['1234567890123450000', 'digits-lost'],
  ['Н-�8521', 'replaced-letters'],
  ['0371864', undefined],
  ['10-1234', undefined],
  ['12E5', undefined],
  ['С-371864', undefined],
])('%s as an identifier is %s', (text, damage) => {
  expect(damageOf(text)).toBe(damage);
});

test('zeros that may be lost are a doubt of the whole column', () => {
  const usual = usualLengthOf([
    '0371864',
    '0371865',
    '0371866',
    '1371867',
    '0371868',
    '0371869',
    '0371870',
    '0371871',
    '371872',
  ]);
  expect(usual).toEqual({ length: 7, hasZeros: true });
  expect(mayHaveLostZeros('371872', usual)).toBe(true);
  expect(mayHaveLostZeros('0371864', usual)).toBe(false);
  expect(usualLengthOf(['1', '22', '333', '4444', '55555', '666666', '7777777', '88888888'])).toBeUndefined();
});

test('rows that are counted from one have no usual length: the short ones lost nothing', () => {
  const counted = Array.from({ length: 50 }, (_, at) => String(at + 1));
  expect(usualLengthOf(counted)).toBeUndefined();
  expect(usualLengthOf(counted.toSpliced(20, 2))).toBeUndefined();
  expect(usualLengthOf(counted.map((text) => `10${text.padStart(2, '0')}`))).toEqual({ length: 4, hasZeros: false });
});

test('a formula is known in text and in a workbook, and a number with its sign is none', () => {
  expect(['=HYPERLINK("x")', '@SUM(A1)', '+CMD(1)', '-A1'].every(isFormula)).toBe(true);
  expect(['+383 44 123', '-', '-12', 'A=B'].some(isFormula)).toBe(false);
});

test.each([
  ['14.03.2019', 'day-first', { day: '2019-03-14' }],
  ['2.1.2020.', 'day-first', { day: '2020-01-02' }],
  ['03/14/2019', 'month-first', { day: '2019-03-14' }],
  ['03/14/2019', 'day-first', { fault: 'not-in-order' }],
  ['2019-03-14 00:00:00', 'day-first', { day: '2019-03-14' }],
  ['03.2019', 'day-first', { day: '2019-03' }],
  ['2019', 'day-first', { day: '2019' }],
  ['31.02.2018', 'day-first', { fault: 'no-day' }],
  ['14.03.19', 'day-first', { fault: 'no-day' }],
  ['yesterday', 'day-first', { fault: 'no-day' }],
] as const)('%s in %s', (text, order, read) => {
  expect(readDay(text, order)).toEqual(read);
});

const definition: Definition = {
  kind: 'firearm',
  columns: [
    { header: 'No', use: 'recordNumber' },
    { header: 'State', use: 'status' },
    { header: 'Serial', use: 'serial' },
    { header: 'Barrel', use: 'barrelLength' },
  ],
  key: ['recordNumber'],
  dayOrder: 'day-first',
  lengthUnit: 'cm',
  absent: ['NULL'],
  codes: { status: { X7: 'stolen' } },
};
const header = ['No', 'State', 'Serial', 'Barrel'];
const read = (cells: SourceRow['cells']) => readRegisterRow({ row: 9, cells }, { definition, header, usual: [] });

describe('a row', () => {
  test('keeps every word and says beside it what was read', () => {
    expect(read(['1', 'X7', ' 0012 ', '4,5"'])).toMatchObject({
      holds: [],
      facts: [
        { fact: 'recordNumber', text: '1' },
        { fact: 'status', text: 'X7', read: 'stolen' },
        { fact: 'serial', text: ' 0012 ' },
        { fact: 'barrelLength', text: '4,5"', read: '114.3' },
      ],
    });
    expect(read(['1', 'lost', 'A', '12']).facts[3]).toMatchObject({ read: '120' });
  });

  test('says nothing where the convention says so, and its words stay', () => {
    expect(read(['1', 'NULL', 'NULL', ''])).toMatchObject({
      holds: [],
      facts: [{}, { text: 'NULL' }, { text: 'NULL' }],
    });
  });

  test.each([
    [['No', 'State', 'Serial', 'Barrel'], 'names-again'],
    [['1', 'lost'], 'cells-missing'],
    [['1', 'lost', 'A', '', 'too much'], 'cells-too-many'],
    [['1', 'whatever', 'A', ''], 'unknown-code'],
    [['', 'lost', '', ''], 'nothing-named'],
    [['1', 'lost', 'A', 'long'], 'no-length'],
    [['1', 'lost', 'A'.repeat(4001), ''], 'too-long'],
  ])('%j is held: %s', (cells, why) => {
    expect(read(cells).holds.map((hold) => hold.why)).toContain(why);
  });
});

test.each([
  [
    ['Numri serik', 'Prodhuesi', 'Kalibri', 'Emri i babait', 'Datelindja'],
    ['serial', 'make', 'calibre', 'fatherName', 'birthDay'],
  ],
  [
    ['Серијски број', 'Произвођач', 'Калибар', 'Име оца', 'Датум рођења'],
    ['serial', 'make', 'calibre', 'fatherName', 'birthDay'],
  ],
  [
    ['Fabrički broj', 'Proizvođač', 'Kalibar', 'Boja', 'Datum'],
    ['serial', 'make', 'calibre', 'further', 'day'],
  ],
])('columns %j are offered by name', (names, uses) => {
  expect(offeredDefinition('firearm', names, []).columns.map(({ use }) => use)).toEqual(uses);
});

test('columns without names are offered by what stands in them, and what was said before goes first', () => {
  const rows = Array.from({ length: 6 }, (_, at) => ({
    row: at + 1,
    cells: [`A${at}12345678901`, '7,62x39', 'stolen', `0${at + 1}.02.2019`],
  }));
  expect(offeredDefinition('firearm', ['', '', '', ''], rows).columns.map(({ use }) => use)).toEqual([
    'further',
    'calibre',
    'status',
    'day',
  ]);
  const before = offeredDefinition('firearm', ['Boja'], []);
  const said = { ...before, columns: [{ header: 'Boja', use: 'note' as const }] };
  expect(offeredDefinition('firearm', ['Boja'], [], said).columns).toEqual([{ header: 'Boja', use: 'note' }]);
});

test('a key that was said for another file names only facts that columns of this one are', () => {
  const before = offeredDefinition('firearm', ['Record no', 'Serial'], []);
  expect(before.key).toEqual(['recordNumber']);
  expect(offeredDefinition('firearm', ['Serial', 'Boja'], [], before).key).toEqual([]);
  expect(offeredDefinition('firearm', ['R. br.', 'Serial'], [], before).key).toEqual(['recordNumber']);
});
