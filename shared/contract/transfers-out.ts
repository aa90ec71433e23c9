// Transfers out: what one would hold, what of intelligence may go along, things that go as an offer, and the sealing for one station.
import { z } from 'zod';
import { barriers, ItemKind } from '../domain/disclosure/item.ts';
import { HandlingCode } from '../domain/disclosure/handling.ts';
import { sendingBarriers } from '../domain/exchange/intelligence.ts';
import { mostHandedOver } from '../domain/lists/exhibits.ts';
import type { Role } from '../domain/roles.ts';
import { CaseId, CustodyEventId, ExhibitId, IntelReportId, StationCardId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { LocalOffset } from '../language/local-offset.ts';
import { witnessErrors } from './custody.ts';
import { command } from './define.ts';
import { JobStarted, Line, Paragraph, SecondPerson, ShownEnd, Signature } from './fields.ts';
import { signing } from './handling.ts';
import { Words } from './station-cards.ts';

const reads = { appendsNothing: 'reads' };
export const senders = ['registrar', 'custodian', 'prosecutor', 'supervisor'] as const satisfies readonly Role[];
export const dispatchers = ['registrar', 'custodian', 'supervisor'] as const satisfies readonly Role[];

/** Intelligence goes out by the hand of who both seals transfers and sees all of it. */
export const intelligenceSenders = ['supervisor'] as const satisfies readonly Role[];

/** A report as whoever sends it chose it. Of H3: that its conditions allow it to go there. */
const ChosenReport = z.strictObject({ id: IntelReportId, areConditionsMet: z.boolean() });

const WeighedReport = z.strictObject({
  id: IntelReportId,
  number: z.string(),
  handling: HandlingCode,
  conditions: z.string(),
  classification: z.string(),
  /** The beginning of the text. */
  words: z.string(),
  /** Why it does not go; absent where it does. */
  because: z.enum(sendingBarriers).optional(),
});
export type WeighedReport = z.infer<typeof WeighedReport>;

/** Of the station that something goes to. */
export const readyErrors = ['exchange.station-unknown', 'exchange.not-compared', 'exchange.key-revoked'];

export const TransferLeftOut = z.strictObject({
  caseId: z.string(),
  case: z.string(),
  number: z.number(),
  kind: ItemKind,
  because: z.enum(barriers),
});

const Consigned = z.strictObject({
  exhibitId: ExhibitId,
  exhibit: z.string(),
  description: z.string(),
  offerId: CustodyEventId,
  offeredAt: Instant,
  holder: ShownEnd.optional(),
});

export const transfersOutContract = {
  /** What a transfer would hold and what stays out of it, by name, before anything is made. */
  'exchange.preview': command({
    input: z.strictObject({
      cardId: StationCardId,
      caseIds: z.array(CaseId).max(1000),
      exhibitIds: z.array(ExhibitId).max(20_000),
      includeFiles: z.boolean().default(true),
      reports: z.array(ChosenReport).max(1000).default([]),
    }),
    output: z.strictObject({
      cases: z.number(),
      exhibits: z.number(),
      events: z.number(),
      files: z.number(),
      bytes: z.number(),
      conclusions: z.number(),
      leftOut: z.array(TransferLeftOut),
      consigned: z.array(Consigned),
      intelligence: z.strictObject({
        reports: z.array(WeighedReport),
        names: z.number(),
        links: z.number(),
        /** Names and links that rest on a chosen report and do not go with it. */
        staying: z.number(),
        /** Reports that went there before, and are withdrawn or under a stricter code since: it is told by itself. */
        told: z.array(z.strictObject({ number: z.string(), kind: z.enum(['withdrawn', 'handling']) })),
      }),
    }),
    errors: [
      'exchange.station-unknown',
      'cases.unknown',
      'exhibits.unknown',
      'exchange.intelligence-not-yours',
      'intelligence.unknown',
    ],
    allow: senders,
    ledger: reads,
  }),
  /** Intelligence reports in force that whoever sends may see, each with what stands between it and that station. */
  'exchange.reports-for': command({
    input: z.strictObject({ cardId: StationCardId, text: z.string().trim().max(200).default('') }),
    output: z.strictObject({ reports: z.array(WeighedReport) }),
    errors: ['exchange.station-unknown'],
    allow: intelligenceSenders,
    ledger: reads,
  }),
  /** Exhibits go to the other station as things: an offer of custody that only its receipt answers. Until then who has them answers for them. All go, or none. */
  'exchange.dispatch': command({
    input: z.strictObject({
      cardId: StationCardId,
      exhibitIds: z.array(ExhibitId).min(1).max(mostHandedOver),
      occurredAt: Instant,
      occurredOffset: LocalOffset.optional(),
      purpose: Line,
      authority: Words,
      carrier: Words,
      signature: Signature,
      witness: SecondPerson.optional(),
    }),
    output: z.strictObject({ offerIds: z.array(CustodyEventId) }),
    errors: [
      ...readyErrors,
      'exhibits.unknown',
      'custody.in-the-future',
      'custody.before-seizure',
      'custody.before-incident',
      'custody.offer-open',
      'custody.not-holder',
      'custody.exhibit-closed',
      ...witnessErrors,
      ...signing,
    ],
    allow: dispatchers,
    ledger: { appends: ['custody.dispatched'] },
  }),
  /** Seals what was chosen for one station; open offers to it among the exhibits are named in it. */
  'exchange.make': command({
    input: z.strictObject({
      cardId: StationCardId,
      caseIds: z.array(CaseId).max(1000),
      exhibitIds: z.array(ExhibitId).max(20_000),
      includeFiles: z.boolean(),
      includeParties: z.boolean(),
      note: Paragraph,
      reports: z.array(ChosenReport).max(1000).default([]),
      saveHandle: z.string().max(4096).optional(),
    }),
    output: JobStarted,
    errors: [
      ...readyErrors,
      'cases.unknown',
      'exhibits.unknown',
      'exchange.nothing-chosen',
      'exchange.intelligence-not-yours',
      'exchange.intelligence-held',
      'intelligence.unknown',
      'documents.no-save-handle',
    ],
    allow: senders,
    ledger: { appends: ['transfer.sealed'] },
  }),
};
