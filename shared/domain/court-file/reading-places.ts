// From a page of a volume to the document that stands there and its own page, and back: notes are kept by document, so that a new bundle does
// not move them.
import type { CourtDocumentId } from '../../language/identity.ts';

/** What is read of a bundle. */
export interface PlacedDocuments {
  readonly documents: readonly {
    readonly id: CourtDocumentId;
    readonly number: number;
    readonly parts: readonly { readonly volume: number; readonly page: number; readonly pages: number }[];
  }[];
}

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
export function documentAt({ documents }: PlacedDocuments, { volume, page }: Place): DocumentPage | undefined {
  for (const { id, number, parts } of documents) {
    let before = 0;
    for (const part of parts) {
      if (part.volume === volume && part.page <= page && page < part.page + part.pages)
        return { documentId: id, number, page: before + page - part.page + 1 };
      before += part.pages;
    }
  }
  return undefined;
}

/** Undefined where the bundle has no such page. */
export function placeOf(
  { documents }: PlacedDocuments,
  { documentId, page }: Pick<DocumentPage, 'documentId' | 'page'>,
): Place | undefined {
  let before = 0;
  for (const part of documents.find(({ id }) => id === documentId)?.parts ?? []) {
    if (page <= before + part.pages) return { volume: part.volume, page: part.page + page - before - 1 };
    before += part.pages;
  }
  return undefined;
}
