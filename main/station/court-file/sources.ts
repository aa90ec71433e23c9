// Where a document's pages come from: found in the records of the case, named by id and hash, never copied.
import type { DocumentSource } from '../../../shared/domain/court-file/document.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { CourtFile } from './court-records.ts';

export interface FoundSource {
  readonly label: string;
  readonly sha256: string | null;
  readonly bytes: number | null;
}

interface SourceRow {
  readonly case_id: CaseId | null;
  readonly label: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** @throws FocalPointError `court-file.source-unknown`, `court-file.of-another-case` */
export function findSource(db: ReadableDatabase, caseId: CaseId, source: DocumentSource): FoundSource {
  if (source.kind === 'made') return { label: source.paper, sha256: null, bytes: null };
  const row =
    source.kind === 'attachment'
      ? db.first<SourceRow>(
          statement`select case_id, file_name as label, sha256, bytes from attachment where id = ${source.id}`,
        )
      : db.first<SourceRow>(
          statement`select case_id, title as label, sha256, bytes from issued_document where id = ${source.id}`,
        );
  if (row === undefined) throw new FocalPointError('court-file.source-unknown');
  if (row.case_id !== caseId) throw new FocalPointError('court-file.of-another-case', { name: row.label });
  return row;
}

export function sourceKey(source: DocumentSource): string {
  return source.kind === 'made' ? `made ${source.paper}` : `${source.kind} ${source.id}`;
}

/** Sources that stand in the file now, each with the number of its document. */
export function sourcesIn(file: CourtFile): Map<string, number> {
  return new Map(
    file.documents
      .filter(({ withdrawnAt }) => withdrawnAt === undefined)
      .map(({ source, number }) => [sourceKey(source), number]),
  );
}
