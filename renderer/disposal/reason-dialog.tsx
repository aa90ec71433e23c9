// An act that wants a reason and a signature: taking an exhibit out of a decision, stopping one.
import { useState } from 'react';
import { SignDialog, TextField } from '../components/index.ts';
import type { SignDialogProps } from '../components/dialog.tsx';
import { useText } from '../text.tsx';

export interface ReasonDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly detail: string;
  readonly act: { readonly failure?: SignDialogProps['failure']; readonly isActing: boolean };
  readonly onClose: () => void;
  readonly onSign: (reason: string, passphrase: string) => Promise<{ readonly ok: boolean }>;
}

export function ReasonDialog({ isOpen, title, detail, act, onClose, onSign }: ReasonDialogProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <SignDialog
      isOpen={isOpen}
      title={title}
      who="own"
      actLabel={title}
      failure={act.failure}
      isActing={act.isActing}
      onClose={onClose}
      onSign={async ({ passphrase }) => {
        setTried(true);
        if (reason.trim() === '') return;
        const answer = await onSign(reason, passphrase);
        if (!answer.ok) return;
        setReason('');
        setTried(false);
        onClose();
      }}
    >
      <p>{detail}</p>
      <TextField
        name="reason"
        label={t('disposal:reason')}
        value={reason}
        onChange={setReason}
        isRequired
        error={tried && reason.trim() === '' ? t('work:form.required') : undefined}
      />
    </SignDialog>
  );
}
