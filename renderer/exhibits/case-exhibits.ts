// The exhibits of one case, all of them at once: for short lists, choices of a parent, and pickers. Long lists page instead.
import { useEffect, useState } from 'react';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import { foldForLookAhead } from '../../shared/text/fold.ts';
import { useAnswer, useStation, type FailureAnswer } from '../station-client.tsx';

export type ExhibitSummary = OutputOf<'exhibits.page'>['exhibits'][number];
type CaseId = NonNullable<InputOf<'exhibits.list'>['caseId']>;

const mostAtOnce = 500;

export interface CaseExhibits {
  /** Undefined until they were read. */
  readonly exhibits: readonly ExhibitSummary[] | undefined;
  readonly failure: FailureAnswer | undefined;
}

/** Up to 500 exhibits in the order of their marks, from the first or from the last. */
export function useCaseExhibits(
  caseId: CaseId | undefined,
  text = '',
  order: 'first' | 'last' = 'first',
): CaseExhibits {
  const station = useStation();
  const listed = useAnswer(
    'exhibits.list',
    { text, kinds: [], sort: 'mark', descending: order === 'last', ...(caseId === undefined ? {} : { caseId }) },
    { keepPrevious: true },
  );
  const [read, setRead] = useState<CaseExhibits>({ exhibits: undefined, failure: undefined });
  const snapshot = listed.value?.snapshot;
  const total = listed.value?.total ?? 0;
  useEffect(() => {
    if (snapshot === undefined) return undefined;
    let isCurrent = true;
    const readFirst = async () => {
      const first = await firstOf(station, { snapshot, total });
      if (!isCurrent) return;
      setRead(({ exhibits }) =>
        first.ok ? { exhibits: first.value, failure: undefined } : { exhibits, failure: first.error },
      );
    };
    drop(readFirst());
    return () => {
      isCurrent = false;
    };
  }, [station, snapshot, total]);
  return { ...read, failure: listed.failure ?? read.failure };
}

export interface ExhibitPage {
  /** The frozen order that was turned over. */
  readonly snapshot: string;
  readonly total: number;
  readonly exhibits: readonly ExhibitSummary[];
}

/** `count` exhibits of a case, or of all, from the one at `from`, in the order of their marks; those that have the words. `undefined` until they were read. */
export function useExhibitPage(
  caseId: CaseId | undefined,
  text: string,
  from: number,
  count: number,
): ExhibitPage | undefined {
  const listed = useAnswer(
    'exhibits.list',
    { text, kinds: [], sort: 'mark', descending: false, ...(caseId === undefined ? {} : { caseId }) },
    { keepPrevious: true },
  ).value;
  const station = useStation();
  const [page, setPage] = useState<ExhibitPage>();
  const snapshot = listed?.snapshot;
  const total = listed?.total ?? 0;
  useEffect(() => {
    if (snapshot === undefined) return undefined;
    let isCurrent = true;
    const read = async () => {
      const answer =
        from < total
          ? await station.request('exhibits.page', { snapshot, from, count: Math.min(count, total - from) })
          : undefined;
      if (!isCurrent) return;
      if (answer === undefined) setPage({ snapshot, total, exhibits: [] });
      else if (answer.ok) setPage({ snapshot, total, exhibits: answer.value.exhibits });
    };
    drop(read());
    return () => {
      isCurrent = false;
    };
  }, [station, snapshot, total, from, count]);
  return page;
}

/** Every exhibit whose number or mark is exactly `name`, asked now: what a look-ahead shows may still be of fewer letters. */
export async function exhibitsCalled(
  station: ReturnType<typeof useStation>,
  name: string,
): Promise<readonly ExhibitSummary[]> {
  const listed = await station.request('exhibits.list', { text: name, kinds: [], sort: 'mark', descending: false });
  const found = listed.ok ? await firstOf(station, listed.value) : listed;
  const wanted = foldForLookAhead(name);
  return (found.ok ? found.value : []).filter(({ number, mark }) =>
    [number, mark].some((one) => foldForLookAhead(one) === wanted),
  );
}

async function firstOf(
  station: ReturnType<typeof useStation>,
  { snapshot, total }: Pick<OutputOf<'exhibits.list'>, 'snapshot' | 'total'>,
): Promise<{ ok: true; value: readonly ExhibitSummary[] } | { ok: false; error: FailureAnswer }> {
  if (total === 0) return { ok: true, value: [] };
  const answer = await station.request('exhibits.page', { snapshot, from: 0, count: Math.min(total, mostAtOnce) });
  return answer.ok ? { ok: true, value: answer.value.exhibits } : answer;
}
