// A scan on any screen that has no use for it of its own: what the label names is opened; what names nothing is said, not swallowed.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, FailureNotice, Notice } from '../components/index.ts';
import { goTo } from '../shell/address.ts';
import { useAct, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { labelAdvice } from './scan-words.ts';
import { useScanner } from './use-scanner.ts';

/** Stands in the frame beneath all screens. `onOpened` closes what lies over them, such as the search box. */
export function ScanOpens({ onOpened }: { readonly onOpened: () => void }) {
  const t = useText();
  const mayRead = useMay('labels.read');
  const read = useAct('labels.read');
  const [heard, setHeard] = useState<{ readonly given: string; readonly reading: OutputOf<'labels.read'> }>();
  const open = async (given: string) => {
    setHeard(undefined);
    const answer = await read.act({ given });
    if (!answer.ok) return;
    const { outcome, address } = answer.value;
    if (outcome === 'current' && address !== undefined) {
      onOpened();
      goTo(address);
    } else setHeard({ given, reading: answer.value });
  };
  useScanner((scan) => drop(open(scan.labelText.slice(0, 500))), mayRead, true);
  if (read.failure !== undefined) {
    return (
      <div className="fp-passing-notice">
        <FailureNotice
          failure={read.failure}
          actions={<Button onPress={read.forgetFailure}>{t('scanning:opens.close')}</Button>}
        />
      </div>
    );
  }
  if (heard === undefined) return null;
  const { given, reading } = heard;
  const outcome = reading.outcome === 'current' ? 'unknown' : reading.outcome;
  return (
    <div className="fp-passing-notice">
      <Notice
        tone="warning"
        title={t(`scanning:outcome.${outcome}`)}
        isUrgent
        actions={
          <Button size="small" look="quiet" onPress={() => setHeard(undefined)}>
            {t('scanning:opens.close')}
          </Button>
        }
      >
        <p>{t('scanning:opens.heard', { code: given.slice(0, 60) })}</p>
        <p>{labelAdvice(t, reading)}</p>
      </Notice>
    </div>
  );
}
