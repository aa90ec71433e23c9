// Several items at once, beside the list they were chosen from: one decision, one reason.
import type { InputOf } from '../../shared/contract/index.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import { Sheet } from '../components/index.ts';
import { useText } from '../text.tsx';
import { DecideForm } from './decide-form.tsx';
import { addressOf } from './words.ts';

export function DecideSheet({
  caseId,
  items,
  onDone,
  onClose,
}: {
  readonly caseId: CaseId;
  readonly items: InputOf<'disclosure.decide'>['items'];
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const t = useText();
  const title = t('disclosure:act.decideMany', { count: items.length });
  return (
    <Sheet label={title} title={title} onClose={onClose}>
      <DecideForm
        caseId={caseId}
        items={items}
        address={addressOf(caseId, 'items', 'decide')}
        label={title}
        onDone={onDone}
      />
    </Sheet>
  );
}
