// An act that goes on record with a reason and without a signature: withdrawing an attribution, putting a suggestion aside, taking back.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { Button, Dialog, FailureNotice, TextField } from '../components/index.ts';
import type { FailureAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';

export interface AskReasonProps {
  readonly title: string;
  readonly detail: string;
  readonly failure: FailureAnswer | undefined;
  readonly isActing: boolean;
  readonly onClose: () => void;
  readonly onGive: (reason: string) => Promise<{ readonly ok: boolean }>;
}

export function AskReason({ title, detail, failure, isActing, onClose, onGive }: AskReasonProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const give = async () => {
    setTried(true);
    if (reason.trim() === '' || isActing) return;
    const answer = await onGive(reason);
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      isOpen
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:act.cancel')}</Button>
          <Button look="primary" isBusy={isActing} onPress={() => drop(give())}>
            {t('prosecution:attributeAct')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          drop(give());
        }}
      >
        <p>{detail}</p>
        <FailureNotice failure={failure} />
        <TextField
          name="reason"
          label={t('prosecution:reason')}
          isRequired
          isFirst
          value={reason}
          onChange={setReason}
          error={tried && reason.trim() === '' ? t('work:form.required') : undefined}
        />
      </form>
    </Dialog>
  );
}
