// Cases, their parties and incidents, the case file as a document, and what was sealed for whom.
import { z } from 'zod';
import {
  caseNumberKinds,
  classifications,
  documentKinds,
  incidentKinds,
  packageKinds,
  packageRecipients,
  partyRoles,
} from '../domain/case.ts';
import { custodyGapKinds } from '../domain/custody-gaps.ts';
import { Facts } from '../domain/exhibit.ts';
import { caseReaders, languages } from '../domain/roles.ts';
import { unsignedReasons } from '../domain/station-certificate.ts';
import { Instant } from '../language/instant.ts';
import { CaseId, CustodyEventId, DocumentId, ExhibitId, IncidentId, PackageId, PartyId } from '../language/identity.ts';
import { command } from './define.ts';
import { Hash, JobStarted, Line, Nothing, OptionalLine, Paragraph, issuingPaper } from './fields.ts';

export const CaseNumber = z.strictObject({ kind: z.enum(caseNumberKinds), number: Line });

const CaseCore = {
  title: Line,
  numbers: z.array(CaseNumber).max(20),
  classification: z.enum(classifications),
  offence: z.string().trim().max(1000),
  language: z.enum(languages),
  detentionUntil: Instant.optional(),
  note: Paragraph,
};

export const Party = z.strictObject({
  role: z.enum(partyRoles),
  name: Line,
  fatherName: OptionalLine,
  /** A day or a year, as it is known. */
  born: OptionalLine,
  /** Stays here: on no paper and in no package unless somebody chose that it is. */
  residence: OptionalLine,
  contact: OptionalLine,
  note: z.string().trim().max(1000).optional(),
  /** The one papers for this person are made in. */
  language: z.enum(languages).optional(),
  /** Others, in words. */
  furtherLanguages: OptionalLine,
  needsInterpreter: z.boolean().optional(),
  /** Whom counsel defends, and whom an interpreter interprets for. */
  clients: z.array(PartyId).max(20).optional(),
});

export const CaseSummary = z.strictObject({
  id: CaseId,
  title: z.string(),
  numbers: z.array(CaseNumber),
  classification: z.enum(classifications),
  openedAt: Instant,
  detentionUntil: Instant.optional(),
  exhibits: z.number(),
  firearms: z.number(),
  rounds: z.number(),
});

export const Incident = z.strictObject({
  kind: z.enum(incidentKinds),
  occurredFrom: Instant,
  occurredTo: Instant.optional(),
  place: Line,
  legalBasis: Line,
  seizedBy: Line,
  description: Paragraph,
  /** What else the record of the seizure says; `seizureSections` describes it. */
  seizure: Facts.optional(),
});

export const IssuedDocument = z.strictObject({
  id: DocumentId,
  kind: z.enum(documentKinds),
  caseId: CaseId.optional(),
  title: z.string(),
  fileName: z.string(),
  language: z.enum(languages),
  madeAt: Instant,
  madeBy: z.string(),
  sha256: Hash,
  bytes: z.number(),
  pages: z.number(),
  ledgerSize: z.number(),
  /** SHA-256 of the certificate it is signed with. */
  signedWith: Hash.optional(),
  /** Why it is not signed although papers of its kind were to be. */
  leftUnsigned: z.enum(unsignedReasons).optional(),
});

export const SealedPackage = z.strictObject({
  id: PackageId,
  caseId: CaseId,
  kind: z.enum(packageKinds),
  recipient: z.string(),
  created: Instant,
  sealedBy: z.string(),
  fileName: z.string(),
  files: z.number(),
  bytes: z.number(),
  protection: z.enum(['none', 'passphrase', 'recipient-key']),
  manifestSha256: Hash,
  keyFingerprint: z.string(),
  /** Gaps that were knowingly left without an explanation, and why; absent where there were none. */
  openGaps: z.number().optional(),
  gapsReason: z.string().optional(),
  /** Titles of the papers that went along. */
  papers: z.array(z.string()).optional(),
  recipientKind: z.enum(packageRecipients).optional(),
  /** Name of its file. */
  supersedes: z.string().optional(),
  supersedesReason: z.string().optional(),
  supersededBy: z.string().optional(),
});

