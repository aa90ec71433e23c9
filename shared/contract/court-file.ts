// The court file of a case: its documents, their order, what is missing, the profile it must suit, its papers and its seal.
import { z } from 'zod';
import { Move } from '../domain/court-file/arrangement.ts';
import { DocumentDescription, DocumentSource, FileSection, madePapers } from '../domain/court-file/document.ts';
import { chosenOffences, Expectation, fileOffences, lackKinds, needs } from '../domain/court-file/expectation.ts';
import { BundleProfile, breachCodes } from '../domain/court-file/profile.ts';
import { caseReaders, languages } from '../domain/roles.ts';
import { Instant } from '../language/instant.ts';
import { CaseId, CourtDocumentId, DocumentId } from '../language/identity.ts';
import { documentTypes } from '../reference/document-types/index.ts';
import { command } from './define.ts';
import { Hash, JobStarted, Nothing, Signature, issuingPaper } from './fields.ts';

const Reason = z.string().trim().min(1).max(1000);

/** What a document is made of, as a person sees it. */
const ShownSource = z.strictObject({
  source: DocumentSource,
  /** The name of the file, or the title of the paper. */
  label: z.string(),
  mediaType: z.string(),
  bytes: z.number().optional(),
  sha256: Hash.optional(),
  /** Absent of an upload until its pages were counted, and of a paper that is made with the bundle. */
  pages: z.number().optional(),
});

export const CourtDocument = z.strictObject({
  id: CourtDocumentId,
  number: z.number(),
  ...ShownSource.shape,
  /** Whether the records still name the same bytes. */
  isSource: z.enum(['same', 'differs', 'gone']),
  section: FileSection,
  description: DocumentDescription,
  volume: z.number(),
  isLate: z.boolean(),
  supersedes: z.number().optional(),
  supersededBy: z.number().optional(),
  /** Why the version before it was replaced. */
  reason: z.string(),
  withdrawn: z.strictObject({ reason: z.string(), at: Instant, by: z.string(), isAfterSeal: z.boolean() }).optional(),
  /** When it came to the file, and when that was recorded. */
  occurredAt: Instant,
  recordedAt: Instant,
  recordedBy: z.string(),
  /** How often what is said about it was corrected. */
  corrections: z.number(),
  /** What leaves in its place, under this title. */
  redacted: z.strictObject({ issuedId: DocumentId, title: z.string(), pages: z.number() }).optional(),
});
export type CourtDocument = z.infer<typeof CourtDocument>;

/** A thing of the case that is not in the file, with what it probably is. */
const Proposal = z.strictObject({
  ...ShownSource.shape,
  description: DocumentDescription,
  /** The one already in the file, or proposed here, that it takes the place of. */
  supersedes: DocumentSource.optional(),
});

const ShownLack = z.strictObject({
  kind: z.enum(lackKinds),
  type: z.enum(documentTypes),
  documentId: CourtDocumentId.optional(),
  number: z.number().optional(),
  need: z.enum(needs).optional(),
  offences: z.array(z.enum(fileOffences)),
  language: z.enum(['en', 'sq', 'sr']).optional(),
});

