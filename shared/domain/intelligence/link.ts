// The kinds of links and between what each may stand, as data. The list is a composite of what link charts of this field use; no standard fixes it.
import { z } from 'zod';
import type { ExhibitKind } from '../exhibit/kinds.ts';
import { entityKinds, type EntityKind } from './entity.ts';

/** What stands at an end of a link, for the rules: an entity by its kind, or what an evidence record is. */
export type EndKind = EntityKind | 'case' | 'other-exhibit';

const arms = ['firearm', 'firearm-part', 'ammunition', 'explosive'] as const;
const actors = ['person', 'organisation'] as const;
const means = ['vehicle', 'phone', 'account', 'channel', 'document', 'premises'] as const;
const locations = ['premises', 'area'] as const;
const things = [...arms, 'vehicle', 'phone', 'account', 'document', 'parcel', 'other-exhibit'] as const;

interface Rule {
  readonly from: readonly EndKind[];
  readonly to: readonly EndKind[];
  /** Reads the same from both ends. */
  readonly isMutual?: true;
}

const rules = {
  // Persons and arms
  'licensed-owner': { from: actors, to: arms },
  possessor: { from: actors, to: things },
  'found-with': { from: ['person'], to: things },
  transported: { from: [...actors, 'vehicle'], to: [...arms, 'parcel', 'other-exhibit'] },
  sold: { from: actors, to: [...arms, 'vehicle', 'document', 'other-exhibit'] },
  bought: { from: actors, to: [...arms, 'vehicle', 'document', 'other-exhibit'] },
  converted: { from: [...actors, 'premises'], to: arms },
  manufactured: { from: [...actors, 'premises'], to: arms },
  used: { from: ['person'], to: things },
  'attempted-to-acquire': { from: actors, to: arms },
  'trace-on': { from: ['person'], to: [...things, 'premises'] },
  claimed: { from: actors, to: things },
  // Persons among themselves
  associate: { from: ['person'], to: ['person'], isMutual: true },
  relative: { from: ['person'], to: ['person'], isMutual: true },
  'co-accused': { from: ['person'], to: ['person'], isMutual: true },
  'cell-mate': { from: ['person'], to: ['person'], isMutual: true },
  'courier-of': { from: actors, to: actors },
  'supplier-of': { from: actors, to: actors },
  'customer-of': { from: actors, to: actors },
  'employer-of': { from: actors, to: ['person'] },
  contacted: { from: ['person', 'phone', 'account', 'channel'], to: ['person', 'phone', 'account', 'channel'] },
  // Persons and what they use
  owner: { from: actors, to: [...means, 'parcel'] },
  driver: { from: ['person'], to: ['vehicle'] },
  user: { from: actors, to: means },
  'registered-to': { from: means, to: actors },
  controls: { from: actors, to: means },
  member: { from: actors, to: ['organisation', 'channel'] },
  leader: { from: ['person'], to: ['organisation'] },
  facilitator: { from: actors, to: ['organisation'] },
  'front-director': { from: ['person'], to: ['organisation'] },
  // Arms among themselves
  'same-barrel': { from: arms, to: arms, isMutual: true },
  'same-serial': { from: arms, to: arms, isMutual: true },
  'same-batch': { from: arms, to: arms, isMutual: true },
  'same-tool': { from: arms, to: [...arms, 'other-exhibit'], isMutual: true },
  'sequential-serials': { from: arms, to: arms, isMutual: true },
  // What happened to arms
  'seized-at': { from: things, to: ['event', ...locations] },
  'recovered-at': { from: things, to: ['event', ...locations] },
  'used-in': { from: [...things, ...means], to: ['event', 'case'] },
  'test-fired-in': { from: ['firearm', 'ammunition'], to: ['event'] },
  'hit-linked': { from: ['firearm', 'ammunition', 'other-exhibit'], to: ['event', 'firearm', 'case'] },
  'traced-in': { from: [...arms, 'other-exhibit'], to: ['event'] },
  'exhibit-of': { from: things, to: ['case'] },
  'linked-by-ballistics': { from: ['firearm', 'ammunition', 'case'], to: ['case'] },
  'manufacturer-of': { from: ['organisation'], to: arms },
  'importer-of': { from: ['organisation'], to: arms },
  'dealer-of': { from: actors, to: arms },
  'state-stock-of': { from: ['organisation'], to: arms },
  'documented-by': { from: [...arms, 'vehicle', 'parcel', 'other-exhibit'], to: ['document'] },
  'offered-on': { from: [...arms, 'other-exhibit'], to: ['channel'] },
  // Places, parcels, events
  resides: { from: ['person'], to: locations },
  workshop: { from: actors, to: locations },
  storage: { from: [...actors, ...things], to: locations },
  'meeting-at': { from: actors, to: locations },
  'seen-at': { from: [...actors, 'vehicle'], to: [...locations, 'event'] },
  'sender-of': { from: actors, to: ['parcel'] },
  'recipient-of': { from: actors, to: ['parcel'] },
  'intercepted-at': { from: ['parcel'], to: locations },
  'took-part-in': { from: actors, to: ['event'] },
  'took-place-at': { from: ['event'], to: locations },
  'part-of': { from: [...locations, 'event', ...arms], to: [...locations, 'event', ...arms] },
  // Cases
  'concerned-in': { from: [...entityKinds], to: ['case'] },
  'linked-case': { from: ['case'], to: ['case'], isMutual: true },
} as const satisfies Readonly<Record<string, Rule>>;

export type LinkType = keyof typeof rules;
export const linkTypes = Object.keys(rules) as readonly LinkType[];
export const LinkTypeSchema = z.enum(Object.keys(rules) as [LinkType, ...LinkType[]]);

export const linkRules: Readonly<Record<LinkType, Rule>> = rules;

/** The types that may lead from the one to the other, in the order of the list. */
export function linkTypesBetween(from: EndKind, to: EndKind): LinkType[] {
  return linkTypes.filter((type) => mayLink(type, from, to));
}

export function mayLink(type: LinkType, from: EndKind, to: EndKind): boolean {
  const rule = linkRules[type];
  return rule.from.includes(from) && rule.to.includes(to);
}

/** What an exhibit is at the end of a link. */
export function endOfExhibit(kind: ExhibitKind): EndKind {
  switch (kind) {
    case 'firearm':
    case 'ammunition':
    case 'explosive':
    case 'document':
      return kind;
    case 'component':
    case 'magazine':
    case 'suppressor':
    case 'accessory':
      return 'firearm-part';
    case 'cartridge-case':
    case 'bullet':
      return 'ammunition';
    case 'device':
      return 'phone';
    case 'tool':
    case 'swab-set':
    case 'latent-lift':
    case 'cash':
    case 'other':
      return 'other-exhibit';
  }
}

export const certainties = ['confirmed', 'probable', 'possible'] as const;
export type Certainty = (typeof certainties)[number];
