// One folded form for looking things up as one types: `Çelësi`, `ČELESI` and `челеси` meet, and so do `7,62`, `7.62x39 mm` and `7.62 × 39`.
// For finding only: what is found is always shown as it was recorded.
import { foldText, foldTextByLook } from '../domain/fold-text.ts';

/** Lower case Latin without diacritics; Cyrillic as it is read aloud; decimal commas as points, `×` and `х` between digits as `x`; no `mm`. */
export function foldForLookAhead(text: string): string {
  return tidy(foldText(text));
}

/** Both ways a text may be looked for: Cyrillic as it sounds and, where it differs, as it looks. */
export function lookAheadForms(text: string): readonly string[] {
  const bySound = tidy(foldText(text));
  const byLook = tidy(foldTextByLook(text));
  return bySound === byLook ? [bySound] : [bySound, byLook];
}

/** Whether every word of `typed` stands in `candidate`, in one of the two readings. */
export function matchesLookAhead(candidate: string, typed: string): boolean {
  const forms = lookAheadForms(candidate);
  return lookAheadForms(typed).some((wanted) =>
    wanted.split(' ').every((word) => forms.some((form) => form.includes(word))),
  );
}

function tidy(folded: string): string {
  return (
    folded
      .replaceAll('ß', 'ss')
      .replaceAll(/(\d)\s*\*\s*(?=\d)/g, '$1x')
      // The unit says nothing where every calibre and length has it: `7.62x39 mm` is `7.62x39`.
      .replaceAll(/(\d)\s*mm(?![\p{L}\p{N}])/gu, '$1')
      // A point is kept between digits only: `P.A.K.` is found by `pak`, `.22` by `22`.
      .replaceAll(/(?<!\d)\.|\.(?!\d)/g, '')
      .replaceAll(/[^\p{L}\p{N}.]+/gu, ' ')
      .trim()
  );
}
