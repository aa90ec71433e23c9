// Locking at a person's word: what is being typed is kept first, then the station locks.
import { useCallback } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { keepAllDrafts } from '../drafts/keep-all.ts';
import { useStation } from '../station-client.tsx';

export function useLock(): () => void {
  const station = useStation();
  return useCallback(() => drop(keepAllDrafts().then(() => station.request('station.lock', {}))), [station]);
}
