// Ways of reading under a name over the real station: kept with versions, laid over the next file, said by the imports that were read with them.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { SavedReading } from '../../../shared/domain/register/saved-reading.ts';
import type { ImportDefinitionId, RegisterId, RegisterImportId } from '../../../shared/language/identity.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { aRegister, handed, imported, lostAndStolen } from './a-register.ts';
import { aWorkbook } from './a-workbook.ts';

let station: TestStation;
let registerId: RegisterId;
beforeEach(async () => {
  station = await openTestStation({ as: 'analyst' });
  registerId = await aRegister(station, 'Permits');
});
afterEach(() => station.close());

type Looked = OutputOf<'registers.look'>;
type Fit = OutputOf<'registers.fit'>;

const readingOf = ({ way, definition }: Looked): SavedReading => ({ way, definition, mode: 'good-rows', joined: [] });

async function kept(reading: SavedReading, name = 'Monthly list'): Promise<ImportDefinitionId> {
  return (await station.answer('registers.save-definition', { registerId, name, note: '', reading })).id;
}

async function fitted(
  id: ImportDefinitionId,
  content: string | Uint8Array,
  fileName?: string,
): Promise<Fit & { upload: string }> {
  const upload = await handed(station, content, fileName);
  return { ...(await station.answer('registers.fit', { id, upload, joined: [] })), upload };
}

async function broughtIn(
  id: ImportDefinitionId,
  { upload, looked, joined, definition, mode, version }: Fit & { upload: string },
  hasLooked = false,
) {
  const { jobId } = await station.answer('registers.import', {
    upload,
    registerId,
    way: looked.way,
    definition,
    joined: joined.map((one) => ({ upload: one.upload, way: one.looked.way })),
    mode,
    readWith: { id, version, hasLooked },
  });
  const job = await station.jobEnded(jobId);
  const [line] = (await station.answer('registers.imports', { registerId })).imports;
  return { job, line };
}

const saidOf = ({ misfits }: Fit) => misfits.map(({ kind, name, instead }) => [kind, name, instead ?? '']);

test('a way of reading is kept, laid over the next file in one step, and said by its imports, version by version', async () => {
  const { looked } = await imported(station, registerId, lostAndStolen);
  const codes = { status: { X9: 'stolen' } };
  const reading = readingOf({ ...looked, definition: { ...looked.definition, codes } });
  const id = await kept(reading);

  // In another order, with another encoding, and read as it was said.
  const rows = lostAndStolen
    .trimEnd()
    .split('\n')
    .map((row) => row.split(';').toReversed().join(';'));
  const next = [rows[0], 'black;NULL;14.03.2020;RS;0371865;7,65 mm;M70;Zastava;X9;LS-9', ''].join('\n');
  const fit = await fitted(id, next);
  expect(saidOf(fit)).toEqual([]);
  const { line } = await broughtIn(id, fit);
  expect(line).toMatchObject({
    counts: { rows: 1, entries: 1, held: 0 },
    readWith: { id, name: 'Monthly list', version: 1, isChanged: false },
  });
  const [entry] = (await station.answer('registers.entries', { text: '0371865', after: 0 })).entries;
  expect(entry?.facts.find(({ fact }) => fact === 'status')).toMatchObject({ text: 'X9', read: 'stolen' });

  const changed = { ...reading, definition: { ...reading.definition, absent: ['NULL'] } };
  const save = { registerId, id, name: 'Monthly list', note: 'UNK is a word now', reading: changed };
  expect(await station.answer('registers.save-definition', save)).toEqual({ id, version: 2 });
  expect(await station.refusal('registers.save-definition', save)).toBe('registers.definition-same');
  const other = { ...(await fitted(id, next.replace('LS-9', 'LS-10'))), version: 1 };
  expect((await broughtIn(id, other)).line?.readWith).toMatchObject({ version: 1, isChanged: true });

  const read = await station.answer('registers.definition', { id });
  expect(read.versions.map(({ version, note, uses, by }) => [version, note, uses, by])).toEqual([
    [2, 'UNK is a word now', 0, 'Test analyst'],
    [1, '', 2, 'Test analyst'],
  ]);
  const { definitions } = await station.answer('registers.definitions', { registerId });
  expect(definitions).toMatchObject([{ id, version: 2, uses: 2, savedBy: 'Test analyst', registerName: 'Permits' }]);
  const { jobId } = await station.answer('ledger.verify', {});
  expect((await station.jobEnded(jobId)).result?.report).toMatchObject({ isSound: true });
});

