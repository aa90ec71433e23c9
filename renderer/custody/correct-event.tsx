// A correction: a new signed event that says what is right of an earlier one, and why. The earlier one stays.
import { useState } from 'react';
import { contract } from '../../shared/contract/index.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { localOffsetOf } from '../../shared/text/format.ts';
import {
  Button,
  FormErrors,
  LongTextField,
  MomentField,
  NumberField,
  SignDialog,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { correctableEnds } from '../../shared/domain/custody.ts';
import { useAct, useAnswer, useStationState } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { CustodyEvent } from './custody-timeline.tsx';
import { ConditionField } from './condition-field.tsx';
import { DocumentField, useDocumentName } from './document-field.tsx';
import { EndField } from './end-field.tsx';
import { SigningFacts, useEndLabel } from './signing-facts.tsx';
import { WitnessFields, type TypedWitness } from './witness-fields.tsx';

const schema = contract['custody.correct'].input.omit({ signature: true, witness: true });

export interface CorrectEventProps {
  /** What is corrected: an event, or the correction of one. */
  readonly event: CustodyEvent;
  /** Of the event as it was first recorded. */
  readonly type: CustodyEvent['type'];
  readonly onClose: () => void;
}

export function CorrectEvent({ event, type, onClose }: CorrectEventProps) {
  const t = useText();
  const correct = useAct('custody.correct');
  const self = useStationState()?.person?.id;
  const [ready, setReady] = useState<Omit<InputOf<'custody.correct'>, 'signature' | 'witness'>>();
  const [witness, setWitness] = useState<TypedWitness>();
  const endLabel = useEndLabel();
  const caseId = useAnswer('exhibits.read', { id: event.exhibitId }).value?.caseId;
  const caseIds = caseId === undefined ? [] : [caseId];
  const documentName = useDocumentName(caseIds);
  const isWitnessed = event.witness !== undefined || correct.failure?.code === 'custody.needs-witness';
  const form = useContractForm(
    schema,
    {
      eventId: event.id,
      occurredAt: event.occurredAt,
      ...(event.sealOut === undefined ? {} : { sealOut: event.sealOut }),
      ...(event.sealIn === undefined ? {} : { sealIn: event.sealIn }),
      ...(event.quantity === undefined ? {} : { quantity: event.quantity }),
      ...(event.dueAt === undefined ? {} : { dueAt: event.dueAt }),
      ...(event.condition === undefined
        ? {}
        : { condition: event.condition as InputOf<'custody.correct'>['condition'] }),
      ...(event.document === undefined ? {} : { documentId: event.document.id }),
      reason: '',
      note: '',
    },
    {
      occurredAt: t('work:custody.occurredAt'),
      reason: t('work:form.reason'),
      quantity: t('custody:quantity'),
      dueAt: t('custody:dueAt'),
      'condition.words': t('custody:condition.words'),
    },
    (values) => setReady({ ...values, ...clockOf(event, values.occurredAt) }),
  );
  const seal = (name: 'sealOut' | 'sealIn', label: string) => (
    <TextField
      name={name}
      label={label}
      isMono
      value={form.values[name] ?? ''}
      onChange={(text) => form.set(name, text === '' ? undefined : text)}
    />
  );
  return (
    <form className="fp-correction" onSubmit={form.onSubmit} noValidate aria-label={t('work:custody.correctTitle')}>
      <p className="fp-quiet">{t('work:custody.correctHelp')}</p>
      <FormErrors errors={form.errors} attempt={form.attempt} />
      <MomentField label={t('work:custody.occurredAt')} isRequired {...form.bind('occurredAt')} />
      <div className="fp-work-columns">
        {seal('sealOut', t('work:custody.sealOut'))}
        {seal('sealIn', t('work:custody.sealIn'))}
      </div>
      {correctableEnds.some((one) => one === type) && (
        <>
          <EndField
            name="from"
            label={t('work:custody.from')}
            value={form.values.from}
            onChange={(end) => form.set('from', end)}
          />
          <EndField
            name="to"
            onlyPerson={self}
            label={t('work:custody.to')}
            value={form.values.to}
            onChange={(end) => form.set('to', end)}
          />
        </>
      )}
      {event.quantity !== undefined && (
        <NumberField
          name="quantity"
          label={t('custody:quantity')}
          value={form.values.quantity}
          onChange={(quantity) => form.set('quantity', quantity)}
          error={form.errors.find(({ path }) => path === 'quantity')?.message}
        />
      )}
      {(type === 'sent-to-court' || type === 'sent-to-laboratory') && (
        <MomentField
          name="dueAt"
          label={t('custody:dueAt')}
          value={form.values.dueAt ?? ''}
          onChange={(text) => form.set('dueAt', text === '' ? undefined : text)}
          error={form.errors.find(({ path }) => path === 'dueAt')?.message}
        />
      )}
      <div className="fp-work-columns">
        <ConditionField
          name="condition"
          value={form.values.condition}
          onChange={(condition) => form.set('condition', condition)}
          isTried={form.errors.some(({ path }) => path.startsWith('condition'))}
        />
        <DocumentField
          name="documentId"
          caseIds={caseIds}
          value={form.values.documentId}
          onChange={(documentId) => form.set('documentId', documentId)}
        />
      </div>
      <TextField label={t('work:form.reason')} isRequired {...form.bind('reason')} />
      <LongTextField label={t('work:form.note')} rows={2} {...form.bind('note')} />
      <div className="fp-button-row">
        <Button size="small" onPress={onClose}>
          {t('work:form.cancel')}
        </Button>
        <Button size="small" look="primary" type="submit" icon="key">
          {t('work:custody.correctAct')}
        </Button>
      </div>
      <SignDialog
        isOpen={ready !== undefined}
        title={t('work:custody.correctTitle')}
        who="own"
        actLabel={t('work:custody.correctAct')}
        failure={correct.failure}
        isActing={correct.isActing}
        onClose={() => setReady(undefined)}
        onSign={async ({ passphrase }) => {
          if (ready === undefined) return;
          const answer = await correct.act({
            ...ready,
            signature: { passphrase },
            ...(witness === undefined || witness.login === '' ? {} : { witness }),
          });
          if (answer.ok) onClose();
          else if (form.refuse(answer.error)) setReady(undefined);
        }}
      >
        {ready !== undefined && (
          <SigningFacts
            {...ready}
            type={t('work:custody.corrects', { number: event.number })}
            exhibits={[]}
            from={endLabel(ready.from)}
            to={endLabel(ready.to)}
            document={documentName(ready.documentId)}
            note={[ready.reason, ready.note].filter((text) => text !== '').join(' · ')}
          />
        )}
        <p>{t('work:custody.correctHelp')}</p>
        <WitnessFields isDemanded={isWitnessed} value={witness} onChange={setWitness} />
      </SignDialog>
    </form>
  );
}

/** A time that nobody changed was read on the clock it was read on before; a new one is typed by the clock here. */
function clockOf(event: CustodyEvent, occurredAt: string): Pick<InputOf<'custody.correct'>, 'occurredOffset'> {
  if (occurredAt !== event.occurredAt) return { occurredOffset: localOffsetOf(occurredAt) };
  return event.occurredOffset === undefined ? {} : { occurredOffset: event.occurredOffset };
}
