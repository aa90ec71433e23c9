// Packages of other stations: examined before anything else, taken in as records that are read here and never changed, filed document by document.
import { z } from 'zod';
import { packageKinds } from '../domain/case.ts';
import { cautions, keyBases, standingRefusals } from '../domain/foreign/standing.ts';
import { caseReaders, type Role } from '../domain/roles.ts';
import { CaseId, ForeignExhibitId, ForeignFileId, ForeignPackageId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Hash, JobStarted, Nothing } from './fields.ts';

const reads = { appendsNothing: 'reads' };
const takers = ['registrar', 'analyst', 'prosecutor', 'supervisor'] as const satisfies readonly Role[];
const filers = ['prosecutor', 'supervisor', 'registrar'] as const satisfies readonly Role[];
const Upload = z.string().max(200);
const Typed = z.string().trim().max(200);
/** Words that another station wrote: shown, never followed. */
const Foreign = z.string();

export const ForeignEventKind = z.enum(['key-confirmed', 'filed', 'checked']);

export const ForeignPackageLine = z.strictObject({
  id: ForeignPackageId,
  packageId: Foreign,
  kind: z.enum(packageKinds),
  station: z.strictObject({ name: Foreign, agency: Foreign }),
  caseTitle: Foreign,
  caseNumbers: z.array(z.strictObject({ kind: Foreign, number: Foreign })),
  created: Foreign,
  recordedAt: Instant,
  recorder: z.string(),
  exhibits: z.number(),
  files: z.number(),
  /** As on paper. */
  fingerprint: z.string(),
  isKeyConfirmed: z.boolean(),
  cautions: z.array(z.enum(cautions)),
  /** The case of ours that it belongs to. */
  ownCase: z.strictObject({ id: CaseId, title: z.string() }).optional(),
  /** A newer package of the same case is in. */
  isSuperseded: z.boolean(),
  /** Its taking in was begun and is not complete: what is there is not all. */
  isIncomplete: z.boolean(),
});
export type ForeignPackageLine = z.infer<typeof ForeignPackageLine>;

export const ForeignExhibitLine = z.strictObject({
  id: ForeignExhibitId,
  number: Foreign,
  kind: Foreign,
  description: Foreign,
  quantity: z.number(),
  unit: Foreign,
  seal: Foreign.optional(),
  serials: z.array(Foreign),
  events: z.number(),
});
export type ForeignExhibitLine = z.infer<typeof ForeignExhibitLine>;

export const ForeignFile = z.strictObject({
  id: ForeignFileId,
  path: Foreign,
  bytes: z.number(),
  sha256: Hash,
  /** Of the exhibit it belongs to. */
  exhibit: Foreign.optional(),
  title: Foreign.optional(),
});
export type ForeignFile = z.infer<typeof ForeignFile>;

const ForeignEvent = z.strictObject({
  number: z.number(),
  type: Foreign,
  occurredAt: Foreign,
  recordedAt: Foreign,
  occurredOffset: Foreign.optional(),
  from: Foreign.optional(),
  to: Foreign.optional(),
  sealOut: Foreign.optional(),
  sealIn: Foreign.optional(),
  condition: Foreign.optional(),
  conditionWords: Foreign.optional(),
  document: Foreign.optional(),
  purpose: Foreign.optional(),
  note: Foreign.optional(),
  actor: Foreign,
  signedBy: Foreign.optional(),
  corrects: z.boolean(),
});

/** The package of the same station whose place one says it takes; with an id where that is in. */
const Supersedes = z.object({ id: ForeignPackageId.optional(), created: Foreign, reason: Foreign });

/** What the job of an examination gives back beside the report of the check. */
export const ExaminedPackage = z.object({
  /** Names what was examined for taking it in; absent when nothing may be taken in. */
  upload: z.string().optional(),
  refusal: z.enum(standingRefusals).optional(),
  /** The package already in, and when. */
  sameAs: z.object({ id: ForeignPackageId, recordedAt: Instant, recorder: z.string() }).optional(),
  cautions: z.array(z.enum(cautions)),
  isKeyKnown: z.boolean(),
  earlier: z.array(z.object({ id: ForeignPackageId, created: z.string() })),
  supersedes: Supersedes.optional(),
  caseTitle: z.string().optional(),
  exhibits: z.number(),
  events: z.number(),
  /** Cases of ours with one of its numbers, or its title. */
  likelyCases: z.array(CaseId),
});
export type ExaminedPackage = z.infer<typeof ExaminedPackage>;

