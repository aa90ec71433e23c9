// How the scanner of this computer is set: remembered with the window, because it belongs to the desk and not to the records.
import { firstScannerSetting, type ScannerSetting } from '../../shared/domain/scanner-input.ts';
import { readPreference, writePreference } from '../preferences.ts';

export const scannerPrefixes = ['none', 'F13', 'ctrl-b'] as const satisfies readonly ScannerSetting['prefix'][];
/** Milliseconds between keys that can be chosen as the threshold. */
export const scannerGaps = ['20', '35', '50', '80'] as const;

export function readScannerSetting(): ScannerSetting {
  const gap = scannerGaps.find((one) => one === readPreference('scan-gap'));
  const prefix = scannerPrefixes.find((one) => one === readPreference('scan-prefix'));
  return {
    longestGap: gap === undefined ? firstScannerSetting.longestGap : Number(gap),
    prefix: prefix ?? firstScannerSetting.prefix,
  };
}

export function writeScannerSetting(setting: ScannerSetting): void {
  writePreference('scan-gap', String(setting.longestGap));
  writePreference('scan-prefix', setting.prefix);
}
