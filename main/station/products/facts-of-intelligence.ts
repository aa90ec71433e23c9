// What intelligence says: who an entity is, its links, the reports that speak of it, and the evidence around it. Each line names every report it rests on,
// also those by which an end of it is known.
import { nodeKey } from '../../../shared/domain/graph/graph.ts';
import type { NodeRef } from '../../../shared/domain/intelligence/entity.ts';
import { factsOfKind, wordsOfFact } from '../../../shared/domain/intelligence/entity.ts';
import { recordFact, type ProductFact } from '../../../shared/domain/products/fact.ts';
import type { IntelReportId } from '../../../shared/language/identity.ts';
import { localDay } from '../../../shared/text/format.ts';
import type { View } from '../act.ts';
import {
  loadEntities,
  loadLinks,
  loadMentions,
  loadReports,
  sameRows,
  shownGrading,
  shownNode,
  viewerOf,
  type LinkRecord,
  type ReportRecord,
} from '../intelligence/index.ts';
import { graphAround, type LinkQuestion } from '../links/index.ts';
import { describedExhibits, incidentFacts } from './facts-of-records.ts';
import { factOfLink, gradingOf } from './facts-of-work.ts';
import type { ProductScope } from './scope.ts';

const said = { nature: 'intelligence', isLead: true } as const;

type Rested = Pick<ProductFact, 'reportIds' | 'sources' | 'grading' | 'handling' | 'isWithdrawn'>;

function restsOn(inherited: LinkRecord['inherited']): Rested {
  return {
    reportIds: inherited.sources.map(({ reportId }) => reportId),
    sources: inherited.sources.map(({ number, reportId }) => ({
      label: number,
      address: `/intelligence/reports/${reportId}`,
    })),
    grading: inherited.grading === undefined ? '' : gradingOf(shownGrading(inherited.grading)),
    handling: inherited.handling,
    isWithdrawn: inherited.isOnWithdrawn,
  };
}

function ofReport({ id, number, grading, handling, isWithdrawn }: ReportRecord): Rested {
  return {
    reportIds: [id],
    sources: [{ label: number, address: `/intelligence/reports/${id}` }],
    grading: gradingOf(shownGrading(grading)),
    handling,
    isWithdrawn,
  };
}

const choiceLists = ['eventKind', 'factOption.meansOfTransport', 'factOption.concealment'] as const;

/** Names, identifiers, and what may be the same. */
export function identityFacts({ db, actor }: View, { entity }: ProductScope): ProductFact[] {
  if (entity === undefined) return [];
  const rested = restsOn(entity.inherited);
  const line = (id: string, what: string, other: string) =>
    recordFact({ id: `identity ${entity.id} ${id}`, what, other, ...said, ...rested });
  const others = new Map(loadEntities(db, viewerOf(actor)).map((one) => [one.id as string, one]));
  const last = new Map(
    sameRows(db, entity.id).map((row) => [row.oneId === entity.id ? row.otherId : row.oneId, row] as const),
  );
  const types = { same: 'intel-same', unsure: 'intel-perhaps-same', different: 'intel-not-same' } as const;
  return [
    line('name', 'productFact.name', entity.name),
    ...entity.aliases.map((alias, at) => line(`alias ${at}`, 'productFact.alias', alias)),
    ...factsOfKind[entity.kind].flatMap((fact) => {
      const value = entity.facts[fact];
      if (value === undefined) return [];
      const chosen = wordsOfFact(fact, value)?.split(/\.(?=[^.]+$)/);
      const list = choiceLists.find((one) => one === chosen?.[0]);
      return list === undefined || chosen?.[1] === undefined
        ? [line(fact, `intelFact.${fact}`, value)]
        : [{ ...line(fact, `intelFact.${fact}`, ''), says: [{ kind: 'code' as const, list, code: chosen[1] }] }];
    }),
    ...(entity.note === '' ? [] : [line('note', 'productFact.note', entity.note)]),
    ...[...last].flatMap(([otherId, { verdict, reason, by, recordedAt }]) => {
      const other = others.get(otherId);
      if (other === undefined) return [];
      const own = restsOn(other.inherited);
      return [
        recordFact({
          id: `same ${entity.id} ${otherId}`,
          at: recordedAt,
          what: `linkType.${types[verdict]}`,
          other: `${other.name} (${other.number})`,
          ...said,
          isNegative: verdict === 'different',
          says: [{ kind: 'text', text: `${reason} (${by})` }],
          ...own,
          isWithdrawn: own.isWithdrawn || rested.isWithdrawn,
          reportIds: [...new Set([...rested.reportIds, ...own.reportIds])],
        }),
      ];
    }),
  ];
}

