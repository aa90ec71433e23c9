// Entries of registers of others that a person decided to speak, or not to speak, of an exhibit.
import { nodeKey, type NodeKey } from '../../../shared/domain/graph/graph.ts';
import { localDay } from '../../../shared/text/format.ts';
import { decidedEntries, namedEntries } from '../registers/index.ts';
import { evidenceLink, idsOf, namedNode, type FoundLinks, type LinkQuestion } from './link-source.ts';

export function linksOfRegisters({ view: { db } }: LinkQuestion, keys: ReadonlySet<NodeKey>): FoundLinks {
  const of = { exhibitIds: idsOf(keys, 'exhibit'), entryIds: idsOf(keys, 'entry').map(Number) };
  const decided = decidedEntries(db, of);
  const named = new Map(
    namedEntries(db, [...new Set([...decided.map(({ entryId }) => entryId), ...of.entryIds])]).map((one) => [
      one.id,
      one,
    ]),
  );
  return {
    nodes: [...named.values()].map(({ id, label, register }) =>
      namedNode('entry', String(id), {
        kind: 'register-entry',
        label,
        detail: register,
        address: `/registers/entries/${id}`,
      }),
    ),
    links: decided.map(({ id, entryId, exhibitId, decision, reason, at, isSuperseded }) =>
      evidenceLink({
        id: `entry ${id}`,
        type: 'named-in-register',
        from: nodeKey('entry', String(entryId)),
        to: nodeKey('exhibit', exhibitId),
        isDirected: true,
        nature: 'foreign',
        certainty: decision === 'unsure' ? 'possible' : 'probable',
        isLead: true,
        isNegative: decision === 'different',
        isWithdrawn: isSuperseded,
        begin: localDay(at),
        says: [
          { kind: 'code', list: 'entryDecision', code: decision },
          ...(reason === '' ? [] : [{ kind: 'text' as const, text: reason }]),
        ],
        sources: [{ label: named.get(entryId)?.register ?? '', address: `/registers/entries/${entryId}` }],
      }),
    ),
    withheld: 0,
  };
}
