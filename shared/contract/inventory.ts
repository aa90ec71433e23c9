// Inventories, audits and inspections: what a place should hold is frozen, every difference gets a word, two persons sign. Counting is in
// counting.ts.
import { z } from 'zod';
import { custodyEventTypes } from '../domain/custody.ts';
import { exhibitKinds } from '../domain/exhibit.ts';
import {
  inspectionAnswers,
  inspectionItems,
  inventoryClasses,
  inventoryDispositions,
  inventoryKinds,
} from '../domain/inventory.ts';
import { caseReaders, caseRoles, languages } from '../domain/roles.ts';
import { ExhibitId, InventoryId, PersonId, PlaceId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { SealSeen } from './counting.ts';
import { command } from './define.ts';
import { JobStarted, Line, Nothing, Paragraph, SecondPerson, Signature, issuingPaper } from './fields.ts';
import { intakeStaff } from './staff.ts';

const reads = { appendsNothing: 'reads' };

export const inventoryStates = ['open', 'closed', 'abandoned'] as const;

/** What a station demands of its inventories. */
export const InventorySettings = z.strictObject({
  /** Two persons count, each for themselves. */
  twoCounters: z.boolean(),
  /** Least share of an audit, in percent, beside all high-risk exhibits. */
  leastPercent: z.number().int().min(1).max(100),
  highRiskKinds: z.array(z.enum(exhibitKinds)).max(exhibitKinds.length),
  /** After so many days without an inventory, a room with firearms or ammunition is on the desk. */
  countEveryDays: z.number().int().min(1).max(3660),
  /** An audit is suggested on a day of each month that nobody is told in advance. */
  suggestsAudits: z.boolean(),
});

const CounterSummary = z.strictObject({
  personId: PersonId,
  name: z.string(),
  /** Whoever keeps the room should not be the one who counts it. */
  isCustodian: z.boolean(),
  /** Counts that stand. */
  counted: z.number(),
  /** Scans that stand and counted nothing. */
  notCounted: z.number(),
  closedAt: Instant.optional(),
});

const SessionSummary = z.strictObject({
  id: InventoryId,
  number: z.string(),
  kind: z.enum(inventoryKinds),
  state: z.enum(inventoryStates),
  placeId: PlaceId,
  place: z.string(),
  startedAt: Instant,
  startedBy: z.string(),
  endedAt: Instant.optional(),
  isBlind: z.boolean(),
  counters: z.array(CounterSummary),
});

const LineShown = z.strictObject({
  key: z.string(),
  exhibitId: ExhibitId.optional(),
  label: z.string(),
  description: z.string(),
  classes: z.array(z.enum(inventoryClasses)),
  expected: z.strictObject({ where: z.string(), seal: z.string(), left: z.number(), isAsked: z.boolean() }).optional(),
  /** Where the record had what is not on the list. */
  recordedAt: z.string().optional(),
  counts: z.array(
    z.strictObject({
      counter: z.string(),
      seenAt: z.string(),
      seal: SealSeen.optional(),
      quantity: z.number().optional(),
      condition: z.string(),
      countedAt: Instant,
    }),
  ),
  /** What custody recorded of it between start and end of the session. */
  movements: z.array(
    z.strictObject({ number: z.number(), type: z.enum(custodyEventTypes), at: Instant, to: z.string() }),
  ),
});

const DiscrepancyShown = z.strictObject({
  key: z.string(),
  class: z.enum(inventoryClasses).optional(),
  item: z.enum(inspectionItems).optional(),
  line: LineShown.optional(),
  note: z.string(),
  settled: z
    .strictObject({
      disposition: z.enum(inventoryDispositions),
      text: z.string(),
      records: z.enum(['nothing', 'discrepancy', 'lost']),
      by: z.string(),
      at: Instant,
    })
    .optional(),
});

const SignedBy = z.strictObject({ name: z.string(), keyFingerprint: z.string() });

export const inventoryContract = {
  'inventory.start': command({
    input: z.strictObject({
      kind: z.enum(inventoryKinds),
      placeId: PlaceId,
      counterIds: z.array(PersonId).min(1).max(2),
      isBlind: z.boolean(),
      /** Of an audit. */
      percent: z.number().int().min(1).max(100).optional(),
      occasion: Line,
      /** The closed session that this one corrects. */
      corrects: InventoryId.optional(),
    }),
    output: z.strictObject({ id: InventoryId, number: z.string(), custodiansCounting: z.array(z.string()) }),
    errors: [
      'custody.place-unknown',
      'people.unknown',
      'people.is-retired',
      'inventory.unknown',
      'inventory.needs-two-counters',
      'inventory.same-counter',
      'inventory.counter-may-not-count',
      'inventory.sample-too-small',
      'inventory.nothing-here',
      'inventory.too-many',
      'inventory.not-closed',
      'inventory.already-corrected',
    ],
    allow: intakeStaff,
    ledger: { appends: ['inventory.started', 'inventory.expected', 'inventory.counter-named'] },
  }),
  'inventory.list': command({
    input: Nothing,
    output: z.strictObject({ sessions: z.array(SessionSummary) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'inventory.read': command({
    input: z.strictObject({ id: InventoryId }),
    output: z.strictObject({
      session: SessionSummary,
      occasion: z.string(),
      /** Places in which one may count: this one and those below. */
      places: z.array(z.strictObject({ id: PlaceId, path: z.string() })),
      /** True for a counter of a blind session who still counts: no expectation is shown to them. */
      hidesExpectation: z.boolean(),
      expected: z
        .strictObject({
          inAll: z.number(),
          asked: z.number(),
          checkedOut: z.number(),
          /** By place: asked for, and of those counted by anybody. */
          byPlace: z.array(z.strictObject({ place: z.string(), asked: z.number(), counted: z.number() })),
        })
        .optional(),
      totals: z.record(z.enum(inventoryClasses), z.number()).optional(),
      /** Empty until every count is closed. */
      discrepancies: z.array(DiscrepancyShown),
      checklist: z.array(
        z.strictObject({
          item: z.enum(inspectionItems),
          answer: z.enum(inspectionAnswers).optional(),
          note: z.string(),
          by: z.string(),
        }),
      ),
      percent: z.number().optional(),
      seed: z.string().optional(),
      headAtStart: z.strictObject({ size: z.number(), root: z.string(), time: Instant }),
      headAtEnd: z.strictObject({ size: z.number(), root: z.string(), time: Instant }).optional(),
      corrects: z.strictObject({ id: InventoryId, number: z.string() }).optional(),
      correctedBy: z.strictObject({ id: InventoryId, number: z.string() }).optional(),
      signatures: z.array(SignedBy),
      endNote: z.string(),
      documents: z.array(z.strictObject({ id: z.string(), fileName: z.string(), madeAt: Instant, sha256: z.string() })),
    }),
    errors: ['inventory.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  'inventory.check': command({
    input: z.strictObject({
      id: InventoryId,
      item: z.enum(inspectionItems),
      answer: z.enum(inspectionAnswers),
      note: Paragraph,
    }),
    output: Nothing,
    errors: [
      'inventory.unknown',
      'inventory.ended',
      'inventory.not-an-inspection',
      'inventory.not-a-counter',
      'inventory.finding-needs-note',
    ],
    allow: caseRoles,
    ledger: { appends: ['inventory.checked'] },
  }),
  /** Lines of the result, page by page; of an open session as they stand now. */
  'inventory.lines': command({
    input: z.strictObject({
      id: InventoryId,
      class: z.enum(inventoryClasses).optional(),
      from: z.number().int().min(0),
      count: z.number().int().min(1).max(500),
    }),
    output: z.strictObject({ lines: z.array(LineShown), total: z.number() }),
    errors: ['inventory.unknown', 'inventory.is-blind'],
    allow: caseReaders,
    ledger: reads,
  }),
  'inventory.settle': command({
    input: z.strictObject({
      id: InventoryId,
      keys: z.array(z.string().max(400)).min(1).max(500),
      disposition: z.enum(inventoryDispositions),
      text: Line,
      /** What the closing also puts on the custody record of the exhibit; nobody is lost without a person saying so. */
      records: z.enum(['nothing', 'discrepancy', 'lost']),
    }),
    output: Nothing,
    errors: [
      'inventory.unknown',
      'inventory.ended',
      'inventory.counts-open',
      'inventory.no-such-discrepancy',
      'inventory.not-missing',
      'inventory.no-exhibit',
    ],
    allow: intakeStaff,
    ledger: { appends: ['inventory.settled'] },
  }),
  /** Two persons sign with their own keys; from then on nothing of the session changes. */
  'inventory.close': command({
    input: z.strictObject({ id: InventoryId, note: Paragraph, signature: Signature, second: SecondPerson }),
    output: z.strictObject({ counted: z.number(), events: z.number() }),
    errors: [
      'inventory.unknown',
      'inventory.ended',
      'inventory.counts-open',
      'inventory.checks-open',
      'inventory.not-settled',
      'inventory.same-signer',
      'inventory.counter-must-sign',
      'inventory.signer-may-not',
      'vault.wrong-passphrase',
      'vault.throttled',
      'people.passphrase-not-own',
    ],
    allow: caseRoles,
    ledger: { appends: ['inventory.closed', 'custody.counted', 'custody.recorded'] },
  }),
  'inventory.abandon': command({
    input: z.strictObject({ id: InventoryId, reason: Line, signature: Signature }),
    output: Nothing,
    errors: [
      'inventory.unknown',
      'inventory.ended',
      'vault.wrong-passphrase',
      'vault.throttled',
      'people.passphrase-not-own',
    ],
    allow: intakeStaff,
    ledger: { appends: ['inventory.abandoned'] },
  }),
  /** The result as a paper, or as a file for machines. */
  'inventory.result-document': command({
    input: z.strictObject({ id: InventoryId, language: z.enum(languages), format: z.enum(['pdf', 'csv', 'json']) }),
    output: JobStarted,
    errors: ['inventory.unknown', 'inventory.not-closed'],
    allow: caseReaders,
    ledger: { appends: issuingPaper },
  }),
  'inventory.settings': command({
    input: Nothing,
    output: InventorySettings,
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'inventory.change-settings': command({
    input: InventorySettings,
    output: InventorySettings,
    errors: [],
    allow: ['supervisor'],
    ledger: { appends: ['settings.changed'] },
  }),
};
