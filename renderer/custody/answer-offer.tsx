// Answering an offer. The receiver authenticates here, also at the open station of the one who offers; a seal that differs is said at once.
import { useState } from 'react';
import type { AttachmentId } from '../../shared/language/identity.ts';
import { localOffsetOf } from '../../shared/text/format.ts';
import { LongTextField, SignDialog, TextField } from '../components/index.ts';
import { useAct, useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { ConditionField, isConditionSaid, type TypedCondition } from './condition-field.tsx';
import { DocumentField } from './document-field.tsx';
import { OccurredField, thisMinute } from './occurred-field.tsx';
import type { OpenOffer } from './offers.tsx';
import { SealReadingField, differs, nothingRead, readingOf } from './seal-reading-field.tsx';
import { SigningFacts } from './signing-facts.tsx';

export type OfferAnswer = 'accept' | 'reject' | 'withdraw';

/** The event that each answer puts on record. */
const eventOf = { accept: 'accepted', reject: 'rejected', withdraw: 'withdrawn' } as const;

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
  const [reading, setReading] = useState(nothingRead);
  const [occurredAt, setOccurredAt] = useState(thisMinute);
  const [condition, setCondition] = useState<TypedCondition>();
  const [documentId, setDocumentId] = useState<AttachmentId>();
  const [words, setWords] = useState('');
  const [isMissing, setMissing] = useState(false);
  const login = people?.find((person) => person.id === offer.to.id)?.login;
  const act = { accept, reject, withdraw }[answer];
  // Whether a seal that is not there was opened before, the station knows; it asks where it must.
  const needsCondition =
    answer === 'reject' || differs(reading, offer.seal) || accept.failure?.code === 'custody.needs-condition';

  const sign = async (signature: { readonly login: string; readonly passphrase: string }) => {
    if (answer !== 'accept' && words.trim() === '') {
      setMissing(true);
      return;
    }
    if (answer !== 'withdraw' && !isConditionSaid(condition, needsCondition)) {
      setMissing(true);
      return;
    }
    const said = {
      offerId: offer.id,
      occurredAt,
      occurredOffset: localOffsetOf(occurredAt),
      ...(documentId === undefined ? {} : { documentId }),
    };
    if (answer === 'accept') {
      const sealReading = readingOf(reading);
      if (sealReading === undefined) {
        setMissing(true);
        return;
      }
      const result = await accept.act({
        ...said,
        receiver: signature,
        ...(condition === undefined ? {} : { condition }),
        note: words,
        sealReading,
      });
      if (result.ok) onDone(result.value.sealDiffers ? t('work:custody.acceptedDiffers') : t('work:custody.accepted'));
    } else if (answer === 'reject') {
      if (condition === undefined) return;
      const result = await reject.act({ ...said, receiver: signature, condition, reason: words });
      if (result.ok) onDone(t('work:custody.rejected'));
    } else {
      const result = await withdraw.act({
        offerId: offer.id,
        occurredAt,
        occurredOffset: localOffsetOf(occurredAt),
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
      beginsAbove
    >
      <SigningFacts
        type={t(`vocabulary:custodyEventType.${eventOf[answer]}`)}
        exhibits={[{ mark: offer.exhibit, ...(answer === 'accept' ? {} : { seal: offer.seal }) }]}
        from={offer.from.label}
        to={offer.to.label}
        purpose={offer.purpose}
      />
      <p className="fp-quiet">{offer.description}</p>
      {help !== '' && <p className="fp-quiet">{help}</p>}
      {answer === 'accept' && (
        <SealReadingField
          name="sealAsRead"
          label={t('custody:reading.title')}
          recorded={offer.seal}
          value={reading}
          onChange={setReading}
          isTried={isMissing}
        />
      )}
      {answer !== 'accept' && (
        <TextField
          name="answerReason"
          label={t('work:form.reason')}
          isRequired
          value={words}
          onChange={setWords}
          error={isMissing && words.trim() === '' ? t('work:form.required') : undefined}
        />
      )}
      {answer !== 'withdraw' && (
        <>
          <ConditionField
            name="answerCondition"
            value={condition}
            onChange={setCondition}
            isRequired={needsCondition}
            isTried={isMissing}
          />
          <DocumentField name="answerDocument" caseIds={[offer.caseId]} value={documentId} onChange={setDocumentId} />
        </>
      )}
      <OccurredField name="answerOccurredAt" value={occurredAt} onChange={setOccurredAt} />
      {answer === 'accept' && (
        <LongTextField name="answerNote" label={t('work:form.note')} rows={2} value={words} onChange={setWords} />
      )}
    </SignDialog>
  );
}
