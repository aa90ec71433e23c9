// The graph as far as somebody looks: what touches some things, asked of every source; and the things themselves as their records call them now.
import type { Graph, GraphLink, GraphNode, NodeKey } from '../../../shared/domain/graph/graph.ts';
import { nodeKey, otherEnd } from '../../../shared/domain/graph/graph.ts';
import type { ExhibitKind } from '../../../shared/domain/exhibit.ts';
import { statement } from '../../database/index.ts';
import { idsOf, joined, type FoundLinks, type LinkQuestion, type LinkSource } from './link-source.ts';
import { linksOfCases } from './links-of-cases.ts';
import { linksOfConclusions } from './links-of-conclusions.ts';
import { linksOfIntelligence } from './links-of-intelligence.ts';
import { linksOfOtherStations } from './links-of-other-stations.ts';
import { linksOfRegisters } from './links-of-registers.ts';
import { linksOfSerials } from './links-of-serials.ts';
import { linksOfTraces } from './links-of-traces.ts';

/** Whoever knows links. */
const sources: readonly LinkSource[] = [
  linksOfCases,
  linksOfConclusions,
  linksOfTraces,
  linksOfSerials,
  linksOfRegisters,
  linksOfIntelligence,
  linksOfOtherStations,
];

/** Everything that touches one of `keys`, with the things at both ends. Links whose other end this person may not see are left out and counted. */
export function graphAround(question: LinkQuestion, keys: ReadonlySet<NodeKey>): FoundLinks {
  const found = joined(sources.map((source) => source(question, keys)));
  const ends = new Set([...keys, ...found.links.flatMap(({ from, to }) => [from, to])]);
  const nodes = describe(question, ends, found.nodes);
  const known = new Set(nodes.map(({ key }) => key));
  const links = found.links.filter(({ from, to }) => known.has(from) && known.has(to));
  return { nodes, links, withheld: found.withheld };
}

/** What is shown of a chart: its things, the links among them, and what else each leads to. */
export interface ReadGraph extends Graph {
  /** Of what was asked for and is not there, or not for this person. */
  readonly unknown: readonly NodeKey[];
  readonly further: ReadonlyMap<NodeKey, readonly GraphNode[]>;
  readonly withheld: number;
}

export function readGraph(question: LinkQuestion, asked: readonly NodeKey[]): ReadGraph {
  const keys = new Set(asked);
  const { nodes, links, withheld } = graphAround(question, keys);
  const named = new Map(nodes.map((node) => [node.key, node]));
  const further = new Map<NodeKey, Map<NodeKey, GraphNode>>();
  const among: GraphLink[] = [];
  for (const link of links) {
    const [hasFrom, hasTo] = [keys.has(link.from), keys.has(link.to)];
    if (hasFrom && hasTo) {
      among.push(link);
      continue;
    }
    const own = hasFrom ? link.from : link.to;
    const other = named.get(otherEnd(link, own));
    if (other === undefined) continue;
    const others = further.get(own) ?? new Map<NodeKey, GraphNode>();
    further.set(own, others.set(other.key, other));
  }
  return {
    nodes: asked.flatMap((key) => named.get(key) ?? []),
    links: among.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    unknown: asked.filter((key) => !named.has(key)),
    further: new Map([...further].map(([key, others]) => [key, [...others.values()]])),
    withheld,
  };
}

/** In the order of `keys`; what only sources name is as they name it. */
export function describe(question: LinkQuestion, keys: ReadonlySet<NodeKey>, named: readonly GraphNode[]): GraphNode[] {
  const found = new Map<NodeKey, GraphNode>(named.map((node) => [node.key, node]));
  for (const node of [...exhibitNodes(question, keys), ...caseNodes(question, keys), ...personNodes(question, keys)])
    found.set(node.key, node);
  return [...keys].flatMap((key) => found.get(key) ?? []);
}

interface ExhibitNodeRow {
  readonly id: string;
  readonly case_title: string;
  readonly mark: string;
  readonly kind: ExhibitKind;
  readonly description: string;
  readonly make: string;
  readonly model: string;
  readonly serial: string;
  readonly thumbnail_id: string | null;
}

function exhibitNodes({ view }: LinkQuestion, keys: ReadonlySet<NodeKey>): GraphNode[] {
  return view.db
    .all<ExhibitNodeRow>(
      statement`select exhibit_id as id, case_title, mark, kind, description, make, model, serial, thumbnail_id from exhibit_line
        where exhibit_id in (select value from json_each(${JSON.stringify(idsOf(keys, 'exhibit'))}))`,
    )
    .map((row) => {
      const isFirearm = row.kind === 'firearm';
      const model = [`${row.make} ${row.model}`.trim(), row.serial].filter((one) => one !== '').join(' · ');
      return {
        key: nodeKey('exhibit', row.id),
        kind: isFirearm ? ('firearm' as const) : ('exhibit' as const),
        label: `${row.case_title} / ${row.mark}`,
        detail: isFirearm && model !== '' ? model : row.description.slice(0, 120),
        country: '',
        ...(row.thumbnail_id === null ? {} : { pictureId: row.thumbnail_id }),
        address: `/exhibits/${row.id}`,
      };
    });
}

function caseNodes({ view }: LinkQuestion, keys: ReadonlySet<NodeKey>): GraphNode[] {
  return view.db
    .all<{ id: string; title: string; number: string | null }>(
      statement`select c.id, c.title, (select number from case_number n where n.case_id = c.id order by n.kind = 'police' desc, n.kind limit 1) as number
        from case_record c where c.id in (select value from json_each(${JSON.stringify(idsOf(keys, 'case'))}))`,
    )
    .map(({ id, title, number }) => ({
      key: nodeKey('case', id),
      kind: 'case',
      label: title,
      detail: number ?? '',
      country: '',
      address: `/cases/${id}`,
    }));
}

/** Of the parties of cases only suspects are on a chart. */
function personNodes({ view }: LinkQuestion, keys: ReadonlySet<NodeKey>): GraphNode[] {
  return view.db
    .all<{ id: string; name: string; case_id: string; title: string }>(
      statement`select p.id, p.name, p.case_id, c.title from party p join case_record c on c.id = p.case_id
        where p.role = 'suspect' and p.id in (select value from json_each(${JSON.stringify(idsOf(keys, 'person'))}))`,
    )
    .map(({ id, name, case_id, title }) => ({
      key: nodeKey('person', id),
      kind: 'person',
      label: name,
      detail: title,
      country: '',
      address: `/cases/${case_id}/parties`,
    }));
}
