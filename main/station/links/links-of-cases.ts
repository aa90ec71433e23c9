// What the records of cases say: which exhibit is of which case and part of which other, who is a suspect, and who is said to have possessed what.
import { isStanding } from '../../../shared/domain/prosecution/attribution.ts';
import { nodeKey, type GraphLink, type NodeKey } from '../../../shared/domain/graph/graph.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { localDay } from '../../../shared/text/format.ts';
import { statement } from '../../database/index.ts';
import { attributionsOf } from '../prosecution/index.ts';
import { evidenceLink, idsOf, type FoundLinks, type LinkQuestion } from './link-source.ts';

export function linksOfCases(question: LinkQuestion, keys: ReadonlySet<NodeKey>): FoundLinks {
  return {
    nodes: [],
    links: [...exhibitLinks(question, keys), ...suspectLinks(question, keys), ...possessionLinks(question, keys)],
    withheld: 0,
  };
}

interface ExhibitRow {
  readonly id: string;
  readonly case_id: CaseId;
  readonly case_title: string;
  readonly number: string;
  readonly parent_id: string | null;
  readonly occurred_from: Instant | null;
}

function exhibitLinks({ view }: LinkQuestion, keys: ReadonlySet<NodeKey>): GraphLink[] {
  const exhibits = JSON.stringify(idsOf(keys, 'exhibit'));
  const cases = JSON.stringify(idsOf(keys, 'case'));
  const rows = view.db.all<ExhibitRow>(
    statement`select e.id, e.case_id, l.case_title, e.number, e.parent_id, i.occurred_from
      from exhibit e join exhibit_line l on l.exhibit_id = e.id left join incident i on i.id = e.incident_id
      where e.id in (select value from json_each(${exhibits}) union select id from exhibit where parent_id in (select value from json_each(${exhibits}))
        union select id from exhibit where case_id in (select value from json_each(${cases})))`,
  );
  return rows.flatMap((row) => {
    const own = nodeKey('exhibit', row.id);
    const source = { label: row.number, address: `/exhibits/${row.id}` };
    const ofCase = evidenceLink({
      id: `exhibit-of ${row.id}`,
      type: 'exhibit-of',
      from: own,
      to: nodeKey('case', row.case_id),
      isDirected: true,
      begin: row.occurred_from === null ? '' : localDay(row.occurred_from),
      sources: [source],
    });
    if (row.parent_id === null) return [ofCase];
    const parent = nodeKey('exhibit', row.parent_id);
    const part = evidenceLink({
      id: `part-of ${row.id}`,
      type: 'part-of',
      from: own,
      to: parent,
      isDirected: true,
      sources: [source],
    });
    return [ofCase, part];
  });
}

function suspectLinks({ view }: LinkQuestion, keys: ReadonlySet<NodeKey>): GraphLink[] {
  const persons = JSON.stringify(idsOf(keys, 'person'));
  const cases = JSON.stringify(idsOf(keys, 'case'));
  return view.db
    .all<{ id: string; case_id: CaseId; title: string }>(
      statement`select p.id, p.case_id, c.title from party p join case_record c on c.id = p.case_id
        where p.role = 'suspect' and (p.id in (select value from json_each(${persons}))
          or p.case_id in (select value from json_each(${cases})))`,
    )
    .map(({ id, case_id, title }) =>
      evidenceLink({
        id: `suspect-in ${id}`,
        type: 'suspect-in',
        from: nodeKey('person', id),
        to: nodeKey('case', case_id),
        isDirected: true,
        sources: [{ label: title, address: `/cases/${case_id}/parties` }],
      }),
    );
}

/** Said by the prosecution, on a ground; a court decides whether it was so. */
function possessionLinks(question: LinkQuestion, keys: ReadonlySet<NodeKey>): GraphLink[] {
  const { db } = question.view;
  const exhibits = new Set(idsOf(keys, 'exhibit'));
  const persons = new Set(idsOf(keys, 'person'));
  const cases = db.all<{ case_id: CaseId; title: string }>(
    statement`select distinct a.case_id, c.title from attribution_event a join case_record c on c.id = a.case_id
      where a.exhibit_id in (select value from json_each(${JSON.stringify([...exhibits])}))
        or a.party_id in (select value from json_each(${JSON.stringify([...persons])}))`,
  );
  return cases.flatMap(({ case_id, title }) =>
    question
      .once(`attributions ${case_id}`, () => attributionsOf(db, case_id))
      .filter(({ exhibitId, partyId }) => exhibits.has(exhibitId) || persons.has(partyId))
      .map((said) =>
        evidenceLink({
          id: `possessed ${said.id}`,
          type: 'possessed',
          from: nodeKey('person', said.partyId),
          to: nodeKey('exhibit', said.exhibitId),
          isDirected: true,
          certainty: 'probable',
          isWithdrawn: !isStanding(said),
          begin: localDay(said.occurredAt),
          says: [
            { kind: 'code', list: 'attributionBasis', code: said.basis },
            ...(said.reason === '' ? [] : [{ kind: 'text' as const, text: said.reason }]),
          ],
          sources: [{ label: title, address: `/cases/${case_id}/prosecution` }],
        }),
      ),
  );
}
