// Registers of several tables over the real station: a key leads from a firearm to its owner, in files and in sheets, and what leads nowhere is shown.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Definition } from '../../../shared/domain/register/definition.ts';
import type { RegisterId, RegisterImportId } from '../../../shared/language/identity.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { aRegister, handed } from './a-register.ts';

let station: TestStation;
let registerId: RegisterId;
beforeEach(async () => {
  station = await openTestStation({ as: 'analyst' });
  registerId = await aRegister(station, 'Permits');
});
afterEach(() => station.close());

const arms = [
  'Record no;Make;Serial number;owner_id',
  'P-1;Zastava;0371864;007',
  'P-2;Beretta;H48521;008',
  'P-3;CZ;AB1234;099',
  'P-4;Glock;ZZ9999;1.23E+05',
  'P-5;Walther;555111;010',
  'P-6;Zastava;770011;',
  '',
].join('\n');
const owners = [
  'id;Owner;Date of birth;town_id',
  '007;Arben SHEMBULLI;01.02.1980;T1',
  '008;Petar PRIMER;2.3.1981;T2',
  '010;Vesna PRIMER;1.1.1990;T1',
  '010;Vesna PRIMER;1.1.1991;T1',
  ';Nobody;1.1.1970;T1',
  '',
].join('\n');
const towns = ['town;Place', 'T1;Pejë', 'T2;Prizren', ''].join('\n');

type Files = InputOf<'registers.join'>['joined'];

/** Looks at the main file and each other one, and takes the key and the columns that are offered. */
async function ordered(others: readonly (readonly [name: string, content: string])[], main = arms) {
  const upload = await handed(station, main, 'firearms.csv');
  const looked = await station.answer('registers.look', { upload, registerId, way: {} });
  let definition: Definition = looked.definition;
  const joined: NonNullable<Files> = [];
  for (const [name, content] of others) {
    const other = await handed(station, content, name);
    const tables = [{ upload, way: looked.way }, ...joined];
    const found = await station.answer('registers.look-joined', { registerId, upload: other, way: {}, tables });
    definition = withJoin(definition, name, found);
    joined.push({ upload: other, way: found.way });
  }
  return { upload, registerId, way: looked.way, definition, joined };
}

function withJoin(
  definition: Definition,
  name: string,
  { keys, definition: own }: OutputOf<'registers.look-joined'>,
): Definition {
  const [key] = keys;
  if (key === undefined) throw new Error('No key was offered');
  const { table, at, to } = key;
  const { columns } = own;
  return {
    ...definition,
    joined: [...(definition.joined ?? []), { name, columns, on: { table, at, to }, unmatched: 'held' }],
  };
}

async function broughtIn(order: Awaited<ReturnType<typeof ordered>>): Promise<RegisterImportId> {
  const { jobId } = await station.answer('registers.import', { ...order, mode: 'good-rows' });
  expect((await station.jobEnded(jobId)).state).toBe('done');
  return (await station.answer('registers.imports', { registerId })).imports[0]?.id as RegisterImportId;
}

const held = async (id: RegisterImportId) =>
  (await station.answer('registers.review', { id, isSettled: false, after: 0 })).rows.map(({ row, holds, source }) => [
    row,
    holds[0]?.why,
    source.unjoined?.[0]?.rows,
  ]);
const entryOf = async (text: string) => {
  const [line] = (await station.answer('registers.entries', { text, after: 0 })).entries;
  return station.answer('registers.entry', { id: line?.id ?? 0 });
};

