// What came back: legs of a firearm from its making to where it left lawful hands, what the answer is worth, and how long that took.
// A foreign answer is a lead; a statement of reliability makes it one that has a statement (law 3).
import { z } from 'zod';
import { ExhibitId } from '../../language/identity.ts';
import { PartialDay, firstDayOf, isSurelyBefore, lastDayOf } from './partial-day.ts';

export const resultCodes = [
  'traced-to-purchaser',
  'traced-to-state-stock',
  'traced-to-dealer',
  'traced-to-export',
  'manufacture-only',
  'not-found',
  'insufficient-data',
  'records-not-held',
  'pending',
] as const;
export type ResultCode = (typeof resultCodes)[number];

export const holderKinds = [
  'manufacturer',
  'state-depot',
  'armed-forces',
  'police',
  'exporter',
  'importer',
  'dealer',
  'private',
  'unknown',
] as const;
export type HolderKind = (typeof holderKinds)[number];

export const diversionKinds = [
  'depot-looting',
  'theft',
  'loss',
  'last-lawful-holder',
  'diverted-export',
  'diverted-dealer',
  'unlawful-sale',
  'conversion',
  'unknown',
] as const;
export type DiversionKind = (typeof diversionKinds)[number];

const line = z.string().trim().max(200);
const partial = z.union([z.literal(''), PartialDay]);
const country = z.string().regex(/^(?:[A-Z]{2})?$/);

export const Leg = z.strictObject({
  holder: line.min(1),
  kind: z.enum(holderKinds),
  country,
  from: partial,
  until: partial,
  document: line,
});
export type Leg = z.infer<typeof Leg>;

export const Diversion = z.strictObject({
  kind: z.enum(diversionKinds),
  country,
  day: partial,
  /** Depot, dealer or place, as the answer says it. */
  where: line,
});
export type Diversion = z.infer<typeof Diversion>;

export const AnsweredFirearm = z.strictObject({
  exhibitId: ExhibitId,
  result: z.enum(resultCodes),
  legs: z.array(Leg).max(40),
  diversion: Diversion.optional(),
  note: z.string().trim().max(2000),
});
export type AnsweredFirearm = z.infer<typeof AnsweredFirearm>;

export const legProblems = [
  'leg-reversed',
  'legs-out-of-order',
  'country-unknown',
  'country-gone',
  'leg-ahead',
] as const;
export type LegProblem = (typeof legProblems)[number];

/** Until which year a country existed; undefined for one that still does, and an error for none that there ever was. */
export type CountryEnd = (code: string) => { readonly until?: string | undefined } | undefined;

/** The first thing that cannot be, with the position of its leg. @param answered  the day of the answer */
export function problemOfLegs(
  legs: readonly Leg[],
  answered: string,
  countryOf: CountryEnd,
): { readonly problem: LegProblem; readonly at: number } | undefined {
  let before = '';
  for (const [at, leg] of legs.entries()) {
    const problem = problemOfLeg(leg, answered, countryOf);
    if (problem !== undefined) return { problem, at };
    if (leg.from === '') continue;
    if (before !== '' && isSurelyBefore(leg.from, before)) return { problem: 'legs-out-of-order', at };
    before = leg.from;
  }
  return undefined;
}

function problemOfLeg(
  { from, until, country: code }: Leg,
  answered: string,
  countryOf: CountryEnd,
): LegProblem | undefined {
  if (from !== '' && until !== '' && isSurelyBefore(until, from)) return 'leg-reversed';
  if ([from, until].some((day) => day !== '' && firstDayOf(day) > answered)) return 'leg-ahead';
  if (code === '') return undefined;
  const known = countryOf(code);
  if (known === undefined) return 'country-unknown';
  const began = from === '' ? until : from;
  return known.until !== undefined && began !== '' && began.slice(0, 4) > known.until ? 'country-gone' : undefined;
}

export const evidentialStatuses = ['lead', 'lead-with-statement'] as const;
export type EvidentialStatus = (typeof evidentialStatuses)[number];

export interface TimeToCrime {
  /** The leg it is counted from: the last one in lawful hands with a day. */
  readonly holder: string;
  readonly from: string;
  readonly to: string;
  /** Equal where both days are known in full. */
  readonly leastDays: number;
  readonly mostDays: number;
}

/**
 * From the beginning of the last dated leg to the day of recovery.
 * @returns undefined where no leg has a day, or where it began after the recovery
 */
export function timeToCrime(legs: readonly Leg[], recovered: string): TimeToCrime | undefined {
  const last = legs.findLast(({ from }) => from !== '');
  if (last === undefined || recovered === '') return undefined;
  const mostDays = daysBetween(firstDayOf(last.from), recovered);
  if (mostDays < 0) return undefined;
  const leastDays = Math.max(0, daysBetween(lastDayOf(last.from), recovered));
  return { holder: last.holder, from: last.from, to: recovered, leastDays, mostDays };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
