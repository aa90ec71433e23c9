// Times among the facts of an exhibit: when it was cleared, when a trace was taken. None has yet to come, and none is before the
// incident that the exhibit comes from.
import { isDay } from '../../../shared/domain/day-or-instant.ts';
import { factsOf, type ExhibitKind, type Facts } from '../../../shared/domain/exhibit.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import type { FieldFailure } from '../../../shared/language/result.ts';
import { localDay } from '../../../shared/text/format.ts';

/** Clocks of two rooms differ by a little. */
const toleranceMilliseconds = 5 * 60_000;

export interface TimesAround {
  readonly now: Instant;
  /** When the incident began; undefined where the exhibit names none. */
  readonly incidentFrom: Instant | undefined;
}

/** A day is compared with days, as the calendar of the place has them, and a moment with moments. */
export function faultsOfFactTimes(kind: ExhibitKind, facts: Facts, { now, incidentFrom }: TimesAround): FieldFailure[] {
  return factsOf[kind].flatMap(({ name, type }): FieldFailure[] => {
    const said = facts[name];
    if (type !== 'moment' || typeof said !== 'string') return [];
    const path = `facts.${name}`;
    if (isAfter(said, now)) return [{ path, code: 'in-the-future' }];
    if (incidentFrom !== undefined && isBefore(said, incidentFrom)) return [{ path, code: 'before-incident' }];
    return [];
  });
}

function isAfter(said: string, now: Instant): boolean {
  return isDay(said) ? said > localDay(now) : Date.parse(said) > Date.parse(now) + toleranceMilliseconds;
}

function isBefore(said: string, began: Instant): boolean {
  return isDay(said) ? said < localDay(began) : Date.parse(said) < Date.parse(began);
}
