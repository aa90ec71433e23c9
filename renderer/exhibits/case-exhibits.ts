// The exhibits of one case, all of them at once: for short lists, choices of a parent, and pickers. Long lists page instead.
import { useEffect, useState } from 'react';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import { useAnswer, useStation } from '../station-client.tsx';

export type ExhibitSummary = OutputOf<'exhibits.page'>['exhibits'][number];
type CaseId = NonNullable<InputOf<'exhibits.list'>['caseId']>;

const mostAtOnce = 500;

/** Up to 500 exhibits in the order of their marks, from the first or from the last; `undefined` until they were read. */
export function useCaseExhibits(
  caseId: CaseId | undefined,
  text = '',
  order: 'first' | 'last' = 'first',
): readonly ExhibitSummary[] | undefined {
  const station = useStation();
  const listed = useAnswer(
    'exhibits.list',
    { text, kinds: [], sort: 'mark', descending: order === 'last', ...(caseId === undefined ? {} : { caseId }) },
    { keepPrevious: true },
  ).value;
  const [exhibits, setExhibits] = useState<readonly ExhibitSummary[]>();
  const snapshot = listed?.snapshot;
  const total = listed?.total ?? 0;
  useEffect(() => {
    if (snapshot === undefined) return undefined;
    let isCurrent = true;
    const read = async () => {
      if (total === 0) {
        setExhibits([]);
        return;
      }
      const answer = await station.request('exhibits.page', { snapshot, from: 0, count: Math.min(total, mostAtOnce) });
      if (isCurrent && answer.ok) setExhibits(answer.value.exhibits);
    };
    drop(read());
    return () => {
      isCurrent = false;
    };
  }, [station, snapshot, total]);
  return exhibits;
}
