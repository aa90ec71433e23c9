// Bundles of a court file: made from its present step, listed, and read volume by volume.
import { z } from 'zod';
import { FileSection } from '../domain/court-file/document.ts';
import { BundleProfile } from '../domain/court-file/profile.ts';
import { Inspection } from '../domain/foreign-pages.ts';
import { caseReaders, languages } from '../domain/roles.ts';
import { Instant } from '../language/instant.ts';
import { CaseId, CourtBundleId, CourtDocumentId, DocumentId } from '../language/identity.ts';
import { documentTypes } from '../reference/document-types/index.ts';
import { command } from './define.ts';
import { Hash, JobStarted } from './fields.ts';

const readsOnly = { appendsNothing: 'reads' };

const Volume = z.strictObject({
  documentId: DocumentId,
  fileName: z.string(),
  sha256: Hash,
  bytes: z.number(),
  pages: z.number(),
});

const Bundle = z.strictObject({
  id: CourtBundleId,
  number: z.string(),
  step: z.number(),
  madeAt: Instant,
  madeBy: z.string(),
  language: z.enum(languages),
  isDraft: z.boolean(),
  profile: BundleProfile.pick({ code: true, version: true, name: true }),
  documents: z.number(),
  /** Documents of which a page, or all, is not shown. */
  notShown: z.number(),
  volumes: z.array(Volume),
  /** Documents that came, went, were replaced or corrected since. */
  changed: z.number(),
  /** The documents that stayed stand in another order now. */
  isReordered: z.boolean(),
});

/** A place in a volume. */
const Part = z.strictObject({
  volume: z.number(),
  /** Of the volume's PDF, from 1. */
  page: z.number(),
  pages: z.number(),
  /** As it is stamped on the first of them; empty where it has no number. */
  number: z.string(),
});

export const courtBundlesContract = {
  /** Makes the bundle of the file as it stands at the step that was seen. */
  'court-file.make-bundle': command({
    input: z.strictObject({ caseId: CaseId, seen: z.number().int().min(0), language: z.enum(languages) }),
    output: JobStarted,
    errors: [
      'cases.unknown',
      'court-file.empty',
      'court-file.changed-meanwhile',
      'court-file.bundle-blocked',
      'court-file.bundle-not-sealed',
      'court-file.bundle-running',
      'court-file.bundle-source',
      'court-file.bundle-disk-full',
      'court-file.bundle-miscounted',
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
    allow: ['prosecutor', 'supervisor'],
    ledger: { appends: ['document.issued', 'court-bundle.made', 'document.inspected'] },
  }),
  'court-file.bundles': command({
    input: z.strictObject({ caseId: CaseId }),
    output: z.strictObject({ bundles: z.array(Bundle) }),
    errors: ['cases.unknown'],
    allow: caseReaders,
    ledger: readsOnly,
  }),
  /** What a reader needs of one bundle: its index, and how the pages of each volume are. */
  'court-file.bundle': command({
    input: z.strictObject({ id: CourtBundleId }),
    output: z.strictObject({
      caseId: CaseId,
      number: z.string(),
      isDraft: z.boolean(),
      madeAt: Instant,
      volumes: z.array(z.strictObject({ ...Volume.shape, inspection: Inspection })),
      documents: z.array(
        z.strictObject({
          id: CourtDocumentId,
          number: z.number(),
          section: FileSection,
          type: z.enum(documentTypes),
          title: z.string(),
          parts: z.array(Part),
          isWhole: z.boolean(),
        }),
      ),
    }),
    errors: ['court-file.bundle-unknown'],
    allow: caseReaders,
    ledger: readsOnly,
  }),
};
