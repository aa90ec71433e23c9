// The acts of the desk, each with a name in the palette and most with a key: no letters, and nothing that needs AltGr.
import { useMemo } from 'react';
import type { KnownScales } from '../../shared/domain/comparison-geometry.ts';
import { comparisonModes, otherSide, type Side } from '../../shared/domain/comparison.ts';
import type { Action } from '../actions/action.ts';
import { useActions } from '../actions/actions.tsx';
import type { LiveView } from './live-view.ts';
import type { FeatureWork } from './use-features.ts';

export function useDeskActions(desk: {
  readonly live: LiveView;
  readonly scales: KnownScales;
  readonly active: Side;
  readonly setActive: (side: Side) => void;
  readonly work: FeatureWork;
  readonly maySave: boolean;
}): void {
  const { live, scales, active, setActive, work, maySave } = desk;
  const { toggle, isFull, isMarking } = work;
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'comparison.mode',
        name: 'comparison:action.mode',
        group: 'place',
        icon: 'show',
        keys: 'F2',
        perform: () => {
          const at = comparisonModes.indexOf(live.view.mode);
          live.set({ mode: comparisonModes[(at + 1) % comparisonModes.length] ?? 'side-by-side' });
        },
      },
      {
        id: 'comparison.mark',
        name: 'comparison:action.mark',
        group: 'place',
        icon: 'edit',
        keys: 'F4',
        applies: maySave && (!isFull || isMarking),
        perform: toggle,
      },
      {
        id: 'comparison.other-side',
        name: 'comparison:action.otherSide',
        group: 'place',
        icon: 'custody',
        keys: 'F7',
        perform: () => setActive(otherSide(active)),
      },
      {
        id: 'comparison.lock',
        name: 'comparison:action.lock',
        group: 'place',
        icon: 'lock',
        keys: 'F8',
        perform: () => live.set({ isLocked: !live.view.isLocked }),
      },
      {
        id: 'comparison.same-scale',
        name: 'comparison:action.sameScale',
        group: 'place',
        icon: 'maximize',
        keys: 'F9',
        applies: scales.left !== undefined && scales.right !== undefined,
        perform: () => live.matchScale(active, scales),
      },
      {
        id: 'comparison.fit',
        name: 'comparison:action.fit',
        group: 'place',
        icon: 'fit',
        perform: () => live.fit(active),
      },
    ],
    [live, scales, active, setActive, toggle, isFull, isMarking, maySave],
  );
  useActions(actions);
}
