// The exhibits an address names, read from the station: `/custody/record/<id>,<id>`.
import { useCallback, useEffect, useRef, useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { ExhibitId } from '../../shared/language/identity.ts';
import { useStation, type StationClient } from '../station-client.tsx';
import type { ExhibitSummary } from './case-exhibits.ts';

const mostNamed = 500;

export interface ChosenExhibits {
  readonly chosen: readonly ExhibitSummary[];
  readonly change: (chosen: readonly ExhibitSummary[]) => void;
  /** Chooses what a draft kept; what the station does not know any more is left out. */
  readonly restore: (ids: readonly string[]) => void;
  /** Somebody changed what the address names. */
  readonly isChanged: boolean;
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
      const found = await readExhibits(asked.current, (named ?? '').split(',').slice(0, mostNamed));
      if (isCurrent && !wasChanged.current && found.length > 0) setChosen(found);
    };
    drop(read());
    return () => {
      isCurrent = false;
    };
  }, [named]);
  return { chosen, change, restore, isChanged };
}

async function readExhibits(station: StationClient, ids: readonly string[]): Promise<ExhibitSummary[]> {
  const found: ExhibitSummary[] = [];
  for (const text of ids) {
    const id = ExhibitId.safeParse(text);
    if (!id.success) continue;
    const answer = await station.request('exhibits.read', { id: id.data });
    if (!answer.ok) continue;
    const exhibit = answer.value;
    found.push({
      id: id.data,
      caseId: exhibit.caseId,
      caseTitle: exhibit.caseTitle,
      number: exhibit.number,
      mark: exhibit.mark,
      kind: exhibit.kind,
      description: exhibit.description,
      make: '',
      model: '',
      calibre: '',
      serial: exhibit.serials[0]?.asMarked ?? '',
      quantity: exhibit.quantity,
      unit: exhibit.unit,
      seal: exhibit.seal ?? '',
      sealIsOpen: exhibit.sealIsOpen,
      holder: exhibit.holder?.label ?? '',
      home: exhibit.home?.label ?? '',
      hasOpenOffer: false,
      recordedAt: exhibit.recordedAt,
    });
  }
  return found;
}
