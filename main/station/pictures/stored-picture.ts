// A picture on record, as the thread for large pictures needs it.
import { isComparable } from '../../../shared/domain/shown-picture.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { StoredPicture } from './large-pictures.ts';

interface PictureRow {
  readonly media_type: string;
  readonly file_id: string;
  readonly wrapped_key: string;
  readonly problem: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly preview_offset: number | null;
  readonly preview_bytes: number | null;
}

/** @throws FocalPointError `attachments.unknown`; `comparisons.not-a-picture` for what is kept and not drawn. */
export function storedPicture(db: ReadableDatabase, id: string): StoredPicture {
  const row = db.first<PictureRow>(
    statement`select media_type, file_id, wrapped_key, problem, width, height, preview_offset, preview_bytes from attachment where id = ${id}`,
  );
  if (row === undefined) throw new FocalPointError('attachments.unknown');
  const { width, height, preview_offset: offset, preview_bytes: bytes } = row;
  const isDrawn = isComparable({
    mediaType: row.media_type,
    hasCameraPreview: offset !== null,
    problem: row.problem ?? undefined,
    width: width ?? undefined,
    height: height ?? undefined,
  });
  if (!isDrawn || width === null || height === null) throw new FocalPointError('comparisons.not-a-picture');
  return {
    fileId: row.file_id,
    wrappedKey: row.wrapped_key,
    frame: { width, height },
    part: offset === null || bytes === null ? undefined : { offset, bytes },
  };
}
