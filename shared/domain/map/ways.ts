// How arms travel and where they are hidden, as lists to choose from. Source: firearms-domain.md §6.7, with the means of the illicit-arms-flows questionnaire (block H, I).
import type { OptionGroup } from '../exhibit/fact.ts';

export const meansOfTransport = [
  'private-car',
  'bus',
  'lorry',
  'train',
  'vessel',
  'air-passenger',
  'air-cargo',
  'post',
  'on-foot',
  'animal',
  'drone',
  'container',
  'diplomatic',
  'no-transport',
] as const;
export type MeansOfTransport = (typeof meansOfTransport)[number];

/** Codes are stored: one is added, never renamed. */
export const concealmentGroups = [
  {
    name: 'concealment-vehicle',
    options: [
      'door-panel',
      'seat',
      'spare-wheel',
      'fuel-tank',
      'engine-bay',
      'roof-lining',
      'false-bottom',
      'bumper',
      'boot',
      'load',
      'trailer',
      'child-seat',
      'battery',
      'exhaust',
    ],
  },
  {
    name: 'concealment-person',
    options: ['on-body', 'strapped', 'clothing', 'luggage-bottom', 'child-items', 'electronic-device', 'tool-box'],
  },
  {
    name: 'concealment-parcel',
    options: ['in-parts', 'among-parts', 'false-declaration', 'low-value-parcels', 'straw-recipient', 'return-parcel'],
  },
  {
    name: 'concealment-premises',
    options: ['buried', 'wall-cavity', 'hay-or-wood', 'shop-stock', 'well', 'abandoned-house', 'vehicle-wreck'],
  },
  { name: 'concealment-other', options: ['other-goods', 'not-concealed'] },
] as const satisfies readonly OptionGroup[];

export const concealments = concealmentGroups.flatMap(({ options }) => options as readonly Concealment[]);
export type Concealment = (typeof concealmentGroups)[number]['options'][number];
export type ConcealmentGroup = (typeof concealmentGroups)[number]['name'];

const groupOfPlace = new Map<string, ConcealmentGroup>(
  concealmentGroups.flatMap(({ name, options }) => options.map((place) => [place, name] as const)),
);

/** Where it was hidden, by kind of place and each once, in the order of the list; for the map and the numbers alike. */
export function concealmentGroupsOf(places: readonly string[]): ConcealmentGroup[] {
  const found = new Set(places.flatMap((place) => groupOfPlace.get(place) ?? []));
  return concealmentGroups.map(({ name }) => name).filter((name) => found.has(name));
}
