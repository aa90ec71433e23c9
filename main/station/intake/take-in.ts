// A staged upload becomes a record: looked at apart, then written with its preview in one transaction. The bytes stay as they came.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { AttachmentId, type CaseId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { throwIfCancelled } from '../../threads/index.ts';
import type { Act } from '../act.ts';
import type { StagedUpload } from '../evidence-files.ts';
import type { Inside } from '../inside.ts';
import { inspectDocument } from '../pages/read-document.ts';
import { storedJson } from '../stored-json.ts';
import { caseTitle } from './case-title.ts';
import { findExhibit } from './exhibit-row.ts';
import type { ExaminedFile } from './image-thread.ts';
import { packageName } from './package-standing.ts';

type Entered = ParsedInputOf<'attachments.take-in'>;

/** What is wrong with the question is said at once; looking at the file is a job. A cancelled one leaves the upload staged. */
export async function takeIn(inside: Inside, entered: Entered): Promise<{ jobId: string }> {
  const { unlocked, jobs } = inside;
  const upload = demandUpload(inside, entered.upload);
  attachmentLabel(unlocked.db, entered, upload.fileName);
  const order = { kind: 'take-in', label: upload.fileName, unit: 'bytes', canCancel: true } as const;
  return jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
    control.progress(0, upload.bytes);
    const attachmentId = await keepUpload(inside, entered, control.signal);
    control.progress(upload.bytes, upload.bytes);
    await lookAtDocument(inside, attachmentId, control.signal);
    return { attachmentId };
  });
}

/** It is on record by now: whatever the look ends in, it was taken in. The screen offers to look again. */
async function lookAtDocument(inside: Inside, id: AttachmentId, signal: AbortSignal): Promise<void> {
  try {
    await inspectDocument(inside, id, { signal });
  } catch (error) {
    if (!(error instanceof FocalPointError)) throw error;
  }
}

/** Looks at a staged upload and records it. @throws `attachments.upload-unknown`, `threads.cancelled`, as the image thread and `attachmentLabel` */
export async function keepUpload(inside: Inside, entered: Entered, signal: AbortSignal): Promise<AttachmentId> {
  const { unlocked } = inside;
  const upload = demandUpload(inside, entered.upload);
  const examined = await unlocked.images.examine({
    folder: unlocked.files.folder,
    fileId: upload.fileId,
    wrappedKey: upload.wrappedKey,
    fileKek: unlocked.files.fileKey(),
  });
  throwIfCancelled(signal);
  // From here to the claim nothing waits, so that one upload becomes one record.
  const staged = demandUpload(inside, entered.upload);
  const attachmentId = unlocked.perform((act) => recordAttachment(act, entered, staged, examined));
  unlocked.files.claim(entered.upload);
  inside.emit({ type: 'changed', areas: ['attachments'] });
  return attachmentId;
}

function demandUpload(inside: Inside, uploadId: string): StagedUpload {
  const upload = inside.unlocked.files.staged(uploadId);
  if (upload === undefined) throw new FocalPointError('attachments.upload-unknown');
  return upload;
}

function recordAttachment(act: Act, entered: Entered, upload: StagedUpload, examined: ExaminedFile): AttachmentId {
  const id = AttachmentId.parse(act.nextId());
  const label = attachmentLabel(act.db, entered, upload.fileName);
  act.record(
    'attachment',
    {
      id,
      case_id: entered.caseId,
      exhibit_id: entered.exhibitId ?? null,
      submission_id: entered.submissionId ?? null,
      package_number: entered.packageNumber ?? null,
      kind: entered.kind,
      number: nextNumber(act.db, entered.caseId),
      file_name: upload.fileName,
      media_type: examined.mediaType,
      bytes: upload.bytes,
      sha256: upload.sha256,
      file_id: upload.fileId,
      wrapped_key: upload.wrappedKey,
      caption: entered.caption,
      taken_at: examined.takenAt ?? null,
      width: examined.width ?? null,
      height: examined.height ?? null,
      micrometres_per_pixel: examined.micrometresPerPixel ?? null,
      camera: storedJson(examined.camera),
      problem: examined.problem ?? null,
      preview_offset: examined.cameraPreview?.offset ?? null,
      preview_bytes: examined.cameraPreview?.bytes ?? null,
      recorded_at: act.now,
      recorded_by: act.actor.id,
    },
    { action: 'attachment.taken-in', label },
  );
  if (examined.print !== undefined) {
    const { high, low } = examined.print;
    act.db.run(statement`insert into picture_print (attachment_id, high, low) values (${id}, ${high}, ${low})`);
  }
  if (examined.preview !== undefined) {
    act.db.run(
      statement`insert into thumbnail (attachment_id, media_type, content) values (${id}, 'image/jpeg', ${examined.preview})`,
    );
    if (entered.kind === 'photograph' && entered.exhibitId !== undefined) {
      act.db.run(
        statement`update exhibit_line set thumbnail_id = coalesce(thumbnail_id, ${id}) where exhibit_id = ${entered.exhibitId}`,
      );
    }
  }
  return id;
}

/** @throws FocalPointError `cases.unknown`, `exhibits.unknown`, `exhibits.of-another-case`, `intake.submission-unknown`, `intake.package-unknown` */
export function attachmentLabel(
  db: ReadableDatabase,
  {
    caseId,
    exhibitId,
    submissionId,
    packageNumber,
  }: Pick<Entered, 'caseId' | 'exhibitId' | 'submissionId' | 'packageNumber'>,
  fileName: string,
): string {
  const title = caseTitle(db, caseId);
  if (submissionId !== undefined && exhibitId === undefined) {
    return `${title} / ${packageName(db, { caseId, submissionId, packageNumber })} / ${fileName}`;
  }
  if (exhibitId === undefined) return `${title} / ${fileName}`;
  const exhibit = findExhibit(db, exhibitId);
  if (exhibit.case_id !== caseId) throw new FocalPointError('exhibits.of-another-case');
  return `${title} / ${exhibit.mark} / ${fileName}`;
}

function nextNumber(db: ReadableDatabase, caseId: CaseId): number {
  const last = db.first<{ last: number | null }>(
    statement`select max(number) as last from attachment where case_id = ${caseId}`,
  );
  return (last?.last ?? 0) + 1;
}
