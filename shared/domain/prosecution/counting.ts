// What counts as a weapon and as a cartridge, exhibit by exhibit, so that every number can be followed back to the label on a bag. Law 8: what was
// split off or fired was there when it was seized and is counted once.
import { alterationGroups } from '../exhibit/alterations.ts';
import type { FactValue } from '../exhibit/fact.ts';
import { classOfType } from '../exhibit/firearm-types.ts';
import type { ExhibitKind, QuantityUnit } from '../exhibit/kinds.ts';
import type { SplitRelation } from '../quantity-balance.ts';
import type { ThresholdRule } from './legal-basis.ts';

export interface CountedExhibit {
  readonly id: string;
  readonly mark: string;
  readonly kind: ExhibitKind;
  /** As it came; what was split off or fired since is still part of it. */
  readonly quantity: number;
  readonly unit: QuantityUnit;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly parentId?: string | undefined;
  readonly splitAs?: SplitRelation | undefined;
  /** Found in the weapon; recorded with the cartridges, never added to them again. */
  readonly roundsInside?: number | undefined;
}

export const countedAs = [
  'firearm',
  'converted',
  'reactivated',
  'suppressor',
  'component',
  'deactivated',
  'rounds',
] as const;
export const leftOutReasons = [
  'with-its-lot',
  'deactivated',
  'alarm-not-converted',
  'to-be-judged',
  'suppressor',
  'component',
  'blank',
  'modified-blank',
  'fired',
  'not-in-rounds',
  'not-counted-yet',
  'inside-weapon',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export interface CountLine {
  readonly exhibitId: string;
  readonly mark: string;
  readonly number: number;
  readonly as: (typeof countedAs)[number];
  /** Weighed, estimated or read from a packaging. */
  readonly isEstimate: boolean;
}

export interface LeftOut {
  readonly exhibitId: string;
  readonly mark: string;
  readonly number: number;
  readonly reason: LeftOutReason;
}

export interface Count {
  readonly total: number;
  readonly lines: readonly CountLine[];
  readonly leftOut: readonly LeftOut[];
  readonly isEstimate: boolean;
  /** Something belongs to the sum and nobody has counted it: the total is the least there is. */
  readonly isOpen: boolean;
}

type Judged = { readonly as: CountLine['as']; readonly isEstimate?: boolean } | { readonly reason: LeftOutReason };

/** Firearms, and what else the rule counts as weapons, among the exhibits of one person and event. */
export function countWeapons(exhibits: readonly CountedExhibit[], alsoCounts: ThresholdRule['alsoCounts'] = []): Count {
  return counted(exhibits, (exhibit) => {
    switch (exhibit.kind) {
      case 'firearm':
        return judgedFirearm(exhibit, alsoCounts);
      case 'suppressor':
      case 'component':
        return alsoCounts.includes(exhibit.kind) ? { as: exhibit.kind } : { reason: exhibit.kind };
      default:
        return undefined;
    }
  });
}

/** Live cartridges. Cases, bullets and blanks are none; a blank made into ammunition is left to whoever decides and said so. */
export function countCartridges(exhibits: readonly CountedExhibit[]): Count {
  const count = counted(exhibits, ({ kind, unit, facts }) => {
    if (kind !== 'ammunition') return undefined;
    const state = textOf(facts['ammunitionState']);
    if (state === 'blank' || state === 'modified-blank') return { reason: state };
    if (state !== undefined && noCartridges.includes(state)) return { reason: 'fired' };
    if (unit !== 'round') return { reason: 'not-in-rounds' };
    const basis = textOf(facts['countingBasis']);
    return { as: 'rounds', isEstimate: basis !== undefined && basis !== 'counted' };
  });
  const inside = exhibits.flatMap(({ id, mark, kind, roundsInside = 0 }): LeftOut[] =>
    kind === 'firearm' && roundsInside > 0
      ? [{ exhibitId: id, mark, number: roundsInside, reason: 'inside-weapon' }]
      : [],
  );
  return { ...count, leftOut: [...count.leftOut, ...inside] };
}

const noCartridges: readonly string[] = ['fired-case', 'fired-bullet', 'bullet-fragment', 'component'];
const conversions = alterationGroups
  .filter(({ name }) => name === 'alarm-to-live' || name === 'flobert-to-live' || name === 'acoustic-to-live')
  .flatMap(({ options }) => options);
const noFirearmByType: readonly string[] = ['air-weapon', 'antique', 'replica', 'captive-bolt'];

/** Whether something that could not fire was made to: by what the record calls it, or by what was done to it. */
export function isConverted(facts: CountedExhibit['facts']): boolean {
  return facts['originClass'] === 'converted' || textsOf(facts['alterations']).some((one) => conversions.includes(one));
}

function judgedFirearm({ facts }: CountedExhibit, alsoCounts: ThresholdRule['alsoCounts']): Judged {
  const type = textOf(facts['firearmType']) ?? '';
  const isReactivated =
    facts['originClass'] === 'reactivated' ||
    textsOf(facts['alterations']).some((one) => one.startsWith('reactivated'));
  if (isReactivated) return { as: 'reactivated' };
  if (isConverted(facts)) return { as: 'converted' };
  if (type === 'deactivated' || facts['condition'] === 'deactivated')
    return alsoCounts.includes('deactivated') ? { as: 'deactivated' } : { reason: 'deactivated' };
  if (noFirearmByType.includes(type)) return { reason: 'to-be-judged' };
  const isAlarm = classOfType(type) === 'alarm-signal' || facts['firearmClass'] === 'alarm-signal';
  return isAlarm ? { reason: 'alarm-not-converted' } : { as: 'firearm' };
}

function counted(exhibits: readonly CountedExhibit[], judge: (exhibit: CountedExhibit) => Judged | undefined): Count {
  const lots = new Map(exhibits.map((exhibit) => [exhibit.id, { exhibit, judged: judge(exhibit) }]));
  const lines: CountLine[] = [];
  const leftOut: LeftOut[] = [];
  const notOfIts = takenOutOf(lots);
  for (const { exhibit, judged } of lots.values()) {
    if (judged === undefined) continue;
    const takenOut = notOfIts.portions.get(exhibit.id);
    if (takenOut !== undefined) {
      leftOut.push({ exhibitId: exhibit.id, mark: exhibit.mark, ...takenOut });
      continue;
    }
    const number = exhibit.quantity - (notOfIts.lots.get(exhibit.id) ?? 0);
    const one = { exhibitId: exhibit.id, mark: exhibit.mark, number };
    const lotsAbove = lotsOver(exhibit, lots);
    // A portion of a lot that does not count itself, and that turned out to be what counts, is in no other line.
    const isWithLot = lotsAbove.some(({ judged: lot }) => 'reason' in judged || (lot !== undefined && 'as' in lot));
    if (isWithLot) leftOut.push({ ...one, reason: 'with-its-lot' });
    else if ('reason' in judged) leftOut.push({ ...one, reason: judged.reason });
    else if (exhibit.quantity === 0) leftOut.push({ ...one, reason: 'not-counted-yet' });
    else lines.push({ ...one, as: judged.as, isEstimate: judged.isEstimate ?? false });
  }
  return {
    total: lines.reduce((sum, { number }) => sum + number, 0),
    lines,
    leftOut,
    isEstimate: lines.some(({ isEstimate }) => isEstimate),
    isOpen: leftOut.some(({ reason }) => reason === 'not-counted-yet'),
  };
}

interface Lot {
  readonly exhibit: CountedExhibit;
  readonly judged: Judged | undefined;
}

/** What a portion was already when it came, so that its lot never held so many. A round that was fired since was live. */
const neverCounted: readonly LeftOutReason[] = [
  'blank',
  'modified-blank',
  'deactivated',
  'alarm-not-converted',
  'to-be-judged',
];

/** Portions of a lot that counts which turned out not to count: each with how many of it, and how many are taken off each lot. */
function takenOutOf(lots: ReadonlyMap<string, Lot>) {
  const portions = new Map<string, { readonly number: number; readonly reason: LeftOutReason }>();
  const fewer = new Map<string, number>();
  for (const { exhibit, judged } of lots.values()) {
    if (judged === undefined || !('reason' in judged) || !neverCounted.includes(judged.reason)) continue;
    // The lot in whose line it would be: the outermost that counts.
    const lot = lotsOver(exhibit, lots).findLast((one) => one.judged !== undefined && 'as' in one.judged);
    if (lot === undefined || lot.exhibit.unit !== exhibit.unit) continue;
    const furtherTaken = [...lots.values()].filter(
      (one) => one.exhibit.splitAs === 'fraction' && one.exhibit.parentId === exhibit.id,
    );
    const number = furtherTaken.reduce((left, one) => left - one.exhibit.quantity, exhibit.quantity);
    portions.set(exhibit.id, { number, reason: judged.reason });
    fewer.set(lot.exhibit.id, (fewer.get(lot.exhibit.id) ?? 0) + number);
  }
  return { portions, lots: fewer };
}

/** The lot it was taken from, and the one that was taken from, the nearest first, as far as they are looked at here too. */
function lotsOver(exhibit: CountedExhibit, lots: ReadonlyMap<string, Lot>): Lot[] {
  const over: Lot[] = [];
  const seen = new Set<string>();
  let one: CountedExhibit | undefined = exhibit;
  while (one?.splitAs === 'fraction' && one.parentId !== undefined && !seen.has(one.id)) {
    seen.add(one.id);
    const lot = lots.get(one.parentId);
    if (lot !== undefined) over.push(lot);
    one = lot?.exhibit;
  }
  return over;
}

function textOf(value: FactValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textsOf(value: FactValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
