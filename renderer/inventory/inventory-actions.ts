// The acts of inventories for the palette.
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Action } from '../actions/action.ts';
import { useMay } from '../station-client.tsx';

export function useInventoryActions(): readonly Action[] {
  const [, navigate] = useLocation();
  const maySee = useMay('inventory.list');
  const mayBegin = useMay('inventory.start');
  return useMemo<readonly Action[]>(
    () => [
      {
        id: 'inventory.open',
        name: 'inventory:action.open',
        group: 'go',
        icon: 'list',
        applies: maySee,
        perform: () => navigate('/custody/inventory'),
      },
      {
        id: 'inventory.begin',
        name: 'inventory:action.begin',
        group: 'act',
        icon: 'list',
        applies: mayBegin,
        perform: () => navigate('/custody/inventory/new'),
      },
    ],
    [navigate, maySee, mayBegin],
  );
}
