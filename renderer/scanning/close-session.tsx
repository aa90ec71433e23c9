// Ending a session without recording custody: with a note, and everything that was scanned stays on its list.
import { useState } from 'react';
import { FormDialog, TextField } from '../components/index.ts';
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
    <FormDialog
      title={t('scanning:close.title')}
      cancelLabel={t('frame:act.cancel')}
      actLabel={t('scanning:close.act')}
      isActing={close.isActing}
      isIncomplete={!isReady}
      failure={close.failure}
      onAct={act}
      onClose={onClose}
    >
      <p>{t('scanning:close.detail', { count: session.taken })}</p>
      <TextField name="scan.note" label={t('scanning:close.note')} isRequired isFirst value={note} onChange={setNote} />
    </FormDialog>
  );
}
