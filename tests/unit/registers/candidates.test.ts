import { describe, expect, test } from 'vitest';
import { objectKeys, personForm, personKeys } from '../../../shared/domain/register/candidates/block-keys.ts';
import type { Compared } from '../../../shared/domain/register/candidates/compared.ts';
import { compareNames, nameWords } from '../../../shared/domain/register/candidates/names-of-persons.ts';
import { leastScore, objectPoints, personPoints, scoreOf } from '../../../shared/domain/register/candidates/points.ts';
import { compareSerials, serialKeys } from '../../../shared/domain/register/candidates/serial-keys.ts';

const names = (one: string, other: string) => compareNames(nameWords(one), nameWords(other));

describe('names of one person', () => {
  test.each([
    ['Gëzim Krasniqi', 'Gezim Krasniqi', 'same-name'],
    ['Gëzim Krasniqi', 'KRASNIQI, Gëzim', 'other-order'],
    ['Gëzim Krasniqi', 'Гезим Краснићи', 'same-sound'],
    ['Xhemajl Hoxha', 'Džemail Hodža', 'same-sound'],
    ['Gjergj Thaçi', 'Ђерђ Тачи', 'same-sound'],
    ['Rexhep Berisha', 'Redžep Beriša', 'same-sound'],
    ['Željko Ćosić', 'Жељко Ћосић', 'same-name'],
    ['Arben Shembulli', 'Arben (Gëzim) Shembulli', 'further-name'],
    ['Arben Shembulli', 'A. Shembulli', 'initials'],
    ['Arben Shembulli', 'Arbem Shembulli', 'one-letter'],
    ['Arben Shembulli', 'Agron Shembulli', 'part-same'],
    ['Arben Shembulli', 'Milan Primer', 'other-name'],
  ] as const)('%s and %s: %s', (one, other, kind) => {
    expect(names(one, other)).toBe(kind);
    expect(names(other, one)).toBe(kind);
  });
});

describe('serial numbers of one object', () => {
  test.each([
    ['0371864', 'O371864', 'look-alikes'],
    ['С-371864', 'C371864', 'same-reading'],
    ['В-12345', 'V 12345', 'other-script'],
    ['H-48521', '48521', 'letters-missing'],
    ['S5812', '5S8I2', 'look-alikes'],
    ['A48521', 'B48521', 'other-number'],
    ['371864', '371865', 'other-number'],
  ] as const)('%s and %s: %s', (one, other, kind) => {
    expect(compareSerials(one, other)).toBe(kind);
    expect(compareSerials(other, one)).toBe(kind);
  });

  test.each(['bez broja', 'pa numër', '0000000', 'A-?231', '12'])('%s meets nothing', (serial) => {
    expect(serialKeys(serial)).toEqual({ shapes: [], cores: [] });
  });
});

const said = (text: string, read?: string) => ({ text, read });
const pistol: Compared = {
  serials: ['0371864'],
  make: said('Zastava'),
  model: said('M70'),
  calibre: said('7,65 mm', '7.65 mm Browning'),
};

describe('a place under names of two languages', () => {
  const born = (birthPlace: string, address: string): Compared => ({
    serials: [],
    name: said('Arben SHEMBULLI'),
    birthPlace: said(birthPlace),
    address: said(address),
  });
  const one = born('Pejë', 'rr. Dukagjini, Prizren');
  const other = born('Пећ', 'Uroševac');

  test('counts as the same and says why; another town counts against', () => {
    const point = (of: Compared, fact: string) => personPoints(one, of).find((any) => any.fact === fact);
    expect(point(other, 'birthPlace')).toMatchObject({ kind: 'same-place', weight: 1, left: 'Pejë', right: 'Пећ' });
    expect(point(other, 'address')).toMatchObject({ kind: 'other', weight: 0 });
    expect(point(born('Gjilan', ''), 'birthPlace')).toMatchObject({ kind: 'other', weight: -1 });
    const places = objectPoints({ ...pistol, place: said('Ferizaj') }, { ...pistol, place: said('Uroševac') });
    expect(places.find(({ fact }) => fact === 'place')).toMatchObject({ kind: 'same-place', weight: 1 });
  });

  test('brings two persons of one name side by side', () => {
    const keys = personKeys(one);
    expect(personKeys(other).some((key) => keys.includes(key))).toBe(true);
    expect(personKeys(born('Gjilan', 'Ferizaj')).some((key) => keys.includes(key))).toBe(false);
  });
});

