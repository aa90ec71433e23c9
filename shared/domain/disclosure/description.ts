// How an item is described on a schedule: proposed from the record, and looked at before anything is issued. A description says what it is, of
// which exhibit, when and by whom; of sensitive material it says neither label nor name.
import { holdsText } from '../redaction/propose-regions.ts';
import type { ItemKind } from './item.ts';

/** What the record gives for a description. */
export interface DescribedItem {
  readonly kind: ItemKind;
  readonly label: string;
  /** The day it became known, as people write it. */
  readonly day: string;
  readonly by: string;
  /** Of a document, the word for its kind: the title would repeat it. */
  readonly documentKind?: string | undefined;
}

/** Gives a sentence of the vocabulary: `disclosureProposal.plain`. */
export type Say = (key: string, values: Readonly<Record<string, string>>) => string;

export function proposedDescription(
  { kind, label, day, by, documentKind }: DescribedItem,
  isSensitive: boolean,
  say: Say,
): string {
  const what = documentKind === undefined ? say(`disclosureKind.${kind}`, {}) : say(`documentKind.${documentKind}`, {});
  if (isSensitive) return say('disclosureProposal.sensitive', { what, day });
  return by === ''
    ? say('disclosureProposal.unsigned', { what, label, day })
    : say('disclosureProposal.plain', { what, label, day, by });
}

export const descriptionFaults = ['empty', 'short', 'number-only', 'abbreviation-only', 'no-date', 'tells'] as const;
export type DescriptionFault = (typeof descriptionFaults)[number];

const leastLetters = 12;
const leastWords = 3;
/** A form or record number, alone: letters, digits and the signs between them. */
const numberOnly = /^(?:(?:nr|no|бр|br)\.?\s*)?[\p{L}\d]{0,6}[\s./\-–№]*\d[\d\s./\-–]*\p{L}?\.?$/iu;
const capitals = /^[\p{Lu}\d]{1,6}$/u;
const dated = /\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{4}-\d{2}-\d{2}/;

/** A description of what leaves only redacted may not say what was blacked out. */
export function tellsRedacted(text: string, redacted: readonly string[]): boolean {
  return redacted.some((word) => holdsText(text, word));
}

/** What is wrong with a description as a person in court would read it; the first thing to mend first. */
export function faultsOfDescription(text: string): DescriptionFault[] {
  const said = text.trim();
  if (said === '') return ['empty'];
  if (numberOnly.test(said)) return ['number-only'];
  const words = said.split(/\s+/u).filter((word) => /[\p{L}\d]/u.test(word));
  const bare = words.map((word) => word.replace(/[^\p{L}\d]/gu, ''));
  if (bare.every((word) => capitals.test(word))) return ['abbreviation-only'];
  const faults: DescriptionFault[] = [];
  const letters = said.match(/\p{L}/gu)?.length ?? 0;
  if (letters < leastLetters || words.length < leastWords) faults.push('short');
  if (!dated.test(said)) faults.push('no-date');
  return faults;
}
