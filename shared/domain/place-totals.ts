// Counts of a storage tree: what belongs to a place and everything in it, what is there now, what is out. Pure sums over pairs.
export interface CountedPlace {
  readonly id: string;
  readonly parentId?: string | undefined;
  readonly capacity?: number | undefined;
}

/** Exhibits that share home and last place, counted together. Either may be missing, or be no place of the tree. */
export interface PlacePair {
  readonly home: string | null;
  readonly seen: string | null;
  readonly count: number;
  /** Of these, held by a person or lent to somebody outside. */
  readonly away: number;
  /** Of these, lent beyond the agreed day. */
  readonly overdue: number;
}

export interface PlaceTotals {
  /** Exhibits whose home is here or further in. */
  belongs: number;
  /** Exhibits that were last seen here or further in. */
  here: number;
  /** Of those that belong here: held by a person or lent. */
  away: number;
  /** What takes up room: everything that belongs here, its space is kept while it is out, and every guest. */
  kept: number;
  /** Exhibits here that the rule of their place does not take in. */
  wrong: number;
  missing: number;
  overdue: number;
}

export interface PlaceCounts {
  readonly pairs: readonly PlacePair[];
  /** By the place an exhibit was last seen at. */
  readonly wrong: readonly { readonly place: string; readonly count: number }[];
  /** By the place a lost exhibit belongs to. */
  readonly missing: readonly { readonly place: string; readonly count: number }[];
}

/** The totals of every place, each with everything in it. An exhibit is never counted twice in one place. */
export function totalsOf(places: readonly CountedPlace[], counts: PlaceCounts): ReadonlyMap<string, PlaceTotals> {
  const parents = new Map(places.map((place) => [place.id, place.parentId]));
  const totals = new Map<string, PlaceTotals>(places.map(({ id }) => [id, emptyTotals()]));
  /** The place and everything it stands in, from the inside out; nothing for what is no place of this tree. */
  const upFrom = (start: string | null): string[] => {
    const line: string[] = [];
    for (let id = start ?? undefined; id !== undefined && totals.has(id); id = parents.get(id)) line.push(id);
    return line;
  };
  const add = (line: readonly string[], change: (sum: PlaceTotals) => void): void => {
    for (const id of line) {
      const sum = totals.get(id);
      if (sum !== undefined) change(sum);
    }
  };
  for (const { home, seen, count, away, overdue } of counts.pairs) {
    const homeLine = upFrom(home);
    add(homeLine, (sum) => {
      sum.belongs += count;
      sum.kept += count;
      sum.away += away;
      sum.overdue += overdue;
    });
    const seenLine = home === seen ? homeLine : upFrom(seen);
    add(seenLine, (sum) => (sum.here += count));
    // A guest takes up room as far out as the first place that also holds its home: from there on its home counts it.
    add(
      seenLine.filter((id) => !homeLine.includes(id)),
      (sum) => (sum.kept += count),
    );
  }
  for (const { place, count } of counts.wrong) add(upFrom(place), (sum) => (sum.wrong += count));
  for (const { place, count } of counts.missing) add(upFrom(place), (sum) => (sum.missing += count));
  return totals;
}

function emptyTotals(): PlaceTotals {
  return { belongs: 0, here: 0, away: 0, kept: 0, wrong: 0, missing: 0, overdue: 0 };
}
