// A measurement in signs that every language reads: `12.34 ± 0.11 mm`, `⌀ 9.02 ± 0.04 mm`, `44.8 ± 0.6°`, `312 px`.
import { decimalsFor, type Measurement } from '../domain/photograph-layer.ts';
import type { Language } from '../domain/roles.ts';

/** @param isDiameter  sets `⌀` before it. */
export function formatMeasurement(measurement: Measurement, language: Language, isDiameter = false): string {
  const before = isDiameter ? '⌀ ' : '';
  if (measurement.kind === 'angle') {
    const decimals = Math.max(1, decimalsFor(measurement.plusMinus, 1));
    return `${fixed(measurement.degrees, decimals, language)} ± ${fixed(measurement.plusMinus, decimals, language)}°`;
  }
  const { pixels, millimetres, plusMinus } = measurement;
  if (millimetres === undefined) return `${before}${fixed(pixels, 0, language)} px`;
  const decimals = decimalsFor(plusMinus, 2);
  const value = `${before}${fixed(millimetres, decimals, language)}`;
  return plusMinus === undefined ? `${value} mm` : `${value} ± ${fixed(plusMinus, decimals, language)} mm`;
}

/** With all its places: in a measurement a trailing zero says how well it is known. */
function fixed(value: number, decimals: number, language: Language): string {
  const text = value.toFixed(decimals);
  return language === 'en' ? text : text.replace('.', ',');
}
