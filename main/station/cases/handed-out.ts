// What left the station on paper or sealed: documents issued and packages, newest first.
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { DocumentKind, PackageKind, PackageRecipient } from '../../../shared/domain/case.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import type { UnsignedReason } from '../../../shared/domain/station-certificate.ts';
import type { CaseId, DocumentId, PackageId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, statementOf, type ReadableDatabase } from '../../database/index.ts';
import { shownFingerprint } from '../../ledger/index.ts';
import type { Actor } from '../act.ts';
import { mayReadProduct, productOfPaper } from '../product-standing.ts';

export interface DocumentRow {
  readonly id: DocumentId;
  readonly kind: DocumentKind;
  readonly case_id: CaseId | null;
  readonly title: string;
  readonly file_name: string;
  readonly language: Language;
  readonly made_at: Instant;
  readonly made_by: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: number;
  readonly file_id: string;
  readonly wrapped_key: string;
  readonly ledger_size: number;
  readonly ledger_root: string;
  readonly left_unsigned: UnsignedReason | null;
}

interface ListedRow extends DocumentRow {
  readonly made_by_name: string;
  /** Of the certificate it is signed with. */
  readonly fingerprint: string | null;
}

export interface PackageRow {
  readonly id: PackageId;
  readonly case_id: CaseId;
  readonly kind: PackageKind;
  readonly recipient: string;
  readonly created: Instant;
  readonly sealed_by_name: string;
  readonly file_name: string;
  readonly files: number;
  readonly bytes: number;
  readonly protection: 'none' | 'passphrase' | 'recipient-key';
  readonly manifest_sha256: string;
  readonly key_fingerprint: string;
  readonly open_gaps: number | null;
  readonly gaps_reason: string | null;
  /** Ids of the papers that went along, as a list. */
  readonly papers: string | null;
  readonly recipient_kind: PackageRecipient | null;
  readonly supersedes_reason: string | null;
}

interface ListedPackage extends PackageRow {
  /** File names of the one before and the one after. */
  readonly before_name: string | null;
  readonly after_name: string | null;
}

/** @throws FocalPointError `documents.unknown` */
export function findDocument(db: ReadableDatabase, id: DocumentId): DocumentRow {
  const row = db.first<DocumentRow>(statement`select * from issued_document where id = ${id}`);
  if (row === undefined) throw new FocalPointError('documents.unknown');
  return row;
}

/** Of the station, those this person may see: a product is a paper of no case. */
export function documentsFor(
  db: ReadableDatabase,
  actor: Pick<Actor, 'roles'>,
): OutputOf<'documents.list'>['documents'] {
  return documentsOf(db).filter(({ kind, id }) => {
    const product = kind === 'intelligence-product' ? productOfPaper(db, id) : undefined;
    return product === undefined || mayReadProduct(actor, product);
  });
}

export function documentsOf(db: ReadableDatabase, caseId?: CaseId): OutputOf<'documents.list'>['documents'] {
  const rows =
    caseId === undefined
      ? db.all<ListedRow>(
          statement`select d.*, p.name as made_by_name, c.fingerprint from issued_document d join person p on p.id = d.made_by
                    left join station_certificate c on c.id = d.certificate_id order by d.made_at desc, d.id desc limit 500`,
        )
      : db.all<ListedRow>(
          statement`select d.*, p.name as made_by_name, c.fingerprint from issued_document d join person p on p.id = d.made_by
                    left join station_certificate c on c.id = d.certificate_id
                    where d.case_id = ${caseId} order by d.made_at desc, d.id desc limit 500`,
        );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    caseId: row.case_id ?? undefined,
    title: row.title,
    fileName: row.file_name,
    language: row.language,
    madeAt: row.made_at,
    madeBy: row.made_by_name,
    sha256: row.sha256,
    bytes: row.bytes,
    pages: row.pages,
    ledgerSize: row.ledger_size,
    signedWith: row.fingerprint ?? undefined,
    leftUnsigned: row.left_unsigned ?? undefined,
  }));
}

export function packagesOf(db: ReadableDatabase, caseId?: CaseId): OutputOf<'packages.list'>['packages'] {
  const rows = db.all<ListedPackage>(
    statementOf(
      `select s.*, p.name as sealed_by_name, before.file_name as before_name, after.file_name as after_name
       from sealed_package s join person p on p.id = s.sealed_by left join sealed_package before on before.id = s.supersedes
       left join sealed_package after on after.supersedes = s.id
       ${caseId === undefined ? '' : 'where s.case_id = ?'} order by s.created desc, s.id desc limit 500`,
      caseId === undefined ? [] : [caseId],
    ),
  );
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    kind: row.kind,
    recipient: row.recipient,
    created: row.created,
    sealedBy: row.sealed_by_name,
    fileName: row.file_name,
    files: row.files,
    bytes: row.bytes,
    protection: row.protection,
    manifestSha256: row.manifest_sha256,
    keyFingerprint: shownFingerprint(row.key_fingerprint),
    ...(row.papers === null ? {} : { papers: titlesOf(db, row.papers) }),
    ...(row.recipient_kind === null ? {} : { recipientKind: row.recipient_kind }),
    ...(row.before_name === null ? {} : { supersedes: row.before_name, supersedesReason: row.supersedes_reason ?? '' }),
    ...(row.after_name === null ? {} : { supersededBy: row.after_name }),
    ...(row.open_gaps === null ? {} : { openGaps: row.open_gaps, gapsReason: row.gaps_reason ?? '' }),
  }));
}

function titlesOf(db: ReadableDatabase, papers: string): string[] {
  return db
    .all<{ title: string }>(
      statement`select d.title from json_each(${papers}) paper join issued_document d on d.id = paper.value order by paper.key`,
    )
    .map(({ title }) => title);
}
