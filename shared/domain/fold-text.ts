// Folded forms for finding: what one types meets what was recorded, in Albanian, in Serbian of both scripts, with or without
// diacritics. Only for searching; what is shown, printed or compared as evidence is always the text as it was entered (law 6).

/** How Cyrillic is read aloud in Serbian; letters of neighbouring alphabets by their nearest sound. */
const sounds: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ђ: 'dj',
  е: 'e',
  ж: 'z',
  з: 'z',
  и: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'c',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'c',
  џ: 'dz',
  ш: 's',
  щ: 'st',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'ju',
  я: 'ja',
  ѕ: 'dz',
  і: 'i',
  є: 'je',
  ґ: 'g',
};

/** Cyrillic capitals that look like a Latin one: `С-371864` on metal is typed `C-371864` by whoever reads it. */
const looks: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  ј: 'j',
  ѕ: 's',
  і: 'i',
};

/** Latin letters that Unicode does not take apart. */
const latinLetters: Readonly<Record<string, string>> = {
  đ: 'dj',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
};

/**
 * Lower case, no diacritics, Cyrillic by its sound; `7,62 × 39` becomes `7.62x39`.
 * `Želić`, `Zelic` and `Желић` give the same text.
 */
export function foldText(text: string): string {
  return fold(text, (letter) => sounds[letter]);
}

/** The same with Cyrillic by its look, where a letter has a Latin twin. */
export function foldTextByLook(text: string): string {
  return fold(text, (letter) => looks[letter] ?? sounds[letter]);
}

/** Every way these texts may be looked for, in one line to search in with `foldedWords`. */
export function foldForSearch(texts: readonly string[]): string {
  const forms = new Set<string>();
  for (const text of texts) {
    for (const form of [foldText(text), foldTextByLook(text)]) if (form !== '') forms.add(form);
  }
  return [...forms].join(' ');
}

/** The words of a question; a line fits when it holds at least one form of every word. */
export function foldedWords(question: string): string[][] {
  return question
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => [...new Set([foldText(word), foldTextByLook(word)])].filter((form) => form !== ''))
    .filter((forms) => forms.length > 0);
}

/** Whether a line of `foldForSearch` holds every word of a question; any line holds none. @param words  as `foldedWords` gives them. */
export function holdsWords(line: string, words: readonly (readonly string[])[]): boolean {
  return words.every((forms) => forms.some((form) => holdsForm(line, form)));
}

/** A form that begins with a space stands where a word begins. */
export function holdsForm(line: string, form: string): boolean {
  return line.includes(form) || (form.startsWith(' ') && line.startsWith(form.slice(1)));
}

/**
 * A serial without what hands and typewriters add: capitals, letters and digits only, Cyrillic by its look.
 * Two serials with the same form are the same reading of the same marks.
 */
export function foldSerial(serial: string): string {
  return foldTextByLook(serial)
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** A pattern of a worn serial, such as `С-4?8[38]52`: no reading, so it is never compared as one. */
export function isSerialPattern(serial: string): boolean {
  return /[?*[\]]/.test(serial);
}

/** A key that sorts marks as people count: K2 before K10, K12 before K12.1, K14a after K14. */
export function markOrder(mark: string): string {
  const folded = foldText(mark);
  const counted = folded.replaceAll(/\d+/g, (digits) => {
    const plain = digits.replace(/^0+(?=\d)/, '');
    return String(plain.length).padStart(2, '0') + plain;
  });
  return `${counted} ${folded}`;
}

function fold(text: string, cyrillic: (letter: string) => string | undefined): string {
  // Most of a million rows: nothing in it to take apart or to read aloud.
  const letters = /^[ -~]*$/.test(text) ? text.toLowerCase() : foldLetters(text, cyrillic);
  return spaced(measured(letters)).trim();
}

/** Looking for a character is far cheaper than a pattern that does not fit. */
function measured(text: string): string {
  const pointed = text.includes(',') ? text.replaceAll(/(\d),(?=\d)/g, '$1.') : text;
  return pointed.includes('x') || pointed.includes('×') ? pointed.replaceAll(/(\d)\s*[x×]\s*(?=\d)/g, '$1x') : pointed;
}

function spaced(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replaceAll(/\s+/g, ' ') : text;
}

function foldLetters(text: string, cyrillic: (letter: string) => string | undefined): string {
  const bare = text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '');
  let folded = '';
  let previous = '';
  for (const letter of bare) {
    // `х` between digits is a multiplication sign in every calibre written in Cyrillic.
    const isTimes = (letter === '×' || letter === 'х') && /\d/.test(previous);
    folded += isTimes ? 'x' : (latinLetters[letter] ?? cyrillic(letter) ?? letter);
    if (letter.trim() !== '') previous = letter;
  }
  return folded;
}
