// The events of a map in words, one row for each: those with a mark first, by its number, then those without a place. No row says an indicator: papers have none.
import { isOffTheMap, type MapEvent } from '../../shared/domain/map/event-map.ts';
import { isWithin } from '../../shared/domain/map/clip.ts';
import type { EventMapFigure } from '../../shared/domain/map/event-map-drawing.ts';
import { handlingInWords, sayingsInWords, standingInWords } from '../../shared/text/links-in-words.ts';
import {
  concealmentInWords,
  eventKindInWords,
  eventTimeInWords,
  exactnessInWords,
  meansInWords,
  routeInWords,
  stopInWords,
} from '../../shared/text/map-in-words.ts';
import type { DocumentText } from './document-text.ts';

export interface EventRow {
  readonly event: MapEvent;
  /** Of its mark; '' without one. */
  readonly number: string;
  readonly when: string;
  /** Its kind, and more exactly. */
  readonly kind: readonly string[];
  readonly label: string;
  readonly says: string;
  readonly place: string;
  /** How exactly, and whether it lies outside what is drawn. */
  readonly placeNote: string;
  readonly route: string;
  /** Means, concealment. */
  readonly ways: readonly string[];
  /** Nature, standing, certainty. */
  readonly standing: readonly string[];
  /** Records, grading, handling. */
  readonly restsOn: readonly string[];
}

export function eventRows(events: readonly MapEvent[], figure: EventMapFigure, text: DocumentText): EventRow[] {
  const outside = new Set(figure.marks.filter(({ at }) => !isWithin(at, figure.frame)).map(({ number }) => number));
  const placed = figure.marks.flatMap(({ events: own }) => own);
  return [...placed, ...events.filter(({ id }) => !figure.numberOf.has(id))].map((event) => {
    const number = figure.numberOf.get(event.id);
    const isOff = number === undefined && isOffTheMap(event.place);
    const notes = [
      exactnessInWords(event.place, text),
      ...(isOff ? [text.text('links.mapOff')] : []),
      ...(number !== undefined && outside.has(number) ? [text.text('links.mapOutside')] : []),
    ];
    return {
      event,
      number: number === undefined ? '' : String(number),
      when: eventTimeInWords(event, text),
      kind: eventKindInWords(event, text).filter((one) => one !== ''),
      label: event.label,
      says: sayingsInWords(event, text),
      place: stopInWords(event.place, text),
      placeNote: notes.join('; '),
      route: routeInWords(event, text),
      ways: [meansInWords(event, text), concealmentInWords(event, text)],
      standing: [
        event.station === undefined
          ? text.vocabulary(`linkNature.${event.nature}`)
          : text.text('links.ofStation', { station: event.station }),
        standingInWords(event, text),
        text.vocabulary(`certainty.${event.certainty}`),
      ],
      restsOn: [event.sources.map(({ label }) => label).join('; '), event.grading, handlingInWords(event, text)],
    };
  });
}
