// The address book of stations that this one exchanges with: its own card, theirs, keys compared and revoked.
import { z } from 'zod';
import { cardStates, comparedWays, mostCardCharacters } from '../domain/exchange/card.ts';
import { caseReaders, type Role } from '../domain/roles.ts';
import { StationCardId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Nothing } from './fields.ts';

const reads = { appendsNothing: 'reads' };
const keepers = ['administrator', 'registrar', 'supervisor'] as const satisfies readonly Role[];
/** Who joins what other stations send. */
export const takers = ['registrar', 'analyst', 'prosecutor', 'supervisor'] as const satisfies readonly Role[];
const cardReaders = [...caseReaders, 'administrator'] as const satisfies readonly Role[];

const Card = z.string().trim().min(1).max(mostCardCharacters);
/** Words that another station wrote: shown, never followed. */
export const Foreign = z.string();
export const Reason = z.string().trim().min(1).max(1000);
export const Words = z.string().trim().max(1000);

const cardErrors = ['exchange.card-unreadable', 'exchange.card-newer', 'exchange.card-signature'];

const StationOfCard = z.strictObject({
  stationId: z.string(),
  name: Foreign,
  agency: Foreign,
  contact: Foreign,
  /** As on paper. */
  fingerprint: z.string(),
  receivingKey: z.string(),
});

export const StationLine = StationOfCard.extend({
  id: StationCardId,
  state: z.enum(cardStates),
  addedAt: Instant,
  addedBy: z.string(),
  events: z.array(
    z.strictObject({
      kind: z.enum(['compared', 'revoked']),
      way: z.enum(comparedWays).optional(),
      at: Instant,
      by: z.string(),
      words: z.string(),
    }),
  ),
  /** Ledger heads of the station that came with its packages, newest first. */
  heads: z.array(z.strictObject({ size: z.number(), root: z.string(), time: Foreign, takenInAt: Instant })),
});
export type StationLine = z.infer<typeof StationLine>;

export const stationCardsContract = {
  /** What other stations need to know of this one. */
  'exchange.own-card': command({
    input: Nothing,
    output: z.strictObject({
      contact: z.string(),
      fingerprint: z.string(),
      receivingKey: z.string().optional(),
      /** Absent until somebody made it. */
      card: z.string().optional(),
      /** The card as a square code: side in modules, and dark rectangles (x, y, width, height). */
      code: z
        .strictObject({
          modules: z.number(),
          dark: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
        })
        .optional(),
    }),
    errors: [],
    allow: cardReaders,
    ledger: reads,
  }),
  'exchange.make-card': command({
    input: z.strictObject({ contact: z.string().trim().max(500) }),
    output: Nothing,
    errors: [],
    allow: keepers,
    ledger: { appends: ['settings.changed', 'receiving-key.made'] },
  }),
  /** The card as a file where the person chose. It says nothing that every paper of the station does not say. */
  'exchange.save-card': command({
    input: z.strictObject({ saveHandle: z.string().max(4096) }),
    output: Nothing,
    errors: ['exchange.no-card', 'documents.no-save-handle', 'documents.cannot-save'],
    allow: cardReaders,
    ledger: { appendsNothing: 'the card holds nothing secret and nothing of a case' },
  }),
  'exchange.stations': command({
    input: Nothing,
    output: z.strictObject({ stations: z.array(StationLine) }),
    errors: [],
    allow: cardReaders,
    ledger: reads,
  }),
  /** Looks at a card; nothing is recorded of it. */
  'exchange.read-card': command({
    input: z.strictObject({ card: Card }),
    output: StationOfCard.extend({
      standing: z.enum(['new', 'known', 'another-key', 'own']),
      knownId: StationCardId.optional(),
    }),
    errors: cardErrors,
    allow: cardReaders,
    ledger: reads,
  }),
  'exchange.add-station': command({
    input: z.strictObject({ card: Card }),
    output: z.strictObject({ id: StationCardId }),
    errors: [...cardErrors, 'exchange.card-own', 'exchange.card-known'],
    allow: keepers,
    ledger: { appends: ['station-card.added'] },
  }),
  /** A person saw that the key is the one on paper, or read the card from the other station's screen. */
  'exchange.compare': command({
    input: z.strictObject({
      id: StationCardId,
      seen: z.discriminatedUnion('way', [
        z.strictObject({ way: z.literal('paper'), fingerprint: z.string().trim().min(1).max(200) }),
        z.strictObject({ way: z.literal('camera'), card: Card }),
      ]),
      words: Words,
    }),
    output: Nothing,
    errors: [...cardErrors, 'exchange.station-unknown', 'exchange.fingerprint-differs', 'exchange.compared-already'],
    allow: keepers,
    ledger: { appends: ['station-card.compared'] },
  }),
  'exchange.revoke': command({
    input: z.strictObject({ id: StationCardId, reason: Reason }),
    output: Nothing,
    errors: ['exchange.station-unknown', 'exchange.revoked-already'],
    allow: keepers,
    ledger: { appends: ['station-card.revoked'] },
  }),
};
