import { foldText } from '../../fold-text.ts';

/** The folded words of a text that say something: three letters or figures and more. */
export function longWords(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(({ length }) => length > 2);
}
