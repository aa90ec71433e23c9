// What intelligence ties to a case: links of its exhibits, of its parties, of itself, and of the entities that are tied to those or that its reports
// speak of. The graph is already without what the reader may not see.
import { writtenGrading } from '../../../shared/domain/intelligence/grading.ts';
import { entityKinds, type EntityKind } from '../../../shared/domain/intelligence/entity.ts';
import type { IntelligenceLink } from '../../../shared/domain/indicators/case-records.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { GraphLink, GraphNode, IntelligenceGraph } from '../intelligence/index.ts';

const notKinds: ReadonlySet<string> = new Set(['mentions', 'same', 'perhaps-same', 'not-same']);

export function intelligenceOf(
  db: ReadableDatabase,
  caseId: CaseId,
  { nodes, links }: IntelligenceGraph,
  exhibitIds: ReadonlySet<string>,
): IntelligenceLink[] {
  const named = new Map(nodes.map((node) => [node.key, node]));
  const standing = links.filter((link) => !link.isNegative && !link.isWithdrawn && !link.isOnWithdrawnReport);
  const own = new Set<string>([
    `case:${caseId}`,
    ...[...exhibitIds].map((id) => `exhibit:${id}`),
    ...db.all<{ id: string }>(statement`select id from party where case_id = ${caseId}`).map(({ id }) => `party:${id}`),
  ]);
  const reports = new Set(
    nodes.filter((node) => node.kind === 'report' && node.caseId === caseId).map(({ key }) => key),
  );
  const near = new Set(own);
  for (const { from, to, type } of standing) {
    if (type === 'not-same' || type === 'perhaps-same') continue;
    if (own.has(from) || (type === 'mentions' && reports.has(from))) near.add(to);
    if (own.has(to) && type !== 'mentions') near.add(from);
  }
  return standing.flatMap((link) => {
    if (notKinds.has(link.type)) return [];
    const there = ending(link, named.get(link.to), near.has(link.from) ? named.get(link.from) : undefined);
    // What reads the same from both ends is said once.
    if (link.isMutual && there.length > 0) return there;
    return [...there, ...ending(link, named.get(link.from), near.has(link.to) ? named.get(link.to) : undefined)];
  });
}

/** Read at `entity`, which something of the case leads to. */
function ending(link: GraphLink, entity: GraphNode | undefined, other: GraphNode | undefined): IntelligenceLink[] {
  if (entity === undefined || other === undefined) return [];
  const kind = entityKinds.find((one): one is EntityKind => one === entity.is);
  // Between two exhibits too: marks of the same tool.
  if (kind === undefined) return [];
  const [report] = link.reportIds;
  return [
    {
      type: link.type,
      entity: kind,
      label: `${other.name} – ${entity.name}`,
      address:
        report === undefined
          ? entity.key.replace(/^entity:/, '/intelligence/entities/')
          : `/intelligence/reports/${report}`,
      grading: link.grading === undefined ? '' : writtenGrading(link.grading),
      handling: link.handling,
    },
  ];
}
