// Where a folded text stands among the words of a page: the words it covers, so that they can be marked.
import { foldText } from './fold-text.ts';

/**
 * @param words   as they stand on the page, in their order.
 * @param wanted  as typed; folded here.
 * @returns for each place the indices of the words it touches; places may share a word.
 */
export function placesInWords(words: readonly string[], wanted: string): number[][] {
  const text = foldText(wanted);
  if (text === '') return [];
  let line = '';
  const starts: number[] = [];
  for (const word of words) {
    if (line !== '') line += ' ';
    starts.push(line.length);
    line += foldText(word);
  }
  const places: number[][] = [];
  for (let at = line.indexOf(text); at !== -1; at = line.indexOf(text, at + text.length)) {
    const end = at + text.length;
    places.push(
      starts.flatMap((start, index) => {
        const next = starts[index + 1] ?? line.length + 1;
        return start < end && next - 1 > at ? [index] : [];
      }),
    );
  }
  return places;
}
