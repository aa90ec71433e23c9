// The rows of what other stations sent, and reading them. Nothing here touches a table of this station's own records.
import type { PackageKind } from '../../../shared/domain/case.ts';
import type { Caution, KeyBasis, KnownPackage } from '../../../shared/domain/foreign/standing.ts';
import type { CaseId, ForeignExhibitId, ForeignFileId, ForeignPackageId } from '../../../shared/language/identity.ts';
import { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { SealedHead, SupersedesFile } from '../../packages/index.ts';
import { stationKeys } from '../station-keys.ts';
import { readStoredJson } from '../stored-json.ts';

export interface ForeignPackageRow {
  readonly id: ForeignPackageId;
  readonly package_id: string;
  readonly kind: PackageKind;
  readonly station_id: string;
  readonly station_name: string;
  readonly agency: string;
  readonly recipient: string;
  readonly created: string;
  readonly classification: string;
  readonly case_numbers: string;
  readonly files: number;
  readonly bytes: number;
  readonly manifest_sha256: string;
  readonly seal_sha256: string;
  readonly key_fingerprint: string;
  readonly ledger_head: string | null;
  readonly foreign_case_id: string | null;
  readonly case_title: string;
  readonly case_record: string | null;
  readonly supersedes: string | null;
  readonly checks: string;
  readonly key_basis: KeyBasis;
  readonly cautions: string;
  readonly reason: string;
  readonly brought_name: string;
  readonly brought_sha256: string;
  readonly file_id: string;
  readonly wrapped_key: string;
  readonly file_bytes: number;
  readonly file_sha256: string;
  readonly case_id: CaseId | null;
  readonly recorded_at: Instant;
  readonly recorder: string;
}

export interface ForeignExhibitRow {
  readonly id: ForeignExhibitId;
  readonly package_id: ForeignPackageId;
  readonly foreign_id: string;
  readonly number: string;
  readonly kind: string;
  readonly description: string;
  /** As in `records/exhibits.json`. */
  readonly content: string;
  /** Its events as in `records/custody.json`. */
  readonly custody: string;
}

export interface ForeignFileRow {
  readonly id: ForeignFileId;
  readonly package_id: ForeignPackageId;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Where its bytes begin in the kept ZIP. */
  readonly start: number;
}

/** @throws FocalPointError `foreign.unknown` */
export function findForeignPackage(db: ReadableDatabase, id: ForeignPackageId): ForeignPackageRow {
  const row = db.first<ForeignPackageRow>(statement`select * from foreign_package where id = ${id}`);
  if (row === undefined) throw new FocalPointError('foreign.unknown');
  return row;
}

/** @throws FocalPointError `foreign.unknown` */
export function findForeignFile(db: ReadableDatabase, id: ForeignFileId): ForeignFileRow {
  const row = db.first<ForeignFileRow>(statement`select * from foreign_file where id = ${id}`);
  if (row === undefined) throw new FocalPointError('foreign.unknown');
  return row;
}

export function foreignFilesOf(db: ReadableDatabase, id: ForeignPackageId): ForeignFileRow[] {
  return db.all<ForeignFileRow>(statement`select * from foreign_file where package_id = ${id} order by path`);
}

/** Its taking in was begun and is not complete. */
export function isIncomplete(db: ReadableDatabase, id: ForeignPackageId): boolean {
  return db.first(statement`select 1 from incomplete_package where package_id = ${id}`) !== undefined;
}

/** What it says of the package whose place it takes. */
export function supersedesOf({ supersedes }: Pick<ForeignPackageRow, 'supersedes'>): SupersedesFile | undefined {
  return supersedes === null ? undefined : readStoredJson<SupersedesFile>(supersedes);
}

/** Every package that was taken in, as a newly brought one is compared with it. */
export function knownPackages(db: ReadableDatabase): KnownPackage<ForeignPackageId>[] {
  const rows = db.all<Omit<ForeignPackageRow, 'checks' | 'case_record'>>(
    statement`select id, package_id, seal_sha256, station_id, key_fingerprint, created, foreign_case_id, manifest_sha256, supersedes, ledger_head from foreign_package`,
  );
  return rows.map((row) => ({
    id: row.id,
    packageId: row.package_id,
    sealSha256: row.seal_sha256,
    stationId: row.station_id,
    keyFingerprint: row.key_fingerprint,
    created: Instant.parse(row.created),
    foreignCaseId: row.foreign_case_id ?? undefined,
    manifestSha256: row.manifest_sha256,
    supersedes: supersedesOf(row),
    head: row.ledger_head === null ? undefined : readStoredJson<SealedHead>(row.ledger_head).head,
  }));
}

/** Fingerprints of keys that were compared and not revoked, in full. */
export function confirmedKeys(db: ReadableDatabase): string[] {
  return stationKeys(db)
    .filter(({ state }) => state === 'compared')
    .map(({ keyFingerprint }) => keyFingerprint);
}

export function cautionsOf({ cautions }: Pick<ForeignPackageRow, 'cautions'>): Caution[] {
  return readStoredJson<Caution[]>(cautions);
}
