// What a package says of the one whose place it takes, in words.
import type { ExaminedPackage } from '../../shared/contract/foreign.ts';
import type { Format } from '../format.ts';
import type { Translate } from '../text.tsx';

/** Nothing where it says nothing of it. */
export function takesPlaceWords(
  supersedes: ExaminedPackage['supersedes'],
  t: Translate,
  format: Format,
): string | undefined {
  if (supersedes === undefined) return undefined;
  const { id, created, reason } = supersedes;
  return t(id === undefined ? 'foreign:takesPlaceOfOther' : 'foreign:takesPlaceOfIn', {
    at: format.moment(created),
    reason,
  });
}
