// Which documents of a bundle were carried before, and where their pages lie: in a volume of an earlier bundle, which is on record anyway. Nothing is
// kept a second time.
import type { CaseId } from '../../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../../database/index.ts';
import { carryVersion, engineVersion } from '../../../pages/index.ts';
import type { EarlierPlace } from '../../pages/foreign-pages.ts';
import { bundlesOf, contentOf, type CarriedAs } from './bundle-records.ts';
import type { GatheredDocument } from './gather-documents.ts';

export function carriedNow(dots: number): CarriedAs {
  return { by: `${carryVersion} ${engineVersion}`, dots };
}

/** The documents, with the place of those whose pages lie whole in one volume of the newest bundle and whose bytes are the same. */
export function withEarlierPlaces(
  db: ReadableDatabase,
  caseId: CaseId,
  gathered: readonly GatheredDocument[],
  dots: number,
): GatheredDocument[] {
  const now = carriedNow(dots);
  const [newest] = bundlesOf(db, caseId);
  const content = newest === undefined ? undefined : contentOf(newest);
  if (content?.carried?.by !== now.by || content.carried.dots !== now.dots) return [...gathered];
  const volumes = content.volumes.map(({ documentId }) =>
    db.first<Omit<EarlierPlace, 'page'>>(
      statement`select file_id as fileId, wrapped_key as wrappedKey from issued_document where id = ${documentId}`,
    ),
  );
  const before = new Map(content.documents.map((document) => [document.id, document]));
  return gathered.map((one) => {
    const known = before.get(one.document.id);
    const [part, ...more] = known?.parts ?? [];
    const volume = part === undefined ? undefined : volumes[part.volume - 1];
    const isSame =
      known?.sha256 !== undefined &&
      known.sha256 === one.document.sha256 &&
      known.isWhole &&
      one.notShown === undefined &&
      part?.pages === one.pages &&
      more.length === 0;
    // A text is set anew, in the language and with the words of now.
    if (!isSame || volume === undefined || one.stored === undefined || one.archival === 'text') return one;
    return { ...one, stored: { ...one.stored, earlier: { ...volume, page: part.page } } };
  });
}

export function withoutEarlierPlaces(gathered: readonly GatheredDocument[]): GatheredDocument[] {
  return gathered.map((one) => {
    if (one.stored?.earlier === undefined) return one;
    const { earlier: _, ...stored } = one.stored;
    return { ...one, stored };
  });
}
