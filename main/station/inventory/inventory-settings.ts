// What this station demands of its inventories; a setting of its own, so that it is changed by whoever answers for the evidence room.
import type { z } from 'zod';
import { InventorySettings } from '../../../shared/contract/inventory.ts';
import { usualHighRiskKinds } from '../../../shared/domain/inventory.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { reads, writes, type Handler, type ReadHandler } from '../handler.ts';

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
  const row = db.first<{ value: string }>(statement`select value from setting where id = ${settingId}`);
  return row === undefined ? firstSettings : InventorySettings.parse(JSON.parse(row.value));
}

export const inventorySettings: ReadHandler<'inventory.settings'> = reads(({ db }) => readInventorySettings(db));

export const changeInventorySettings: Handler<'inventory.change-settings'> = writes(
  ['inventory', 'settings'],
  (act, settings) => {
    const value = JSON.stringify(settings);
    const said = { action: 'settings.changed', label: 'inventory' };
    const exists = act.db.first(statement`select 1 from setting where id = ${settingId}`) !== undefined;
    if (exists) act.revise('setting', settingId, { value }, said);
    else act.record('setting', { id: settingId, value }, said);
    return settings;
  },
);
