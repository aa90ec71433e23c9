// How long a laboratory takes to answer: from receipt to answer, by the month of the answer. Tests and controls are no casework and are
// counted apart, because a laboratory that knows it is tested is quicker (17025 §7.7 asks for both, not for their mean).
import type { RequestKind } from './request.ts';

export const turnaroundGroups = ['casework', 'quality'] as const;
export type TurnaroundGroup = (typeof turnaroundGroups)[number];

export function groupOf(kind: RequestKind): TurnaroundGroup {
  return kind === 'casework' ? 'casework' : 'quality';
}

export interface AnsweredRequest {
  readonly group: TurnaroundGroup;
  /** `2025-03`: of the answer. */
  readonly month: string;
  /** From receipt to answer. */
  readonly hours: number;
  readonly wasLate: boolean;
}

export interface TurnaroundMonth {
  readonly month: string;
  readonly group: TurnaroundGroup;
  readonly answered: number;
  /** Hours. */
  readonly median: number;
  readonly longest: number;
  readonly late: number;
}

/** The newest month first, casework before tests and controls. */
export function turnaroundByMonth(requests: readonly AnsweredRequest[]): TurnaroundMonth[] {
  const groups = Map.groupBy(requests, ({ month, group }) => `${month} ${group}`);
  return [...groups.values()]
    .flatMap((together) => {
      const [first] = together;
      if (first === undefined) return [];
      const hours = together.map((request) => request.hours);
      return [
        {
          month: first.month,
          group: first.group,
          answered: together.length,
          median: medianOf(hours),
          longest: Math.max(...hours),
          late: together.filter(({ wasLate }) => wasLate).length,
        },
      ];
    })
    .toSorted((one, other) => other.month.localeCompare(one.month) || one.group.localeCompare(other.group));
}

/** Of an even number the mean of the two in the middle; 0 of none. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
