// What is shown follows from the station's phase alone: start, unlock, or the work. Locking takes the work off the screen.
import { lazy, Suspense } from 'react';
import { LoadingLines } from '../components/index.ts';
import { useStationState } from '../station-client.tsx';
import { EntryFlow } from './entry-flow.tsx';
import { FirstSheet, useIsFirstSheetDue } from './first-sheet.tsx';

const Shell = lazy(async () => ({ default: (await import('../shell/shell.tsx')).Shell }));

export function Door() {
  const state = useStationState();
  const isFirstSheetDue = useIsFirstSheetDue();
  if (state === undefined) return <Opening />;
  if (state.phase !== 'unlocked') return <EntryFlow phase={state.phase} />;
  if (isFirstSheetDue) return <FirstSheet />;
  return (
    <Suspense fallback={<Opening />}>
      <Shell />
    </Suspense>
  );
}

function Opening() {
  return (
    <div className="fp-start">
      <div className="fp-start-middle fp-start-narrow">
        <LoadingLines lines={4} />
      </div>
    </div>
  );
}
