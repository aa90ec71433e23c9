// What the screens of redactions share.
import type { OutputOf } from '../../../shared/contract/index.ts';
import { redactionReasons, type RedactionReason } from '../../../shared/reference/redaction-reasons/index.ts';
import type { Choice, StatusTone } from '../../components/index.ts';
import type { Translate } from '../../text.tsx';

export type Redaction = OutputOf<'redactions.read'>;
export type ShownMark = Redaction['marks'][number];
export type Version = NonNullable<Redaction['pending']>;

export function toneOf(state: Redaction['state']): StatusTone {
  if (state === 'in-force') return 'good';
  return state === 'none' || state === 'lifted' ? 'quiet' : 'attention';
}

export function reasonChoices(t: Translate): readonly Choice<RedactionReason>[] {
  return redactionReasons.map((value) => ({ value, label: t(`vocabulary:redactionReason.${value}`) }));
}
