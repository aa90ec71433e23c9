// The mark that comes next in a case, offered as a default: K5 after K4, K4.2 after K4.1. Marks are text; only their ends are counted.

/** @param marks  of the case, in any order. @param parent  mark of the exhibit that the new one is part of. */
export function nextMark(marks: readonly string[], parent?: string): string {
  if (parent !== undefined && parent !== '') return afterLast(marks, `${parent}.`);
  const prefixes = new Map<string, number>();
  for (const mark of marks) {
    const prefix = /^(\p{L}*)\d+$/u.exec(mark)?.[1];
    if (prefix !== undefined) prefixes.set(prefix, (prefixes.get(prefix) ?? 0) + 1);
  }
  // The prefix most of the case uses; K, as on the seizure records of the region, where there is none yet.
  const [usual] = [...prefixes].toSorted(([, left], [, right]) => right - left)[0] ?? ['K'];
  return afterLast(marks, usual);
}

function afterLast(marks: readonly string[], prefix: string): string {
  let last = 0;
  let width = 1;
  for (const mark of marks) {
    const digits = mark.startsWith(prefix) ? /^(\d+)/.exec(mark.slice(prefix.length))?.[1] : undefined;
    if (digits === undefined || digits.length > 9) continue;
    if (Number(digits) >= last) {
      last = Number(digits);
      // `07` is followed by `08`: how it was counted stays.
      width = digits.startsWith('0') ? digits.length : 1;
    }
  }
  return `${prefix}${String(last + 1).padStart(width, '0')}`;
}
