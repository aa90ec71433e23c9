// The exhibits an address names, read from the station: `/custody/record/<id>,<id>`.
import { useEffect, useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { ExhibitId } from '../../shared/language/identity.ts';
import { useStation } from '../station-client.tsx';
import type { ExhibitSummary } from './case-exhibits.ts';

const mostNamed = 500;

/** What is chosen and how to change it; begins with what `named` lists, in that order. */
export function useChosenExhibits(
  named: string | undefined,
): [chosen: readonly ExhibitSummary[], change: (chosen: readonly ExhibitSummary[]) => void] {
  const station = useStation();
  const [chosen, setChosen] = useState<readonly ExhibitSummary[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const ids = (named ?? '').split(',').flatMap((text) => {
        const id = ExhibitId.safeParse(text);
        return id.success ? [id.data] : [];
      });
      const found: ExhibitSummary[] = [];
      for (const id of ids.slice(0, mostNamed)) {
        const answer = await station.request('exhibits.read', { id });
        if (!answer.ok) continue;
        const exhibit = answer.value;
        found.push({
          id,
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
      if (isCurrent && found.length > 0) setChosen(found);
    };
    drop(read());
    return () => {
      isCurrent = false;
    };
  }, [station, named]);
  return [chosen, setChosen];
}
