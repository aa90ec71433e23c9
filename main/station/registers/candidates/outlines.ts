// What stays in memory of every entry, so that most pairs are told apart without reading either: some seventy bytes in which each fact is a small number.
// Two outlines give a score that is never below that of the entries themselves; what cannot reach the least score is not read again.
import type { Compared, ComparedFact, ComparedText } from '../../../../shared/domain/register/candidates/compared.ts';
import {
  bare,
  fatherWeight,
  objectJudges,
  ownerWeight,
  personJudges,
  serialWeights,
  shortNumber,
  telling,
  type CandidateKind,
} from '../../../../shared/domain/register/candidates/points.ts';
import { isBareNumber, readSerial } from '../../../../shared/domain/register/candidates/serial-keys.ts';
import { shortHash } from './key-table.ts';
import { NameOutlines, Words } from './name-outlines.ts';
import { FactWeights } from './fact-weights.ts';

/** Entries above this number are read for every pair: right, only slower. */
const mostOutlined = 3_000_000;
const serialBits = { said: 1, isBare: 2, isShort: 4 };
/** Of a number: hash of its reading, of two shapes, of two forms without letters. 0 is none. */
const serialHashes = 5;
/** In a double: 1 before the figures, so that zeros before them stay. */
const mostFigures = 15;
const number = { notSaid: 0, other: -1 };

export class Outlines {
  readonly #most: number;
  readonly #serials: Uint16Array;
  readonly #serialFlags: Uint8Array;
  readonly #caseNumbers: Uint16Array;
  readonly #phones: Uint32Array;
  readonly #numbers: Float64Array;
  readonly #names: NameOutlines;
  readonly #fathers: NameOutlines;
  readonly #object: readonly FactWeights[];
  readonly #person: readonly FactWeights[];

