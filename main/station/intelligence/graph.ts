// Everything that is linked, as a chart draws it: nodes and links the viewer may see, each with what it inherits. Leads, never findings.
import type { HandlingCode } from '../../../shared/domain/disclosure/handling.ts';
import {
  nodeKey,
  type EntityFacts,
  type EntityKind,
  type NodeKind,
} from '../../../shared/domain/intelligence/entity.ts';
import type { Grading } from '../../../shared/domain/intelligence/grading.ts';
import { linkRules, type Certainty, type EndKind, type LinkType } from '../../../shared/domain/intelligence/link.ts';
import type { CaseId, IntelLinkId, IntelReportId } from '../../../shared/language/identity.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import { loadEntities, sameRows, type EntityRecord } from './entity-records.ts';
import { loadLinks } from './link-records.ts';
import { loadMentions } from './mention-records.ts';
import { findNode } from './nodes.ts';
import { loadReports } from './report-records.ts';
import type { IntelligenceViewer } from './viewer.ts';

export interface GraphNode {
  /** `entity:ID`, `exhibit:ID`, `case:ID`, `party:ID`, `trace:ID`, `hit:ID`, `report:ID`. */
  readonly key: string;
  readonly kind: NodeKind | 'report';
  readonly id: string;
  readonly name: string;
  /** What an entity or a record is to the rules of links; `report` of a report. */
  readonly is: EndKind | 'report';
  readonly number: string;
  readonly aliases: readonly string[];
  readonly facts: EntityFacts;
  readonly caseId: CaseId | undefined;
  readonly handling: HandlingCode;
  readonly grading: Grading | undefined;
  /** The report itself, or one that it rests on. */
  readonly isWithdrawn: boolean;
  /** Of an entity: the reports its name and facts rest on. */
  readonly reportIds: readonly string[];
}

export interface GraphLink {
  readonly id: IntelLinkId | string;
  /** `mentions`: from a report to what its words are tagged to; `same` and `perhaps-same`: two entities. */
  readonly type: LinkType | 'mentions' | 'same' | 'perhaps-same' | 'not-same';
  readonly from: string;
  readonly to: string;
  readonly isMutual: boolean;
  readonly certainty: Certainty | undefined;
  readonly since: string | undefined;
  readonly until: string | undefined;
  /** Examined and excluded. */
  readonly isNegative: boolean;
  readonly note: string;
  readonly reportIds: readonly IntelReportId[];
  readonly grading: Grading | undefined;
  readonly handling: HandlingCode;
  readonly isWithdrawn: boolean;
  readonly isOnWithdrawnReport: boolean;
}

export interface IntelligenceGraph {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
}

/**
 * Whole, filtered by what the viewer may see: no link has an end that is not among the nodes.
 * Withdrawn links and links on withdrawn reports are there with their mark; whoever draws decides how.
 */
