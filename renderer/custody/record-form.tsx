// Recording what happened to one or many exhibits: type, ends, seals, purpose, authority, when; signed with one's own passphrase.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { contract } from '../../shared/contract/index.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { endsSomewhere, recordableCustodyEvents } from '../../shared/domain/custody.ts';
import type { RecordableCustodyEvent } from '../../shared/domain/custody.ts';
import { localOffsetOf } from '../../shared/text/format.ts';
import { needsWitness } from '../../shared/domain/witness-rule.ts';
import {
  ChoiceField,
  LongTextField,
  MomentField,
  Notice,
  NumberField,
  Page,
  PageHeader,
  SignDialog,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { WorkForm } from '../drafts/work-form.tsx';
import { useChosenExhibits } from '../exhibits/chosen-exhibits.ts';
import { ExhibitPicker } from '../exhibits/picker.tsx';
import { useSaveKeys } from '../exhibits/save-keys.ts';
import { useAct, useAnswer, useMay, useStationState } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { ConditionField } from './condition-field.tsx';
import { DocumentField, useDocumentName } from './document-field.tsx';
import { EndField } from './end-field.tsx';
import { OccurredField, thisMinute } from './occurred-field.tsx';
import { SigningFacts, useEndLabel } from './signing-facts.tsx';
import { WitnessFields } from './witness-fields.tsx';
import type { TypedWitness } from './witness-fields.tsx';

const schema = contract['custody.record'].input.omit({ signature: true, witness: true, exhibitIds: true });
type Entered = Omit<InputOf<'custody.record'>, 'signature' | 'witness' | 'exhibitIds'>;

const withSealIn: readonly string[] = [
  'sealed',
  'seal-closed',
  'received',
  'received-from-court',
  'received-from-laboratory',
  'returned',
  'packaged',
  'stored',
];
const withSealOut: readonly string[] = [
  'seal-opened',
  'received',
  'received-from-court',
  'received-from-laboratory',
  'returned',
  'sent-to-court',
  'sent-to-laboratory',
  'discrepancy',
  'seen',
];
const withEnds: readonly string[] = [
  'seized',
  'received',
  'stored',
  'moved',
  'returned',
  'sent-to-court',
  'received-from-court',
  'sent-to-laboratory',
  'received-from-laboratory',
  'seen',
];
const withQuantity: readonly string[] = ['consumed', 'test-fired'];
/** Whoever has it in their hands at one of these sees in which condition it is. */
const withCondition: readonly string[] = [...withEnds, 'packaged', 'seal-opened', 'discrepancy'];
const withDue: readonly string[] = ['sent-to-court', 'sent-to-laboratory'];

/** `?type=received-from-court` in the address begins with that act; the query stands where the face puts it. */
function askedType(): RecordableCustodyEvent {
  const asked = /[?&]type=([a-z-]+)/.exec(window.location.href)?.[1];
  return recordableCustodyEvents.find((type) => type === asked) ?? 'received';
}

function begin(): Entered {
  return { type: askedType(), occurredAt: thisMinute(), purpose: '', authority: '', note: '' };
}

export function RecordEvent({ named }: { readonly named: string | undefined }) {
  const t = useText();
  const [, navigate] = useLocation();
  const may = useMay('custody.record');
  const record = useAct('custody.record');
  const self = useStationState()?.person?.id;
  const { chosen, change: setChosen } = useChosenExhibits(named);
  const [ready, setReady] = useState<Entered>();
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState<number>();
  const [round, setRound] = useState(0);
  const rule = useAnswer('witness-rule.read', {}).value?.rule;
  const [witness, setWitness] = useState<TypedWitness>();
  const [wasDemanded, setWasDemanded] = useState(false);
  const form = useContractForm(
    schema,
    begin(),
    {
      type: t('work:custody.type'),
      occurredAt: t('work:custody.occurredAt'),
      from: t('work:custody.from'),
      to: t('work:custody.to'),
      sealOut: t('work:custody.sealOut'),
      sealIn: t('work:custody.sealIn'),
      purpose: t('work:custody.purpose'),
      authority: t('work:custody.authority'),
      note: t('work:form.note'),
      quantity: t('custody:quantity'),
      dueAt: t('custody:dueAt'),
      'condition.words': t('custody:condition.words'),
    },
    (values) => {
      setTried(true);
      const isWithoutEnd = endsSomewhere.includes(values.type) && values.to === undefined;
      if (chosen.length > 0 && !isWithoutEnd) setReady({ ...values, occurredOffset: localOffsetOf(values.occurredAt) });
    },
  );
  const draft = useDraft<Entered>({
    kind: 'custody',
    label: t('work:custody.record'),
    address: `/custody/record${named === undefined ? '' : `/${named}`}`.slice(0, 300),
    values: form.values,
    isChanged: form.isChanged,
    restore: form.reset,
    clear: () => form.reset(begin()),
  });
  const { type } = form.values;
  const submit = () => form.onSubmit({ preventDefault: () => undefined });
  useSaveKeys(submit);
  // The station decides and knows who holds each exhibit; this only asks for the witness before it refuses.
  const isWitnessDemanded =
    wasDemanded ||
    (rule !== undefined &&
      chosen.some((exhibit) =>
        needsWitness(rule, exhibit.kind, {
          type,
          quantity: form.values.quantity,
          ...(form.values.to === undefined ? {} : { to: { ...form.values.to, label: '' } }),
          ...(form.values.from === undefined ? {} : { from: { ...form.values.from, label: '' } }),
        }),
      ));
  const endLabel = useEndLabel();
  const caseIds = chosen.map(({ caseId }) => caseId);
  const documentName = useDocumentName(caseIds);
  const errorOf = (path: string) => form.errors.find((error) => error.path.startsWith(path))?.message;
  if (!may) return <Notice tone="info">{t('work:custody.forbidden')}</Notice>;
  const seal = (name: 'sealOut' | 'sealIn', label: string) => (
    <TextField
      name={name}
      label={label}
      isMono
      value={form.values[name] ?? ''}
      onChange={(text) => form.set(name, text === '' ? undefined : text)}
      error={errorOf(name)}
    />
  );
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('work:custody.title'), to: '/custody' }}
        title={t('work:custody.record')}
        detail={t('work:custody.law')}
      />
      {done !== undefined && <Notice tone="good" title={t('work:custody.recorded', { count: done })} />}
      <WorkForm
        form={form}
        draft={draft}
        actLabel={t('work:custody.recordAct')}
        icon="key"
        onCancel={() => navigate('/custody')}
      >
        <ExhibitPicker
          chosen={chosen}
          onChange={setChosen}
          error={tried && chosen.length === 0 ? t('work:custody.noExhibits') : undefined}
        />
        <div className="fp-work-columns">
          <ChoiceField
            name="type"
            label={t('work:custody.type')}
            help={t(`vocabulary:custodyEventMeaning.${type}`)}
            isRequired
            value={type}
            onChange={(next) => {
              if (next === undefined) return;
              form.set('type', next);
              // What the new act does not ask for is not sent along unseen.
              if (!withQuantity.includes(next)) form.set('quantity', undefined);
              if (!withDue.includes(next)) form.set('dueAt', undefined);
              if (!withCondition.includes(next)) form.set('condition', undefined);
              if (!withSealIn.includes(next)) form.set('sealIn', undefined);
              if (!withSealOut.includes(next)) form.set('sealOut', undefined);
            }}
            choices={recordableCustodyEvents.map((value) => ({
              value,
              label: t(`vocabulary:custodyEventType.${value}`),
            }))}
          />
          <OccurredField {...form.bind('occurredAt')} />
        </div>
        {withEnds.includes(type) && (
          <div className="fp-work-columns">
            <EndField
              key={`from-${round}`}
              name="from"
              label={t('work:custody.from')}
              value={form.values.from}
              onChange={(end) => form.set('from', end)}
              error={errorOf('from')}
            />
            <EndField
              key={`to-${round}`}
              name="to"
              onlyPerson={self}
              label={t('work:custody.to')}
              value={form.values.to}
              onChange={(end) => form.set('to', end)}
              isRequired={endsSomewhere.includes(type)}
              error={
                errorOf('to') ??
                (tried && endsSomewhere.includes(type) && form.values.to === undefined
                  ? t('work:form.required')
                  : undefined)
              }
            />
          </div>
        )}
        {withEnds.includes(type) && <p className="fp-quiet">{t('work:custody.toPersonNeedsOffer')}</p>}
        {(withQuantity.includes(type) || withDue.includes(type)) && (
          <div className="fp-work-columns">
            {withQuantity.includes(type) && (
              <NumberField
                key={`quantity-${round}`}
                name="quantity"
                label={t('custody:quantity')}
                help={t('custody:quantityHelp')}
                value={form.values.quantity}
                onChange={(quantity) => form.set('quantity', quantity)}
                error={errorOf('quantity')}
              />
            )}
            {withDue.includes(type) && (
              <MomentField
                name="dueAt"
                label={t('custody:dueAt')}
                help={t('custody:dueAtHelp')}
                value={form.values.dueAt ?? ''}
                onChange={(text) => form.set('dueAt', text === '' ? undefined : text)}
                error={errorOf('dueAt')}
              />
            )}
          </div>
        )}
        <div className="fp-work-columns">
          {withSealOut.includes(type) && seal('sealOut', t('work:custody.sealOut'))}
          {withSealIn.includes(type) && seal('sealIn', t('work:custody.sealIn'))}
          <TextField label={t('work:custody.purpose')} {...form.bind('purpose')} />
          <TextField
            label={t('work:custody.authority')}
            help={t('work:custody.authorityHelp')}
            {...form.bind('authority')}
          />
        </div>
        <div className="fp-work-columns">
          {withCondition.includes(type) && (
            <ConditionField
              name="condition"
              value={form.values.condition}
              onChange={(condition) => form.set('condition', condition)}
              isTried={errorOf('condition') !== undefined}
            />
          )}
          <DocumentField
            name="documentId"
            caseIds={caseIds}
            value={form.values.documentId}
            onChange={(documentId) => form.set('documentId', documentId)}
          />
        </div>
        <LongTextField label={t('work:form.note')} rows={2} {...form.bind('note')} />
      </WorkForm>
      <SignDialog
        isOpen={ready !== undefined}
        title={t('work:custody.record')}
        who="own"
        actLabel={t('work:custody.recordAct')}
        failure={record.failure}
        isActing={record.isActing}
        onClose={() => setReady(undefined)}
        onSign={async ({ passphrase }) => {
          if (ready === undefined) return;
          const answer = await record.act({
            ...ready,
            exhibitIds: chosen.map((exhibit) => exhibit.id),
            ...(witness === undefined ? {} : { witness }),
            signature: { passphrase },
          });
          // A secret is typed for one try.
          setWitness(witness === undefined ? undefined : { ...witness, passphrase: '' });
          if (!answer.ok) {
            if (answer.error.code === 'custody.needs-witness') setWasDemanded(true);
            if (form.refuse(answer.error)) setReady(undefined);
            return;
          }
          draft.finish();
          setReady(undefined);
          setWitness(undefined);
          setWasDemanded(false);
          setDone(answer.value.eventIds.length);
          setRound((count) => count + 1);
          setTried(false);
          setChosen([]);
          form.reset(begin());
        }}
      >
        {ready !== undefined && (
          <SigningFacts
            {...ready}
            type={t(`vocabulary:custodyEventType.${ready.type}`)}
            exhibits={chosen}
            from={endLabel(ready.from)}
            to={endLabel(ready.to)}
            document={documentName(ready.documentId)}
          />
        )}
        <p>{t(`vocabulary:custodyEventMeaning.${type}`)}</p>
        <WitnessFields isDemanded={isWitnessDemanded} value={witness} onChange={setWitness} />
      </SignDialog>
    </Page>
  );
}
