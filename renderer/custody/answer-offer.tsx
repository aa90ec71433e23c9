// Answering an offer. The receiver authenticates here, also at the open station of the one who offers; a seal that differs is said at once.
import { useState } from 'react';
import { LongTextField, Notice, SignDialog, TextField } from '../components/index.ts';
import { useAct, useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { OccurredField, thisMinute } from './occurred-field.tsx';
import type { OpenOffer } from './offers.tsx';

export type OfferAnswer = 'accept' | 'reject' | 'withdraw';

export interface AnswerOfferProps {
  readonly offer: OpenOffer;
  readonly answer: OfferAnswer;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

export function AnswerOffer({ offer, answer, onClose, onDone }: AnswerOfferProps) {
  const t = useText();
  const accept = useAct('custody.accept');
  const reject = useAct('custody.reject');
  const withdraw = useAct('custody.withdraw');
  const people = useAnswer('people.list', {}).value?.people;
  const [sealAsRead, setSealAsRead] = useState('');
  const [occurredAt, setOccurredAt] = useState(thisMinute);
  const [words, setWords] = useState('');
  const [isMissing, setMissing] = useState(false);
  const read = sealAsRead.trim();
  const login = people?.find((person) => person.id === offer.to.id)?.login;
  const act = { accept, reject, withdraw }[answer];

  const sign = async (signature: { readonly login: string; readonly passphrase: string }) => {
    if (answer !== 'accept' && words.trim() === '') {
      setMissing(true);
      return;
    }
    if (answer === 'accept') {
      const result = await accept.act({
        offerId: offer.id,
        receiver: signature,
        occurredAt,
        note: words,
        ...(read === '' ? {} : { sealAsRead: read }),
      });
      if (result.ok) onDone(result.value.sealDiffers ? t('work:custody.acceptedDiffers') : t('work:custody.accepted'));
    } else if (answer === 'reject') {
      const result = await reject.act({ offerId: offer.id, receiver: signature, occurredAt, reason: words });
      if (result.ok) onDone(t('work:custody.rejected'));
    } else {
      const result = await withdraw.act({
        offerId: offer.id,
        occurredAt,
        reason: words,
        signature: { passphrase: signature.passphrase },
      });
      if (result.ok) onDone(t('work:custody.withdrawn'));
    }
  };
  const titles = {
    accept: [t('work:custody.acceptTitle'), t('work:custody.acceptAct'), t('work:custody.acceptHelp')],
    reject: [t('work:custody.rejectTitle'), t('work:custody.rejectAct'), t('work:custody.rejectHelp')],
    withdraw: [t('work:custody.withdrawTitle'), t('work:custody.withdrawAct'), ''],
  } as const;
  const [title, actLabel, help] = titles[answer];
  // The dialog takes the login when it opens: it waits until the person is known.
  if (people === undefined && answer !== 'withdraw') return null;
  return (
    <SignDialog
      isOpen
      title={title}
      actLabel={actLabel}
      who={answer === 'withdraw' ? 'own' : 'second'}
      {...(login === undefined ? {} : { login })}
      failure={act.failure}
      isActing={act.isActing}
      onClose={onClose}
      onSign={sign}
    >
      <p>
        <strong>{offer.exhibit}</strong> {offer.description}
        <br />
        {offer.from.label} → <strong>{offer.to.label}</strong>
      </p>
      {help !== '' && <p className="fp-quiet">{help}</p>}
      {answer === 'accept' && (
        <>
          <TextField
            name="sealAsRead"
            label={t('work:custody.sealAsRead')}
            help={t('work:custody.sealAsReadHelp')}
            isMono
            value={sealAsRead}
            onChange={setSealAsRead}
          />
          {read !== '' && offer.seal !== '' && read !== offer.seal && (
            <Notice tone="warning" title={t('work:custody.sealDiffers', { expected: offer.seal, read })} />
          )}
          {read !== '' && read === offer.seal && <Notice tone="good" title={t('work:custody.sealSame')} />}
        </>
      )}
      <OccurredField name="answerOccurredAt" value={occurredAt} onChange={setOccurredAt} />
      {answer === 'accept' ? (
        <LongTextField name="answerNote" label={t('work:form.note')} rows={2} value={words} onChange={setWords} />
      ) : (
        <TextField
          name="answerReason"
          label={t('work:form.reason')}
          isRequired
          value={words}
          onChange={setWords}
          error={isMissing && words.trim() === '' ? t('work:form.required') : undefined}
        />
      )}
    </SignDialog>
  );
}
