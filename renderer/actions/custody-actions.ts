// The acts of custody that may be done from anywhere: they lead to their part of the screen.
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useMay } from '../station-client.tsx';
import type { Action } from './action.ts';

/** Registered beside the other acts of work. */
export function useCustodyActions(): readonly Action[] {
  const [, navigate] = useLocation();
  const mayRead = useMay('custody.gaps');
  return useMemo<readonly Action[]>(
    () =>
      (
        [
          ['loans', 'custody:action.loans'],
          ['gaps', 'custody:action.gaps'],
          ['movements', 'custody:action.movements'],
          ['witnesses', 'custody:action.witnesses'],
          ['disposal', 'disposal:title'],
        ] as const
      ).map(([part, name]) => ({
        id: `custody.${part}`,
        name,
        group: 'act',
        icon: 'custody',
        applies: mayRead,
        perform: () => navigate(`/custody/${part}`),
      })),
    [navigate, mayRead],
  );
}
