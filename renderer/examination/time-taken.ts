// How long something took or waits, in words: hours while it is short, days after.
import { useCallback } from 'react';
import { useFormat, useText } from '../text.tsx';

const hourMilliseconds = 3_600_000;
const hoursToDays = 72;

/** Of a number of hours. */
export function useHours(): (hours: number) => string {
  const t = useText();
  const format = useFormat();
  return useCallback(
    (hours) =>
      hours < hoursToDays
        ? t('examination:hours', { hours: format.number(hours, 0) })
        : t('examination:days', { days: format.number(hours / 24, 1) }),
    [t, format],
  );
}

export function useTimeTaken(): (from: string, to: string) => string {
  const hours = useHours();
  return useCallback((from, to) => hours(Math.max(0, Date.parse(to) - Date.parse(from)) / hourMilliseconds), [hours]);
}
