// Ending a session without recording custody: with a note, and everything that was scanned stays on its list.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { Button, Dialog, FailureNotice, TextField } from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { Session } from './use-session.ts';

export interface CloseSessionProps {
  readonly isOpen: boolean;
  readonly session: Session;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function CloseSession(props: CloseSessionProps) {
  return props.isOpen ? <OpenClosing {...props} /> : null;
}

function OpenClosing({ session, onClose, onDone }: CloseSessionProps) {
  const t = useText();
  const close = useAct('scanning.close');
  const [note, setNote] = useState('');
  const isReady = note.trim() !== '';
  const act = async () => {
    if (!isReady) return;
    const answer = await close.act({ sessionId: session.id, note: note.trim() });
    if (answer.ok) onDone();
  };
  return (
    <Dialog
      isOpen
      title={t('scanning:close.title')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:act.cancel')}</Button>
          <Button look="primary" isDisabled={!isReady} isBusy={close.isActing} onPress={() => drop(act())}>
            {t('scanning:close.act')}
          </Button>
        </>
      }
    >
      <form
        className="fp-work-stack"
        onSubmit={(event) => {
          event.preventDefault();
          drop(act());
        }}
      >
        <p>{t('scanning:close.detail', { count: session.taken })}</p>
        <FailureNotice failure={close.failure} />
        <TextField
          name="scan.note"
          label={t('scanning:close.note')}
          isRequired
          isFirst
          value={note}
          onChange={setNote}
        />
      </form>
    </Dialog>
  );
}
