// What an entity of intelligence is on a chart.
import type { NodeKind } from '../../../shared/domain/graph/graph.ts';
import type { EntityKind } from '../../../shared/domain/intelligence/entity.ts';

export const kindOfEntity: Readonly<Record<EntityKind, NodeKind>> = {
  person: 'person',
  organisation: 'organisation',
  firearm: 'firearm',
  'firearm-part': 'object',
  ammunition: 'object',
  explosive: 'object',
  vehicle: 'vehicle',
  phone: 'phone',
  account: 'account',
  document: 'document',
  parcel: 'parcel',
  premises: 'place',
  area: 'place',
  event: 'event',
  channel: 'channel',
};
