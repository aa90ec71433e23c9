// Which characters are taken for one another on metal, on paper and on a keyboard, and how easily. The relation is symmetric and not
// transitive: O may be read for D and D for B, which makes no B of an O. Classes: INTERPOL and NCIC confusions (NCIC converts O to 0), the
// ATF's warnings (Z/2, S/5), and Cyrillic shapes met on arms of the region.

/** How far look-alikes reach, from nothing to what only a worn mark excuses: the greatest cost that still joins two characters. */
export const lookAlikeWidths = { exact: 0, usual: 0.2, wide: 0.5 } as const;
export type LookAlikeWidth = keyof typeof lookAlikeWidths;

/** Pairs that are confused at each cost, 0 the same and 1 any other character. */
export const lookAlikePairs: readonly { readonly cost: number; readonly pairs: string }[] = [
  { cost: 0.1, pairs: 'O0 OQ I1 L1 IL S5 B8 Z2 G6 З3 Б6' },
  { cost: 0.2, pairs: 'Q0 D0 DO J1 IJ UV Ч4 ИN ЯR Ь6 ЂЋ ЄE ҐГ' },
  { cost: 0.3, pairs: '38 68 98 08 71 56 69 S8 B3 E3 EF CG A4 MN MW HN KX PR PF VY QG ДA ЦU ШW ШЩ ПH ЋH ЛП ЭЗ YЧ' },
  {
    cost: 0.4,
    pairs: '7T 7Z 27 C0 G0 T1 TI TY I7 BR BE DB P9 G9 XY OU UJ Э3 Г7 ГF ГT ФO Ф0 ЖX ЖK ЛA ДЛ ПN ИH БB ЬB ЪЬ ЫЬ',
  },
];

/** Cyrillic and Greek capitals with a Latin twin: `С` on metal is typed `C` by whoever reads it. */
export const latinTwins: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  Ј: 'J',
  Ѕ: 'S',
  І: 'I',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
};

/** How one Cyrillic capital is written in Latin by ear, without diacritics: `Р` becomes `R`, `Ш` the S of Š. */
export const latinSounds: Readonly<Record<string, string>> = {
  А: 'A',
  Б: 'B',
  В: 'V',
  Г: 'G',
  Ґ: 'G',
  Д: 'D',
  Ђ: 'D',
  Е: 'E',
  Ж: 'Z',
  З: 'Z',
  И: 'I',
  Ј: 'J',
  К: 'K',
  Л: 'L',
  М: 'M',
  Н: 'N',
  О: 'O',
  П: 'P',
  Р: 'R',
  С: 'S',
  Т: 'T',
  Ћ: 'C',
  У: 'U',
  Ф: 'F',
  Х: 'H',
  Ц: 'C',
  Ч: 'C',
  Ш: 'S',
  Ы: 'Y',
  Э: 'E',
  І: 'I',
};

/** Capitals that are two letters in Latin; both sides are compared as two. */
export const letterPairs: Readonly<Record<string, string>> = { Љ: 'LJ', Њ: 'NJ', Џ: 'DZ', Æ: 'AE', Œ: 'OE' };

/** What a character looks like when the arm is held upside down; what is missing here is no character then. */
export const turnedCharacters: Readonly<Record<string, string>> = {
  0: '0',
  1: '1',
  2: '2',
  3: 'E',
  4: 'H',
  5: '5',
  6: '9',
  7: 'L',
  8: '8',
  9: '6',
  A: 'V',
  D: 'P',
  E: '3',
  H: 'H',
  I: 'I',
  L: '7',
  M: 'W',
  N: 'N',
  O: 'O',
  P: 'D',
  S: 'S',
  V: 'A',
  W: 'M',
  X: 'X',
  Z: 'Z',
  Н: 'Н',
  О: 'О',
  Х: 'Х',
  І: 'І',
  Ѕ: 'Ѕ',
  Ж: 'Ж',
  Ф: 'Ф',
  И: 'И',
  А: 'V',
  Е: '3',
  М: 'W',
  З: 'Е',
};
