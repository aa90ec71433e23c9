// The paper with the fingerprint came after the package: it is compared, and that it was goes on record.
import { useState } from 'react';
import type { ForeignPackageId } from '../../shared/language/identity.ts';
import { FormDialog, TextField } from '../components/index.ts';
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
    <FormDialog
      title={t('foreign:confirmKey')}
      cancelLabel={t('foreign:cancel')}
      actLabel={t('foreign:confirm')}
      icon="shield"
      isActing={act.isActing}
      failure={act.failure}
      onAct={confirm}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
