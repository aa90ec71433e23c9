// Days as people write them, as moments to compare with: a day begins at local midnight.
import { readPeriod } from '../../../shared/domain/lists/list-description.ts';
import { localOffsetMinutes } from '../../../shared/text/format.ts';

const dayMilliseconds = 86_400_000;

/** Each period as moments from and before; they are compared as text, which is how moments are stored. */
export function boundsOfPeriods(periods: readonly string[]): { from: string; before: string }[] {
  return periods.flatMap((text) => {
    const period = readPeriod(text);
    if (period === undefined) return [];
    return [
      {
        // Later than no moment at all, which is the empty text.
        from: period.from === undefined ? '0' : startOfDay(period.from, 0),
        before: period.to === undefined ? '9' : startOfDay(period.to, 1),
      },
    ];
  });
}

export function withinPeriods(periods: readonly string[]): (moment: string) => boolean {
  const bounds = boundsOfPeriods(periods);
  return (moment) => bounds.some(({ from, before }) => moment >= from && moment < before);
}

/** Local midnight of `day`, so many days later. */
function startOfDay(day: string, later: number): string {
  const utc = Date.parse(`${day}T00:00:00.000Z`) + later * dayMilliseconds;
  const summer = utc - 120 * 60_000;
  const isSummer = localOffsetMinutes(summer) === 120;
  return new Date(isSummer ? summer : utc - 60 * 60_000).toISOString();
}
