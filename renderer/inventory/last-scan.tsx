// The answer to the last scan, large, by word, colour and shape, and read aloud: counted, already counted, or not counted and why.
import { Icon, Status } from '../components/index.ts';
import type { IconName } from '../components/index.ts';
import { useText } from '../text.tsx';
import { toneOf } from './class-tone.ts';
import { faultWords } from './fault-words.ts';
import type { ScanQueue } from './use-scan-queue.ts';

export function LastScan({ queue }: { readonly queue: ScanQueue }) {
  const t = useText();
  const { last, waiting } = queue;
  const classes = last?.count.classes ?? [];
  const isPlain = classes.every((each) => each === 'found');
  const [look, icon, words] = ((): [string, IconName, string] => {
    if (last === undefined) return ['', 'info', ''];
    switch (last.outcome) {
      case 'already-counted':
        return ['fp-last-already', 'undo', t('inventory:count.already')];
      case 'unknown-label':
      case 'voided-label':
      case 'label-of-another-kind':
      case 'label-of-another-station':
      case 'misread-label':
        return ['fp-last-refused', 'error', faultWords(t, last.count.fault, last.outcome)];
      case 'counted':
        return isPlain
          ? ['fp-last-counted', 'ok', t('inventory:count.counted')]
          : ['fp-last-attention', 'warning', t('inventory:count.counted')];
    }
  })();
  return (
    <div role="status" className={`fp-last-scan ${look}`}>
      {last !== undefined && (
        <>
          <Icon name={icon} size={20} />
          <strong>{last.count.label}</strong>
          <span>{words}</span>
          {!isPlain &&
            last.outcome === 'counted' &&
            classes.map((each) => (
              <Status key={each} tone={toneOf(each)}>
                {t(`vocabulary:inventoryClass.${each}`)}
              </Status>
            ))}
          <span className="fp-quiet">
            {last.count.seenAt}
            {last.count.expectedAt !== undefined &&
              !isPlain &&
              ` · ${t('inventory:count.recordedAt', { place: last.count.expectedAt })}`}
          </span>
        </>
      )}
      {waiting > 0 && <span>{t('inventory:count.waiting', { count: waiting })}</span>}
    </div>
  );
}
