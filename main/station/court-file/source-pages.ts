// What of a source can be set on pages, and how many they are as far as somebody looked.
import { picturedBecause, type Layers, type PicturedReason } from '../../../shared/domain/foreign-pages.ts';
import type { AttachmentId, CaseId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { rasterTypes } from '../intake/media-type.ts';
import { readStoredJson } from '../stored-json.ts';

/** Formats that hold one picture. */
const onePicture: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/avif'];
const texts: readonly string[] = ['text/plain', 'message/rfc822'];

/** Everything else gets a sheet that names it and its hash. */
export function hasPages(mediaType: string): boolean {
  return mediaType === 'application/pdf' || rasterTypes.includes(mediaType) || texts.includes(mediaType);
}

/** Documents of the case that a bundle carries as pictures of what is seen, by the newest look at each. */
export function picturedDocuments(db: ReadableDatabase, caseId: CaseId): ReadonlyMap<AttachmentId, PicturedReason> {
  const looks = db.all<{ attachment_id: AttachmentId; layers: string | null; unseen: number | null }>(
    statement`select look.attachment_id, look.finding -> '$.layers' as layers, look.finding ->> '$.isPartlyUnseen' as unseen
      from document_inspection look join attachment on attachment.id = look.attachment_id
      where attachment.case_id = ${caseId} order by look.recorded_at, look.id`,
  );
  const newest = new Map(
    looks.map(({ attachment_id: id, layers, unseen }) => [
      id,
      picturedBecause({
        ...(layers === null ? {} : { layers: readStoredJson<Layers>(layers) }),
        ...(unseen === 1 ? { isPartlyUnseen: true } : {}),
      }),
    ]),
  );
  return new Map([...newest].flatMap(([id, reason]) => (reason === undefined ? [] : [[id, reason]])));
}

/** Pages of the case's documents that others made, as the newest look at each found them; without those of which none was readable. */
export function countedPages(db: ReadableDatabase, caseId: CaseId): ReadonlyMap<AttachmentId, number> {
  const looks = db.all<{ attachment_id: AttachmentId; pages: number }>(
    statement`select look.attachment_id, json_extract(look.finding, '$.pages') as pages
      from document_inspection look join attachment on attachment.id = look.attachment_id
      where attachment.case_id = ${caseId} order by look.recorded_at, look.id`,
  );
  const newest = new Map(looks.map(({ attachment_id: id, pages }) => [id, pages]));
  return new Map([...newest].filter(([, pages]) => pages > 0));
}

/** Undefined until somebody counted: a PDF or a scan that was not looked at, a text. */
export function pagesOfAttachment(
  { id, mediaType }: { readonly id: AttachmentId; readonly mediaType: string },
  counted: ReadonlyMap<AttachmentId, number>,
): number | undefined {
  return counted.get(id) ?? (onePicture.includes(mediaType) ? 1 : undefined);
}
