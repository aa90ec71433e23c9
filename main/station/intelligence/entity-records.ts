// Entities as their rows say, with what they inherit from the reports they rest on, and which are held to be one with which.
import type { EntityFacts, EntityKind, SameVerdict } from '../../../shared/domain/intelligence/entity.ts';
import type { IntelEntityId, IntelReportId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readStoredJson } from '../stored-json.ts';
import { inherits, reportsById, type Inherited, type Reports } from './inheritance.ts';
import { maySee, type IntelligenceViewer } from './viewer.ts';

export interface EntityVersion {
  readonly version: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly facts: EntityFacts;
  readonly note: string;
  readonly reason: string;
  readonly reportIds: readonly IntelReportId[];
  readonly recordedAt: Instant;
  readonly by: string;
}

export interface EntityRecord extends EntityVersion {
  readonly id: IntelEntityId;
  readonly number: string;
  readonly kind: EntityKind;
  readonly folded: string;
  readonly inherited: Inherited;
  /** Oldest first; the last one counts. */
  readonly versions: readonly EntityVersion[];
}

interface Row {
  readonly id: IntelEntityId;
  readonly number: string;
  readonly kind: EntityKind;
  readonly version_id: string;
  readonly version: number;
  readonly name: string;
  readonly aliases: string;
  readonly facts: string;
  readonly note: string;
  readonly folded: string;
  readonly reason: string;
  readonly recorded_at: Instant;
  readonly person: string;
}

/** Entities the viewer may see, by number. */
export function loadEntities(
  db: ReadableDatabase,
  viewer: IntelligenceViewer,
  id: IntelEntityId | '' = '',
  reports: Reports = reportsById(db),
): EntityRecord[] {
  const rows = db.all<Row>(
    statement`select e.id, e.number, e.kind, v.id as version_id, v.version, v.name, v.aliases, v.facts, v.note, v.folded, v.reason,
        v.recorded_at, v.person
      from intel_entity e join intel_entity_version v on v.entity_id = e.id
      where (${id} = '' or e.id = ${id}) order by e.number, v.version`,
  );
  const bases = basesOf(db);
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap((own): EntityRecord[] => {
    const last = own.at(-1);
    if (last === undefined) return [];
    const versions = own.map((row) => versionOf(row, bases.get(row.version_id) ?? []));
    const version = versionOf(last, bases.get(last.version_id) ?? []);
    const inherited = inherits(version.reportIds, reports);
    if (!maySee(viewer, inherited.sources)) return [];
    const { id: entityId, number, kind, folded } = last;
    return [{ id: entityId, number, kind, folded, ...version, inherited, versions }];
  });
}

function versionOf(row: Row, reportIds: readonly IntelReportId[]): EntityVersion {
  return {
    version: row.version,
    name: row.name,
    aliases: readStoredJson<string[]>(row.aliases),
    facts: readStoredJson<EntityFacts>(row.facts),
    note: row.note,
    reason: row.reason,
    reportIds,
    recordedAt: row.recorded_at,
    by: row.person,
  };
}

/** Version of an entity, or event of a link → the reports it rests on. */
export function basesOf(db: ReadableDatabase): Map<string, IntelReportId[]> {
  const bases = new Map<string, IntelReportId[]>();
  for (const { owner, report } of db.all<{ owner: string; report: IntelReportId }>(
    statement`select owner_id as owner, report_id as report from intel_basis order by id`,
  ))
    bases.set(owner, [...(bases.get(owner) ?? []), report]);
  return bases;
}

/** @throws FocalPointError `intelligence.entity-unknown` */
export function findEntity(db: ReadableDatabase, viewer: IntelligenceViewer, id: IntelEntityId): EntityRecord {
  const [entity] = loadEntities(db, viewer, id);
  if (entity === undefined) throw new FocalPointError('intelligence.entity-unknown');
  return entity;
}

export interface SameRow {
  readonly oneId: IntelEntityId;
  readonly otherId: IntelEntityId;
  readonly step: number;
  readonly verdict: SameVerdict;
  readonly reason: string;
  readonly recordedAt: Instant;
  readonly by: string;
}

/** What was said of each pair, oldest first; the last word of a pair counts. */
export function sameRows(db: ReadableDatabase, id: IntelEntityId | '' = ''): SameRow[] {
  return db.all<SameRow>(
    statement`select one_id as oneId, other_id as otherId, step, verdict, reason, recorded_at as recordedAt, person as "by" from intel_same
      where (${id} = '' or one_id = ${id} or other_id = ${id}) order by recorded_at, step`,
  );
}
