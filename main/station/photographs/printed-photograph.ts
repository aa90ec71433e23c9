// Photographs as papers print them: where the bytes are, how they are shown, and their marks where those are wanted.
import type { Calibration, PictureView } from '../../../shared/domain/photograph.ts';
import type { AttachmentId } from '../../../shared/language/identity.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import type { PrintedPhotograph } from '../../documents/index.ts';
import { readStoredJson } from '../stored-json.ts';
import { newestLayer } from './layers.ts';

/** The columns of an attachment that printing needs. */
export interface PrintableRow {
  readonly id: AttachmentId;
  readonly mark: string | null;
  readonly file_name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly file_id: string;
  readonly wrapped_key: string;
  readonly caption: string;
  readonly taken_at: string | null;
  readonly micrometres_per_pixel: number | null;
  readonly calibration: string | null;
  readonly view: string | null;
  readonly preview_offset: number | null;
  readonly preview_bytes: number | null;
}

export function printedPhotograph(
  db: ReadableDatabase,
  row: PrintableRow,
  number: number,
  withMarkings: boolean,
): PrintedPhotograph {
  const layer = withMarkings ? newestLayer(db, row.id) : undefined;
  const scale = row.micrometres_per_pixel;
  const calibration = row.calibration === null ? undefined : readStoredJson<Calibration>(row.calibration);
  return {
    number,
    ...(row.mark === null ? {} : { exhibit: row.mark }),
    caption: row.caption === '' ? row.file_name : row.caption,
    ...(row.taken_at === null ? {} : { takenAt: row.taken_at }),
    fileName: row.file_name,
    sha256: row.sha256,
    bytes: row.bytes,
    ...(scale === null ? {} : { micrometresPerPixel: scale }),
    source: { kind: 'sealed', fileId: row.file_id, wrappedKey: row.wrapped_key },
    ...(row.view === null ? {} : { view: readStoredJson<PictureView>(row.view) }),
    ...(row.preview_offset === null || row.preview_bytes === null
      ? {}
      : { part: { offset: row.preview_offset, bytes: row.preview_bytes } }),
    ...(layer === undefined || layer.marks.length === 0
      ? {}
      : {
          layer: {
            version: layer.version,
            by: layer.recordedBy,
            at: layer.recordedAt,
            frame: layer.frame,
            marks: layer.marks,
            ...(scale === null ? {} : { scale: { micrometresPerPixel: scale, calibration } }),
          },
        }),
  };
}
