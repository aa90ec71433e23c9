// A redacted version read back sign by sign. Whatever is not one of the forms that such a file has is foreign: there is no place left in
// which a word, a name or a thumbnail could lie. It shares no line with the writer.
import type { PageSource } from '../page-source.ts';

export interface WrittenPage {
  readonly width: number;
  readonly height: number;
  /** Packed without loss in sixteen greys, or a JPEG. */
  readonly isPacked: boolean;
  /** Where its picture lies in the file. */
  readonly picture: { readonly offset: number; readonly length: number };
}

export class ForeignContent extends Error {}

const longestLine = 4096;
/** Ten signs for each of so many pages. */
const longestTree = 2_000_000;

const head = /^%PDF-1\.7\n%\xe2\xe3\xcf\xd3\n$/;
const leafForm =
  /^<<\/Type \/Page \/Parent 2 0 R \/MediaBox \[0 0 ([\d.]{1,9}) ([\d.]{1,9})\] \/Contents (\d{1,8}) 0 R \/Resources <<\/XObject <<\/Page (\d{1,8}) 0 R>>>>>>\nendobj\n$/;
const contentForm = /^q ([\d.]{1,9}) 0 0 ([\d.]{1,9}) 0 0 cm \/Page Do Q$/;
const imageForm =
  /^<<\/Type \/XObject \/Subtype \/Image \/Width (\d{1,6}) \/Height (\d{1,6}) \/ColorSpace (\/Device(?:Gray|RGB) \/BitsPerComponent 8 \/Filter \/DCTDecode|\/DeviceGray \/BitsPerComponent 4 \/Filter \/FlateDecode \/DecodeParms <<\/Predictor 12 \/Colors 1 \/BitsPerComponent 4 \/Columns (\d{1,6})>>)\n\/Length (\d{1,10})>>\nstream\n$/;
const treeEnd = 'endobj\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\nxref\n';
const streamEnd = '\nendstream\nendobj\n';

/** @throws ForeignContent for a file that holds anything else. */
export function readWritten(source: PageSource): WrittenPage[] {
  const reader = new Signs(source);
  demand(head.test(reader.line() + reader.line()));
  const pages: WrittenPage[] = [];
  for (let number = 3; ; number += 3) {
    const begins = reader.line();
    if (begins === '2 0 obj\n') break;
    demand(begins === `${number} 0 obj\n`);
    const leaf = leafForm.exec(reader.line() + reader.line());
    demand(leaf !== null && leaf[3] === String(number + 1) && leaf[4] === String(number + 2));
    demand(reader.line() === `${number + 1} 0 obj\n`);
    readContent(reader, leaf[1] ?? '', leaf[2] ?? '');
    demand(reader.line() === `${number + 2} 0 obj\n`);
    const image = imageForm.exec(reader.line() + reader.line() + reader.line());
    demand(image !== null && (image[4] === undefined || image[4] === image[1]));
    const length = Number(image[5]);
    pages.push({
      width: Number(image[1]),
      height: Number(image[2]),
      isPacked: image[4] !== undefined,
      picture: { offset: reader.position, length },
    });
    reader.position += length;
    demand(reader.take(streamEnd.length) === streamEnd);
  }
  const kids = pages.map((_, index) => `${index * 3 + 3} 0 R`).join(' ');
  demand(reader.line(longestTree) === `<</Type /Pages /Count ${pages.length} /Kids [${kids}]>>\n`);
  demand(reader.take(treeEnd.length) === treeEnd);
  readTable(reader, pages.length * 3 + 3);
  return pages;
}

function readContent(reader: Signs, width: string, height: string): void {
  const length = /^<<\n\/Length (\d{1,3})>>\nstream\n$/.exec(reader.line() + reader.line() + reader.line())?.[1];
  demand(length !== undefined);
  const content = contentForm.exec(reader.take(Number(length)));
  demand(content !== null && content[1] === width && content[2] === height);
  demand(reader.take(streamEnd.length) === streamEnd);
}

/** The table, the trailer and nothing behind it. @param size  of the table, with the free object. */
function readTable(reader: Signs, size: number): void {
  demand(reader.line() === `0 ${size}\n` && reader.line() === '0000000000 65535 f \n');
  for (let number = 1; number < size; number += 1) demand(/^\d{10} 00000 n \n$/.test(reader.line()));
  demand(reader.line() === 'trailer\n' && reader.line() === '<</Root 1 0 R\n' && reader.line() === `/Size ${size}\n`);
  const id = /^\/ID \[<([0-9a-f]{32})> <([0-9a-f]{32})>\]>>\n$/.exec(reader.line());
  demand(id !== null && id[1] === id[2]);
  demand(reader.line() === 'startxref\n' && /^\d{1,12}\n$/.test(reader.line()) && reader.line() === '%%EOF\n');
  demand(reader.isAtEnd);
}

function demand(isSo: boolean): asserts isSo {
  if (!isSo) throw new ForeignContent();
}

/** Latin-1, as the syntax of PDF is written. */
class Signs {
  position = 0;
  readonly #source: PageSource;

  constructor(source: PageSource) {
    this.#source = source;
  }

  get isAtEnd(): boolean {
    return this.position === this.#source.size;
  }

  take(length: number): string {
    const text = this.#source.read(this.position, length).toString('latin1');
    this.position += length;
    return text;
  }

  /** With its end. */
  line(longest = longestLine): string {
    for (let length = 256; ; length *= 8) {
      const bytes = this.#source.read(this.position, Math.min(length, longest));
      const end = bytes.indexOf(10);
      if (end === -1 && (length >= longest || bytes.length < length)) throw new ForeignContent();
      if (end === -1) continue;
      this.position += end + 1;
      return bytes.toString('latin1', 0, end + 1);
    }
  }
}
