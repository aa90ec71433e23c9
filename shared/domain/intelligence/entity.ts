// What intelligence speaks of: persons, objects, places, events, with the few facts each kind is recognised by. An entity is no finding; what the
// station holds itself is an evidence record and is linked to, never copied.
import { z } from 'zod';
import { eventKinds } from '../map/event-kinds.ts';
import { concealments, meansOfTransport } from '../map/ways.ts';

export const entityKinds = [
  'person',
  'organisation',
  'firearm',
  'firearm-part',
  'ammunition',
  'explosive',
  'vehicle',
  'phone',
  'account',
  'document',
  'parcel',
  'premises',
  'area',
  'event',
  'channel',
] as const;
export type EntityKind = (typeof entityKinds)[number];

/** Records of the station that intelligence may be tied to. */
export const evidenceKinds = ['exhibit', 'case', 'party', 'trace', 'hit'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const nodeKinds = ['entity', ...evidenceKinds] as const;
export type NodeKind = (typeof nodeKinds)[number];

export const NodeRef = z.strictObject({ kind: z.enum(nodeKinds), id: z.uuid() });
export type NodeRef = z.infer<typeof NodeRef>;

/** `entity:ID`, `exhibit:ID`, `case:ID` …; reports are `report:ID`. */
export function nodeKey({ kind, id }: { readonly kind: NodeKind | 'report'; readonly id: string }): string {
  return `${kind}:${id}`;
}

export const entityFacts = [
  'born',
  'birthplace',
  'fathers-name',
  'citizenship',
  'personal-number',
  'registration',
  'seat',
  'make',
  'model',
  'calibre',
  'serial',
  'quantity',
  'colour',
  'plate',
  'vin',
  'number',
  'imei',
  'imsi',
  'provider',
  'holder',
  'document-kind',
  'issuer',
  'issued',
  'tracking',
  'content',
  'address',
  'place',
  'coordinates',
  'event-type',
  'event-kind',
  'when',
  'transport',
  'concealment',
  'route-from',
  'route-over',
  'route-to',
  'platform',
  'handle',
  'description',
] as const;
export type EntityFact = (typeof entityFacts)[number];

/** Which facts are asked of each kind, in this order. */
export const factsOfKind: Readonly<Record<EntityKind, readonly EntityFact[]>> = {
  person: ['born', 'birthplace', 'fathers-name', 'citizenship', 'personal-number', 'description'],
  organisation: ['registration', 'seat', 'description'],
  firearm: ['make', 'model', 'calibre', 'serial', 'description'],
  'firearm-part': ['make', 'model', 'calibre', 'serial', 'description'],
  ammunition: ['make', 'calibre', 'quantity', 'description'],
  explosive: ['make', 'model', 'quantity', 'description'],
  vehicle: ['make', 'model', 'colour', 'plate', 'vin', 'description'],
  phone: ['number', 'imei', 'imsi', 'provider', 'description'],
  account: ['number', 'provider', 'holder', 'description'],
  document: ['document-kind', 'number', 'issuer', 'issued', 'description'],
  parcel: ['tracking', 'provider', 'content', 'description'],
  premises: ['address', 'place', 'coordinates', 'description'],
  area: ['place', 'coordinates', 'description'],
  event: [
    'event-type',
    'event-kind',
    'when',
    'place',
    'coordinates',
    'transport',
    'concealment',
    'route-from',
    'route-over',
    'route-to',
    'description',
  ],
  channel: ['platform', 'handle', 'description'],
};

export const EntityFacts = z.partialRecord(z.enum(entityFacts), z.string().trim().min(1).max(300));
export type EntityFacts = z.infer<typeof EntityFacts>;

/** Facts that are chosen from a list: what is kept is the code. */
export const factChoices: Partial<Readonly<Record<EntityFact, readonly string[]>>> = {
  'event-type': eventKinds,
  transport: meansOfTransport,
  concealment: concealments,
};

const choiceWords: Partial<Readonly<Record<EntityFact, string>>> = {
  'event-type': 'eventKind',
  transport: 'factOption.meansOfTransport',
  concealment: 'factOption.concealment',
};

/** Where the words of a chosen fact stand in the vocabulary; `undefined` for what is written in words, and for codes another station has that we do not. */
export function wordsOfFact(fact: EntityFact, value: string): string | undefined {
  return factChoices[fact]?.includes(value) === true ? `${choiceWords[fact] ?? ''}.${value}` : undefined;
}

/** All facts of an entity in the order of its kind. @param word  words of an address in the vocabulary. */
export function factsInWords(
  kind: EntityKind,
  facts: Readonly<Record<string, string>>,
  word: (key: string) => string,
): string[] {
  return factsOfKind[kind].flatMap((fact) => {
    const value = facts[fact];
    if (value === undefined) return [];
    const key = wordsOfFact(fact, value);
    return [key === undefined ? value : word(key)];
  });
}

/** Facts that this kind has none of, or whose list does not have what was chosen. */
export function strangeFacts(kind: EntityKind, facts: EntityFacts): EntityFact[] {
  return entityFacts.filter((fact) => {
    const said = facts[fact];
    if (said === undefined) return false;
    return !factsOfKind[kind].includes(fact) || factChoices[fact]?.includes(said) === false;
  });
}

export const sameVerdicts = ['same', 'different', 'unsure'] as const;
export type SameVerdict = (typeof sameVerdicts)[number];