describe('points of an object', () => {
  test('a number alone is offered; a number of another make, model and calibre is not', () => {
    expect(scoreOf(objectPoints(pistol, { serials: ['0371864'] }))).toBeGreaterThanOrEqual(leastScore.object);
    const other: Compared = {
      serials: ['0371864'],
      make: said('Beretta'),
      model: said('92FS'),
      calibre: said('9 mm', '9 mm Para'),
    };
    expect(scoreOf(objectPoints(pistol, other))).toBeLessThan(leastScore.object);
  });

  test('what one does not say is silent and neither for nor against', () => {
    const points = objectPoints(pistol, { serials: ['0371864'], make: said('Crvena Zastava') });
    expect(points.find(({ fact }) => fact === 'make')).toMatchObject({ kind: 'contained', weight: 1 });
    expect(points.find(({ fact }) => fact === 'model')).toMatchObject({
      kind: 'silent',
      weight: 0,
      left: 'M70',
      right: '',
    });
    expect(points.some(({ fact }) => fact === 'year')).toBe(false);
  });

  test('what was destroyed before speaks against a later day', () => {
    const gone: Compared = { ...pistol, status: said('uništeno', 'destroyed'), day: said('1.2.2019', '2019-02-01') };
    const later: Compared = { ...pistol, status: said('stolen', 'stolen'), day: said('3.4.2020', '2020-04-03') };
    expect(objectPoints(gone, later).find(({ kind }) => kind === 'after-destroyed')?.weight).toBeLessThan(0);
    expect(
      objectPoints({ ...gone, day: said('2021', '2021') }, later).some(({ kind }) => kind === 'after-destroyed'),
    ).toBe(false);
  });
});

describe('points of a person', () => {
  const born = said('01.02.1980', '1980-02-01');

  test('a name alone is not offered, a name with the day of birth is', () => {
    const one: Compared = { serials: [], name: said('Arben Shembulli'), birthDay: born };
    expect(scoreOf(personPoints(one, { serials: [], name: said('Arben Shembulli') }))).toBeLessThan(leastScore.person);
    expect(scoreOf(personPoints(one, { ...one, name: said('Арбен Шембули') }))).toBeGreaterThanOrEqual(
      leastScore.person,
    );
  });

  test('the day and the month may be exchanged; another year speaks against', () => {
    const one: Compared = { serials: [], birthDay: born };
    const of = (read: string) => personPoints(one, { serials: [], birthDay: said(read, read) })[0];
    expect(of('1980-01-02')).toMatchObject({ kind: 'exchanged', weight: 2 });
    expect(of('1980')).toMatchObject({ kind: 'as-far-as-said', weight: 1 });
    expect(of('1955-07-19')).toMatchObject({ kind: 'other', weight: -4 });
  });

  test('zeros before a personal number may be lost', () => {
    const of = (one: string, other: string) =>
      personPoints({ serials: [], personalNumber: said(one) }, { serials: [], personalNumber: said(other) })[0]?.kind;
    expect(of('0101980123456', '101980123456')).toBe('zeros-missing');
    expect(of('0101980123456', '0101980123457')).toBe('one-figure');
    expect(of('0101980123456', '2707955123456')).toBe('other');
  });
});

describe('keys', () => {
  const meet = (these: readonly string[], those: readonly string[]) => these.some((key) => those.includes(key));

  test.each([
    [pistol, { serials: ['O371864'] }],
    [
      { ...pistol, serials: ['H-48521'] },
      { serials: ['48521'], make: said('Crvena zastava') },
    ],
    [{ ...pistol, serials: ['В-12345'] }, { serials: ['V12345'] }],
  ] as readonly (readonly [Compared, Compared])[])('numbers that are alike share one', (one, other) => {
    expect(meet(objectKeys(one), objectKeys(other))).toBe(true);
  });

  const person = (name: string, more: Partial<Compared> = {}): Compared => ({ serials: [], name: said(name), ...more });
  test.each([
    [
      person('Gëzim Krasniqi', { birthDay: said('01.02.1980', '1980-02-01') }),
      person('Краснићи Гезим', { birthDay: said('1.2.1980', '1980-02-01') }),
    ],
    [
      person('A. Shembulli', { birthDay: said('x', '1980-02-01') }),
      person('Arben Shembulli', { birthDay: said('x', '1980-02-01') }),
    ],
    [person('Milan', { personalNumber: said('0101980123456') }), { serials: [], personalNumber: said('101980123456') }],
    [
      person('Arben Shembulli', { phone: said('+383 44 123 456') }),
      person('Shembulli Arben', { phone: said('044123456') }),
    ],
    [
      person('Arben Shembulli', { personalNumber: said('1234567890') }),
      person('Shembulli Arben', { personalNumber: said('1234567891') }),
    ],
  ])('persons that may be one share one', (one, other) => {
    expect(scoreOf(personPoints(one, other))).toBeGreaterThanOrEqual(leastScore.person);
    expect(meet(personKeys(one), personKeys(other))).toBe(true);
  });

  test('a person who is named the same way is compared once', () => {
    expect(personForm(person('Arben SHEMBULLI'))).toBe(personForm(person('arben shembulli', { serials: ['1'] })));
    expect(personForm({ serials: ['1'] })).toBeUndefined();
  });
});
