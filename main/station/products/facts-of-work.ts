// What examination and tracing say: verified hits, candidates as leads, the life of an exhibit, requests, and what nobody answered yet.
import type { LifePart } from '../../../shared/domain/graph/life.ts';
import { nodeKey, otherEnd, type GraphLink, type GraphNode } from '../../../shared/domain/graph/graph.ts';
import { recordFact, type ProductFact } from '../../../shared/domain/products/fact.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { localDay } from '../../../shared/text/format.ts';
import { statement } from '../../database/index.ts';
import type { View } from '../act.ts';
import { hitsRecorded, type ComparedConclusion } from '../conclusions/index.ts';
import { isDue, loadReports, shownGrading, viewerOf } from '../intelligence/index.ts';
import { graphAround, handlingOfFile, readLife, saidOfLink, type LinkQuestion } from '../links/index.ts';
import { describedExhibits } from './facts-of-records.ts';
import type { ProductScope } from './scope.ts';

/** Hits that stand, each with its level, who concluded and who verified. A corrected one is there with its mark. */
export function hitFacts({ db }: View, { subject, caseIds, period }: ProductScope): ProductFact[] {
  const found =
    subject.kind === 'hit'
      ? hitsRecorded(db, { id: subject.id })
      : period === undefined
        ? caseIds.flatMap((caseId) => hitsRecorded(db, { caseId }))
        : hitsRecorded(db, period);
  return found.filter(({ isVerified, isAssociation }) => isVerified && isAssociation).flatMap(hitLines);
}

function hitLines(one: ComparedConclusion): ProductFact[] {
  const { hit, exhibitId, taskId, isCorrected: isWithdrawn } = one;
  if (hit === undefined) return [];
  const sources = [{ label: one.request, address: `/examination/tasks/${taskId}` }];
  return [
    recordFact({
      id: `hit ${hit.id}`,
      at: hit.at,
      what: 'productFact.hit',
      other: hit.linkedCase,
      isWithdrawn,
      sources: [{ label: hit.number, address: `/examination/tasks/${taskId}` }],
    }),
    recordFact({
      id: `conclusion ${one.id} ${exhibitId}`,
      at: one.at,
      what: 'productFact.concluded',
      other: one.comparedWith,
      says: [
        { kind: 'words', words: one.level },
        { kind: 'text', text: one.by },
      ],
      isWithdrawn,
      sources,
    }),
    recordFact({
      id: `verified ${one.id}`,
      what: 'productFact.verified',
      other: one.verifiedBy,
      isWithdrawn,
      sources,
    }),
  ];
}

/** Of the exhibits, and leads all of them. */
export function candidateFacts(question: LinkQuestion, { exhibitIds }: ProductScope): ProductFact[] {
  return aroundExhibits(question, exhibitIds)
    .filter(({ link }) => link.type === 'database-candidate')
    .map(({ link, other }) => factOfLink(link, other));
}

export function aroundExhibits(
  question: LinkQuestion,
  exhibitIds: readonly string[],
): { readonly link: GraphLink; readonly own: string; readonly other: GraphNode | undefined }[] {
  const keys = new Set(exhibitIds.map((id) => nodeKey('exhibit', id)));
  if (keys.size === 0) return [];
  const { nodes, links } = graphAround(question, keys);
  const named = new Map(nodes.map((node) => [node.key, node]));
  return links.flatMap((link) => {
    if (link.nature === 'intelligence') return [];
    const own = keys.has(link.from) ? link.from : link.to;
    return [{ link, own, other: named.get(otherEnd(link, own)) }];
  });
}

export function factOfLink(link: GraphLink, other: GraphNode | undefined): ProductFact {
  const { id, begin, certainty } = link;
  return recordFact({ id: `link ${id}`, at: begin, certainty, ...saidOfLink(link, other) });
}

/** Parts of the life of each exhibit. What intelligence says of it is read from the reports, with everything it rests on. */
export function lifeFacts(view: View, { exhibitIds }: ProductScope, parts: readonly LifePart[]): ProductFact[] {
  return exhibitIds.flatMap((exhibitId) =>
    readLife(view, exhibitId)
      .events.filter(({ part, nature }) => parts.includes(part) && nature !== 'intelligence')
      .map(({ part: _, id, ...event }) => recordFact({ ...event, id: `life ${exhibitId} ${id}` })),
  );
}

