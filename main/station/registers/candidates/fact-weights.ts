// One fact of all entries as numbers of 16 bits, and what two of its texts weigh beside each other: texts of makes, places and days come again and again.
import type { Compared, ComparedFact, ComparedText } from '../../../../shared/domain/register/candidates/compared.ts';

type Judge = (left: ComparedText, right: ComparedText) => readonly [kind: string, weight: number];

/** 0 is not said. */
const other = 0xffff;
const mostWeighed = 100_000;

export class FactWeights {
  readonly #fact: Exclude<ComparedFact, 'serial'>;
  readonly #most: number;
  readonly #judge: Judge;
  readonly #places: Uint16Array;
  readonly #numbers = new Map<string, number>();
  readonly #texts: (ComparedText | undefined)[] = [undefined];
  readonly #weights = new Map<number, number>();

  /** @param most  the most that this fact can weigh: what a text counts that came after the first 65,534. */
  constructor(length: number, fact: Exclude<ComparedFact, 'serial'>, most: number, judge: Judge) {
    this.#fact = fact;
    this.#most = most;
    this.#judge = judge;
    this.#places = new Uint16Array(length);
  }

  put(id: number, compared: Compared): void {
    const said = compared[this.#fact];
    this.#places[id] = said === undefined ? 0 : this.#numberOf(said);
  }

  #numberOf(said: ComparedText): number {
    const same = this.#numbers.get(said.text);
    if (same !== undefined && this.#texts[same]?.read === said.read) return same;
    // One text that two files read differently.
    const name = same === undefined ? said.text : `${said.text}\n${said.read ?? ''}`;
    const known = same === undefined ? undefined : this.#numbers.get(name);
    if (known !== undefined) return known;
    if (this.#texts.length >= other) return other;
    this.#texts.push(said);
    this.#numbers.set(name, this.#texts.length - 1);
    return this.#texts.length - 1;
  }

  most(left: number, right: number): number {
    const [one = 0, two = 0] = [this.#places[left], this.#places[right]];
    if (one === 0 || two === 0) return 0;
    if (one === other || two === other) return this.#most;
    const pair = one * 0x1_00_00 + two;
    const known = this.#weights.get(pair);
    if (known !== undefined) return known;
    const [a, b] = [this.#texts[one], this.#texts[two]];
    const weight = a === undefined || b === undefined ? this.#most : this.#judge(a, b)[1];
    if (this.#weights.size >= mostWeighed) this.#weights.clear();
    this.#weights.set(pair, weight);
    return weight;
  }
}
