// Marking features: first on one picture, then on the other, under the same number.
import { useCallback, useMemo, useState } from 'react';
import { mostFeatures, type Side } from '../../shared/domain/comparison.ts';
import type { PicturePoint } from '../../shared/domain/photograph.ts';
import { missingSide, type MarkedFeature } from './compared.ts';

export interface FeatureWork {
  readonly features: readonly MarkedFeature[];
  readonly chosen: number | undefined;
  readonly isMarking: boolean;
  readonly isFull: boolean;
  /** The number of the feature that the next point belongs to. */
  readonly placingNumber: number;
  /** The side it is set on next: the other one of a feature that has one, otherwise either. */
  readonly placingSide: Side | undefined;
  readonly toggle: () => void;
  readonly choose: (index: number | undefined) => void;
  readonly place: (side: Side, point: PicturePoint) => void;
  readonly revise: (index: number, changes: Partial<Pick<MarkedFeature, 'words' | 'finding'>>) => void;
  readonly remove: (index: number) => void;
  readonly replaceAll: (features: readonly MarkedFeature[]) => void;
}

export function useFeatures(first: readonly MarkedFeature[]): FeatureWork {
  const [features, setFeatures] = useState(first);
  const [chosen, choose] = useState<number>();
  const [isMarking, setMarking] = useState(false);
  const isFull = features.length >= mostFeatures && features.every((one) => missingSide(one, 'left') === undefined);
  const unfinished = features.findIndex((one) => missingSide(one, 'left') !== undefined);
  const open = features[unfinished];
  const place = useCallback((side: Side, point: PicturePoint) => {
    setFeatures((known) => {
      const at = known.findIndex((one) => missingSide(one, 'left') !== undefined);
      const begun = known[at];
      // Set again on the same side it is moved: the first click need not be the last word.
      if (begun !== undefined) return known.with(at, { ...begun, [side]: point });
      return known.length >= mostFeatures ? known : [...known, { words: '', finding: 'open', [side]: point }];
    });
  }, []);
  return useMemo(
    () => ({
      features,
      chosen,
      isMarking: isMarking && !isFull,
      isFull,
      placingNumber: (unfinished === -1 ? features.length : unfinished) + 1,
      placingSide: open === undefined ? undefined : missingSide(open, 'left'),
      toggle: () => setMarking(!isMarking),
      choose,
      place,
      revise: (index, changes) =>
        setFeatures((known) => known.map((one, at) => (at === index ? { ...one, ...changes } : one))),
      remove: (index) => {
        choose(undefined);
        setFeatures((known) => known.filter((_, at) => at !== index));
      },
      replaceAll: (next) => {
        choose(undefined);
        setFeatures(next);
      },
    }),
    [features, chosen, isMarking, isFull, unfinished, open, place],
  );
}
