// The counts of a session as they come: read once, then only what is new, whoever counted it in whichever window.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import { useStation } from '../station-client.tsx';

export type Count = OutputOf<'inventory.counts'>['counts'][number];
export type SessionId = InputOf<'inventory.counts'>['id'];

export interface Counts {
  /** Newest first. */
  readonly rows: readonly Count[];
  /** Counts that a later one replaced or took back. */
  readonly isGone: (count: Count) => boolean;
  readonly readNew: () => void;
}

export function useCounts(id: SessionId): Counts {
  const station = useStation();
  const [rows, setRows] = useState<readonly Count[]>([]);
  const last = useRef(0);
  const running = useRef<Promise<void>>(undefined);
  const wantsMore = useRef(false);

  const read = useCallback(async () => {
    for (;;) {
      wantsMore.current = false;
      const answer = await station.request('inventory.counts', { id, after: last.current, mine: false });
      if (!answer.ok) return;
      const { counts } = answer.value;
      const newest = counts.at(-1);
      if (newest !== undefined) {
        last.current = newest.number;
        setRows((known) => [...counts.toReversed(), ...known]);
      } else if (!wantsMore.current) return;
    }
  }, [station, id]);

  const readNew = useCallback(() => {
    wantsMore.current = true;
    if (running.current !== undefined) return;
    running.current = read().finally(() => {
      running.current = undefined;
    });
    drop(running.current);
  }, [read]);

  useEffect(() => {
    readNew();
    return station.face.subscribe((event) => {
      if (event.type === 'changed' && event.areas.includes('inventory-count')) readNew();
    });
  }, [station, readNew]);

  const corrected = useMemo(() => new Set(rows.flatMap(({ corrects }) => corrects ?? [])), [rows]);
  const isGone = useCallback((count: Count) => count.isWithdrawn || corrected.has(count.id), [corrected]);
  return { rows, isGone, readNew };
}
