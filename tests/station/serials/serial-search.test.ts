// The serial search over a real record: what it finds and says, what it refuses, and that it follows whatever is recorded.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { casesHandlers } from '../../../main/station/cases/handlers.ts';
import { fieldsHandlers } from '../../../main/station/intake/fields-handlers.ts';
import { intakeHandlers } from '../../../main/station/intake/handlers.ts';
import { loadSerialsQuietly, wipeSerials } from '../../../main/station/serials/index.ts';
import { serialHandlers } from '../../../main/station/serials/handlers.ts';
import { workHandlers } from '../../../main/station/work/handlers.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { Serial } from '../../../shared/domain/exhibit.ts';
import { aRecord, type TestRecord } from '../a-record.ts';
import { aCase, aPistol } from '../intake/entered.ts';

let record: TestRecord;
let caseId: string;
let marks = 0;
beforeEach(() => {
  record = aRecord({ ...casesHandlers, ...intakeHandlers, ...fieldsHandlers, ...serialHandlers, ...workHandlers });
  caseId = record.ask('cases.open', aCase()).id;
  marks = 0;
});
afterEach(() => record.release());

const serial = (asMarked: string, more: Partial<Serial> = {}): Serial => ({
  component: 'frame',
  script: 'latin',
  asMarked,
  status: 'intact',
  ...more,
});

function aGun(serials: readonly Serial[], changes: Partial<InputOf<'exhibits.record'>> = {}): string {
  marks += 1;
  return record.ask('exhibits.record', aPistol(caseId, { mark: `K${marks}`, serials: [...serials], ...changes })).id;
}

function search(pattern: string, ways: Partial<InputOf<'serials.search'>> = {}) {
  const plain = { width: 'usual', isTolerant: false, isUpsideDown: false, from: 0, count: 50 } as const;
  return record.ask('serials.search', { ...plain, pattern, ...ways });
}

const marksOf = (pattern: string, ways: Partial<InputOf<'serials.search'>> = {}): string[] =>
  search(pattern, ways).candidates.map(({ mark }) => mark);

function withMake(make: string, model: string): Partial<InputOf<'exhibits.record'>> {
  return { facts: { make: { asConcluded: make }, model: { asConcluded: model } } };
}

describe('the serial search', () => {
  test('finds by look and by sound, without separators, zeros and letters, the nearest first', () => {
    aGun([serial('С-371864', { script: 'cyrillic' })]);
    aGun([serial('371864')]);
    aGun([serial('C-0037I864')]);
    aGun([serial('C-371865')]);
    expect(marksOf('C371864', { width: 'exact' })).toEqual(['K1', 'K2']);
    expect(marksOf('S371864', { width: 'exact' })).toEqual(['K1', 'K2']);
    expect(marksOf('C 371864')).toEqual(['K1', 'K3', 'K2']);
    expect(marksOf('C-371864', { isTolerant: true })).toEqual(['K1', 'K3', 'K2', 'K4']);
  });

  test('says why, place by place', () => {
    aGun([serial('С-3718O4', { script: 'cyrillic' })]);
    const [candidate] = search('ZZ*', { pattern: 'C3718?4' }).candidates;
    expect(candidate?.columns).toEqual([
      { typed: 'C', stored: 'С', reason: 'script' },
      { typed: '', stored: '-', reason: 'separator' },
      { typed: '3', stored: '3' },
      { typed: '7', stored: '7' },
      { typed: '1', stored: '1' },
      { typed: '8', stored: '8' },
      { typed: '?', stored: 'O', reason: 'unknown' },
      { typed: '4', stored: '4' },
    ]);
    expect(candidate?.best).toMatchObject({ text: 'С-3718O4', source: 'serial', reading: 'marked', status: 'intact' });
  });

  test('two partly restored numbers find each other', () => {
    aGun([serial('', { asConcluded: 'С-4?8[38]52', status: 'restored-partial' })]);
    expect(marksOf('C-45[68]?52')).toEqual(['K1']);
    expect(marksOf('C-45[67]?52')).toEqual([]);
    expect(marksOf('*8352')).toEqual(['K1']);
  });

  test('reads upside down only when asked', () => {
    aGun([serial('190886')]);
    expect(marksOf('988061')).toEqual([]);
    const turned = search('988061', { isUpsideDown: true }).candidates;
    expect(turned).toMatchObject([{ mark: 'K1', isUpsideDown: true }]);
    expect(search('4Q7У', { isUpsideDown: true }).remarks).toContain('not-turned');
  });

  test('finds other markings too, and names them as such', () => {
    aGun([], { markings: [{ kind: 'rebuild-depot', component: 'stock', script: 'latin', text: 'TRZ 5-1984' }] });
    expect(search('TRZ5 1984').candidates).toMatchObject([
      { mark: 'K1', best: { source: 'marking', status: 'rebuild-depot' } },
    ]);
  });

  test('agreement of make, model and calibre orders what is equally near and leaves nothing out', () => {
    aGun([serial('118040')], withMake('Beretta', '92'));
    aGun([serial('118040')], withMake('Zastava', 'M57'));
    expect(marksOf('118040')).toEqual(['K1', 'K2']);
    const wished = search('118040', { make: 'застава', model: 'm57' }).candidates;
    expect(wished.map(({ mark, agrees }) => [mark, agrees])).toEqual([
      ['K2', ['make', 'model']],
      ['K1', []],
    ]);
  });

  test('one gun with the same number on five parts is one candidate', () => {
    const parts = ['receiver', 'bolt', 'bolt-carrier', 'top-cover', 'magazine'] as const;
    aGun(parts.map((component) => serial('A-11804', { component })));
    const { candidates, listed, total } = search('11804');
    expect([candidates.length, listed, total]).toEqual([1, 1, 5]);
    expect(candidates[0]?.also.map(({ component }) => component)).toEqual([
      'bolt',
      'bolt-carrier',
      'top-cover',
      'magazine',
    ]);
  });

  test('pages through what it lists', () => {
    for (let gun = 0; gun < 5; gun += 1) aGun([serial(`77100${gun}`)]);
    expect(marksOf('77100?', { from: 3, count: 2 })).toEqual(['K4', 'K5']);
    expect(search('77100?', { from: 5, count: 2 })).toMatchObject({ candidates: [], listed: 5, total: 5 });
  });

  test.each([
    ['*', 'serials.pattern-nothing-known'],
    ['--', 'serials.pattern-nothing-known'],
    ['', 'serials.pattern-nothing-known'],
    ['9'.repeat(200), 'serials.pattern-too-long'],
    ['9'.repeat(40), 'serials.pattern-too-many-positions'],
    ['A🙂12', 'serials.pattern-picture'],
    ['12[3', 'serials.pattern-bracket-not-closed'],
    ['12]3', 'serials.pattern-bracket-not-opened'],
    ['12[]3', 'serials.pattern-bracket-empty'],
  ])('refuses %j with its reason', (pattern, code) => {
    const asked = { pattern, width: 'usual', isTolerant: true, isUpsideDown: true, from: 0, count: 10 } as const;
    expect(record.refusal('serials.search', asked).code).toBe(code);
  });

  test('says of mixed scripts and direction marks that it searched all the same', () => {
    aGun([serial('СA-1180')]);
    expect(search('\u200fСA-1180')).toMatchObject({
      candidates: [{ mark: 'K1' }],
      remarks: ['mixed-scripts', 'invisible'],
    });
  });

  test('text that looks like commands is only text', () => {
    aGun([serial("';drop 1")]);
    expect(marksOf("'; DROP 1 --")).toEqual(['K1']);
  });
});

