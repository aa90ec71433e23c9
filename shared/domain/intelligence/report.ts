// An intelligence report as it is entered, how long its review may wait, and where the words tagged in it stand after a correction.
export const intelligenceReaders = ['analyst', 'tracing-officer', 'supervisor', 'inspector', 'prosecutor'] as const;

/** Who enters, links and asks for releases. */
export const intelligenceWriters = ['analyst', 'tracing-officer', 'supervisor'] as const;

export const reportStandings = ['in-force', 'withdrawn'] as const;
export type ReportStanding = (typeof reportStandings)[number];

/** Marked words of a text: from, up to but without. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Where marked words stand after the text was corrected: where everything before or everything behind them is as it was they moved along;
 * words inside the changed part stand nowhere.
 */
export function carriedStretch(before: string, after: string, { from, to }: Stretch): Stretch | undefined {
  const same = commonBeginning(before, after);
  if (to <= same) return { from, to };
  const end = Math.min(commonEnd(before, after), before.length - same, after.length - same);
  if (from < before.length - end) return undefined;
  const moved = after.length - before.length;
  return { from: from + moved, to: to + moved };
}

function commonBeginning(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  return at;
}

function commonEnd(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}

/** A text as it is shown: plain pieces, and marked ones with everything that is marked there. Marks may overlap; none is lost. */
export function piecesOf<Mark extends Stretch>(
  text: string,
  marks: readonly Mark[],
): { readonly text: string; readonly marks: readonly Mark[] }[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? text.length;
    return { text: text.slice(from, to), marks: marks.filter((mark) => mark.from <= from && mark.to >= to) };
  });
}