export const foreignContract = {
  /** Verifies what was brought, compares it with what is in, and keeps it ready to be taken in; nothing is recorded of its content yet. */
  'foreign.examine': command({
    input: z.strictObject({
      upload: Upload,
      passphrase: z.string().min(1).max(1024).optional(),
      /** The secret half of a key that a confidential package was sealed to. */
      identity: z.string().trim().min(1).max(400).optional(),
    }),
    output: JobStarted,
    errors: ['attachments.upload-unknown'],
    allow: takers,
    ledger: { appends: ['foreign-package.examined'] },
  }),
  /** What was examined is not taken in; its bytes go. */
  'foreign.put-back': command({
    input: z.strictObject({ upload: Upload }),
    output: Nothing,
    errors: [],
    allow: takers,
    ledger: { appendsNothing: 'nothing was recorded of it' },
  }),
  'foreign.take-in': command({
    input: z.strictObject({
      upload: Upload,
      caseId: CaseId.optional(),
      /** Copied from paper; confirms the key. */
      paperFingerprint: Typed.optional(),
      /** Why it is taken in although something speaks against it. */
      reason: z.string().trim().max(1000),
    }),
    /** With a job where it is too large for one act; until that ends, nothing of it is shown or found. */
    output: z.strictObject({ id: ForeignPackageId, jobId: JobStarted.shape.jobId.optional() }),
    errors: [
      'foreign.not-examined',
      'foreign.fingerprint-differs',
      'foreign.needs-reason',
      'foreign.came-meanwhile',
      'cases.unknown',
    ],
    allow: takers,
    ledger: {
      appends: [
        'foreign-package.taken-in',
        'foreign-exhibit.taken-in',
        'foreign-package.begun',
        'foreign-package.completed',
      ],
    },
  }),
  /** Goes on with a package whose taking in was cut off, from the kept file. */
  'foreign.resume': command({
    input: z.strictObject({ id: ForeignPackageId }),
    output: JobStarted,
    errors: ['foreign.unknown', 'foreign.complete-already', 'foreign.taking-in-now', 'foreign.kept-differs'],
    allow: takers,
    ledger: { appends: ['foreign-exhibit.taken-in', 'foreign-package.completed'] },
  }),
  'foreign.list': command({
    input: z.strictObject({ caseId: CaseId.optional() }),
    output: z.strictObject({ packages: z.array(ForeignPackageLine) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'foreign.read': command({
    input: z.strictObject({ id: ForeignPackageId }),
    output: z.strictObject({
      line: ForeignPackageLine,
      recipient: Foreign,
      classification: Foreign,
      bytes: z.number(),
      manifestSha256: Hash,
      sealSha256: Hash,
      keyFingerprint: Hash,
      broughtName: z.string(),
      broughtSha256: Hash,
      keyBasis: z.enum(keyBases),
      reason: z.string(),
      supersedes: Supersedes.optional(),
      ledgerHead: z.strictObject({ size: z.number(), root: z.string(), time: z.string() }).optional(),
      checks: z.array(z.strictObject({ name: z.string(), status: z.enum(['pass', 'fail', 'warning', 'not-checked']) })),
      incidents: z.array(
        z.strictObject({ kind: Foreign, occurredFrom: Foreign, occurredTo: Foreign.optional(), place: Foreign }),
      ),
      parties: z.array(z.strictObject({ role: Foreign, name: Foreign })),
      exhibits: z.array(ForeignExhibitLine),
      files: z.array(ForeignFile),
      /** Other packages of the same case, newest first. */
      versions: z.array(z.strictObject({ id: ForeignPackageId, created: Foreign })),
      events: z.array(
        z.strictObject({
          kind: ForeignEventKind,
          at: Instant,
          by: z.string(),
          words: z.string(),
        }),
      ),
    }),
    errors: ['foreign.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  'foreign.exhibit': command({
    input: z.strictObject({ id: ForeignExhibitId }),
    output: z.strictObject({
      line: ForeignExhibitLine,
      package: ForeignPackageLine,
      parent: Foreign.optional(),
      facts: z.array(z.strictObject({ name: Foreign, value: Foreign, concluded: Foreign.optional() })),
      serials: z.array(z.strictObject({ text: Foreign, place: Foreign.optional() })),
      custody: z.array(ForeignEvent),
      files: z.array(ForeignFile),
    }),
    errors: ['foreign.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** The paper with the fingerprint came after the package. */
  'foreign.confirm-key': command({
    input: z.strictObject({ id: ForeignPackageId, paperFingerprint: Typed, note: z.string().trim().max(1000) }),
    output: Nothing,
    errors: ['foreign.unknown', 'foreign.fingerprint-differs', 'foreign.confirmed-already'],
    allow: takers,
    ledger: { appends: ['foreign-package.key-confirmed'] },
  }),
  /** Verifies the kept package once more, and that what is shown of it is what stands in it. */
  'foreign.check-again': command({
    input: z.strictObject({ id: ForeignPackageId }),
    output: JobStarted,
    errors: ['foreign.unknown'],
    allow: takers,
    ledger: { appends: ['foreign-package.checked'] },
  }),
  /** A file of the package becomes a document in the court file of a case of ours: the same bytes, with its hash, and from whom it came. */
  'foreign.file': command({
    input: z.strictObject({
      fileId: ForeignFileId,
      caseId: CaseId,
      title: z.string().trim().min(1).max(300),
    }),
    output: JobStarted,
    errors: ['foreign.unknown', 'foreign.filed-already', 'cases.unknown'],
    allow: filers,
    ledger: { appends: ['attachment.taken-in', 'court-document.entered', 'foreign-package.filed'] },
  }),
};
