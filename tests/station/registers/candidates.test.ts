// Pairs of entries that may be one object or one person, over the real station: found after an import, explained, decided, taken back.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import { objectKeys, personForm, personKeys } from '../../../shared/domain/register/candidates/block-keys.ts';
import { comparedEntry, type Compared } from '../../../shared/domain/register/candidates/compared.ts';
import { leastScore, objectPoints, personPoints, scoreOf } from '../../../shared/domain/register/candidates/points.ts';
import type { ReadFact } from '../../../shared/domain/register/read-row.ts';
import { offeredDefinition } from '../../../shared/domain/register/recognise-columns.ts';
import type { RegisterId } from '../../../shared/language/identity.ts';
import { randomCells, randomHeader } from '../../unit/registers/random-records.ts';
import { randomFrom } from '../../unit/serials/random-serials.ts';
import { aCase, aPistol } from '../intake/entered.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { aRegister, imported, lostAndStolen } from './a-register.ts';

let station: TestStation;
beforeEach(async () => {
  station = await openTestStation({ as: 'analyst' });
});
afterEach(() => station.close());

const neighbour = [
  'Ev br;Proizvodjac;Model;Kalibar;Fabricki broj;Vlasnik;Datum rodjenja',
  '77;Црвена Застава;M70;7,65 mm;O371864;ШЕМБУЛИ Арбен;',
  '78;Glock;19;9x19;ZZ9999;Petar PRIMER;01.02.1980',
  '79;Walther;PPK;7,65 mm;555111;Пример Петар;1.2.1980',
  '',
].join('\n');

async function compared(): Promise<void> {
  const { jobs } = await station.answer('jobs.list', {});
  for (const { id, kind } of jobs) if (kind === 'register-compare') await station.jobEnded(id);
}

async function twoRegisters(): Promise<{ first: RegisterId; second: RegisterId }> {
  const first = await aRegister(station);
  await imported(station, first, lostAndStolen);
  await compared();
  const second = await aRegister(station, 'Ministry of a neighbour');
  await imported(station, second, neighbour, { fileName: 'neighbour.csv' });
  await compared();
  return { first, second };
}

const all = { state: 'open', least: 0 } as const;

