// Days as numbers that sort: `20250314`; 0 where none is known.
export function dayNumber(day: string): number {
  return day === '' ? 0 : Number(day.slice(0, 4) + day.slice(5, 7) + day.slice(8, 10));
}

/** One year earlier; the 29th of February becomes the 28th. */
export function yearEarlier(day: number): number {
  const earlier = day - 10_000;
  return earlier % 10_000 === 229 ? earlier - 1 : earlier;
}
