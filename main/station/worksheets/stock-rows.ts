// Lots of reference stock and their movements; what is left is what the last movement left, and the table itself refuses less than nothing.
import type { StockKind, StockMovementKind, StockUnit } from '../../../shared/domain/examination/instrument.ts';
import type { StockLotId, TaskId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { taskLabel, type TaskRow } from '../examination/index.ts';

export interface LotRow {
  readonly id: StockLotId;
  readonly number: string;
  readonly kind: StockKind;
  readonly name: string;
  readonly calibre: string;
  readonly manufacturer: string;
  readonly lot: string;
  readonly expires_at: Instant | null;
  readonly unit: StockUnit;
  readonly place: string;
  readonly note: string;
  readonly left: number;
}

export interface MovementRow {
  readonly kind: StockMovementKind;
  readonly change: number;
  readonly remaining: number;
  readonly task_id: TaskId | null;
  readonly task: string | null;
  readonly reason: string;
  readonly occurred_at: Instant;
  readonly recorded_at: Instant;
  readonly person: string;
}

export function lotsInOrder(db: ReadableDatabase): LotRow[] {
  return db.all<LotRow>(
    statement`select lot.*, ifnull((select sum(change) from stock_movement where lot_id = lot.id), 0) as left
      from stock_lot lot order by lot.kind, lot.name, lot.number`,
  );
}

/** @throws FocalPointError `stock.unknown` */
export function findLot(db: ReadableDatabase, id: StockLotId): LotRow {
  const lot = lotsInOrder(db).find((one) => one.id === id);
  if (lot === undefined) throw new FocalPointError('stock.unknown');
  return lot;
}

export function movementsOf(db: ReadableDatabase, id: StockLotId): MovementRow[] {
  return db.all<MovementRow>(
    statement`select * from stock_movement where lot_id = ${id} order by recorded_at desc, id desc`,
  );
}

/** How much of each lot this task has taken so far. */
export function takenByTask(db: ReadableDatabase, taskId: TaskId): ReadonlyMap<StockLotId, number> {
  const rows = db.all<{ lot_id: StockLotId; taken: number }>(
    statement`select lot_id, -sum(change) as taken from stock_movement where task_id = ${taskId} group by lot_id`,
  );
  return new Map(rows.map(({ lot_id, taken }) => [lot_id, taken]));
}

export function isExpired({ expires_at }: Pick<LotRow, 'expires_at'>, at: Instant): boolean {
  return expires_at !== null && expires_at < at;
}

export interface NewMovement {
  readonly lot: LotRow;
  readonly kind: StockMovementKind;
  /** Below zero where it takes away. */
  readonly change: number;
  readonly task?: TaskRow | undefined;
  readonly reason: string;
  readonly occurredAt: Instant;
}

/**
 * Every movement of stock ends here. @returns what is left.
 * @throws FocalPointError `stock.not-enough`
 */
export function recordMovement(act: Act, { lot, kind, change, task, reason, occurredAt }: NewMovement): number {
  const remaining = lot.left + change;
  if (remaining < 0)
    throw new FocalPointError('stock.not-enough', { lot: `${lot.number} · ${lot.name}`, left: lot.left });
  act.record(
    'stock_movement',
    {
      id: act.nextId(),
      lot_id: lot.id,
      kind,
      change,
      remaining,
      task_id: task?.id ?? null,
      task: task === undefined ? null : taskLabel(task),
      reason,
      occurred_at: occurredAt,
      recorded_at: act.now,
      person_id: act.actor.id,
      person: act.actor.name,
    },
    {
      action: 'stock.moved',
      label: `${lot.number} · ${lot.name} · ${change > 0 ? '+' : '−'}${Math.abs(change)}`,
      occurredAt,
    },
  );
  return remaining;
}
