// Every kind with its sections of facts, and the check that is made from them. A fact that was recorded once stays readable for ever.
import { z } from 'zod';
import { ammunitionSections, bulletSections, cartridgeCaseSections } from './ammunition-facts.ts';
import {
  choices,
  factSchema,
  factsWithoutPhotographs,
  further,
  type FactDescription,
  type Facts,
  type FactSection,
  type FactValue,
} from './fact.ts';
import { firearmSections } from './firearm-facts.ts';
import { classOfType } from './firearm-types.ts';
import type { ExhibitKind } from './kinds.ts';
import {
  cashSections,
  deviceSections,
  documentSections,
  explosiveSections,
  liftSections,
  otherSections,
  swabSections,
  toolSections,
} from './other-facts.ts';
import { accessorySections, componentSections, magazineSections, suppressorSections } from './part-facts.ts';

/** What whoever opens the package should know before they do; printed on its label. */
export const exhibitDangers = ['biological', 'chemical', 'sharp'] as const;
const dangers = further('dangers', choices('dangers', exhibitDangers));

/** In the order of form, sheet and paper. */
export const sectionsOf: Readonly<Record<ExhibitKind, readonly FactSection[]>> = {
  firearm: [...firearmSections, dangers],
  component: [...componentSections, dangers],
  magazine: [...magazineSections, dangers],
  suppressor: [...suppressorSections, dangers],
  accessory: [...accessorySections, dangers],
  ammunition: [...ammunitionSections, dangers],
  'cartridge-case': [...cartridgeCaseSections, dangers],
  bullet: [...bulletSections, dangers],
  explosive: [...explosiveSections, dangers],
  tool: [...toolSections, dangers],
  document: [...documentSections, dangers],
  device: [...deviceSections, dangers],
  'swab-set': [...swabSections, dangers],
  'latent-lift': [...liftSections, dangers],
  cash: [...cashSections, dangers],
  other: [...otherSections, dangers],
};

function everyFactOf(kind: ExhibitKind): readonly FactDescription[] {
  return sectionsOf[kind].flatMap(({ facts }) => facts);
}

/** All facts of a kind, section after section. */
export const factsOf: Readonly<Record<ExhibitKind, readonly FactDescription[]>> = {
  firearm: everyFactOf('firearm'),
  component: everyFactOf('component'),
  magazine: everyFactOf('magazine'),
  suppressor: everyFactOf('suppressor'),
  accessory: everyFactOf('accessory'),
  ammunition: everyFactOf('ammunition'),
  'cartridge-case': everyFactOf('cartridge-case'),
  bullet: everyFactOf('bullet'),
  explosive: everyFactOf('explosive'),
  tool: everyFactOf('tool'),
  document: everyFactOf('document'),
  device: everyFactOf('device'),
  'swab-set': everyFactOf('swab-set'),
  'latent-lift': everyFactOf('latent-lift'),
  cash: everyFactOf('cash'),
  other: everyFactOf('other'),
};

/** A check of the facts of one kind. Unknown names are refused, numbers are bounded, a type must belong to its class. */
export function factsSchema(kind: ExhibitKind) {
  const shape: Record<string, z.ZodType<FactValue | undefined>> = {};
  for (const fact of factsOf[kind]) shape[fact.name] = factSchema(fact).optional();
  return z.strictObject(shape).superRefine((facts, context) => {
    const { firearmClass, firearmType } = facts;
    if (typeof firearmClass !== 'string' || typeof firearmType !== 'string') return;
    if (classOfType(firearmType) === firearmClass) return;
    context.addIssue({ code: 'custom', path: ['firearmType'], message: 'another class' });
  });
}

/**
 * What a series of similar exhibits has in common. Never what was read, counted as money, weighed or measured on one of them: it would stand on
 * the next as if somebody had looked.
 */
export function factsInCommon(kind: ExhibitKind, facts: Facts): Record<string, FactValue> {
  const own = new Set(factsOf[kind].filter(isOfOne).map(({ name }) => name));
  return Object.fromEntries(Object.entries(factsWithoutPhotographs(facts)).filter(([name]) => !own.has(name)));
}

/** Free text that is read off the notes themselves, and who counted them. */
const ofTheseNotes = ['noteNumbers', 'noteNumbersRecorded', 'countedBy'];

function isOfOne(fact: FactDescription): boolean {
  if (ofTheseNotes.includes(fact.name)) return true;
  if (fact.type === 'text') return fact.isIdentifier === true;
  return fact.type === 'denominations' || (fact.type === 'number' && (fact.unit === 'g' || fact.unit === 'mm'));
}
