// Several exhibits of one hand-over, answered in one act: each seal is read for itself, one person signs for all of them or for none.
import { useState } from 'react';
import { LongTextField, SignDialog, TextField } from '../components/index.ts';
import { useAct, useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { OccurredField, thisMinute } from './occurred-field.tsx';
import type { OpenOffer } from './offers.tsx';

export interface AnswerSeveralProps {
  /** To the same person, from the same one, at the same moment. */
  readonly offers: readonly OpenOffer[];
  readonly answer: 'accept' | 'reject';
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

export function AnswerSeveral({ offers, answer, onClose, onDone }: AnswerSeveralProps) {
  const t = useText();
  const accept = useAct('custody.accept-all');
  const reject = useAct('custody.reject-all');
  const people = useAnswer('people.list', {}).value?.people;
  const [seals, setSeals] = useState<Readonly<Record<string, string>>>({});
  const [occurredAt, setOccurredAt] = useState(thisMinute);
  const [words, setWords] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [first] = offers;
  const login = people?.find((person) => person.id === first?.to.id)?.login;
  const act = answer === 'accept' ? accept : reject;
  const sealOf = (id: string) => (seals[id] ?? '').trim();

  const sign = async (receiver: { readonly login: string; readonly passphrase: string }) => {
    if (answer === 'accept') {
      const result = await accept.act({
        offers: offers.map(({ id }) => ({
          offerId: id,
          ...(sealOf(id) === '' ? {} : { sealAsRead: sealOf(id) }),
        })),
        receiver,
        occurredAt,
        note: words,
      });
      if (!result.ok) return;
      const { sealsDiffering } = result.value;
      onDone(
        sealsDiffering === 0
          ? t('custody:several.accepted')
          : t('custody:several.acceptedDiffers', { count: sealsDiffering }),
      );
      return;
    }
    if (words.trim() === '') {
      setMissing(true);
      return;
    }
    const offerIds = offers.map(({ id }) => id);
    const result = await reject.act({ offerIds, receiver, occurredAt, reason: words });
    if (result.ok) onDone(t('custody:several.rejected'));
  };
  // The dialog takes the login when it opens: it waits until the person is known.
  if (people === undefined || first === undefined) return null;
  return (
    <SignDialog
      isOpen
      title={answer === 'accept' ? t('work:custody.acceptTitle') : t('work:custody.rejectTitle')}
      actLabel={answer === 'accept' ? t('work:custody.acceptAct') : t('work:custody.rejectAct')}
      who="second"
      {...(login === undefined ? {} : { login })}
      failure={act.failure}
      isActing={act.isActing}
      onClose={onClose}
      onSign={sign}
    >
      <p>
        {first.from.label} → <strong>{first.to.label}</strong>
      </p>
      {answer === 'accept' ? (
        <>
          <p className="fp-quiet">{t('custody:several.seals')}</p>
          <div className="fp-work-columns fp-work-columns-3">
            {offers.map((offer) => (
              <TextField
                key={offer.id}
                name={`seal.${offer.id}`}
                label={t('custody:several.seal', { exhibit: offer.exhibit })}
                isMono
                value={seals[offer.id] ?? ''}
                onChange={(seal) => setSeals((known) => ({ ...known, [offer.id]: seal }))}
                error={
                  sealOf(offer.id) !== '' && offer.seal !== '' && sealOf(offer.id) !== offer.seal
                    ? t('work:custody.sealDiffers', { expected: offer.seal, read: sealOf(offer.id) })
                    : undefined
                }
              />
            ))}
          </div>
        </>
      ) : (
        <p>{offers.map(({ exhibit }) => exhibit).join(', ')}</p>
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
