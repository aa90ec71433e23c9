// Entries of other registers in the serial search: found by the same machine, shown as entries, never among our exhibits.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RegisterId } from '../../../shared/language/identity.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { aRegister, imported, lostAndStolen } from '../registers/a-register.ts';

let station: TestStation;
let registerId: RegisterId;
beforeEach(async () => {
  station = await openTestStation({ as: 'analyst' });
  registerId = await aRegister(station);
});
afterEach(() => station.close());

const ways = { width: 'usual', isTolerant: false, isUpsideDown: false, from: 0, count: 20 } as const;
const search = (pattern: string) => station.answer('serials.search', { pattern, ...ways });

test('an entry is found by a look-alike of its number, apart from the exhibits and their counts', async () => {
  expect((await search('O37I864')).registers).toEqual([]);
  await imported(station, registerId, lostAndStolen);
  const found = await search('O37I864');
  expect(found.registers).toEqual([
    { id: 1, text: '0371864', register: 'Lost and stolen of Ruritania', what: 'Zastava M70', status: 'stolen' },
  ]);
  expect([found.candidates, found.total, found.searched]).toEqual([[], 0, 0]);
});

test('a Cyrillic number is found by who types it in Latin, in the search box too, with its register', async () => {
  await imported(station, registerId, lostAndStolen);
  expect((await search('H48521')).registers.map(({ text }) => text)).toEqual(['Н-48521']);
  const { hits } = await station.answer('search.find', { text: 'H48521' });
  expect(hits).toEqual([
    {
      kind: 'register',
      label: 'Н-48521',
      detail: 'Lost and stolen of Ruritania · Beretta 92FS · lost',
      address: '/registers/entries/2',
    },
  ]);
});

test('whoever types such a number at intake is told what a register says of it', async () => {
  await imported(station, registerId, lostAndStolen);
  const told = await station.answer('exhibits.similar-serials', { serial: '0371864' });
  expect(told.similar).toEqual([]);
  expect(told.registers.map(({ text, status }) => [text, status])).toEqual([['0371864', 'stolen']]);
});

test('of an entry with a newer version only the newer is found', async () => {
  await imported(station, registerId, lostAndStolen);
  await imported(station, registerId, lostAndStolen.replace('Zastava;M70', 'Zastava;M70 A'), { fileName: 'newer.csv' });
  expect((await search('0371864')).registers.map(({ what }) => what)).toEqual(['Zastava M70 A']);
});

test('nothing of an import that is not complete is found', async () => {
  const rows = lostAndStolen.split('\n');
  const many = Array.from(
    { length: 2000 },
    (_, at) => `X-${at};stolen;CZ;75;9x19;7${String(at).padStart(5, '0')};CZ;;;`,
  );
  const { job } = await imported(station, registerId, [rows[0], ...many, '"'.padEnd(1_100_000, 'x')].join('\n'));
  expect(job.error?.code).toBe('registers.line-too-long');
  expect((await search('700001')).registers).toEqual([]);
});
