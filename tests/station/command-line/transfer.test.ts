// A transfer by script: made at one station, looked at and joined at the other, the receipt carried back and signed. Two processes, two data folders.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { passphraseOf } from '../open-test-station.ts';
import { aReport } from '../intelligence/some-intelligence.ts';
import { dispatched, twoStations } from '../exchange/two-stations.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const Made = z.object({ value: z.object({ transfer: z.object({ number: z.string() }) }) });

let folder: string;
let reportNumber: string;
let heldNumber: string;
const data: Record<'desk' | 'lab', string> = { desk: '', lab: '' };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'focal-point-transfer-'));
  for (const role of ['registrar', 'supervisor'] as const) writeFileSync(join(folder, role), passphraseOf(role));
  const pair = await twoStations();
  await dispatched(pair.desk, pair.labCard, [pair.exhibitId]);
  await pair.desk.become('analyst');
  reportNumber = (await pair.desk.answer('intelligence.record-report', aReport())).number;
  heldNumber = (await pair.desk.answer('intelligence.record-report', aReport({ handling: 'H2' }))).number;
  data.desk = pair.desk.dataFolder;
  data.lab = pair.lab.dataFolder;
  await pair.desk.station.close();
  await pair.lab.station.close();
}, 120_000);
afterAll(() => {
  for (const each of [folder, data.desk, data.lab]) rmSync(each, { recursive: true, force: true });
});

function transfer(at: 'desk' | 'lab', ...words: string[]) {
  return transferAs('registrar', at, ...words);
}

function transferAs(login: 'registrar' | 'supervisor', at: 'desk' | 'lab', ...words: string[]) {
  const [verb = '', ...more] = words;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'dist/main/command-line/focal-point.js'),
      'transfer',
      verb,
      ...more,
      '--data',
      data[at],
      '--login',
      login,
      '--passphrase-file',
      join(folder, login),
      '--json',
    ],
    { cwd: folder, encoding: 'utf8', input: '' },
  );
  return { code: status, answer: stdout === '' ? stderr : (JSON.parse(stdout) as unknown) };
}

test('goes out, is looked at, comes in once, and its receipt goes back', { timeout: 120_000 }, () => {
  const sent = join(folder, 'sent.zip.age');
  const unknown = transfer('desk', 'make', '--to', 'Nobody', '--case', 'LUGINA-14');
  expect(unknown).toMatchObject({ code: 1, answer: { error: { code: 'exchange.station-unknown' } } });
  const made = transfer('desk', 'make', '--to', 'Ballistics laboratory Lugina', '--case', 'LUGINA-14', '--out', sent);
  expect(made).toMatchObject({ code: 0, answer: { value: { leftOut: [], transfer: { exhibits: 1, dispatched: 1 } } } });

  const looked = transfer('lab', 'look', sent);
  expect(looked).toMatchObject({
    code: 0,
    answer: { holds: true, value: { dryRun: { newExhibits: 1, consigned: 1 } } },
  });
  const joined = transfer('lab', 'take-in', sent);
  expect(joined).toMatchObject({
    code: 0,
    answer: { value: { joined: { state: 'completed', events: 2, arrived: 0 } } },
  });
  expect(transfer('lab', 'take-in', sent)).toMatchObject({ code: 3, answer: { holds: false } });

  const receipt = join(folder, 'receipt.zip.age');
  const { number } = Made.parse(made.answer).value.transfer;
  expect(transfer('lab', 'receipt', '--transfer', number, '--out', receipt)).toMatchObject({ code: 0 });
  const back = transfer('desk', 'take-in', receipt, '--sign');
  // Nobody opened the parcel yet: the receipt answers for the record alone, and the offer stays open.
  expect(back).toMatchObject({ code: 0, answer: { value: { settled: { accepted: 0, rejected: 0, open: 0 } } } });
});

test('intelligence goes along by its number, and only as far as its code lets it', { timeout: 120_000 }, () => {
  const make = ['make', '--to', 'Ballistics laboratory Lugina', '--case', 'LUGINA-14'];
  const refused = (code: string) => ({ code: 1, answer: { error: { code } } });
  expect(transfer('desk', ...make, '--report', reportNumber)).toMatchObject(refused('station.forbidden'));
  expect(transferAs('supervisor', 'desk', ...make, '--report', 'IR-1')).toMatchObject(refused('intelligence.unknown'));
  expect(transferAs('supervisor', 'desk', ...make, '--report', heldNumber)).toMatchObject(
    refused('exchange.intelligence-held'),
  );
  const sent = join(folder, 'with-intelligence.zip.age');
  expect(transferAs('supervisor', 'desk', ...make, '--report', reportNumber, '--out', sent)).toMatchObject({ code: 0 });
  expect(transfer('lab', 'look', sent)).toMatchObject({
    code: 0,
    answer: { value: { dryRun: { intelReports: 1, intelCodes: ['H0'] } } },
  });
});
