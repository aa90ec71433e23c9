// Files of other registers as nobody would wish for them: damaged, cut, endless, written to be computed. The station names what is wrong, keeps the rest and
// stays within bounds.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTable, recogniseTable } from '../../main/tables/index.ts';
import { shownOf, type SourceRow } from '../../shared/domain/register/source-row.ts';
import type { RegisterId } from '../../shared/language/identity.ts';
import { openTestStation, type TestStation } from '../station/open-test-station.ts';
import { aRegister, handed, imported, lostAndStolen } from '../station/registers/a-register.ts';
import { zip } from '../station/registers/a-workbook.ts';

/** A file that is made while it is read, so that it may be as large as one likes; counts what was read of it. */
function made(size: number, byteAt: (offset: number, length: number) => Buffer) {
  const source = {
    size,
    bytesRead: 0,
    read(offset: number, length: number): Buffer {
      const bytes = byteAt(offset, Math.min(length, size - offset));
      source.bytesRead += bytes.length;
      return bytes;
    },
  };
  return source;
}

const header = 'Record no;Make;Model;Serial number\n';
const gibibyte = 1024 ** 3;
const mebibyte = 1024 ** 2;

function endless(begin: string) {
  const first = Buffer.from(begin, 'utf8');
  return made(gibibyte, (offset, length) => {
    const bytes = Buffer.alloc(length, 'x');
    if (offset < first.length) first.copy(bytes, 0, offset);
    return bytes;
  });
}

async function refusal(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return (error as { failure?: { code: string } }).failure?.code;
  }
}

describe('a line of a gigabyte', () => {
  test.each([
    ['the first', ''],
    ['after the column names', header],
    ['in a quotation that is never closed', `${header}R-1;"`],
    ['as one element of JSON', '[{"Record no":"'],
  ])('%s, is refused after some megabytes', async (_, begin) => {
    const source = endless(begin);
    const code = await refusal(async () => {
      const { way, header: names } = await recogniseTable(source);
      for await (const piece of readTable(source, { way, header: names })) expect(piece.rows.length).toBeLessThan(100);
    });
    expect(code).toMatch(/^registers\.(line-too-long|not-a-table|json-no-array|cut-short)$/);
    expect(source.bytesRead).toBeLessThan(8 * mebibyte);
  });
});

test('a stray quote at row 700,000 costs this row and no other', { timeout: 60_000 }, async () => {
  const rows = 701_000;
  const width = 24;
  const lineAt = (row: number) =>
    (row === 0 ? 'Record no;Make;Serial no' : `R${row};${row === 700_000 ? '"' : ''}CZ;${row}`).padEnd(width - 1, ' ') +
    '\n';
  const source = made(rows * width, (offset, length) => {
    const from = Math.floor(offset / width);
    const to = Math.ceil((offset + length) / width);
    const text = Array.from({ length: to - from }, (__, at) => lineAt(from + at)).join('');
    return Buffer.from(text, 'latin1').subarray(offset - from * width, offset - from * width + length);
  });
  const { way, header: names } = await recogniseTable(source);
  const faulty: SourceRow[] = [];
  let count = 0;
  let last = '';
  for await (const piece of readTable(source, { way, header: names }))
    for (const row of piece.rows) {
      count += 1;
      if (row.fault !== undefined) faulty.push(row);
      last = shownOf(row.cells[0]).trim();
    }
  expect(faulty.map(({ row, fault }) => [row, fault])).toEqual([[700_001, 'quote-not-closed']]);
  expect([count, last]).toEqual([rows, `R${rows - 1}`]);
});

const bookParts = [
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: Buffer.from('<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'),
  },
  {
    name: 'xl/workbook.xml',
    content: Buffer.from('<workbook><sheets><sheet name="Register" r:id="r1"/></sheets></workbook>'),
  },
];

