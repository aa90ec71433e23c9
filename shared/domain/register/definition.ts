// How the columns of one source become facts: said once, kept with the register, offered again for its next file.
import { z } from 'zod';
import { dayOrders, entryFacts, entryKinds, lengthUnits } from './fields.ts';
import { encodings, tableFormats } from './source-row.ts';

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
});
export type Definition = z.infer<typeof Definition>;

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
