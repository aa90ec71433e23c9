// A day as people write it: `14.3.2025`; kept as `2025-03-14`.

/** @returns undefined where what was typed is no day. */
export function readPlainDay(typed: string): string | undefined {
  const plain = typed.trim().replace(/\.$/, '');
  const written = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(plain);
  const day =
    written === null
      ? plain
      : `${written[3]}-${(written[2] ?? '').padStart(2, '0')}-${(written[1] ?? '').padStart(2, '0')}`;
  const at = Date.parse(`${day}T00:00:00.000Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(at)) return undefined;
  return new Date(at).toISOString().startsWith(day) ? day : undefined;
}
