// Intake: submissions, exhibits, photographs and files, labels, receipts.
import { z } from 'zod';
import { Calibration, PictureView } from '../domain/photograph.ts';
import { differenceReasons } from '../domain/exhibit/serial-differences.ts';
import { exhibitKinds, Facts, MadeSafe, Marking, quantityUnits, Serial } from '../domain/exhibit.ts';
import { LoadedState } from '../domain/loaded-state.ts';
import { caseReaders, languages } from '../domain/roles.ts';
import { shots } from '../reference/shots.ts';
import { packageStates, refusalReasons, submissionEventTypes } from '../domain/submission.ts';
import { Instant } from '../language/instant.ts';
import { AttachmentId, CaseId, ExhibitId, IncidentId, SubmissionEventId, SubmissionId } from '../language/identity.ts';
import { command } from './define.ts';
import { LabelPrinting } from './labels.ts';
import { Hash, JobStarted, Line, Nothing, OptionalLine, Paragraph, Quantity, SealNumber, ShownEnd } from './fields.ts';

/** Why something is not taken: a code for the statistics, and the words of whoever refused it. */
export const Refusal = z.strictObject({ code: z.enum(refusalReasons), reason: Line });

/** Suspected explosives: where the package stands apart, and who was called. */
export const Block = z.strictObject({
  suspicion: Line,
  quarantinedAt: Line,
  calledWhom: Line,
  calledAt: Instant,
  reference: z.string().trim().max(200),
});

/** Seal as written on the paper against seal as read on the package; both are kept (issue of K6 in the sample). */
export const ReceivedPackage = z.strictObject({
  label: Line,
  sealAsWritten: z.string().trim().max(60),
  sealAsRead: z.string().trim().max(60),
  /** Of the seal; the package itself is described by `states`. */
  isIntact: z.boolean(),
  states: z.array(z.enum(packageStates)).max(packageStates.length).default([]),
  /** Not taken: it stays with the person who brought it. */
  refusal: Refusal.optional(),
  note: z.string().trim().max(1000),
});

/** As it comes in: a package may be blocked at once; that is recorded as an event of its own. */
const ArrivingPackage = ReceivedPackage.extend({ block: Block.optional() });

/** A question of the checklist, with the words that were shown (law 5). */
export const AskedQuestion = z.strictObject({ code: z.string().trim().min(1).max(60), shown: Line });

const SubmissionCore = {
  receivedAt: Instant,
  deliveringBody: Line,
  deliveringPerson: Line,
  /** Kind and number of what the person showed, such as a service card; empty where none was asked for. */
  identification: OptionalLine,
  legalBasis: Line,
  /** In the words of the request. */
  questions: z.array(Line).max(40),
  standardQuestions: z.array(AskedQuestion).max(40).optional(),
  packagesAnnounced: Quantity,
  note: Paragraph,
  /** Announced packages that did not come, as far as the papers name them. */
  outstanding: z.array(Line).max(500).optional(),
  /** The first submission, of which this one brings what was outstanding. */
  continues: SubmissionId.optional(),
  detentionUntil: Instant.optional(),
  /** Why a detention that had ended before the receipt is written down all the same. */
  detentionReason: OptionalLine,
};

const ArrivingCore = { ...SubmissionCore, packages: z.array(ArrivingPackage).max(500) };

/** What happened to a package of a submission after it was recorded, or what was added in words. */
export const SubmissionEvent = z.strictObject({
  id: SubmissionEventId,
  number: z.number(),
  packageNumber: z.number().optional(),
  type: z.enum(submissionEventTypes),
  occurredAt: Instant,
  recordedAt: Instant,
  content: z.record(z.string(), z.string()),
  actor: z.string(),
  signedBy: z.string().optional(),
});

export const Submission = z.strictObject({
  id: SubmissionId,
  caseId: CaseId,
  receiptNumber: z.string(),
  state: z.enum(['received', 'refused']),
  refusalReason: z.string().optional(),
  refusalCode: z.enum(refusalReasons).optional(),
  ...SubmissionCore,
  packages: z.array(ReceivedPackage),
  events: z.array(SubmissionEvent),
  /** Of a first submission: what is still to come after everything that was brought later. */
  stillOutstanding: z.strictObject({ count: z.number(), labels: z.array(z.string()) }),
  /** Receipt number of the submission that this one continues. */
  continuesNumber: z.string().optional(),
  /** Receipt numbers of those that continue this one. */
  continuedBy: z.array(z.string()),
  /** Recorded more than a day after it was received: allowed, and visible. */
  isLateEntry: z.boolean(),
  recordedAt: Instant,
  recordedBy: z.string(),
});

