// A counter says that this was all. The station refuses while it holds another number of counts than this window shows.
import { drop } from '../../shared/language/habits.ts';
import { Button, Dialog, FailureNotice } from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { SessionId } from './use-counts.ts';

export interface CloseCountDialogProps {
  readonly id: SessionId;
  readonly counts: number;
  readonly onClose: () => void;
}

export function CloseCountDialog({ id, counts, onClose }: CloseCountDialogProps) {
  const t = useText();
  const close = useAct('inventory.close-count');
  const act = async () => {
    const answer = await close.act({ id, counts });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('inventory:count.closeTitle')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('work:form.cancel')}</Button>
          <Button look="primary" icon="lock" isBusy={close.isActing} onPress={() => drop(act())}>
            {t('inventory:count.closeAct')}
          </Button>
        </>
      }
    >
      <FailureNotice failure={close.failure} />
      <p>{t('inventory:count.closeText', { count: counts })}</p>
    </Dialog>
  );
}
