// Which photographs are, or look like, another one: by photograph, for tiles and pages.
import { useMemo } from 'react';
import type { CaseId, ExhibitId } from '../../shared/language/identity.ts';
import { useAnswer } from '../station-client.tsx';
import type { LookAlike } from './attachment.ts';

export interface LookAlikes {
  readonly of: ReadonlyMap<string, readonly LookAlike[]>;
  readonly notCompared: number;
}

export function useLookAlikes(caseId: CaseId, exhibitId: ExhibitId | undefined, isEnabled = true): LookAlikes {
  const { value } = useAnswer(
    'photographs.look-alikes',
    { caseId, ...(exhibitId === undefined ? {} : { exhibitId }) },
    { isEnabled, keepPrevious: true },
  );
  return useMemo(
    () => ({
      of: new Map((value?.found ?? []).map(({ id, like }) => [id, like])),
      notCompared: value?.notCompared ?? 0,
    }),
    [value],
  );
}
