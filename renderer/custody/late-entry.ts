// When a moment is a late entry, when it has not come yet. The same bounds as the station's, so that the warning comes while typing.
const dayMilliseconds = 86_400_000;

export type EntryTime = 'usual' | 'late' | 'future' | 'unknown';

/** @param now  what the clock says; one minute of grace for clocks that differ. */
export function entryTimeOf(occurredAt: string, now: number): EntryTime {
  const at = Date.parse(occurredAt);
  if (!/^\d{4}-\d{2}-\d{2}T/.test(occurredAt) || Number.isNaN(at)) return 'unknown';
  if (at > now + 60_000) return 'future';
  return now - at > dayMilliseconds ? 'late' : 'usual';
}
