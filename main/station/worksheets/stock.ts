// Reference stock as the laboratory keeps it: lots that came in, what was used, thrown away, or counted anew.
import { demandPast } from '../../../shared/domain/entered-time.ts';
import { StockLotId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { reads, writes, type Handler, type ReadHandler } from '../handler.ts';
import { findLot, isExpired, lotsInOrder, movementsOf, recordMovement, type LotRow } from './stock-rows.ts';

const changes = ['worksheets'] as const;

export const listStock: ReadHandler<'stock.list'> = reads(({ db, now }) => ({
  lots: lotsInOrder(db).map((lot) => shownLot(lot, now)),
}));

export const readStock: ReadHandler<'stock.read'> = reads(({ db, now }, { id }) => ({
  ...shownLot(findLot(db, id), now),
  movements: movementsOf(db, id).map((row) => ({
    kind: row.kind,
    change: row.change,
    remaining: row.remaining,
    ...(row.task_id === null ? {} : { taskId: row.task_id }),
    task: row.task ?? '',
    reason: row.reason,
    occurredAt: row.occurred_at,
    at: row.recorded_at,
    by: row.person,
  })),
}));

function shownLot(lot: LotRow, now: Instant) {
  return {
    id: lot.id,
    number: lot.number,
    kind: lot.kind,
    name: lot.name,
    calibre: lot.calibre,
    manufacturer: lot.manufacturer,
    lot: lot.lot,
    ...(lot.expires_at === null ? {} : { expiresAt: lot.expires_at }),
    unit: lot.unit,
    place: lot.place,
    note: lot.note,
    left: lot.left,
    isExpired: isExpired(lot, now),
  };
}

export const recordLot: Handler<'stock.record'> = writes(changes, (act, input) => {
  const { expiresAt, received, receivedAt, ...said } = input;
  demandPast(receivedAt, act.now, 'custody.in-the-future');
  const id = StockLotId.parse(act.nextId());
  const number = act.nextOfYear('RS', 'reference-stock', 4);
  act.record(
    'stock_lot',
    {
      id,
      number,
      ...said,
      expires_at: expiresAt ?? null,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: 'stock.recorded', label: [number, said.name, said.lot].filter(Boolean).join(' · ') },
  );
  recordMovement(act, {
    lot: findLot(act.db, id),
    kind: 'received',
    change: received,
    reason: '',
    occurredAt: receivedAt,
  });
  return { id, number };
});

export const moveStock: Handler<'stock.move'> = writes(changes, (act, { id, movement, reason, occurredAt }) => {
  demandPast(occurredAt, act.now, 'custody.in-the-future');
  const lot = findLot(act.db, id);
  const change =
    movement.kind === 'corrected'
      ? movement.counted - lot.left
      : movement.kind === 'received'
        ? movement.amount
        : -movement.amount;
  if (change === 0) throw new FocalPointError('stock.as-counted', { lot: lot.number });
  return { left: recordMovement(act, { lot, kind: movement.kind, change, reason, occurredAt }) };
});
