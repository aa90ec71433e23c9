// Inventories, audits and inspections of what the station keeps.
import type { countingContract } from '../../../shared/contract/counting.ts';
import type { inventoryContract } from '../../../shared/contract/inventory.ts';
import type { Handlers } from '../handler.ts';
import { check, closeCount } from './close-count.ts';
import { abandonSession, closeSession } from './close-session.ts';
import { correctCount, count } from './count.ts';
import { changeInventorySettings, inventorySettings } from './inventory-settings.ts';
import { listCounts, listLines, listSessions, readWholeSession, toCount } from './read-session.ts';
import { orderResult } from './order-result.ts';
import { settle } from './settle.ts';
import { startSession } from './start-session.ts';

export const inventoryHandlers: Handlers<keyof typeof inventoryContract | keyof typeof countingContract> = {
  'inventory.start': startSession,
  'inventory.list': listSessions,
  'inventory.read': readWholeSession,
  'inventory.count': count,
  'inventory.correct-count': correctCount,
  'inventory.counts': listCounts,
  'inventory.to-count': toCount,
  'inventory.close-count': closeCount,
  'inventory.check': check,
  'inventory.lines': listLines,
  'inventory.settle': settle,
  'inventory.close': closeSession,
  'inventory.abandon': abandonSession,
  'inventory.result-document': orderResult,
  'inventory.settings': inventorySettings,
  'inventory.change-settings': changeInventorySettings,
};
