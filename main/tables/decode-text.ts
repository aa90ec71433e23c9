// In which encoding a text was written: by its mark, by its form, and for the old code pages of the region by which letters it would give.
import type { Encoding } from '../../shared/domain/register/source-row.ts';

export interface FoundEncoding {
  readonly encoding: Encoding;
  readonly by: 'mark' | 'form' | 'letters';
  /** Bytes of the mark. */
  readonly skip: number;
}

/** @param sample  the first bytes of the file. */
export function encodingOf(sample: Uint8Array): FoundEncoding {
  const [first, second, third] = sample;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', by: 'mark', skip: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', by: 'mark', skip: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', by: 'mark', skip: 2 };
  const wide = zeroPlaces(sample);
  if (wide !== undefined) return { encoding: wide, by: 'form', skip: 0 };
  if (isUtf8(sample)) return { encoding: 'utf-8', by: 'form', skip: 0 };
  return { encoding: byLetters(sample), by: 'letters', skip: 0 };
}

export function markLength(sample: Uint8Array, encoding: Encoding): number {
  const found = encodingOf(sample);
  return found.by === 'mark' && found.encoding === encoding ? found.skip : 0;
}

/**
 * Text in two bytes a letter has one of three bytes in every other place: 0 for Latin letters, 1 for those with signs, 4 for Cyrillic. None of them
 * stands in a text of single bytes.
 */
function zeroPlaces(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  let even = 0;
  let odd = 0;
  for (const [at, byte] of sample.entries()) {
    if (byte !== 0 && byte !== 1 && byte !== 4) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const pairs = Math.max(1, sample.length / 2);
  if (odd / pairs > 0.8 && even / pairs < 0.05) return 'utf-16le';
  if (even / pairs > 0.8 && odd / pairs < 0.05) return 'utf-16be';
  return undefined;
}

/** A letter cut off by the end of the sample is no fault. */
function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Letters of Albanian, Serbian in both scripts, and their neighbours; what else a code page would give speaks against it. */
const wanted: Readonly<Record<'windows-1250' | 'windows-1251' | 'windows-1252', RegExp>> = {
  'windows-1250': /[čćžšđČĆŽŠĐëçËÇáéíóúőűäöüß]/u,
  'windows-1251': /[а-яА-ЯђјљњћџЂЈЉЊЋЏѓќѕ]/u,
  'windows-1252': /[ëçËÇžšŽŠáéíóúàèìòùâêîôûäöüßñ]/u,
};

/** Which of the three gives letters where letters are expected: at the start, inside and at the end of words. */
function byLetters(sample: Uint8Array): Encoding {
  const pages = ['windows-1250', 'windows-1251', 'windows-1252'] as const;
  const scored = pages.map((encoding) => ({
    encoding,
    score: scoreOf(new TextDecoder(encoding).decode(sample), encoding),
  }));
  return scored.toSorted((one, other) => other.score - one.score)[0]?.encoding ?? 'windows-1250';
}

function scoreOf(text: string, encoding: keyof typeof wanted): number {
  let score = 0;
  for (const word of text.match(/[^\s,;|"'\t.()\d/-]*[^\p{ASCII}][^\s,;|"'\t.()\d/-]*/gu) ?? []) {
    const isMixed = /[A-Za-z]/.test(word) && /\p{Script=Cyrillic}/u.test(word);
    const isOddCase = /\p{Ll}\p{Lu}/u.test(word);
    for (const letter of word.match(/[^\p{ASCII}]/gu) ?? []) score += wanted[encoding].test(letter) ? 1 : -2;
    if (isMixed) score -= 6;
    if (isOddCase) score -= 3;
  }
  return score;
}
