// How the columns of one source become facts: said once, kept with the register, offered again for its next file.
import { z } from 'zod';
import { dayOrders, entryFacts, entryKinds, lengthUnits, type EntryFact } from './fields.ts';
import { encodings, tableFormats } from './source-row.ts';

/** Where a row has a fault: the file is refused whole, or the row is held. */
export const importModes = ['all-or-nothing', 'good-rows'] as const;

export const columnUses = [...entryFacts, 'further', 'left-out'] as const;

export const ReadingWaySchema = z.strictObject({
  format: z.enum(tableFormats),
  encoding: z.enum(encodings),
  separator: z.string().length(1),
  quote: z.string().max(1),
  sheet: z.string().max(200),
  headerRow: z.number().int().min(0).max(1_000_000),
});

export const ColumnUse = z.strictObject({
  /** As the file names it; a column without a name has its place. */
  header: z.string().max(2000),
  use: z.enum(columnUses),
});
export type ColumnUse = z.infer<typeof ColumnUse>;

/** What happens to a row whose key no row of the other table bears. Where several bear it, nobody but a person can say which is meant: it is held. */
export const unmatchedWays = ['held', 'remarked'] as const;

/** Another table that a key column leads to. */
export const JoinedTable = z.strictObject({
  /** The file, or the sheet of a workbook. */
  name: z.string().min(1).max(200),
  columns: z.array(ColumnUse).min(1).max(501),
  on: z.strictObject({
    /** Whose column holds the key: 0 is the main table, then those joined before this one. */
    table: z.number().int().min(0).max(5),
    at: z.number().int().min(0).max(500),
    /** The column of this table that bears it. */
    to: z.number().int().min(0).max(500),
  }),
  unmatched: z.enum(unmatchedWays),
});
export type JoinedTable = z.infer<typeof JoinedTable>;

export const mostJoined = 5;

export const Definition = z.strictObject({
  kind: z.enum(entryKinds),
  /** In the order of the file. */
  columns: z.array(ColumnUse).min(1).max(501),
  /** Facts by which a row is known again; none: by all it says. */
  key: z.array(z.enum(entryFacts)).max(6),
  dayOrder: z.enum(dayOrders),
  lengthUnit: z.enum(lengthUnits),
  /** Texts that mean that nothing is said, as written: `NULL`, `UNK`. */
  absent: z.array(z.string().min(1).max(60)).max(50),
  /** What texts of a list mean: `S` is `stolen`. By fact, then by text. */
  codes: z.record(z.string().max(40), z.record(z.string().max(200), z.string().max(120))),
  /** In the order in which they are joined. */
  joined: z.array(JoinedTable).max(mostJoined).optional(),
});
export type Definition = z.infer<typeof Definition>;

/** The columns of one table: 0 is the main one. */
export function columnsOf(definition: Pick<Definition, 'columns' | 'joined'>, table = 0): readonly ColumnUse[] {
  return table === 0 ? definition.columns : (definition.joined?.[table - 1]?.columns ?? []);
}

/** The facts that columns of all tables became, each as often as one did. */
export function factsOfDefinition(definition: Pick<Definition, 'columns' | 'joined'>): EntryFact[] {
  const all = [definition.columns, ...(definition.joined ?? []).map(({ columns }) => columns)].flat();
  return all.flatMap(({ use }) => (use === 'further' || use === 'left-out' ? [] : [use]));
}

/** A fact that no column is any more is no key. */
export function withKnownKey(definition: Definition): Definition {
  const facts = factsOfDefinition(definition);
  return { ...definition, key: definition.key.filter((fact) => facts.includes(fact)) };
}

/** Tables are joined one after the other, so none can lead back to itself. @returns what is wrong with the joins, or nothing. */
export function joinFault({
  columns,
  joined = [],
}: Pick<Definition, 'columns' | 'joined'>): 'cyclic' | 'no-column' | undefined {
  for (const [at, { on, columns: own }] of joined.entries()) {
    if (on.table > at) return 'cyclic';
    if (on.at >= columnsOf({ columns, joined }, on.table).length || on.to >= own.length) return 'no-column';
  }
  return undefined;
}

/** Conventions of many systems; a person may take them off. */
export const usualAbsent: readonly string[] = [
  'NULL',
  'UNK',
  'UNKNOWN',
  'N/A',
  'NA',
  'n/a',
  '-',
  '--',
  '?',
  'NEPOZNATO',
  'NEPOZNAT',
  'NUK DIHET',
  'PA TË DHËNA',
  'НЕПОЗНАТО',
  'НЕПОЗНАТ',
  'нема',
];