export const PackageNumber = z.number().int().min(1).max(500);

const ExhibitCore = {
  incidentId: IncidentId.optional(),
  submissionId: SubmissionId.optional(),
  /** Number of its package in the submission, from 1. */
  packageNumber: PackageNumber.optional(),
  parentId: ExhibitId.optional(),
  /** The mark of the case, such as K5 or 07.1. Identifiers are text (law 6). */
  mark: z.string().trim().min(1).max(40),
  kind: z.enum(exhibitKinds),
  description: Paragraph.min(1),
  quantity: Quantity,
  unit: z.enum(quantityUnits),
  foundAt: z.string().trim().max(500),
  facts: Facts,
  serials: z.array(Serial).max(30),
  markings: z.array(Marking).max(100),
  madeSafe: MadeSafe.optional(),
  /** How a firearm was loaded when it was recovered. */
  loadedState: LoadedState.optional(),
  /** Suspected explosives are blocked from intake until a clearance is written here. */
  explosiveClearance: z.string().trim().max(500).optional(),
  /** DNA, prints: what has to be kept in mind before anyone touches it. */
  handling: z.string().trim().max(500),
};

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

export const ExhibitSummary = z.strictObject({
  id: ExhibitId,
  caseId: CaseId,
  caseTitle: z.string(),
  number: z.string(),
  mark: z.string(),
  kind: z.enum(exhibitKinds),
  description: z.string(),
  make: z.string(),
  model: z.string(),
  calibre: z.string(),
  serial: z.string(),
  quantity: z.number(),
  unit: z.enum(quantityUnits),
  seal: z.string(),
  sealIsOpen: z.boolean(),
  holder: z.string(),
  home: z.string(),
  hasOpenOffer: z.boolean(),
  thumbnail: AttachmentId.optional(),
  recordedAt: Instant,
});

const SimilarSerial = z.strictObject({
  exhibitId: ExhibitId,
  number: z.string(),
  mark: z.string(),
  caseTitle: z.string(),
  serial: z.string(),
  isExact: z.boolean(),
  /** What the two readings differ by, each reason once; empty when they are the same or a pattern joined them. */
  reasons: z.array(z.enum(differenceReasons)),
  /** One of the two is a pattern of a worn number that the other fits. */
  isPattern: z.boolean(),
});

const intakeStaff = ['registrar', 'custodian', 'supervisor'] as const;
export const describers = ['registrar', 'custodian', 'examiner', 'supervisor'] as const;
const reads = { appendsNothing: 'reads' };

const submissionErrors = [
  'cases.unknown',
  'intake.in-the-future',
  'intake.continuation-unknown',
  'intake.nothing-outstanding',
  'intake.before-the-first',
  'intake.package-twice',
  'intake.more-outstanding-than-announced',
  'intake.detention-before-receipt',
  'intake.all-refused',
] as const;
const packageErrors = [
  'intake.package-unknown',
  'intake.package-not-named',
  'intake.package-blocked',
  'intake.package-refused',
] as const;

export const exhibitSorts = ['number', 'mark', 'kind', 'make', 'calibre', 'serial', 'holder', 'recordedAt'] as const;

