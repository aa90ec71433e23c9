// Ways out of the numbers: what a paper, a spreadsheet and a text hold, that none is ever computed, and that no record goes along.
import { inflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { ReportSnapshotId } from '../../../shared/language/identity.ts';
import { isInstalled, pageTexts } from '../documents/print-paper.ts';
import { aCountedStation, aFirearm, signature, year2025, type Counted } from './a-register.ts';

let told: Counted;
beforeEach(async () => {
  told = await aCountedStation();
});
afterEach(() => told.station.close());

const formula = '=HYPERLINK("http://x","y")';

/** Of a firearm whose make is a formula, counted by the supervisor. */
async function aSnapshot(more: Partial<InputOf<'numbers.make-snapshot'>> = {}): Promise<ReportSnapshotId> {
  const { station } = told;
  await station.become('registrar');
  await aFirearm(told, `K${Math.floor(performance.now() * 1000)}`, { facts: { make: { asConcluded: formula } } });
  await station.become('supervisor');
  const parameters = { ...year2025, remark: '@SUM(A1)' };
  return (await station.answer('numbers.make-snapshot', { code: 'flows-makers', parameters, reason: '', ...more })).id;
}

async function made(
  id: ReportSnapshotId,
  format: 'pdf' | 'xlsx' | 'csv',
  language: 'en' | 'sr-Cyrl' = 'en',
): Promise<Buffer> {
  const { jobId } = await told.station.answer('numbers.export', { id, format, language });
  return bytesOf(jobId);
}

async function bytesOf(jobId: string): Promise<Buffer> {
  const { station } = told;
  const job = await station.jobEnded(jobId);
  expect(job.error).toBeUndefined();
  const media = await station.station.media({ kind: 'document', id: job.result?.documentId ?? '', toSave: true });
  const bytes = Buffer.from(media.read(0, media.size));
  media.close();
  return bytes;
}

/** The parts of a ZIP by their names, read from its directory. */
function partsOf(zip: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(begin, begin + zip.readUInt32LE(at + 20));
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    parts.set(name, (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content).toString('utf8'));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

test('a spreadsheet holds what people typed as text, never as a formula, and the same report makes the same bytes', async () => {
  const id = await aSnapshot();
  const file = await made(id, 'xlsx');
  const parts = partsOf(file);
  const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
  expect(sheets).toHaveLength(4);
  for (const [, sheet] of sheets) expect(sheet).not.toMatch(/<f[ >]/);
  expect(parts.get('xl/sharedStrings.xml')).toContain('=HYPERLINK(');
  expect(parts.get('xl/sharedStrings.xml')).toContain('NOT SIGNED OFF');
  told.station.clock.forward(90_000_000);
  await told.station.become('registrar');
  await told.station.become('supervisor');
  expect((await made(id, 'xlsx')).equals(file)).toBe(true);
});

test('a text keeps formulas from being computed and says where it comes from', async () => {
  const text = (await made(await aSnapshot(), 'csv')).toString('utf8');
  expect(text).toContain(`"'=HYPERLINK(""http://x"",""y"")",1,0,0,1`);
  expect(text).toContain("'@SUM(A1)");
  expect(text).toContain('This definition was not compared with the official text.');
  expect(text).toMatch(/SHA-256 of the tables: [0-9a-f]{64}/);
});

test('nothing of a case goes along: no name, no mark, no number, no description, no place', async () => {
  const id = await aSnapshot();
  const texts = [
    (await made(id, 'csv')).toString('utf8'),
    [...partsOf(await made(id, 'xlsx')).values()].join('\n'),
    ...(isInstalled('pdftotext') ? [pageTexts(await made(id, 'pdf')).join('\n')] : []),
  ];
  for (const text of texts)
    for (const held of ['LUGINA-14', 'EX-2025', 'SHEMBULLI', 'R-113', '0718-02', 'converted', '2025-DR-0417'])
      expect(text).not.toContain(held);
});

test.skipIf(!isInstalled('pdftotext'))('a paper says that nobody signed, until somebody did', async () => {
  const { station } = told;
  const id = await aSnapshot();
  expect(pageTexts(await made(id, 'pdf'))[0]).toContain('NOT SIGNED OFF');
  await station.answer('numbers.sign-off', { id, note: '', signature });
  const signed = pageTexts(await made(id, 'pdf', 'sr-Cyrl')).join('\n');
  expect(signed).not.toContain('НЕПОТПИСАНО');
  expect(signed).toContain('Test supervisor');
});

test('the yearly report takes what was signed off for one period and not corrected, each once', async () => {
  const { station } = told;
  const id = await aSnapshot();
  const order = { title: 'Illicit firearms in 2025', foreword: 'Of the year.', language: 'sq' } as const;
  const refusal = (ids: ReportSnapshotId[]) => station.refusal('numbers.yearly', { ...order, ids });
  expect(await refusal([id])).toBe('numbers.not-signed');
  await station.answer('numbers.sign-off', { id, note: '', signature });
  expect(await refusal([id, id])).toBe('numbers.twice');
  const half = { ...year2025, until: '2025-06-30' };
  const other = await aSnapshot({ parameters: half });
  await station.answer('numbers.sign-off', { id: other, note: '', signature });
  expect(await refusal([id, other])).toBe('numbers.another-period');
  const { jobId } = await station.answer('numbers.yearly', { ...order, ids: [id] });
  const file = await bytesOf(jobId);
  expect(file.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  await station.answer('numbers.make-snapshot', {
    code: 'flows-makers',
    parameters: year2025,
    corrects: id,
    reason: 'Late record',
  });
  expect(await refusal([id])).toBe('numbers.corrected-already');
  const { jobId: verifying } = await station.answer('ledger.verify', {});
  expect((await station.jobEnded(verifying)).result?.report).toMatchObject({ isSound: true, findingsInAll: 0 });
});
