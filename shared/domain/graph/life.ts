// The life of a firearm on one page: made, delivered, sold, used, seized, kept, examined, traced. Each line says what it rests on.
import { z } from 'zod';
import { GraphLink, SaidByRecords } from './graph.ts';

export const lifeParts = ['origin', 'use', 'custody', 'examination', 'tracing', 'registers'] as const;
export type LifePart = (typeof lifeParts)[number];

export const LifeEvent = SaidByRecords.extend({
  station: GraphLink.shape.station,
  id: z.string(),
  part: z.enum(lifeParts),
  /** A day as far as it is known, a moment, or '' where no record says when. */
  at: z.string(),
  /** Address of its words in the vocabulary: `custodyEventType.seized`. */
  what: z.string(),
  /** Whom or what else it concerns. */
  other: z.string(),
});
export type LifeEvent = z.infer<typeof LifeEvent>;

/** In the order in which it happened; a year comes before its days, and what has no day comes last. */
export function inOrder(events: readonly LifeEvent[]): LifeEvent[] {
  return events.toSorted((one, other) => {
    if (one.at === other.at) return lifeParts.indexOf(one.part) - lifeParts.indexOf(other.part);
    if (one.at === '') return 1;
    if (other.at === '') return -1;
    return one.at < other.at ? -1 : 1;
  });
}
