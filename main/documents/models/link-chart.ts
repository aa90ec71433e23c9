// A link chart on paper or as a picture, and the life of one firearm: what was asked for, as plain data from the records.
import type { Places } from '../../../shared/domain/graph/arrange.ts';
import type { GraphNode } from '../../../shared/domain/graph/graph.ts';
import type { LifeEvent } from '../../../shared/domain/graph/life.ts';
import type { ShownChart } from '../../../shared/domain/graph/shown-chart.ts';
import type { TimelineLine } from '../../../shared/domain/graph/timeline.ts';
import type { DocumentHead } from './document-head.ts';

/** Photographs that may leave, by the attachment a thing on the chart names. */
export type ChartPictures = Readonly<
  Record<string, { readonly jpeg: Uint8Array; /** Of these bytes. */ readonly sha256: string }>
>;

export interface LinkChartModel {
  readonly head: DocumentHead;
  readonly title: string;
  readonly chart: ShownChart;
  readonly places: Places;
  readonly pictures: ChartPictures;
}

export interface FirearmLifeModel {
  readonly head: DocumentHead;
  readonly exhibit: GraphNode;
  readonly number: string;
  readonly serial: string;
  readonly description: string;
  readonly events: readonly LifeEvent[];
  readonly timeToCrime: { readonly holder: string; readonly leastDays: number; readonly mostDays: number } | undefined;
}

export interface TimelineModel {
  readonly head: DocumentHead;
  readonly start: GraphNode;
  readonly lines: readonly TimelineLine[];
  /** Days as far as they were asked for; '' for no bound. */
  readonly from: string;
  readonly until: string;
}
