// A document is taken out of the file, with the reason; its number stays its own.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { Button, FailureNotice, Notice, TextField } from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { CourtDocument, CourtFile } from './words.ts';

export function WithdrawDocument({
  file,
  document,
  onDone,
}: {
  readonly file: CourtFile;
  readonly document: CourtDocument;
  readonly onDone: () => void;
}) {
  const t = useText();
  const [reason, setReason] = useState('');
  const { act, isActing, failure } = useAct('court-file.withdraw');
  const isSealed = file.seals.some(({ recordedAt }) => recordedAt > document.recordedAt);
  const withdraw = async () => {
    if ((await act({ id: document.id, reason })).ok) onDone();
  };
  return (
    <form
      className="fp-court-form"
      aria-label={t('courtFile:form.withdrawTitle', { number: document.number })}
      onSubmit={(event) => {
        event.preventDefault();
        drop(withdraw());
      }}
    >
      <Notice tone={isSealed ? 'warning' : 'info'}>
        <p>{isSealed ? t('courtFile:form.withdrawSealed') : t('courtFile:form.withdrawHelp')}</p>
      </Notice>
      <TextField
        name="reason"
        label={t('courtFile:form.reason')}
        help={t('courtFile:form.reasonHelp')}
        value={reason}
        onChange={setReason}
        isRequired
        isFirst
        maxLength={1000}
      />
      <FailureNotice failure={failure} />
      <div className="fp-button-row">
        <Button type="submit" look="danger" isBusy={isActing} isDisabled={reason.trim() === ''}>
          {t('courtFile:form.withdrawTitle', { number: document.number })}
        </Button>
        <Button onPress={onDone}>{t('courtFile:act.cancel')}</Button>
      </div>
    </form>
  );
}
