// What authorities elsewhere answered: deliveries from holder to holder, and where a firearm left lawful hands. Their word, and a lead; known by country only.
import type { GraphLink, GraphNode } from '../../../../shared/domain/graph/graph.ts';
import type { MapEvent, MapStop } from '../../../../shared/domain/map/event-map.ts';
import { placeInWords } from '../../../../shared/domain/map/find-place.ts';
import type { LinkQuestion } from '../link-source.ts';
import { linksInTraces } from '../links-of-traces.ts';
import { plainEvent } from './events-of-records.ts';

export function traceEvents(question: LinkQuestion): { readonly events: MapEvent[]; readonly withheld: number } {
  const { nodes, links, withheld } = linksInTraces(question);
  const named = new Map(nodes.map((node) => [node.key, node]));
  const events = links.flatMap((link): MapEvent[] => {
    const [from, to] = [named.get(link.from), named.get(link.to)];
    if (link.type === 'diverted-at' && to !== undefined) return [eventOf(link, 'diversion', [], to)];
    if (link.type !== 'delivered' || from === undefined || to === undefined) return [];
    const isPurchase = link.says.some(
      (saying) => saying.kind === 'code' && saying.list === 'holderKind' && saying.code === 'private',
    );
    return [eventOf(link, isPurchase ? 'purchase' : 'transfer', [from, to], to)];
  });
  return { events, withheld: new Set(withheld).size };
}

function eventOf(link: GraphLink, kind: MapEvent['kind'], route: readonly GraphNode[], at: GraphNode): MapEvent {
  const { nature, certainty, isLead, isNegative, isWithdrawn, says, sources, handling, held, begin, end } = link;
  return {
    ...plainEvent,
    id: `trace ${link.id}`,
    kind,
    what: `linkType.${link.type}`,
    nature,
    certainty,
    isLead,
    isNegative,
    isWithdrawn,
    says,
    sources,
    ...(handling === undefined ? {} : { handling }),
    ...(held === undefined ? {} : { held }),
    at: begin === '' ? end : begin,
    label: [...new Set([...route, at].map(({ label }) => label))].join(' – '),
    address: sources[0]?.address ?? '',
    place: stopOf(at),
    route: route.map(stopOf),
  };
}

function stopOf({ label, country }: GraphNode): MapStop {
  const found = placeInWords(label);
  // A name that is called like a town of another country says nothing of where its bearer is.
  if (found.position !== undefined && (country === '' || found.country === country)) return { words: label, ...found };
  return { words: label, exactness: country === '' ? 'none' : 'country', country };
}
