// The exhibits an address names or leads to, read from the station: `/custody/record/<id>,<id>`.
import { useCallback, useEffect, useRef, useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { ExhibitId } from '../../shared/language/identity.ts';
import { useStation, type StationClient } from '../station-client.tsx';
import { exhibitsNamedBy } from './carried-choice.ts';
import type { ExhibitSummary } from './case-exhibits.ts';

/** As many as one question takes. */
const namedAtOnce = 500;

export interface ChosenExhibits {
  readonly chosen: readonly ExhibitSummary[];
  readonly change: (chosen: readonly ExhibitSummary[]) => void;
  /** Chooses what a draft kept; what the station does not know any more is left out. */
  readonly restore: (ids: readonly string[]) => void;
  /** Somebody changed what the address names. */
  readonly isChanged: boolean;
  /** What the address leads to is not kept any more. */
  readonly isGone: boolean;
}

/** What is chosen and how to change it; begins with what `named` lists, in that order. */
export function useChosenExhibits(named: string | undefined): ChosenExhibits {
  const station = useStation();
  const [chosen, setChosen] = useState<readonly ExhibitSummary[]>([]);
  const [isChanged, setChanged] = useState(false);
  // The client is made anew whenever the station's state is; what was chosen by hand stays.
  const asked = useRef(station);
  const wasChanged = useRef(false);
  useEffect(() => {
    asked.current = station;
  });
  const change = useCallback((next: readonly ExhibitSummary[]) => {
    wasChanged.current = true;
    setChanged(true);
    setChosen(next);
  }, []);
  const restore = useCallback((ids: readonly string[]) => {
    wasChanged.current = true;
    drop(readExhibits(asked.current, ids).then(setChosen));
  }, []);
  useEffect(() => {
    let isCurrent = true;
    wasChanged.current = false;
    const read = async () => {
      const found = await readExhibits(asked.current, exhibitsNamedBy(named) ?? []);
      if (isCurrent && !wasChanged.current && found.length > 0) setChosen(found);
    };
    drop(read());
    return () => {
      isCurrent = false;
    };
  }, [named]);
  const isGone = !isChanged && exhibitsNamedBy(named) === undefined;
  return { chosen, change, restore, isChanged, isGone };
}

/** What is not there any more is left out. */
export async function readExhibits(station: StationClient, ids: readonly string[]): Promise<ExhibitSummary[]> {
  const exhibitIds = ids.flatMap((text) => ExhibitId.safeParse(text).data ?? []);
  const found: ExhibitSummary[] = [];
  for (let from = 0; from < exhibitIds.length; from += namedAtOnce) {
    const answer = await station.request('exhibits.named', { exhibitIds: exhibitIds.slice(from, from + namedAtOnce) });
    if (answer.ok) found.push(...answer.value.exhibits);
  }
  return found;
}
