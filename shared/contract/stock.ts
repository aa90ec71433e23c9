// Reference stock: test ammunition and reagents by lot. Everything that comes or goes is a movement, and there is never less than nothing.
import { z } from 'zod';
import { stockKinds, stockMovementKinds, stockUnits } from '../domain/examination/instrument.ts';
import { caseReaders } from '../domain/roles.ts';
import { StockLotId, TaskId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Line, Nothing } from './fields.ts';

const laboratory = ['examiner', 'supervisor'] as const;
const reads = { appendsNothing: 'reads' };
const short = z.string().trim().max(200);
const Amount = z.number().int().min(1).max(1_000_000);

const Lot = {
  kind: z.enum(stockKinds),
  name: Line,
  calibre: short,
  manufacturer: short,
  /** As on the box. */
  lot: short,
  expiresAt: Instant.optional(),
  unit: z.enum(stockUnits),
  place: short,
  note: short,
};

const ShownLot = z.strictObject({
  id: StockLotId,
  number: z.string(),
  ...Lot,
  left: z.number(),
  isExpired: z.boolean(),
});

export const stockContract = {
  'stock.list': command({
    input: Nothing,
    output: z.strictObject({ lots: z.array(ShownLot) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'stock.read': command({
    input: z.strictObject({ id: StockLotId }),
    output: ShownLot.extend({
      /** Newest first. */
      movements: z.array(
        z.strictObject({
          kind: z.enum(stockMovementKinds),
          change: z.number(),
          remaining: z.number(),
          taskId: TaskId.optional(),
          task: z.string(),
          reason: z.string(),
          occurredAt: Instant,
          at: Instant,
          by: z.string(),
        }),
      ),
    }),
    errors: ['stock.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  'stock.record': command({
    input: z.strictObject({ ...Lot, received: Amount, receivedAt: Instant }),
    output: z.strictObject({ id: StockLotId, number: z.string() }),
    errors: ['custody.in-the-future'],
    allow: laboratory,
    ledger: { appends: ['stock.recorded', 'stock.moved'] },
  }),
  /** `used` without a worksheet needs words for what; a worksheet counts by itself. `corrected` says how much there really is. */
  'stock.move': command({
    input: z.strictObject({
      id: StockLotId,
      movement: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.enum(['received', 'used', 'discarded']), amount: Amount }),
        z.strictObject({ kind: z.literal('corrected'), counted: z.number().int().min(0).max(1_000_000) }),
      ]),
      reason: Line,
      occurredAt: Instant,
    }),
    output: z.strictObject({ left: z.number() }),
    errors: ['stock.unknown', 'stock.not-enough', 'stock.as-counted', 'custody.in-the-future'],
    allow: laboratory,
    ledger: { appends: ['stock.moved'] },
  }),
};
