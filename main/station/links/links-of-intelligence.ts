// What intelligence says: entities, reports and the graded links between them and our own records. A lead always, however confirmed its author calls it.
import { writtenGrading } from '../../../shared/domain/intelligence/grading.ts';
import { holdsBack, type HandlingCode } from '../../../shared/domain/disclosure/handling.ts';
import {
  NodeKey,
  type Graph,
  type GraphLink,
  type GraphNode as ChartNode,
  type NodeKind,
} from '../../../shared/domain/graph/graph.ts';
import {
  intelligenceGraph,
  viewerOf,
  type GraphLink as IntelLink,
  type GraphNode as IntelNode,
  type IntelligenceGraph,
} from '../intelligence/index.ts';
import type { SpokenGraph } from './events/events-of-intelligence.ts';
import { kindOfEntity } from './kind-of-entity.ts';
import { evidenceLink, namedNode, type FoundLinks, type LinkQuestion } from './link-source.ts';

export function linksOfIntelligence(question: LinkQuestion, keys: ReadonlySet<NodeKey>): FoundLinks {
  const whole = question.once('intelligence', () => wholeGraph(question));
  const links = whole.links.filter(({ from, to }) => keys.has(from) || keys.has(to));
  const ends = new Set(links.flatMap(({ from, to }) => [from, to]));
  // What this person may not see of it is not counted either: that there is such a report is itself kept from them.
  return { links, nodes: whole.nodes.filter(({ key }) => ends.has(key) || keys.has(key)), withheld: 0 };
}

/** Everybody and everything that intelligence names, as far as this person may see. */
export function namedInIntelligence(question: LinkQuestion): readonly ChartNode[] {
  return question.once('intelligence', () => wholeGraph(question)).nodes;
}

/** The same as the map of events reads it. */
export function spokenAtHome(question: LinkQuestion): SpokenGraph {
  const { seen, free, sourceOf } = readOnce(question);
  return { ...seen, free, addressOf, sourceOf };
}

/** What this person may see of it, as it was recorded. */
export function seenAtHome(question: LinkQuestion): IntelligenceGraph {
  return readOnce(question).seen;
}

/** What the court may not see may not leave on a chart: nobody knows who reads it next. */
const court = { seesAll: false, seesSources: false } as const;

function readOnce(question: LinkQuestion) {
  return question.once('intelligence as it was recorded', () => {
    const { db, actor } = question.view;
    const seen = intelligenceGraph(db, viewerOf(actor));
    const numbers = new Map(seen.nodes.map(({ id, number }) => [id, number]));
    const sourceOf: SpokenGraph['sourceOf'] = (id) => ({
      label: numbers.get(id) ?? '',
      address: `/intelligence/reports/${id}`,
    });
    return { seen, free: freeIn(intelligenceGraph(db, court)), sourceOf };
  });
}

function wholeGraph(question: LinkQuestion): Graph {
  const { seen, free, sourceOf } = readOnce(question);
  return {
    nodes: seen.nodes.map((node) => nodeOf(node, free.has(node.key))),
    links: seen.links.map((link) => linkOf(link, free.has(link.id), sourceOf)),
  };
}

function freeIn({ nodes, links }: IntelligenceGraph): ReadonlySet<string> {
  return new Set([...nodes.map(({ key }) => key), ...links.map(({ id }) => String(id))]);
}

function heldBy(handling: HandlingCode, isFree: boolean): Pick<GraphLink, 'held'> {
  if (isFree) return {};
  return { held: holdsBack(handling) ? handling : 'H2' };
}

function kindOf({ is }: IntelNode): NodeKind {
  if (is === 'report' || is === 'case') return is;
  return is === 'other-exhibit' ? 'exhibit' : kindOfEntity[is];
}

const addresses: Partial<Readonly<Record<IntelNode['kind'], string>>> = {
  entity: '/intelligence/entities/',
  report: '/intelligence/reports/',
  trace: '/tracing/requests/',
};

function addressOf({ kind, id }: Pick<IntelNode, 'kind' | 'id'>): string {
  const start = addresses[kind];
  return start === undefined ? '' : `${start}${id}`;
}

function nodeOf(node: IntelNode, isFree: boolean): ChartNode {
  const key = keyOf(node.key);
  const isEvidence = node.kind !== 'entity' && node.kind !== 'report';
  const detail = [node.number, ...node.aliases].filter((one) => one !== '' && one !== node.name).join(' · ');
  return {
    ...namedNode('entity', node.id, { kind: kindOf(node), label: node.name, detail }),
    key,
    address: addressOf(node),
    ...(isEvidence ? {} : heldBy(node.handling, isFree)),
  };
}

/** A party of a case is one person here and there. */
function keyOf(key: string): NodeKey {
  return NodeKey.parse(key.replace(/^party:/, 'person:'));
}

function linkOf(link: IntelLink, isFree: boolean, sourceOf: SpokenGraph['sourceOf']): GraphLink {
  return evidenceLink({
    id: `intelligence ${link.id}`,
    type: `intel-${link.type}`,
    from: keyOf(link.from),
    to: keyOf(link.to),
    isDirected: !link.isMutual,
    nature: 'intelligence',
    certainty: link.certainty ?? 'possible',
    isLead: true,
    isNegative: link.isNegative,
    isWithdrawn: link.isWithdrawn || link.isOnWithdrawnReport,
    begin: link.since ?? '',
    end: link.until ?? '',
    says: link.note === '' ? [] : [{ kind: 'text', text: link.note }],
    sources: link.reportIds.map(sourceOf),
    grading: link.grading === undefined ? '' : writtenGrading(link.grading),
    handling: link.handling,
    ...heldBy(link.handling, isFree),
  });
}
