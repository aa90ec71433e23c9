// Photographs and files as the screens and papers see them: never the key, never where they lie on the disk.
import type { z } from 'zod';
import type { Attachment } from '../../../shared/contract/attachments.ts';
import type { Calibration, PictureView } from '../../../shared/domain/photograph.ts';
import { mayReadLocation } from '../../../shared/domain/photograph.ts';
import { shots } from '../../../shared/reference/shots.ts';
import type { AttachmentId, CaseId, ExhibitId, SubmissionId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, statementOf, type ReadableDatabase } from '../../database/index.ts';
import type { View } from '../act.ts';
import { readStoredJson } from '../stored-json.ts';
import { isLocation, locationIn } from './camera-texts.ts';

export type Attachment = z.infer<typeof Attachment>;

/** Who reads decides whether the place is said. */
type Reader = Pick<View, 'db' | 'actor'>;

export interface AttachmentRow {
  readonly id: AttachmentId;
  readonly case_id: CaseId;
  readonly exhibit_id: ExhibitId | null;
  readonly submission_id: SubmissionId | null;
  readonly package_number: number | null;
  readonly kind: 'photograph' | 'file';
  readonly number: number;
  readonly file_name: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly file_id: string;
  readonly wrapped_key: string;
  readonly caption: string;
  readonly taken_at: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly micrometres_per_pixel: number | null;
  readonly camera: string;
  readonly problem: string | null;
  readonly recorded_at: Instant;
  readonly recorded_by: string;
  readonly view: string | null;
  readonly shot: string | null;
  readonly calibration: string | null;
  readonly taken_at_by: string | null;
  readonly scale_by: string | null;
  readonly print_order: number | null;
  readonly preview_offset: number | null;
  readonly preview_bytes: number | null;
}

interface ShownRow extends AttachmentRow {
  readonly recorded_by_name: string;
  readonly taken_at_by_name: string | null;
  readonly scale_by_name: string | null;
  readonly has_thumbnail: number;
  readonly layer_version: number | null;
  readonly mark_count: number | null;
}

const shownColumns = `a.*, p.name as recorded_by_name, t.name as taken_at_by_name, s.name as scale_by_name,
  exists (select 1 from thumbnail where attachment_id = a.id) as has_thumbnail,
  newest.version as layer_version, json_array_length(newest.marks) as mark_count`;
const shownTables = `attachment a join person p on p.id = a.recorded_by
  left join person t on t.id = a.taken_at_by left join person s on s.id = a.scale_by
  left join photograph_layer newest on newest.attachment_id = a.id
    and newest.version = (select max(version) from photograph_layer where attachment_id = a.id)`;
/** Exhibits in the order of their marks, then the scene; within each as arranged, what was not arranged after it by number. */
const shownOrder = 'order by l.mark_order is null, l.mark_order, a.print_order is null, a.print_order, a.number';

export function attachmentsOfCase({ db, actor }: Reader, caseId: CaseId): Attachment[] {
  const rows = db.all<ShownRow>(
    statementOf(
      `select ${shownColumns} from ${shownTables} left join exhibit_line l on l.exhibit_id = a.exhibit_id
       where a.case_id = ? ${shownOrder}`,
      [caseId],
    ),
  );
  return rows.map((row) => attachmentOf(row, mayReadLocation(actor.roles)));
}

export function attachmentsOfExhibit({ db, actor }: Reader, exhibitId: ExhibitId): Attachment[] {
  const rows = db.all<ShownRow>(
    statementOf(
      `select ${shownColumns} from ${shownTables} where a.exhibit_id = ?
       order by a.print_order is null, a.print_order, a.number`,
      [exhibitId],
    ),
  );
  return rows.map((row) => attachmentOf(row, mayReadLocation(actor.roles)));
}

/** Photographs and papers of the packages of one submission. */
export function attachmentsOfSubmission({ db, actor }: Reader, submissionId: SubmissionId): Attachment[] {
  const rows = db.all<ShownRow>(
    statementOf(
      `select ${shownColumns} from ${shownTables} where a.submission_id = ? order by a.package_number, a.number`,
      [submissionId],
    ),
  );
  return rows.map((row) => attachmentOf(row, mayReadLocation(actor.roles)));
}

/** @throws FocalPointError `attachments.unknown` */
export function readAttachment({ db, actor }: Reader, id: AttachmentId): Attachment {
  const row = db.first<ShownRow>(statementOf(`select ${shownColumns} from ${shownTables} where a.id = ?`, [id]));
  if (row === undefined) throw new FocalPointError('attachments.unknown');
  return attachmentOf(row, mayReadLocation(actor.roles));
}

/** @throws FocalPointError `attachments.unknown` */
export function findAttachment(db: ReadableDatabase, id: AttachmentId): AttachmentRow {
  const row = db.first<AttachmentRow>(statement`select * from attachment where id = ${id}`);
  if (row === undefined) throw new FocalPointError('attachments.unknown');
  return row;
}

function attachmentOf(row: ShownRow, showsLocation: boolean): Attachment {
  const camera = readStoredJson<Attachment['camera']>(row.camera);
  return {
    id: row.id,
    exhibitId: row.exhibit_id ?? undefined,
    submissionId: row.submission_id ?? undefined,
    packageNumber: row.package_number ?? undefined,
    caseId: row.case_id,
    kind: row.kind,
    number: row.number,
    fileName: row.file_name,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    caption: row.caption,
    takenAt: row.taken_at ?? undefined,
    takenAtBy: row.taken_at_by_name ?? undefined,
    width: row.width ?? undefined,
    height: row.height ?? undefined,
    micrometresPerPixel: row.micrometres_per_pixel ?? undefined,
    calibration: row.calibration === null ? undefined : readStoredJson<Calibration>(row.calibration),
    scaleBy: row.scale_by_name ?? undefined,
    view: row.view === null ? undefined : readStoredJson<PictureView>(row.view),
    shot: shots.find((shot) => shot === row.shot),
    camera: showsLocation ? camera : camera.filter(({ name }) => !isLocation(name)),
    hasLocation: camera.some(({ name }) => isLocation(name)),
    location: showsLocation ? locationIn(camera) : undefined,
    hasThumbnail: row.has_thumbnail === 1,
    hasCameraPreview: row.preview_offset !== null,
    layerVersion: row.layer_version ?? 0,
    markCount: row.mark_count ?? 0,
    problem: row.problem ?? undefined,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by_name,
  };
}
