// Products of intelligence: written from a template, read from the records, issued and signed; and the dossier of a person or group. A reader is told
// nothing of what is held back from them, not even that it is there.
import { z } from 'zod';
import { Day, DayOrInstant } from '../domain/day-or-instant.ts';
import { HandlingCode } from '../domain/disclosure/handling.ts';
import { intelligenceReaders, intelligenceWriters } from '../domain/intelligence/report.ts';
import { ProductFact } from '../domain/products/fact.ts';
import { longestSection, ProductKind, ProductReceiver, ProductSubject } from '../domain/products/product.ts';
import { ProductTemplate } from '../domain/products/template.ts';
import { languages } from '../domain/roles.ts';
import { DocumentId, IntelEntityId, IntelReportId, ProductId, ProductTemplateId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Hash, issuingPaper, JobStarted, Line, Nothing, SecondPerson, Signature } from './fields.ts';
import { byTwo, NamedReport, ShownGrading } from './intelligence.ts';

const reads = { appendsNothing: 'reads' };
const signing = ['vault.wrong-passphrase', 'vault.throttled', 'people.passphrase-not-own'] as const;
const Reason = z.string().trim().min(1).max(1000);
const SectionCode = ProductTemplate.shape.sections.element.shape.code;

/** What the analyst enters. */
export const ProductText = z.strictObject({
  title: Line,
  receiver: ProductReceiver,
  /** At least; what it draws on makes it stricter. H1 and H2 are their provider's to give. */
  handling: z.enum(['H0', 'H3']),
  conditions: z.string().trim().max(2000),
  /** At least, as above; '' where it bears none of its own. */
  classification: z.string().max(60),
  language: z.enum(languages),
  reviewOn: Day,
  texts: z.record(SectionCode, z.string().trim().max(longestSection)),
  /** Reports the words draw on. */
  reportIds: z.array(IntelReportId).max(50),
});
export type ProductText = z.infer<typeof ProductText>;

export const productStates = ['draft', 'issued', 'amended', 'put-away'] as const;

export const NamedProduct = z.strictObject({ id: ProductId, number: z.string(), title: z.string() });
export type NamedProduct = z.infer<typeof NamedProduct>;

export const ProductLine = z.strictObject({
  id: ProductId,
  number: z.string(),
  kind: ProductKind,
  title: z.string(),
  state: z.enum(productStates),
  receiver: ProductReceiver,
  /** Of an issued one: as strict as what it draws on is now. */
  handling: HandlingCode,
  reviewOn: Day,
  isDue: z.boolean(),
  /** A report it draws on was corrected or withdrawn since it was issued. */
  isOutdated: z.boolean(),
  at: Instant,
  by: z.string(),
});
export type ProductLine = z.infer<typeof ProductLine>;

/** A report as the list of sources gives it: how it was graded and may be handled, nothing of who said it. */
export const ProductSource = z.strictObject({
  report: NamedReport,
  receivedAt: DayOrInstant,
  conditions: z.string(),
  classification: z.string(),
  version: z.number(),
});
export type ProductSource = z.infer<typeof ProductSource>;

/** All that a product says, besides its template: what is signed. */
export const ProductContent = z.strictObject({
  subject: z.strictObject({ label: z.string(), address: z.string() }),
  sections: z.array(z.strictObject({ code: SectionCode, text: z.string(), facts: z.array(ProductFact) })),
  sources: z.array(ProductSource),
  handling: HandlingCode,
  /** Codes, one of each list. */
  classifications: z.array(z.string()),
});
export type ProductContent = z.infer<typeof ProductContent>;

export const ShownProduct = z.strictObject({
  line: ProductLine,
  template: ProductTemplate,
  subject: ProductSubject,
  version: z.number(),
  text: ProductText,
  /** Of a draft as the records say now, of an issued one as it was issued; absent where a draft can no longer be read. */
  content: ProductContent.optional(),
  /** Why it cannot be read: the hit does not stand any more. */
  unreadable: z.string().optional(),
  /** What keeps it from its receiver, by number. */
  heldBack: z.array(z.strictObject({ label: z.string(), code: z.string() })),
  /** The section in which something has to stand. */
  empty: SectionCode.optional(),
  needsTwo: z.boolean(),
  amends: NamedProduct.optional(),
  amendedBy: NamedProduct.optional(),
  reason: z.string(),
  issue: z
    .strictObject({
      documentId: DocumentId,
      sha256: Hash,
      contentSha256: Hash,
      at: Instant,
      by: z.string(),
      second: z.string().optional(),
    })
    .optional(),
  /** Whether a copy of an issued one may be taken out now. */
  mayLeave: z.boolean(),
  /** Answers whose file got a code since it was issued that holds it back. */
  heldSince: z.array(z.strictObject({ label: z.string(), code: z.string() })),
  /** Reports that were corrected or withdrawn since it was issued. */
  changedSources: z.array(
    z.strictObject({
      id: IntelReportId,
      number: z.string(),
      grading: ShownGrading,
      how: z.enum(['corrected', 'withdrawn']),
    }),
  ),
  /** What the records say otherwise than when it was issued. */
  moved: z
    .strictObject({ withdrawn: z.array(ProductFact), changed: z.array(ProductFact), added: z.number() })
    .optional(),
  events: z.array(
    z.strictObject({
      kind: z.enum(['reviewed', 'put-away']),
      reviewOn: Day.optional(),
      reason: z.string(),
      recordedAt: Instant,
      by: z.string(),
    }),
  ),
});
export type ShownProduct = z.infer<typeof ShownProduct>;

