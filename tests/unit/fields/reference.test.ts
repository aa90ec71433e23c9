// Lists are help and no answer: a designation is used for several arms, a headstamp by several makers, and all of it is unverified.
import { describe, expect, test } from 'vitest';
import { actions, firearmTypes } from '../../../shared/domain/exhibit.ts';
import { languages } from '../../../shared/domain/roles.ts';
import { countries } from '../../../shared/reference/countries.ts';
import { headstampCandidates, headstamps } from '../../../shared/reference/headstamps.ts';
import { offeredRows } from '../../../shared/reference/look-up.ts';
import { modelKey, models } from '../../../shared/reference/makes-and-models.ts';
import { reconcileModel } from '../../../shared/reference/reconcile.ts';
import { lookAheadIndex, rankLookAhead } from '../../../shared/text/look-ahead.ts';

const offered = (list: Parameters<typeof offeredRows>[0], typed: string, make = '') =>
  rankLookAhead(lookAheadIndex(offeredRows(list, 'en', { make })), typed).map(({ value }) => value);

describe('models', () => {
  test('make, class and model name exactly one row', () => {
    const keys = models.rows.filter(({ model }) => model !== '').map(modelKey);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
  test('every row speaks the words of the record', () => {
    expect(models.rows.filter(({ type }) => !firearmTypes.includes(type))).toEqual([]);
    const known: readonly string[] = actions;
    expect(
      models.rows.flatMap(({ action }) => (action === undefined || known.includes(action) ? [] : [action])),
    ).toEqual([]);
    const codes = new Set(countries.rows.map(({ code }) => code));
    const used = [...models.rows, ...headstamps.rows].flatMap((row) => row.countries);
    expect(used.filter((code) => !codes.has(code))).toEqual([]);
  });
  test('M70 alone is ambiguous; with its class it is one arm', () => {
    expect(reconcileModel({ make: 'Zastava', model: 'M70' }).state).toBe('ambiguous');
    const pistol = reconcileModel({ make: 'Црвена застава', model: 'M70', type: 'pistol-self-loading' });
    expect(pistol).toMatchObject({ state: 'listed', row: { calibres: ['7.65 × 17 SR Browning'] } });
    expect(reconcileModel({ make: 'Zastava', model: 'M70', type: 'assault-rifle' })).toMatchObject({
      state: 'listed',
      row: { calibres: ['7.62 × 39'] },
    });
  });
  test('what is not in the list stays what was written', () => {
    expect(reconcileModel({ make: 'Zastava', model: 'M2000' })).toEqual({ state: 'not-listed' });
    expect(reconcileModel({ make: '', model: '' })).toEqual({ state: 'not-listed' });
  });
  test('a row that was chosen wins over any reading of the words', () => {
    expect(reconcileModel({ make: '', model: 'x', listKey: 'Zoraki/alarm-pistol/914' })).toMatchObject({
      state: 'listed',
      row: { model: '914' },
    });
    expect(reconcileModel({ make: '', model: 'x', listKey: 'gone/from/list' }).state).toBe('not-listed');
  });
});

describe('headstamps', () => {
  test('10 has a candidate and is no answer; 21 has one in three states', () => {
    expect(headstampCandidates(['10']).map(({ countries: states }) => states)).toEqual([['BG']]);
    expect(headstampCandidates(['21']).flatMap(({ countries: states }) => states)).toEqual(['RO', 'PL', 'HU']);
  });
  test('Cyrillic and Latin forms are both known, separators do not matter', () => {
    expect(headstampCandidates(['ППУ 1986'])[0]?.maker).toContain('Prvi Partizan');
    expect(headstampCandidates(['31 / 78'])[0]?.countries).toEqual(['CN']);
    expect(headstampCandidates(['((10))']).length).toBeGreaterThan(0);
  });
  test('a code nobody knows has no candidate', () => {
    expect(headstampCandidates(['', '*', '🙂', 'zzz'])).toEqual([]);
  });
});

describe('countries', () => {
  test('all 249 of ISO 3166-1 can be named, each once, in all four languages', () => {
    const codes = countries.rows.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(countries.rows.filter(({ until, code }) => until === undefined && code !== 'XK').length).toBe(249);
    for (const language of languages) {
      const names = offeredRows('country', language).map(({ value }) => value);
      expect(names.filter((name) => name.trim() === '')).toEqual([]);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
  });
  test('those from which arms here usually come are offered first, all others by their names in the language', () => {
    const offeredIn = (language: (typeof languages)[number]) =>
      offeredRows('country', language).map(({ value }) => value);
    expect(offeredIn('en').slice(0, 5)).toEqual([
      'Yugoslavia',
      'Czechoslovakia',
      'Soviet Union',
      'German Democratic Republic',
      'Kosovo',
    ]);
    expect(offeredIn('en').slice(45, 48)).toEqual(['Afghanistan', 'Åland Islands', 'Algeria']);
    expect(offeredIn('sq').slice(45, 47)).toEqual(['Afganistani', 'Afrika e Jugut']);
    expect(offeredIn('sr-Cyrl')[45]).toBe('Авганистан');
    expect(offeredIn('sr-Latn')[45]).toBe('Alžir');
  });
  test('a country is found by its code and by its name in another language', () => {
    expect(offered('country', 'kz')[0]).toBe('Kazakhstan');
    expect(offered('country', 'japonia')).toEqual(['Japan']);
    expect(offered('country', 'Авганистан')).toEqual(['Afghanistan']);
    expect(offered('country', 's').slice(0, 3)).toEqual(['Soviet Union', 'Serbia', 'Slovenia']);
  });
});

describe('what is offered first', () => {
  test.each(['7,62', '7.62', '7.62×39', '7.62x39 mm', '7,62 × 39', '7,62х39', '7.62*39'])(
    '%s finds 7.62 × 39 among the calibres',
    (typed) => {
      expect(offered('calibre', typed)).toContain('7.62 × 39');
    },
  );
  test('a whole name comes before names that contain it', () => {
    expect(offered('calibre', '7.62x39')[0]).toBe('7.62 × 39');
    expect(offered('calibre', '9 mm pak')[0]).toBe('9 mm P.A.K.');
    expect(offered('calibre', 'P.A.K.')[0]).toBe('9 mm P.A.K.');
    expect(offered('calibre', '22')[0]).toBe('.22 LR');
    expect(offered('calibre', '7,62 nato')[0]).toBe('7.62 × 51');
    expect(offered('calibre', '9 para')[0]).toBe('9 × 19 Luger');
    expect(offered('calibre', '7,65')[0]).toBe('7.65 × 17 SR Browning');
  });
  test('Cyrillic is read as it sounds and as it looks', () => {
    expect(offered('make', 'застава')[0]).toBe('Zastava');
    // Н looks like H and sounds like N: an officer may have typed either.
    expect(offered('make', 'НЅ')).toContain('HS Produkt');
    expect(offered('model', 'ПМ')[0]).toBe('PM');
    expect(offered('model', 'РМ')[0]).toBe('PM');
  });
  test('letters without their marks find names that have them', () => {
    expect(offered('model', 'firat')[0]).toBe('Fırat Magnum');
    expect(offered('model', 'kilinc')).toEqual(['Kılınç 2000']);
    expect(offered('make', 'rohm')[0]).toBe('Röhm');
  });
  test('models of the named make come first, all three M70 stay', () => {
    const rows = rankLookAhead(lookAheadIndex(offeredRows('model', 'en', { make: 'Zastava' })), 'm70');
    expect(rows.filter(({ value }) => value === 'M70').map(({ key }) => key)).toEqual([
      'Zastava/pistol-self-loading/M70',
      'Zastava/assault-rifle/M70',
    ]);
  });
  test('an empty question offers everything in its order', () => {
    expect(offered('calibre', '  ').length).toBeGreaterThanOrEqual(50);
  });
});