test('what does not fit is said before anything is read in: columns, words of a list, encoding, separator, form, sheet', async () => {
  const { looked } = await imported(station, registerId, lostAndStolen);
  const id = await kept(readingOf(looked));
  const header = lostAndStolen.split('\n')[0] ?? '';
  const row = 'LS-1;borrowed;Zastava;M70;7,65 mm;0371864;RS;14.03.2019;Želimir ПРИМЕР;black';

  const renamed = header
    .replace('Serial number', 'serial  NUMBER')
    .replace('Owner', 'Pronari')
    .replace('Colour', 'Rifling');
  expect(saidOf(await fitted(id, `${renamed}\n${row}\n`))).toEqual([
    ['column-renamed', 'Serial number', 'serial  NUMBER'],
    ['column-renamed', 'Owner', 'Pronari'],
    ['column-missing', 'Colour', ''],
    ['column-new', 'Rifling', ''],
    ['unknown-text', 'borrowed', ''],
  ]);
  const keyless = await fitted(id, `${header.replace('Record no;', '')}\n${row.slice(5)}\n`);
  expect(saidOf(keyless)).toEqual([
    ['column-missing', 'Record no', ''],
    ['key-missing', 'recordNumber', ''],
    ['unknown-text', 'borrowed', ''],
  ]);
  expect(keyless.definition.key).toEqual([]);

  const commas = await fitted(id, `${header}\n${row}\n`.replaceAll(';', ','));
  expect(saidOf(commas)[0]).toEqual(['separator-other', ';', ',']);
  const marked = Buffer.from(`\uFEFF${header}\n${row}\n`, 'utf16le');
  expect(saidOf(await fitted(id, marked))[0]).toEqual(['encoding-other', 'utf-8', 'utf-16le']);
  const json = JSON.stringify([{ 'Record no': 'LS-1', Make: 'Zastava' }]);
  expect(saidOf(await fitted(id, json, 'list.json'))[0]).toEqual(['format-other', 'csv', 'json']);
  expect(saidOf(await fitted(id, 'Town;Street\nPeja;One\n')).map(([kind]) => kind)).toContain('no-column-fits');

  const book = await imported(
    station,
    registerId,
    aWorkbook({
      Arms: [
        ['Record no', 'Serial number'],
        ['B-1', '55512'],
      ],
    }),
    {
      fileName: 'arms.xlsx',
    },
  );
  const ofBook = await kept(readingOf(book.looked), 'Workbook');
  const other = aWorkbook({
    Weapons: [
      ['Record no', 'Serial number'],
      ['B-2', '55513'],
    ],
  });
  expect(saidOf(await fitted(ofBook, other, 'arms.xlsx'))).toEqual([['sheet-missing', 'Arms', 'Weapons']]);
});

test('a definition with sheets joined by a key reads the next workbook; one whose key is gone says so and joins nothing', async () => {
  const sheets = (arms: string[][], owners: string[][]) =>
    aWorkbook({
      Arms: [['Record no', 'Serial number', 'owner_id'], ...arms],
      Owners: [['id', 'Owner', 'Date of birth'], ...owners],
    });
  const first = sheets(
    [
      ['P-1', '0371864', '007'],
      ['P-2', 'H48521', '099'],
    ],
    [
      ['007', 'Arben SHEMBULLI', '01.02.1980'],
      ['011', 'Nobody NAMED', '1.1.1970'],
    ],
  );
  const upload = await handed(station, first, 'permits.xlsx');
  const looked = await station.answer('registers.look', { upload, registerId, way: { sheet: 'Arms' } });
  const tables = [{ upload, way: looked.way }];
  const owners = await station.answer('registers.look-joined', {
    registerId,
    upload,
    way: { sheet: 'Owners' },
    tables,
  });
  const [key] = owners.keys;
  expect(key).toMatchObject({ table: 0, at: 2, to: 0 });
  const definition = {
    ...looked.definition,
    joined: [
      {
        name: 'Owners',
        columns: owners.definition.columns,
        on: { table: 0, at: 2, to: 0 },
        unmatched: 'remarked' as const,
      },
    ],
  };
  const id = await kept({
    way: looked.way,
    definition,
    mode: 'all-or-nothing',
    joined: [{ way: owners.way, isSameFile: true }],
  });
  const fit = await fitted(id, first, 'permits.xlsx');
  expect(saidOf(fit)).toEqual([]);
  expect(fit.mode).toBe('all-or-nothing');
  const { job, line } = await broughtIn(id, fit);
  expect(line).toMatchObject({ counts: { rows: 2, entries: 2, held: 0 }, readWith: { isChanged: false } });
  const unled = [{ row: 3, why: 'nothing-leads', cells: ['011', 'Nobody NAMED', '1.1.1970'] }];
  expect(job.result?.report).toMatchObject({
    tables: [{ name: 'Owners', rows: 2, unled: 1, withoutKey: 0, first: unled }],
  });
  const importId = line?.id as RegisterImportId;
  expect((await station.answer('registers.import-read', { id: importId })).tables).toMatchObject([
    { unled: 1, first: unled },
  ]);
  const [entry] = (await station.answer('registers.entries', { text: 'shembulli', after: 0 })).entries;
  const read = await station.answer('registers.entry', { id: entry?.id ?? 0 });
  expect(read.source.joined).toEqual([{ table: 1, row: 2, cells: ['007', 'Arben SHEMBULLI', '01.02.1980'] }]);
  expect(read.joined).toMatchObject([{ name: 'Owners', fileName: 'permits.xlsx', way: { sheet: 'Owners' } }]);

  const keyless = aWorkbook({
    Arms: [
      ['Record no', 'Serial number'],
      ['P-3', 'AB1234'],
    ],
    Owners: [
      ['id', 'Owner', 'Date of birth'],
      ['007', 'Arben SHEMBULLI', '01.02.1980'],
    ],
  });
  const broken = await fitted(id, keyless, 'permits.xlsx');
  expect(saidOf(broken)).toContainEqual(['join-broken', 'Owners', '']);
  expect([broken.joined, broken.definition.joined]).toEqual([[], undefined]);
  // Whatever asks: the station lets nothing in before a person has looked.
  await expect(broughtIn(id, broken)).rejects.toThrow('registers.definition-misfit');
  expect((await broughtIn(id, broken, true)).line?.readWith).toMatchObject({ isChanged: true });
});

