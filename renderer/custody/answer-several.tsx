// Several exhibits of one hand-over, answered in one act: what is taken over and what is not, each seal read for itself, one signature.
// Nothing is ticked before a person ticks it, and no seal is shown that could be copied instead of read.
import { useState } from 'react';
import type { AttachmentId } from '../../shared/language/identity.ts';
import { localOffsetOf } from '../../shared/text/format.ts';
import { Button, CheckField, LongTextField, SignDialog, TextField } from '../components/index.ts';
import { useAct, useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { ConditionField, isConditionSaid, type TypedCondition } from './condition-field.tsx';
import { DocumentField } from './document-field.tsx';
import { SealReadingField, differs, nothingRead, readingOf, type TypedReading } from './seal-reading-field.tsx';
import { SigningFacts } from './signing-facts.tsx';
import { OccurredField, thisMinute } from './occurred-field.tsx';
import type { OpenOffer } from './offers.tsx';

export interface AnswerSeveralProps {
  /** To the same person, from the same one, at the same moment. */
  readonly offers: readonly OpenOffer[];
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

export function AnswerSeveral({ offers, onClose, onDone }: AnswerSeveralProps) {
  const t = useText();
  const answer = useAct('custody.answer-all');
  const people = useAnswer('people.list', {}).value?.people;
  const [readings, setReadings] = useState<Readonly<Record<string, TypedReading>>>({});
  const [conditions, setConditions] = useState<Readonly<Record<string, TypedCondition>>>({});
  /** Of everything that is not taken over, as its reason is. */
  const [restCondition, setRestCondition] = useState<TypedCondition>();
  const [documentId, setDocumentId] = useState<AttachmentId>();
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [occurredAt, setOccurredAt] = useState(thisMinute);
  const [note, setNote] = useState('');
  const [reason, setReason] = useState('');
  const [hasTried, setTried] = useState(false);
  const [first] = offers;
  const login = people?.find((person) => person.id === first?.to.id)?.login;
  const left = offers.length - taken.size;
  const typedOf = (id: string) => readings[id] ?? nothingRead;
  // Whether a seal that is not there was opened before, the station knows; it asks where it must.
  const wasDemanded = answer.failure?.code === 'custody.needs-condition';
  const needsCondition = ({ id, seal }: OpenOffer) =>
    differs(typedOf(id), seal) || (wasDemanded && typedOf(id).as === 'not-sealed');

  const sign = async (receiver: { readonly login: string; readonly passphrase: string }) => {
    setTried(true);
    if (left > 0 && (reason.trim() === '' || !isConditionSaid(restCondition, true))) return;
    const answers: Parameters<typeof answer.act>[0]['answers'] = [];
    for (const offer of offers) {
      const { id: offerId } = offer;
      if (!taken.has(offerId)) {
        if (restCondition === undefined) return;
        answers.push({ answer: 'reject', offerId, condition: restCondition, reason });
        continue;
      }
      const condition = conditions[offerId];
      const sealReading = readingOf(typedOf(offerId));
      if (sealReading === undefined || !isConditionSaid(condition, needsCondition(offer))) return;
      answers.push({ answer: 'accept', offerId, sealReading, ...(condition === undefined ? {} : { condition }) });
    }
    const result = await answer.act({
      answers,
      receiver,
      occurredAt,
      occurredOffset: localOffsetOf(occurredAt),
      ...(documentId === undefined ? {} : { documentId }),
      note,
    });
    if (result.ok) onDone(said(result.value.sealsDiffering));
  };
  const said = (sealsDiffering: number): string => {
    if (taken.size === 0) return t('custody:several.rejected');
    const words = [
      left === 0 ? t('custody:several.accepted') : t('custody:several.mixed', { accepted: taken.size, rejected: left }),
      ...(sealsDiffering === 0 ? [] : [t('custody:several.differing', { count: sealsDiffering })]),
    ];
    return words.join(' ');
  };
  // The dialog takes the login when it opens: it waits until the person is known.
  if (people === undefined || first === undefined) return null;
  return (
    <SignDialog
      isOpen
      title={t('custody:several.title')}
      actLabel={t('custody:several.act')}
      who="second"
      {...(login === undefined ? {} : { login })}
      failure={answer.failure}
      isActing={answer.isActing}
      onClose={onClose}
      onSign={sign}
      beginsAbove
    >
      <SigningFacts
        type={t('custody:several.title')}
        exhibits={offers.map(({ exhibit }) => ({ mark: exhibit }))}
        from={first.from.label}
        to={first.to.label}
        purpose={first.purpose}
      />
      <p className="fp-quiet">{t('custody:several.help')}</p>
      <ul className="fp-answers">
        {offers.map((offer) => (
          <AnswerLine
            key={offer.id}
            offer={offer}
            isFirst={offer === first}
            isTaken={taken.has(offer.id)}
            reading={typedOf(offer.id)}
            condition={conditions[offer.id]}
            needsCondition={needsCondition(offer)}
            isTried={hasTried}
            onTaken={(isTaken) => setTaken((known) => withOrWithout(known, offer.id, isTaken))}
            onCondition={(condition) => setConditions((known) => ({ ...known, [offer.id]: condition }))}
            onReading={(reading) => setReadings((known) => ({ ...known, [offer.id]: reading }))}
          />
        ))}
      </ul>
      <div className="fp-button-row">
        {left > 0 && (
          <Button size="small" onPress={() => setTaken(new Set(offers.map(({ id }) => id)))}>
            {t('custody:several.all')}
          </Button>
        )}
        {taken.size > 0 && (
          <Button size="small" onPress={() => setTaken(new Set())}>
            {t('custody:several.none')}
          </Button>
        )}
      </div>
      {left > 0 && (
        <>
          <TextField
            name="answerReason"
            label={t('custody:several.reason')}
            isRequired
            value={reason}
            onChange={setReason}
            error={hasTried && reason.trim() === '' ? t('work:form.required') : undefined}
          />
          <ConditionField
            name="restCondition"
            label={t('custody:several.restCondition')}
            value={restCondition}
            onChange={setRestCondition}
            isRequired
            isTried={hasTried}
          />
        </>
      )}
      <DocumentField
        name="answerDocument"
        caseIds={offers.map(({ caseId }) => caseId)}
        value={documentId}
        onChange={setDocumentId}
      />
      <OccurredField name="answerOccurredAt" value={occurredAt} onChange={setOccurredAt} />
      {taken.size > 0 && (
        <LongTextField name="answerNote" label={t('work:form.note')} rows={2} value={note} onChange={setNote} />
      )}
    </SignDialog>
  );
}

function AnswerLine(props: {
  readonly offer: OpenOffer;
  readonly isFirst: boolean;
  readonly isTaken: boolean;
  readonly reading: TypedReading;
  readonly condition: TypedCondition;
  readonly needsCondition: boolean;
  readonly isTried: boolean;
  readonly onTaken: (isTaken: boolean) => void;
  readonly onReading: (reading: TypedReading) => void;
  readonly onCondition: (condition: TypedCondition) => void;
}) {
  const { offer, isFirst, isTaken } = props;
  const t = useText();
  return (
    <li className="fp-answer">
      <div>
        <CheckField
          name={`taken.${offer.id}`}
          label={t('custody:several.taken', { exhibit: offer.exhibit })}
          value={isTaken}
          isFirst={isFirst}
          onChange={props.onTaken}
        />
        <p className="fp-quiet">{offer.description}</p>
      </div>
      {isTaken && (
        <div>
          <SealReadingField
            name={`seal.${offer.id}`}
            label={t('custody:several.seal', { exhibit: offer.exhibit })}
            recorded={offer.seal}
            value={props.reading}
            onChange={props.onReading}
            isTried={props.isTried}
          />
          <ConditionField
            name={`condition.${offer.id}`}
            label={t('custody:condition.of', { exhibit: offer.exhibit })}
            value={props.condition}
            onChange={props.onCondition}
            isRequired={props.needsCondition}
            isTried={props.isTried}
          />
        </div>
      )}
    </li>
  );
}

function withOrWithout(known: ReadonlySet<string>, one: string, isWith: boolean): ReadonlySet<string> {
  return new Set(isWith ? [...known, one] : [...known].filter((other) => other !== one));
}
