// What reports say happened: events on record, and dated links between a thing and a place. Leads, under the codes of everything they are drawn by: also of the location
// that puts them on the map.
import { holdsBack, type HandlingCode } from '../../../../shared/domain/disclosure/handling.ts';
import { writtenGrading } from '../../../../shared/domain/intelligence/grading.ts';
import { strictestHandling } from '../../../../shared/domain/intelligence/inherit.ts';
import type { LinkType } from '../../../../shared/domain/intelligence/link.ts';
import { eventKinds, type EventKind } from '../../../../shared/domain/map/event-kinds.ts';
import type { MapEvent, MapStop } from '../../../../shared/domain/map/event-map.ts';
import { placeInWords, positionIn, stopsNamed } from '../../../../shared/domain/map/find-place.ts';
import { concealments, meansOfTransport } from '../../../../shared/domain/map/ways.ts';
import { foldText } from '../../../../shared/domain/fold-text.ts';
import { PartialDay } from '../../../../shared/domain/tracing/partial-day.ts';
import { Instant } from '../../../../shared/language/instant.ts';
import type { GraphLink, GraphNode } from '../../intelligence/index.ts';
import { plainEvent } from './events-of-records.ts';

/** Everything that is drawn by the same rules: of this station, or of another. */
export interface SpokenGraph {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
  /** Keys of nodes and ids of links that may leave. */
  readonly free: ReadonlySet<string>;
  readonly addressOf: (node: GraphNode) => string;
  readonly sourceOf: (reportId: string) => MapEvent['sources'][number];
  /** Of another station: its name. */
  readonly station?: string;
}

/** A link that is itself an event, where its other end is a place. */
const kindOfLink: Partial<Readonly<Record<GraphLink['type'], EventKind>>> = {
  'seized-at': 'seizure',
  'recovered-at': 'seizure',
  'intercepted-at': 'seizure',
  'seen-at': 'sighting',
  'meeting-at': 'meeting',
  sold: 'sale',
  bought: 'purchase',
  transported: 'transport',
} satisfies Partial<Readonly<Record<LinkType, EventKind>>>;

interface Located extends MapStop {
  /** Whose code it is known under, beside that of the event. */
  readonly by?: GraphNode;
}

export function spokenEvents(graph: SpokenGraph): MapEvent[] {
  const named = new Map(graph.nodes.map((node) => [node.key, node]));
  const locations = new Map<string, GraphNode[]>();
  for (const node of graph.nodes) {
    if (node.is !== 'premises' && node.is !== 'area') continue;
    for (const name of new Set([node.name, ...node.aliases].map(foldText)))
      locations.set(name, [...(locations.get(name) ?? []), node]);
  }
  /** A location that is on record under this name and has a place; else what the words say by themselves. */
  const locate = (words: string): Located => {
    const found = (locations.get(foldText(words)) ?? []).flatMap((node) => locationOf(node) ?? []);
    const [one, ...others] = found;
    return one !== undefined && others.length === 0 ? { ...one, words } : { words, ...placeInWords(words) };
  };
  const about = {
    takingFrom: Map.groupBy(
      graph.links.filter((link) => link.type === 'took-place-at' && !link.isNegative && !link.isWithdrawn),
      ({ from }) => from,
    ),
    mentionsOf: Map.groupBy(
      graph.links.filter(({ type }) => type === 'mentions'),
      ({ to }) => to,
    ),
  };
  return [
    ...graph.nodes.flatMap((node) =>
      node.is === 'event' && node.kind === 'entity' ? [ofEvent(graph, node, about, named, locate)] : [],
    ),
    ...graph.links.flatMap((link) => ofLink(graph, link, named)),
  ];
}

/** Its coordinates, else the town that its facts or its name say. */
function locationOf(node: GraphNode): Located | undefined {
  const position = positionIn(node.facts.coordinates ?? '');
  if (position !== undefined) return { words: node.name, exactness: 'location', position, country: '', by: node };
  for (const words of [node.facts.place ?? '', node.facts.address ?? '', node.name]) {
    const found = placeInWords(words);
    if (found.exactness !== 'none') return { words: node.name, ...found, by: node };
  }
  return undefined;
}

interface AboutEvents {
  /** By the event, where it took place. */
  readonly takingFrom: ReadonlyMap<string, readonly GraphLink[]>;
  /** By what is named, the reports that name it. */
  readonly mentionsOf: ReadonlyMap<string, readonly GraphLink[]>;
}

