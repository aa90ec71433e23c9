// Laboratory reports of a court file that the laboratory amended since, where the amendment is not in the file: nobody may be led by the older one.
import { isGood } from '../../../shared/domain/court-file/document.ts';
import type { CourtDocumentId, DocumentId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { CourtDocument, CourtFile } from './court-records.ts';

interface Amendment {
  readonly amended: DocumentId;
  readonly by: DocumentId;
  readonly title: string;
}

/** The documents that an issued amendment outside the file took the place of, each with the newest title. */
export function amendedElsewhere(db: ReadableDatabase, file: CourtFile): Map<CourtDocumentId, string> {
  const amendments = new Map(
    db
      .all<Amendment>(
        statement`select before.document_id as amended, issue.document_id as "by", paper.title
          from lab_report report
          join lab_report_event issue on issue.report_id = report.id and issue.kind = 'issued'
          join lab_report_event before on before.report_id = report.amends and before.kind = 'issued'
          join issued_document paper on paper.id = issue.document_id
          where paper.case_id = ${file.caseId}`,
      )
      .map((amendment) => [amendment.amended, amendment]),
  );
  const standing = new Set(file.documents.filter(isGood).map(issuedIn));
  const found = new Map<CourtDocumentId, string>();
  for (const document of file.documents.filter(isGood)) {
    const newest = newestOf(issuedIn(document), amendments);
    if (newest !== undefined && !standing.has(newest.by)) found.set(document.id, newest.title);
  }
  return found;
}

function newestOf(id: DocumentId | undefined, amendments: ReadonlyMap<DocumentId, Amendment>): Amendment | undefined {
  const next = id === undefined ? undefined : amendments.get(id);
  return next === undefined ? undefined : (newestOf(next.by, amendments) ?? next);
}

function issuedIn({ source }: CourtDocument): DocumentId | undefined {
  return source.kind === 'issued' ? source.id : undefined;
}
