// Tables of others as they come: separators, quotes, encodings, workbooks, JSON; and what hostile ones get.
import { deflateRawSync, crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CsvReader, readTable, recogniseTable } from '../../../main/tables/index.ts';
import type { SourceRow, ToldWay } from '../../../shared/domain/register/source-row.ts';

function sourceOf(content: string | Uint8Array) {
  const bytes = Buffer.from(content);
  return {
    size: bytes.length,
    read: (offset: number, length: number) => Buffer.from(bytes.subarray(offset, offset + length)),
  };
}

async function allRows(content: string | Uint8Array, told: ToldWay = {}): Promise<SourceRow[]> {
  const source = sourceOf(content);
  const { way, header } = await recogniseTable(source, told);
  const rows: SourceRow[] = [];
  for await (const piece of readTable(source, { way, header })) rows.push(...piece.rows);
  return rows;
}

const cut = (text: string, pieces = text.length) => {
  const reader = new CsvReader({ separator: ',', quote: '"' });
  const rows: SourceRow[] = [];
  for (let at = 0; at < text.length; at += pieces) rows.push(...reader.add(text.slice(at, at + pieces)));
  return [...rows, ...reader.end()];
};

describe('separated text', () => {
  test('is cut the same in whatever pieces it comes', () => {
    const text = 'a,b\r\n"x, ""y""\nz",2\n,\rlast,"q"';
    const whole = cut(text);
    expect(whole.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', '2'],
      ['', ''],
      ['last', 'q'],
    ]);
    for (const size of [1, 2, 3, 5]) expect(cut(text, size)).toEqual(whole);
  });

  test('a stray quote costs its own row and no other', () => {
    const rows = Array.from(
      { length: 900 },
      (_, at) => `R${at},${at === 700 ? '"' : ''}serial,${at % 7 === 0 ? '"quoted"' : 'x'}`,
    );
    for (const size of [64, 100_000]) {
      const found = cut(rows.join('\n'), size);
      expect(found).toHaveLength(900);
      expect(found.filter(({ fault }) => fault !== undefined)).toMatchObject([{ row: 701, cells: [rows[700]] }]);
      expect(found[701]?.cells[0]).toBe('R701');
    }
  });

  test('a quote inside a cell is a sign like any other', () => {
    expect(cut('barrel,4" long\n')[0]).toMatchObject({ cells: ['barrel', '4" long'] });
  });

  test('a line without an end is refused by its row, with bounded memory', () => {
    const reader = new CsvReader({ separator: ',', quote: '"' });
    reader.add('a,b\n');
    expect(() => {
      for (let piece = 0; piece < 100; piece += 1) reader.add('x'.repeat(65_536));
    }).toThrow('registers.line-too-long');
  });

  test.each([';', '\t', '|', ','])('with %j between cells is recognised, and its names', async (separator) => {
    const text =
      ['Serial', 'Make', 'Date'].join(separator) +
      '\n' +
      Array.from({ length: 5 }, (_, at) =>
        [`A${at}`, 'Zastava, d.o.o.', '1.2.2019']
          .map((cell) => (separator === ',' ? `"${cell}"` : cell))
          .join(separator),
      ).join('\n');
    const { way, header } = await recogniseTable(sourceOf(text));
    expect(way).toMatchObject({ format: 'csv', separator, headerRow: 1 });
    expect(header).toEqual(['Serial', 'Make', 'Date']);
  });
});

describe('encodings', () => {
  const albanian = 'Emri;Vendi\nDëshmi Çeku;Gjakovë\nBesë Shembulli;Pejë\n';
  const latin1252 = Buffer.from(albanian, 'latin1');
  const serbian1250 = Buffer.concat([
    Buffer.from('Ime;Mesto\n'),
    Buffer.from([0x8e, 0x65, 0x6c, 0x6a, 0x6b, 0x6f, 0x20, 0xc8, 0x61, 0xe8, 0x61, 0x6b, 0x3b, 0x4e, 0x69, 0x9a, 0x0a]),
  ]);
  const serbian1251 = Buffer.concat([
    Buffer.from('Ime;Mesto\n'),
    Buffer.from([0xcf, 0xe5, 0xf0, 0xe0, 0x20, 0xcf, 0xf0, 0xe8, 0xec, 0xe5, 0xf0, 0x3b, 0xcd, 0xe8, 0xf8, 0x0a]),
  ]);

  test.each([
    ['utf-8', Buffer.from(`\u{FEFF}${albanian}`, 'utf8'), 'Dëshmi Çeku'],
    ['utf-16le', Buffer.from(`\u{FEFF}${albanian}`, 'utf16le'), 'Dëshmi Çeku'],
    ['utf-16le', Buffer.from(albanian, 'utf16le'), 'Dëshmi Çeku'],
    ['utf-16be', Buffer.from(`\u{FEFF}${albanian}`, 'utf16le').swap16(), 'Dëshmi Çeku'],
    ['windows-1250', serbian1250, 'Željko Čačak'],
    ['windows-1251', serbian1251, 'Пера Пример'],
  ] as const)('%s is recognised', async (encoding, bytes, name) => {
    const { way, rows } = await recogniseTable(sourceOf(bytes));
    expect(way.encoding).toBe(encoding);
    expect(rows[0]?.cells[0]).toBe(name);
  });

  test('letters that Windows-1250 and Windows-1252 share read right in either', async () => {
    const { rows } = await recogniseTable(sourceOf(latin1252));
    expect(rows[0]?.cells).toEqual(['Dëshmi Çeku', 'Gjakovë']);
  });

  test('told another, it is read in that', async () => {
    const { way, rows, encodingBy } = await recogniseTable(sourceOf(serbian1251), { encoding: 'windows-1252' });
    expect({ encoding: way.encoding, encodingBy }).toEqual({ encoding: 'windows-1252', encodingBy: 'told' });
    expect(rows[0]?.cells[0]).not.toBe('Пера Пример');
  });
});

