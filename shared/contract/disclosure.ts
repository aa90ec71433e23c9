// Disclosure: every item of a case with its number, decisions, schedules, and what went to whom.
import { z } from 'zod';
import { documentKinds } from '../domain/case.ts';
import { Decision, decisionFaults } from '../domain/disclosure/decision.ts';
import { descriptionFaults } from '../domain/disclosure/description.ts';
import { itemSorts } from '../domain/disclosure/item-list.ts';
import { barriers, ItemKind, itemStandings } from '../domain/disclosure/item.ts';
import { Recipient, scheduleKinds } from '../domain/disclosure/schedule.ts';
import { languages } from '../domain/roles.ts';
import {
  AttachmentId,
  CaseId,
  DisclosureEventId,
  DisclosureItemId,
  DocumentId,
  PackageId,
  PartyId,
} from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { byTwo, decides, Reason, ShownHandling, signing, Words } from './handling.ts';
import { issuingPaper, JobStarted, Line, Nothing, SecondPerson, Signature } from './fields.ts';

const WrittenLanguage = z.enum(['en', 'sq', 'sr']);
const PlainDay = z.iso.date();

/** What a schedule or an act of a person said of an item, for its sheet. */
const ShownEvent = z.strictObject({
  id: DisclosureEventId,
  step: z.number(),
  at: Instant,
  occurredAt: Instant,
  by: z.string(),
  /** The second person who signed. */
  second: z.string().optional(),
  reason: z.string(),
  what: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('decided'), decision: Decision }),
    z.strictObject({ kind: z.literal('described'), language: WrittenLanguage, text: z.string() }),
    z.strictObject({ kind: z.literal('reopened'), party: z.string(), dated: z.string() }),
    z.strictObject({
      kind: z.literal('scheduled'),
      documentNumber: z.string(),
      recipient: z.string(),
      isDisclosed: z.boolean(),
    }),
  ]),
});

export const DisclosedItem = z.strictObject({
  id: DisclosureItemId,
  number: z.number(),
  kind: ItemKind,
  subjectId: z.string(),
  label: z.string(),
  knownSince: Instant,
  /** Who recorded the thing itself. */
  by: z.string(),
  documentKind: z.enum(documentKinds).optional(),
  standing: z.enum(itemStandings),
  decision: Decision.optional(),
  /** The last event about it: whoever decides names it. */
  step: z.number(),
  words: z.strictObject({ en: z.string().optional(), sq: z.string().optional(), sr: z.string().optional() }),
  barrier: z.enum(barriers).optional(),
  /** Disclosed on a schedule, and its source is not any more what it was then. */
  isChanged: z.boolean(),
  /** An answer from abroad without a statement of reliability. */
  lacksStatement: z.boolean(),
});
export type DisclosedItem = z.infer<typeof DisclosedItem>;

const Schedule = z.strictObject({
  id: DisclosureEventId,
  documentId: DocumentId,
  documentNumber: z.string(),
  number: z.number(),
  schedule: z.enum(scheduleKinds),
  recipient: Recipient,
  recipientName: z.string(),
  lines: z.number(),
  /** A supplement after a statement of the defence. */
  isSupplement: z.boolean(),
  at: Instant,
  occurredAt: Instant,
  by: z.string(),
});

const Statement = z.strictObject({
  id: DisclosureEventId,
  partyId: PartyId,
  party: z.string(),
  dated: z.string(),
  words: z.string(),
  attachmentId: AttachmentId.optional(),
  items: z.array(z.number()),
  at: Instant,
  by: z.string(),
});

const Handed = z.strictObject({
  id: DisclosureEventId,
  documentId: DocumentId.optional(),
  packageId: PackageId.optional(),
  what: z.string(),
  recipientName: z.string(),
  means: z.string(),
  receivedBy: z.string(),
  receipt: z.string().optional(),
  occurredAt: Instant,
  at: Instant,
  by: z.string(),
});

const Excluded = z.strictObject({
  itemId: DisclosureItemId,
  number: z.number(),
  kind: ItemKind,
  because: z.enum(barriers),
});

