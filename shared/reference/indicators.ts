// The indicators of trafficking that ship. A composite of what border and firearms services publish, not verified against the sources, and without
// weights: no source gives any, and a number of the house would look like a measure.
import { indicatorCodes, type IndicatorCode } from '../domain/indicators/indicator.ts';
import type { ReferenceList } from './reference-list.ts';

export interface Indicator {
  readonly code: IndicatorCode;
  readonly verified: boolean;
}

export const indicators: ReferenceList<Indicator> = {
  version: '2026-11-27',
  origin: 'Composite of Frontex and EUCPN publications and working practice, not verified.',
  rows: indicatorCodes.map((code) => ({ code, verified: false })),
};

/** From which on numbers are near and a time to crime is short. Not verified either, and shown wherever they decide. */
export const indicatorBounds = {
  /** Numbers so far apart at most may be of one batch; the same as on a chart. */
  closeSerials: 5,
  /** Below three years, as ATF's reports on traced crime guns count it. */
  shortDays: 3 * 365,
} as const;
