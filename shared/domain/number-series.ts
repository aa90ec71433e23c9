// Series of numbers that a station also kept on paper before it had this program, and so may go on from: their letters and their digits.

export const numberSeries = {
  exhibit: { prefix: 'EX', digits: 6 },
  receipt: { prefix: 'RC', digits: 5 },
  discrepancy: { prefix: 'SD', digits: 5 },
  'lab-request': { prefix: 'LR', digits: 4 },
  'lab-report': { prefix: 'ER', digits: 4 },
  'ballistic-hit': { prefix: 'HIT', digits: 3 },
  'trace-request': { prefix: 'TR', digits: 3 },
  'incoming-trace': { prefix: 'TI', digits: 3 },
  'intelligence-report': { prefix: 'IR', digits: 4 },
  inventory: { prefix: 'INV', digits: 4 },
  disposal: { prefix: 'DD', digits: 4 },
} as const satisfies Readonly<Record<string, { readonly prefix: string; readonly digits: number }>>;

export type NumberSeries = keyof typeof numberSeries;

/** Stands in an order of its own, the one a case runs through. */
export const allNumberSeries = Object.keys(numberSeries) as readonly NumberSeries[] as readonly [
  NumberSeries,
  ...NumberSeries[],
];

/** The highest number that a series can be told to go on from: a slip of the pen must not use up the digits. */
export const highestContinued = 99_999;

/** As it is written: `TR-2025-041`. @param number  1 and more; more digits than the series has are written in full */
export function writtenNumber(series: NumberSeries, year: string, number: number): string {
  const { prefix, digits } = numberSeries[series];
  return `${prefix}-${year}-${String(number).padStart(digits, '0')}`;
}