describe('JSON', () => {
  test('keeps numbers as they are written and leaves no member out', async () => {
    const rows = await allRows(
      '[{"serial": 0.10, "make": "CZ"}, {"serial": 12345678901234567890, "more": {"a": [1.0]}}, 7]',
    );
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['0.10', 'CZ', '', ''],
      ['12345678901234567890', '', '{"a":[1.0]}', ''],
      ['7'],
    ]);
    expect(rows[2]?.fault).toBe('not-an-object');
  });

  test('cut short, or no list, is refused by name', async () => {
    await expect(allRows('[{"serial": "1"}, {"serial": "2"')).rejects.toThrow('registers.cut-short');
    await expect(allRows('{"serial": "1"}')).rejects.toThrow('registers.json-no-array');
  });
});

/** A ZIP of deflated parts, made here so that its directory can lie. */
function zipOf(parts: Readonly<Record<string, string | Buffer>>, said?: number): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(plain), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(said ?? plain.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), head, tail, Buffer.from(name)]));
    bodies.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, listed, Buffer.from('PK\u0005\u0006'), end]);
}

const book = {
  'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Arms" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/styles.xml':
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>',
  'xl/sharedStrings.xml':
    '<sst><si><t>Serial</t></si><si><r><t>Ma</t></r><r><t>ke</t></r><rPh><t>spoken</t></rPh></si></sst>',
};
const sheetOf = (rows: string) => ({
  ...book,
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
});

describe('a workbook', () => {
  test('gives its cells as shown and as stored', async () => {
    const rows = await allRows(
      zipOf(
        sheetOf(
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
            '<row r="3"><c r="A3" s="2"><v>371864</v></c><c r="C3" s="1"><v>43831</v></c></row>' +
            '<row r="4"><c r="A4"><v>123456789012</v></c><c r="B4" t="str"><f>HYPERLINK("http://x")</f><v>CZ</v></c></row>',
        ),
      ),
    );
    expect(rows).toEqual([
      { row: 1, cells: ['Serial', 'Make'] },
      {
        row: 3,
        cells: [
          { shown: '0371864', stored: '371864', as: 'number' },
          '',
          { shown: '2020-01-01', stored: '43831', as: 'day' },
        ],
      },
      {
        row: 4,
        cells: [
          { shown: '1.23457E+11', stored: '123456789012', as: 'number' },
          { shown: 'CZ', stored: '=HYPERLINK("http://x")', as: 'formula' },
        ],
      },
    ]);
  });

  test('that is a bomb is refused, whatever its directory says', async () => {
    const filler = Buffer.alloc(48 * 1024 ** 2, 0x20);
    const sheet = Buffer.concat([
      Buffer.from('<worksheet><sheetData>'),
      filler,
      Buffer.from('</sheetData></worksheet>'),
    ]);
    await expect(allRows(zipOf({ ...book, 'xl/worksheets/sheet1.xml': sheet }))).rejects.toThrow(
      'registers.workbook-bomb',
    );
    await expect(allRows(zipOf({ ...book, 'xl/worksheets/sheet1.xml': sheet }, 1000))).rejects.toThrow(
      /registers\.workbook-(bomb|damaged)/,
    );
  });

  test('cut short, with a document type, or no workbook at all is refused by name', async () => {
    const whole = zipOf(sheetOf('<row r="1"><c><v>1</v></c></row>'));
    for (const at of [10, 200, whole.length - 30])
      await expect(allRows(whole.subarray(0, at))).rejects.toThrow('registers.workbook-damaged');
    const typed = { ...sheetOf(''), 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' };
    await expect(allRows(zipOf(typed))).rejects.toThrow('registers.workbook-damaged');
    await expect(allRows(zipOf({ 'word/document.xml': '<x/>' }))).rejects.toThrow('registers.workbook-damaged');
  });
});

test('an empty file, and one that is no table, are refused by name', async () => {
  await expect(allRows('')).rejects.toThrow('registers.empty-file');
  await expect(allRows(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 3, 4]))).rejects.toThrow(
    'registers.not-a-table',
  );
});
