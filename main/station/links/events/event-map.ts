// The events of the whole station as one reader may see them: incidents, hits, what authorities answered, what reports say. Read anew each time and kept nowhere.
import type { IndicatorCode } from '../../../../shared/domain/indicators/indicator.ts';
import { eventsInOrder } from '../../../../shared/domain/map/event-map.ts';
import { firstDayOf, lastDayOf } from '../../../../shared/domain/tracing/partial-day.ts';
import { readsLong, type ReadHandler } from '../../handler.ts';
import { saidPresent } from '../../indicators/index.ts';
import { LinkQuestion } from '../link-source.ts';
import { seenAtHome, spokenAtHome } from '../links-of-intelligence.ts';
import { spokenElsewhere } from '../links-of-other-stations.ts';
import { spokenEvents } from './events-of-intelligence.ts';
import { hitEvents, incidentEvents } from './events-of-records.ts';
import { traceEvents } from './events-of-traces.ts';

/** Within the bounds of time; of more the newest are read, and how many more there are is said. */
const mostIncidents = 20_000;

/** Of the list of indicators those that speak of a way, a means or a hiding place. */
const wayIndicators: readonly IndicatorCode[] = [
  'hidden-compartment',
  'repeated-crossings',
  'land-border',
  'by-post',
  'diaspora',
  'smuggling-route',
  'permissive-purchase',
];

export const readEventMap: ReadHandler<'links.event-map'> = readsLong((view, { from, until }) => {
  const question = new LinkQuestion(view);
  const bounds = { from: from === '' ? '' : firstDayOf(from), until: until === '' ? '' : lastDayOf(until) };
  const present = saidPresent(view, seenAtHome(question), wayIndicators);
  const incidents = incidentEvents(view, bounds, mostIncidents, (caseId) => present.get(caseId) ?? []);
  const traces = traceEvents(question);
  return {
    events: eventsInOrder([
      ...incidents.events,
      ...hitEvents(view, bounds),
      ...traces.events,
      ...[spokenAtHome(question), ...spokenElsewhere(question)].flatMap(spokenEvents),
    ]),
    withheld: traces.withheld,
    leftOut: incidents.total - incidents.events.length,
  };
});
