// What this station demands of its inventories; a setting of its own, so that it is changed by whoever answers for the evidence room.
import type { z } from 'zod';
import { InventorySettings } from '../../../shared/contract/inventory.ts';
import { usualHighRiskKinds } from '../../../shared/domain/inventory.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import { reads, writes, type Handler, type ReadHandler } from '../handler.ts';
import { readSetting, writeSetting } from '../stored-setting.ts';

const settingId = 'inventory';

/** Ten percent and monthly counts of firearms: IUPD General Order 15.1.7, IAPE PS15. */
const firstSettings: z.infer<typeof InventorySettings> = {
  twoCounters: false,
  leastPercent: 10,
  highRiskKinds: [...usualHighRiskKinds],
  countEveryDays: 31,
  suggestsAudits: true,
};

export function readInventorySettings(db: ReadableDatabase): z.infer<typeof InventorySettings> {
  const stored = readSetting(db, settingId);
  return stored === undefined ? firstSettings : InventorySettings.parse(stored);
}

export const inventorySettings: ReadHandler<'inventory.settings'> = reads(({ db }) => readInventorySettings(db));

export const changeInventorySettings: Handler<'inventory.change-settings'> = writes(
  ['inventory', 'settings'],
  (act, settings) => {
    writeSetting(act, settingId, settings);
    return settings;
  },
);
