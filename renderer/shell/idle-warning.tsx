// A minute before the station locks itself it asks; any answer keeps it open.
import { useEffect, useState } from 'react';
import { Button, Dialog } from '../components/index.ts';
import { useStation, useStationValues } from '../station-client.tsx';
import { drop } from '../../shared/language/habits.ts';
import { useText } from '../text.tsx';

export function IdleWarning() {
  const { idleWarning, stayAwake } = useStationValues();
  useSignsOfLife(idleWarning === undefined ? undefined : stayAwake);
  return idleWarning === undefined ? null : <OpenWarning seconds={idleWarning} onStay={stayAwake} />;
}

function OpenWarning({ seconds, onStay }: { readonly seconds: number; readonly onStay: () => void }) {
  const t = useText();
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    setLeft(seconds);
    const timer = window.setInterval(() => setLeft((now) => Math.max(0, now - 1)), 1000);
    return () => window.clearInterval(timer);
  }, [seconds]);
  return (
    <Dialog
      isOpen
      title={t('frame:idle.title')}
      onClose={onStay}
      footer={
        <Button look="primary" onPress={onStay}>
          {t('frame:idle.stay')}
        </Button>
      }
    >
      <p role="timer" aria-live="off">
        {t('frame:idle.body', { count: left })}
      </p>
      <p className="fp-quiet">{t('frame:idle.safe')}</p>
    </Dialog>
  );
}

const leastBetweenSigns = 20_000;

/** Keys and movements are signs of life; the station hears of one at most every twenty seconds. */
function useSignsOfLife(answerWarning: (() => void) | undefined): void {
  const station = useStation();
  useEffect(() => {
    let last = 0;
    const sign = () => {
      if (answerWarning !== undefined) return answerWarning();
      const now = performance.now();
      if (now - last < leastBetweenSigns) return;
      last = now;
      drop(station.request('station.touch', {}));
    };
    const kinds = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, sign, { passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, sign);
    };
  }, [station, answerWarning]);
}
