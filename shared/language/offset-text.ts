// An offset from UTC as text and as minutes. Apart from its check, so that the page inside a package carries no library for it.

/** Minutes ahead of UTC of `+01:00`; negative west of it. */
export function minutesOfOffset(offset: string): number {
  const [hours = '0', minutes = '0'] = offset.slice(1).split(':');
  const ahead = Number(hours) * 60 + Number(minutes);
  return offset.startsWith('-') ? -ahead : ahead;
}

/** `+01:00` of 60. */
export function offsetOfMinutes(ahead: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(ahead);
  return `${ahead < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
