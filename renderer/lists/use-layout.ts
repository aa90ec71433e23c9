// The columns of a list as this person left them: from the vault, changed at once, kept in the background.
import { useCallback, useMemo, useState } from 'react';
import {
  columnOf,
  firstLayout,
  type ViewedDescription,
  type ListFilter,
  type ListLayout,
} from '../../shared/domain/lists/list-description.ts';
import { drop } from '../../shared/language/habits.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';

/** @param filters  what is asked now: the first columns depend on it. An empty layout is forgotten: the first columns again. */
export function useLayout(
  description: ViewedDescription,
  filters: readonly ListFilter[],
): [layout: ListLayout, change: (layout: ListLayout) => void] {
  const { value } = useAnswer('views.list', { list: description.name });
  const { act } = useAct('views.remember-layout');
  const mayRemember = useMay('views.remember-layout');
  const [changed, setChanged] = useState<ListLayout>();
  const kept = value?.layout;
  const layout = useMemo(() => {
    // A column of an older or newer program is left out; with none left, the first ones.
    const known = (changed ?? kept ?? []).filter(({ name }) => columnOf(description, name) !== undefined);
    return known.length === 0 ? firstLayout(description, filters) : known;
  }, [changed, kept, description, filters]);
  const change = useCallback(
    (next: ListLayout) => {
      setChanged(next);
      if (mayRemember) drop(act({ list: description.name, layout: next.map((column) => ({ ...column })) }));
    },
    [act, mayRemember, description],
  );
  return [layout, change];
}
