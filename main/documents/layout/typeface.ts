// Measures and sets words in one embedded face. Each word is shaped once per document; what a face cannot show is spelled out, never lost.
import type { PdfFont } from '../pdfkit-internals.ts';

/** A word ready to be set: its width in thousandths of the size, and its glyphs as operands of `TJ`. */
export interface ShapedWord {
  readonly width: number;
  readonly operands: string;
  /** Glyphs, for letter-spacing. */
  readonly glyphs: number;
}

export class Typeface {
  readonly font: PdfFont;
  private readonly shaped = new Map<string, ShapedWord>();
  private readonly covered = new Map<string, boolean>();
  private readonly cleaned = new Map<string, string>();

  constructor(font: PdfFont) {
    this.font = font;
  }

  /** Shapes a word without line breaks; `text` has already passed `printable`. */
  shape(text: string): ShapedWord {
    const known = this.shaped.get(text);
    if (known !== undefined) return known;
    const shaped = text === '' ? { width: 0, operands: '', glyphs: 0 } : this.encode(text);
    if (this.shaped.size > 60_000) this.shaped.clear();
    this.shaped.set(text, shaped);
    return shaped;
  }

  /** The width of `text` in points at `size` with `tracking` points between letters. */
  width(text: string, size: number, tracking = 0): number {
    let width = 0;
    for (const word of text.split(/(?<= )/)) {
      const shaped = this.shape(word);
      width += (shaped.width * size) / 1000 + shaped.glyphs * tracking;
    }
    return width;
  }

  /**
   * The text as this face can show it: tabs become spaces; a character without a glyph, a control or a direction mark becomes
   * `[U+202E]`, so that nothing on paper is invisible, reordered or an empty box. Line feeds stay.
   */
  printable(text: string): string {
    if (isPlain(text)) return text;
    const known = this.cleaned.get(text);
    if (known !== undefined) return known;
    let printable = '';
    for (const character of text.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\r', '\n')) {
      const code = character.codePointAt(0) ?? 0;
      if (character === '\n') printable += character;
      else if (character === '\t') printable += ' ';
      else if (isUnseen(character) || !this.font.font.hasGlyphForCodePoint(code)) printable += `[U+${hex(code)}]`;
      else printable += character;
    }
    if (text.length < 200) this.cleaned.set(text, printable);
    return printable;
  }

  /** Whether the face has a glyph for every character; line feeds, tabs and unseen characters count as had. */
  hasAll(text: string): boolean {
    if (isPlain(text)) return true;
    for (const character of text) if (!this.has(character)) return false;
    return true;
  }

  has(character: string): boolean {
    const known = this.covered.get(character);
    if (known !== undefined) return known;
    const has = isUnseen(character) || this.font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    this.covered.set(character, has);
    return has;
  }

  private encode(text: string): ShapedWord {
    const [codes, positions] = this.font.encode(text);
    let operands = '<';
    let width = 0;
    for (const [index, code] of codes.entries()) {
      const { xAdvance = 0, advanceWidth = 0, xOffset = 0 } = positions[index] ?? {};
      if (xOffset !== 0) operands += `>${decimal(-xOffset)}<`;
      operands += code;
      const kern = advanceWidth - xAdvance + xOffset;
      if (kern !== 0) operands += `>${decimal(kern)}<`;
      width += xAdvance;
    }
    return { width, operands: `${operands}>`.replaceAll('<>', ''), glyphs: codes.length };
  }
}

/** Nothing but ASCII and line feeds, which every face has. */
export function isPlain(text: string): boolean {
  return /^[\n -~]*$/.test(text);
}

function isUnseen(character: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u.test(character);
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

/** A number as PDF wants it: at most two decimals, no exponent. */
export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}
