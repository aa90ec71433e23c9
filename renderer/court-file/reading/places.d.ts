import type { OutputOf } from '../../../shared/contract/index.ts';
import type { CourtDocumentId } from '../../../shared/language/identity.ts';
export type Bundle = OutputOf<'court-file.bundle'>;
/** A page of a volume, both counted from 1. */
export interface Place {
  readonly volume: number;
  readonly page: number;
}
export interface DocumentPage {
  readonly documentId: CourtDocumentId;
  readonly number: number;
  readonly page: number;
}
/** Undefined before the documents begin. */
export declare function documentAt(
  { documents }: Pick<Bundle, 'documents'>,
  { volume, page }: Place,
): DocumentPage | undefined;
/** Undefined where the bundle has no such page. */
export declare function placeOf(
  { documents }: Pick<Bundle, 'documents'>,
  { documentId, page }: Pick<DocumentPage, 'documentId' | 'page'>,
): Place | undefined;
