// Which acts on which exhibits need a second person who sees them and signs: a table that each station decides for itself.
import { z } from 'zod';
import { endsSomewhere, type CustodyEnd, type CustodyEventType } from './custody.ts';
import type { ExhibitKind } from './exhibit.ts';

/** Drugs have no kind of their own at a firearms laboratory: they are recorded as `other`, and `other` has a row. */
export const witnessCategories = ['firearms', 'ammunition', 'explosives', 'cash', 'traces', 'other'] as const;
export type WitnessCategory = (typeof witnessCategories)[number];

/** Between a person and a place, or leaving, or ending. A hand-over between two persons is signed by both and needs no third. */
export const witnessedActs = [
  'received',
  'stored',
  'moved',
  'sent-out',
  'came-back',
  'seal-opened',
  'consumed',
] as const;
export type WitnessedAct = (typeof witnessedActs)[number];

const Acts = z.array(z.enum(witnessedActs)).max(witnessedActs.length);
/** For each category the acts that need a witness. */
export const WitnessRule = z.strictObject({
  firearms: Acts,
  ammunition: Acts,
  explosives: Acts,
  cash: Acts,
  traces: Acts,
  other: Acts,
});
export type WitnessRule = z.infer<typeof WitnessRule>;

/** Reasons: docs/decisions/0013-which-acts-need-a-witness.md. */
export const firstWitnessRule: WitnessRule = {
  firearms: ['sent-out'],
  ammunition: ['sent-out', 'consumed'],
  explosives: ['sent-out', 'seal-opened', 'consumed'],
  cash: ['sent-out', 'seal-opened', 'consumed'],
  traces: ['consumed'],
  other: [],
};

const categories: Readonly<Record<ExhibitKind, WitnessCategory>> = {
  firearm: 'firearms',
  component: 'firearms',
  magazine: 'firearms',
  suppressor: 'firearms',
  accessory: 'other',
  ammunition: 'ammunition',
  'cartridge-case': 'traces',
  bullet: 'traces',
  explosive: 'explosives',
  tool: 'other',
  document: 'other',
  device: 'other',
  'swab-set': 'traces',
  'latent-lift': 'traces',
  cash: 'cash',
  other: 'other',
};

export function witnessCategoryOf(kind: ExhibitKind): WitnessCategory {
  return categories[kind];
}

const acts: Readonly<Partial<Record<CustodyEventType, WitnessedAct>>> = {
  received: 'received',
  stored: 'stored',
  moved: 'moved',
  'sent-to-court': 'sent-out',
  'sent-to-laboratory': 'sent-out',
  'received-from-court': 'came-back',
  'received-from-laboratory': 'came-back',
  returned: 'came-back',
  'seal-opened': 'seal-opened',
  consumed: 'consumed',
};

/** What happened, as far as the rule looks at it. */
export interface WitnessableEvent {
  readonly type: CustodyEventType;
  readonly from?: CustodyEnd | undefined;
  readonly to?: CustodyEnd | undefined;
  readonly quantity?: number | undefined;
}

/**
 * @param event  `from` is who holds the exhibit on record, whatever was typed: a word must not talk a witness away.
 * @returns undefined where the table has no say: hand-overs, photographs, and moves between two bodies outside that are only entered here.
 */
export function witnessedActOf(event: WitnessableEvent): WitnessedAct | undefined {
  if (event.type === 'test-fired') return event.quantity === undefined ? undefined : 'consumed';
  const isElsewhere = event.from?.kind === 'outside' && event.to?.kind === 'outside';
  if (isElsewhere) return undefined;
  const act = acts[event.type];
  // An offer to another station is the moment the thing leaves the house; an offer to a person of this one is not.
  const moves = event.type === 'seized' || event.type === 'offered' || endsSomewhere.includes(event.type);
  if (event.to?.kind !== 'outside' || !moves) return act;
  // Whatever it is called: what goes from this house to somebody outside leaves it. A chain may begin outside, with its seizure or
  // with a body that received it there.
  const isBeginning = event.from === undefined && beginsOutside.includes(event.type);
  return isBeginning ? undefined : 'sent-out';
}

const beginsOutside: readonly CustodyEventType[] = ['seized', 'received'];

export function needsWitness(rule: WitnessRule, kind: ExhibitKind, event: WitnessableEvent): boolean {
  const act = witnessedActOf(event);
  return act !== undefined && rule[witnessCategoryOf(kind)].includes(act);
}
