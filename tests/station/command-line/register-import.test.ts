// Next year's file of a register by script: read by the definition an analyst kept, checked without writing, stopped where a person must look.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStation, passphraseOf } from '../open-test-station.ts';
import { aRegister, imported, lostAndStolen } from '../registers/a-register.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let folder: string;
let dataFolder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'focal-point-register-import-'));
  writeFileSync(join(folder, 'passphrase'), passphraseOf('analyst'));
  const station = await openTestStation({ as: 'analyst' });
  const registerId = await aRegister(station, 'Permits');
  const { looked } = await imported(station, registerId, lostAndStolen);
  const reading = { way: looked.way, definition: looked.definition, mode: 'good-rows' as const, joined: [] };
  await station.answer('registers.save-definition', { registerId, name: 'Yearly list', note: '', reading });
  dataFolder = station.dataFolder;
  await station.station.close();
}, 120_000);
afterAll(() => {
  for (const each of [folder, dataFolder]) rmSync(each, { recursive: true, force: true });
});

function registerImport(content: string, ...more: string[]) {
  writeFileSync(join(folder, 'next.csv'), content);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'dist/main/command-line/focal-point.js'),
      'register',
      'import',
      'next.csv',
      '--register',
      'Permits',
      '--definition',
      'Yearly list',
      '--data',
      dataFolder,
      '--login',
      'analyst',
      '--passphrase-file',
      join(folder, 'passphrase'),
      '--json',
      ...more,
    ],
    { cwd: folder, encoding: 'utf8', input: '' },
  );
  return { code: status, answer: JSON.parse(stdout === '' ? stderr : stdout) as unknown };
}

test('is checked, goes in once, and does not go in where columns are missing', { timeout: 120_000 }, () => {
  const [header = ''] = lostAndStolen.split('\n');
  const next = `${header}\nLS-9;stolen;Zastava;M70;7,65 mm;0371865;RS;14.03.2020;NULL;black\n`;
  const made = { entries: 1, unchanged: 0, held: 0 };

  const checked = registerImport(next, '--check');
  expect(checked).toMatchObject({ code: 0, answer: { value: { fit: [], checked: { rows: 1, held: 0 } } } });
  // Nothing had gone in: the row is new now, and unchanged after that.
  expect(registerImport(next)).toMatchObject({ code: 0, answer: { value: { made } } });
  expect(registerImport(next)).toMatchObject({ code: 0, answer: { value: { made: { entries: 0, unchanged: 1 } } } });

  const cut = next
    .split('\n')
    .map((row) => row.split(';').slice(0, 3).join(';'))
    .join('\n');
  const stopped = registerImport(cut);
  expect(stopped).toMatchObject({ code: 3, answer: { holds: false } });
  expect(JSON.stringify(stopped.answer)).toContain('column-missing');

  expect(registerImport(next, '--joined', 'nowhere.csv')).toMatchObject({
    code: 1,
    answer: { error: { code: 'command-line.not-readable' } },
  });
  expect(registerImport(next, '--register', 'Nobody’s')).toMatchObject({
    code: 1,
    answer: { error: { code: 'registers.unknown' } },
  });
});
