// What is left of a worn serial, as a pattern instead of free text: `С-4?8[38]52`. `?` one unknown character, `*` any number of them,
// `[38]` one of these. A pattern leads to candidates; it is never a reading.

export type PatternPosition =
  | { readonly kind: 'exact'; readonly character: string }
  | { readonly kind: 'one-of'; readonly characters: readonly string[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'run' };

export const patternProblems = [
  'bracket-not-closed',
  'bracket-not-opened',
  'bracket-empty',
  'nothing-known',
  'too-long',
] as const;
export type PatternProblem = (typeof patternProblems)[number];

export type SerialPattern =
  | { readonly ok: true; readonly positions: readonly PatternPosition[] }
  | { readonly ok: false; readonly problem: PatternProblem };

/** Longer than any serial on an arm; a text of 200 characters was pasted by mistake. */
const longestPattern = 60;

/** Reads a pattern; text without `?`, `*`, `[` or `]` is a pattern in which every position is known. */
export function readSerialPattern(text: string): SerialPattern {
  const characters = Array.from(text.trim());
  if (characters.length > longestPattern) return { ok: false, problem: 'too-long' };
  const positions: PatternPosition[] = [];
  let among: string[] | undefined;
  for (const character of characters) {
    if (character === '[') {
      if (among !== undefined) return { ok: false, problem: 'bracket-not-closed' };
      among = [];
    } else if (character === ']') {
      if (among === undefined) return { ok: false, problem: 'bracket-not-opened' };
      if (among.length === 0) return { ok: false, problem: 'bracket-empty' };
      positions.push({ kind: 'one-of', characters: [...new Set(among)] });
      among = undefined;
    } else if (among !== undefined) among.push(character);
    else if (character === '?') positions.push({ kind: 'unknown' });
    else if (character === '*') positions.push({ kind: 'run' });
    else positions.push({ kind: 'exact', character });
  }
  if (among !== undefined) return { ok: false, problem: 'bracket-not-closed' };
  if (!positions.some(({ kind }) => kind === 'exact' || kind === 'one-of')) {
    return { ok: false, problem: 'nothing-known' };
  }
  return { ok: true, positions };
}
