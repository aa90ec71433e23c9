// What a package of a delivery is at this moment, and whether anything of it may be recorded as an exhibit.
import {
  labelNames,
  packageStanding,
  type PackageStanding,
  type SubmissionEventType,
} from '../../../shared/domain/submission.ts';
import type { CaseId, SubmissionId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { caseTitle } from './case-title.ts';
import type { EnteredExhibit } from './exhibit-row.ts';
import { readStoredJson } from '../stored-json.ts';
import type { ReceivedPackage } from './submission-list.ts';

export interface StandingPackage {
  readonly number: number;
  readonly received: ReceivedPackage;
  readonly standing: PackageStanding;
  /** When it was blocked last. */
  readonly blockedAt: Instant | undefined;
}

/** @throws FocalPointError `intake.submission-unknown` */
export function standingPackages(db: ReadableDatabase, submissionId: SubmissionId): StandingPackage[] {
  const row = db.first<{ packages: string; state: string }>(
    statement`select packages, state from submission where id = ${submissionId}`,
  );
  if (row === undefined) throw new FocalPointError('intake.submission-unknown');
  const events = db.all<{ type: SubmissionEventType; package_number: number | null; occurred_at: Instant }>(
    statement`select type, package_number, occurred_at from submission_event where submission_id = ${submissionId} order by number`,
  );
  return readStoredJson<ReceivedPackage[]>(row.packages).map((received, index) => {
    const own = events.filter((event) => event.package_number === index + 1);
    return {
      number: index + 1,
      received,
      standing: row.state === 'refused' ? 'refused' : packageStanding(received, own),
      blockedAt: own.findLast(({ type }) => type === 'blocked')?.occurred_at,
    };
  });
}

/** @throws FocalPointError `intake.submission-unknown`, `intake.package-unknown` */
export function findPackage(db: ReadableDatabase, submissionId: SubmissionId, number: number): StandingPackage {
  const found = standingPackages(db, submissionId)[number - 1];
  if (found === undefined) throw new FocalPointError('intake.package-unknown', { number });
  return found;
}

/** `RC-2025-00001 / K6`. @throws FocalPointError `intake.submission-unknown`, `intake.package-unknown` */
export function packageName(
  db: ReadableDatabase,
  {
    caseId,
    submissionId,
    packageNumber,
  }: { readonly caseId?: CaseId; readonly submissionId: SubmissionId; readonly packageNumber?: number | undefined },
): string {
  const row = db.first<{ case_id: CaseId; receipt_number: string }>(
    statement`select case_id, receipt_number from submission where id = ${submissionId}`,
  );
  if (row === undefined || (caseId !== undefined && row.case_id !== caseId))
    throw new FocalPointError('intake.submission-unknown');
  if (packageNumber === undefined) return row.receipt_number;
  return `${row.receipt_number} / ${findPackage(db, submissionId, packageNumber).received.label}`;
}

/** The same with the case before it, as the ledger and the desk name it. */
export function packageLabel(db: ReadableDatabase, submissionId: SubmissionId, packageNumber?: number): string {
  const row = db.first<{ case_id: CaseId }>(statement`select case_id from submission where id = ${submissionId}`);
  if (row === undefined) throw new FocalPointError('intake.submission-unknown');
  return `${caseTitle(db, row.case_id)} / ${packageName(db, { submissionId, packageNumber })}`;
}

/**
 * Nothing is recorded as an exhibit of a package that is blocked or was refused. Where one is blocked, every exhibit of the
 * delivery says which package it comes from: a mark alone proves nothing about where something lay.
 *
 * @throws FocalPointError `intake.package-unknown`, `intake.package-blocked`, `intake.package-refused`, `intake.package-not-named`
 */
export function demandOpenPackage(
  db: ReadableDatabase,
  { submissionId, packageNumber, mark, parentId }: EnteredExhibit,
): void {
  if (submissionId === undefined) return;
  const packages = standingPackages(db, submissionId);
  if (packageNumber !== undefined) {
    const own = packages[packageNumber - 1];
    if (own === undefined) throw new FocalPointError('intake.package-unknown', { number: packageNumber });
    return demandReceived(own);
  }
  const named = packages.find(({ received }) => labelNames(received.label, mark));
  if (named !== undefined) return demandReceived(named);
  // A part comes out of the package of its parent, which was asked when the parent was recorded.
  if (parentId === undefined && packages.some(({ standing }) => standing === 'blocked')) {
    throw new FocalPointError('intake.package-not-named', {}, [{ path: 'packageNumber', code: 'required' }]);
  }
}

function demandReceived({ received, standing }: StandingPackage): void {
  if (standing === 'received') return;
  const code = standing === 'blocked' ? 'intake.package-blocked' : 'intake.package-refused';
  throw new FocalPointError(code, { label: received.label });
}