describe('the index in memory', () => {
  test('follows recording, revising and what two persons read, and answers the same as the table', async () => {
    const first = aGun([serial('100200')]);
    await loadSerialsQuietly(record.table.db, () => Promise.resolve());
    aGun([serial('100300')]);
    expect(marksOf('100?00')).toEqual(['K1', 'K2']);
    const { caseId: _, ...pistol } = aPistol(caseId, { mark: 'K1', serials: [serial('100400')] });
    record.ask('exhibits.revise', { id: first, ...pistol, reason: 'misread' });
    expect(marksOf('100200')).toEqual([]);
    expect(marksOf('100?00')).toEqual(['K2', 'K1']);
    expect(search('100?00').searched).toBe(2);
    wipeSerials(record.table.db);
    expect(marksOf('100?00')).toEqual(['K2', 'K1']);
  });

  test('a revision that leaves the numbers as they are leaves their rows as they are', () => {
    const id = aGun([serial('100200')]);
    const ids = () => record.table.db.all({ text: 'select id from serial_reading', parameters: [] });
    const before = ids();
    const { caseId: _, ...pistol } = aPistol(caseId, {
      mark: 'K1',
      serials: [serial('100200')],
      description: 'Looked at again',
    });
    record.ask('exhibits.revise', { id, ...pistol, reason: 'more is known' });
    expect(ids()).toEqual(before);
  });
});

describe('numbers near one another', () => {
  test('are of the same make and model and within the distance, the nearest first', () => {
    const own = aGun([serial('С-371864', { script: 'cyrillic' })], withMake('Zastava', 'M70'));
    aGun([serial('C371900')], withMake('Zastava', 'M70'));
    aGun([serial('C-371862')], withMake('ЗАСТАВА', 'М70'));
    aGun([serial('C-371863')], withMake('Beretta', 'M70'));
    aGun([serial('D-371865')], withMake('Zastava', 'M70'));
    aGun([serial('C-371864')], withMake('Zastava', 'M70'));
    const { neighbours } = record.ask('serials.neighbours', { exhibitId: own, within: 10 });
    expect(neighbours.map(({ mark, distance }) => [mark, distance])).toEqual([
      ['K6', 0],
      ['K3', -2],
    ]);
    expect(record.ask('serials.neighbours', { exhibitId: own, within: 50 }).total).toBe(3);
  });

  test('need make, model and a whole number', () => {
    const unknown = aGun([serial('371864')], { facts: {} });
    expect(record.ask('serials.neighbours', { exhibitId: unknown, within: 10 }).lacks).toBe('make-and-model');
    const worn = aGun([serial('37??64')], withMake('Zastava', 'M70'));
    expect(record.ask('serials.neighbours', { exhibitId: worn, within: 10 }).lacks).toBe('number');
  });

  test('of an exhibit that is not there are refused', () => {
    const exhibitId = '01912345-0000-7000-8000-00000000ffff';
    expect(record.refusal('serials.neighbours', { exhibitId, within: 10 }).code).toBe('exhibits.unknown');
  });
});

test('the palette finds a serial that was misread', () => {
  aGun([serial('С-371864', { script: 'cyrillic' })]);
  expect(record.ask('search.find', { text: 'C37I864' }).hits).toMatchObject([{ kind: 'serial', label: 'С-371864' }]);
});
