// The one-time address of a loopback page was used already: nothing is shown of the station, only how to go on.
import { Notice } from '../components/index.ts';
import { Mark } from '../components/mark.tsx';
import { useText } from '../text.tsx';
import { StartFrame } from './start-frame.tsx';

export function UsedAddress() {
  const t = useText();
  return (
    <StartFrame isNarrow>
      <div className="fp-start-brand">
        <Mark />
        <h1>{t('frame:shell.program')}</h1>
      </div>
      <Notice tone="warning" title={t('frame:start.used-address')}>
        <p>{t('frame:start.used-address-why')}</p>
      </Notice>
    </StartFrame>
  );
}
