// The command line as a script meets it: a process of its own, exit codes, JSON, and no secret in its arguments.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let folder: string;
let passphraseFile: string;
let records: string;

function focalPoint(...words: string[]): { code: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist/main/command-line/focal-point.js'), ...words],
    {
      cwd: folder,
      encoding: 'utf8',
      input: '',
    },
  );
  return { code: status, out: stdout, error: stderr };
}

const asPerson = (): string[] => [
  '--data',
  join(folder, 'data'),
  '--login',
  'arta',
  '--passphrase-file',
  passphraseFile,
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'focal-point-command-line-'));
  passphraseFile = join(folder, 'passphrase');
  writeFileSync(passphraseFile, 'nine ferries cross at dawn\n');
  // The example of the documentation is the one that is imported: it cannot grow old unnoticed.
  const page = readFileSync(join(root, 'docs/formats.md'), 'utf8');
  const example = /```json\n(\{\n {2}"format": "focal-point\/records\/1"[\s\S]*?)```/.exec(page)?.[1] ?? '';
  records = join(folder, 'records.json');
  writeFileSync(records, example);
  mkdirSync(join(folder, 'photographs'));
  await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
    .jpeg()
    .toFile(join(folder, 'photographs/K10.jpg'));
  const made = focalPoint(
    'init',
    ...asPerson(),
    '--name',
    'Desk',
    '--agency',
    'Agency',
    '--person',
    'Arta Test',
    '--roles',
    'registrar,prosecutor',
  );
  if (made.code !== 0) throw new Error(`init was refused: ${made.error}`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command line', () => {
  test('shows what there is, and refuses what it does not know with code 2', () => {
    expect(focalPoint('--help')).toMatchObject({ code: 0 });
    expect(focalPoint('case-file', '--help').out).toContain('--case NUMBER');
    expect(focalPoint('burn').code).toBe(2);
    expect(focalPoint('backup', '--passphrase', 'in the open').code).toBe(2);
    expect(focalPoint('ledger', 'verify').error).toContain('Missing: --data, --login');
  });

  test('imports the documented example and finds its ledger sound', () => {
    const imported = focalPoint('import', records, ...asPerson(), '--json');
    expect(JSON.parse(imported.out)).toMatchObject({ ok: true, value: { exhibits: 1, files: 1, custody: 1 } });
    const verified = focalPoint('ledger', 'verify', ...asPerson(), '--json');
    expect(verified.code).toBe(0);
    expect(JSON.parse(verified.out)).toMatchObject({ holds: true, value: { isSound: true } });
  });

  test('lists exhibits by the filters of the screen, as JSON and as a counted spreadsheet', () => {
    const listed = focalPoint('exhibits', 'list', ...asPerson(), '--columns', 'number,kind', '--json');
    expect(JSON.parse(listed.out)).toMatchObject({ ok: true, value: { total: 1 } });
    const none = focalPoint('exhibits', 'list', ...asPerson(), '--filter', 'offer=open', '--json');
    expect(JSON.parse(none.out)).toMatchObject({ value: { total: 0, rows: [] } });
    const made = focalPoint('exhibits', 'list', ...asPerson(), '--csv', 'list.csv', '--columns', 'number', '--json');
    expect(JSON.parse(made.out)).toMatchObject({ ok: true, value: { export: { rows: 1 } } });
    expect(readFileSync(join(folder, 'list.csv'), 'utf8')).toMatch(/^Exhibit number\r\nEX-\d{4}-000001\r\n$/);
    expect(focalPoint('exhibits', 'list', ...asPerson(), '--filter', 'colour=red').error).toContain(
      '[lists.unknown-filter]',
    );
  });

  test('makes papers of what is named, as a person would on the screen', () => {
    const listed = focalPoint('exhibits', 'list', ...asPerson(), '--columns', 'number', '--json');
    const [{ number }] = (JSON.parse(listed.out) as { value: { rows: [{ number: string }] } }).value.rows;
    const made = focalPoint('paper', 'custody-record', ...asPerson(), '--of', number, '--out', 'custody.pdf', '--json');
    expect(JSON.parse(made.out)).toMatchObject({ ok: true, value: { document: { kind: 'custody-record' } } });
    expect(readFileSync(join(folder, 'custody.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(focalPoint('paper', 'labels', ...asPerson(), '--of', number, '--out', 'labels.zpl').code).toBe(0);
    expect(readFileSync(join(folder, 'labels.zpl'), 'utf8')).toContain('^XA');
    const period = ['--from', '2025-03-01', '--until', '2025-03-31'];
    const movements = ['paper', 'person-movements', ...asPerson(), '--of', 'arta', '--out', 'movements.pdf'];
    expect(focalPoint(...movements, ...period)).toMatchObject({ code: 0, out: expect.stringContaining('SHA-256') });
    expect(focalPoint('paper', 'ledger-report', ...asPerson(), '--out', 'ledger.pdf').code).toBe(0);
  });

  test('says what is open in the disclosure of a case, lists its items by the filters of the screen, prints its log', () => {
    const [{ title }] = (
      JSON.parse(focalPoint('cases', 'list', ...asPerson(), '--columns', 'title', '--json').out) as {
        value: { rows: [{ title: string }] };
      }
    ).value.rows;
    const state = focalPoint('disclosure', 'state', ...asPerson(), '--case', title, '--json');
    expect(state.code).toBe(3);
    const { value } = JSON.parse(state.out) as { value: { known: number; listed: number } };
    expect(value.known).toBeGreaterThan(value.listed);
    const listed = (...more: string[]) => focalPoint('disclosure', 'list', ...asPerson(), '--case', title, ...more);
    expect(JSON.parse(listed('--standing', 'open', '--json').out)).toMatchObject({ value: { total: value.listed } });
    expect(listed('--standing', 'perhaps').error).toContain('[command-line.unknown-choice]');
    expect(listed('--kind', 'horoscope').error).toContain('[command-line.unknown-choice]');
    const log = focalPoint('paper', 'disclosure-log', ...asPerson(), '--of', title, '--out', 'log.pdf', '--json');
    expect(JSON.parse(log.out)).toMatchObject({ ok: true, value: { document: { kind: 'disclosure-log' } } });
  });

  test.each([
    ['custody-record', 'EX-1999-000001', 'exhibits.unknown'],
    ['place-contents', 'Cellar', 'custody.place-unknown'],
    ['disposal-certificate', 'D-1999-0001', 'disposals.unknown'],
    ['horoscope', 'arta', 'command-line.unknown-choice'],
  ])('a %s of what is not there is refused, and no file is written', (kind, of, code) => {
    const refused = focalPoint('paper', kind, ...asPerson(), '--of', of, '--out', 'nothing.pdf', '--json');
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.out)).toMatchObject({ ok: false, error: { code } });
    expect(readdirSync(folder)).not.toContain('nothing.pdf');
  });

  test('a paper says in its help what it is of, and refuses an ending it cannot write', () => {
    expect(focalPoint('paper', '--help').out).toContain('place-contents – path of a place');
    const noOne = focalPoint('paper', 'receipt', ...asPerson(), '--out', 'receipt.pdf');
    expect(noOne).toMatchObject({ code: 1, error: expect.stringContaining('--of') });
    const ending = focalPoint('paper', 'labels', ...asPerson(), '--of', 'x', '--out', 'labels.docx');
    expect(ending.code).toBe(1);
  });

  test('makes a case file, seals it, and verifies the package; one changed byte is code 3', () => {
    expect(focalPoint('case-file', ...asPerson(), '--case', 'LUGINA-14', '--out', 'file.pdf').code).toBe(0);
    const sealed = focalPoint(
      'package',
      'seal',
      ...asPerson(),
      '--case',
      'LUGINA-14',
      '--recipient',
      'Court',
      '--out',
      'package.zip',
    );
    expect(sealed).toMatchObject({ code: 0 });
    expect(focalPoint('package', 'verify', 'package.zip').code).toBe(0);
    const bytes = readFileSync(join(folder, 'package.zip'));
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
    writeFileSync(join(folder, 'changed.zip'), bytes);
    expect(focalPoint('package', 'verify', 'changed.zip').code).toBe(3);
  });

  test('another station takes the package in once, with a reason while no paper came; a changed one is code 3', () => {
    const there = ['--data', join(folder, 'there'), '--login', 'arta', '--passphrase-file', passphraseFile];
    const founded = ['--name', 'Prosecution', '--agency', 'Agency', '--person', 'Arta Test', '--roles', 'prosecutor'];
    expect(focalPoint('init', ...there, ...founded).code).toBe(0);
    const takeIn = (name: string, ...more: string[]) => focalPoint('package', 'take-in', name, ...there, ...more);
    expect(takeIn('package.zip', '--json').out).toContain('foreign.needs-reason');
    expect(takeIn('changed.zip', '--reason', 'x')).toMatchObject({ code: 3, out: expect.stringContaining('package.') });
    expect(takeIn('package.zip', '--fingerprint', '0000 0000 0000 0000 0000').error).toContain(
      '[foreign.fingerprint-differs]',
    );
    const taken = takeIn('package.zip', '--reason', 'The paper follows', '--json');
    expect(JSON.parse(taken.out)).toMatchObject({ ok: true, holds: true, value: { package: { exhibits: 1 } } });
    expect(takeIn('package.zip', '--reason', 'x')).toMatchObject({ code: 3, out: expect.stringContaining(': same;') });
    expect(focalPoint('ledger', 'verify', ...there).code).toBe(0);
  });

  test('backs up and restores into another data folder', () => {
    mkdirSync(join(folder, 'stick'));
    expect(focalPoint('backup', ...asPerson(), '--to', 'stick').code).toBe(0);
    const [name = ''] = readdirSync(join(folder, 'stick'));
    const other = ['--data', join(folder, 'other'), '--login', 'arta', '--passphrase-file', passphraseFile];
    expect(focalPoint('restore', join('stick', name), ...other).code).toBe(0);
    expect(focalPoint('ledger', 'verify', ...other).code).toBe(0);
  });

  test('an import that the station refuses in the middle goes on after the file was mended: one case, everything once', () => {
    const content = JSON.parse(readFileSync(records, 'utf8'));
    content.case = { ...content.case, title: 'HALF-1', numbers: [] };
    const [first] = content.exhibits;
    const another = (mark: string, changes = {}) => ({
      ...first,
      files: [],
      record: { ...first.record, mark, seal: undefined, ...changes },
    });
    const run = (...more: readonly unknown[]) => {
      writeFileSync(join(folder, 'half.json'), JSON.stringify({ ...content, exhibits: [first, ...more] }));
      return JSON.parse(focalPoint('import', 'half.json', ...asPerson(), '--json').out);
    };
    expect(run(another('K11'), another('K11'))).toMatchObject({ error: { code: 'command-line.bad-record' } });
    const pistol = { kind: 'firearm', unit: 'piece', quantity: 1 };
    expect(run(another('K11'), another('K13', pistol), another('K12'))).toMatchObject({
      error: {
        code: 'command-line.import-stopped',
        details: { at: 'exhibits.2', code: 'exhibits.not-made-safe', in: 6 },
      },
    });
    const madeSafe = { by: 'Sgt SHEMBULLI', at: '2025-03-14T22:00:00.000Z', how: 'Magazine out' };
    const mended = [another('K11'), another('K13', { ...pistol, madeSafe }), another('K12')];
    expect(run(...mended)).toMatchObject({ ok: true, value: { exhibits: 4, recorded: 3, wereIn: 6, changed: [] } });
    content.custody[0].record.note = 'another word';
    expect(run(...mended)).toMatchObject({
      ok: true,
      value: { recorded: 0, wereIn: 9, changed: [expect.stringMatching(/^custody K10 /)] },
    });
    const listed = JSON.parse(focalPoint('cases', 'list', ...asPerson(), '--json').out);
    expect(JSON.stringify(listed).match(/HALF-1/g)).toHaveLength(1);
  });

  test('names what is wrong in a sentence with its code, and records nothing of a file that is not well-formed', () => {
    writeFileSync(join(folder, 'wrong'), 'not this one\n');
    const wrong = focalPoint(
      'ledger',
      'verify',
      '--data',
      join(folder, 'data'),
      '--login',
      'arta',
      '--passphrase-file',
      'wrong',
    );
    expect(wrong).toMatchObject({ code: 1, error: expect.stringContaining('[vault.wrong-passphrase]') });
    const content = JSON.parse(readFileSync(records, 'utf8')) as { exhibits: { record: { quantity: unknown } }[] };
    for (const { record } of content.exhibits) record.quantity = '300';
    writeFileSync(join(folder, 'bad.json'), JSON.stringify(content));
    const bad = focalPoint('import', 'bad.json', ...asPerson(), '--json');
    expect(JSON.parse(bad.out)).toMatchObject({
      ok: false,
      error: { code: 'command-line.bad-record', details: { at: 'exhibits.0.record.quantity' } },
    });
    writeFileSync(join(folder, 'cut.json'), '{"format": "focal');
    expect(focalPoint('import', 'cut.json', ...asPerson()).error).toContain('[command-line.not-json]');
    expect(focalPoint('package', 'verify', 'nowhere.zip').error).toContain('[package.not-found]');
  });
});
