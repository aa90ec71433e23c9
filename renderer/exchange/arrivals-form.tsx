// The parcel is opened: of each thing it is said whether it is there, which seal is on it and in which condition it is; then all of it is signed at once.
import { useState } from 'react';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { arrivalOutcomes, type ArrivalOutcome } from '../../shared/domain/exchange/transfer.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import {
  Button,
  ChoiceField,
  FormErrors,
  Group,
  Mono,
  SignDialog,
  Status,
  TextField,
  useSome,
} from '../components/index.ts';
import type { FormError } from '../components/index.ts';
import { ConditionField, isConditionSaid, type TypedCondition } from '../custody/condition-field.tsx';
import { nothingRead, readingOf, SealReadingField, type TypedReading } from '../custody/seal-reading-field.tsx';
import { WitnessFields, type TypedWitness } from '../custody/witness-fields.tsx';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { thisMoment } from './this-moment.ts';

type Joined = OutputOf<'exchange.joined'>;
type Thing = Joined['consignment'][number];
type Arrival = InputOf<'exchange.arrive'>['arrivals'][number];

interface Said {
  readonly outcome?: ArrivalOutcome;
  readonly reading: TypedReading;
  readonly condition: TypedCondition;
  readonly note: string;
}
const nothingSaid: Said = { reading: nothingRead, condition: undefined, note: '' };

export function ArrivalsForm({ joined }: { readonly joined: Joined }) {
  const t = useText();
  const may = useMay('exchange.arrive');
  const mayOpen = may && joined.line.state === 'completed';
  const format = useFormat();
  const waiting = joined.consignment.filter(({ outcome }) => outcome === undefined);
  const { shown, next, showMore } = useSome(joined.consignment, thingsAtOnce);
  return (
    <Group title={t('exchange:consignment')} detail={t('exchange:consignmentHelp')}>
      <ul className="fp-plain-list">
        {shown.map((thing) => (
          <li key={thing.offerId} data-thing={thing.number}>
            <Mono>{thing.number}</Mono> {thing.description}{' '}
            <Status tone={thing.outcome === undefined ? 'attention' : thing.outcome === 'received' ? 'good' : 'bad'}>
              {thing.outcome === undefined ? t('exchange:notYet') : t(`exchange:outcome.${thing.outcome}`)}
            </Status>{' '}
            {thing.own !== undefined && (
              <a href={`#/exhibits/${thing.own.id}/custody`}>
                <Mono>{thing.own.label}</Mono>
              </a>
            )}
          </li>
        ))}
      </ul>
      {next > 0 && (
        <Button size="small" look="quiet" onPress={showMore}>
          {t('exchange:showMore', { count: format.number(next) })}
        </Button>
      )}
      {mayOpen && waiting.length > 0 && <Parcel joined={joined} waiting={waiting} />}
    </Group>
  );
}

/** So many of a parcel stand in the form at once. */
const thingsAtOnce = 50;

