// Comparing two pictures: what an examiner saw side by side, kept with everything that is needed to see it again.
import { z } from 'zod';
import { ComparedFeatures, ComparisonView, comparisonPurposes } from '../domain/comparison.ts';
import { caseReaders } from '../domain/roles.ts';
import { AttachmentId, CaseId, ComparisonId, TaskId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { Attachment } from './attachments.ts';
import { command } from './define.ts';
import { Hash } from './fields.ts';
import { exhibitStaff } from './staff.ts';

/** A picture to compare, and where it belongs. */
const ComparedPicture = z.strictObject({
  attachment: Attachment,
  caseTitle: z.string(),
  /** The mark of its exhibit; empty for the scene. */
  mark: z.string(),
});

/** The picture as the person saw it: another file or another scale than on record is refused, or pointed out when it is opened again. */
const SeenPicture = z.strictObject({
  attachmentId: AttachmentId,
  sha256: Hash,
  micrometresPerPixel: z.number().positive().optional(),
});

const ComparisonSummary = z.strictObject({
  id: ComparisonId,
  caseId: CaseId,
  left: ComparedPicture.omit({ attachment: true }).extend(SeenPicture.shape).extend({ name: z.string() }),
  right: ComparedPicture.omit({ attachment: true }).extend(SeenPicture.shape).extend({ name: z.string() }),
  view: ComparisonView,
  features: ComparedFeatures,
  note: z.string(),
  purpose: z.enum(comparisonPurposes),
  taskId: TaskId.optional(),
  previous: ComparisonId.optional(),
  recordedAt: Instant,
  recordedBy: z.string(),
});

const reads = { appendsNothing: 'reads' };

export const comparisonContract = {
  /** Two pictures of one case or of two, to be laid side by side. */
  'comparisons.pictures': command({
    input: z.strictObject({ left: AttachmentId, right: AttachmentId }),
    output: z.strictObject({ left: ComparedPicture, right: ComparedPicture }),
    errors: ['attachments.unknown', 'comparisons.not-a-picture'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Keeps what is seen now. `previous` is the comparison it goes on from, of the same two pictures. */
  'comparisons.save': command({
    input: z.strictObject({
      /** The case it belongs to: that of one of the two pictures. */
      caseId: CaseId,
      left: SeenPicture,
      right: SeenPicture,
      view: ComparisonView,
      features: ComparedFeatures,
      note: z.string().trim().max(4000),
      purpose: z.enum(comparisonPurposes),
      taskId: TaskId.optional(),
      previous: ComparisonId.optional(),
    }),
    output: z.strictObject({ id: ComparisonId }),
    errors: [
      'attachments.unknown',
      'comparisons.not-a-picture',
      'comparisons.of-another-case',
      'comparisons.changed-meanwhile',
      'comparisons.feature-outside',
      'comparisons.unknown',
      'comparisons.of-other-pictures',
      'tasks.unknown',
    ],
    allow: [...exhibitStaff, 'reviewer'],
    ledger: { appends: ['comparison.saved'] },
  }),
  /** Of a case, of a picture, of a task; the newest first. What is not given does not narrow. */
  'comparisons.list': command({
    input: z.strictObject({
      caseId: CaseId.optional(),
      attachmentId: AttachmentId.optional(),
      taskId: TaskId.optional(),
    }),
    output: z.strictObject({ comparisons: z.array(ComparisonSummary), isCutShort: z.boolean() }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  /** One comparison, with both pictures as they are on record now. */
  'comparisons.read': command({
    input: z.strictObject({ id: ComparisonId }),
    output: z.strictObject({ comparison: ComparisonSummary, left: ComparedPicture, right: ComparedPicture }),
    errors: ['comparisons.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
};
