// All that was found, beyond the page that is shown: so that all of it is chosen at once, and what is chosen beside it is counted.
import { useEffect, useState } from 'react';
import { mostHandedOver } from '../../shared/domain/lists/exhibits.ts';
import { drop } from '../../shared/language/habits.ts';
import type { ExhibitId } from '../../shared/language/identity.ts';
import { useStation } from '../station-client.tsx';

/** @returns undefined until they were read, and where they are more than one transfer takes. */
export function useAllFound(snapshot: string | undefined, total: number): readonly ExhibitId[] | undefined {
  const station = useStation();
  const [found, setFound] = useState<{ readonly snapshot: string; readonly ids: readonly ExhibitId[] }>();
  const canAsk = snapshot !== undefined && total > 0 && total <= mostHandedOver;
  useEffect(() => {
    if (snapshot === undefined || !canAsk) return undefined;
    let isCurrent = true;
    const read = async () => {
      const answer = await station.request('exhibits.selected', {
        selection: { kind: 'all', snapshot, except: [] },
        act: 'send',
      });
      if (isCurrent && answer.ok) setFound({ snapshot, ids: answer.value.exhibitIds });
    };
    drop(read());
    return () => {
      isCurrent = false;
    };
  }, [station, snapshot, canAsk]);
  if (total === 0) return [];
  return canAsk && found?.snapshot === snapshot ? found.ids : undefined;
}