/** What of intelligence points at something the product is about. */
function idsIn({ subject, exhibitIds, caseIds, entity }: ProductScope): ReadonlySet<string> {
  return new Set([
    ...exhibitIds,
    ...(subject.kind === 'hit' ? [subject.id] : caseIds),
    ...(entity === undefined ? [] : [entity.id]),
  ]);
}

export function linkFacts(view: View, scope: ProductScope): ProductFact[] {
  return allLinks(view, scope).filter(({ isNegative, isWithdrawn }) => !isNegative && !isWithdrawn);
}

/** Looked at and not so; and what was taken back: links and reports. */
export function excludedFacts(view: View, scope: ProductScope): ProductFact[] {
  return [
    ...allLinks(view, scope).filter(({ isNegative, isWithdrawn }) => isNegative || isWithdrawn),
    ...allMentions(view, scope).filter(({ isWithdrawn }) => isWithdrawn),
  ];
}

function allLinks({ db, actor }: View, scope: ProductScope): ProductFact[] {
  const ids = idsIn(scope);
  const name = (ref: NodeRef) => shownNode(db, ref).name;
  return loadLinks(db, viewerOf(actor))
    .filter(({ from, to }) => ids.has(from.id) || ids.has(to.id))
    .map((link) => {
      const rested = restsOn(link.inherited);
      const isOfOne = scope.entity !== undefined && link.from.id === scope.entity.id;
      return recordFact({
        id: `link ${link.id}`,
        at: link.since ?? '',
        what: `intelLinkType.${link.type}`,
        other: isOfOne ? name(link.to) : `${name(link.from)} → ${name(link.to)}`,
        ...said,
        ...rested,
        certainty: link.certainty,
        isNegative: link.isNegative,
        isWithdrawn: link.isWithdrawn || rested.isWithdrawn,
        says: link.note === '' ? [] : [{ kind: 'text', text: link.note }],
      });
    });
}

export function mentionFacts(view: View, scope: ProductScope): ProductFact[] {
  return allMentions(view, scope).filter(({ isWithdrawn }) => !isWithdrawn);
}

const around = 120;

/** One line for each report, with the words that name it. */
function allMentions({ db, actor }: View, scope: ProductScope): ProductFact[] {
  const ids = idsIn(scope);
  const reports = new Map(loadReports(db, viewerOf(actor)).map((report) => [report.id, report]));
  const own = scope.entity === undefined ? [] : scope.entity.inherited.sources.map(({ reportId }) => reportId);
  const byReport = Map.groupBy(
    loadMentions(db).filter(({ target }) => ids.has(target.id)),
    ({ reportId }) => reportId,
  );
  return [...byReport].flatMap(([reportId, mentions]): ProductFact[] => {
    const report = reports.get(reportId);
    const [first] = mentions;
    if (report === undefined || first === undefined) return [];
    const { text, receivedAt } = report;
    const { at, words } = first;
    const shown = at === undefined ? words : text.slice(Math.max(0, at.from - around), at.to + around);
    return [
      recordFact({
        id: `mentions ${reportId}`,
        at: receivedAt,
        what: 'productFact.mentioned',
        other: [...new Set(mentions.map((mention) => mention.words))].join(' · '),
        ...said,
        says: [{ kind: 'text', text: shown.length < text.length && at !== undefined ? `… ${shown} …` : shown }],
        ...ofReport(report),
        // Whom the words mean is known by the reports the entity rests on.
        reportIds: [...new Set([reportId, ...own])],
      }),
    ];
  });
}

