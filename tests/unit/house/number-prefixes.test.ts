// Two records of different kinds never carry the same letters: whoever reads a number aloud names one thing.
import { expect, test } from 'vitest';
import { paperPrefixes } from '../../../main/station/document-head.ts';
import { numberSeries, writtenNumber } from '../../../shared/domain/number-series.ts';

/** Papers that carry the number of the record they are about. */
const numberedAsTheirRecord = ['receipt', 'discrepancy-record', 'examination-report'];

test('what a number begins with is given once among records and papers', () => {
  const papers = Object.entries(paperPrefixes).filter(([kind]) => !numberedAsTheirRecord.includes(kind));
  // Lots of reference stock, imports of registers, entities, reports of numbers, transfers and their receipts count from 1 always.
  const others = ['RS', 'RI', 'EN', 'NR', 'TF', 'RT'];
  const all = [
    ...papers.map(([, prefix]) => prefix),
    ...Object.values(numberSeries).map(({ prefix }) => prefix),
    ...others,
  ];
  expect(all.filter((prefix, at) => all.indexOf(prefix) < at)).toEqual([]);
});

test('a number has the digits of its series, and more where they are used up', () => {
  expect(writtenNumber('trace-request', '2025', 41)).toBe('TR-2025-041');
  expect(writtenNumber('trace-request', '2025', 1041)).toBe('TR-2025-1041');
});
