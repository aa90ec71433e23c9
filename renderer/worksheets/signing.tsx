// The signature under a worksheet, and what it sets in motion said before it is given: exhibits that come of it, a witness where evidence is fired.
import { useState } from 'react';
import { shotsIn } from '../../shared/domain/examination/worksheet-contents.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { SignDialog, TextField } from '../components/index.ts';
import { WitnessFields, type TypedWitness } from '../custody/witness-fields.tsx';
import { useAct } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';
import type { Worksheet } from './worksheet-access.ts';
import { entered, type RecoveredLine, type Written } from './written.ts';

interface SigningProps {
  readonly sheet: Worksheet;
  readonly written: Written;
  readonly seen: string | undefined;
  readonly recovered: readonly RecoveredLine[];
  readonly onClose: () => void;
  readonly onSigned: () => void;
}

export function Signing({ sheet, written, seen, recovered, onClose, onSigned }: SigningProps) {
  const t = useText();
  const sign = useAct('worksheets.sign');
  const correct = useAct('worksheets.correct');
  const isCorrection = sheet.may === 'correct';
  const { language } = useLanguage();
  const [reason, setReason] = useState('');
  const [witness, setWitness] = useState<TypedWitness>();
  const { failure } = isCorrection ? correct : sign;
  const firesEvidence = shotsIn(sheet.definition, written.values).some(({ source }) => source.kind === 'evidence');
  const { environment, values } = entered(written);
  return (
    <SignDialog
      isOpen
      title={isCorrection ? t('worksheets:correct') : t('worksheets:sign')}
      who="own"
      actLabel={isCorrection ? t('worksheets:correct') : t('worksheets:sign')}
      failure={failure}
      isActing={sign.isActing || correct.isActing}
      beginsAbove={isCorrection}
      onClose={onClose}
      onSign={async ({ passphrase }) => {
        const completed = {
          taskId: sheet.task.id,
          ...(seen === undefined ? {} : { previous: seen }),
          values,
          ...(environment === undefined ? {} : { environment }),
          performedFrom: written.performedFrom,
          performedTo: written.performedTo,
          exceptionReason: written.exceptionReason,
          recovered: recovered.map(({ shots, kind, mark, description }) => ({ shots, kind, mark, description })),
          signature: { passphrase },
          ...(witness === undefined || witness.login.trim() === '' ? {} : { witness }),
        };
        const answer = await (isCorrection ? correct.act({ ...completed, reason }) : sign.act(completed));
        if (answer.ok) onSigned();
      }}
    >
      <p>
        <strong>{wordsIn(sheet.definition.words, language)}</strong> · {sheet.task.exhibit}
      </p>
      <p>{t('worksheets:signMeans')}</p>
      {recovered.length > 0 && (
        <p>
          {recovered
            .map(({ mark, count, kind }) => `${mark}: ${count} × ${t(`vocabulary:exhibitKind.${kind}`)}`)
            .join(', ')}
        </p>
      )}
      {isCorrection && (
        <TextField name="reason" label={t('work:form.reason')} isRequired isFirst value={reason} onChange={setReason} />
      )}
      {firesEvidence && (
        <WitnessFields isDemanded={failure?.code === 'custody.needs-witness'} value={witness} onChange={setWitness} />
      )}
    </SignDialog>
  );
}
