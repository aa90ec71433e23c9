// Serials that may be the same one read differently, or follow one another: where to look, and nothing more.
import { nodeKey, type GraphLink, type GraphNode, type NodeKey } from '../../../shared/domain/graph/graph.ts';
import { readSerialQuery } from '../../../shared/domain/serial/index.ts';
import type { ExhibitId } from '../../../shared/language/identity.ts';
import { statement } from '../../database/index.ts';
import { findForeignSerials } from '../foreign/index.ts';
import { findSimilarSerials } from '../intake/similar-serials.ts';
import { neighboursOf } from '../serials/index.ts';
import { evidenceLink, idsOf, namedNode, type FoundLinks, type LinkQuestion } from './link-source.ts';

/** Every serial is looked for among all: of more firearms than this nobody waits for it. */
export const mostSearched = 100;
/** Numbers so near may be of one batch. */
const near = 5;

export function linksOfSerials({ view: { db } }: LinkQuestion, keys: ReadonlySet<NodeKey>): FoundLinks {
  const ids = idsOf(keys, 'exhibit');
  const nodes: GraphNode[] = [];
  const links: GraphLink[] = [];
  if (ids.length > mostSearched) return { nodes, links, withheld: 0 };
  const own = db.all<{ exhibitId: ExhibitId; text: string }>(
    statement`select distinct exhibit_id as exhibitId, text from serial_reading
      where source = 'serial' and exhibit_id in (select value from json_each(${JSON.stringify(ids)}))`,
  );
  const alike = new Set<string>();
  for (const { exhibitId, text } of own) {
    for (const { exhibitId: other, serial, isExact } of findSimilarSerials(db, { serial: text, except: exhibitId })
      .similar) {
      const pair = [exhibitId, other].toSorted().join(' ');
      alike.add(pair);
      links.push(
        leadBetween('serial-alike', pair, exhibitId, other, [text, serial].toSorted().join(isExact ? ' = ' : ' ≈ ')),
      );
    }
    links.push(...foreignLeads(exhibitId, text, nodes));
  }
  for (const exhibitId of new Set(own.map((one) => one.exhibitId))) {
    for (const neighbour of neighboursOf(db, exhibitId, near).neighbours) {
      const pair = [exhibitId, neighbour.exhibitId].toSorted().join(' ');
      if (neighbour.distance === 0 || alike.has(pair)) continue;
      const texts = [neighbour.own, neighbour.text].toSorted().join(' … ');
      links.push(leadBetween('serial-near', pair, exhibitId, neighbour.exhibitId, texts));
    }
  }
  return { nodes, links, withheld: 0 };

  function foreignLeads(exhibitId: ExhibitId, text: string, into: GraphNode[]): GraphLink[] {
    const query = readSerialQuery(text, { width: 'usual', isTolerant: false, isUpsideDown: false });
    if (!query.ok) return [];
    return findForeignSerials(db, query.query).map((found) => {
      const address = `/cases/foreign/exhibits/${found.id}`;
      const node = namedNode('foreign', found.id, {
        kind: 'foreign-exhibit',
        label: `${found.caseTitle} / ${found.number}`,
        detail: found.station,
        address,
      });
      into.push(node);
      return evidenceLink({
        id: `foreign-alike ${exhibitId} ${found.id}`,
        type: 'serial-alike',
        from: nodeKey('exhibit', exhibitId),
        to: node.key,
        nature: 'foreign',
        certainty: 'possible',
        isLead: true,
        says: [{ kind: 'text', text: `${text} ≈ ${found.text}` }],
        sources: [{ label: found.station, address }],
      });
    });
  }
}

function leadBetween(
  type: 'serial-alike' | 'serial-near',
  pair: string,
  one: ExhibitId,
  other: ExhibitId,
  text: string,
): GraphLink {
  // From the same end whichever was asked about first.
  const [from, to] = [one, other].toSorted();
  return evidenceLink({
    id: `${type} ${pair}`,
    type,
    from: nodeKey('exhibit', from ?? one),
    to: nodeKey('exhibit', to ?? other),
    certainty: 'possible',
    isLead: true,
    says: [{ kind: 'text', text }],
    sources: [{ label: text, address: `/exhibits/${one}` }],
  });
}
