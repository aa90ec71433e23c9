// Photographs and files of a case: taken in, described, read back, compared with their recorded hash.
import { z } from 'zod';
import { Calibration, PictureView } from '../domain/photograph.ts';
import { caseReaders } from '../domain/roles.ts';
import { Instant } from '../language/instant.ts';
import { AttachmentId, CaseId, ExhibitId, SubmissionId } from '../language/identity.ts';
import { shots } from '../reference/shots.ts';
import { command } from './define.ts';
import { Hash, JobStarted, Nothing, OptionalLine } from './fields.ts';
import { exhibitStaff } from './staff.ts';
import { PackageNumber } from './intake.ts';

export const Attachment = z.strictObject({
  id: AttachmentId,
  exhibitId: ExhibitId.optional(),
  /** The package it shows on arrival. */
  submissionId: SubmissionId.optional(),
  packageNumber: z.number().optional(),
  caseId: CaseId,
  kind: z.enum(['photograph', 'file']),
  number: z.number(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  sha256: Hash,
  caption: z.string(),
  takenAt: z.string().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  micrometresPerPixel: z.number().optional(),
  /** The two ends behind the scale; absent where only its number was entered. */
  calibration: Calibration.optional(),
  /** Who last set or cleared the time or the scale; absent where nobody did. */
  takenAtBy: z.string().optional(),
  scaleBy: z.string().optional(),
  /** How it is shown; absent as taken. The original is never turned. */
  view: PictureView.optional(),
  shot: z.enum(shots).optional(),
  /** What the camera wrote, name and value as text, shown and never trusted; without the place for those who may not see it. */
  camera: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  /** The camera wrote where it was; `location` says it to those who may see it. */
  hasLocation: z.boolean(),
  location: z.string().optional(),
  hasThumbnail: z.boolean(),
  /** A raw file is shown by the preview its camera wrote into it. */
  hasCameraPreview: z.boolean(),
  /** The newest version of its layer of marks, and how many marks it has; 0 without one. */
  layerVersion: z.number(),
  markCount: z.number(),
  /** Why it cannot be shown, when it cannot: a key under `attachment.problem`. */
  problem: z.string().optional(),
  recordedAt: Instant,
  recordedBy: z.string(),
});

const reads = { appendsNothing: 'reads' };

export const attachmentsContract = {
  /** Takes an uploaded or picked file into encrypted storage; the original bytes are kept and hashed. */
  'attachments.take-in': command({
    input: z.strictObject({
      upload: z.string().max(200),
      caseId: CaseId,
      exhibitId: ExhibitId.optional(),
      /** The package it shows; both or neither. */
      submissionId: SubmissionId.optional(),
      packageNumber: PackageNumber.optional(),
      kind: z.enum(['photograph', 'file']),
      caption: z.string().trim().max(500),
    }),
    output: JobStarted,
    errors: [
      'attachments.upload-unknown',
      'exhibits.unknown',
      'cases.unknown',
      'exhibits.of-another-case',
      'intake.submission-unknown',
      'intake.package-unknown',
    ],
    allow: exhibitStaff,
    // A document is looked at as soon as it is kept.
    ledger: { appends: ['attachment.taken-in', 'document.inspected'] },
  }),
  /** What is not given stays as it is; null clears. A scale given as a mere number has no calibration. */
  'attachments.revise': command({
    input: z.strictObject({
      id: AttachmentId,
      caption: z.string().trim().max(500).optional(),
      takenAt: Instant.nullable().optional(),
      micrometresPerPixel: z.number().positive().max(1_000_000).nullable().optional(),
      calibration: Calibration.nullable().optional(),
      view: PictureView.optional(),
      shot: z.enum(shots).nullable().optional(),
      reason: OptionalLine,
    }),
    output: Nothing,
    errors: ['attachments.unknown', 'photographs.shot-of-another-kind', 'photographs.scale-impossible'],
    allow: exhibitStaff,
    ledger: { appends: ['attachment.revised'] },
  }),
  'attachments.list': command({
    input: z.strictObject({ caseId: CaseId, exhibitId: ExhibitId.optional(), submissionId: SubmissionId.optional() }),
    output: z.strictObject({ attachments: z.array(Attachment) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Reads the stored file from end to end and compares it with its recorded hash. */
  'attachments.verify': command({
    input: z.strictObject({ id: AttachmentId }),
    output: JobStarted,
    errors: ['attachments.unknown'],
    allow: caseReaders,
    ledger: { appends: ['attachment.verified'] },
  }),
};
