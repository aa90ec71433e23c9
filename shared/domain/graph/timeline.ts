// Everything dated around one thing, in the order in which it happened: what records say, what reports say, and how exactly anybody knows when.
import { z } from 'zod';
import { firstDayOf, lastDayOf, PartialDay } from '../tracing/partial-day.ts';
import { Certainty } from './graph.ts';
import { LifeEvent } from './life.ts';

/** What a line is of; those of exhibits are the parts of their lives. */
export const timelineKinds = [
  'incident',
  'report',
  'event',
  'link',
  'origin',
  'use',
  'custody',
  'examination',
  'tracing',
  'registers',
] as const;
export const TimelineKind = z.enum(timelineKinds);
export type TimelineKind = z.infer<typeof TimelineKind>;

export const TimelineLine = LifeEvent.omit({ part: true }).extend({
  kind: TimelineKind,
  certainty: Certainty,
  /** Of a stretch of time: its end, as `at`; otherwise ''. */
  until: z.string(),
  /** As it was written, where that is no day; otherwise ''. */
  said: z.string(),
  /** The thing that it is of, by its name and address. */
  of: z.strictObject({ label: z.string(), address: z.string() }),
});
export type TimelineLine = z.infer<typeof TimelineLine>;

export const TimelineFilter = z.strictObject({
  without: z.array(TimelineKind),
  /** The weakest that is shown. */
  certainty: Certainty,
  showsLeads: z.boolean(),
  /** Days as far as they are known; '' for no bound. */
  from: z.union([z.literal(''), PartialDay]),
  until: z.union([z.literal(''), PartialDay]),
});
export type TimelineFilter = z.infer<typeof TimelineFilter>;

export const wholeTimeline: TimelineFilter = {
  without: [],
  certainty: 'possible',
  showsLeads: true,
  from: '',
  until: '',
};

/** `exact`: a moment or a whole day. What is not exact is drawn and said as uncertain. */
export type Exactness = 'exact' | 'stretch' | 'month' | 'year' | 'words' | 'none';

export function exactnessOf({ at, until, said }: Pick<TimelineLine, 'at' | 'until' | 'said'>): Exactness {
  if (at === '') return said === '' ? 'none' : 'words';
  if (until !== '' && until !== at) return 'stretch';
  if (at.length === 4) return 'year';
  return at.length === 7 ? 'month' : 'exact';
}

const strength = ['confirmed', 'probable', 'possible'] as const;

/** What has no day is shown whatever the bounds are: nobody knows that it lies outside them. */
export function shownLines(lines: readonly TimelineLine[], filter: TimelineFilter): TimelineLine[] {
  return lines.filter(
    (line) =>
      !filter.without.includes(line.kind) &&
      (filter.showsLeads || !line.isLead) &&
      strength.indexOf(line.certainty) <= strength.indexOf(filter.certainty) &&
      touches(line, filter),
  );
}

function touches({ at, until }: TimelineLine, filter: Pick<TimelineFilter, 'from' | 'until'>): boolean {
  if (at === '') return true;
  const [first, last] = [firstDayOf(at.slice(0, 10)), lastDayOf((until === '' ? at : until).slice(0, 10))];
  if (filter.from !== '' && last < firstDayOf(filter.from)) return false;
  return filter.until === '' || first <= lastDayOf(filter.until);
}

/** In the order in which it happened; a year comes before its days, and what has no day comes last. */
export function linesInOrder(lines: readonly TimelineLine[]): TimelineLine[] {
  return lines.toSorted((one, other) => {
    if (one.at === other.at) return timelineKinds.indexOf(one.kind) - timelineKinds.indexOf(other.kind);
    if (one.at === '') return 1;
    if (other.at === '') return -1;
    return one.at < other.at ? -1 : 1;
  });
}
