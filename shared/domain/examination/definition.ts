// What an examination asks, as versioned data: a laboratory adds a field or a whole examination without code, and an old record is always
// shown with the definition it was made under. Catalogue: firearms-domain.md §4.5.
import { z } from 'zod';
import { exhibitKinds } from '../exhibit.ts';
import { OwnWords } from './words.ts';

/**
 * In which order an exhibit is worked on. What would be lost comes first: nothing is touched before it is safe, prints and DNA come before
 * whatever wipes them off, etching before firing, and firing before the comparison that needs its test shots.
 */
export const examinationPhases = ['safety', 'traces', 'description', 'restoration', 'firing', 'comparison'] as const;
export type ExaminationPhase = (typeof examinationPhases)[number];

/** Stored in records: never renamed. */
const Code = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);

const Option = z.strictObject({ code: Code, words: OwnWords });
export type WorksheetOption = z.infer<typeof Option>;

const named = { code: Code, words: OwnWords, help: OwnWords.optional(), isRequired: z.boolean() };
export const mostDecimals = 4;
export const mostReadings = 50;
const decimals = z.number().int().min(0).max(mostDecimals);
/** As it is written behind the number: `mm`, `N`, `°`, `m/s`; empty for a mere number. */
const unit = z.string().max(12);

/** One thing that is asked. */
export const WorksheetField = z.discriminatedUnion('type', [
  z.strictObject({ ...named, type: z.enum(['text', 'long-text', 'moment']) }),
  z.strictObject({
    ...named,
    type: z.literal('yes-no'),
    /** “Yes” means that evidence was used up or changed for good: the request must allow it. */
    meansUsedUp: z.literal(true).optional(),
  }),
  z.strictObject({
    ...named,
    type: z.literal('number'),
    unit,
    decimals,
    least: z.number(),
    most: z.number(),
    /** Code of the field in the same row that names a lot of reference stock: so much is taken from it when the worksheet is signed. */
    takesFrom: Code.optional(),
  }),
  /** Several readings of one thing, in the order they were taken; the mean and the spread follow from them. */
  z.strictObject({
    ...named,
    type: z.literal('measurements'),
    unit,
    decimals,
    least: z.number(),
    most: z.number(),
    /** How many readings the method asks for. */
    readings: z.number().int().min(1).max(mostReadings),
  }),
  z.strictObject({ ...named, type: z.enum(['choice', 'choices']), options: z.array(Option).min(1).max(60) }),
  /** Twelve as on a clock face. */
  z.strictObject({ ...named, type: z.literal('clock') }),
  /** A registered instrument, method, lot of reference stock; another exhibit, also one of another case; photographs of the exhibit. */
  z.strictObject({ ...named, type: z.enum(['instrument', 'method', 'reference-lot', 'exhibit', 'photographs']) }),
  /** A serial number position by position: what was seen, by which step, how sure; gives the pattern. */
  z.strictObject({ ...named, type: z.literal('positions') }),
  /** Rounds that were fired: from evidence or reference stock, how many, and what was recovered. */
  z.strictObject({ ...named, type: z.literal('shots') }),
]);
export type WorksheetField = z.infer<typeof WorksheetField>;

export const WorksheetSection = z.strictObject({
  code: Code,
  words: OwnWords,
  /** Filled in as often as needed, one row after another: each safety, each mark, each step of a restoration. */
  repeats: z.boolean(),
  fields: z.array(WorksheetField).min(1).max(60),
});
export type WorksheetSection = z.infer<typeof WorksheetSection>;

export const ExaminationDefinition = z
  .strictObject({
    code: Code,
    version: z.number().int().min(1).max(10_000),
    words: OwnWords,
    phase: z.enum(examinationPhases),
    /** Of which exhibits it is asked; empty: of any. */
    exhibitKinds: z.array(z.enum(exhibitKinds)).max(exhibitKinds.length),
    /** Uses something up or changes it for good, so that whoever asks must have allowed it. */
    consumes: z.boolean(),
    /** Ends in a conclusion that a second person verifies. */
    concludes: z.boolean(),
    /** Temperature and humidity belong to what is measured: the method asks for them. */
    asksEnvironment: z.literal(true).optional(),
    sections: z.array(WorksheetSection).min(1).max(40),
  })
  .refine(({ sections }) => isEachOnce(sections) && sections.every(({ fields }) => isEachOnce(fields)))
  .refine(({ sections }) => sections.every(({ fields }) => fields.every((field) => isSound(field, fields))));
export type ExaminationDefinition = z.infer<typeof ExaminationDefinition>;

function isEachOnce(parts: readonly { readonly code: string }[]): boolean {
  return new Set(parts.map(({ code }) => code)).size === parts.length;
}

function isSound(field: WorksheetField, fields: readonly WorksheetField[]): boolean {
  if (field.type === 'choice' || field.type === 'choices') return isEachOnce(field.options);
  if (field.type !== 'number' && field.type !== 'measurements') return true;
  if (field.least > field.most) return false;
  if (field.type === 'measurements' || field.takesFrom === undefined) return true;
  // Stock is counted in whole units.
  const { takesFrom } = field;
  return (
    field.decimals === 0 &&
    field.least >= 0 &&
    fields.some(({ code, type }) => code === takesFrom && type === 'reference-lot')
  );
}
