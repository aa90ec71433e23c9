import { describe, expect, test } from 'vitest';
import { medianOf, turnaroundByMonth } from '../../../shared/domain/examination/turnaround.ts';

const answered = (hours: number, month = '2025-03', group: 'casework' | 'quality' = 'casework', wasLate = false) => ({
  group,
  month,
  hours,
  wasLate,
});

describe('turn-around', () => {
  test('is the median and the longest of a month, with how many were late', () => {
    const months = turnaroundByMonth([answered(10), answered(400, '2025-03', 'casework', true), answered(30)]);
    expect(months).toEqual([{ month: '2025-03', group: 'casework', answered: 3, median: 30, longest: 400, late: 1 }]);
  });

  test('keeps tests and controls apart from casework, and the newest month first', () => {
    const months = turnaroundByMonth([
      answered(5, '2025-02'),
      answered(1, '2025-03', 'quality'),
      answered(9, '2025-03'),
    ]);
    expect(months.map(({ month, group }) => `${month} ${group}`)).toEqual([
      '2025-03 casework',
      '2025-03 quality',
      '2025-02 casework',
    ]);
  });

  test('takes the mean of the two in the middle of an even number', () => {
    expect(medianOf([8, 2, 4, 6])).toBe(5);
    expect(medianOf([])).toBe(0);
  });
});
