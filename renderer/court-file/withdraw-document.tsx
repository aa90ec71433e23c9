// A document is taken out of the file, with the reason; its number stays its own.
import { useState } from 'react';
import { Notice } from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { ReasonedForm } from './reasoned-form.tsx';
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
  const record = useAct('court-file.withdraw');
  const isSealed = file.seals.some(({ recordedAt }) => recordedAt > document.recordedAt);
  const withdraw = async () => {
    if ((await record.act({ id: document.id, reason })).ok) onDone();
  };
  return (
    <ReasonedForm
      title={t('courtFile:form.withdrawTitle', { number: document.number })}
      look="danger"
      reason={reason}
      onReason={setReason}
      isReasonFirst
      record={record}
      onRecord={withdraw}
      onDone={onDone}
    >
      <Notice tone={isSealed ? 'warning' : 'info'}>
        <p>{isSealed ? t('courtFile:form.withdrawSealed') : t('courtFile:form.withdrawHelp')}</p>
      </Notice>
    </ReasonedForm>
  );
}