export const intakeContract = {
  'intake.record-submission': command({
    input: z.strictObject({ caseId: CaseId, ...ArrivingCore }),
    output: z.strictObject({ id: SubmissionId, receiptNumber: z.string() }),
    errors: submissionErrors,
    allow: intakeStaff,
    ledger: {
      appends: ['submission.received', 'seal.discrepancy', 'discrepancy.opened', 'package.blocked', 'case.revised'],
    },
  }),
  'intake.refuse-submission': command({
    input: z.strictObject({ caseId: CaseId, ...ArrivingCore, refusalCode: z.enum(refusalReasons), reason: Line }),
    output: z.strictObject({ id: SubmissionId, receiptNumber: z.string() }),
    errors: submissionErrors,
    allow: intakeStaff,
    ledger: { appends: ['submission.refused'] },
  }),
  'intake.submissions': command({
    input: z.strictObject({ caseId: CaseId.optional() }),
    output: z.strictObject({ submissions: z.array(Submission) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'intake.receipt': command({
    input: z.strictObject({ submissionId: SubmissionId, language: z.enum(languages) }),
    output: JobStarted,
    errors: ['intake.submission-unknown'],
    allow: intakeStaff,
    ledger: { appends: ['document.issued'] },
  }),
  'exhibits.record': command({
    input: z.strictObject({ caseId: CaseId, ...ExhibitCore, seal: SealNumber.optional() }),
    output: z.strictObject({ id: ExhibitId, number: z.string() }),
    errors: [
      'cases.unknown',
      'exhibits.mark-taken',
      'exhibits.parent-unknown',
      'exhibits.parent-of-another-case',
      'exhibits.facts-invalid',
      'exhibits.marks-invalid',
      'exhibits.photograph-of-another',
      'exhibits.not-made-safe',
      'exhibits.explosive-not-cleared',
      'cases.incident-unknown',
      'intake.submission-unknown',
      'exhibits.loaded-state-invalid',
      ...packageErrors,
    ],
    allow: intakeStaff,
    ledger: { appends: ['exhibit.recorded'] },
  }),
  'exhibits.revise': command({
    input: z.strictObject({ id: ExhibitId, ...ExhibitCore, reason: Line }),
    output: Nothing,
    errors: [
      'exhibits.unknown',
      'exhibits.mark-taken',
      'exhibits.parent-unknown',
      'exhibits.parent-of-another-case',
      'exhibits.own-parent',
      'exhibits.facts-invalid',
      'exhibits.marks-invalid',
      'exhibits.photograph-of-another',
      'exhibits.not-made-safe',
      'exhibits.explosive-not-cleared',
      'cases.incident-unknown',
      'intake.submission-unknown',
      'exhibits.loaded-state-invalid',
      'exhibits.quantity-below-taken',
      'exhibits.quantity-by-split',
      ...packageErrors,
    ],
    allow: describers,
    ledger: { appends: ['exhibit.revised'] },
  }),
  'exhibits.read': command({
    input: z.strictObject({ id: ExhibitId }),
    output: z.strictObject({
      id: ExhibitId,
      caseId: CaseId,
      caseTitle: z.string(),
      number: z.string(),
      ...ExhibitCore,
      description: z.string(),
      recordedAt: Instant,
      recordedBy: z.string(),
      seal: z.string().optional(),
      sealIsOpen: z.boolean(),
      holder: ShownEnd.optional(),
      home: ShownEnd.optional(),
      lastSeen: z.strictObject({ at: z.string(), where: ShownEnd }).optional(),
      parent: z
        .strictObject({ id: ExhibitId, number: z.string(), mark: z.string(), kind: z.enum(exhibitKinds) })
        .optional(),
      children: z.array(
        z.strictObject({
          id: ExhibitId,
          number: z.string(),
          mark: z.string(),
          kind: z.enum(exhibitKinds),
          description: z.string(),
          quantity: z.number(),
        }),
      ),
      attachments: z.array(Attachment),
      history: z.array(
        z.strictObject({
          at: Instant,
          by: z.string(),
          action: z.string(),
          changed: z.array(z.string()),
          reason: z.string().optional(),
        }),
      ),
    }),
    errors: ['exhibits.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Orders and filters everything once; `exhibits.page` then reads any part of that order, whatever others write meanwhile. */
  'exhibits.list': command({
    input: z.strictObject({
      text: z.string().max(200),
      caseId: CaseId.optional(),
      kinds: z.array(z.enum(exhibitKinds)).max(exhibitKinds.length),
      sort: z.enum(exhibitSorts),
      descending: z.boolean(),
    }),
    output: z.strictObject({ snapshot: z.string(), total: z.number() }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'exhibits.page': command({
    input: z.strictObject({
      snapshot: z.string().max(60),
      from: z.number().int().min(0),
      count: z.number().int().min(1).max(500),
    }),
    output: z.strictObject({ exhibits: z.array(ExhibitSummary) }),
    errors: ['exhibits.snapshot-gone'],
    allow: caseReaders,
    ledger: reads,
  }),
  'exhibits.similar-serials': command({
    input: z.strictObject({ serial: z.string().max(200), except: ExhibitId.optional() }),
    output: z.strictObject({ similar: z.array(SimilarSerial) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'exhibits.labels': command({
    input: z.strictObject({
      exhibitIds: z.array(ExhibitId).min(1).max(500),
      ...LabelPrinting,
    }),
    output: JobStarted,
    errors: ['exhibits.unknown', 'labels.used-up'],
    allow: describers,
    ledger: { appends: ['document.issued', 'label.issued', 'label.voided'] },
  }),
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
    allow: describers,
    ledger: { appends: ['attachment.taken-in'] },
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
    allow: describers,
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