const beginning = 600;

/** Reports of a case, or those that came on the days of a period; not those that were withdrawn. */
export function reportFacts({ db, actor }: View, { caseIds, period }: ProductScope): ProductFact[] {
  const viewer = viewerOf(actor);
  const found =
    period === undefined
      ? caseIds.flatMap((caseId) => loadReports(db, viewer, { caseId }))
      : loadReports(db, viewer).filter(({ receivedAt }) => {
          const day = receivedAt.length === 10 ? receivedAt : localDay(receivedAt);
          return day >= period.from && day <= period.until;
        });
  return found
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map((report) =>
      recordFact({
        id: `report ${report.id}`,
        at: report.receivedAt,
        what: 'productFact.report',
        other: report.number,
        ...said,
        says: [
          {
            kind: 'text',
            text: report.text.length > beginning ? `${report.text.slice(0, beginning)} …` : report.text,
          },
        ],
        ...ofReport(report),
      }),
    );
}

/** Exhibits, cases and persons of cases that its links and tags lead to, and what our records say of these. */
export function aroundFacts(question: LinkQuestion, scope: ProductScope): ProductFact[] {
  const { view } = question;
  const { entity } = scope;
  if (entity === undefined) return [];
  const led = new Map<string, { ref: NodeRef; reportIds: Set<IntelReportId> }>();
  const lead = (ref: NodeRef, reportIds: readonly IntelReportId[]) => {
    if (ref.kind === 'entity') return;
    const known = led.get(ref.id) ?? { ref, reportIds: new Set<IntelReportId>() };
    for (const id of reportIds) known.reportIds.add(id);
    led.set(ref.id, known);
  };
  const viewer = viewerOf(view.actor);
  for (const link of loadLinks(view.db, viewer, { node: entity.id })) {
    if (link.isWithdrawn || link.isNegative || link.inherited.isOnWithdrawn) continue;
    const reportIds = link.inherited.sources.map(({ reportId }) => reportId);
    lead(link.from.id === entity.id ? link.to : link.from, reportIds);
  }
  const all = [...led.values()];
  const by = (kind: NodeRef['kind']) => all.filter(({ ref }) => ref.kind === kind);
  const withReports = (id: string, fact: ProductFact): ProductFact => ({
    ...fact,
    reportIds: [...(led.get(id)?.reportIds ?? [])],
  });
  const keys = new Map(
    [...by('exhibit'), ...by('party')].map(({ ref }) => [
      nodeKey(ref.kind === 'party' ? 'person' : 'exhibit', ref.id),
      ref.id,
    ]),
  );
  const { nodes, links } = keys.size === 0 ? { nodes: [], links: [] } : graphAround(question, new Set(keys.keys()));
  const named = new Map(nodes.map((node) => [node.key, node]));
  return [
    ...by('exhibit').flatMap(({ ref }) =>
      describedExhibits(view.db, [ref.id]).map((fact) => withReports(ref.id, fact)),
    ),
    ...by('case').flatMap(({ ref }) =>
      incidentFacts(view, { caseIds: [ref.id as ProductScope['caseIds'][number]] }).map((fact) =>
        withReports(ref.id, fact),
      ),
    ),
    ...[...by('trace'), ...by('hit')].map(({ ref }) => {
      const { name } = shownNode(view.db, ref);
      const address = ref.kind === 'trace' ? `/tracing/requests/${ref.id}` : '';
      const what = `productFact.${ref.kind}`;
      return withReports(
        ref.id,
        recordFact({ id: `${ref.kind} ${ref.id}`, what, other: name, sources: [{ label: name, address }] }),
      );
    }),
    ...links
      .filter(({ nature }) => nature !== 'intelligence')
      .map((link) => {
        const own = keys.has(link.from) ? link.from : link.to;
        const other = named.get(own === link.from ? link.to : link.from);
        const fact = factOfLink(link, other);
        return withReports(keys.get(own) ?? '', {
          ...fact,
          other: [named.get(own)?.label ?? '', other?.label ?? ''].filter((one) => one !== '').join(' – '),
        });
      }),
  ];
}
