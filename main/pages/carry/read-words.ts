// Words that a machine read, laid over a scan so that a viewer can search them: not seen, and marked `MachineRead` in the page's contents. Their
// letters have no shapes, only codes and what each means; so nothing can be drawn wrongly, whatever was read.
import type { PageWord } from '../../../shared/domain/foreign-pages.ts';
import type { PdfDictionary } from '../structure/pdf-syntax.ts';
import type { Carried } from './carried.ts';
import type { Overlay } from './lay-over.ts';
import { boxOfPage, overlayMatrix, seenSize } from './page-box.ts';
import type { PdfWriter } from './pdf-writer.ts';

/** Codes of one font; 0 is left out. */
const codesOfFont = 255;
/** Of the height of a letter, in thousandths. */
const letterWidth = 500;
/** So narrow that it moves nothing: it only says that a word ends. */
const spaceWidth = 1;

export class ReadWords {
  readonly #writer: PdfWriter;
  /** Every sign that occurs, in the order in which it did: its place is its code. */
  readonly #codes = new Map<string, number>();
  readonly #fonts: number[] = [];

  constructor(writer: PdfWriter) {
    this.#writer = writer;
  }

  /** The words as a form over what is seen of the page. */
  over(words: readonly PageWord[], carried: Carried, page: PdfDictionary): Overlay {
    const box = boxOfPage(carried.pdf, page);
    const size = seenSize(box);
    const used = new Set<number>();
    const lines = words.map((word) => this.#line(word, size, used));
    const number = this.#writer.reserve();
    const fonts = [...used].map((font) => `/F${font} ${this.#fonts[font]} 0 R`).join(' ');
    this.#writer.stream(
      number,
      `/Type /XObject /Subtype /Form /BBox [0 0 ${rounded(size.width)} ${rounded(size.height)}] /Resources <</Font <<${fonts}>>>>`,
      Buffer.from(`/MachineRead BMC\nBT\n3 Tr\n${lines.join('')}ET\nEMC\n`, 'latin1'),
    );
    return { form: number, matrix: overlayMatrix(box, size) };
  }

  /** The fonts, when every page is written. */
  finish(): void {
    const signs = [...this.#codes.keys()];
    for (const [index, number] of this.#fonts.entries())
      this.#font(number, signs.slice(index * codesOfFont, (index + 1) * codesOfFont));
  }

  #line(
    { text, left, top, width, height }: PageWord,
    page: { width: number; height: number },
    used: Set<number>,
  ): string {
    const signs = Array.from(text.normalize('NFC'));
    const letter = Math.max(0.5, (height / 1000) * page.height);
    const natural = (signs.length * letter * letterWidth) / 1000;
    const stretch = Math.max(1, ((width / 1000) * page.width * 100) / natural);
    const [x, y] = [(left / 1000) * page.width, page.height - ((top + height) / 1000) * page.height];
    const runs: { font: number; codes: string }[] = [];
    for (const sign of [...signs, ' ']) {
      const { font, code } = this.#codeOf(sign);
      used.add(font);
      const last = runs.at(-1);
      if (last?.font === font) last.codes += code;
      else runs.push({ font, codes: code });
    }
    const shown = runs.map(({ font, codes }) => `/F${font} ${rounded(letter)} Tf <${codes}> Tj\n`).join('');
    return `${rounded(stretch)} Tz 1 0 0 1 ${rounded(x)} ${rounded(y)} Tm\n${shown}`;
  }

  #codeOf(sign: string): { font: number; code: string } {
    let place = this.#codes.get(sign);
    if (place === undefined) {
      place = this.#codes.size;
      this.#codes.set(sign, place);
      if (place % codesOfFont === 0) this.#fonts.push(this.#writer.reserve());
    }
    return { font: Math.floor(place / codesOfFont), code: hex((place % codesOfFont) + 1, 2) };
  }

  /** Type 3 (ISO 32000-1 §9.6.5): one shape without a line for all, and a table of what each code means (§9.10.3). */
  #font(number: number, signs: readonly string[]): void {
    const [shape, wide, meaning] = [this.#writer.reserve(), this.#writer.reserve(), this.#writer.reserve()];
    this.#writer.stream(wide, '', Buffer.from(`${letterWidth} 0 0 0 ${letterWidth} 1000 d1\n`));
    this.#writer.stream(shape, '', Buffer.from(`${spaceWidth} 0 0 0 ${spaceWidth} 1000 d1\n`));
    this.#writer.stream(meaning, '', Buffer.from(meaningOf(signs), 'latin1'));
    const shapes = signs.map((sign, index) => `/g${index + 1} ${sign === ' ' ? shape : wide} 0 R`).join(' ');
    const names = signs.map((_, index) => `/g${index + 1}`).join(' ');
    const widths = signs.map((sign) => (sign === ' ' ? spaceWidth : letterWidth)).join(' ');
    this.#writer.object(
      number,
      `<</Type /Font /Subtype /Type3 /FontBBox [0 0 ${letterWidth} 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs <<${shapes}>> /Encoding <</Type /Encoding /Differences [1 ${names}]>> /FirstChar 1 /LastChar ${signs.length} /Widths [${widths}] /Resources <<>> /ToUnicode ${meaning} 0 R>>`,
    );
  }
}

function meaningOf(signs: readonly string[]): string {
  const lines = signs.map((sign, index) => {
    const units = Array.from({ length: sign.length }, (_, at) => hex(sign.charCodeAt(at), 4));
    return `<${hex(index + 1, 2)}> <${units.join('')}>`;
  });
  // No block has more than a hundred lines (Adobe Technical Note 5411).
  const blocks: string[] = [];
  for (let from = 0; from < lines.length; from += 100) {
    const some = lines.slice(from, from + 100);
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar\n`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
${blocks.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0').toUpperCase();
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
