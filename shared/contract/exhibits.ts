// Exhibits: recorded, revised, read with everything that belongs to them, listed, compared by serial, labelled.
import { z } from 'zod';
import { differenceReasons } from '../domain/exhibit/serial-differences.ts';
import { exhibitKinds, Facts, MadeSafe, Marking, quantityUnits, Serial } from '../domain/exhibit.ts';
import { LoadedState } from '../domain/loaded-state.ts';
import { caseReaders } from '../domain/roles.ts';
import { Instant } from '../language/instant.ts';
import { AttachmentId, CaseId, ExhibitId, IncidentId, SubmissionId } from '../language/identity.ts';
import { Attachment } from './attachments.ts';
import { command } from './define.ts';
import { JobStarted, Line, Nothing, Paragraph, Quantity, SealNumber, ShownEnd } from './fields.ts';
import { PackageNumber } from './intake.ts';
import { LabelPrinting } from './labels.ts';
import { FoundRegisterSerial } from './registers.ts';
import { exhibitStaff, intakeStaff } from './staff.ts';

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

const reads = { appendsNothing: 'reads' };

const packageErrors = [
  'intake.package-unknown',
  'intake.package-not-named',
  'intake.package-blocked',
  'intake.package-refused',
] as const;

export const exhibitSorts = ['number', 'mark', 'kind', 'make', 'calibre', 'serial', 'holder', 'recordedAt'] as const;

export const exhibitsContract = {
  'exhibits.record': command({
    input: z.strictObject({ caseId: CaseId, ...ExhibitCore, seal: SealNumber.optional() }),
    output: z.strictObject({ id: ExhibitId, number: z.string() }),
    errors: [
      'cases.unknown',
      'exhibits.mark-taken',
      'exhibits.parent-unknown',
      'exhibits.parent-of-another-case',
      'exhibits.parent-closed',
      'exhibits.parent-of-same-kind',
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
      'exhibits.parent-closed',
      'exhibits.parent-of-same-kind',
      'exhibits.own-parent',
      'exhibits.kind-less-strict',
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
    allow: exhibitStaff,
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
      /** Reported lost then, and not seen since; holder and home stay what they were. */
      missingSince: Instant.optional(),
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
  /** Those of the named that are there, in the order they are named: what was chosen from several lists is shown again. */
  'exhibits.named': command({
    input: z.strictObject({ exhibitIds: z.array(ExhibitId).min(1).max(500) }),
    output: z.strictObject({ exhibits: z.array(ExhibitSummary) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'exhibits.similar-serials': command({
    input: z.strictObject({ serial: z.string().max(200), except: ExhibitId.optional() }),
    output: z.strictObject({
      similar: z.array(SimilarSerial),
      /** What registers of others say of such a number; at most five. */
      registers: z.array(FoundRegisterSerial),
    }),
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
    allow: exhibitStaff,
    ledger: { appends: ['document.issued', 'label.issued', 'label.voided'] },
  }),
};
