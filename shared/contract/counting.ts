// Counting in an inventory: each label that was scanned, typed or picked is a row, also one that counts nothing.
import { z } from 'zod';
import { inventoryClasses, labelFaults } from '../domain/inventory.ts';
import { caseReaders, caseRoles } from '../domain/roles.ts';
import { ExhibitId, InventoryCountId, InventoryId, PersonId, PlaceId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Line, Nothing, Paragraph, Quantity } from './fields.ts';

const reads = { appendsNothing: 'reads' };

/** Nobody looked, it was read, or somebody looked and there is none. */
export const SealSeen = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read'), number: z.string().trim().min(1).max(60) }),
  z.strictObject({ kind: z.literal('none') }),
]);

/**
 * How the exhibit was named. A scan is the code of a label and nothing else; whatever is typed or picked needs a reason: a label that
 * cannot be read is itself something to know.
 */
const CountEntry = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('scan'), text: z.string().trim().min(1).max(200) }),
  /** The code under the bars, the exhibit number, the mark, or case and mark. */
  z.strictObject({ mode: z.literal('typed'), text: z.string().trim().min(1).max(200), reason: Line }),
  z.strictObject({ mode: z.literal('manual'), exhibitId: ExhibitId, reason: Line }),
]);

/** What was wrong with a label that counted nothing. */
export const CountFault = z.strictObject({
  reason: z.enum(labelFaults),
  /** What the label was printed for. */
  of: z.string().optional(),
  /** The code that stands in the place of a voided one. */
  replacedBy: z.string().optional(),
  /** A character that stands on no label, and what was printed there. */
  found: z.string().optional(),
  meant: z.string().optional(),
});

const CountShown = z.strictObject({
  id: InventoryCountId,
  number: z.number(),
  counter: z.string(),
  counterId: PersonId,
  exhibitId: ExhibitId.optional(),
  label: z.string(),
  text: z.string(),
  seenAt: z.string(),
  placeId: PlaceId,
  seal: SealSeen.optional(),
  quantity: z.number().optional(),
  condition: z.string(),
  entryMode: z.enum(['scan', 'manual']),
  entryReason: z.string().optional(),
  /** Absent for what was counted. */
  fault: CountFault.optional(),
  countedAt: Instant,
  corrects: InventoryCountId.optional(),
  correctionReason: z.string().optional(),
  isWithdrawn: z.boolean(),
  /** Absent while the count is blind. */
  classes: z.array(z.enum(inventoryClasses)).optional(),
  /** Where the record has it; absent while the count is blind. */
  expectedAt: z.string().optional(),
});

export const countingContract = {
  /** What the label says, or what was picked: durable before it is answered, also when it counts nothing. */
  'inventory.count': command({
    input: z.strictObject({
      id: InventoryId,
      placeId: PlaceId,
      entry: CountEntry,
      seal: SealSeen.optional(),
      quantity: Quantity.optional(),
      condition: Paragraph,
    }),
    output: z.strictObject({
      outcome: z.enum([
        'counted',
        'already-counted',
        'unknown-label',
        'voided-label',
        'label-of-another-kind',
        'label-of-another-station',
        'misread-label',
      ]),
      count: CountShown,
      /** Rows of this person that stand, this one among them, counted or not. */
      saved: z.number(),
    }),
    errors: [
      'inventory.unknown',
      'inventory.ended',
      'inventory.counts-nothing',
      'inventory.not-a-counter',
      'inventory.count-closed',
      'inventory.place-outside',
      'inventory.ambiguous-mark',
      'exhibits.unknown',
    ],
    allow: caseRoles,
    ledger: { appends: ['inventory.counted'] },
  }),
  /** A mistake is put right by a new count that names the old one; or taken back, with the reason. */
  'inventory.correct-count': command({
    input: z.strictObject({
      countId: InventoryCountId,
      isWithdrawn: z.boolean(),
      placeId: PlaceId,
      seal: SealSeen.optional(),
      quantity: Quantity.optional(),
      condition: Paragraph,
      reason: Line,
    }),
    output: z.strictObject({ count: CountShown, saved: z.number() }),
    errors: [
      'inventory.count-unknown',
      'inventory.count-corrected',
      'inventory.ended',
      'inventory.not-a-counter',
      'inventory.count-closed',
      'inventory.place-outside',
    ],
    allow: caseRoles,
    ledger: { appends: ['inventory.count-corrected'] },
  }),
  'inventory.counts': command({
    input: z.strictObject({
      id: InventoryId,
      /** The last one that the screen has; 0 for the first page. */
      after: z.number().int().min(0),
      /** Only those of the person who asks. */
      mine: z.boolean(),
    }),
    output: z.strictObject({ counts: z.array(CountShown), total: z.number() }),
    errors: ['inventory.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** What is still to be counted, for a label that cannot be read. Nothing while the count is blind. */
  'inventory.to-count': command({
    input: z.strictObject({ id: InventoryId, text: z.string().max(200) }),
    output: z.strictObject({
      exhibits: z.array(
        z.strictObject({ exhibitId: ExhibitId, label: z.string(), where: z.string(), description: z.string() }),
      ),
      total: z.number(),
    }),
    errors: ['inventory.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** `counts`: how many rows the counter's screen holds as saved, counted or not. Another number than the station's means that something is not saved yet. */
  'inventory.close-count': command({
    input: z.strictObject({ id: InventoryId, counts: z.number().int().min(0) }),
    output: Nothing,
    errors: [
      'inventory.unknown',
      'inventory.ended',
      'inventory.counts-nothing',
      'inventory.not-a-counter',
      'inventory.count-closed',
      'inventory.counts-not-saved',
    ],
    allow: caseRoles,
    ledger: { appends: ['inventory.count-closed'] },
  }),
};