interface RequestRow {
  readonly id: string;
  readonly request_id: string;
  readonly number: string;
  readonly kind: string;
  readonly at: string;
  readonly body: string;
  readonly case_id: CaseId | null;
  readonly attachment_id: string | null;
}

/** Requests that left, and what became of them: of a case, or on the days of a period. */
export function traceFacts(question: LinkQuestion, { caseIds, period }: ProductScope): ProductFact[] {
  const { from, until } = period ?? { from: '', until: '' };
  return question.view.db
    .all<RequestRow>(
      statement`select event.id, event.request_id, r.number, event.kind, event.occurred_at as at, r.case_id, event.attachment_id,
          coalesce((select t.content ->> '$.text.addressee.body' from trace_event t where t.request_id = r.id
            and t.content ->> '$.text' is not null order by t.step desc limit 1), '') as body
        from trace_event event join trace_request r on r.id = event.request_id
        where r.direction = 'out' and event.kind in ('sent', 'acknowledged', 'answered', 'refused')
          and (${from} <> '' or r.case_id in (select value from json_each(${JSON.stringify(caseIds)})))
          and (${from} = '' or substr(event.occurred_at, 1, 10) between date(${from}, '-1 day') and date(${until}, '+1 day'))
        order by event.occurred_at, event.step`,
    )
    .filter(({ at }) => from === '' || (localDay(at) >= from && localDay(at) <= until))
    .map(({ id, request_id: requestId, number, kind, at, body, case_id: caseId, attachment_id: attachmentId }) =>
      recordFact({
        id: `trace ${id}`,
        at,
        what: `traceStep.${kind}`,
        other: body,
        sources: [{ label: number, address: `/tracing/requests/${requestId}` }],
        ...handlingOfFile(question, caseId ?? undefined, attachmentId ?? undefined),
      }),
    );
}

/** What a case still lacks: requests without an answer, firearms nobody asked about, reports whose review is due. */
export function openQuestions(view: View, { caseIds }: ProductScope): ProductFact[] {
  const { db, actor, now } = view;
  const list = JSON.stringify(caseIds);
  const unanswered = db
    .all<{ id: string; number: string; at: string; body: string }>(
      statement`select r.id, r.number, sent.occurred_at as at, coalesce((select t.content ->> '$.text.addressee.body' from trace_event t
            where t.request_id = r.id and t.content ->> '$.text' is not null order by t.step desc limit 1), '') as body
        from trace_request r join trace_event sent on sent.request_id = r.id and sent.kind = 'sent'
        where r.direction = 'out' and r.case_id in (select value from json_each(${list}))
          and not exists (select 1 from trace_event e where e.request_id = r.id and e.kind in ('answered', 'refused', 'closed'))
        order by sent.occurred_at`,
    )
    .map(({ id, number, at, body }) =>
      recordFact({
        id: `unanswered ${id}`,
        at,
        what: 'productFact.unanswered',
        other: body,
        sources: [{ label: number, address: `/tracing/requests/${id}` }],
      }),
    );
  const never = db
    .all<{ id: string }>(
      statement`select e.id from exhibit e where e.kind = 'firearm' and e.case_id in (select value from json_each(${list}))
        and not exists (select 1 from trace_request r join trace_event t on t.request_id = r.id,
          json_each(t.content, '$.text.firearms') f where r.case_id = e.case_id and f.value ->> '$.exhibitId' = e.id)`,
    )
    .map(({ id }) => id);
  const notTraced = describedExhibits(db, never).map((fact) => ({
    ...fact,
    id: `not-traced ${fact.id}`,
    what: 'productFact.not-traced',
  }));
  const due = caseIds
    .flatMap((caseId) => loadReports(db, viewerOf(actor), { caseId }))
    .filter((report) => isDue(report, now))
    .map((report) =>
      recordFact({
        id: `due ${report.id}`,
        at: report.reviewOn,
        what: 'productFact.review-due',
        other: report.number,
        nature: 'intelligence',
        isLead: true,
        grading: gradingOf(shownGrading(report.grading)),
        handling: report.handling,
        reportIds: [report.id],
        sources: [{ label: report.number, address: `/intelligence/reports/${report.id}` }],
      }),
    );
  return [...unanswered, ...notTraced, ...due];
}

/** `B2`, or `1C (A2)` where it was given in another scheme than the 4×4. */
export function gradingOf({ scheme, source, information, on4x4 }: ReturnType<typeof shownGrading>): string {
  return scheme === '4x4' ? `${source}${information}` : `${source}${information} (${on4x4})`;
}
