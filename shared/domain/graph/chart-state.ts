// What a person has made of a chart: which things it shows, where they stand, what is filtered out. The records are read anew each time.
import { z } from 'zod';
import { Day } from '../day-or-instant.ts';
import { certainties, Certainty, LinkNature, linkNatures, NodeKey, NodeKind, type GraphLink } from './graph.ts';
import { firstDayOf, lastDayOf } from '../tracing/partial-day.ts';

/** More than this nobody reads, and nothing is laid out. */
export const mostNodes = 500;

const place = z.number().min(-100_000).max(100_000);

export const ChartFilter = z.strictObject({
  /** Kinds of things that are not shown. */
  without: z.array(NodeKind).max(40),
  natures: z.array(LinkNature).max(linkNatures.length),
  /** The least sure that is still shown. */
  certainty: Certainty,
  showsLeads: z.boolean(),
  showsNegative: z.boolean(),
  showsWithdrawn: z.boolean(),
  /** Links that were so on some day from here on; '' is no bound. What has no day is always shown. */
  from: z.union([z.literal(''), Day]),
  until: z.union([z.literal(''), Day]),
});
export type ChartFilter = z.infer<typeof ChartFilter>;

export const wholeFilter: ChartFilter = {
  without: [],
  natures: [...linkNatures],
  certainty: 'possible',
  showsLeads: true,
  showsNegative: true,
  showsWithdrawn: false,
  from: '',
  until: '',
};

export const ChartState = z.strictObject({
  nodes: z.array(NodeKey).min(1).max(mostNodes),
  /** Where what is drawn stands, things and groups by their ids; whatever has no place yet is laid out. */
  places: z.record(z.string().max(2300), z.strictObject({ x: place, y: place })),
  /** Groups that are shown one by one. */
  opened: z.array(z.string().max(500)).max(mostNodes),
  filter: ChartFilter,
});
export type ChartState = z.infer<typeof ChartState>;

export function beginChart(nodes: readonly NodeKey[]): ChartState {
  return { nodes: [...nodes], places: {}, opened: [], filter: wholeFilter };
}

/** Whether a link passes the filter, without a look at its ends. */
export function passes(link: GraphLink, filter: ChartFilter): boolean {
  if (!filter.natures.includes(link.nature)) return false;
  if (certainties.indexOf(link.certainty) > certainties.indexOf(filter.certainty)) return false;
  if (link.isLead && !filter.showsLeads) return false;
  if (link.isNegative && !filter.showsNegative) return false;
  if (link.isWithdrawn && !filter.showsWithdrawn) return false;
  return wasWithin(link, filter);
}

function wasWithin({ begin, end }: GraphLink, { from, until }: ChartFilter): boolean {
  const first = begin === '' ? end : begin;
  const last = end === '' ? begin : end;
  if (first === '') return true;
  return (from === '' || lastDayOf(last) >= from) && (until === '' || firstDayOf(first) <= until);
}
