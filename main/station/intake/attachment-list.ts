// Photographs and files as the screens and papers see them: never the key, never where they lie on the disk.
import type { z } from 'zod';
import type { Attachment } from '../../../shared/contract/intake.ts';
import type { AttachmentId, CaseId, ExhibitId, SubmissionId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readStoredJson } from '../stored-json.ts';

export type Attachment = z.infer<typeof Attachment>;

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
}

type ShownRow = AttachmentRow & { readonly recorded_by_name: string; readonly has_thumbnail: number };

export function attachmentsOfCase(db: ReadableDatabase, caseId: CaseId): Attachment[] {
  return db
    .all<ShownRow>(
      statement`select a.*, p.name as recorded_by_name, exists (select 1 from thumbnail t where t.attachment_id = a.id) as has_thumbnail
                from attachment a join person p on p.id = a.recorded_by where a.case_id = ${caseId} order by a.number`,
    )
    .map(attachmentOf);
}

export function attachmentsOfExhibit(db: ReadableDatabase, exhibitId: ExhibitId): Attachment[] {
  return db
    .all<ShownRow>(
      statement`select a.*, p.name as recorded_by_name, exists (select 1 from thumbnail t where t.attachment_id = a.id) as has_thumbnail
                from attachment a join person p on p.id = a.recorded_by where a.exhibit_id = ${exhibitId} order by a.number`,
    )
    .map(attachmentOf);
}

/** Photographs and papers of the packages of one submission. */
export function attachmentsOfSubmission(db: ReadableDatabase, submissionId: SubmissionId): Attachment[] {
  return db
    .all<ShownRow>(
      statement`select a.*, p.name as recorded_by_name, exists (select 1 from thumbnail t where t.attachment_id = a.id) as has_thumbnail
                from attachment a join person p on p.id = a.recorded_by where a.submission_id = ${submissionId}
                order by a.package_number, a.number`,
    )
    .map(attachmentOf);
}

/** @throws FocalPointError `attachments.unknown` */
export function findAttachment(db: ReadableDatabase, id: AttachmentId): AttachmentRow {
  const row = db.first<AttachmentRow>(statement`select * from attachment where id = ${id}`);
  if (row === undefined) throw new FocalPointError('attachments.unknown');
  return row;
}

function attachmentOf(row: ShownRow): Attachment {
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
    width: row.width ?? undefined,
    height: row.height ?? undefined,
    micrometresPerPixel: row.micrometres_per_pixel ?? undefined,
    camera: readStoredJson<Attachment['camera']>(row.camera),
    hasThumbnail: row.has_thumbnail === 1,
    problem: row.problem ?? undefined,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by_name,
  };
}
