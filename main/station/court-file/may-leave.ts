// A court file leaves the station: nothing of it may be held back, neither when it comes in nor when the file is printed or bundled later.
import type { DocumentSource } from '../../../shared/domain/court-file/document.ts';
import type { CaseId, CourtDocumentId, DocumentId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import {
  demandMayLeave,
  demandNotWithheld,
  demandOriginalReleased,
  demandPaperMayLeave,
  gateOf,
  type Gate,
} from '../firewall.ts';
import type { CourtDocument, CourtFile } from './court-records.ts';
import { asItLeaves } from './as-it-leaves.ts';

/** The defence reads the file of the court. @throws FocalPointError as `demandMayLeave`, `demandNotWithheld` and `demandPaperMayLeave` */
export function demandSourceMayLeave(
  db: ReadableDatabase,
  caseId: CaseId,
  source: DocumentSource,
  gate = gateOf(db, caseId),
): void {
  if (source.kind === 'attachment') {
    demandMayLeave(db, caseId, source.id, gate);
    demandNotWithheld(gate, source.id);
  }
  if (source.kind !== 'issued') return;
  const paper = db.first<{ id: DocumentId; kind: string; made_at: Instant; title: string }>(
    statement`select id, kind, made_at, title from issued_document where id = ${source.id}`,
  );
  if (paper !== undefined) demandPaperMayLeave(db, caseId, paper, true, gate);
}

/** A code or a decision may have come after the document. @throws as `demandSourceMayLeave` */
export function demandFileMayLeave(db: ReadableDatabase, { caseId, documents }: CourtFile): void {
  const gate = gateOf(db, caseId);
  for (const document of documents) if (document.withdrawnAt === undefined) demandDocument(db, caseId, document, gate);
}

/** Those for which the whole file would be refused. */
export function heldDocuments(db: ReadableDatabase, { caseId, documents }: CourtFile): ReadonlySet<CourtDocumentId> {
  const gate = gateOf(db, caseId);
  return new Set(documents.flatMap((document) => (isHeld(document) ? [document.id] : [])));

  function isHeld(document: CourtDocument): boolean {
    if (document.withdrawnAt !== undefined) return false;
    try {
      demandDocument(db, caseId, document, gate);
      return false;
    } catch (error) {
      if (error instanceof FocalPointError) return true;
      throw error;
    }
  }
}

function demandDocument(db: ReadableDatabase, caseId: CaseId, document: CourtDocument, gate: Gate): void {
  if (document.redacted !== undefined) demandOriginalReleased(gate, document.redacted);
  demandSourceMayLeave(db, caseId, asItLeaves(document).source, gate);
}
