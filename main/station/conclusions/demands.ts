// What every value on a scale has to keep to, whoever concludes: the first person, the second or the third.
import { levelOfRatio, readLikelihoodRatio, type ConclusionScale } from '../../../shared/domain/examination/scale.ts';
import { FocalPointError } from '../../../shared/language/result.ts';

/**
 * @throws FocalPointError `conclusions.level-unknown`, `conclusions.ratio-not-asked`, `conclusions.ratio-unreadable`,
 *   `conclusions.ratio-outside-level`
 */
export function demandLevel(scale: ConclusionScale, value: string, ratio: string | undefined): void {
  const level = scale.levels.find(({ code }) => code === value);
  if (level === undefined) throw new FocalPointError('conclusions.level-unknown');
  if (ratio === undefined) return;
  if (scale.kind !== 'likelihood-ratio') throw new FocalPointError('conclusions.ratio-not-asked');
  const read = readLikelihoodRatio(ratio);
  if (read === undefined) throw new FocalPointError('conclusions.ratio-unreadable', { ratio });
  if (levelOfRatio(scale.levels, read)?.code !== value)
    throw new FocalPointError('conclusions.ratio-outside-level', { ratio });
}
