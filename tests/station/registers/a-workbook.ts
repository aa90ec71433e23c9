// Workbooks as small as they can be, of sheets of texts.
import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP of stored or deflated parts, as small as a workbook can be. */
export function zip(
  parts: readonly { readonly name: string; readonly content: Buffer; readonly saidSize?: number }[],
): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, saidSize = content.length } of parts) {
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(content), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(saidSize, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    pieces.push(head, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, listed, end]);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** @param sheets  by their names, row by row, each cell a text. */
export function aWorkbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Buffer {
  const names = Object.keys(sheets);
  const each = (part: (name: string, number: number) => string): string =>
    names.map((name, at) => part(name, at + 1)).join('');
  const relations = each((_, number) => `<Relationship Id="r${number}" Target="worksheets/sheet${number}.xml"/>`);
  const listed = each((name, number) => `<sheet name="${name}" r:id="r${number}"/>`);
  const texts = [
    ['xl/_rels/workbook.xml.rels', `<Relationships>${relations}</Relationships>`],
    ['xl/workbook.xml', `<workbook><sheets>${listed}</sheets></workbook>`],
    ...names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetOf(sheets[name] ?? [])]),
  ];
  return zip(texts.map(([name = '', text = '']) => ({ name, content: Buffer.from(text, 'utf8') })));
}

function sheetOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string, row: number, at: number): string =>
    `<c r="${String.fromCodePoint(65 + at)}${row}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  const written = rows.map(
    (cells, at) => `<row r="${at + 1}">${cells.map((text, column) => cell(text, at + 1, column)).join('')}</row>`,
  );
  return `<worksheet><sheetData>${written.join('')}</sheetData></worksheet>`;
}
