// Events of a map in words, the same on the screen, on paper, in a picture and in a table for other programs.
import type { MapEvent, MapStop } from '../domain/map/event-map.ts';
import { shownPartialDay } from '../domain/tracing/partial-day.ts';
import { countryNames } from '../reference/look-up.ts';
import { formatMomentInTable } from './format.ts';
import { eventInWords, type LinkWords } from './links-in-words.ts';

/** `Seizure`, and more exactly `Border check`; '' where there is nothing more exact. */
export function eventKindInWords({ kind, what }: Pick<MapEvent, 'kind' | 'what'>, words: LinkWords): [string, string] {
  return [words.vocabulary(`eventKind.${kind}`), what === '' ? '' : eventInWords({ what }, words)];
}

/** As the records say it; where nobody knows a day, that. */
export function eventTimeInWords(
  { at, until, said }: Pick<MapEvent, 'at' | 'until' | 'said'>,
  words: LinkWords,
): string {
  const one = (time: string): string => (time.length > 10 ? formatMomentInTable(time) : shownPartialDay(time));
  if (at === '') return said === '' ? words.vocabulary('timeExactness.none') : said;
  return until === '' || until === at ? one(at) : `${one(at)} – ${one(until)}`;
}

/** Words and country; a position where there are no words. */
export function stopInWords({ words: said, country, position }: MapStop, { language }: LinkWords): string {
  const named = country === '' ? '' : countryNames([country], language);
  const place = said === '' && position !== undefined ? positionInWords(position) : said;
  return [place, place.includes(named) ? '' : named].filter((part) => part !== '').join(', ');
}

/** `42.66290, 21.16550` */
export function positionInWords({ latitude, longitude }: NonNullable<MapStop['position']>): string {
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
}

export function exactnessInWords({ exactness }: MapStop, { vocabulary }: LinkWords): string {
  return vocabulary(`placeExactness.${exactness}`);
}

/** `Shkodër – Kukës – Prizren` */
export function routeInWords({ route }: Pick<MapEvent, 'route'>, words: LinkWords): string {
  return route.map((stop) => stopInWords(stop, words)).join(' – ');
}

export function meansInWords({ means }: Pick<MapEvent, 'means'>, { vocabulary }: LinkWords): string {
  return means === '' ? '' : vocabulary(`factOption.meansOfTransport.${means}`);
}

export function concealmentInWords({ concealment }: Pick<MapEvent, 'concealment'>, { vocabulary }: LinkWords): string {
  return concealment.map((one) => vocabulary(`factOption.concealment.${one}`)).join(', ');
}
