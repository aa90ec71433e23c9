// A file read whole as an import would read it, and what that would give: rows held and why, texts nobody explained. Nothing is written.
import { readingOf, type EntryFact } from '../../../shared/domain/register/fields.ts';
import { readCode } from '../../../shared/domain/register/read-code.ts';
import {
  isSaid,
  readRegisterRow,
  type EntryRemark,
  type Holding,
  type ReadFact,
  type ReadingRules,
} from '../../../shared/domain/register/read-row.ts';
import type { SourceRow } from '../../../shared/domain/register/source-row.ts';
import { MetKeys } from './met-keys.ts';

export interface UnknownText {
  readonly fact: EntryFact;
  readonly text: string;
  readonly rows: number;
}

const heldListed = 100;
const unknownKept = 5000;
const unknownListed = 60;

export class WholeCheck {
  readonly #rules: ReadingRules;
  readonly #seen = new MetKeys();
  readonly #first: { row: number; why: readonly Holding[] }[] = [];
  readonly #whys: Partial<Record<Holding, number>> = {};
  readonly #remarks: Partial<Record<EntryRemark, number>> = {};
  readonly #unknown = new Map<string, { fact: EntryFact; text: string; rows: number }>();
  #rows = 0;
  #held = 0;

  constructor(rules: ReadingRules) {
    this.#rules = rules;
  }

  read(source: SourceRow): void {
    this.#rows += 1;
    const read = readRegisterRow(source, this.#rules);
    for (const fact of read.facts) this.#meet(fact);
    const why = read.holds.length > 0 ? read.holds.map((hold) => hold.why) : this.#twice(read.key);
    if (why.length === 0) {
      for (const remark of read.remarks) this.#remarks[remark] = (this.#remarks[remark] ?? 0) + 1;
      return;
    }
    this.#held += 1;
    for (const one of new Set(why)) this.#whys[one] = (this.#whys[one] ?? 0) + 1;
    if (this.#first.length < heldListed) this.#first.push({ row: source.row, why });
  }

  #twice(key: string): readonly Holding[] {
    if (!this.#seen.meet(key)) return [];
    return [key.startsWith('k') ? 'same-key-twice' : 'same-row-twice'];
  }

  /** A text of a list that was not read: held where the list is closed, kept as it stands where it is calibres. */
  #meet(read: ReadFact): void {
    const { fact, text } = read;
    if (fact === 'further' || read.read !== undefined || !isSaid(read, this.#rules.definition)) return;
    const reading = readingOf[fact];
    if (reading !== 'status' && reading !== 'country' && reading !== 'calibre') return;
    if (readCode(reading, text.trim(), this.#rules.definition.codes[fact]) !== undefined) return;
    const name = `${fact}\n${text.trim()}`;
    const known = this.#unknown.get(name);
    if (known !== undefined) known.rows += 1;
    else if (this.#unknown.size < unknownKept) this.#unknown.set(name, { fact, text: text.trim(), rows: 1 });
  }

  result() {
    const unknown = [...this.#unknown.values()].toSorted((one, other) => other.rows - one.rows);
    return {
      rows: this.#rows,
      held: this.#held,
      first: this.#first,
      whys: this.#whys,
      remarks: this.#remarks,
      unknown: unknown.slice(0, unknownListed),
    };
  }
}