test('one name in use for one definition of a register; a retired one reads nothing and gives its name free; rules hold for all', async () => {
  const { looked } = await imported(station, registerId, lostAndStolen);
  const reading = readingOf(looked);
  const id = await kept(reading);
  const save = { registerId, name: 'monthly LIST', note: '', reading };
  expect(await station.refusal('registers.save-definition', save)).toBe('registers.definition-name-taken');
  await station.answer('registers.retire-definition', { id, reason: 'The list has a new form' });
  expect(await station.refusal('registers.retire-definition', { id, reason: 'Again' })).toBe(
    'registers.definition-retired',
  );
  const upload = await handed(station, lostAndStolen);
  expect(await station.refusal('registers.fit', { id, upload, joined: [] })).toBe('registers.definition-retired');
  expect(await station.refusal('registers.save-definition', { ...save, id })).toBe('registers.definition-retired');
  const [line] = (await station.answer('registers.definitions', {})).definitions;
  expect(line?.retired).toMatchObject({ reason: 'The list has a new form', by: 'Test analyst' });
  const restore = { id, reason: 'The old form is sent again' };
  const again = await kept(reading, 'monthly LIST');
  expect(await station.refusal('registers.restore-definition', restore)).toBe('registers.definition-name-taken');
  await station.answer('registers.retire-definition', { id: again, reason: 'Kept twice' });
  await station.answer('registers.restore-definition', restore);
  expect(await station.refusal('registers.restore-definition', restore)).toBe('registers.definition-in-use');
  expect((await station.answer('registers.fit', { id, upload, joined: [] })).misfits).toEqual([]);
  await station.answer('registers.retire-definition', { id, reason: 'Given up for good' });
  const { line: gone, events } = await station.answer('registers.definition', { id });
  expect(gone.retired).toMatchObject({ reason: 'Given up for good' });
  expect(events.map(({ kind, reason }) => [kind, reason])).toEqual([
    ['retired', 'Given up for good'],
    ['restored', 'The old form is sent again'],
    ['retired', 'The list has a new form'],
  ]);
  await station.answer('registers.restore-definition', { id: again, reason: 'This is the better one' });
  expect(await station.refusal('registers.fit', { id: again, upload, joined: [upload] })).toBe(
    'registers.join-incomplete',
  );

  const unmapped = {
    ...reading,
    definition: { ...reading.definition, key: [], columns: [{ header: 'A', use: 'further' as const }] },
  };
  expect(await station.refusal('registers.save-definition', { ...save, name: 'B', reading: unmapped })).toBe(
    'registers.nothing-mapped',
  );
  const persons = { ...reading, definition: { ...reading.definition, kind: 'person' as const } };
  expect(await station.refusal('registers.save-definition', { ...save, name: 'B', reading: persons })).toBe(
    'registers.definition-other-kind',
  );
  const elsewhere = await aRegister(station, 'Another');
  const order = {
    upload,
    registerId: elsewhere,
    way: looked.way,
    definition: looked.definition,
    mode: 'good-rows' as const,
  };
  expect(await station.refusal('registers.import', { ...order, readWith: { id: again, version: 1 } })).toBe(
    'registers.definition-unknown',
  );
  await station.become('examiner');
  expect((await station.answer('registers.definitions', {})).definitions).toHaveLength(2);
  expect(await station.refusal('registers.save-definition', { ...save, name: 'C' })).toBe('station.forbidden');
});
