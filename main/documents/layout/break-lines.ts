// Breaks runs of styled text into lines of a given width. Nothing is hyphenated; a word wider than the line is cut at its separators.
import type { Face } from '../font-files.ts';
import type { Run } from './page-plan.ts';
import type { Style } from './style.ts';
import { isPlain, type Typeface } from './typeface.ts';

export type Typefaces = Readonly<Record<Face, Typeface>>;

export interface BrokenLine {
  readonly runs: readonly Run[];
  /** Points. */
  readonly width: number;
  readonly leading: number;
}

interface Word {
  readonly text: string;
  readonly style: Style;
  readonly width: number;
}

/** Line feeds in the text end a line; an empty text is one empty line, so that a field never collapses. */
export function breakLines(typefaces: Typefaces, runs: readonly Run[], width: number): BrokenLine[] {
  const lines: BrokenLine[] = [];
  let line: Word[] = [];
  let used = 0;
  const leading = Math.max(0, ...runs.map((run) => run.style.leading));
  const endLine = (): void => {
    lines.push({ runs: joinWords(line), width: used, leading });
    line = [];
    used = 0;
  };
  for (const run of runs.flatMap((each) => settable(typefaces, each))) {
    for (const [index, paragraph] of run.text.split('\n').entries()) {
      if (index > 0) endLine();
      for (const word of wordsOf(typefaces, paragraph, run.style, width)) {
        const visible = word.text.endsWith(' ') ? word.width - spaceOf(typefaces, run.style) : word.width;
        if (line.length > 0 && used + visible > width + 0.01) endLine();
        line.push(word);
        used += word.width;
      }
    }
  }
  endLine();
  return lines;
}

/**
 * The run as it can be set: in capitals where the style asks for them, signs that its face lacks (arrows, geometric marks) in the
 * mono face, and what no face has spelled out. Applying it twice changes nothing.
 */
export function settable(typefaces: Typefaces, run: Run): Run[] {
  const cased = run.style.capitals === true ? run.text.toUpperCase() : run.text;
  if (isPlain(cased)) return [cased === run.text ? run : { text: cased, style: run.style }];
  const text = cased.normalize('NFC');
  const own = typefaces[run.style.face];
  const { mono } = typefaces;
  if (own.hasAll(text)) return [{ text: own.printable(text), style: run.style }];
  const other: Style = { ...run.style, face: 'mono' };
  const runs: { text: string; style: Style }[] = [];
  for (const character of text) {
    const style = !own.has(character) && mono.has(character) ? other : run.style;
    const last = runs.at(-1);
    if (last?.style === style) last.text += character;
    else runs.push({ text: character, style });
  }
  return runs.map(({ text: piece, style }) => ({ text: typefaces[style.face].printable(piece), style }));
}

export function widthOf(typefaces: Typefaces, text: string, style: Style): number {
  const runs = settable(typefaces, { text, style });
  return runs.reduce(
    (sum, run) => sum + typefaces[run.style.face].width(run.text, run.style.size, run.style.tracking),
    0,
  );
}

function spaceOf(typefaces: Typefaces, style: Style): number {
  return typefaces[style.face].width(' ', style.size, style.tracking);
}

function* wordsOf(typefaces: Typefaces, paragraph: string, style: Style, width: number): Generator<Word> {
  const typeface = typefaces[style.face];
  // A measure such as `7.62 × 39` stays on one line, if the line is wide enough for it.
  for (const text of paragraph.split(/(?<= )(?<!× )(?=[^ ×])/)) {
    if (text === '') continue;
    const wide = wordWidth(typeface, text, style);
    if (wide <= width) yield { text, style, width: wide };
    else if (text.includes(' × '))
      for (const part of text.split(/(?<= )/)) yield* piecesOf(typeface, part, style, width);
    else yield* piecesOf(typeface, text, style, width);
  }
}

function wordWidth(typeface: Typeface, text: string, style: Style): number {
  const { width: thousandths, glyphs } = typeface.shape(text);
  return (thousandths * style.size) / 1000 + glyphs * (style.tracking ?? 0);
}

/** Pieces of a word that is wider than the line: at separators where there are any, anywhere else where there are none. */
function* piecesOf(typeface: Typeface, text: string, style: Style, width: number): Generator<Word> {
  const measure = (piece: string): number => typeface.width(piece, style.size, style.tracking);
  let piece = '';
  let wide = 0;
  for (const part of text.split(/(?<=[-/\\_.,:;@·])/)) {
    const partWide = measure(part);
    if (wide + partWide <= width) {
      piece += part;
      wide += partWide;
      continue;
    }
    if (piece !== '') yield { text: piece, style, width: wide };
    piece = '';
    wide = 0;
    for (const character of part) {
      const characterWide = measure(character);
      if (wide + characterWide > width && piece !== '' && !/\p{M}/u.test(character)) {
        yield { text: piece, style, width: wide };
        piece = '';
        wide = 0;
      }
      piece += character;
      wide += characterWide;
    }
  }
  if (piece !== '') yield { text: piece, style, width: wide };
}

function joinWords(words: readonly Word[]): Run[] {
  const runs: { text: string; style: Style }[] = [];
  for (const { text, style } of words) {
    const last = runs.at(-1);
    if (last?.style === style) last.text += text;
    else runs.push({ text, style });
  }
  return runs;
}
