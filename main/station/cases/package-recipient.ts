// For whom a package is, and which earlier one it takes the place of. Both are looked at before anything is sealed.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { CaseId, PackageId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { recordBytes, type PackageEntry, type SupersedesFile } from '../../packages/index.ts';

type Order = ParsedInputOf<'packages.seal'>;

/** Whatever kind it is of: what never goes to the defence does not go there as a transfer either. */
export function isForDefence({ kind, recipientKind }: Pick<Order, 'kind' | 'recipientKind'>): boolean {
  return kind === 'disclosure' || recipientKind === 'defence';
}

/** The file of the court is read by the defence: what is withheld from it is no original of either. A laboratory and others of the prosecution get it. */
export function isReadByDefence(order: Pick<Order, 'kind' | 'recipientKind'>): boolean {
  if (isForDefence(order) || order.recipientKind === 'court') return true;
  return order.kind === 'court-file' && order.recipientKind === undefined;
}

export interface Superseded {
  readonly id: PackageId;
  readonly file_name: string;
  readonly created: string;
  readonly manifest_sha256: string;
}

/**
 * The package that the new one takes the place of, if it takes any.
 * @throws FocalPointError `packages.recipient-not-of-case`, `packages.superseded-unknown`, `packages.superseded-already`,
 *   `packages.supersedes-needs-reason`
 */
export function demandRecipient(db: ReadableDatabase, order: Order): Superseded | undefined {
  if (order.recipientParty !== undefined) demandSuspect(db, order.caseId, order.recipientParty);
  if (order.supersedes === undefined) return undefined;
  const before = db.first<Superseded & { readonly later: string | null }>(
    statement`select p.id, p.file_name, p.created, p.manifest_sha256, later.id as later from sealed_package p
      left join sealed_package later on later.supersedes = p.id where p.id = ${order.supersedes} and p.case_id = ${order.caseId}`,
  );
  if (before === undefined) throw new FocalPointError('packages.superseded-unknown');
  if (before.later !== null) throw new FocalPointError('packages.superseded-already', { name: before.file_name });
  if ((order.supersedesReason ?? '') === '')
    throw new FocalPointError('packages.supersedes-needs-reason', {}, [{ path: 'supersedesReason', code: 'required' }]);
  return before;
}

function demandSuspect(db: ReadableDatabase, caseId: CaseId, party: string): void {
  const suspect = db.first(
    statement`select 1 from party where id = ${party} and case_id = ${caseId} and role = 'suspect'`,
  );
  if (suspect === undefined) throw new FocalPointError('packages.recipient-not-of-case');
}

/** Said in the package itself, so that whoever holds both knows which counts. */
export function supersedesEntry({ supersedesReason = '' }: Order, before: Superseded): PackageEntry {
  const record: SupersedesFile = {
    format: 'focal-point/supersedes/1',
    packageId: before.id,
    created: before.created,
    manifestSha256: before.manifest_sha256,
    reason: supersedesReason,
  };
  return { path: 'records/supersedes.json', source: { kind: 'bytes', bytes: recordBytes(record) } };
}
