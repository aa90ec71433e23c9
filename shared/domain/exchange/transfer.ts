// What stands in `records/transfer.json` and `records/receipt.json`: formats that other stations read. Ids and times are those of the station that wrote them.
import { z } from 'zod';
import { LongList, membersInTurns, type NextTurn } from '../../language/in-turns.ts';
import { barriers, ItemKind } from '../disclosure/item.ts';

const Id = z.string().min(1).max(100);
const Name = z.string().max(300);
const Words = z.string().max(20_000);
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.int().min(0);

/** Where an exhibit came from: another station, and what it is called there. */
export const Origin = z.object({ stationId: Id, exhibitId: Id, number: Name });
export type Origin = z.infer<typeof Origin>;

const TransferCase = z.object({
  id: Id,
  title: Name,
  numbers: z.array(z.object({ kind: Name, number: Name })).max(100),
  classification: Name,
  openedAt: Name,
  incidents: z
    .array(z.object({ id: Id, kind: Name, occurredFrom: Name, occurredTo: Name.exactOptional(), place: Words }))
    .max(1000),
  parties: z.array(z.object({ id: Id, role: Name, name: Name })).max(5000),
  /** Files of the case as a whole, paths from `data/`. */
  files: z
    .array(z.object({ path: z.string().max(1000), title: Words, sha256: Hash, bytes: Count, mediaType: Name }))
    .max(100_000),
  /** What may not leave: number in its case, kind and why, nothing of its content. */
  leftOut: z.array(z.object({ number: z.number(), kind: ItemKind, because: z.enum(barriers) })).max(100_000),
});
export type TransferCase = z.infer<typeof TransferCase>;

const TransferExhibit = z.object({
  id: Id,
  caseId: Id,
  origin: Origin.exactOptional(),
  /** As it was entered, for whoever takes it over; `records/exhibits.json` is what is shown. */
  entered: z.record(z.string(), z.json()),
});
export type TransferExhibit = z.infer<typeof TransferExhibit>;

/** A finding that stands: agreed by a second person, settled by a third, or of a kind that needs none. */
const TransferConclusion = z.object({
  id: Id,
  exhibitId: Id,
  exhibit: Name,
  question: Words,
  comparedWith: Words,
  scale: Name,
  /** The level in the languages its scale has it in. */
  level: z.record(z.string(), Words),
  propositions: z.object({ first: Words, second: Words }),
  likelihoodRatio: Name.exactOptional(),
  basis: Words,
  limitations: Words,
  by: Name,
  at: Name,
  state: Name,
  verifiedBy: Name.exactOptional(),
});
export type TransferConclusion = z.infer<typeof TransferConclusion>;

const Dispatched = z.object({ exhibitId: Id, offerId: Id });

const Transfer = z.object({
  format: z.literal('focal-point/transfer/1'),
  number: Name,
  note: Words,
  recipient: z.object({ stationId: Id, keyFingerprint: Hash }),
  /** None where only intelligence goes. */
  cases: z.array(TransferCase).max(1000),
  exhibits: LongList,
  dispatched: LongList,
  conclusions: LongList,
});

export interface TransferFile extends Omit<z.infer<typeof Transfer>, 'exhibits' | 'dispatched' | 'conclusions'> {
  readonly exhibits: readonly TransferExhibit[];
  /** What goes along as a thing, under which offer of custody. */
  readonly dispatched: readonly z.infer<typeof Dispatched>[];
  readonly conclusions: readonly TransferConclusion[];
}

/** What became of a thing that was sent: it is here, it was sent back at the door, or it was not in the consignment. */
export const arrivalOutcomes = ['received', 'refused', 'not-there'] as const;
export type ArrivalOutcome = (typeof arrivalOutcomes)[number];

const Arrival = z.object({
  exhibitId: Id,
  offerId: Id,
  outcome: z.enum(arrivalOutcomes),
  at: Name,
  by: Name,
  note: Words,
  sealReading: Name.exactOptional(),
  seal: Name.exactOptional(),
  condition: Name.exactOptional(),
  conditionWords: Words.exactOptional(),
  /** The exhibit and the custody event at the station that received it. */
  own: z.object({ exhibitId: Id, number: Name, eventId: Id }).exactOptional(),
});

export const ReceiptFile = z.object({
  format: z.literal('focal-point/receipt/1'),
  number: Name,
  /** The transfer it answers. */
  transfer: z.object({ packageId: Id, number: Name, sealSha256: Hash, takenInAt: Name }),
  /** The ledger head of the sender as it came, so that the sender can see that its ledger only grew. */
  witnessed: z.object({ size: Count, root: Hash, time: Name }).exactOptional(),
  merged: z.object({ exhibits: Count, events: Count, quarantined: Count }),
  /** One answer for each offer. */
  arrivals: z
    .array(Arrival)
    .max(100_000)
    .refine((arrivals) => new Set(arrivals.map(({ offerId }) => offerId)).size === arrivals.length),
});
export type ReceiptFile = z.infer<typeof ReceiptFile>;

/** @returns undefined also where a thing is in it twice, or where it speaks of what is not in it: one that could be read in two ways is none. */
export async function readTransferFile(value: unknown, nextTurn: NextTurn): Promise<TransferFile | undefined> {
  const file = Transfer.safeParse(value).data;
  if (file === undefined) return undefined;
  const exhibits = await membersInTurns(TransferExhibit, file.exhibits, nextTurn);
  const dispatched = await membersInTurns(Dispatched, file.dispatched, nextTurn);
  const conclusions = await membersInTurns(TransferConclusion, file.conclusions, nextTurn);
  if (exhibits === undefined || dispatched === undefined || conclusions === undefined) return undefined;
  const transfer = { ...file, exhibits, dispatched, conclusions };
  return isUnambiguous(transfer) ? transfer : undefined;
}

function isUnambiguous({ cases, exhibits, dispatched, conclusions }: TransferFile): boolean {
  const named = new Set(exhibits.map(({ id }) => id));
  const opened = new Set(cases.map(({ id }) => id));
  return (
    named.size === exhibits.length &&
    opened.size === cases.length &&
    new Set(dispatched.map(({ offerId }) => offerId)).size === dispatched.length &&
    exhibits.every(({ caseId }) => opened.has(caseId)) &&
    [...dispatched, ...conclusions].every(({ exhibitId }) => named.has(exhibitId))
  );
}

export function readReceiptFile(value: unknown): ReceiptFile | undefined {
  return ReceiptFile.safeParse(value).data;
}
