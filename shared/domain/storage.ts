// Where exhibits are kept: kinds of places and their order, what a place may take in, and names that cannot deceive. Pure rules.
import { z } from 'zod';
import type { ExhibitKind } from './exhibit.ts';

/** From the outermost to the innermost; a place stands only in one that comes before it here. */
export const placeKinds = ['site', 'room', 'cabinet', 'shelf', 'box'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** A room is in no box, and a box in no other box; the ladder may skip rungs. Any kind may stand alone. */
export function mayStandIn(kind: PlaceKind, above: PlaceKind): boolean {
  return placeKinds.indexOf(kind) > placeKinds.indexOf(above);
}

/** What is kept together, and apart from the rest. */
export const placeCategories = [
  'firearms',
  'ammunition',
  'fired-parts',
  'explosives',
  'valuables',
  'biological',
  'documents',
  'devices',
  'tools',
] as const;
export type PlaceCategory = (typeof placeCategories)[number];

export const categoryOf: Readonly<Record<ExhibitKind, PlaceCategory>> = {
  firearm: 'firearms',
  component: 'firearms',
  magazine: 'firearms',
  suppressor: 'firearms',
  accessory: 'firearms',
  ammunition: 'ammunition',
  'cartridge-case': 'fired-parts',
  bullet: 'fired-parts',
  explosive: 'explosives',
  tool: 'tools',
  document: 'documents',
  device: 'devices',
  'swab-set': 'biological',
  'latent-lift': 'biological',
  cash: 'valuables',
  other: 'tools',
};

/** What a place says about itself; undefined where it only follows what stands above it. */
export type PlaceRule = readonly PlaceCategory[] | undefined;

/**
 * What a place takes in, from the rules of everything above it down to its own: each can only make it narrower.
 * Where nobody said anything, everything but explosives: a laboratory's store takes them only where a place names them.
 */
export function admittedCategories(rulesFromTop: readonly PlaceRule[]): readonly PlaceCategory[] {
  let admitted: readonly PlaceCategory[] | undefined;
  for (const rule of rulesFromTop) {
    if (rule === undefined) continue;
    admitted = admitted?.filter((category) => rule.includes(category)) ?? rule;
  }
  return admitted ?? placeCategories.filter((category) => category !== 'explosives');
}

/**
 * `apart`: firearms and ammunition are stored apart, whoever decides. `explosive`: only a place that names explosives takes one.
 * `needs-exception`: not for this place, unless a supervisor allows it with a reason.
 */
export type PlaceVerdict = 'admitted' | 'apart' | 'explosive' | 'needs-exception';

export function verdictOf(kind: ExhibitKind, admitted: readonly PlaceCategory[]): PlaceVerdict {
  const category = categoryOf[kind];
  if (admitted.includes(category)) return 'admitted';
  if (category === 'explosives') return 'explosive';
  const other = { ammunition: 'firearms', firearms: 'ammunition' } as const;
  if (category in other && admitted.includes(other[category as keyof typeof other])) return 'apart'; // `in` was just asked
  return 'needs-exception';
}

/** Whether `next` takes in anything that `before` did not; widening is decided by a supervisor. */
export function widens(before: readonly PlaceCategory[], next: readonly PlaceCategory[]): boolean {
  return next.some((category) => !before.includes(category));
}

/** Stands between the names of a path; no name holds it, so that a path can be read in one way only. */
export const pathSeparator = ' / ';

const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

/** What is painted on the door. Marks that reverse or hide text are refused: two places would look alike on paper. */
export const PlaceName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((name) => !invisible.test(name) && !name.includes(pathSeparator));

/** How many exhibits a place and everything in it hold. */
export const Capacity = z.number().int().min(1).max(100_000);

/** Why a place does not take an exhibit in. Every command that puts exhibits somewhere may give these. */
export const placeRefusals = [
  'places.closed',
  'places.wrong-category',
  'places.ammunition-apart',
  'places.explosives-apart',
  'places.over-capacity',
] as const;
