// The original of a document of the file, opened for the pages threads; and what is called it where nothing may be told.
import { documentKind, type Inspection } from '../../../../shared/domain/foreign-pages.ts';
import type { AttachmentId, DocumentId } from '../../../../shared/language/identity.ts';
import { FocalPointError } from '../../../../shared/language/result.ts';
import type { ReadableDatabase } from '../../../database/index.ts';
import { findCase } from '../../cases/case-row.ts';
import type { StoredDocument } from '../../pages/foreign-pages.ts';
import { recordedInspection, storedDocument } from '../../pages/read-document.ts';
import type { Unlocked } from '../../unlocked.ts';
import type { CourtDocument } from '../court-records.ts';

/** @throws FocalPointError `redactions.no-pages` of a paper that is made with the bundle, of a text, of a file without pages */
export function sourceId({ source, mediaType, label, number }: CourtDocument): AttachmentId | DocumentId {
  const hasOwnPages =
    mediaType === 'application/pdf' ||
    (mediaType.startsWith('image/') && mediaType !== 'image/heic' && mediaType !== 'image/svg+xml') ||
    documentKind(mediaType, label) !== undefined;
  if (source.kind === 'made' || !hasOwnPages) throw new FocalPointError('redactions.no-pages', { number });
  return source.id;
}

/** @throws as `sourceId`, `storedDocument` */
export function storedSource(unlocked: Unlocked, document: CourtDocument): StoredDocument {
  return storedDocument(unlocked, sourceId(document));
}

/**
 * Of pictures and scans only what a machine read can be searched.
 * @returns pages that have no words at all, beside those that `ForeignPages.textUnder` goes through.
 */
export function pagesNotRead({ kind, readings = [] }: StoredDocument, pages: number): number {
  if (kind === 'pdf') return 0;
  const last = Math.max(0, ...readings.flatMap((reading) => reading.pages.map(({ to }) => to)));
  return Math.max(0, pages - last);
}

/** As it is on record; a new look where there is none. @throws as `storedSource`, `ForeignPages.inspect` */
export async function inspectionOf(unlocked: Unlocked, document: CourtDocument): Promise<Inspection> {
  const stored = storedSource(unlocked, document);
  const { source } = document;
  if (source.kind === 'attachment' && stored.kind !== 'image') {
    const inspection = recordedInspection(unlocked, source.id);
    if (inspection !== undefined) return inspection;
  }
  return unlocked.pages.inspect(stored);
}

/** For the ledger: the case and the number, and never the title. */
export function labelOf(
  db: ReadableDatabase,
  { number }: CourtDocument,
  caseId: Parameters<typeof findCase>[1],
): string {
  return `${findCase(db, caseId).title} / ${number}`;
}
