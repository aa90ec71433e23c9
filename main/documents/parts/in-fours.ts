/** Hexadecimal in groups of four, so that two people can compare it aloud. */
export function inFours(hexadecimal: string): string {
  return hexadecimal.replace(/(.{4})(?=.)/g, '$1 ');
}