function Parcel({ joined, waiting }: { readonly joined: Joined; readonly waiting: readonly Thing[] }) {
  const t = useText();
  const format = useFormat();
  const arrive = useAct('exchange.arrive');
  const cases = useAnswer('cases.list', {}).value?.cases ?? [];
  const [caseId, setCaseId] = useState<CaseId>();
  const [said, setSaid] = useState<Readonly<Record<string, Said>>>({});
  const [attempt, setAttempt] = useState(0);
  const [isSigning, setSigning] = useState(false);
  const [witness, setWitness] = useState<TypedWitness>();
  const isDemanded = arrive.failure?.code === 'custody.needs-witness';
  const of = (offerId: string): Said => said[offerId] ?? nothingSaid;
  const { shown: inForm, next, showMore } = useSome(waiting, thingsAtOnce);
  const named = waiting.filter(({ offerId }) => of(offerId).outcome !== undefined);
  const wrong: FormError[] = named.flatMap((thing) => errorsOf(thing, of(thing.offerId), t('exchange:required')));
  if (named.length === 0)
    wrong.push({ path: 'arrivals', label: t('exchange:consignment'), message: t('exchange:required') });
  const isTried = attempt > 0;
  const open = () => {
    if (wrong.length > 0) setAttempt((count) => count + 1);
    else setSigning(true);
  };
  const sign = async (passphrase: string) => {
    const answer = await arrive.act({
      id: joined.line.id,
      into: caseId === undefined ? { as: 'theirs' } : { as: 'ours', caseId },
      occurredAt: thisMoment(),
      arrivals: named.map((thing) => arrivalOf(thing, of(thing.offerId))),
      signature: { passphrase },
      ...(witness === undefined ? {} : { witness }),
    });
    if (!answer.ok) return;
    setSigning(false);
    setSaid({});
    setAttempt(0);
  };
  return (
    <form
      className="fp-work-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <FormErrors errors={isTried ? wrong : []} attempt={attempt} />
      <ChoiceField
        name="into"
        label={t('exchange:into')}
        emptyLabel={t('exchange:intoTheirs')}
        value={caseId}
        onChange={setCaseId}
        choices={cases.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {inForm.map((thing) => (
        <ThingFields
          key={thing.offerId}
          thing={thing}
          said={of(thing.offerId)}
          isTried={isTried}
          onChange={(changed) => setSaid({ ...said, [thing.offerId]: changed })}
        />
      ))}
      <div className="fp-button-row">
        {next > 0 && (
          <Button look="quiet" onPress={showMore}>
            {t('exchange:showMore', { count: format.number(next) })}
          </Button>
        )}
        <Button look="primary" type="submit" icon="key">
          {t('exchange:arriveTitle')}
        </Button>
      </div>
      <SignDialog
        isOpen={isSigning}
        title={t('exchange:arriveTitle')}
        who="own"
        actLabel={t('exchange:arriveAct')}
        failure={arrive.failure}
        isActing={arrive.isActing}
        onClose={() => setSigning(false)}
        onSign={({ passphrase }) => sign(passphrase)}
      >
        <p>{t('exchange:arriveSign', { number: named.length })}</p>
        <WitnessFields isDemanded={isDemanded} value={witness} onChange={setWitness} />
      </SignDialog>
    </form>
  );
}

function errorsOf({ number, offerId }: Thing, said: Said, message: string): FormError[] {
  if (said.outcome !== 'received')
    return said.note.trim() === '' ? [{ path: `note.${offerId}`, label: number, message }] : [];
  return [
    ...(readingOf(said.reading) === undefined ? [{ path: `seal.${offerId}`, label: number, message }] : []),
    ...(isConditionSaid(said.condition, true) ? [] : [{ path: `condition.${offerId}`, label: number, message }]),
  ];
}

function arrivalOf({ offerId }: Thing, { outcome = 'not-there', reading, condition, note }: Said): Arrival {
  const sealReading = readingOf(reading);
  if (outcome !== 'received') return { offerId, outcome, note: note.trim() };
  return {
    offerId,
    outcome,
    note: note.trim(),
    ...(sealReading === undefined ? {} : { sealReading }),
    ...(condition === undefined ? {} : { condition }),
  };
}

interface ThingFieldsProps {
  readonly thing: Thing;
  readonly said: Said;
  readonly isTried: boolean;
  readonly onChange: (said: Said) => void;
}

function ThingFields({ thing, said, isTried, onChange }: ThingFieldsProps) {
  const t = useText();
  const { offerId, number, description } = thing;
  const { outcome } = said;
  const isNoteMissing = isTried && outcome !== undefined && outcome !== 'received' && said.note.trim() === '';
  return (
    <fieldset className="fp-end">
      <legend className="fp-field-label">
        <Mono>{number}</Mono> {description}
      </legend>
      <ChoiceField
        name={`outcome.${offerId}`}
        label={t('exchange:outcomeOf', { exhibit: number })}
        look="radio"
        emptyLabel={t('exchange:notYet')}
        value={outcome}
        onChange={(next) => {
          const { outcome: _, ...rest } = said;
          onChange(next === undefined ? rest : { ...rest, outcome: next });
        }}
        choices={arrivalOutcomes.map((value) => ({ value, label: t(`exchange:outcome.${value}`) }))}
      />
      {outcome === 'received' && (
        <>
          <SealReadingField
            name={`seal.${offerId}`}
            label={t('exchange:sealOf', { exhibit: number })}
            recorded={thing.seal ?? ''}
            value={said.reading}
            onChange={(reading) => onChange({ ...said, reading })}
            isTried={isTried}
          />
          <ConditionField
            name={`condition.${offerId}`}
            isRequired
            value={said.condition}
            onChange={(condition) => onChange({ ...said, condition })}
            isTried={isTried}
          />
        </>
      )}
      {outcome !== undefined && (
        <TextField
          name={`note.${offerId}`}
          label={t('exchange:outcomeNote')}
          isRequired={outcome !== 'received'}
          maxLength={1000}
          value={said.note}
          onChange={(note) => onChange({ ...said, note })}
          error={isNoteMissing ? t('exchange:required') : undefined}
        />
      )}
    </fieldset>
  );
}
