// When the scanner cannot read a label: the code is typed, or the exhibit is picked from what is expected; both with a reason.
import { useState } from 'react';
import { Button, TextField } from '../components/index.ts';
import { useText } from '../text.tsx';

export function TypedCode({
  canPick,
  onCode,
  onPick,
  onClose,
}: {
  readonly canPick: boolean;
  readonly onCode: (given: string, reason: string) => void;
  readonly onPick: () => void;
  readonly onClose: () => void;
}) {
  const t = useText();
  const [code, setCode] = useState('');
  const [reason, setReason] = useState('');
  const isReady = code.trim() !== '' && reason.trim() !== '';
  return (
    <form
      className="fp-work-row fp-scan-typed"
      data-scan="heard"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        onCode(code.trim(), reason.trim());
        setCode('');
      }}
    >
      <TextField
        name="scanCode"
        label={t('scanning:typed.code')}
        isMono
        value={code}
        onChange={setCode}
        maxLength={40}
      />
      <TextField
        name="scanReason"
        label={t('scanning:typed.reason')}
        value={reason}
        onChange={setReason}
        maxLength={200}
      />
      <Button type="submit" isDisabled={!isReady}>
        {t('scanning:typed.take')}
      </Button>
      <Button icon="list" isDisabled={!canPick} onPress={onPick}>
        {t('scanning:typed.pick')}
      </Button>
      <Button look="quiet" onPress={onClose}>
        {t('scanning:typed.close')}
      </Button>
    </form>
  );
}
