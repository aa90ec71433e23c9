// A report that was counted: tables in codes, without a word of any language, what stands below them, and what its records lack.
import { z } from 'zod';
import { Day } from '../day-or-instant.ts';
import { countedDays, units } from './fields.ts';

/** `value`: absent where it is not applicable. `records`: how many lie behind it. */
export const Cell = z.strictObject({ value: z.number().nullable(), records: z.number().int() });
export type Cell = z.infer<typeof Cell>;

/** Names of lines that no definition names. */
export const total = '*total';
export const others = '*others';

export const ReportTable = z.strictObject({
  name: z.string(),
  /** Codes of the columns, or names of their lines. */
  columns: z.array(z.string()),
  rows: z.array(z.strictObject({ key: z.string(), cells: z.array(Cell) })),
});
export type ReportTable = z.infer<typeof ReportTable>;

export const footnotes = [
  'nothing-counted',
  'not-counted',
  'counted-once',
  'undated',
  'restricted',
  'former-countries',
  'option',
] as const;

export const Footnote = z.strictObject({
  kind: z.enum(footnotes),
  count: z.number().int(),
  /** The field that kept them out, the option that was chosen, or codes of countries. */
  name: z.string(),
});
export type Footnote = z.infer<typeof Footnote>;

export const Lacking = z.strictObject({ field: z.string(), records: z.number().int() });
export type Lacking = z.infer<typeof Lacking>;

export const Parameters = z
  .strictObject({
    from: Day,
    until: Day,
    by: z.enum(countedDays),
    unit: z.enum(units),
    options: z.array(z.string().max(60)).max(10),
    /** By name of the line: what a person enters, and where they have it from. */
    entered: z.array(
      z.strictObject({
        line: z.string().max(60),
        value: z.number().min(-1e9).max(1e9),
        source: z.string().trim().min(1).max(500),
      }),
    ),
    /** Said below the tables in the words of whoever makes them. */
    remark: z.string().trim().max(2000),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'] });
export type Parameters = z.infer<typeof Parameters>;

export const CountedReport = z.strictObject({
  tables: z.array(ReportTable),
  footnotes: z.array(Footnote),
});
export type CountedReport = z.infer<typeof CountedReport>;

/** Which records somebody asks for: those of a cell, those a line of the completeness names, or those that a footnote left out. */
export const Drill = z.union([
  z.strictObject({ table: z.string().max(60), row: z.string().max(300), column: z.string().max(300) }),
  z.strictObject({ lacking: z.string().max(60) }),
  z.strictObject({
    footnote: z.enum(['not-counted', 'counted-once', 'undated', 'restricted']),
    name: z.string().max(60),
  }),
]);
export type Drill = z.infer<typeof Drill>;

/** Percent with one decimal, as published; not applicable where there is nothing to divide by. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
}

/** Years are reported, narratives by half-years. */
export const periodParts = ['year', 'first-half', 'second-half'] as const;
export type PeriodPart = (typeof periodParts)[number];

export function periodOf(year: number, part: PeriodPart): { readonly from: string; readonly until: string } {
  return {
    from: part === 'second-half' ? `${year}-07-01` : `${year}-01-01`,
    until: part === 'first-half' ? `${year}-06-30` : `${year}-12-31`,
  };
}

/** The year that a period is, or undefined for any other. */
export function yearIn({ from, until }: { readonly from: string; readonly until: string }): number | undefined {
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && until === `${year}-12-31` ? Number(year) : undefined;
}
