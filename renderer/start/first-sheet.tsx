// Right after a station was created its recovery sheet is made and typed back; "later" is possible and the desk reminds.
import { useSyncExternalStore } from 'react';
import { Button } from '../components/index.ts';
import { RecoveryFlow } from '../station/recovery-flow.tsx';
import { useText } from '../text.tsx';
import { StartFrame } from './start-frame.tsx';

let isDue = false;
const listeners = new Set<() => void>();

/** Called when a station was just created in this window. */
export function askForFirstSheet(due: boolean): void {
  isDue = due;
  for (const listener of listeners) listener();
}

export function useIsFirstSheetDue(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isDue,
  );
}

export function FirstSheet() {
  const t = useText();
  const leave = () => askForFirstSheet(false);
  return (
    <StartFrame>
      <div className="fp-start-card">
        <h1>{t('frame:recovery.title')}</h1>
        <RecoveryFlow
          onConfirmed={
            <Button look="primary" icon="desk" onPress={leave}>
              {t('frame:recovery.to-desk')}
            </Button>
          }
          later={
            <div className="fp-form-end">
              <Button look="quiet" onPress={leave}>
                {t('frame:recovery.later')}
              </Button>
              <span className="fp-quiet">{t('frame:recovery.later-why')}</span>
            </div>
          }
        />
      </div>
    </StartFrame>
  );
}
