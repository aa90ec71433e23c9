// Serbian is written once, in Cyrillic; the Latin form is made from it letter by letter. Interface text only:
// what a person entered, and what stands on an exhibit, is never transliterated (law 6).

const letters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ђ: 'đ',
  е: 'e',
  ж: 'ž',
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
  ћ: 'ć',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'č',
  џ: 'dž',
  ш: 'š',
};

const placeholder = /(\{\{[^}]*\}\})/;

/**
 * The Latin form of Serbian interface text. `Љубав` becomes `Ljubav`, `ЉУБАВ` becomes `LJUBAV`; `{{values}}` stay as they are.
 */
export function serbianLatin(cyrillic: string): string {
  return cyrillic
    .split(placeholder)
    .map((part) => (part.startsWith('{{') ? part : latinOf(part)))
    .join('');
}

function latinOf(text: string): string {
  const characters = Array.from(text);
  return characters
    .map((character, index) => latinLetter(character, characters[index - 1], characters[index + 1]))
    .join('');
}

function latinLetter(character: string, before: string | undefined, after: string | undefined): string {
  const small = letters[character.toLowerCase()];
  if (small === undefined) return character;
  if (character === character.toLowerCase()) return small;
  if (small.length === 1) return small.toUpperCase();
  const isInCapitals = isCapital(after) || (!isLetter(after) && isCapital(before));
  return isInCapitals ? small.toUpperCase() : small.charAt(0).toUpperCase() + small.slice(1);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && character.toLowerCase() !== character.toUpperCase();
}

function isCapital(character: string | undefined): boolean {
  return character !== undefined && isLetter(character) && character === character.toUpperCase();
}

/** The same for a whole catalogue: same keys, every sentence in Latin. */
export function serbianLatinCatalogue<Catalogue>(catalogue: Catalogue): Catalogue {
  if (typeof catalogue === 'string') {
    // A sentence stays a sentence; the type parameter only names its key.
    return serbianLatin(catalogue) as Catalogue;
  }
  if (Array.isArray(catalogue)) {
    // A list of sentences stays a list of as many.
    return catalogue.map((sentence) => serbianLatinCatalogue(sentence)) as Catalogue;
  }
  const entries = Object.entries(catalogue as Record<string, unknown>).map(([key, value]) => [
    key,
    serbianLatinCatalogue(value),
  ]);
  // The same keys with the same kind of values: the shape is unchanged.
  return Object.fromEntries(entries) as Catalogue;
}
