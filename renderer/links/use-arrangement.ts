// Lays out what has no place yet, in short turns between which the screen answers; then says where everything stands.
import { useEffect, useMemo, useState } from 'react';
import { arrange, type Places } from '../../shared/domain/graph/arrange.ts';
import { readable, type ShownChart } from '../../shared/domain/graph/shown-chart.ts';

/** Milliseconds of one turn: less than a frame. */
const turn = 11;

/** @returns places of everything drawn, and whether they are still being found. */
export function useArrangement(
  chart: ShownChart,
  held: Places,
  settle: (places: Places) => void,
): { readonly places: Places; readonly isArranging: boolean } {
  const [found, setFound] = useState<Places>({});
  const lacking = useMemo(
    () =>
      chart.drawn
        .filter(({ id }) => held[id] === undefined)
        .map(({ id }) => id)
        .join('\n'),
    [chart, held],
  );
  useEffect(() => {
    if (lacking === '') return undefined;
    const arrangement = arrange(chart, held);
    let next = 0;
    const go = () => {
      if (arrangement.go(turn, () => performance.now())) {
        setFound({});
        settle(arrangement.places());
        return;
      }
      // Drawing hundreds of things takes longer than a turn: they appear once they stand.
      if (chart.drawn.length <= readable) setFound(arrangement.places());
      next = window.requestAnimationFrame(go);
    };
    next = window.requestAnimationFrame(go);
    return () => window.cancelAnimationFrame(next);
    // What is held is read once for each set of things without a place.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [lacking, settle]);
  return { places: lacking === '' ? held : { ...held, ...found }, isArranging: lacking !== '' };
}
