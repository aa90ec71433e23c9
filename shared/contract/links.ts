// Link charts: finding where to begin, what touches what, ways between two things, charts that are kept, and charts that leave.
import { z } from 'zod';
import { ChartState, mostNodes } from '../domain/graph/chart-state.ts';
import { GraphLink, GraphNode, NodeKey, NodeKind } from '../domain/graph/graph.ts';
import { TimelineFilter, TimelineLine } from '../domain/graph/timeline.ts';
import { LifeEvent } from '../domain/graph/life.ts';
import { MapEvent, MapFilter } from '../domain/map/event-map.ts';
import { PartialDay } from '../domain/tracing/partial-day.ts';
import { caseReaders, caseRoles, languages } from '../domain/roles.ts';
import { CaseId, ChartId, ExhibitId, SavedChartId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { JobStarted, Line, Nothing, Paragraph, issuingPaper } from './fields.ts';

const reads = { appendsNothing: 'reads' };

/** A picture, a paper, or a file for another program. */
export const chartFormats = ['pdf', 'svg', 'png', 'graphml', 'i2', 'case', 'stix'] as const;
export type ChartFormat = (typeof chartFormats)[number];

export const mapFormats = ['pdf', 'svg', 'png', 'csv'] as const;
export type MapFormat = (typeof mapFormats)[number];

/** A part of the sheet of the map, in its points. */
const Frame = z.strictObject({
  left: z.number(),
  top: z.number(),
  width: z.number().min(1),
  height: z.number().min(1),
});

export const ShownNode = GraphNode.extend({
  /** What else it leads to, by kind; what is on the chart already is not counted. */
  further: z.array(z.strictObject({ kind: NodeKind, count: z.number() })),
});
export type ShownNode = z.infer<typeof ShownNode>;

export const SavedChartLine = z.strictObject({
  id: SavedChartId,
  chartId: ChartId,
  title: z.string(),
  note: z.string(),
  version: z.number(),
  nodes: z.number(),
  recordedAt: Instant,
  by: z.string(),
});
export type SavedChartLine = z.infer<typeof SavedChartLine>;

export const linksContract = {
  'links.find': command({
    input: z.strictObject({ text: z.string().trim().max(200) }),
    output: z.strictObject({ nodes: z.array(GraphNode) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'links.read': command({
    input: z.strictObject({ nodes: z.array(NodeKey).min(1).max(mostNodes) }),
    output: z.strictObject({
      nodes: z.array(ShownNode),
      links: z.array(GraphLink),
      /** So many of those asked for are not there any more, or not for this person. */
      unknown: z.number(),
      /** Answers that touch the chart and that this person may not see. */
      withheld: z.number(),
      /** Serials that look alike were searched for; not so for very many firearms. */
      serialsSearched: z.boolean(),
    }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  /** What one thing leads to, without what is on the chart. */
  'links.expand': command({
    input: z.strictObject({
      node: NodeKey,
      kind: NodeKind.optional(),
      without: z.array(NodeKey).max(mostNodes),
    }),
    output: z.strictObject({ nodes: z.array(GraphNode), total: z.number() }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  /** The shortest way from one thing to another. */
  'links.path': command({
    input: z.strictObject({ from: NodeKey, to: NodeKey, overLeads: z.boolean() }),
    output: z.strictObject({
      /** With both ends; empty where there is none. */
      nodes: z.array(GraphNode),
      /** So many things were looked at; the search ends at a bound and then says so. */
      searched: z.number(),
      isBounded: z.boolean(),
    }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'links.save': command({
    input: z.strictObject({
      /** The chart of which this is the next version. */
      chartId: ChartId.optional(),
      /** The version it was made from. */
      version: z.number().int().min(1).optional(),
      title: Line,
      note: Paragraph,
      state: ChartState,
    }),
    output: z.strictObject({ id: SavedChartId, chartId: ChartId, version: z.number() }),
    errors: ['links.chart-unknown', 'links.saved-meanwhile', 'links.put-away'],
    allow: caseRoles,
    ledger: { appends: ['chart.saved'] },
  }),
  'links.put-away': command({
    input: z.strictObject({ chartId: ChartId, reason: Line }),
    output: Nothing,
    errors: ['links.chart-unknown', 'links.put-away'],
    allow: caseRoles,
    ledger: { appends: ['chart.put-away'] },
  }),
  'links.charts': command({
    input: Nothing,
    output: z.strictObject({ charts: z.array(SavedChartLine) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'links.open': command({
    input: z.strictObject({ id: SavedChartId }),
    output: z.strictObject({
      line: SavedChartLine,
      isPutAway: z.boolean(),
      /** Without what this person may not see. */
      state: ChartState.optional(),
      /** All of them, the newest first. */
      versions: z.array(SavedChartLine),
      /** What the records say otherwise than when it was saved. */
      moved: z.strictObject({
        added: z.array(GraphLink),
        changed: z.array(GraphLink),
        gone: z.number(),
        renamed: z.array(z.strictObject({ before: z.string(), now: z.string() })),
        unknown: z.number(),
        /** So many more things touch it. */
        further: z.number(),
      }),
    }),
    errors: ['links.chart-unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** One firearm from its making to where it is now. */
  'links.life': command({
    input: z.strictObject({ exhibitId: ExhibitId }),
    output: z.strictObject({
      exhibit: GraphNode,
      caseId: CaseId,
      number: z.string(),
      serial: z.string(),
      description: z.string(),
      events: z.array(LifeEvent),
      timeToCrime: z.strictObject({ holder: z.string(), leastDays: z.number(), mostDays: z.number() }).optional(),
      withheld: z.number(),
    }),
    errors: ['exhibits.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Everything dated around one thing, as far as this person may see it. */
  'links.timeline': command({
    input: z.strictObject({ node: NodeKey }),
    output: z.strictObject({
      start: GraphNode,
      lines: z.array(TimelineLine),
      withheld: z.number(),
      /** Exhibits it touches whose lives were not read, because there are too many. */
      livesLeftOut: z.number(),
    }),
    errors: ['links.thing-unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** What the filter shows of it, as a paper. */
  'links.timeline-paper': command({
    input: z.strictObject({ node: NodeKey, filter: TimelineFilter, language: z.enum(languages) }),
    output: JobStarted,
    errors: ['links.thing-unknown', 'links.held', 'links.nothing-shown'],
    allow: caseRoles,
    ledger: { appends: [...issuingPaper] },
  }),
  'links.life-paper': command({
    input: z.strictObject({ exhibitId: ExhibitId, language: z.enum(languages) }),
    output: JobStarted,
    errors: ['exhibits.unknown', 'links.held'],
    allow: caseRoles,
    ledger: { appends: [...issuingPaper] },
  }),
  /** Everything that happened somewhere, as far as this person may see it. */
  'links.event-map': command({
    /** Bounds for incidents, of which there may be very many. */
    input: z.strictObject({
      from: z.union([z.literal(''), PartialDay]),
      until: z.union([z.literal(''), PartialDay]),
    }),
    output: z.strictObject({
      events: z.array(MapEvent),
      withheld: z.number(),
      /** So many older incidents were not read. */
      leftOut: z.number(),
    }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  /** What the filter shows of it. A frame is the part that is drawn; the list has all of it. */
  'links.event-map-export': command({
    input: z.strictObject({
      title: Line,
      filter: MapFilter,
      frame: Frame,
      format: z.enum(mapFormats),
      language: z.enum(languages),
    }),
    output: JobStarted,
    errors: ['links.held', 'links.nothing-shown', 'links.not-whole'],
    allow: caseRoles,
    ledger: { appends: [...issuingPaper] },
  }),
  'links.export': command({
    input: z.strictObject({
      title: Line,
      state: ChartState,
      format: z.enum(chartFormats),
      language: z.enum(languages),
    }),
    output: JobStarted,
    errors: ['links.held', 'links.nothing-shown', 'links.not-whole'],
    allow: caseRoles,
    ledger: { appends: [...issuingPaper] },
  }),
};
