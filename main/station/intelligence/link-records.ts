// Links as their rows say: what was stated last, and what they inherit from their reports and from the entities at their ends.
import type { NodeRef } from '../../../shared/domain/intelligence/entity.ts';
import type { Certainty, LinkType } from '../../../shared/domain/intelligence/link.ts';
import type { IntelLinkId, IntelReportId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { basesOf, loadEntities, type EntityRecord } from './entity-records.ts';
import { inherits, reportsById, type Inherited } from './inheritance.ts';
import { maySee, type IntelligenceViewer } from './viewer.ts';

export interface LinkEvent {
  readonly step: number;
  readonly kind: 'stated' | 'changed' | 'withdrawn';
  readonly certainty: Certainty | undefined;
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly isNegative: boolean;
  readonly note: string;
  readonly reason: string;
  readonly reportIds: readonly IntelReportId[];
  readonly recordedAt: Instant;
  readonly by: string;
}

export interface LinkRecord {
  readonly id: IntelLinkId;
  readonly type: LinkType;
  readonly from: NodeRef;
  readonly to: NodeRef;
  readonly certainty: Certainty;
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly isNegative: boolean;
  readonly note: string;
  readonly reportIds: readonly IntelReportId[];
  readonly isWithdrawn: boolean;
  /** Of its reports, and of the entities at its ends: a link names both. */
  readonly inherited: Inherited;
  readonly events: readonly LinkEvent[];
}

interface Row {
  readonly id: IntelLinkId;
  readonly type: LinkType;
  readonly from_kind: NodeRef['kind'];
  readonly from_id: string;
  readonly to_kind: NodeRef['kind'];
  readonly to_id: string;
  readonly event_id: string;
  readonly step: number;
  readonly kind: LinkEvent['kind'];
  readonly certainty: Certainty | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly is_negative: 0 | 1 | null;
  readonly note: string;
  readonly reason: string;
  readonly recorded_at: Instant;
  readonly person: string;
}

/** Links the viewer may see, oldest first. `node`: those with an end there. */
export function loadLinks(
  db: ReadableDatabase,
  viewer: IntelligenceViewer,
  { id = '', node = '' }: { readonly id?: IntelLinkId | ''; readonly node?: string } = {},
): LinkRecord[] {
  const rows = db.all<Row>(
    statement`select l.id, l.type, l.from_kind, l.from_id, l.to_kind, l.to_id, e.id as event_id, e.step, e.kind, e.certainty, e.since, e.until,
        e.is_negative, e.note, e.reason, e.recorded_at, e.person
      from intel_link l join intel_link_event e on e.link_id = l.id
      where (${id} = '' or l.id = ${id}) and (${node} = '' or l.from_id = ${node} or l.to_id = ${node}) order by l.id, e.step`,
  );
  if (rows.length === 0) return [];
  const reports = reportsById(db);
  const bases = basesOf(db);
  const everyone: IntelligenceViewer = { seesAll: true, seesSources: false };
  const entities = new Map(loadEntities(db, everyone, '', reports).map((entity) => [entity.id as string, entity]));
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap((own): LinkRecord[] => {
    const link = linkOf(own, bases, entities, (ids) => inherits(ids, reports));
    return link !== undefined && maySee(viewer, link.inherited.sources) ? [link] : [];
  });
}

function linkOf(
  rows: readonly Row[],
  bases: ReadonlyMap<string, readonly IntelReportId[]>,
  entities: ReadonlyMap<string, EntityRecord>,
  inherited: (reportIds: readonly string[]) => Inherited,
): LinkRecord | undefined {
  const [first] = rows;
  const stated = rows.findLast(({ certainty }) => certainty !== null);
  if (first === undefined || stated === undefined || stated.certainty === null) return undefined;
  const reportIds = bases.get(stated.event_id) ?? [];
  const ofEnds = [first.from_id, first.to_id].flatMap((end) => entities.get(end)?.reportIds ?? []);
  const own = inherited(reportIds);
  const all = inherited([...reportIds, ...ofEnds]);
  return {
    id: first.id,
    type: first.type,
    from: { kind: first.from_kind, id: first.from_id },
    to: { kind: first.to_kind, id: first.to_id },
    certainty: stated.certainty,
    since: stated.since ?? undefined,
    until: stated.until ?? undefined,
    isNegative: stated.is_negative === 1,
    note: stated.note,
    reportIds,
    isWithdrawn: rows.some(({ kind }) => kind === 'withdrawn'),
    // What a link says is graded by its own reports; that a name at its end was withdrawn is said of the entity.
    inherited: { ...all, grading: own.grading, isOnWithdrawn: own.isOnWithdrawn },
    events: rows.map((row) => eventOf(row, bases.get(row.event_id) ?? [])),
  };
}

function eventOf(row: Row, reportIds: readonly IntelReportId[]): LinkEvent {
  return {
    step: row.step,
    kind: row.kind,
    certainty: row.certainty ?? undefined,
    since: row.since ?? undefined,
    until: row.until ?? undefined,
    isNegative: row.is_negative === 1,
    note: row.note,
    reason: row.reason,
    reportIds,
    recordedAt: row.recorded_at,
    by: row.person,
  };
}

/** @throws FocalPointError `intelligence.link-unknown` */
export function findLink(db: ReadableDatabase, viewer: IntelligenceViewer, id: IntelLinkId): LinkRecord {
  const [link] = loadLinks(db, viewer, { id });
  if (link === undefined) throw new FocalPointError('intelligence.link-unknown');
  return link;
}
