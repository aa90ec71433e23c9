// Settings of a station that matter to its records; they live in the vault and every change is in the ledger.
import type { z } from 'zod';
import { StationSettings } from '../../shared/contract/station.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';
import type { Act } from './act.ts';

type Settings = z.infer<typeof StationSettings>;

const settingId = 'station';

export const firstSettings: Settings = {
  idleLockMinutes: 5,
  recordLanguage: 'en',
  caseFileClassification: '',
  serialsEnteredTwice: false,
};

export function readSettings(db: ReadableDatabase): Settings {
  const row = db.first<{ value: string }>(statement`select value from setting where id = ${settingId}`);
  return row === undefined ? firstSettings : StationSettings.parse(JSON.parse(row.value));
}

export function writeSettings(act: Act, settings: Settings): void {
  const value = JSON.stringify(settings);
  const said = { action: 'settings.changed', label: 'settings' };
  const exists = act.db.first(statement`select 1 from setting where id = ${settingId}`) !== undefined;
  if (exists) act.revise('setting', settingId, { value }, said);
  else act.record('setting', { id: settingId, value }, said);
}
