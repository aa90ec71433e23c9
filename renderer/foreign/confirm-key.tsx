// The paper with the fingerprint came after the package: it is compared, and that it was goes on record.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import type { ForeignPackageId } from '../../shared/language/identity.ts';
import { Button, Dialog, FailureNotice, TextField } from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';

export function ConfirmKey({ id, onClose }: { readonly id: ForeignPackageId; readonly onClose: () => void }) {
  const t = useText();
  const act = useAct('foreign.confirm-key');
  const [paper, setPaper] = useState('');
  const [note, setNote] = useState('');
  const confirm = async () => {
    const answer = await act.act({ id, paperFingerprint: paper.trim(), note: note.trim() });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('foreign:confirmKey')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('foreign:cancel')}</Button>
          <Button look="primary" icon="shield" isBusy={act.isActing} onPress={() => drop(confirm())}>
            {t('foreign:confirm')}
          </Button>
        </>
      }
    >
      <form
        className="fp-work-stack"
        onSubmit={(event) => {
          event.preventDefault();
          drop(confirm());
        }}
      >
        <FailureNotice failure={act.failure} />
        <TextField
          name="paperFingerprint"
          label={t('foreign:paperFingerprint')}
          help={t('foreign:paperHelp')}
          isRequired
          isMono
          maxLength={100}
          value={paper}
          onChange={setPaper}
        />
        <TextField name="keyNote" label={t('foreign:note')} maxLength={1000} value={note} onChange={setNote} />
      </form>
    </Dialog>
  );
}