const ShownBreach = z.strictObject({
  code: z.enum(breachCodes),
  weight: z.enum(['blocks', 'warns']),
  documentId: CourtDocumentId.optional(),
  type: z.enum(documentTypes).optional(),
  language: z.enum(['en', 'sq', 'sr']).optional(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

const IndexSeal = z.strictObject({
  documentId: DocumentId,
  number: z.string(),
  step: z.number(),
  documents: z.number(),
  recordedAt: Instant,
  by: z.string(),
});

const ShownProfile = z.strictObject({
  profile: BundleProfile,
  isOwn: z.boolean(),
  recordedBy: z.string().optional(),
});

const Template = z.strictObject({
  offence: z.enum(fileOffences),
  /** 0 as it comes with the program. */
  version: z.number(),
  expectations: z.array(Expectation).max(documentTypes.length),
});

const makers = ['prosecutor', 'supervisor', 'registrar'] as const;
const readsOnly = { appendsNothing: 'reads' };

export const courtFileContract = {
  /** The whole file in its order, with what it lacks and what the chosen profile says of it. */
  'court-file.read': command({
    input: z.strictObject({ caseId: CaseId }),
    output: z.strictObject({
      caseTitle: z.string(),
      caseLanguage: z.enum(languages),
      /** What the person has seen: a move names it. */
      step: z.number(),
      documents: z.array(CourtDocument),
      offences: z.array(z.enum(chosenOffences)),
      /** By the orders on record, of whoever must be released first; absent while none holds anybody. */
      detainedSince: Instant.optional(),
      profile: z.string(),
      profiles: z.array(ShownProfile),
      lacks: z.array(ShownLack),
      notApplicable: z.array(
        z.strictObject({ type: z.enum(documentTypes), reason: z.string(), by: z.string(), at: Instant }),
      ),
      breaches: z.array(ShownBreach),
      seals: z.array(IndexSeal),
      /** When every source was last compared with its hash, and how many documents that was. */
      checked: z.strictObject({ at: Instant, by: z.string(), documents: z.number() }).optional(),
      /** Things of the case that are not in the file. */
      waiting: z.number(),
    }),
    errors: ['cases.unknown'],
    allow: caseReaders,
    ledger: readsOnly,
  }),
  /** What of the case is not in the file yet, in the order it would be entered; nothing is recorded. */
  'court-file.proposals': command({
    input: z.strictObject({ caseId: CaseId }),
    output: z.strictObject({
      proposals: z.array(Proposal),
      /** Photographs are printed in the photo documentation and are no documents of their own. */
      photographs: z.number(),
    }),
    errors: ['cases.unknown'],
    allow: caseReaders,
    ledger: readsOnly,
  }),
  'court-file.enter': command({
    input: z.strictObject({
      caseId: CaseId,
      documents: z
        .array(
          z.strictObject({
            source: DocumentSource,
            description: DocumentDescription,
            /** The version it takes the place of: a document of the file, or a source entered in the same act. */
            supersedes: z.union([CourtDocumentId, DocumentSource]).optional(),
            /** Why it takes its place. */
            reason: z.string().trim().max(1000).default(''),
          }),
        )
        .min(1)
        .max(1000),
      /** When they came to the file; now when nothing is said. */
      occurredAt: Instant.optional(),
    }),
    output: z.strictObject({
      documents: z.array(z.strictObject({ id: CourtDocumentId, number: z.number() })),
    }),
    errors: [
      'cases.unknown',
      'court-file.already-in',
      'court-file.of-another-case',
      'court-file.source-unknown',
      'court-file.unknown',
      'court-file.superseded-already',
      'court-file.needs-reason',
      'court-file.in-the-future',
      'court-file.own-translation',
      'handling.held-back',
      'disclosure.withheld-file',
      'disclosure.withheld-paper',
      'handling.paper-holds',
      'redactions.original-held',
      'redactions.paper-shows',
      'intelligence.held-back',
      'intelligence.paper-outdated',
      'redactions.version-ended',
      'disclosure.not-for-defence',
    ],
    allow: makers,
    ledger: { appends: ['court-document.entered'] },
  }),
  /** Corrects what is said about a document; what was said before stays in its history. */
  'court-file.describe': command({
    input: z.strictObject({ id: CourtDocumentId, description: DocumentDescription, reason: Reason }),
    output: Nothing,
    errors: ['court-file.unknown', 'court-file.withdrawn', 'court-file.in-the-future', 'court-file.own-translation'],
    allow: makers,
    ledger: { appends: ['court-document.described'] },
  }),
  'court-file.withdraw': command({
    input: z.strictObject({ id: CourtDocumentId, reason: Reason, occurredAt: Instant.optional() }),
    output: z.strictObject({ isAfterSeal: z.boolean() }),
    errors: ['court-file.unknown', 'court-file.withdrawn', 'court-file.in-the-future'],
    allow: makers,
    ledger: { appends: ['court-document.withdrawn'] },
  }),
  'court-file.move': command({
    input: z.strictObject({ caseId: CaseId, seen: z.number().int().min(0), ...Move.shape }),
    output: z.strictObject({ step: z.number() }),
    errors: [
      'cases.unknown',
      'court-file.changed-meanwhile',
      'court-file.unknown',
      'court-file.index-sealed',
      'court-file.not-late',
    ],
    allow: makers,
    ledger: { appends: ['court-file.moved'] },
  }),
  /** What the file is for: offences and profile. */
  'court-file.choose': command({
    input: z.strictObject({
      caseId: CaseId,
      seen: z.number().int().min(0),
      offences: z.array(z.enum(chosenOffences)).max(chosenOffences.length),
      profile: z.string().max(40),
    }),
    output: Nothing,
    errors: ['cases.unknown', 'court-file.changed-meanwhile', 'court-file.profile-unknown'],
    allow: makers,
    ledger: { appends: ['court-file.chosen'] },
  }),
  /** That this case has none of a type, with the reason; or that it is expected again. */
  'court-file.answer': command({
    input: z.strictObject({
      caseId: CaseId,
      type: z.enum(documentTypes),
      as: z.enum(['not-applicable', 'expected']),
      reason: Reason,
    }),
    output: Nothing,
    errors: ['cases.unknown'],
    allow: makers,
    ledger: { appends: ['court-file.answered'] },
  }),
  /** Looks at handed-over files before anything is recorded: what each probably is, and whether the case has it already. */
  'court-file.look-at': command({
    input: z.strictObject({ caseId: CaseId, uploads: z.array(z.string().max(200)).min(1).max(200) }),
    output: z.strictObject({
      files: z.array(
        z.strictObject({
          upload: z.string(),
          fileName: z.string(),
          mediaType: z.string(),
          bytes: z.number(),
          sha256: Hash,
          description: DocumentDescription,
          /** The file of the case with the same bytes, and its number in the court file where it has one. */
          sameAs: z.strictObject({ fileName: z.string(), number: z.number().optional() }).optional(),
        }),
      ),
    }),
    errors: ['cases.unknown', 'attachments.upload-unknown'],
    allow: makers,
    ledger: { appendsNothing: 'nothing is recorded before the table was looked through' },
  }),
  /** Each file becomes an attachment of the case and a document of the file. */
  'court-file.take-in': command({
    input: z.strictObject({
      caseId: CaseId,
      files: z
        .array(z.strictObject({ upload: z.string().max(200), description: DocumentDescription }))
        .min(1)
        .max(200),
    }),
    output: JobStarted,
    errors: ['cases.unknown', 'attachments.upload-unknown', 'court-file.in-the-future'],
    allow: makers,
    ledger: { appends: ['attachment.taken-in', 'court-document.entered'] },
  }),
  /** Reads every source from end to end and compares it with the hash it was entered with. */
  'court-file.check-sources': command({
    input: z.strictObject({ caseId: CaseId }),
    output: JobStarted,
    errors: ['cases.unknown', 'court-file.empty'],
    allow: makers,
    ledger: { appends: ['court-file.checked'] },
  }),
  'court-file.paper': command({
    input: z.strictObject({ caseId: CaseId, paper: z.enum(madePapers), language: z.enum(languages) }),
    output: JobStarted,
    errors: ['cases.unknown', 'court-file.empty'],
    allow: makers,
    ledger: { appends: issuingPaper },
  }),
  /** Prints the index, signs it and closes it: from now on documents are late. */
  'court-file.seal': command({
    input: z.strictObject({
      caseId: CaseId,
      seen: z.number().int().min(0),
      language: z.enum(languages),
      signature: Signature,
    }),
    output: JobStarted,
    errors: [
      'cases.unknown',
      'court-file.empty',
      'court-file.changed-meanwhile',
      'court-file.nothing-new',
      'court-file.blocked',
      'handling.held-back',
      'disclosure.withheld-file',
      'disclosure.withheld-paper',
      'handling.paper-holds',
      'redactions.original-held',
      'redactions.paper-shows',
      'intelligence.held-back',
      'intelligence.paper-outdated',
      'redactions.version-ended',
      'disclosure.not-for-defence',
      'vault.wrong-passphrase',
      'vault.throttled',
      'people.passphrase-not-own',
    ],
    allow: ['prosecutor', 'supervisor'],
    ledger: { appends: [...issuingPaper, 'court-file.sealed'] },
  }),
  'court-file.templates': command({
    input: Nothing,
    output: z.strictObject({ templates: z.array(Template) }),
    errors: [],
    allow: caseReaders,
    ledger: readsOnly,
  }),
  'court-file.write-template': command({
    input: z.strictObject({
      offence: z.enum(fileOffences),
      /** The version that was seen. */
      version: z.number().int().min(0),
      expectations: z.array(Expectation).max(documentTypes.length),
    }),
    output: z.strictObject({ version: z.number() }),
    errors: ['court-file.template-changed', 'court-file.template-twice'],
    allow: ['prosecutor', 'supervisor'],
    ledger: { appends: ['file-template.written'] },
  }),
  /** Takes in a profile as the text of its file. */
  'court-file.bring-profile': command({
    input: z.strictObject({ text: z.string().max(100_000) }),
    output: z.strictObject({ code: z.string(), version: z.number() }),
    errors: ['court-file.profile-invalid', 'court-file.profile-known'],
    allow: ['prosecutor', 'supervisor'],
    ledger: { appends: ['bundle-profile.brought'] },
  }),
};
