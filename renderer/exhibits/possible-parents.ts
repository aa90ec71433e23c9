// Which exhibits of a case another one may have been split off from, as a list to choose from.
import type { InputOf } from '../../shared/contract/index.ts';
import { useText } from '../text.tsx';
import { useCaseExhibits } from './case-exhibits.ts';
import type { PossibleParent } from './exhibit-fields.tsx';

export function usePossibleParents(caseId: NonNullable<InputOf<'exhibits.list'>['caseId']>): readonly PossibleParent[] {
  const t = useText();
  const exhibits = useCaseExhibits(caseId).exhibits ?? [];
  return exhibits.map((exhibit) => ({
    id: exhibit.id,
    label: `${exhibit.mark} · ${t(`vocabulary:exhibitKind.${exhibit.kind}`)} · ${exhibit.number}`,
  }));
}
