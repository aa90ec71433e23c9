// Marks of parts: `07` is split into `07.1`, `07.2` … Marks are text (law 6); only the number after the last point is counted.

const longestMark = 40;

/**
 * The next free marks below a parent, one for each exhibit that is split off.
 *
 * @param taken  marks of the case that are in use or already given out in this act.
 */
export function nextPartMarks(parentMark: string, taken: Iterable<string>, count: number): string[] {
  const used = new Set(taken);
  const marks: string[] = [];
  for (let number = lastNumber(parentMark, used) + 1; marks.length < count; number += 1) {
    const mark = `${parentMark}.${number}`;
    if (mark.length > longestMark) break;
    if (!used.has(mark)) marks.push(mark);
  }
  return marks;
}

/** As many marks as asked, counted on from the first: `07.2` gives `07.2`, `07.3` … A mark without a number stands alone. */
export function marksFrom(first: string, count: number): string[] {
  const [, stem, digits] = /^(.*?)(\d+)$/.exec(first.trim()) ?? [];
  if (stem === undefined || digits === undefined) return count === 1 ? [first.trim()] : [];
  return Array.from({ length: count }, (_, index) => {
    const number = String(Number(digits) + index);
    return `${stem}${number.padStart(digits.length, '0')}`;
  });
}

/** Marks as people write them in a list: `07.1, 07.2–07.31`. */
export function shownMarks(marks: readonly string[]): string {
  const runs: { first: string; last: string; count: number }[] = [];
  for (const mark of marks) {
    const run = runs.at(-1);
    if (run !== undefined && marksFrom(run.last, 2)[1] === mark) {
      run.last = mark;
      run.count += 1;
    } else runs.push({ first: mark, last: mark, count: 1 });
  }
  return runs
    .flatMap(({ first, last, count }) => (count === 1 ? [first] : count === 2 ? [first, last] : [`${first}–${last}`]))
    .join(', ');
}

function lastNumber(parentMark: string, used: ReadonlySet<string>): number {
  let last = 0;
  for (const mark of used) {
    if (!mark.startsWith(`${parentMark}.`)) continue;
    const rest = mark.slice(parentMark.length + 1);
    if (/^\d{1,6}$/.test(rest)) last = Math.max(last, Number(rest));
  }
  return last;
}

/** Exhibits that one act may make: more would be a list nobody reads before signing it. */
export const partsAtMost = 500;

/** The first mark that stands twice in a list; undefined where each stands once. */
export function firstMarkTwice(marks: readonly string[]): string | undefined {
  return marks.find((mark, index) => marks.indexOf(mark) !== index);
}
