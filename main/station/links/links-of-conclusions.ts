// What laboratories concluded: exhibits compared with each other or with something named, hits that stand on it, and candidates of databases as leads.
import {
  nodeKey,
  type GraphLink,
  type GraphNode,
  type LinkType,
  type NodeKey,
} from '../../../shared/domain/graph/graph.ts';
import { localDay } from '../../../shared/text/format.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import {
  comparedConclusions,
  databaseCandidates,
  type ComparedConclusion,
  type DatabaseCandidate,
} from '../conclusions/index.ts';
import { evidenceLink, idsOf, namedNode, type FoundLinks, type LinkQuestion } from './link-source.ts';

export function linksOfConclusions({ view: { db } }: LinkQuestion, keys: ReadonlySet<NodeKey>): FoundLinks {
  const of = {
    exhibitIds: idsOf(keys, 'exhibit'),
    names: [...idsOf(keys, 'elsewhere'), ...idsOf(keys, 'sample'), ...namesOfCases(db, idsOf(keys, 'case'))],
  };
  const nodes: GraphNode[] = [];
  const caseNamed = (name: string): NodeKey => {
    const known = caseOfName(db, name);
    if (known !== undefined) return nodeKey('case', known);
    const node = namedNode('elsewhere', name, { kind: 'case', label: name });
    nodes.push(node);
    return node.key;
  };
  const compared = comparedConclusions(db, of);
  const links = compared.flatMap((one) => {
    const other = endOfComparison(one, nodes);
    const hit = one.hit === undefined ? [] : [hitLink(one, one.hit, caseNamed(one.hit.linkedCase))];
    return [comparisonLink(one, other), ...hit];
  });
  const candidates = databaseCandidates(db, of).map((one) => candidateLink(one, caseNamed(one.linkedCase)));
  const all = [...links, ...candidates].filter(({ from, to }) => keys.has(from) || keys.has(to));
  const ends = new Set(all.flatMap(({ from, to }) => [from, to]));
  return { links: all, nodes: nodes.filter(({ key }) => ends.has(key)), withheld: 0 };
}

function endOfComparison({ comparedExhibitId, comparedWith }: ComparedConclusion, nodes: GraphNode[]): NodeKey {
  if (comparedExhibitId !== undefined) return nodeKey('exhibit', comparedExhibitId);
  const node = namedNode('sample', comparedWith, { kind: 'sample', label: comparedWith });
  nodes.push(node);
  return node.key;
}

function sourceOf({ taskId, request: label }: ComparedConclusion): GraphLink['sources'] {
  return [{ label, address: `/examination/tasks/${taskId}` }];
}

function typeOf({ isAssociation, examination }: ComparedConclusion): LinkType {
  if (!isAssociation) return 'compared-with';
  return examination === 'toolmarks' ? 'same-tool' : 'identified-with';
}

function comparisonLink(one: ComparedConclusion, other: NodeKey): GraphLink {
  return evidenceLink({
    id: `conclusion ${one.id}`,
    type: typeOf(one),
    from: nodeKey('exhibit', one.exhibitId),
    to: other,
    certainty: one.isAssociation || one.isExclusion ? (one.isCategorical ? 'confirmed' : 'probable') : 'possible',
    // One person's conclusion, which its scale lets stand alone, joins nothing yet.
    isLead: !one.isVerified && one.isAssociation,
    isNegative: one.isExclusion,
    isWithdrawn: one.isCorrected,
    begin: localDay(one.at),
    says: [{ kind: 'words', words: one.level }],
    sources: sourceOf(one),
  });
}

/** A hit opens a lead into the other case; it does not say who fired. */
function hitLink(one: ComparedConclusion, hit: NonNullable<ComparedConclusion['hit']>, other: NodeKey): GraphLink {
  return evidenceLink({
    id: `hit ${hit.id}`,
    type: 'hit',
    from: nodeKey('exhibit', one.exhibitId),
    to: other,
    isWithdrawn: one.isCorrected,
    begin: localDay(hit.at),
    says: [{ kind: 'words', words: one.level }],
    sources: [{ label: hit.number, address: `/examination/tasks/${one.taskId}` }],
  });
}

function candidateLink(one: DatabaseCandidate, other: NodeKey): GraphLink {
  const text = [`#${one.rank}`, one.score, one.reference].filter((part) => part !== '').join(' · ');
  return evidenceLink({
    id: `candidate ${one.id}`,
    type: 'database-candidate',
    from: nodeKey('exhibit', one.exhibitId),
    to: other,
    certainty: 'possible',
    isLead: true,
    isNegative: one.decision === 'excluded',
    begin: localDay(one.at),
    says: [
      { kind: 'text', text },
      ...(one.decision === undefined
        ? []
        : [{ kind: 'code' as const, list: 'candidateDecision' as const, code: one.decision }]),
    ],
    sources: [{ label: one.search, address: `/examination/requests/${one.requestId}` }],
  });
}

/** The case of this station that has this number or this title. */
function caseOfName(db: ReadableDatabase, name: string): string | undefined {
  return db.first<{ id: string }>(
    statement`select case_id as id from case_number where number = ${name}
      union all select id from case_record where title = ${name} limit 1`,
  )?.id;
}

function namesOfCases(db: ReadableDatabase, ids: readonly string[]): string[] {
  const list = JSON.stringify(ids);
  return db
    .all<{ name: string }>(
      statement`select number as name from case_number where case_id in (select value from json_each(${list}))
        union select title from case_record where id in (select value from json_each(${list}))`,
    )
    .map(({ name }) => name);
}
