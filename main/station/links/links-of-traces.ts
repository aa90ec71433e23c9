// What came back to traces: made here, delivered there, last held by whom, where it left lawful hands. The word of another authority, and a lead.
import { foldText } from '../../../shared/domain/fold-text.ts';
import {
  nodeKey,
  type Graph,
  type GraphLink,
  type GraphNode,
  type NodeKey,
  type Saying,
} from '../../../shared/domain/graph/graph.ts';
import { tracedFirearms, type TracedFirearm } from '../tracing/index.ts';
import { evidenceLink, handlingOfFile, namedNode, type FoundLinks, type LinkQuestion } from './link-source.ts';

export function linksOfTraces(question: LinkQuestion, keys: ReadonlySet<NodeKey>): FoundLinks {
  const whole = linksInTraces(question);
  const links = whole.links.filter(({ from, to }) => keys.has(from) || keys.has(to));
  const ends = new Set(links.flatMap(({ from, to }) => [from, to]));
  const nodes = whole.nodes.filter(({ key }) => ends.has(key) || keys.has(key));
  return { links, nodes, withheld: whole.withheld.filter((id) => keys.has(nodeKey('exhibit', id))).length };
}

/** All that answers say, and the exhibits whose answers are kept from this person. */
export function linksInTraces(question: LinkQuestion): Graph & { readonly withheld: readonly string[] } {
  return question.once('traces', () => wholeChains(question));
}

/** Everybody and every place that answers name, as far as this person may see. */
export function namedInTraces(question: LinkQuestion): readonly GraphNode[] {
  return linksInTraces(question).nodes;
}

/** Traces are few beside exhibits: their answers are read whole. */
function wholeChains(question: LinkQuestion): Graph & { readonly withheld: readonly string[] } {
  const { answers, withheld } = tracedFirearms(question.view);
  const nodes = new Map<NodeKey, GraphNode>();
  const links = merged(answers.flatMap((answer) => chainOf(question, answer, nodes)));
  return { nodes: [...nodes.values()].map((node) => withHolding(node, links)), links, withheld };
}

function chainOf(question: LinkQuestion, answer: TracedFirearm, nodes: Map<NodeKey, GraphNode>): GraphLink[] {
  const { firearm, exhibitId } = answer;
  const exhibit = nodeKey('exhibit', exhibitId);
  const common = {
    nature: 'foreign' as const,
    isLead: true,
    isDirected: true,
    certainty: answer.hasStatement ? ('probable' as const) : ('possible' as const),
    sources: [{ label: answer.number, address: `/tracing/requests/${answer.requestId}` }],
    ...handlingOfFile(question, answer.caseId, answer.attachmentId),
    ...(answer.isRestricted ? { held: 'tracing' as const } : {}),
  };
  const holders = firearm.legs.map((leg) => {
    const node = holderNode(leg.holder, leg.country, leg.kind === 'private' ? 'person' : 'organisation');
    nodes.set(node.key, node);
    return { leg, key: node.key };
  });
  const links: GraphLink[] = [];
  for (const [at, { leg, key }] of holders.entries()) {
    const next = holders[at + 1];
    const says: Saying[] = [
      { kind: 'code', list: 'holderKind', code: leg.kind },
      ...(leg.document === '' ? [] : [{ kind: 'text' as const, text: leg.document }]),
    ];
    if (at === 0 && next !== undefined && leg.kind === 'manufacturer')
      links.push(
        evidenceLink({
          ...common,
          id: `made ${answer.requestId} ${exhibitId}`,
          type: 'made',
          from: key,
          to: exhibit,
          begin: leg.from,
          end: leg.until,
          says,
        }),
      );
    if (next === undefined)
      links.push(
        evidenceLink({
          ...common,
          id: `last-held ${answer.requestId} ${exhibitId}`,
          type: 'last-held',
          from: key,
          to: exhibit,
          begin: leg.from,
          end: leg.until,
          says,
        }),
      );
    else
      links.push(
        evidenceLink({
          ...common,
          id: `delivered ${key} ${next.key} ${next.leg.from}`,
          type: 'delivered',
          from: key,
          to: next.key,
          begin: next.leg.from === '' ? leg.until : next.leg.from,
          says: [{ kind: 'code', list: 'holderKind', code: next.leg.kind }],
        }),
      );
  }
  return [...links, ...diversionOf(answer, common, nodes)];
}

function diversionOf(
  { firearm, requestId, exhibitId }: TracedFirearm,
  common: Partial<GraphLink> & Pick<GraphLink, 'sources'>,
  nodes: Map<NodeKey, GraphNode>,
): GraphLink[] {
  const { diversion } = firearm;
  if (diversion === undefined || diversion.where === '') return [];
  const node = namedNode('place', holderId(diversion.where, diversion.country), {
    kind: 'place',
    label: diversion.where,
    country: diversion.country,
  });
  nodes.set(node.key, node);
  return [
    evidenceLink({
      ...common,
      id: `diverted-at ${requestId} ${exhibitId}`,
      type: 'diverted-at',
      from: nodeKey('exhibit', exhibitId),
      to: node.key,
      begin: diversion.day,
      says: [{ kind: 'code', list: 'diversionKind', code: diversion.kind }],
    }),
  ];
}

/** Holders of one name in one country are one; that they are is the reader's to doubt. */
function holderId(name: string, country: string): string {
  return `${country} ${foldText(name)}`;
}

function holderNode(name: string, country: string, kind: 'person' | 'organisation'): GraphNode {
  return namedNode('holder', holderId(name, country), { kind, label: name, country });
}

/** The same delivery told of several firearms is one link with several sources, as free as the least free of them. */
function merged(links: readonly GraphLink[]): GraphLink[] {
  const known = new Map<string, GraphLink>();
  for (const link of links) {
    const first = known.get(link.id);
    if (first === undefined) known.set(link.id, link);
    else {
      const sources = [...first.sources, ...link.sources];
      const held = first.held ?? link.held;
      known.set(link.id, {
        ...first,
        sources: [...new Map(sources.map((source) => [source.address, source])).values()],
        ...(held === undefined ? {} : { held }),
      });
    }
  }
  return [...known.values()];
}

/** Whom only answers name that may not leave may not leave either. */
function withHolding(node: GraphNode, links: readonly GraphLink[]): GraphNode {
  const own = links.filter(({ from, to }) => from === node.key || to === node.key);
  const held = own.every((link) => link.held !== undefined) ? own[0]?.held : undefined;
  return held === undefined ? node : { ...node, held };
}
