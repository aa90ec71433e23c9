// Titles, authors and notes go with a redacted version and may not tell what was blacked out of it.
import { foldText } from '../fold-text.ts';
import { holdsText } from './propose-regions.ts';

/** Shorter ones say nothing by themselves. */
const shortest = 3;

/**
 * The word that a text tells although it is blacked out; undefined where it tells none.
 * @param searched  texts that were searched for and marked: they count whatever they are.
 * @param under     words under the marks: names and numbers among them count, unless they stand elsewhere in the document for all to read.
 */
export function toldWord(text: string, searched: readonly string[], under: readonly string[]): string | undefined {
  const told = searched.find((wanted) => holdsText(text, wanted));
  if (told !== undefined) return told;
  const words = new Set(foldText(text).split(/[^\p{L}\p{N}]+/u));
  return under.find((word) => saysSomething(word) && words.has(bare(word)));
}

function saysSomething(word: string): boolean {
  return bare(word).length >= shortest && (/\p{N}/u.test(word) || /^[^\p{L}]*\p{Lu}/u.test(word));
}

function bare(word: string): string {
  return foldText(word).replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Words under the marks that stand nowhere else in the document unmarked. */
export function hiddenOnly(under: readonly string[], elsewhere: readonly string[]): string[] {
  const open = new Set(elsewhere.map(bare));
  return [...new Set(under)].filter((word) => !open.has(bare(word)));
}
