// What stands on the stage, in words: read aloud once it has come to rest.
import { isAtSameScale, type KnownScales } from '../../shared/domain/comparison-geometry.ts';
import type { ComparisonView, Side } from '../../shared/domain/comparison.ts';
import { useFormat, useText } from '../text.tsx';

export function useSaid(view: ComparisonView, scales: KnownScales): string {
  const t = useText();
  const format = useFormat();
  const said = (side: Side) =>
    t('comparison:stage.saidSide', {
      side: t(`comparison:side.${side}`),
      percent: format.number(view[side].scale * 100, 1),
      degrees: format.number(view[side].degrees, 1),
    });
  return t('comparison:stage.said', {
    left: said('left'),
    right: said('right'),
    locked: t(view.isLocked ? 'comparison:stage.locked' : 'comparison:stage.free'),
    scale: t(isAtSameScale(view, scales) ? 'comparison:stage.isSameScale' : 'comparison:stage.notSameScale'),
  });
}