describe('after an import', () => {
  test('entries of two registers with look-alike numbers and one make meet, point by point', async () => {
    await twoRegisters();
    const {
      candidates,
      counts,
      compared: state,
    } = await station.answer('registers.candidates', { ...all, kind: 'object' });
    expect(counts.open).toBe(1);
    expect(state).toMatchObject({ isBehind: false, leftOut: 0 });
    const [pair] = candidates;
    expect(pair?.points.map(({ fact, kind }) => `${fact} ${kind}`)).toEqual(
      expect.arrayContaining(['serial look-alikes', 'make contained', 'model same', 'calibre same', 'country silent']),
    );
    expect([pair?.left.from, pair?.right.from]).toEqual(['Lost and stolen of Ruritania', 'Ministry of a neighbour']);
  });

  test('persons meet by sound and day of birth, in any order and script', async () => {
    await twoRegisters();
    const { candidates } = await station.answer('registers.candidates', { ...all, kind: 'person' });
    expect(candidates.map(({ points }) => points.find(({ fact }) => fact === 'name')?.left)).toEqual(['Petar PRIMER']);
    const across = await station.answer('registers.candidates', { ...all, kind: 'person', scope: 'across' });
    expect(across.candidates).toEqual([]);
  });

  test('a person whom two registers name alike is one pair; in one register they are one person as named', async () => {
    const { second } = await twoRegisters();
    const third = await aRegister(station, 'Permits');
    const again = '80;CZ;75;9x19;424242;Petar PRIMER;01.02.1980\n';
    await imported(station, second, neighbour.replace('79;', `${again}79;`), { fileName: 'again.csv' });
    await compared();
    expect((await station.answer('registers.candidates', { ...all, kind: 'person' })).counts.open).toBe(1);
    await imported(station, third, `${neighbour.split('\n')[0]}\n${again}`, { fileName: 'permits.csv' });
    await compared();
    const { candidates } = await station.answer('registers.candidates', { ...all, kind: 'person', scope: 'across' });
    expect(candidates.map(({ points }) => points.find(({ fact }) => fact === 'name')?.kind).toSorted()).toEqual([
      'other-order',
      'same-name',
    ]);
  });

  test('an exhibit with such a number is a candidate beside the entry', async () => {
    await station.become('registrar');
    const pistol = aPistol((await station.answer('cases.open', aCase())).id);
    const serials = pistol.serials.slice(0, 1).map((serial) => ({ ...serial, asMarked: '0371864' }));
    const { id: exhibitId } = await station.answer('exhibits.record', {
      ...pistol,
      serials,
      facts: { make: { asMarked: 'ZASTAVA' }, model: { asMarked: 'M70' }, calibre: { asConcluded: '7.65×17SR' } },
    });
    await station.become('analyst');
    await twoRegisters();
    const { candidates } = await station.answer('registers.candidates', { ...all, scope: 'exhibits' });
    expect(candidates.length).toBe(2);
    const points = candidates[0]?.points.map(({ fact, kind }) => `${fact} ${kind}`);
    expect(points).toEqual([
      'serial same-reading',
      'make same',
      'model same',
      'calibre contained',
      'country silent',
      'day silent',
      'name silent',
    ]);
    expect(candidates[0]?.right.exhibitId).toBe(exhibitId);
  });

  test('comparing again finds nothing twice, and a newer version takes the place of the older', async () => {
    const { second } = await twoRegisters();
    await station.jobEnded((await station.answer('registers.compare', {})).jobId);
    expect((await station.answer('registers.candidates', all)).counts.open).toBe(2);
    await imported(station, second, neighbour.replace('77;Црвена Застава;M70', '77;Црвена Застава;M70 A'), {
      fileName: 'newer.csv',
    });
    await compared();
    const { candidates, counts } = await station.answer('registers.candidates', { ...all, kind: 'object' });
    expect(counts.open).toBe(1);
    expect(candidates[0]?.points.find(({ fact }) => fact === 'model')?.kind).toBe('contained');
    expect(candidates[0]?.right.isSuperseded).toBe(false);
  });
});

test('what is found among many that nearly agree is what comparing every two by hand finds', async () => {
  const random = randomFrom(8);
  const rows = Array.from({ length: 120 }, () => randomCells(random).join(';'));
  const registerId = await aRegister(station);
  await imported(station, registerId, [randomHeader, ...rows].join('\n'), { fileName: 'many.csv' });
  await compared();
  const entries: { readonly id: number; readonly compared: Compared }[] = [];
  for (let isMore = true; isMore;) {
    const page = await station.answer('registers.entries', { text: '', after: entries.at(-1)?.id ?? 0 });
    // What came through the contract has no absent members.
    const { absent } = offeredDefinition('firearm', [], []);
    entries.push(
      ...page.entries.map(({ id, facts }) => ({ id, compared: comparedEntry(facts as readonly ReadFact[], absent) })),
    );
    ({ isMore } = page);
  }
  const byHand = new Set([
    ...everyTwo('object', entries, objectKeys, objectPoints),
    ...everyTwo('person', firstOfEach(entries), personKeys, personPoints),
  ]);
  const found = new Set<string>();
  let after: InputOf<'registers.candidates'>['after'];
  for (let isMore = true; isMore;) {
    const page = await station.answer('registers.candidates', { ...all, ...(after === undefined ? {} : { after }) });
    for (const { kind, left, right } of page.candidates) found.add(`${kind} ${left.entry} ${right.entry}`);
    const last = page.candidates.at(-1);
    after = last === undefined ? undefined : { score: last.score, id: last.id };
    ({ isMore } = page);
  }
  expect(byHand.size).toBeGreaterThan(100);
  expect([...found].toSorted()).toEqual([...byHand].toSorted());
});

interface Named {
  readonly id: number;
  readonly compared: Compared;
}

