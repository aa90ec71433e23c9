// A worksheet names exhibits of other cases: with their case, as they were called when it was written, and none that nobody recorded.
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../../main/database/index.ts';
import { signedWorksheets } from '../../../main/station/worksheets/index.ts';
import { unlockVault } from '../../../main/vault/index.ts';
import type { CaseId, ExhibitId, TaskId } from '../../../shared/language/identity.ts';
import { aCase, anExhibit } from '../a-case.ts';
import { planned, withRequest, type Requested } from '../examination/a-request.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';
import { leastValues, taskStart, toSign } from './a-worksheet.ts';

const older = aCase({ title: 'BREGU-24', numbers: [{ kind: 'police', number: '2024-DR-1188' }] });
let station: TestStation;
let requested: Requested;
let taskId: TaskId;
let olderCase: CaseId;
let foundCase: ExhibitId;

beforeEach(async () => {
  station = await openTestStation();
  requested = await withRequest(station);
  [taskId] = await planned(station, requested, 'cartridge-case-comparison');
  await station.answer('tasks.start', { id: taskId, occurredAt: taskStart });
  await station.become('registrar');
  ({ id: olderCase } = await station.answer('cases.open', older));
  ({ id: foundCase } = await station.answer('exhibits.record', anExhibit(olderCase, { mark: 'C1' })));
  await station.become('examiner');
});
afterEach(() => station.close());

const read = () => station.answer('worksheets.read', { taskId });
const comparedWith = (exhibitId: string) => ({ compared: [{ with: exhibitId }] });

/** The older case is called otherwise from now on; the examiner is at the screen again. */
async function renamed(): Promise<void> {
  await station.become('registrar');
  await station.answer('cases.revise', { id: olderCase, ...older, title: 'BREGU-24-A', reason: 'Joined' });
  await station.become('examiner');
}

test('an exhibit of another case is named with that case and its number, one of the own case by its mark', async () => {
  const other = await station.answer('worksheets.save', { taskId, values: comparedWith(foundCase) });
  expect((await read()).latest?.named).toEqual({ [foundCase]: 'BREGU-24 / C1 (2024-DR-1188)' });
  expect((await read()).names.exhibitsElsewhere).toEqual([{ id: foundCase, label: 'BREGU-24 / C1 (2024-DR-1188)' }]);
  const { exhibitId } = requested;
  await station.answer('worksheets.save', { taskId, previous: other.id, values: comparedWith(exhibitId) });
  expect((await read()).latest?.named).toEqual({ [exhibitId]: 'K5' });
  expect((await read()).names.exhibitsElsewhere).toEqual([]);
});

test('an entry keeps what the exhibit was called when it was written, though its case is called otherwise since', async () => {
  const { id } = await station.answer('worksheets.save', { taskId, values: comparedWith(foundCase) });
  await renamed();
  const entry = await station.answer('worksheets.entry', { id });
  expect(entry.named).toEqual({ [foundCase]: 'BREGU-24 / C1 (2024-DR-1188)' });
  expect(await station.answer('worksheets.exhibits-elsewhere', { ids: [foundCase] })).toEqual({
    exhibits: [{ id: foundCase, label: 'BREGU-24-A / C1 (2024-DR-1188)' }],
  });
});

test('a paper prints it as it was signed, and the signature covers it', async () => {
  const sheet = await read();
  const values = leastValues(sheet.definition, foundCase);
  await station.answer('worksheets.sign', toSign(sheet, { values }));
  await renamed();
  const { jobId } = await station.answer('ledger.verify', {});
  expect((await station.jobEnded(jobId)).result?.report).toMatchObject({ isSound: true, findings: [] });
  await station.station.lock('person');
  const folder = join(station.dataFolder, 'vaults', 'test-laboratory');
  const examiner = { login: 'examiner', passphrase: Buffer.from(passphraseOf('examiner')) };
  const { vault, personalKey } = await unlockVault(folder, examiner, station.clock);
  personalKey.close();
  const db = openDatabase(vault.databaseFile, vault.databaseKey());
  const [signed] = signedWorksheets(db, requested.requestId);
  db.close();
  vault.close();
  expect(signed?.labels[foundCase]).toBe('BREGU-24 / C1 (2024-DR-1188)');
});

test('an exhibit that nobody recorded is refused, and whoever reads no cases is told of none', async () => {
  const nobody = '01890000-0000-7000-8000-000000000000';
  expect(await station.refusal('worksheets.save', { taskId, values: comparedWith(nobody) })).toBe(
    'worksheets.reference-unknown',
  );
  expect((await read()).entries).toEqual([]);
  await station.become('administrator');
  expect(await station.refusal('worksheets.exhibits-elsewhere', { ids: [foundCase] })).toBe('station.forbidden');
  expect(await station.refusal('worksheets.save', { taskId, values: comparedWith(foundCase) })).toBe(
    'station.forbidden',
  );
});