  /** @param last  the greatest number of an entry. */
  constructor(last: number) {
    this.#most = Math.min(last, mostOutlined);
    const length = this.#most + 1;
    this.#serials = new Uint16Array(length * serialHashes);
    this.#serialFlags = new Uint8Array(length);
    this.#caseNumbers = new Uint16Array(length);
    this.#phones = new Uint32Array(length);
    this.#numbers = new Float64Array(length);
    const words = new Words();
    this.#names = new NameOutlines(length, 4, words);
    this.#fathers = new NameOutlines(length, 2, words);
    const of = (
      fact: Exclude<ComparedFact, 'serial'>,
      most: number,
      judge: ConstructorParameters<typeof FactWeights>[3],
    ) => new FactWeights(length, fact, most, judge);
    this.#object = [
      of('make', 2, objectJudges.make),
      of('model', 2, objectJudges.model),
      of('calibre', 2, objectJudges.calibre),
      of('country', 1, objectJudges.country),
      of('year', 1, objectJudges.year),
      of('place', 1, objectJudges.place),
      of('day', 1, objectJudges.day),
    ];
    this.#person = [
      of('birthDay', 4, personJudges.birthDay),
      of('birthPlace', 1, personJudges.birthPlace),
      of('address', 2, personJudges.address),
    ];
  }

  put(id: number, compared: Compared): void {
    if (id > this.#most) return;
    this.#putSerial(id, compared.serials[0]);
    this.#caseNumbers[id] = hashOf(compared.caseNumber, ({ read, text }) => bare(read ?? text));
    this.#phones[id] = compared.phone === undefined ? 0 : Number(telling(compared.phone)) + 1;
    this.#numbers[id] = numberOf(compared.personalNumber);
    this.#names.put(id, compared.name);
    this.#fathers.put(id, compared.fatherName);
    for (const fact of this.#object) fact.put(id, compared);
    for (const fact of this.#person) fact.put(id, compared);
  }

  /** @returns the most that the points of two entries can come to; infinite where one of them has no outline. */
  mostOf(kind: CandidateKind, left: number, right: number): number {
    if (left > this.#most || right > this.#most) return Infinity;
    return kind === 'object' ? this.#mostOfObjects(left, right) : this.#mostOfPersons(left, right);
  }

  #mostOfObjects(left: number, right: number): number {
    const cases = this.#caseNumbers[left] ?? 0;
    let sum = this.#serialMost(left, right) + ownerWeight(this.#names.most(left, right));
    if (cases !== 0 && cases === this.#caseNumbers[right]) sum += 2;
    for (const fact of this.#object) sum += fact.most(left, right);
    return sum;
  }

  #mostOfPersons(left: number, right: number): number {
    let sum = this.#names.most(left, right) + this.#numberMost(left, right);
    if (this.#fathers.areSaid(left, right)) sum += fatherWeight(this.#fathers.most(left, right));
    const phone = this.#phones[left] ?? 0;
    if (phone !== 0 && phone === this.#phones[right]) sum += 3;
    for (const fact of this.#person) sum += fact.most(left, right);
    return sum;
  }

  #putSerial(id: number, serial: string | undefined): void {
    this.#serialFlags[id] = 0;
    if (serial === undefined) return;
    const read = readSerial(serial);
    const length = Math.max(0, ...read.shapes.map((shape) => shape.length));
    this.#serialFlags[id] =
      serialBits.said |
      (isBareNumber(read) ? serialBits.isBare : 0) |
      (length < shortNumber.length ? serialBits.isShort : 0);
    const [shape, otherShape] = read.allShapes;
    const [core, otherCore] = read.cores;
    for (const [at, text] of [read.folded, shape, otherShape, core, otherCore].entries())
      this.#serials[id * serialHashes + at] = text === undefined ? 0 : halfHash(text);
  }

  #serialMost(left: number, right: number): number {
    const [one, other] = [this.#serialFlags[left] ?? 0, this.#serialFlags[right] ?? 0];
    if ((one & other & serialBits.said) === 0) return 0;
    const likeness = this.#likeness(
      left * serialHashes,
      right * serialHashes,
      ((one ^ other) & serialBits.isBare) !== 0,
    );
    const isShort = ((one | other) & serialBits.isShort) !== 0;
    return serialWeights[likeness] + (isShort && likeness !== 'other-number' ? shortNumber.weight : 0);
  }

  #likeness(one: number, other: number, isOneBare: boolean): keyof typeof serialWeights {
    if (this.#serials[one] === this.#serials[other]) return 'same-reading';
    if (this.#meet(one + 1, other + 1)) return 'other-script';
    return isOneBare && this.#meet(one + 3, other + 3) ? 'letters-missing' : 'other-number';
  }

  /** Two and two hashes. */
  #meet(one: number, other: number): boolean {
    const [a = 0, b = 0] = [this.#serials[one], this.#serials[one + 1]];
    const [c = 0, d = 0] = [this.#serials[other], this.#serials[other + 1]];
    return (a !== 0 && (a === c || a === d)) || (b !== 0 && (b === c || b === d));
  }

  #numberMost(left: number, right: number): number {
    const [one = 0, other = 0] = [this.#numbers[left], this.#numbers[right]];
    if (one === number.notSaid || other === number.notSaid) return 0;
    // Of letters, or longer than anybody's.
    if (one === number.other || other === number.other) return 8;
    return personJudges.personalNumber({ text: figuresOf(one) }, { text: figuresOf(other) })[1];
  }
}

function numberOf(said: ComparedText | undefined): number {
  if (said === undefined) return number.notSaid;
  const text = bare(said.text);
  return text.length <= mostFigures && /^\d+$/.test(text) ? Number(`1${text}`) : number.other;
}

function figuresOf(packed: number): string {
  return String(packed).slice(1);
}

function hashOf(said: ComparedText | undefined, form: (said: ComparedText) => string): number {
  return said === undefined ? 0 : halfHash(form(said));
}

/** 16 bits, never 0. Two texts of one hash are taken for the same until they are read. */
function halfHash(text: string): number {
  const hash = shortHash(text);
  return (hash ^ (hash >>> 16)) & 0xffff || 1;
}