test('three tables: facts keep their file, hash, row and words; what leads nowhere waits; again changes nothing; a corrected key leads on', async () => {
  const order = await ordered([
    ['owners.csv', owners],
    ['towns.csv', towns],
  ]);
  expect(order.definition.joined?.map(({ on }) => on)).toEqual([
    { table: 0, at: 3, to: 0 },
    { table: 1, at: 3, to: 0 },
  ]);
  const first = await station.answer('registers.join', order);
  expect(first.tables).toMatchObject([{ rows: 5, withoutKey: 1, unreadable: 0 }, { rows: 2 }]);
  expect(first.rows[0]?.joined?.map(({ table, row }) => [table, row])).toEqual([
    [1, 2],
    [2, 2],
  ]);

  const checked = await station.jobEnded((await station.answer('registers.check', order)).jobId);
  const whys = { 'joined-row-missing': 1, 'joined-key-damaged': 1, 'joined-row-doubled': 1 };
  expect(checked.result?.report).toMatchObject({ rows: 6, held: 3, whys, remarks: { 'joined-key-missing': 1 } });
  expect((await station.answer('registers.imports', { registerId })).imports).toEqual([]);

  const id = await broughtIn(order);
  expect(await held(id)).toEqual([
    [4, 'joined-row-missing', undefined],
    [5, 'joined-key-damaged', undefined],
    [6, 'joined-row-doubled', [4, 5]],
  ]);
  const entry = await entryOf('shembulli');
  expect(entry.line.facts.find(({ fact }) => fact === 'place')).toMatchObject({ text: 'Pejë', table: 2 });
  // The town by its Serbian name; `pec` alone stands in many words.
  expect((await station.answer('registers.entries', { text: 'Пећ shembulli', after: 0 })).entries).toHaveLength(1);
  expect(entry.source.joined).toEqual([
    { table: 1, row: 2, cells: ['007', 'Arben SHEMBULLI', '01.02.1980', 'T1'] },
    { table: 2, row: 2, cells: ['T1', 'Pejë'] },
  ]);
  expect(entry.joined.map(({ fileName, sha256 }) => [fileName, sha256.length])).toEqual([
    ['owners.csv', 64],
    ['towns.csv', 64],
  ]);

  const settle = { id, row: 5, decision: 'taken-in', asItStands: false, reason: 'Read from the permit' } as const;
  await station.answer('registers.settle', { ...settle, corrections: [{ at: 3, text: '008' }] });
  const settled = await entryOf('zz9999');
  expect(settled.line.facts.find(({ fact }) => fact === 'name')?.text).toBe('Petar PRIMER');
  expect(settled.source.cells[3]).toBe('1.23E+05');
  expect(settled.source.joined?.map(({ row }) => row)).toEqual([3, 3]);
  const stillNowhere = { ...settle, row: 4, corrections: [{ at: 3, text: '7' }] };
  expect(await station.refusal('registers.settle', stillNowhere)).toBe('registers.still-held');

  const again = await broughtIn(
    await ordered([
      ['owners.csv', owners.replace('007;', '999;Moved;1.1.1950;T1\n007;')],
      ['towns.csv', towns],
    ]),
  );
  const line = (await station.answer('registers.import-read', { id: again })).line;
  expect(line.counts).toMatchObject({ entries: 0, unchanged: 3, held: 3 });
  const { jobId } = await station.answer('ledger.verify', {});
  expect((await station.jobEnded(jobId)).result?.report).toMatchObject({ isSound: true });
});

test('a table that leads to itself, a missing one, a fact said twice and a table cut short are refused or shown', async () => {
  const order = await ordered([['owners.csv', owners]]);
  const [join] = order.definition.joined ?? [];
  if (join === undefined) throw new Error('It was joined');
  const refused = (definition: Partial<Definition>, joined = order.joined) =>
    station.refusal('registers.import', {
      ...order,
      joined,
      definition: { ...order.definition, ...definition },
      mode: 'good-rows',
    });
  expect(await refused({ joined: [{ ...join, on: { ...join.on, table: 1 } }] })).toBe('registers.join-cyclic');
  expect(await refused({ joined: [{ ...join, on: { ...join.on, at: 40 } }] })).toBe('registers.join-incomplete');
  expect(await refused({}, [])).toBe('registers.join-incomplete');
  const twice = join.columns.map((column, at) => (at === 0 ? { ...column, use: 'serial' as const } : column));
  expect(await refused({ joined: [{ ...join, columns: twice }] })).toBe('registers.mapped-twice');

  // In the middle of a quoted name, then in the middle of a row.
  const quoted = await station.answer('registers.join', await ordered([['owners.csv', `${owners}011;"Cut sho`]]));
  expect(quoted.tables).toMatchObject([{ rows: 6, unreadable: 1 }]);
  const id = await broughtIn(await ordered([['owners.csv', owners.slice(0, owners.indexOf(';T2'))]]));
  expect((await held(id)).slice(0, 2)).toEqual([
    [3, 'cells-missing', undefined],
    [4, 'joined-row-missing', undefined],
  ]);
});

