// Frozen orders that screens page through. They live on the reading thread, hold identifiers or places in a table only, and the oldest
// go when there are too many: a screen then asks anew.
import { randomUUID } from 'node:crypto';
import type { ListName } from '../../../shared/domain/lists/list-description.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { FrozenOrder } from './list-source.ts';

interface Snapshot {
  readonly list: ListName;
  readonly order: FrozenOrder;
}

const kept = new Map<string, Snapshot>();
const most = 12;

export function keepSnapshot(list: ListName, order: FrozenOrder): { snapshot: string; total: number } {
  const snapshot = randomUUID();
  remember(snapshot, { list, order });
  return { snapshot, total: order.total };
}

/** @throws FocalPointError `lists.snapshot-gone` when it was not asked here or was crowded out by newer ones. */
export function findSnapshot(name: string): Snapshot {
  const found = kept.get(name);
  if (found === undefined) throw new FocalPointError('lists.snapshot-gone');
  remember(name, found);
  return found;
}

function remember(name: string, snapshot: Snapshot): void {
  kept.delete(name);
  kept.set(name, snapshot);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}
