// What is held side by side of two entries, or of an entry and an exhibit: only what is said, as it stands, with what was read beside it.
import { isSaid, type ReadFact } from '../read-row.ts';
import type { EntryFact } from '../fields.ts';

export interface ComparedText {
  readonly text: string;
  readonly read?: string | undefined;
}

export const comparedFacts = [
  'serial',
  'make',
  'model',
  'calibre',
  'country',
  'year',
  'status',
  'day',
  'place',
  'caseNumber',
  'name',
  'fatherName',
  'birthDay',
  'birthPlace',
  'personalNumber',
  'address',
  'phone',
] as const satisfies readonly EntryFact[];
export type ComparedFact = (typeof comparedFacts)[number];

const allCompared: ReadonlySet<string> = new Set(comparedFacts);

function isCompared(fact: string): fact is ComparedFact {
  return allCompared.has(fact);
}

/** An exhibit may have more than one serial; the others are said once. */
export interface Compared extends Readonly<Partial<Record<Exclude<ComparedFact, 'serial'>, ComparedText>>> {
  readonly serials: readonly string[];
}

/** @param absent  texts by which the register says nothing. */
export function comparedEntry(facts: readonly ReadFact[], absent: readonly string[]): Compared {
  const said: Partial<Record<ComparedFact, ComparedText>> = {};
  for (const { fact, text, read } of facts)
    if (isCompared(fact) && said[fact] === undefined && isSaid({ text }, { absent }))
      said[fact] = { text: text.trim(), read };
  const { serial, ...others } = said;
  return { ...others, serials: serial === undefined ? [] : [serial.text] };
}
