// What is selected in a list: named rows, or everything of the frozen order except a few.
import { useCallback, useMemo, useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import type { GridTicks } from '../components/index.ts';
import type { FailureAnswer } from '../station-client.tsx';
import { useStation } from '../station-client.tsx';

export type Selected = InputOf<'exhibits.selection'>['selection'];

type Chosen =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<string> };

/** As many as a command takes by name; more are chosen as "all". */
const mostNamed = 5000;
const nothing: Chosen = { kind: 'some', ids: new Set() };

export interface ListSelection {
  readonly ticks: GridTicks;
  readonly count: number;
  /** For a command; undefined while nothing is selected. */
  readonly selected: Selected | undefined;
  readonly clear: () => void;
  readonly selectAll: () => void;
  readonly failure: FailureAnswer | undefined;
}

export function useListSelection(snapshot: string, total: number): ListSelection {
  const station = useStation();
  const [chosen, setChosen] = useState<Chosen>(nothing);
  const [failure, setFailure] = useState<FailureAnswer>();

  const addNamed = useCallback((ids: readonly string[]) => {
    setChosen((now) => {
      if (now.kind === 'all')
        return { kind: 'all', except: new Set([...now.except].filter((id) => !ids.includes(id))) };
      const next = new Set([...now.ids, ...ids]);
      if (next.size <= mostNamed) return { kind: 'some', ids: next };
      setFailure({ code: 'lists.too-many-chosen', details: { most: mostNamed } });
      return now;
    });
  }, []);
  const stretch = useCallback(
    (from: number, to: number) => {
      const [first, last] = [Math.min(from, to), Math.max(from, to)];
      const read = async () => {
        setFailure(undefined);
        if (last - first + 1 > mostNamed) {
          setFailure({ code: 'lists.too-many-chosen', details: { most: mostNamed } });
          return;
        }
        const answer = await station.request('lists.stretch', { snapshot, from: first, count: last - first + 1 });
        if (answer.ok) addNamed(answer.value.ids);
        else setFailure(answer.error);
      };
      drop(read());
    },
    [station, snapshot, addNamed],
  );
  const clear = useCallback(() => {
    setFailure(undefined);
    setChosen(nothing);
  }, []);
  const selectAll = useCallback(() => setChosen({ kind: 'all', except: new Set() }), []);

  return useMemo(() => {
    const count = chosen.kind === 'some' ? chosen.ids.size : Math.max(0, total - chosen.except.size);
    const isTicked = (id: string) => (chosen.kind === 'some' ? chosen.ids.has(id) : !chosen.except.has(id));
    const state = count === 0 ? 'none' : count >= total ? 'all' : 'some';
    const toggle = (id: string) => {
      setFailure(undefined);
      setChosen((now) =>
        now.kind === 'some'
          ? { kind: 'some', ids: toggled(now.ids, id) }
          : { kind: 'all', except: toggled(now.except, id) },
      );
    };
    const selected: Selected | undefined =
      count === 0
        ? undefined
        : chosen.kind === 'some'
          ? { kind: 'some', ids: [...chosen.ids] }
          : { kind: 'all', snapshot, except: [...chosen.except] };
    const toggleAll = () => (state === 'all' ? clear() : selectAll());
    return { ticks: { isTicked, toggle, stretch, state, toggleAll }, count, selected, clear, selectAll, failure };
  }, [chosen, total, snapshot, stretch, clear, selectAll, failure]);
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
