// The sample as an evaluator meets it: built through the station, opened as one of its people, and sound.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildSample } from '../../../main/sample-case/build-sample.ts';
import { jobEnded } from '../../../main/station/job-ended.ts';
import { openStation, type Station } from '../../../main/station/open-station.ts';
import type { LedgerReport } from '../../../main/ledger/index.ts';
import type { CommandName, InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { openTestStation, testCaller } from '../open-test-station.ts';

let dataFolder: string;
let station: Station;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'focal-point-sample-'));
  station = openStation({ dataFolder, buildSample });
});
afterEach(async () => {
  await station.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function answer<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const envelope = await station.request(testCaller, name, input);
  if (!envelope.ok) throw new Error(`${name} was refused: ${envelope.error.code}`);
  // The station parsed its answer by the command's own schema.
  return envelope.value as OutputOf<Name>;
}

test('LUGINA-14 has its 20 exhibits, 9 firearms, 412 cartridges, the discrepancy of K6 and a sound ledger', async () => {
  const { people, vault } = await answer('station.create-sample', { language: 'sq' });
  expect(new Set(people.flatMap(({ roles }) => roles)).size).toBe(10);
  const analyst = people.find(({ login }) => login === 'analyst');
  await answer('station.choose', { vault });
  await answer('station.unlock', { login: 'analyst', passphrase: analyst?.passphrase ?? '' });
  expect((await answer('station.state', {})).isSample).toBe(true);
  const { cases } = await answer('cases.list', {});
  const lugina = cases.find(({ title }) => title === 'LUGINA-14');
  expect(lugina).toMatchObject({ exhibits: 20, firearms: 9, rounds: 412 });
  const { openQuestions } = await answer('cases.read', { id: lugina?.id ?? '' });
  // The seal of K6 differed and was settled; the custody note of the same morning is answered by it.
  const seals = openQuestions.filter(({ kind }) => kind.startsWith('seal')).map(({ kind, exhibit }) => [kind, exhibit]);
  expect(seals).toEqual([['seal-clarified', 'K6']]);
  // The second case shows intake: a loaded revolver split by its cylinder, one package cleared, one refused, one still to come.
  const kodra = cases.find(({ title }) => title === 'KODRA-03');
  expect(kodra).toMatchObject({ exhibits: 6, firearms: 1, rounds: 3 });
  const { submissions } = await answer('intake.submissions', { caseId: kodra?.id ?? '' });
  expect(submissions[0]).toMatchObject({ stillOutstanding: { count: 1, labels: ['K4'] } });
  expect(submissions[0]?.events.map(({ type }) => type)).toEqual(['blocked', 'cleared']);
  const { sessions } = await answer('inventory.list', {});
  expect(sessions.map(({ kind, state }) => [kind, state])).toEqual([
    ['audit', 'open'],
    ['inventory', 'closed'],
  ]);
  // Nothing that was with a court or a laboratory was seen in the room; K12 lies in another one.
  const counted = await answer('inventory.read', { id: sessions[1]?.id ?? '' });
  expect(counted.discrepancies.map((each) => each.class)).toEqual(['unknown-label']);
  const { places } = await answer('places.map', {});
  const room = places.find(({ name, kind }) => kind === 'room' && name.endsWith('R1'));
  expect(room).toMatchObject({ belongs: 17, here: 14, away: 2 });
  const { jobId } = await answer('ledger.verify', {});
  const { result } = await jobEnded(station, async () => (await answer('jobs.list', {})).jobs, jobId);
  // The job's result is what the verification gave.
  expect(result?.report as LedgerReport).toMatchObject({ isSound: true, findingsInAll: 0 });
}, 300_000);

test('a station that is locked by its person stays locked until somebody unlocks', async () => {
  const own = await openTestStation();
  await own.answer('station.lock', {});
  expect((await own.answer('station.state', {})).phase).toBe('locked');
  await own.close();
});

test('a job that is cancelled says so and leaves nothing half', async () => {
  const own = await openTestStation({ as: 'administrator' });
  const { jobId } = await own.answer('backup.make', {});
  await own.answer('jobs.cancel', { id: jobId });
  expect(await own.jobEnded(jobId)).toMatchObject({ state: 'cancelled' });
  expect((await own.answer('backup.list', {})).backups).toEqual([]);
  await own.close();
});
