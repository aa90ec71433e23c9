// Papers beside the case file in a package: volumes of a bundle, schedules, reports. Each is of the case, may leave, and is no draft.
import type { PackageKind, PackageRecipient } from '../../../shared/domain/case.ts';
import type { CaseId, DocumentId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { safeFileName } from '../../packages/index.ts';
import { demandPaperMayLeave } from '../firewall.ts';
import { findDocument, type DocumentRow } from './handed-out.ts';
import { isForDefence } from './package-recipient.ts';

interface Chosen {
  readonly caseId: CaseId;
  readonly kind: PackageKind;
  readonly recipientKind?: PackageRecipient | undefined;
  readonly documentId: DocumentId;
  readonly papers: readonly DocumentId[];
}

/**
 * The chosen papers in their order, each once; the case file itself is not among them.
 * @throws FocalPointError `documents.unknown`, `packages.document-of-another-case`, `packages.paper-is-draft`; as `demandPaperMayLeave`
 */
export function papersToSeal(
  db: ReadableDatabase,
  { caseId, kind, recipientKind, documentId, papers }: Chosen,
): DocumentRow[] {
  return [...new Set(papers)]
    .filter((id) => id !== documentId)
    .map((id) => {
      const paper = findDocument(db, id);
      if (paper.case_id !== caseId) throw new FocalPointError('packages.document-of-another-case');
      if (isOfDraft(db, id)) throw new FocalPointError('packages.paper-is-draft', { name: paper.title });
      demandPaperMayLeave(db, caseId, paper, isForDefence({ kind, recipientKind }));
      return paper;
    });
}

/** A volume of a bundle whose index was not sealed when it was made. */
function isOfDraft(db: ReadableDatabase, id: DocumentId): boolean {
  const bundle = db.first(
    statement`select 1 from court_bundle b, json_each(b.content, '$.volumes') v
      where b.is_draft = 1 and v.value ->> '$.documentId' = ${id}`,
  );
  return bundle !== undefined;
}

/**
 * `papers/02-schedule.pdf`: the place in the package makes the name unique. Volumes of a bundle lie together under the names they know one
 * another by, in a folder called by the bundle's number: their links lead from file to file.
 */
export function paperPaths(db: ReadableDatabase, papers: readonly DocumentRow[]): string[] {
  return papers.map(({ id, file_name: fileName }, index) => {
    const bundle = db.first<{ number: string }>(
      statement`select b.number from court_bundle b, json_each(b.content, '$.volumes') v
        where v.value ->> '$.documentId' = ${id}`,
    );
    return bundle === undefined
      ? `papers/${String(index + 1).padStart(2, '0')}-${safeFileName(fileName)}`
      : `papers/${safeFileName(bundle.number)}/${safeFileName(fileName)}`;
  });
}
