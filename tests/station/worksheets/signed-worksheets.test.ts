// What other areas and papers get of a signed worksheet: values under their own definition, names for ids, what was overdue; and what somebody
// writes behind the ledger is found.
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, statement, type ReadableDatabase } from '../../../main/database/index.ts';
import { composeWorksheetMeans, composeWorksheetResults } from '../../../main/documents/parts/worksheet-results.ts';
import { writeDocument } from '../../../main/documents/write-document.ts';
import { signedWorksheetRows } from '../../../main/station/worksheets/signed-worksheets.ts';
import { isWorksheetSigned, signedWorksheets, type SignedWorksheet } from '../../../main/station/worksheets/index.ts';
import { provesAct, unlockVault } from '../../../main/vault/index.ts';
import { languages, type Language } from '../../../shared/domain/roles.ts';
import type { WorksheetValues } from '../../../shared/domain/examination/worksheet.ts';
import type { TaskId } from '../../../shared/language/identity.ts';
import { sampleDisposalCertificate } from '../../samples/disposal-certificate-model.ts';
import { isInstalled, pageTexts, print } from '../documents/print-paper.ts';
import { planned, withRequest, type Requested } from '../examination/a-request.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';
import { aLot, toSign, taskStart } from './a-worksheet.ts';

let station: TestStation;
let requested: Requested;
let taskId: TaskId;

beforeEach(async () => {
  station = await openTestStation();
  requested = await withRequest(station);
  [taskId] = await planned(station, requested, 'test-fire');
  await station.answer('tasks.start', { id: taskId, occurredAt: taskStart });
});
afterEach(() => station.close());

/** Reads with the vault's own key while the program is away. */
async function behind<Result>(read: (db: ReadableDatabase) => Result): Promise<Result> {
  await station.station.lock('person');
  const passphrase = Buffer.from(passphraseOf('examiner'));
  const folder = join(station.dataFolder, 'vaults', 'test-laboratory');
  const { vault, personalKey } = await unlockVault(folder, { login: 'examiner', passphrase }, station.clock);
  personalKey.close();
  const db = openDatabase(vault.databaseFile, vault.databaseKey());
  try {
    return read(db);
  } finally {
    db.close();
    vault.close();
  }
}

async function signed(): Promise<SignedWorksheet> {
  const lotId = await aLot(station);
  const values: WorksheetValues = {
    function: [{ operable: 'with-defect', malfunctions: 'Double feed, once' }],
    firing: [
      {
        where: 'water-tank',
        remote: true,
        shots: [{ source: { kind: 'reference', lotId }, rounds: 3, cases: 0, bullets: 0, note: '' }],
        velocity: [351.2, 349.8, 352.1],
      },
    ],
  };
  const input = toSign(await station.answer('worksheets.read', { taskId }), { values });
  await station.answer('worksheets.sign', input);
  const [worksheet] = await behind((db) => signedWorksheets(db, requested.requestId));
  if (worksheet === undefined) throw new Error('nothing is signed');
  return worksheet;
}

test('a signed worksheet has its values, its signer and what was used, with names for every id', async () => {
  expect(await behind((db) => isWorksheetSigned(db, taskId))).toBe(false);
  await station.become('examiner');
  const worksheet = await signed();
  expect(worksheet).toMatchObject({
    taskId,
    definition: { code: 'test-fire', version: 1 },
    signedBy: 'Test examiner',
    performedTo: '2025-03-17T07:55:00.000Z',
    lots: [{ number: 'RS-2025-0001', lot: 'L-2024-11', wasExpired: false }],
    corrections: [],
  });
  expect(Object.values(worksheet.labels)).toContain('Test ammunition 9 mm · L-2024-11 · RS-2025-0001');
  expect(await behind((db) => isWorksheetSigned(db, taskId))).toBe(true);
});

test('every column of a signed entry is under the signature', async () => {
  await signed();
  const key = (db: ReadableDatabase): string =>
    db.first<{ public_key: string }>(statement`select public_key from person where login = 'examiner'`)?.public_key ??
    '';
  const [row, publicKey] = await behind((db) => [[...signedWorksheetRows(db)][0], key(db)] as const);
  if (row === undefined) throw new Error('nothing is signed');
  const { said, by } = row;
  expect(provesAct(said, by.signature ?? '', publicKey)).toBe(true);
  expect(provesAct({ ...said, content: '{}' }, by.signature ?? '', publicKey)).toBe(false);
  expect(provesAct({ ...said, exception_reason: 'x' }, by.signature ?? '', publicKey)).toBe(false);
});

test.skipIf(!isInstalled('pdftotext'))(
  'a paper says it in each language, with readings, their mean and their unit',
  async () => {
    const worksheet = await signed();
    const printed = async (language: Language): Promise<string> => {
      const { head } = sampleDisposalCertificate;
      const { file } = await print(language, (tools) =>
        writeDocument(
          {
            head,
            title: 'Worksheet',
            compose(composition) {
              composeWorksheetResults(composition, worksheet, tools.text);
              composeWorksheetMeans(composition, worksheet, tools.text);
            },
          },
          tools,
        ),
      );
      return pageTexts(file).join('\n').replaceAll(/\s+/g, ' ');
    };
    const texts = Object.fromEntries(
      await Promise.all(languages.map(async (one) => [one, await printed(one)] as const)),
    );
    expect(texts['en']).toContain('351.2 · 349.8 · 352.1 m/s');
    expect(texts['en']).toContain('mean 351.03 m/s (n = 3, 349.8 to 352.1 m/s');
    expect(texts['en']).toContain('Test ammunition 9 mm');
    expect(texts['sq']).toContain('351,2 · 349,8 · 352,1 m/s');
    expect(texts['sr-Cyrl']).toContain('Испаљени меци');
    expect(texts['sr-Latn']).toContain('Ispaljeni meci');
  },
);
