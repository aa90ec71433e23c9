// Settings of a station that matter to its records; they live in the vault and every change is in the ledger.
import type { z } from 'zod';
import { StationSettings } from '../../shared/contract/station.ts';
import type { ReadableDatabase } from '../database/index.ts';
import type { Act } from './act.ts';
import { readSetting, writeSetting } from './stored-setting.ts';

type Settings = z.infer<typeof StationSettings>;

const settingId = 'station';

export const firstSettings: Settings = {
  idleLockMinutes: 5,
  recordLanguage: 'en',
  caseFileClassification: '',
  serialsEnteredTwice: false,
};

export function readSettings(db: ReadableDatabase): Settings {
  const stored = readSetting(db, settingId);
  return stored === undefined ? firstSettings : StationSettings.parse(stored);
}

export function writeSettings(act: Act, settings: Settings): void {
  writeSetting(act, settingId, settings, { label: 'settings' });
}
