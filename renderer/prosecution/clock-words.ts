// What a clock of the prosecution says, in words and with a shape: what is left, since when it is over, when it was met.
import type { ShownClock } from '../../shared/contract/clocks.ts';
import type { StatusTone } from '../components/index.ts';
import type { Format } from '../format.ts';
import type { Translate } from '../text.tsx';

export interface ClockWords {
  readonly tone: StatusTone;
  readonly state: string;
  /** What is left, or for how long it has been over; empty once it was met. */
  readonly span: string;
}

const hour = 3_600_000;
/** Hours are counted while they matter; further away a clock counts days. */
const hoursUpTo = 72;

export function clockWords(clock: ShownClock, now: number, t: Translate, format: Format): ClockWords {
  const end = format.moment(clock.ends, 'with-offset');
  if (clock.state === 'met') {
    const at = format.moment(clock.at);
    return clock.isLate
      ? { tone: 'bad', state: t('prosecution:metLate', { at, end }), span: '' }
      : { tone: 'good', state: t('prosecution:met', { at }), span: '' };
  }
  // The wall decides: a clock on an open page runs out while one looks at it.
  const left = Date.parse(clock.ends) - now;
  if (left <= 0) return { tone: 'bad', state: t('prosecution:over', { end }), span: spanOver(-left, t) };
  const hours = Math.floor(left / hour);
  const span =
    hours < hoursUpTo
      ? t('prosecution:hoursLeft', { count: hours })
      : t('prosecution:daysLeft', { count: Math.floor(hours / 24) });
  return { tone: hours < hoursUpTo ? 'attention' : 'active', state: t('prosecution:running', { end }), span };
}

function spanOver(over: number, t: Translate): string {
  const hours = Math.floor(over / hour);
  return hours < hoursUpTo
    ? t('prosecution:hoursOver', { count: hours })
    : t('prosecution:daysOver', { count: Math.floor(hours / 24) });
}