describe('in the station', () => {
  let station: TestStation;
  let registerId: RegisterId;
  beforeEach(async () => {
    station = await openTestStation({ as: 'analyst' });
    registerId = await aRegister(station);
  });
  afterEach(() => station.close());

  const heldReasons = async (content: string | Uint8Array, fileName?: string) => {
    const { id, job } = await imported(station, registerId, content, fileName === undefined ? {} : { fileName });
    expect(job.state).toBe('done');
    const { rows } = await station.answer('registers.review', { id, isSettled: false, after: 0 });
    return rows.map(({ row, holds }) => [row, ...holds.map(({ why }) => why)]);
  };
  const entries = async () => (await station.answer('registers.entries', { text: '', after: 0 })).entries;

  test('the column names once more, a row wider than they, and one cut short are held, each with its reason', async () => {
    const [names = '', first = ''] = lostAndStolen.split('\n');
    const file = [names, first, names, `${first.replace('LS-1', 'LS-8')};one;two`, 'LS-9;stolen;Zast'].join('\n');
    expect(await heldReasons(file)).toEqual([
      [3, 'names-again'],
      [4, 'cells-too-many'],
      [5, 'cells-missing'],
    ]);
    expect(await entries()).toHaveLength(1);
  });

  test('a formula stays text with a remark, and is found by its words', async () => {
    const formula = '=HYPERLINK("http://203.0.113.1/"; "open")';
    const file = `${header}R-1;"${formula.replaceAll('"', '""')}";M70;12345\nR-2;=cmd|' /C calc'!A0;M70;12346\n`;
    await imported(station, registerId, file);
    const [first, second] = await entries();
    expect(first?.facts.find(({ fact }) => fact === 'make')).toMatchObject({ text: formula });
    expect([first?.remarks, second?.remarks]).toEqual([['formula'], ['formula']]);
    expect((await station.answer('registers.entries', { text: 'hyperlink', after: 0 })).entries).toHaveLength(1);
  });

  test('what a spreadsheet would compute is text again on the way out, in entries and in pairs, and the file says how often', async () => {
    const formula = '=HYPERLINK("http://203.0.113.1/")';
    const rows = [1, 2].map((at) => `R-${at};"${formula.replaceAll('"', '""')}";+cmd|calc;12345`).join('\n');
    await imported(station, registerId, `${header}${rows}\n`);
    const { jobs } = await station.answer('jobs.list', {});
    for (const { id, kind } of jobs) if (kind === 'register-compare') await station.jobEnded(id);
    const asked = { language: 'en', separator: 'semicolon' } as const;
    for (const what of [{ entries: { text: '' } }, { candidates: { state: 'open', least: 0 } }] as const) {
      const job = await station.jobEnded((await station.answer('registers.export', { ...what, ...asked })).jobId);
      expect(job.state).toBe('done');
      const media = await station.station.media({ kind: 'export', id: job.result?.exportId ?? '', toSave: true });
      const text = media.read(0, media.size).toString('utf8');
      media.close();
      const cells = text.replace('\u{FEFF}', '').split(/[;\r\n]+/);
      expect(cells.filter((cell) => /^"?[=+@-]/.test(cell))).toEqual([]);
      expect(text).toContain('HYPERLINK');
    }
    const { jobId } = await station.answer('registers.export', { entries: { text: 'nobody' }, ...asked });
    expect((await station.jobEnded(jobId)).error?.code).toBe('lists.nothing-chosen');
  });

  test('a bomb named as a workbook is refused by what it unpacks to, whatever it says of its size', async () => {
    const bomb = Buffer.concat([Buffer.from('<worksheet><sheetData>'), Buffer.alloc(40 * mebibyte, ' ')]);
    const file = zip([...bookParts, { name: 'xl/worksheets/sheet1.xml', content: bomb, saidSize: 900 }]);
    expect(file.length).toBeLessThan(100_000);
    const upload = await handed(station, file, 'register.xlsx');
    const code = await station.refusal('registers.look', { upload, registerId, way: {} });
    expect(code).toMatch(/^registers\.workbook-(bomb|damaged)$/);
    expect(await entries()).toEqual([]);
  });

  test.each([
    ['utf-16le', (text: string) => Buffer.from(text, 'utf16le')],
    ['utf-16be', (text: string) => Buffer.from(text, 'utf16le').swap16()],
  ] as const)('%s without a mark reads right, in Latin and where nearly all is Cyrillic', async (encoding, write) => {
    const latin = await imported(station, registerId, write(lostAndStolen), { fileName: 'latin.csv' });
    expect(latin.looked.way.encoding).toBe(encoding);
    const cyrillic =
      'Евиденцијски број;Произвођач;Модел;Фабрички број\nЖЋ;Црвена Застава;Модел;Ђ371864\nЉЊ;Црвена Застава;Модел;Ђ371865\n';
    const other = await aRegister(station, 'In Cyrillic');
    const { looked, job } = await imported(station, other, write(cyrillic), { fileName: 'cyrillic.csv' });
    expect(looked.way.encoding).toBe(encoding);
    expect(looked.header).toEqual(['Евиденцијски број', 'Произвођач', 'Модел', 'Фабрички број']);
    expect(job.state).toBe('done');
    expect((await station.answer('registers.entries', { text: 'ђ371864', after: 0 })).entries).toHaveLength(1);
  });

  test('JSON that ends in the middle stops by name; nothing of it is in any list, and it can be given up', async () => {
    const element = (at: number) => `{"Record no":"R-${at}","Make":"CZ","Serial number":"7${at}123"}`;
    const whole = Array.from({ length: 3000 }, (_, at) => element(at)).join(',');
    const { job, id } = await imported(station, registerId, `[${whole},{"Record no":"R-`, { fileName: 'cut.json' });
    expect(job.error).toEqual({ code: 'registers.cut-short', details: { row: 3001 } });
    expect(await entries()).toEqual([]);
    await station.answer('registers.give-up', { id, reason: 'The file was cut short' });
    expect(await entries()).toEqual([]);
  });
});
