// A gap in words: what was expected, what was found, and what somebody said about it. It stays visible when it is explained.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { Button } from '../components/index.ts';
import { useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { ExplainGap } from './explain-gap.tsx';

export type ShownGap = Pick<
  OutputOf<'custody.gaps'>['gaps'][number],
  'kind' | 'eventId' | 'expected' | 'found' | 'explanation'
>;

const timed: readonly ShownGap['kind'][] = ['time-runs-back', 'after-disposal', 'seal-open-too-long'];

/** The sentence of one gap, its times in the language of the screen. */
export function useGapSentence(): (gap: ShownGap) => string {
  const t = useText();
  const format = useFormat();
  return (gap) => {
    const shown = (text: string) => (timed.includes(gap.kind) ? format.moment(text) : text);
    return t(`work:custody.gap.${gap.kind}`, { expected: shown(gap.expected), found: shown(gap.found) });
  };
}

export interface GapWordsProps {
  readonly gaps: readonly ShownGap[];
  /** After one of them was explained. */
  readonly onExplained?: () => void;
}

export function GapWords({ gaps, onExplained }: GapWordsProps) {
  return (
    <>
      {gaps.map((gap) => (
        <OneGap key={`${gap.kind} ${gap.eventId}`} gap={gap} onExplained={onExplained} />
      ))}
    </>
  );
}

function OneGap({ gap, onExplained }: { readonly gap: ShownGap; readonly onExplained: (() => void) | undefined }) {
  const t = useText();
  const format = useFormat();
  const mayExplain = useMay('custody.explain');
  const sentence = useGapSentence();
  const [isExplaining, setExplaining] = useState(false);
  const { explanation } = gap;
  return (
    <div role="note">
      <div>▲ {sentence(gap)}</div>
      {explanation === undefined ? (
        mayExplain &&
        (isExplaining ? (
          <ExplainGap
            gap={gap}
            onClose={() => setExplaining(false)}
            {...(onExplained === undefined ? {} : { onDone: onExplained })}
          />
        ) : (
          <Button look="quiet" size="small" icon="edit" onPress={() => setExplaining(true)}>
            {t('custody:gap.explain')}
          </Button>
        ))
      ) : (
        <blockquote className="fp-gap-explanation">
          <div>{explanation.text}</div>
          <div className="fp-quiet">
            {t('custody:gap.explained', { name: explanation.by, at: format.moment(explanation.at) })}
          </div>
        </blockquote>
      )}
    </div>
  );
}
