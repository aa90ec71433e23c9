// What is drawn of a graph: filtered, and where it would be more than a person reads, the things that hang on the same others drawn as one.
import type { ChartState } from './chart-state.ts';
import { passes } from './chart-state.ts';
import { nodeKinds, type Graph, type GraphLink, type GraphNode, type NodeKey, type NodeKind } from './graph.ts';

/** More single things than this are drawn in groups. */
export const readable = 60;
/** Fewer stand for themselves. */
const leastGrouped = 3;

export interface ShownGroup {
  /** The kind and what its members hang on; the same whatever else is shown. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly members: readonly GraphNode[];
}

/** One thing on the chart: a node, or a group by its id. */
export type Drawn =
  | { readonly id: string; readonly node: GraphNode; readonly group?: undefined }
  | { readonly id: string; readonly node?: undefined; readonly group: ShownGroup };

/** Links between the same two things on the chart, drawn side by side; those of a group are one. */
export interface DrawnLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Drawn as one only where an end is a group. */
  readonly links: readonly [GraphLink, ...GraphLink[]];
}

export interface ShownChart {
  readonly drawn: readonly Drawn[];
  readonly links: readonly DrawnLink[];
  /** Everything that passed the filter, grouped or not: what the table lists. */
  readonly all: Graph;
}

export function showChart(graph: Graph, state: ChartState): ShownChart {
  const all = filtered(graph, state);
  const groups = all.nodes.length > readable ? groupsOf(all, state) : [];
  const groupOf = new Map(groups.flatMap((group) => group.members.map(({ key }) => [key, group.id] as const)));
  const drawn: Drawn[] = [
    ...all.nodes.filter(({ key }) => !groupOf.has(key)).map((node) => ({ id: node.key, node })),
    ...groups.map((group) => ({ id: group.id, group })),
  ];
  return { drawn, links: drawnLinks(all.links, groupOf), all };
}

function filtered({ nodes, links }: Graph, { filter }: ChartState): Graph {
  const left = nodes.filter(({ kind }) => !filter.without.includes(kind));
  const keys = new Set(left.map(({ key }) => key));
  return { nodes: left, links: links.filter((one) => keys.has(one.from) && keys.has(one.to) && passes(one, filter)) };
}

/** Things of one kind that are joined with the same others, the larger groups first, until what is left is readable. */
function groupsOf({ nodes, links }: Graph, { opened }: ChartState): ShownGroup[] {
  const neighbours = new Map<NodeKey, Set<NodeKey>>(nodes.map(({ key }) => [key, new Set()]));
  for (const { from, to } of links) {
    neighbours.get(from)?.add(to);
    neighbours.get(to)?.add(from);
  }
  const alike = Map.groupBy(
    nodes,
    ({ key, kind }) => `${kind} ${[...(neighbours.get(key) ?? [])].toSorted().join(' ')}`,
  );
  const candidates = [...alike]
    .filter(([, members]) => members.length >= leastGrouped)
    .map(([name, members]) => ({ id: `group ${shortName(name)}`, kind: members[0]?.kind ?? 'exhibit', members }))
    .filter(({ id }) => !opened.includes(id))
    .toSorted((one, other) => other.members.length - one.members.length || (one.id < other.id ? -1 : 1));
  const groups: ShownGroup[] = [];
  let count = nodes.length;
  for (const group of candidates) {
    if (count <= readable) break;
    groups.push(group);
    count -= group.members.length - 1;
  }
  return groups;
}

/** The name of a group stays short however much its members hang on (FNV-1a, 53 bits of two halves). */
function shortName(name: string): string {
  let [high, low] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < name.length; at += 1) {
    high = Math.imul(high ^ name.charCodeAt(at), 0x01000193);
    low = Math.imul(low ^ name.charCodeAt(name.length - 1 - at), 0x85ebca6b);
  }
  return `${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`;
}

function drawnLinks(links: readonly GraphLink[], groupOf: ReadonlyMap<NodeKey, string>): DrawnLink[] {
  const single: DrawnLink[] = [];
  const joined = new Map<string, [GraphLink, ...GraphLink[]]>();
  for (const link of links) {
    const [from, to] = [groupOf.get(link.from), groupOf.get(link.to)];
    if (from === undefined && to === undefined)
      single.push({ id: link.id, from: link.from, to: link.to, links: [link] });
    else {
      const [start, end] = [from ?? link.from, to ?? link.to];
      if (start === end) continue;
      const key = [start, end, link.type, link.nature, link.isLead, link.isNegative].join('\n');
      const known = joined.get(key);
      if (known === undefined) joined.set(key, [link]);
      else known.push(link);
    }
  }
  for (const [key, all] of joined) {
    const [from = '', to = ''] = key.split('\n');
    single.push({ id: `links ${shortName(key)}`, from, to, links: all });
  }
  return single;
}

/** The kinds that are there, in their order, with how many of each. */
export function countKinds(nodes: readonly Pick<GraphNode, 'kind'>[]): { kind: NodeKind; count: number }[] {
  return nodeKinds.flatMap((kind) => {
    const count = nodes.filter((node) => node.kind === kind).length;
    return count === 0 ? [] : [{ kind, count }];
  });
}