export function intelligenceGraph(db: ReadableDatabase, viewer: IntelligenceViewer): IntelligenceGraph {
  const nodes = new Map<string, GraphNode>();
  for (const entity of loadEntities(db, viewer))
    nodes.set(nodeKey({ kind: 'entity', id: entity.id }), ofEntity(entity));
  for (const report of loadReports(db, viewer)) {
    const key = nodeKey({ kind: 'report', id: report.id });
    nodes.set(key, {
      key,
      kind: 'report',
      id: report.id,
      name: report.number,
      is: 'report',
      number: report.number,
      aliases: [],
      facts: {},
      caseId: report.caseId,
      handling: report.handling,
      grading: report.grading,
      isWithdrawn: report.isWithdrawn,
      reportIds: [],
    });
  }
  const endOf = (ref: { readonly kind: NodeKind; readonly id: string }): string | undefined => {
    const key = nodeKey(ref);
    if (nodes.has(key)) return key;
    // An entity that is not there yet may not be seen.
    if (ref.kind === 'entity') return undefined;
    const card = findNode(db, ref);
    nodes.set(key, {
      key,
      kind: ref.kind,
      id: ref.id,
      name: card.name,
      is: card.end,
      number: '',
      aliases: [],
      facts: {},
      caseId: card.caseId,
      handling: 'H0',
      grading: undefined,
      isWithdrawn: false,
      reportIds: [],
    });
    return key;
  };
  const links: GraphLink[] = [];
  for (const link of loadLinks(db, viewer)) {
    const from = endOf(link.from);
    const to = endOf(link.to);
    if (from === undefined || to === undefined) continue;
    const { id, type, certainty, since, until, isNegative, note, reportIds, isWithdrawn, inherited } = link;
    const isMutual = linkRules[type].isMutual === true;
    const { grading, handling, isOnWithdrawn: isOnWithdrawnReport } = inherited;
    links.push({
      id,
      type,
      from,
      to,
      isMutual,
      certainty,
      since,
      until,
      isNegative,
      note,
      reportIds,
      grading,
      handling,
      isWithdrawn,
      isOnWithdrawnReport,
    });
  }
  links.push(...mentions(db, nodes, endOf), ...sames(db, nodes));
  return { nodes: [...nodes.values()], links };
}

function ofEntity(entity: EntityRecord): GraphNode & { readonly is: EntityKind } {
  const { id, kind, number, name, aliases, facts, inherited } = entity;
  const key = nodeKey({ kind: 'entity', id });
  return {
    key,
    kind: 'entity',
    id,
    name,
    is: kind,
    number,
    aliases,
    facts,
    caseId: undefined,
    handling: inherited.handling,
    grading: inherited.grading,
    isWithdrawn: inherited.isOnWithdrawn,
    reportIds: inherited.sources.map(({ reportId }) => reportId),
  };
}

const plain = {
  certainty: undefined,
  since: undefined,
  until: undefined,
  isNegative: false,
  isWithdrawn: false,
} as const;

/** Only of reports that are among the nodes. */
function mentions(
  db: ReadableDatabase,
  nodes: ReadonlyMap<string, GraphNode>,
  endOf: (ref: { readonly kind: NodeKind; readonly id: string }) => string | undefined,
): GraphLink[] {
  return loadMentions(db).flatMap((mention): GraphLink[] => {
    const report = nodes.get(nodeKey({ kind: 'report', id: mention.reportId }));
    const to = report === undefined ? undefined : endOf(mention.target);
    if (report === undefined || to === undefined) return [];
    return [
      {
        id: mention.id,
        type: 'mentions',
        from: report.key,
        to,
        isMutual: false,
        ...plain,
        note: mention.words,
        reportIds: [mention.reportId],
        grading: report.grading,
        handling: report.handling,
        isOnWithdrawnReport: report.isWithdrawn,
      },
    ];
  });
}

const sameTypes = { same: 'same', unsure: 'perhaps-same', different: 'not-same' } as const;

function sames(db: ReadableDatabase, nodes: ReadonlyMap<string, GraphNode>): GraphLink[] {
  const last = new Map(sameRows(db).map((row) => [`${row.oneId} ${row.otherId}`, row]));
  return [...last].flatMap(([id, row]): GraphLink[] => {
    const from = nodes.get(nodeKey({ kind: 'entity', id: row.oneId }));
    const to = nodes.get(nodeKey({ kind: 'entity', id: row.otherId }));
    if (from === undefined || to === undefined) return [];
    return [
      {
        id,
        type: sameTypes[row.verdict],
        from: from.key,
        to: to.key,
        isMutual: true,
        ...plain,
        note: row.reason,
        isNegative: row.verdict === 'different',
        reportIds: [],
        grading: undefined,
        handling: from.handling === 'H2' || to.handling === 'H2' ? 'H2' : from.handling,
        isOnWithdrawnReport: false,
      },
    ];
  });
}
