// Bundles on record: what each was made of and the volumes it is, written once and read again.
import type { Keeping, KeptNumbers } from '../../../../shared/domain/court-file/kept-numbers.ts';
import type { BundleProfile } from '../../../../shared/domain/court-file/profile.ts';
import type { Inspection } from '../../../../shared/domain/foreign-pages.ts';
import type { Language } from '../../../../shared/domain/roles.ts';
import type { CaseId, CourtBundleId, CourtDocumentId, DocumentId } from '../../../../shared/language/identity.ts';
import type { Instant } from '../../../../shared/language/instant.ts';
import { FocalPointError } from '../../../../shared/language/result.ts';
import type { DocumentType, FileSection } from '../../../../shared/reference/document-types/index.ts';
import { statement, type ReadableDatabase } from '../../../database/index.ts';
import type { Act } from '../../act.ts';
import { readStoredJson, storedJson } from '../../stored-json.ts';

/** What has to be the same for pages to come out the same. */
export interface CarriedAs {
  readonly by: string;
  /** To the inch, of scans and pictures. */
  readonly dots: number;
}

export interface BundleContent {
  readonly profile: BundleProfile;
  readonly volumes: readonly {
    readonly documentId: DocumentId;
    readonly fileName: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly pages: number;
    readonly inspection: Inspection;
  }[];
  readonly documents: readonly BundledRecord[];
  /** Absent of a bundle made before pages were taken from earlier volumes. */
  readonly carried?: CarriedAs;
  /** Absent of a bundle made before numbers were kept. */
  readonly numbers?: KeptNumbers;
}

export interface BundledRecord {
  readonly id: CourtDocumentId;
  readonly number: number;
  readonly section: FileSection;
  readonly type: DocumentType;
  readonly title: string;
  /** Of its source when it was entered; absent of a paper that is made with the bundle. */
  readonly sha256?: string;
  readonly parts: readonly {
    readonly volume: number;
    readonly page: number;
    readonly pages: number;
    readonly number: string;
  }[];
  readonly isWhole: boolean;
}

export interface BundleRow {
  readonly id: CourtBundleId;
  readonly case_id: CaseId;
  readonly number: string;
  readonly step: number;
  readonly is_draft: 0 | 1;
  readonly language: Language;
  readonly content: string;
  readonly made_at: Instant;
  readonly maker: string;
}

export interface NewBundle {
  readonly id: CourtBundleId;
  readonly caseId: CaseId;
  readonly number: string;
  readonly step: number;
  readonly isDraft: boolean;
  readonly language: Language;
  readonly content: BundleContent;
  readonly label: string;
}

export function recordBundle(act: Act, { id, caseId, content, isDraft, label, ...bundle }: NewBundle): void {
  act.record(
    'court_bundle',
    {
      id,
      case_id: caseId,
      number: bundle.number,
      step: bundle.step,
      is_draft: isDraft ? 1 : 0,
      language: bundle.language,
      profile_code: content.profile.code,
      profile_version: content.profile.version,
      content: storedJson(content),
      made_at: act.now,
      made_by: act.actor.id,
      maker: act.actor.name,
    },
    { action: 'court-bundle.made', label },
  );
}

/** The newest first. */
export function bundlesOf(db: ReadableDatabase, caseId: CaseId): BundleRow[] {
  return db.all<BundleRow>(
    statement`select id, case_id, number, step, is_draft, language, content, made_at, maker from court_bundle
      where case_id = ${caseId} order by made_at desc, id desc`,
  );
}

/** @throws FocalPointError `court-file.bundle-unknown` */
export function findBundle(db: ReadableDatabase, id: CourtBundleId): BundleRow {
  const row = db.first<BundleRow>(
    statement`select id, case_id, number, step, is_draft, language, content, made_at, maker from court_bundle where id = ${id}`,
  );
  if (row === undefined) throw new FocalPointError('court-file.bundle-unknown');
  return row;
}

export const contentOf = ({ content }: BundleRow): BundleContent => readStoredJson<BundleContent>(content);

/** Numbers are fixed by a bundle of a sealed index for the same profile, where that inserts late pages. */
export function keptNumbers(
  db: ReadableDatabase,
  caseId: CaseId,
  profile: BundleProfile,
): { readonly kept?: Pick<Keeping, 'kept' | 'form'> } {
  if (profile.latePages !== 'inserted-with-suffix') return {};
  const before = bundlesOf(db, caseId)
    .filter((row) => row.is_draft === 0)
    .map(contentOf)
    .find((content) => content.profile.code === profile.code && content.numbers !== undefined);
  return before?.numbers === undefined
    ? {}
    : { kept: { kept: before.numbers, form: profile.numbering.suffix ?? 'numbers' } };
}