const caseKeepers = ['registrar', 'analyst', 'prosecutor', 'supervisor'] as const;
const caseFileMakers = ['prosecutor', 'supervisor', 'registrar'] as const;
const reads = { appendsNothing: 'reads' };

export const casesContract = {
  'cases.list': command({
    input: Nothing,
    output: z.strictObject({ cases: z.array(CaseSummary) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'cases.read': command({
    input: z.strictObject({ id: CaseId }),
    output: z.strictObject({
      id: CaseId,
      ...CaseCore,
      /** The end of detention follows from recorded orders and is not typed. */
      isDetentionByOrders: z.boolean(),
      openedAt: Instant,
      openedBy: z.string(),
      parties: z.array(z.strictObject({ id: PartyId, ...Party.shape })),
      incidents: z.array(z.strictObject({ id: IncidentId, ...Incident.shape })),
      counts: z.strictObject({
        exhibits: z.number(),
        firearms: z.number(),
        rounds: z.number(),
        photographs: z.number(),
        submissions: z.number(),
        /** Required views of exhibits that no photograph is said to show. */
        shotsMissing: z.number(),
      }),
      documents: z.array(IssuedDocument),
      packages: z.array(SealedPackage),
      /** What a reader of the case file will ask about, each with the exhibit it concerns. */
      openQuestions: z.array(
        z.strictObject({
          kind: z.enum([
            'custody-gap',
            'seal-discrepancy',
            'no-photograph',
            'not-made-safe',
            'no-custody',
            'open-offer',
            'dispatched',
            'seal-clarified',
          ]),
          exhibitId: ExhibitId,
          exhibit: z.string(),
          detail: z.string(),
        }),
      ),
    }),
    errors: ['cases.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  'cases.open': command({
    input: z.strictObject(CaseCore),
    output: z.strictObject({ id: CaseId }),
    errors: ['cases.number-taken'],
    allow: caseKeepers,
    ledger: { appends: ['case.opened'] },
  }),
  'cases.revise': command({
    input: z.strictObject({ id: CaseId, ...CaseCore, reason: OptionalLine }),
    output: Nothing,
    errors: ['cases.unknown', 'cases.number-taken', 'cases.detention-by-orders'],
    allow: caseKeepers,
    ledger: { appends: ['case.revised'] },
  }),
  'cases.add-party': command({
    input: z.strictObject({ caseId: CaseId, ...Party.shape }),
    output: z.strictObject({ id: PartyId }),
    errors: ['cases.unknown', 'cases.client-unknown'],
    allow: caseKeepers,
    ledger: { appends: ['party.added'] },
  }),
  'cases.revise-party': command({
    input: z.strictObject({ id: PartyId, ...Party.shape }),
    output: Nothing,
    errors: ['cases.party-unknown', 'cases.client-unknown', 'cases.party-is-charged'],
    allow: caseKeepers,
    ledger: { appends: ['party.revised'] },
  }),
  'cases.record-incident': command({
    input: z.strictObject({ caseId: CaseId, ...Incident.shape }),
    output: z.strictObject({ id: IncidentId }),
    errors: ['cases.unknown', 'cases.times-reversed', 'cases.in-the-future', 'cases.seizure-invalid'],
    allow: caseKeepers,
    ledger: { appends: ['incident.recorded'] },
  }),
  'cases.revise-incident': command({
    input: z.strictObject({ id: IncidentId, ...Incident.shape }),
    output: Nothing,
    errors: ['cases.incident-unknown', 'cases.times-reversed', 'cases.in-the-future', 'cases.seizure-invalid'],
    allow: caseKeepers,
    ledger: { appends: ['incident.revised'] },
  }),
  'case-files.make': command({
    input: z.strictObject({
      caseId: CaseId,
      language: z.enum(languages),
      includeParties: z.boolean(),
      /** Prints each marked photograph a second time with its marks, beside the unmarked one. */
      withMarkings: z.boolean().default(false),
    }),
    output: JobStarted,
    errors: ['cases.unknown', 'case-files.no-exhibits'],
    allow: caseFileMakers,
    ledger: { appends: issuingPaper },
  }),
  'documents.list': command({
    input: z.strictObject({ caseId: CaseId.optional() }),
    output: z.strictObject({ documents: z.array(IssuedDocument) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Puts a copy where the person chose (a face with a save dialog); other faces download through `media`. */
  'documents.save': command({
    input: z.strictObject({ id: DocumentId, saveHandle: z.string().max(200) }),
    output: JobStarted,
    errors: ['documents.unknown', 'documents.no-save-handle', 'products.held-back', 'products.outdated'],
    allow: 'anyone',
    ledger: { appends: ['document.exported'] },
  }),
  /** What a reader of the package would find without an answer: asked before sealing (peers: a gap is explained, or knowingly left). */
  'packages.preflight': command({
    input: z.strictObject({ caseId: CaseId }),
    output: z.strictObject({
      gaps: z.array(
        z.strictObject({
          exhibitId: ExhibitId,
          exhibit: z.string(),
          /** Where it was found; an exhibit without any custody has no event. */
          eventId: CustodyEventId.optional(),
          eventNumber: z.number().optional(),
          kind: z.enum([...custodyGapKinds, 'no-custody']),
          expected: z.string(),
          found: z.string(),
        }),
      ),
    }),
    errors: ['cases.unknown'],
    allow: caseReaders,
    ledger: { appendsNothing: 'reads' },
  }),
  'packages.seal': command({
    input: z.strictObject({
      caseId: CaseId,
      documentId: DocumentId,
      kind: z.enum(packageKinds),
      recipient: Line,
      recipientKind: z.enum(packageRecipients).optional(),
      /** The suspect whose defence receives it. */
      recipientParty: PartyId.optional(),
      /** The package of the same case that this one takes the place of, and why. */
      supersedes: PackageId.optional(),
      supersedesReason: z.string().trim().max(1000).optional(),
      includeOriginals: z.boolean(),
      /** Issued papers that go along: volumes of a bundle, schedules, reports. */
      papers: z.array(DocumentId).max(200).optional(),
      protection: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('none') }),
        z.strictObject({ kind: z.literal('passphrase'), passphrase: z.string().min(12).max(1024) }),
        z.strictObject({
          kind: z.literal('recipient-key'),
          recipients: z.array(z.string().trim().max(200)).min(1).max(10),
        }),
      ]),
      saveHandle: z.string().max(200).optional(),
      /** Why gaps in the chain of custody are knowingly left without an explanation; goes on the record of the package. */
      gapsReason: z.string().trim().min(1).max(1000).optional(),
    }),
    output: JobStarted,
    errors: [
      'cases.unknown',
      'documents.unknown',
      'packages.unexplained-gaps',
      'packages.document-of-another-case',
      'packages.paper-is-draft',
      'handling.paper-holds',
      'redactions.original-held',
      'redactions.paper-shows',
      'intelligence.held-back',
      'intelligence.paper-outdated',
      'redactions.version-ended',
      'disclosure.not-for-defence',
      'disclosure.withheld-paper',
      'packages.bad-recipient-key',
      'packages.recipient-not-of-case',
      'packages.superseded-unknown',
      'packages.superseded-already',
      'packages.supersedes-needs-reason',
      'documents.no-save-handle',
    ],
    allow: caseFileMakers,
    ledger: { appends: ['package.sealed'] },
  }),
  /** To be printed and signed by who gives and who takes. */
  'packages.receipt': command({
    input: z.strictObject({ id: PackageId, language: z.enum(languages) }),
    output: JobStarted,
    errors: ['packages.unknown'],
    allow: caseFileMakers,
    ledger: { appends: issuingPaper },
  }),
  'packages.list': command({
    input: z.strictObject({ caseId: CaseId.optional() }),
    output: z.strictObject({ packages: z.array(SealedPackage) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Verifies a package that was brought in; the report is the job's result. Nothing is taken in. */
  'packages.verify': command({
    input: z.strictObject({ upload: z.string().max(200), passphrase: z.string().max(1024).optional() }),
    output: JobStarted,
    errors: ['attachments.upload-unknown'],
    allow: caseReaders,
    ledger: { appends: ['package.verified'] },
  }),
};
