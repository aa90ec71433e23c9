// Which exhibits a transfer takes along as records, and which of them as things as well: a thing never goes without its record.
export interface ExhibitChoice<Id extends string> {
  readonly records: readonly Id[];
  /** All of them among the records. */
  readonly things: readonly Id[];
}

/** What was chosen before stays in its order; what is new follows. */
export function withRecords<Id extends string>(choice: ExhibitChoice<Id>, ids: readonly Id[]): ExhibitChoice<Id> {
  return { ...choice, records: together(choice.records, ids) };
}

export function withThings<Id extends string>(choice: ExhibitChoice<Id>, ids: readonly Id[]): ExhibitChoice<Id> {
  return { records: together(choice.records, ids), things: together(choice.things, ids) };
}

/** Neither as records nor as things. */
export function withoutRecords<Id extends string>(choice: ExhibitChoice<Id>, ids: readonly Id[]): ExhibitChoice<Id> {
  return { records: without(choice.records, ids), things: without(choice.things, ids) };
}

/** Their records go all the same. */
export function withoutThings<Id extends string>(choice: ExhibitChoice<Id>, ids: readonly Id[]): ExhibitChoice<Id> {
  return { ...choice, things: without(choice.things, ids) };
}

/** @returns how many of the chosen are not among `found`. */
export function notAmong<Id extends string>({ records }: ExhibitChoice<Id>, found: readonly Id[]): number {
  const among = new Set<string>(found);
  return records.filter((id) => !among.has(id)).length;
}

function together<Id>(before: readonly Id[], more: readonly Id[]): readonly Id[] {
  return [...new Set([...before, ...more])];
}

function without<Id>(all: readonly Id[], gone: readonly Id[]): readonly Id[] {
  const taken = new Set(gone);
  return all.filter((id) => !taken.has(id));
}