const refusedText = [
  'intelligence.classification-unknown',
  'intelligence.conditions-missing',
  'intelligence.review-past',
  'intelligence.unknown',
  'intelligence.withdrawn',
  'products.section-unknown',
] as const;
const refusedSubject = [
  'products.subject-unknown',
  'products.hit-not-verified',
  'intelligence.entity-unknown',
] as const;

export const productsContract = {
  'products.list': command({
    input: Nothing,
    output: z.strictObject({ products: z.array(ProductLine) }),
    errors: [],
    allow: intelligenceReaders,
    ledger: reads,
  }),
  'products.product': command({
    input: z.strictObject({ id: ProductId }),
    output: ShownProduct,
    errors: ['products.unknown'],
    allow: intelligenceReaders,
    ledger: reads,
  }),
  /** Everything that is tied to a person or a group, as far as whoever asks may see it. */
  'products.dossier': command({
    input: z.strictObject({ id: IntelEntityId }),
    output: z.strictObject({
      around: z.array(ProductFact),
      inTime: z.array(ProductFact),
      excluded: z.array(ProductFact),
    }),
    errors: ['intelligence.entity-unknown'],
    allow: intelligenceReaders,
    ledger: reads,
  }),
  'products.record': command({
    input: z.strictObject({
      kind: ProductKind,
      subject: ProductSubject,
      /** The station's own template; the built-in one where it is absent. */
      templateId: ProductTemplateId.optional(),
      ...ProductText.shape,
      /** The issued product in whose place it comes, and why. */
      amends: ProductId.optional(),
      reason: z.string().trim().max(1000),
    }),
    output: z.strictObject({ id: ProductId, number: z.string() }),
    errors: [
      'products.unknown',
      'products.other-subject',
      'products.not-issued',
      'products.amended-already',
      'products.reason-missing',
      'products.template-unknown',
      'products.template-retired',
      'products.template-other-kind',
      ...refusedSubject,
      ...refusedText,
    ],
    allow: intelligenceWriters,
    ledger: { appends: ['product.begun', 'product.written'] },
  }),
  'products.revise': command({
    input: z.strictObject({ id: ProductId, version: z.number().int().min(1), ...ProductText.shape }),
    output: Nothing,
    errors: ['products.unknown', 'products.no-draft', 'products.changed-meanwhile', ...refusedText],
    allow: intelligenceWriters,
    ledger: { appends: ['product.written'] },
  }),
  /** As it would be, with a watermark; it is not kept. */
  'products.draft': command({
    input: z.strictObject({ id: ProductId }),
    output: JobStarted,
    errors: ['products.unknown', 'products.no-draft', ...refusedSubject],
    allow: intelligenceWriters,
    ledger: { appendsNothing: 'a draft is not kept' },
  }),
  'products.issue': command({
    input: z.strictObject({
      id: ProductId,
      version: z.number().int().min(1),
      signature: Signature,
      /** Where it holds H1 or H2. */
      second: SecondPerson.optional(),
    }),
    output: JobStarted,
    errors: [
      'products.unknown',
      'products.no-draft',
      'products.changed-meanwhile',
      // Said by the job too: the records may change until it is drawn.
      'products.section-empty',
      'products.held-back',
      'products.needs-two',
      'products.sources-changed',
      ...refusedSubject,
      ...refusedText,
      ...signing,
      ...byTwo,
    ],
    allow: intelligenceWriters,
    ledger: { appends: [...issuingPaper, 'product.issued', 'product.source-named'] },
  }),
  'products.review': command({
    input: z.strictObject({ id: ProductId, reviewOn: Day, reason: Reason, signature: Signature }),
    output: Nothing,
    errors: [
      'products.unknown',
      'products.not-issued',
      'products.amended-already',
      'intelligence.review-past',
      ...signing,
    ],
    allow: intelligenceWriters,
    ledger: { appends: ['product.reviewed'] },
  }),
  'products.put-away': command({
    input: z.strictObject({ id: ProductId, reason: Reason, signature: Signature }),
    output: Nothing,
    errors: ['products.unknown', 'products.no-draft', ...signing],
    allow: intelligenceWriters,
    ledger: { appends: ['product.put-away'] },
  }),
};
