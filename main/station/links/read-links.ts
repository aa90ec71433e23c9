// Questions of a link chart: where to begin, what is on it, what one thing leads to, and the way between two.
import { foldText } from '../../../shared/domain/fold-text.ts';
import { countKinds } from '../../../shared/domain/graph/shown-chart.ts';
import { nodeKey, otherEnd, type GraphNode, type NodeKey } from '../../../shared/domain/graph/graph.ts';
import { statement } from '../../database/index.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { LinkQuestion, idsOf } from './link-source.ts';
import { mostSearched } from './links-of-serials.ts';
import { namedInIntelligence } from './links-of-intelligence.ts';
import { namedByOtherStations } from './links-of-other-stations.ts';
import { namedInTraces } from './links-of-traces.ts';
import { describe, graphAround, readGraph } from './read-graph.ts';

const mostFound = 12;
/** So many are given at once; a chart holds no more anyway. */
const mostExpanded = 200;

export const findNodes: ReadHandler<'links.find'> = readsLong((view, { text }) => {
  const folded = foldText(text).trim();
  if (folded.length < 2) return { nodes: [] };
  const question = new LinkQuestion(view);
  const { db } = view;
  const anywhere = `%${folded.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const fits = (...texts: readonly (string | null)[]) => texts.some((one) => foldText(one ?? '').includes(folded));
  const cases = db
    .all<{ id: string; title: string; numbers: string }>(statement`select id, title, numbers from case_record`)
    .filter(({ title, numbers }) => fits(title, numbers))
    .map(({ id }) => nodeKey('case', id));
  const exhibits = db
    .all<{ id: string }>(
      statement`select exhibit_id as id from exhibit_line where folded like ${anywhere} escape '\\'
        order by kind = 'firearm' desc, number limit ${mostFound}`,
    )
    .map(({ id }) => nodeKey('exhibit', id));
  const persons = db
    .all<{ id: string; name: string }>(statement`select id, name from party where role = 'suspect' order by name, id`)
    .filter(({ name }) => fits(name))
    .map(({ id }) => nodeKey('person', id));
  const spoken = namedInIntelligence(question).filter(({ key }) => /^(?:entity|report):/.test(key));
  const named = [...spoken, ...namedByOtherStations(question), ...namedInTraces(question)].filter(({ label, detail }) =>
    fits(label, detail),
  );
  const keys = [cases, persons, exhibits].flatMap((all) => all.slice(0, mostFound));
  return { nodes: [...describe(question, new Set(keys), []), ...named.slice(0, mostFound)] };
});

export const readLinks: ReadHandler<'links.read'> = readsLong((view, { nodes: asked }) => {
  const { nodes, links, unknown, further, withheld } = readGraph(new LinkQuestion(view), asked);
  return {
    nodes: nodes.map((node) => ({ ...node, further: countKinds(further.get(node.key) ?? []) })),
    links: [...links],
    unknown: unknown.length,
    withheld,
    serialsSearched: idsOf(new Set(asked), 'exhibit').length <= mostSearched,
  };
});

export const expandNode: ReadHandler<'links.expand'> = readsLong((view, { node, kind, without }) => {
  const known = new Set<NodeKey>([node, ...without]);
  const { nodes, links } = graphAround(new LinkQuestion(view), new Set([node]));
  const ends = new Set(links.map((link) => otherEnd(link, node)));
  const found = nodes.filter(
    (one) => ends.has(one.key) && !known.has(one.key) && (kind === undefined || one.kind === kind),
  );
  return { nodes: found.slice(0, mostExpanded), total: found.length };
});

/** Further than this nobody calls it a way. */
const longest = 8;
const mostLookedAt = 20_000;

export const findPath: ReadHandler<'links.path'> = readsLong((view, { from, to, overLeads }) => {
  const question = new LinkQuestion(view);
  const cameFrom = new Map<NodeKey, NodeKey | undefined>([[from, undefined]]);
  let edge = new Set<NodeKey>([from]);
  for (let length = 0; length < longest && edge.size > 0 && !cameFrom.has(to); length += 1) {
    if (cameFrom.size > mostLookedAt) return { nodes: [], searched: cameFrom.size, isBounded: true };
    const next = new Set<NodeKey>();
    for (const link of graphAround(question, edge).links.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
      if (link.isNegative || link.isWithdrawn || (link.isLead && !overLeads)) continue;
      for (const [start, end] of [
        [link.from, link.to],
        [link.to, link.from],
      ] as const) {
        if (!edge.has(start) || cameFrom.has(end)) continue;
        cameFrom.set(end, start);
        next.add(end);
      }
    }
    edge = next;
  }
  return { nodes: wayTo(question, to, cameFrom), searched: cameFrom.size, isBounded: false };
});

function wayTo(question: LinkQuestion, to: NodeKey, cameFrom: ReadonlyMap<NodeKey, NodeKey | undefined>): GraphNode[] {
  if (!cameFrom.has(to)) return [];
  const keys: NodeKey[] = [];
  for (let at: NodeKey | undefined = to; at !== undefined; at = cameFrom.get(at)) keys.unshift(at);
  return [...readGraph(question, keys).nodes];
}
