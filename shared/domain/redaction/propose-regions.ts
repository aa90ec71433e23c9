// Where a searched text stands among the words of a page, as places to black out. Rather one too many than one missed: a person looks at each.
import type { PageWord } from '../foreign-pages.ts';
import { foldText, foldTextByLook } from '../fold-text.ts';
import type { Region } from './mark.ts';

export interface ProposedRegion extends Region {
  /** The words under it as they stand on the page. */
  readonly words: string;
}

/** Letters of a shorter text are too easily found across two words. */
const shortestAcross = 4;
/** Of the height of a line: descenders, accents and the soft edge of letters lie outside of the boxes a file gives. */
const around = { height: 0.25, width: 0.3 };

/**
 * @param words   of the page, in the order of its own text.
 * @param wanted  as typed: case, diacritics and script do not matter; nor do hyphens, line ends and letters set apart.
 */
export function proposeRegions(page: number, words: readonly PageWord[], wanted: string): ProposedRegion[] {
  const found = new Map<string, ProposedRegion>();
  for (const places of wordsTouched(words, wanted))
    for (const line of inLines(places.map((index) => words[index]).filter((word) => word !== undefined))) {
      const region = regionAround(page, line);
      found.set(`${region.left} ${region.top} ${region.width}`, region);
    }
  return [...found.values()];
}

/** Whether `text` holds `wanted`, read as the search reads it. */
export function holdsText(text: string, wanted: string): boolean {
  return wordsTouched([{ text }], wanted).length > 0;
}

function wordsTouched(words: readonly Pick<PageWord, 'text'>[], wanted: string): number[][] {
  const places: number[][] = [];
  const known = new Set<string>();
  for (const fold of [foldText, foldTextByLook]) {
    const isAcross = squeezed(fold(wanted)).length >= shortestAcross;
    const text = isAcross ? squeezed(fold(wanted)) : fold(wanted);
    if (text === '') continue;
    let line = '';
    // The word that each sign of the line belongs to; -1 between two words.
    const owner: number[] = [];
    for (const [index, word] of words.entries()) {
      const folded = isAcross ? squeezed(fold(word.text)) : fold(word.text);
      if (!isAcross && line !== '') {
        line += ' ';
        owner.push(-1);
      }
      line += folded;
      for (let sign = 0; sign < folded.length; sign += 1) owner.push(index);
    }
    for (let at = line.indexOf(text); at !== -1; at = line.indexOf(text, at + 1)) {
      const touched = [...new Set(owner.slice(at, at + text.length))].filter((index) => index !== -1);
      const key = touched.join();
      if (!known.has(key)) places.push(touched);
      known.add(key);
    }
  }
  return places;
}

function squeezed(folded: string): string {
  return folded.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Words that stand beside one another are one place; a text that goes on in the next line is two. */
function inLines(words: readonly PageWord[]): PageWord[][] {
  const lines: PageWord[][] = [];
  for (const word of words) {
    const last = lines.at(-1)?.at(-1);
    const isSameLine =
      last !== undefined &&
      Math.abs(last.top + last.height / 2 - word.top - word.height / 2) < Math.max(last.height, word.height) * 0.7 &&
      word.left >= last.left;
    if (isSameLine) lines.at(-1)?.push(word);
    else lines.push([word]);
  }
  return lines;
}

function regionAround(page: number, words: readonly PageWord[]): ProposedRegion {
  const left = Math.min(...words.map((word) => word.left));
  const top = Math.min(...words.map((word) => word.top));
  const right = Math.max(...words.map((word) => word.left + word.width));
  const bottom = Math.max(...words.map((word) => word.top + word.height));
  const tall = Math.max(2, bottom - top);
  const place = (value: number): number => Math.round(Math.min(1000, Math.max(0, value)) * 10) / 10;
  const [x, y] = [place(left - tall * around.width), place(top - tall * around.height)];
  return {
    page,
    left: x,
    top: y,
    width: Math.max(0.1, Math.round((place(right + tall * around.width) - x) * 10) / 10),
    height: Math.max(0.1, Math.round((place(bottom + tall * around.height) - y) * 10) / 10),
    words: words.map(({ text }) => text).join(' '),
  };
}
