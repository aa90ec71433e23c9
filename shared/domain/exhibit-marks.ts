// Marks of parts: `07` is split into `07.1`, `07.2` … Marks are text (law 6); only the number after the last point is counted.

/** One line of marks that an act gives out: as many exhibits as it makes, and its first mark if somebody typed it. */
export interface MarkedLine {
  readonly typed?: string | undefined;
  readonly count: number;
}

/**
 * The first mark of each line: as it was typed, or else the next free one below the parent, so that what nobody typed follows without a gap.
 *
 * @param inCase  marks that are in use; their gaps are not filled, a mark that was given once may stand on paper.
 */
export function firstMarksOf(parentMark: string, inCase: readonly string[], lines: readonly MarkedLine[]): string[] {
  const after = lastNumber(parentMark, inCase) + 1;
  const given = new Set(lines.flatMap(({ typed, count }) => (typed === undefined ? [] : marksFrom(typed, count))));
  return lines.map(({ typed, count }) => {
    if (typed !== undefined) return typed;
    let first = after;
    for (let number = first; number < first + count; number += 1) {
      if (given.has(`${parentMark}.${number}`)) first = number + 1;
    }
    const mark = `${parentMark}.${first}`;
    for (const one of marksFrom(mark, count)) given.add(one);
    return mark;
  });
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

function lastNumber(parentMark: string, used: readonly string[]): number {
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
