// What follows from several readings of one thing. Derived wherever it is shown and never stored, so that it cannot differ from the readings.

export interface Statistics {
  readonly count: number;
  readonly mean: number;
  readonly least: number;
  readonly most: number;
  /** Of the sample, with n − 1; one reading has no spread. In the unit of the readings, as everything here. */
  readonly deviation?: number;
}

/** Undefined where nothing was read. Sums are taken of the differences from the first reading, so that long decimals do not drift. */
export function statisticsOf(readings: readonly number[]): Statistics | undefined {
  const [first] = readings;
  if (first === undefined) return undefined;
  const count = readings.length;
  const mean = first + readings.reduce((sum, reading) => sum + (reading - first), 0) / count;
  const least = Math.min(...readings);
  const most = Math.max(...readings);
  if (count === 1) return { count, mean, least, most };
  const squares = readings.reduce((sum, reading) => sum + (reading - mean) ** 2, 0);
  return { count, mean, least, most, deviation: Math.sqrt(squares / (count - 1)) };
}

/** A derived value is written with one place more than its readings have. @param decimals  of the readings. */
export function derivedDecimals(decimals: number): number {
  return decimals + 1;
}
