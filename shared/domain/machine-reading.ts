// What a machine read from a picture of text. It is a help for searching and never what stands there: the picture is.
import { z } from 'zod';
import { PageWord, type PageRange } from './foreign-pages.ts';
import { languages, type Language } from './roles.ts';

/** Words less sure than this are shown as doubtful; the engine's own measure, in per cent. */
export const doubtfulBelow = 60;

/** A word as the machine took it to be. */
export const MachineWord = PageWord.extend({
  /** The engine's own measure, 0 to 100. */
  confidence: z.number(),
});
export type MachineWord = z.infer<typeof MachineWord>;

/** Whether a machine took it from a picture: here, or whoever made the file and laid it over its scan. */
export function isReadByMachine(word: PageWord | MachineWord): boolean {
  return 'confidence' in word || word.isUnseen === true;
}

export interface MachinePage {
  /** From 1. */
  readonly page: number;
  readonly words: readonly MachineWord[];
  /** Degrees clockwise by which the page had to be turned to be read. */
  readonly turned: 0 | 90 | 180 | 270;
  /** The machine could not look at it. */
  readonly failed?: true;
}

/** What one reading says of itself, whatever the words are. */
export const ReadingSummary = z.strictObject({
  languages: z.array(z.enum(languages)).min(1),
  words: z.number().int().nonnegative(),
  doubtful: z.number().int().nonnegative(),
  /** Pages that it could not look at. */
  failed: z.array(z.number().int().positive()),
});
export type ReadingSummary = z.infer<typeof ReadingSummary>;

export function summaryOf(pages: readonly MachinePage[], written: readonly Language[]): ReadingSummary {
  const words = pages.flatMap((page) => page.words);
  return {
    languages: [...written],
    words: words.length,
    doubtful: words.filter(({ confidence }) => confidence < doubtfulBelow).length,
    failed: pages.filter(({ failed }) => failed === true).map(({ page }) => page),
  };
}

/** Pages that have no words of their own and that no reading covers yet, ascending. */
export function pagesToRead(
  {
    pages,
    text,
    unreadable,
  }: { readonly pages: number; readonly text: readonly PageRange[]; readonly unreadable: readonly PageRange[] },
  read: readonly PageRange[],
): number[] {
  const isIn = (ranges: readonly PageRange[], page: number): boolean =>
    ranges.some(({ from, to }) => from <= page && page <= to);
  return Array.from({ length: pages }, (_, index) => index + 1).filter(
    (page) => !isIn(text, page) && !isIn(unreadable, page) && !isIn(read, page),
  );
}