test('rows of a joined table that nothing leads to are counted and listed in the check and with the import, each with why', async () => {
  const others = `${owners}020;Vera UNNAMED;3.3.1970;T3\n021;"Cut\n`;
  const places = `${towns}T3;Gjilan\n`;
  const order = await ordered([
    ['owners.csv', others],
    ['towns.csv', places],
  ]);
  const checked = await station.jobEnded((await station.answer('registers.check', order)).jobId);
  const tables = [
    {
      name: 'owners.csv',
      rows: 7,
      unled: 1,
      withoutKey: 1,
      unreadable: 1,
      first: [
        { row: 6, why: 'without-key', cells: ['', 'Nobody', '1.1.1970', 'T1'] },
        { row: 7, why: 'nothing-leads', cells: ['020', 'Vera UNNAMED', '3.3.1970', 'T3'] },
        { row: 8, why: 'unreadable' },
      ],
    },
    // Only a row that nothing leads to names it.
    { name: 'towns.csv', rows: 3, unled: 1, first: [{ row: 4, why: 'nothing-leads', cells: ['T3', 'Gjilan'] }] },
  ];
  expect(checked.result?.report).toMatchObject({ tables });
  const id = await broughtIn(order);
  expect((await station.answer('registers.import-read', { id })).tables).toMatchObject(tables);
});

test('an import with joined tables that was stopped goes on without doubles and without losing what its rows lead to', async () => {
  const count = 4000;
  const many = Array.from(
    { length: count },
    (_, at) => `P-${at};Zastava;S${String(at).padStart(6, '0')};${String(at % 1000).padStart(4, '0')}`,
  );
  const people = Array.from(
    { length: 1200 },
    (_, at) => `${String(at).padStart(4, '0')};Person ${at} PRIMER;1.1.19${String(at % 90).padStart(2, '0')};T1`,
  );
  const order = await ordered(
    [['owners.csv', ['id;Owner;Date of birth;town_id', ...people, ''].join('\n')]],
    ['Record no;Make;Serial number;owner_id', ...many, ''].join('\n'),
  );
  const { jobId } = await station.answer('registers.import', { ...order, mode: 'good-rows' });
  const stopped = new Promise<void>((resolve) => {
    station.station.subscribe((event) => {
      if (event.type !== 'job' || event.job.id !== jobId || event.job.done === 0 || event.job.state !== 'running')
        return;
      void station.request('jobs.cancel', { id: jobId });
      resolve();
    });
  });
  await Promise.race([stopped, station.jobEnded(jobId)]);
  expect((await station.jobEnded(jobId)).state).toBe('cancelled');
  const [line] = (await station.answer('registers.imports', { registerId })).imports;
  expect(line?.state).toBe('interrupted');
  expect(line?.counts.rows).toBeGreaterThan(0);
  expect(line?.counts.rows).toBeLessThan(count);
  const id = line?.id as RegisterImportId;

  const resumed = await station.answer('registers.resume', { id });
  expect((await station.jobEnded(resumed.jobId)).state).toBe('done');
  const read = await station.answer('registers.import-read', { id });
  expect(read.line.counts).toMatchObject({ rows: count, entries: count, unchanged: 0, held: 0 });
  // Rows from before it was stopped led to the first 1000 too.
  expect(read.tables).toMatchObject([{ rows: 1200, unled: 200 }]);
  expect(read.tables[0]?.first[0]).toMatchObject({ row: 1002, why: 'nothing-leads' });
  for (const serial of ['s000000', 's003999']) {
    const { entries } = await station.answer('registers.entries', { text: serial, after: 0 });
    expect(entries).toHaveLength(1);
    expect(entries[0]?.facts.find(({ fact }) => fact === 'name')?.table).toBe(1);
  }
  const { jobId: verified } = await station.answer('ledger.verify', {});
  expect((await station.jobEnded(verified)).result?.report).toMatchObject({ isSound: true });
});
