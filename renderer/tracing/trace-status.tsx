// The state of a request and what is due of it, in words with a shape; flags of a firearm; days as far as they are known.
import { shownPartialDay } from '../../shared/domain/tracing/partial-day.ts';
import type { TraceLine } from '../../shared/contract/traces.ts';
import type { FirearmLine } from '../../shared/contract/tracing.ts';
import { Status, type StatusTone } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';

const tones: Readonly<Record<TraceLine['state'], StatusTone>> = {
  draft: 'neutral',
  sent: 'active',
  received: 'active',
  acknowledged: 'active',
  'information-asked': 'attention',
  delayed: 'attention',
  'partly-answered': 'active',
  answered: 'good',
  refused: 'bad',
  withdrawn: 'quiet',
};

export function TraceStatus({ state }: Pick<TraceLine, 'state'>) {
  const t = useText();
  return <Status tone={tones[state]}>{t(`vocabulary:traceState.${state}`)}</Status>;
}

export function TraceDue({ due }: Pick<TraceLine, 'due'>) {
  const t = useText();
  const format = useFormat();
  if (due === undefined) return null;
  const day = format.day(due.day);
  return due.isLate ? (
    <Status tone="attention">{t(`tracing:late.${due.kind}`, { day })}</Status>
  ) : (
    <span>{t(`tracing:dueBy.${due.kind}`, { day })}</span>
  );
}

const originTones: Readonly<Record<FirearmLine['origin'], StatusTone>> = {
  traced: 'good',
  established: 'good',
  asked: 'active',
  'not-asked': 'neutral',
};

export function OriginStatus({ origin }: Pick<FirearmLine, 'origin'>) {
  const t = useText();
  return <Status tone={originTones[origin]}>{t(`vocabulary:originState.${origin}`)}</Status>;
}

export function Flags({ flags }: Pick<FirearmLine['readiness'], 'flags'>) {
  const t = useText();
  return (
    <>
      {flags.map((flag) => (
        <span key={flag} className="fp-work-second">
          <Status tone="attention">{t(`vocabulary:traceFlag.${flag}`)}</Status>
        </span>
      ))}
    </>
  );
}

/** What is missing, in the order in which it pays. */
export function Missing({ readiness }: Pick<FirearmLine, 'readiness'>) {
  const t = useText();
  if (readiness.missing.length === 0) return <Status tone="good">{t('tracing:complete')}</Status>;
  return (
    <ul className="fp-trace-missing">
      {readiness.missing.map(({ item, adds, isPartly }) => (
        <li key={item}>
          {t(isPartly ? 'tracing:addsPartly' : 'tracing:adds', { item: t(`vocabulary:readinessItem.${item}`), adds })}
        </li>
      ))}
    </ul>
  );
}

export function heldWords({ from, until }: { readonly from: string; readonly until: string }): string {
  return [from, until]
    .filter((day) => day !== '')
    .map(shownPartialDay)
    .join(' – ');
}