/** All that share a key which not too many have, and come to the least score. */
function everyTwo(
  kind: 'object' | 'person',
  entries: readonly Named[],
  keysOf: (compared: Compared) => readonly string[],
  pointsOf: (left: Compared, right: Compared) => Parameters<typeof scoreOf>[0],
): string[] {
  const keyed = entries.map((one) => ({ ...one, keys: new Set(keysOf(one.compared)) }));
  const shared = (key: string): number => keyed.filter(({ keys }) => keys.has(key)).length;
  const usable = new Set(keyed.flatMap(({ keys }) => [...keys]).filter((key) => shared(key) <= 40));
  return keyed.flatMap((left, at) =>
    keyed
      .slice(at + 1)
      .filter((right) => [...left.keys].some((key) => right.keys.has(key) && usable.has(key)))
      .filter((right) => scoreOf(pointsOf(left.compared, right.compared)) >= leastScore[kind])
      .map((right) => `${kind} ${left.id} ${right.id}`),
  );
}

function firstOfEach(entries: readonly Named[]): Named[] {
  const forms = new Set<string>();
  return entries.filter(({ compared: person }) => {
    const form = personForm(person);
    if (form === undefined || forms.has(form)) return false;
    forms.add(form);
    return true;
  });
}

describe('a decision', () => {
  test('moves the pair, keeps both entries, and is taken back by a later one that keeps it', async () => {
    await twoRegisters();
    const [pair] = (await station.answer('registers.candidates', { ...all, kind: 'object' })).candidates;
    const id = pair?.id ?? 0;
    await station.answer('registers.decide-candidate', { id, decision: 'same', reason: 'One theft in both' });
    const same = await station.answer('registers.candidates', { state: 'same', least: 0 });
    expect(same.candidates[0]?.decisions).toMatchObject([{ decision: 'same', reason: 'One theft in both' }]);
    expect(same.counts).toMatchObject({ open: 1, same: 1 });
    expect((await station.answer('registers.entries', { text: '', after: 0 })).entries.length).toBe(5);
    await station.answer('registers.decide-candidate', { id, decision: 'different', reason: '' });
    const taken = await station.answer('registers.candidates', { state: 'different', least: 0 });
    expect(taken.candidates[0]?.decisions.map(({ decision }) => decision)).toEqual(['different', 'same']);
  });

  test('an entry shows its pairs, also where it only names a person as another does', async () => {
    await twoRegisters();
    const { entries } = await station.answer('registers.entries', { text: 'primer petar', after: 0 });
    const of = await station.answer('registers.candidates', { ...all, entryId: entries[0]?.id ?? 0 });
    expect(of.candidates.map(({ kind }) => kind)).toEqual(['person']);
  });

  test('is for those who bring registers in; a pair that is not there is said so', async () => {
    await twoRegisters();
    const wrong = await station.ask('registers.decide-candidate', { id: 999, decision: 'same', reason: '' });
    expect(wrong).toMatchObject({ ok: false, error: { code: 'registers.candidate-unknown' } });
  });
});

test('entries and pairs are taken along with their own words, recorded with hash and head', async () => {
  await twoRegisters();
  const taken = async (what: Pick<InputOf<'registers.export'>, 'entries' | 'candidates'>) => {
    const { jobId } = await station.answer('registers.export', { ...what, language: 'en', separator: 'semicolon' });
    const { result } = await station.jobEnded(jobId);
    const media = await station.station.media({ kind: 'export', id: result?.exportId ?? '', toSave: true });
    const text = media.read(0, media.size).toString('utf8');
    media.close();
    return { report: result?.report, lines: text.trimEnd().split('\r\n') };
  };
  const entries = await taken({ entries: { text: 'zastava' } });
  expect(entries.report).toMatchObject({ rows: 2, escaped: 0 });
  expect(entries.lines[1]).toContain('LS-1;');
  expect(entries.lines[1]).toContain('14.03.2019;2019-03-14');
  expect(entries.lines[1]).toContain('Colour: black');
  const pairs = await taken({ candidates: { ...all, kind: 'object' } });
  expect(pairs.lines).toHaveLength(2);
  expect(pairs.lines[1]).toContain('Serial number: 0371864 / O371864 – look-alike characters (4)');
});
