// A report as data: what is counted, by which day, under which conditions, in which rows and columns. Station, screen and papers read the same form.
import { z } from 'zod';
import { OwnWords } from '../examination/words.ts';
import { baseDescriptions, bases, countedDays, units, wordsOfField, type Base } from './fields.ts';

const Name = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);
const FieldName = z.string().max(60);
const Code = z.string().max(200);

/** A record meets it when the value of the field is one of `is`, or none of `isNot`. '' stands for a value nobody recorded. */
export const Condition = z
  .strictObject({
    field: FieldName,
    is: z.array(Code).min(1).max(60).optional(),
    isNot: z.array(Code).min(1).max(60).optional(),
  })
  .refine(({ is, isNot }) => (is === undefined) !== (isNot === undefined));
export type Condition = z.infer<typeof Condition>;

const Conditions = z.array(Condition).max(10);

export const Line = z.union([
  /** Records that meet all conditions; with the option chosen also those that meet `orWith`. `before`: of the period one year earlier. */
  z.strictObject({
    name: Name,
    words: OwnWords,
    where: Conditions,
    orWith: z.strictObject({ option: Name, where: Conditions }).optional(),
    before: z.literal(true).optional(),
  }),
  /** Lines of the same axis divided; without anything to divide by it is not applicable. */
  z.strictObject({
    name: Name,
    words: OwnWords,
    percent: z.strictObject({ of: z.array(Name).min(1).max(10), to: z.array(Name).min(1).max(10) }),
  }),
  /** (of − from) ÷ from, in percent. */
  z.strictObject({ name: Name, words: OwnWords, change: z.strictObject({ of: Name, from: Name }) }),
  /** The median of the days something took, of the records that meet the conditions and have such a span. */
  z.strictObject({ name: Name, words: OwnWords, where: Conditions, median: z.literal('days') }),
  /** No record of the station says it: a person enters it. */
  z.strictObject({ name: Name, words: OwnWords, entered: z.literal(true) }),
]);
export type Line = z.infer<typeof Line>;

export const Axis = z.union([
  /** One line for each value, in the order of the codes; `top`: those with most, the others together. */
  z.strictObject({ field: FieldName, top: z.number().int().min(1).max(200).optional() }),
  z.strictObject({ lines: z.array(Line).min(1).max(40) }),
]);
export type Axis = z.infer<typeof Axis>;

export const charts = ['bars', 'stacked', 'line', 'none'] as const;

export const TableDescription = z.strictObject({
  name: Name,
  words: OwnWords,
  where: Conditions,
  rows: Axis,
  columns: Axis,
  chart: z.enum(charts),
});
export type TableDescription = z.infer<typeof TableDescription>;

export const families = ['sdg', 'flows', 'kpi', 'own'] as const;
export type Family = (typeof families)[number];

export const ReportDefinition = z.strictObject({
  code: Name,
  version: z.number().int().min(1).max(10_000),
  family: z.enum(families),
  words: OwnWords,
  /** What it says, and what it does not. */
  explains: OwnWords,
  /** Where the definition comes from. */
  source: z.string().trim().max(500),
  /** Whether anybody compared it with the official text. */
  isVerified: z.boolean(),
  base: z.enum(bases),
  /** Records that are counted at all. */
  where: Conditions,
  days: z.array(z.enum(countedDays)).min(1).max(countedDays.length),
  units: z.array(z.enum(units)).min(1).max(units.length),
  /** The same firearm twice in the period counts once. */
  countsOnce: z.boolean(),
  /** What whoever makes the table may decide, and the footnote that then stands below it. */
  options: z.array(z.strictObject({ name: Name, words: OwnWords, footnote: OwnWords })).max(10),
  /** Fields without which a record is counted under a value nobody recorded. */
  needs: z.array(FieldName).max(20),
  tables: z.array(TableDescription).min(1).max(12),
});
export type ReportDefinition = z.infer<typeof ReportDefinition>;

export function linesOf(axis: Axis): readonly Line[] {
  return 'lines' in axis ? axis.lines : [];
}

function conditionsOf(axis: Axis): readonly Condition[] {
  return linesOf(axis).flatMap((line) => [
    ...('where' in line ? line.where : []),
    ...('orWith' in line ? (line.orWith?.where ?? []) : []),
  ]);
}

export type DefinitionFault =
  | { readonly fault: 'field-gone'; readonly name: string }
  | { readonly fault: 'line-unknown'; readonly name: string }
  | { readonly fault: 'name-twice'; readonly name: string }
  | { readonly fault: 'day-or-unit'; readonly name: string };

/** The first thing that keeps a definition of the right shape from being counted. */
export function faultOf(definition: ReportDefinition): DefinitionFault | undefined {
  const { base, where, needs, tables, days, units: counted } = definition;
  const fields = [
    ...where.map(({ field }) => field),
    ...needs,
    ...tables.flatMap((table) => [
      ...table.where.map(({ field }) => field),
      ...[table.rows, table.columns].flatMap((axis) => [
        ...('field' in axis ? [axis.field] : []),
        ...conditionsOf(axis).map(({ field }) => field),
      ]),
    ]),
  ];
  const gone = fields.find((field) => wordsOfField(base, field) === undefined);
  if (gone !== undefined) return { fault: 'field-gone', name: gone };
  const described = baseDescriptions[base];
  const wrong = [
    ...days.filter((day) => !described.days.includes(day)),
    ...counted.filter((unit) => !described.units.includes(unit)),
  ][0];
  if (wrong !== undefined) return { fault: 'day-or-unit', name: wrong };
  const twice = firstTwice(tables.map(({ name }) => name));
  if (twice !== undefined) return { fault: 'name-twice', name: twice };
  for (const { rows, columns } of tables)
    for (const axis of [rows, columns]) {
      const fault = faultOfLines(
        linesOf(axis),
        definition.options.map(({ name }) => name),
      );
      if (fault !== undefined) return fault;
    }
  return undefined;
}

function faultOfLines(lines: readonly Line[], options: readonly string[]): DefinitionFault | undefined {
  const twice = firstTwice(lines.map(({ name }) => name));
  if (twice !== undefined) return { fault: 'name-twice', name: twice };
  const counted = new Set(lines.filter((line) => 'where' in line && !('median' in line)).map(({ name }) => name));
  for (const line of lines) {
    const named =
      'percent' in line
        ? [...line.percent.of, ...line.percent.to]
        : 'change' in line
          ? [line.change.of, line.change.from]
          : [];
    const unknown = named.find((name) => !counted.has(name));
    if (unknown !== undefined) return { fault: 'line-unknown', name: unknown };
    if ('orWith' in line && line.orWith !== undefined && !options.includes(line.orWith.option))
      return { fault: 'line-unknown', name: line.orWith.option };
  }
  return undefined;
}

function firstTwice(names: readonly string[]): string | undefined {
  return names.find((name, at) => names.indexOf(name) !== at);
}

/** A cross-table that a person puts together, as a definition. */
export interface CrossTable {
  readonly base: Base;
  readonly rows: string;
  readonly columns: string;
  readonly where: readonly Condition[];
}
