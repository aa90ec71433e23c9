// The detention clock: what is left, in words, and how urgent it is. Hours while it is near, days while it is far.
import type { StatusTone } from '../components/index.ts';
import type { Translate } from '../text.tsx';

export interface DetentionClock {
  readonly tone: StatusTone;
  readonly words: string;
}

export function detentionClock(until: string | undefined, now: number, t: Translate): DetentionClock {
  if (until === undefined) return { tone: 'quiet', words: t('work:case.detentionNone') };
  const hours = Math.floor((Date.parse(until) - now) / 3_600_000);
  if (hours < 0) return { tone: 'bad', words: t('work:case.detentionOver') };
  if (hours < 72) return { tone: 'attention', words: t('work:case.detentionLeft', { hours }) };
  return { tone: 'neutral', words: t('work:case.detentionDays', { days: Math.floor(hours / 24) }) };
}
