// One folded form for looking things up as one types: `Çelësi`, `ČELESI` and `челеси` meet, and so do `7,62` and `7.62×39`.
// For finding only: what is found is always shown as it was recorded.
import { serbianLatin } from './serbian-latin.ts';

/** Lower case Latin without diacritics; Cyrillic read as Serbian; decimal commas as points, `×` and `х` between digits as `x`. */
export function foldForLookAhead(text: string): string {
  return serbianLatin(text)
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'dj')
    .replaceAll('ß', 'ss')
    .replace(/(\d),(?=\d)/g, '$1.')
    .replace(/(\d)\s*[×x*h]\s*(?=\d)/g, '$1x')
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim();
}

/** Whether every word of `typed` begins or stands in `candidate`, both folded. */
export function matchesLookAhead(candidate: string, typed: string): boolean {
  const folded = foldForLookAhead(candidate);
  const wanted = foldForLookAhead(typed);
  return wanted === '' || wanted.split(' ').every((word) => folded.includes(word));
}
