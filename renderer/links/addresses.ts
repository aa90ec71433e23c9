// Addresses of the place of links: a chart begun with one thing, one that is kept.
import { nodeKey, type NodeKey } from '../../shared/domain/graph/graph.ts';

export function addressOfBeginning(key: NodeKey): string {
  return `/links/from/${encodeURIComponent(key)}`;
}

export function addressOfExhibitLinks(exhibitId: string): string {
  return addressOfBeginning(nodeKey('exhibit', exhibitId));
}

export function addressOfLife(exhibitId: string): string {
  return `/links/life/${exhibitId}`;
}

export function addressOfTimeline(key: NodeKey): string {
  return `/links/timeline/${encodeURIComponent(key)}`;
}

export function addressOfCaseLinks(caseId: string): string {
  return addressOfBeginning(nodeKey('case', caseId));
}