const Demanded = z.strictObject({ id: DisclosureItemId, seen: z.number().int().min(0) });
const Asked = z.strictObject({
  caseId: CaseId,
  kinds: z.array(ItemKind).max(40).default([]),
  standing: z.enum([...itemStandings, 'open', 'held', 'changed', 'all']).default('all'),
  text: z.string().trim().max(200).default(''),
  /** `kind` and `decision` keep together what is of one kind; within, the numbers decide. */
  sort: z
    .strictObject({ column: z.enum(itemSorts), descending: z.boolean() })
    .default({ column: 'number', descending: false }),
});

const sees = ['prosecutor', 'supervisor', 'analyst', 'inspector'] as const;
const readsOnly = { appendsNothing: 'reads' };
const ofItems = ['disclosure.unknown', 'disclosure.of-another-case', 'disclosure.changed-meanwhile'] as const;

const Issuing = z.strictObject({
  caseId: CaseId,
  schedule: z.enum(scheduleKinds),
  recipient: Recipient,
  language: z.enum(languages),
  /** The statement of the defence that it answers. */
  after: DisclosureEventId.optional(),
});

export const disclosureContract = {
  'disclosure.read': command({
    input: z.strictObject({ caseId: CaseId }),
    output: z.strictObject({
      caseTitle: z.string(),
      caseLanguage: z.enum(languages),
      /** Of the tables, and of the list: they must be the same before a schedule is issued. */
      known: z.number(),
      listed: z.number(),
      counts: z.strictObject({
        undecided: z.number(),
        reopened: z.number(),
        decided: z.number(),
        changed: z.number(),
        held: z.number(),
      }),
      kinds: z.array(z.strictObject({ kind: ItemKind, items: z.number() })),
      suspects: z.array(z.strictObject({ id: PartyId, name: z.string(), language: z.enum(languages).optional() })),
      /** Files of the case: permissions, statements, receipts. */
      files: z.array(z.strictObject({ id: AttachmentId, label: z.string() })),
      packages: z.array(z.strictObject({ id: PackageId, label: z.string() })),
      schedules: z.array(Schedule),
      statements: z.array(Statement),
      handed: z.array(Handed),
      excluded: z.array(Excluded),
    }),
    errors: ['cases.unknown'],
    allow: sees,
    ledger: readsOnly,
  }),
  /** A page of the list; in the order of the numbers where nothing else is asked. */
  'disclosure.items': command({
    input: Asked.extend({
      from: z.number().int().min(0).default(0),
      count: z.number().int().min(1).max(200).default(100),
    }),
    output: z.strictObject({ total: z.number(), step: z.number(), items: z.array(DisclosedItem) }),
    errors: ['cases.unknown'],
    allow: sees,
    ledger: readsOnly,
  }),
  /** Every item that a question finds, to be decided together. */
  'disclosure.chosen': command({
    input: Asked,
    output: z.strictObject({ items: z.array(Demanded.extend({ number: z.number() })) }),
    errors: ['cases.unknown'],
    allow: sees,
    ledger: readsOnly,
  }),
  'disclosure.item': command({
    input: z.strictObject({ id: DisclosureItemId }),
    output: z.strictObject({ item: DisclosedItem, events: z.array(ShownEvent), handling: z.array(ShownHandling) }),
    errors: ['disclosure.unknown'],
    allow: sees,
    ledger: readsOnly,
  }),
  'disclosure.number': command({
    input: z.strictObject({ caseId: CaseId }),
    output: z.strictObject({ numbered: z.number() }),
    errors: ['cases.unknown'],
    allow: decides,
    ledger: { appends: ['disclosure.numbered'] },
  }),
  'disclosure.decide': command({
    input: z.strictObject({
      caseId: CaseId,
      items: z.array(Demanded).min(1).max(20_000),
      decision: Decision,
      reason: Reason,
      occurredAt: Instant.optional(),
    }),
    output: z.strictObject({ decided: z.number() }),
    errors: [
      'cases.unknown',
      ...ofItems,
      ...decisionFaults,
      'disclosure.needs-two',
      'disclosure.not-released',
      'disclosure.in-the-future',
    ],
    allow: decides,
    ledger: { appends: ['disclosure.decided'] },
  }),
  /** Sensitive material is withheld by two, who both sign. */
  'disclosure.withhold': command({
    input: z.strictObject({
      caseId: CaseId,
      items: z.array(Demanded).min(1).max(500),
      decision: Decision,
      reason: Reason,
      occurredAt: Instant.optional(),
      signature: Signature,
      second: SecondPerson,
    }),
    output: z.strictObject({ decided: z.number() }),
    errors: [
      'cases.unknown',
      ...ofItems,
      ...decisionFaults,
      'disclosure.not-for-two',
      'disclosure.in-the-future',
      ...signing,
      ...byTwo,
    ],
    allow: decides,
    ledger: { appends: ['disclosure.decided'] },
  }),
  /** The description of an item in one language; the one before stays in its history. */
  'disclosure.describe': command({
    input: z.strictObject({
      id: DisclosureItemId,
      seen: z.number().int().min(0),
      language: WrittenLanguage,
      text: z.string().trim().min(1).max(600),
      reason: Words.default(''),
    }),
    output: Nothing,
    errors: ofItems,
    allow: decides,
    ledger: { appends: ['disclosure.described'] },
  }),
  /** A statement of the defence: it opens again what it bears on. */
  'disclosure.record-statement': command({
    input: z.strictObject({
      caseId: CaseId,
      partyId: PartyId,
      dated: PlainDay,
      words: Reason,
      attachmentId: AttachmentId.optional(),
      /** By their numbers in the list. */
      items: z.array(z.number().int().min(1)).max(5000),
    }),
    output: z.strictObject({ id: DisclosureEventId, reopened: z.number() }),
    errors: [
      'cases.unknown',
      'disclosure.no-such-number',
      'disclosure.recipient-unknown',
      'attachments.unknown',
      'attachments.of-another-case',
      'disclosure.in-the-future',
    ],
    allow: decides,
    ledger: { appends: ['disclosure.statement'] },
  }),
  /** What a schedule would hold now, and what stands in its way; nothing is recorded. */
  'disclosure.check': command({
    input: Issuing,
    output: z.strictObject({
      lines: z.number(),
      known: z.number(),
      isNew: z.number(),
      undecided: z.array(z.number()),
      held: z.array(z.number()),
      changed: z.array(z.number()),
      descriptions: z.array(
        z.strictObject({
          id: DisclosureItemId,
          number: z.number(),
          text: z.string(),
          faults: z.array(z.enum(descriptionFaults)),
        }),
      ),
    }),
    errors: [
      'cases.unknown',
      'disclosure.recipient-unknown',
      'disclosure.not-for-defence',
      'disclosure.statement-unknown',
    ],
    allow: decides,
    ledger: { appendsNothing: 'looks, and records nothing' },
  }),
  'disclosure.issue': command({
    input: Issuing.extend({ occurredAt: Instant.optional(), signature: Signature }),
    output: JobStarted,
    errors: [
      'cases.unknown',
      'disclosure.recipient-unknown',
      'disclosure.not-for-defence',
      'disclosure.statement-unknown',
      'disclosure.not-listed',
      'disclosure.undecided',
      'disclosure.held-back',
      'disclosure.descriptions',
      'disclosure.in-the-future',
      ...signing,
    ],
    allow: decides,
    ledger: { appends: [...issuingPaper, 'disclosure.numbered', 'disclosure.scheduled'] },
  }),
  'disclosure.paper': command({
    input: z.strictObject({
      caseId: CaseId,
      paper: z.enum(['exclusion-list', 'disclosure-log']),
      language: z.enum(languages),
    }),
    output: JobStarted,
    errors: ['cases.unknown'],
    allow: decides,
    ledger: { appends: issuingPaper },
  }),
  /** That something went to somebody, also on paper. */
  'disclosure.hand-over': command({
    input: z.strictObject({
      caseId: CaseId,
      recipient: Recipient,
      documentId: DocumentId.optional(),
      packageId: PackageId.optional(),
      /** Where it is neither a paper nor a package of the station. */
      what: Words.default(''),
      means: Line,
      receivedBy: Line,
      receiptId: AttachmentId.optional(),
      occurredAt: Instant,
    }),
    output: Nothing,
    errors: [
      'cases.unknown',
      'disclosure.recipient-unknown',
      'disclosure.nothing-handed',
      'documents.unknown',
      'disclosure.of-another-case',
      'disclosure.not-for-defence',
      'attachments.unknown',
      'attachments.of-another-case',
      'disclosure.in-the-future',
    ],
    allow: decides,
    ledger: { appends: ['disclosure.handed'] },
  }),
};
