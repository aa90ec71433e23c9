// How ready a firearm is to be traced: what is missing and what it would add, the most first. It advises; what may not leave is said by
// `missingElements`. Sources: MOSAIC 05.31 (essential and additional marks), ITI ¶17; most failed requests lacked the number or the import mark.
import type { Facts, Marking, Serial, SerialStatus } from '../exhibit.ts';
import { isMarkedFact } from '../exhibit.ts';
import type { CheckKind, CheckResult } from './check.ts';
import type { RequestText } from './request.ts';

export const readinessItems = [
  'serial',
  'make',
  'country-or-import',
  'model',
  'calibre',
  'photographs',
  'type',
  'serial-photograph',
] as const;
export type ReadinessItem = (typeof readinessItems)[number];

/** Weights of the house, together 100. */
export const weights: Readonly<Record<ReadinessItem, number>> = {
  serial: 30,
  make: 15,
  'country-or-import': 15,
  model: 10,
  calibre: 10,
  photographs: 10,
  type: 5,
  'serial-photograph': 5,
};

export const traceFlags = [
  'domestic-first',
  'domestic-unchecked',
  'made-before-1946',
  'surrendered',
  'class-not-traced',
  'serial-elsewhere',
  'serials-differ',
] as const;
export type TraceFlag = (typeof traceFlags)[number];

export interface TracedFirearm {
  readonly facts: Facts;
  readonly serials: readonly Serial[];
  readonly markings: readonly Marking[];
  readonly photographs: number;
  readonly checks: readonly { readonly kind: CheckKind; readonly result: CheckResult }[];
  /** Other exhibits with the very same number. */
  readonly sameSerial: number;
}

export interface Readiness {
  /** 0 to 100. */
  readonly score: number;
  readonly missing: readonly { readonly item: ReadinessItem; readonly adds: number; readonly isPartly: boolean }[];
  readonly flags: readonly TraceFlag[];
}

/** Types, and ways of coming about, of which no register anywhere knows anything. */
const classesNotTraced = ['air-weapon', 'antique', 'deactivated', 'replica', 'craft-made', 'craft', 'printed'];
const wornStatuses: readonly SerialStatus[] = ['partially-legible', 'restored-partial'];

export function readinessOf(firearm: TracedFirearm): Readiness {
  const missing = readinessItems
    .map((item) => {
      const share = shareOf(item, firearm);
      return { item, adds: Math.round(weights[item] * (1 - share)), isPartly: share > 0 };
    })
    .filter(({ adds }) => adds > 0)
    .toSorted((one, other) => other.adds - one.adds);
  const score = 100 - missing.reduce((sum, { adds }) => sum + adds, 0);
  return { score, missing, flags: flagsOf(firearm) };
}

/** How much of it is there, 0 to 1. */
function shareOf(item: ReadinessItem, { facts, serials, markings, photographs }: TracedFirearm): number {
  const said = (name: string) => Number(valueOf(facts, name) !== '');
  switch (item) {
    case 'serial':
      return Math.max(0, ...serials.map(shareOfSerial));
    case 'country-or-import':
      return Math.max(
        said('country'),
        said('importMarkText'),
        Number(markings.some(({ kind }) => kind === 'import' || kind === 'country')),
      );
    case 'photographs':
      return Math.min(1, photographs / 2);
    case 'serial-photograph':
      return Number(serials.some(({ photographId }) => photographId !== undefined));
    case 'type':
      return said('firearmType');
    case 'make':
    case 'model':
    case 'calibre':
      return said(item);
  }
}

/** A pattern with open positions is half a number; the figure that is gone is none. */
function shareOfSerial({ asMarked, asConcluded = '', status }: Serial): number {
  if (asMarked === '' && asConcluded === '') return 0;
  const isOpen = /[?*[]/.test(`${asMarked}${asConcluded}`);
  return isOpen || wornStatuses.includes(status) ? 0.5 : 1;
}

function flagsOf({ facts, serials, checks, sameSerial }: TracedFirearm): TraceFlag[] {
  const year = facts['yearOfManufacture'];
  const checked = (kind: CheckKind) => checks.filter((check) => check.kind === kind);
  const registry = checked('national-registry');
  const numbers = new Set(serials.map(numberOf).filter((number) => number !== ''));
  const isDomestic = registry.some(({ result }) => result === 'hit') || facts['licenceStatus'] === 'registered';
  const flags: Readonly<Record<TraceFlag, boolean>> = {
    'domestic-first': isDomestic,
    'domestic-unchecked': registry.length === 0 || checked('lost-stolen').length === 0,
    'made-before-1946': typeof year === 'number' && year < 1946,
    surrendered: facts['recoveryType'] === 'surrendered',
    'class-not-traced': ['firearmType', 'originClass'].some((name) => classesNotTraced.includes(valueOf(facts, name))),
    'serial-elsewhere': sameSerial > 0,
    'serials-differ': numbers.size > 1,
  };
  return traceFlags.filter((flag) => flags[flag]);
}

function numberOf({ asMarked, asConcluded }: Serial): string {
  return asConcluded === undefined || asConcluded === '' ? asMarked : asConcluded;
}

/** As concluded, and where nobody concluded anything, as marked. */
export function valueOf(facts: Facts, name: string): string {
  const value = facts[name];
  if (isMarkedFact(value))
    return [value.asConcluded, value.asMarked].find((text) => text !== undefined && text !== '') ?? '';
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}

export const requiredElements = [
  'addressee',
  'urgency',
  'grounds',
  'legal-article',
  'circumstances',
  'use',
  'markings',
  'type',
  'calibre',
] as const;
export type RequiredElement = (typeof requiredElements)[number];

/** What ITI ¶17 asks of a request and this one does not say. `firearms`: each in the order of the request. */
export function missingElements(
  text: RequestText,
  firearms: readonly (Pick<TracedFirearm, 'facts' | 'serials' | 'markings'> & { readonly mark: string })[],
): { readonly element: RequiredElement; readonly marks: readonly string[] }[] {
  const without = (lacks: (firearm: (typeof firearms)[number]) => boolean) =>
    firearms.filter(lacks).map(({ mark }) => mark);
  const ofRequest: readonly [RequiredElement, boolean][] = [
    ['addressee', text.addressee.country === '' || text.addressee.body === ''],
    ['urgency', text.priority === 'urgent' && text.priorityReason === ''],
    ['grounds', text.grounds.length === 0],
    ['legal-article', text.legalArticle === ''],
    ['circumstances', text.circumstances === ''],
    ['use', text.uses.length === 0],
  ];
  const ofFirearms: readonly [RequiredElement, readonly string[]][] = [
    // That a number was ground off is said of a mark too.
    ['markings', without(({ serials, markings }) => serials.length === 0 && markings.length === 0)],
    ['type', without(({ facts }) => valueOf(facts, 'firearmType') === '')],
    ['calibre', without(({ facts }) => valueOf(facts, 'calibre') === '')],
  ];
  return [
    ...ofRequest.filter(([, isMissing]) => isMissing).map(([element]) => ({ element, marks: [] })),
    ...ofFirearms.filter(([, marks]) => marks.length > 0).map(([element, marks]) => ({ element, marks })),
  ];
}
