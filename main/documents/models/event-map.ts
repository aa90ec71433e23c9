// A map of events on paper, as a picture or a table: what the filter showed, in its order, and the part of the sheet that was looked at.
import type { MapEvent } from '../../../shared/domain/map/event-map.ts';
import type { MapFrame } from '../../../shared/domain/map/event-map-drawing.ts';
import type { DocumentHead } from './document-head.ts';

export interface EventMapModel {
  readonly head: DocumentHead;
  readonly title: string;
  readonly events: readonly MapEvent[];
  readonly frame: MapFrame;
}
