// Events on a map: what happened where, by which way, by which means and how it was hidden, each with the record that says it. What has no place stays in the list.
import { z } from 'zod';
import { GraphLink, SaidByRecords, certainties, Certainty } from '../graph/graph.ts';
import { IndicatorCode } from '../indicators/indicator.ts';
import { firstDayOf, lastDayOf, PartialDay } from '../tracing/partial-day.ts';
import { mapSize, onSheet, placeOfCountry, type MapPlace } from './country-map.ts';
import { eventKinds } from './event-kinds.ts';
import { placeExactnesses } from './find-place.ts';
import { concealmentGroups, concealmentGroupsOf, concealments, meansOfTransport } from './ways.ts';

const Degrees = z.strictObject({ latitude: z.number(), longitude: z.number() });

export const MapStop = z.strictObject({
  /** As the record has it; '' where only a position is known. */
  words: z.string(),
  exactness: z.enum(placeExactnesses),
  position: Degrees.optional(),
  country: z.string(),
});
export type MapStop = z.infer<typeof MapStop>;

export const MapEvent = SaidByRecords.extend({
  grading: GraphLink.shape.grading,
  station: GraphLink.shape.station,
  id: z.string(),
  kind: z.enum(eventKinds),
  certainty: Certainty,
  /** A day as far as it is known, a moment, or ''. */
  at: z.string(),
  until: z.string(),
  /** As it was written, where that is no day. */
  said: z.string(),
  label: z.string(),
  address: z.string(),
  /** More exact than its kind: an address in the vocabulary (`incidentKind.border-check`), or ''. */
  what: z.string(),
  place: MapStop,
  /** From, over, to; as far as they are said. */
  route: z.array(MapStop),
  means: z.enum(['', ...meansOfTransport]),
  concealment: z.array(z.enum(concealments)),
  /** Indicators that a person said are present in its case. Leads, shown on the screen and on no paper. */
  indicators: z.array(IndicatorCode),
});
export type MapEvent = z.infer<typeof MapEvent>;

const groupNames = concealmentGroups.map(({ name }) => name);
export const wayNotSaid = 'not-said';

export const MapFilter = z.strictObject({
  /** Kinds that are not shown. */
  without: z.array(z.enum(eventKinds)),
  /** Means that are not shown; `not-said` for what no record says. */
  withoutMeans: z.array(z.enum([...meansOfTransport, wayNotSaid])),
  withoutConcealment: z.array(z.enum([...groupNames, wayNotSaid])),
  certainty: Certainty,
  showsLeads: z.boolean(),
  showsWithdrawn: z.boolean(),
  from: z.union([z.literal(''), PartialDay]),
  until: z.union([z.literal(''), PartialDay]),
});
export type MapFilter = z.infer<typeof MapFilter>;

export const wholeMap: MapFilter = {
  without: [],
  withoutMeans: [],
  withoutConcealment: [],
  certainty: 'possible',
  showsLeads: true,
  showsWithdrawn: false,
  from: '',
  until: '',
};

export function meansOf({ means }: Pick<MapEvent, 'means'>): MapFilter['withoutMeans'][number] {
  return means === '' ? wayNotSaid : means;
}

export function hiddenIn({ concealment }: Pick<MapEvent, 'concealment'>): MapFilter['withoutConcealment'] {
  const found = concealmentGroupsOf(concealment);
  return found.length === 0 ? [wayNotSaid] : found;
}

/** What has no day is shown whatever the bounds are: nobody knows that it lies outside them. */
export function shownEvents(events: readonly MapEvent[], filter: MapFilter): MapEvent[] {
  return events.filter(
    (event) =>
      !filter.without.includes(event.kind) &&
      !filter.withoutMeans.includes(meansOf(event)) &&
      hiddenIn(event).some((group) => !filter.withoutConcealment.includes(group)) &&
      certainties.indexOf(event.certainty) <= certainties.indexOf(filter.certainty) &&
      (filter.showsLeads || !event.isLead) &&
      (filter.showsWithdrawn || !event.isWithdrawn) &&
      touches(event, filter),
  );
}

function touches({ at, until }: MapEvent, { from, until: last }: MapFilter): boolean {
  if (at === '') return true;
  const [first, end] = [firstDayOf(at.slice(0, 10)), lastDayOf((until === '' ? at : until).slice(0, 10))];
  return (from === '' || end >= firstDayOf(from)) && (last === '' || first <= lastDayOf(last));
}

/** The newest first; what has no day last. */
export function eventsInOrder(events: readonly MapEvent[]): MapEvent[] {
  return events.toSorted((one, other) => {
    if (one.at === other.at) return one.id < other.id ? -1 : 1;
    if (one.at === '') return 1;
    if (other.at === '') return -1;
    return one.at > other.at ? -1 : 1;
  });
}

/** On the sheet; `undefined` for what nobody can place and for what lies outside of it. */
export function sheetPlaceOf({ position, country }: Pick<MapStop, 'position' | 'country'>): MapPlace | undefined {
  if (position === undefined) return placeOfCountry(country);
  const place = onSheet(position.longitude, position.latitude);
  const isOn = place.x >= 0 && place.y >= 0 && place.x <= mapSize.width && place.y <= mapSize.height;
  return isOn ? place : undefined;
}

/** It has a place, and this sheet does not reach there. */
export function isOffTheMap(stop: MapStop): boolean {
  return stop.exactness !== 'none' && sheetPlaceOf(stop) === undefined;
}

/** Where an event is drawn: at its place, else at the first stop of its way that has one. */
export function drawnAt({ place, route }: Pick<MapEvent, 'place' | 'route'>): MapPlace | undefined {
  for (const stop of [place, ...route]) {
    const found = sheetPlaceOf(stop);
    if (found !== undefined) return found;
  }
  return undefined;
}
