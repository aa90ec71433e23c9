// Names of all entries as numbers of their words by sound, and how much two names can weigh beside each other: see `compareNames`, of which this is the
// upper side.
import type { ComparedText } from '../../../../shared/domain/register/candidates/compared.ts';
import { isOneApart, nameWeights, nameWords } from '../../../../shared/domain/register/candidates/names-of-persons.ts';

const mostWords = 400_000;
/** A word that came after so many others: it may be any. */
const anyWord = 0xffff_ffff;

/** Words by number, from 1. */
export class Words {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [''];

  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    if (this.#words.length > mostWords) return anyWord;
    this.#words.push(word);
    this.#numbers.set(word, this.#words.length - 1);
    return this.#words.length - 1;
  }

  areOneApart(one: number, other: number): boolean {
    return isOneApart(this.#words[one] ?? '', this.#words[other] ?? '');
  }
}

const notSaid = 0;
/** More words than are kept. */
const tooMany = 1;
/** Said, and no word in it. */
const noWord = 2;
/** And the number of words; 16 more where there are initials. */
const worded = 3;
const withInitials = 16;

export class NameOutlines {
  readonly #kept: number;
  readonly #words: Words;
  readonly #kinds: Uint8Array;
  readonly #numbers: Uint32Array;

  /** @param kept  how many words of a name stay. */
  constructor(length: number, kept: number, words: Words) {
    this.#kept = kept;
    this.#words = words;
    this.#kinds = new Uint8Array(length);
    this.#numbers = new Uint32Array(length * kept);
  }

  put(id: number, said: ComparedText | undefined): void {
    this.#kinds[id] = said === undefined ? notSaid : this.#kindOf(id, said.text);
  }

  #kindOf(id: number, text: string): number {
    const { written, heard, initials } = nameWords(text);
    if (written.length === 0) return noWord;
    const numbers = heard.length > this.#kept ? [] : heard.map((word) => this.#words.numberOf(word));
    if (heard.length > this.#kept || numbers.includes(anyWord)) return tooMany;
    this.#numbers.set(numbers, id * this.#kept);
    return worded + numbers.length + (initials.length > 0 ? withInitials : 0);
  }

  areSaid(left: number, right: number): boolean {
    return this.#kinds[left] !== notSaid && this.#kinds[right] !== notSaid;
  }

  /** The most that these two can weigh. */
  most(left: number, right: number): number {
    const [one = 0, other = 0] = [this.#kinds[left], this.#kinds[right]];
    if (one === notSaid || other === notSaid || one === noWord || other === noWord) return 0;
    if (one === tooMany || other === tooMany) return nameWeights['same-name'];
    const [counted, beside] = [(one & 15) - worded, (other & 15) - worded];
    const isInitialed = ((one | other) & withInitials) !== 0;
    return counted <= beside
      ? this.#weigh(left * this.#kept, counted, right * this.#kept, beside, isInitialed)
      : this.#weigh(right * this.#kept, beside, left * this.#kept, counted, isInitialed);
  }

  /** @param fewer  where the words of the name that has fewer begin. */
  #weigh(fewer: number, few: number, more: number, many: number, isInitialed: boolean): number {
    if (few === 0) return nameWeights['same-name'];
    let met = 0;
    let taken = 0;
    let unmet = 0;
    for (let at = 0; at < few; at += 1) {
      const word = this.#numbers[fewer + at] ?? 0;
      const place = this.#placeOf(word, more, many, taken);
      if (place === -1) unmet = word;
      else {
        met += 1;
        taken |= 1 << place;
      }
    }
    if (met === few) {
      if (few === many) return nameWeights['same-name'];
      return few > 1 ? nameWeights['further-name'] : isInitialed ? nameWeights.initials : nameWeights['part-same'];
    }
    if (few - met === 1 && many === few && many > 1 && this.#words.areOneApart(unmet, this.#left(more, many, taken)))
      return nameWeights['one-letter'];
    return met > 0 ? nameWeights['part-same'] : nameWeights['other-name'];
  }

  #placeOf(word: number, from: number, count: number, taken: number): number {
    for (let at = 0; at < count; at += 1) if ((taken & (1 << at)) === 0 && this.#numbers[from + at] === word) return at;
    return -1;
  }

  #left(from: number, count: number, taken: number): number {
    for (let at = 0; at < count; at += 1) if ((taken & (1 << at)) === 0) return this.#numbers[from + at] ?? 0;
    return 0;
  }
}
