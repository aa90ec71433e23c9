// The records behind a number, beside the table: each a jump to its page.
import { useEffect, useRef, useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import { Button, FailureNotice, LoadingLines, Sheet } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import type { Chosen } from './report-tables.tsx';

const atOnce = 100;

interface BehindProps {
  readonly of: InputOf<'numbers.records'>['of'];
  readonly chosen: Chosen;
  readonly onClose: () => void;
}

export function Behind({ of, chosen, onClose }: BehindProps) {
  const t = useText();
  const format = useFormat();
  const [stretches, setStretches] = useState(1);
  const first = useAnswer('numbers.records', { of, drill: chosen.drill, from: 0 });
  const frame = useRef<HTMLDivElement>(null);
  // Who pressed a number by keyboard goes on from its records.
  useEffect(() => frame.current?.focus(), []);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [onClose]);
  const total = first.value?.total ?? 0;
  return (
    <Sheet
      label={t('numbers:behind')}
      title={t('numbers:behind')}
      detail={t('numbers:behindOf', { what: chosen.name, total: format.number(total) })}
      onClose={onClose}
    >
      <div ref={frame} tabIndex={-1}>
        <FailureNotice failure={first.failure} />
        {first.value?.total === 0 && <p className="fp-quiet">{t('numbers:behindNone')}</p>}
        {Array.from({ length: stretches }, (_, at) => (
          <Stretch key={at} of={of} chosen={chosen} from={at * atOnce} />
        ))}
        {total > stretches * atOnce && (
          <Button onPress={() => setStretches((now) => now + 1)}>{t('numbers:more')}</Button>
        )}
      </div>
    </Sheet>
  );
}

function Stretch({ of, chosen, from }: Pick<BehindProps, 'of' | 'chosen'> & { readonly from: number }) {
  const t = useText();
  const { value, isLoading } = useAnswer('numbers.records', { of, drill: chosen.drill, from });
  if (isLoading) return <LoadingLines lines={4} />;
  return (
    <ul className="fp-numbers-behind">
      {value?.records.map(({ id, label, detail, address }) => (
        <li key={id}>
          {address === '' ? <span>{t('numbers:hidden')}</span> : <a href={`#${address}`}>{label}</a>}
          <span className="fp-work-second fp-quiet">{detail}</span>
        </li>
      ))}
    </ul>
  );
}
