// Instruments, methods and reference stock of a laboratory: what is measured with, how, and what is used up doing it.
import type { Instant } from '../../language/instant.ts';

export const instrumentKinds = [
  'force-gauge',
  'weights',
  'calliper',
  'ruler',
  'scale',
  'microscope',
  'comparison-microscope',
  'bore-gauge',
  'chronograph',
  'camera',
  'thermometer',
  'etching-set',
  'other',
] as const;
export type InstrumentKind = (typeof instrumentKinds)[number];

export const instrumentEventKinds = ['calibrated', 'retired', 'returned'] as const;
export type InstrumentEventKind = (typeof instrumentEventKinds)[number];

/**
 * Whether an instrument was out of calibration when something was measured with it.
 * @param needsCalibration  false for what is only looked through: no date can run out.
 * @param dueAt  of the calibration that was valid then; absent where there was none.
 */
export function isOverdue(needsCalibration: boolean, dueAt: Instant | undefined, at: Instant): boolean {
  return needsCalibration && (dueAt === undefined || dueAt < at);
}

export const stockKinds = ['ammunition', 'reagent', 'other'] as const;
export type StockKind = (typeof stockKinds)[number];

/** Counted in whole units, so that what was received equals what is left and what was used. */
export const stockUnits = ['round', 'millilitre', 'gram', 'piece'] as const;
export type StockUnit = (typeof stockUnits)[number];

export const stockMovementKinds = ['received', 'used', 'discarded', 'corrected'] as const;
export type StockMovementKind = (typeof stockMovementKinds)[number];
