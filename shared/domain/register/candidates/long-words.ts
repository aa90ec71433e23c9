import { foldText } from '../../fold-text.ts';

const remembered = new Map<string, readonly string[]>();
const mostRemembered = 5000;

/** The folded words of a text that say something: three letters or figures and more. Makes and places come again and again and are folded once. */
export function longWords(text: string): readonly string[] {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const words = foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(({ length }) => length > 2);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, words);
  return words;
}