function ofEvent(
  graph: SpokenGraph,
  node: GraphNode,
  { takingFrom, mentionsOf }: AboutEvents,
  named: ReadonlyMap<string, GraphNode>,
  locate: (words: string) => Located,
): MapEvent {
  const { facts } = node;
  const linked = (takingFrom.get(node.key) ?? []).flatMap((link) => {
    const location = named.get(link.to);
    const found = location === undefined ? undefined : locationOf(location);
    return found === undefined ? [] : [{ found, link }];
  });
  const own = positionIn(facts.coordinates ?? '');
  const [first] = linked;
  const place: Located =
    own !== undefined
      ? { words: facts.place ?? '', exactness: 'position', position: own, country: '' }
      : (first?.found ?? locate(facts.place ?? ''));
  const usesLink = own === undefined && first !== undefined;
  const route = [facts['route-from'], facts['route-over'], facts['route-to']].flatMap((words) =>
    stopsNamed(words ?? '').map(locate),
  );
  const reportIds = (mentionsOf.get(node.key) ?? []).flatMap((link) => link.reportIds);
  const when = facts.when ?? '';
  const isDay = PartialDay.safeParse(when).success || Instant.safeParse(when).success;
  return {
    ...plainEvent,
    ...wordOf(graph, node.key, [node, ...placedBy([place, ...route])], usesLink ? [first.link] : []),
    id: `event ${graph.station ?? ''} ${node.key}`,
    kind: eventKinds.find((kind) => kind === facts['event-type']) ?? 'other',
    certainty: 'possible',
    isWithdrawn: node.isWithdrawn,
    at: isDay ? when : '',
    said: isDay ? '' : when,
    label: node.name,
    address: graph.addressOf(node),
    says: [facts['event-kind'], facts.description].flatMap((text) =>
      text === undefined || text === '' ? [] : [{ kind: 'text' as const, text }],
    ),
    place: stopOf(place),
    route: route.map(stopOf),
    means: meansOfTransport.find((means) => means === facts.transport) ?? '',
    concealment: concealments.filter((one) => one === facts.concealment),
    sources: [
      { label: node.number, address: graph.addressOf(node) },
      ...[...new Set([...node.reportIds, ...reportIds])].map(graph.sourceOf),
    ],
    grading: node.grading === undefined ? '' : writtenGrading(node.grading),
  };
}

function ofLink(graph: SpokenGraph, link: GraphLink, named: ReadonlyMap<string, GraphNode>): MapEvent[] {
  const kind = kindOfLink[link.type];
  const [from, to] = [named.get(link.from), named.get(link.to)];
  // What leads to an event is told by the event.
  if (kind === undefined || from === undefined || to === undefined || to.is === 'event') return [];
  const place = to.is === 'premises' || to.is === 'area' ? locationOf(to) : undefined;
  return [
    {
      ...plainEvent,
      ...wordOf(graph, link.id, [from, to], [link]),
      id: `link ${graph.station ?? ''} ${link.id}`,
      kind,
      what: `intelLinkType.${link.type}`,
      certainty: link.certainty ?? 'possible',
      isNegative: link.isNegative,
      isWithdrawn: link.isWithdrawn || link.isOnWithdrawnReport,
      at: link.since ?? link.until ?? '',
      until: link.since === undefined ? '' : (link.until ?? ''),
      label: `${from.name} – ${to.name}`,
      address: graph.addressOf(from),
      says: link.note === '' ? [] : [{ kind: 'text', text: link.note }],
      place: stopOf(place ?? { words: to.is === 'premises' || to.is === 'area' ? to.name : '', ...placeInWords('') }),
      sources: link.reportIds.map(graph.sourceOf),
      grading: link.grading === undefined ? '' : writtenGrading(link.grading),
    },
  ];
}

function placedBy(stops: readonly Located[]): GraphNode[] {
  return stops.flatMap(({ by }) => by ?? []);
}

function stopOf({ words, exactness, position, country }: Located): MapStop {
  return { words, exactness, country, ...(position === undefined ? {} : { position }) };
}

/** The strictest code of all that says it, and what holds it back. */
function wordOf(
  { free, station }: SpokenGraph,
  own: string,
  nodes: readonly GraphNode[],
  links: readonly GraphLink[],
): Pick<MapEvent, 'nature' | 'isLead' | 'handling'> & Partial<Pick<MapEvent, 'held' | 'station'>> {
  const spoken = nodes.filter(({ kind }) => kind === 'entity' || kind === 'report');
  const handling: HandlingCode = strictestHandling([...spoken, ...links].map((one) => one.handling));
  const isFree = [own, ...spoken.map(({ key }) => key), ...links.map(({ id }) => id)].every((one) => free.has(one));
  return {
    nature: 'intelligence',
    isLead: true,
    handling,
    ...(isFree ? {} : { held: holdsBack(handling) ? handling : ('H2' as const) }),
    ...(station === undefined ? {} : { station }),
  };
}
