// Beginning: what, where, who counts, whether blind, on which occasion. Nothing is begun by looking at this page.
import { useLocation } from 'wouter';
import { contract } from '../../shared/contract/index.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { inventoryKinds, type InventoryKind } from '../../shared/domain/inventory.ts';
import { caseRoles } from '../../shared/domain/roles.ts';
import type { Role } from '../../shared/domain/roles.ts';
import {
  Awaited,
  CheckField,
  ChoiceField,
  FailureNotice,
  Notice,
  NumberField,
  Page,
  PageHeader,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { WorkForm } from '../drafts/work-form.tsx';
import { useAct, useAnswer, useMay, useStationState } from '../station-client.tsx';
import { useText } from '../text.tsx';

type Entered = InputOf<'inventory.start'>;
type Settings = NonNullable<ReturnType<typeof useAnswer<'inventory.settings'>>['value']>;

export interface StartFormProps {
  readonly kind?: InventoryKind | undefined;
  readonly placeId?: Entered['placeId'] | undefined;
  readonly corrects?: Entered['corrects'] | undefined;
}

export function StartForm(props: StartFormProps) {
  const t = useText();
  const mayBegin = useMay('inventory.start');
  const settings = useAnswer('inventory.settings', {});
  const sessions = useAnswer('inventory.list', {});
  const corrected = sessions.value?.sessions.find(({ id }) => id === props.corrects);
  const self = useStationState()?.person?.id;
  if (!mayBegin) return <Notice tone="info">{t('inventory:start.forbidden')}</Notice>;
  if (settings.value === undefined || sessions.value === undefined)
    return <Awaited failure={settings.failure ?? sessions.failure} lines={6} />;
  if (props.corrects !== undefined && corrected === undefined)
    return <FailureNotice failure={{ code: 'inventory.unknown' }} />;
  const given = { ...props, kind: corrected?.kind ?? props.kind, placeId: corrected?.placeId ?? props.placeId };
  return <OpenStartForm {...given} settings={settings.value} self={self} correctsNumber={corrected?.number} />;
}

function OpenStartForm({
  kind = 'inventory',
  placeId,
  corrects,
  settings,
  self,
  correctsNumber,
}: StartFormProps & {
  readonly settings: Settings;
  readonly self: string | undefined;
  readonly correctsNumber: string | undefined;
}) {
  const t = useText();
  const [, navigate] = useLocation();
  const start = useAct('inventory.start');
  const places = useAnswer('places.list', {}).value?.places ?? [];
  const countingRoles: readonly Role[] = caseRoles;
  const people = (useAnswer('people.list', {}).value?.people ?? []).filter(
    (person) => person.state === 'active' && person.roles.some((role) => countingRoles.includes(role)),
  );
  const begin: Entered = {
    kind,
    // The place and the person are chosen in the form; until then the contract refuses, with a sentence at the field.
    placeId: placeId ?? '',
    counterIds: self === undefined ? [] : [self],
    isBlind: false,
    percent: settings.leastPercent,
    occasion: '',
    ...(corrects === undefined ? {} : { corrects }),
  };
  const form = useContractForm(
    contract['inventory.start'].input,
    begin,
    {
      kind: t('inventory:start.kind'),
      placeId: t('inventory:place'),
      counterIds: t('inventory:start.first'),
      'counterIds.0': t('inventory:start.first'),
      'counterIds.1': t('inventory:start.second'),
      percent: t('inventory:start.percent'),
      occasion: t('inventory:start.occasion'),
    },
    async ({ percent, ...values }) => {
      const answer = await start.act({
        ...values,
        ...(values.kind === 'audit' && percent !== undefined ? { percent } : {}),
      });
      if (answer.ok) navigate(`/custody/inventory/${answer.value.id}`);
      else form.refuse(answer.error);
    },
  );
  const { values } = form;
  const [first, second] = values.counterIds;
  const setCounters = (one: string | undefined, other: string | undefined) =>
    form.set(
      'counterIds',
      [one, other].flatMap((id) => id ?? []),
    );
  const custodians = people.filter(
    (person) => values.counterIds.includes(person.id) && person.roles.includes('custodian'),
  );
  const errorOf = (path: string) => form.errors.find((error) => error.path === path)?.message;
  const choices = people.map((person) => ({
    value: person.id as string,
    label: `${person.name} · ${person.roles.map((role) => t(`vocabulary:role.${role}`)).join(', ')}`,
  }));
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('inventory:title'), to: '/custody/inventory' }}
        title={t('inventory:start.title')}
        detail={t('inventory:law')}
      />
      <WorkForm
        form={form}
        failure={start.failure}
        actLabel={t('inventory:start.act')}
        icon="lock"
        isActing={start.isActing}
        onCancel={() => navigate('/custody/inventory')}
      >
        {correctsNumber !== undefined && (
          <Notice tone="info" title={t('inventory:start.correcting', { number: correctsNumber })} />
        )}
        <ChoiceField
          name="kind"
          label={t('inventory:start.kind')}
          look="radio"
          isRequired
          value={values.kind}
          onChange={(next) => next !== undefined && form.set('kind', next)}
          choices={inventoryKinds.map((each) => ({
            value: each,
            label: t(`vocabulary:inventoryKind.${each}`),
            help: t(`inventory:start.kindHelp.${each}`),
          }))}
        />
        <div className="fp-work-columns">
          <ChoiceField
            name="placeId"
            label={t('inventory:place')}
            help={t('inventory:start.placeHelp')}
            isRequired
            value={values.placeId === '' ? undefined : values.placeId}
            onChange={(next) => form.set('placeId', next ?? '')}
            choices={places.map((place) => ({ value: place.id as string, label: place.path }))}
            error={errorOf('placeId')}
          />
          <TextField
            label={t('inventory:start.occasion')}
            help={t('inventory:start.occasionHelp')}
            isRequired
            {...form.bind('occasion')}
          />
          <ChoiceField
            name="counterIds.0"
            label={t('inventory:start.first')}
            help={t('inventory:start.firstHelp')}
            isRequired
            value={first}
            onChange={(next) => setCounters(next, second)}
            choices={choices}
            error={errorOf('counterIds') ?? errorOf('counterIds.0')}
          />
          {values.kind !== 'inspection' && (
            <ChoiceField
              name="counterIds.1"
              label={t('inventory:start.second')}
              help={t('inventory:start.secondHelp')}
              isRequired={settings.twoCounters}
              value={second}
              onChange={(next) => setCounters(first, next)}
              emptyLabel={t('inventory:start.nobody')}
              choices={choices.filter(({ value }) => value !== first)}
              error={errorOf('counterIds.1')}
            />
          )}
          {values.kind === 'audit' && (
            <NumberField
              name="percent"
              label={t('inventory:start.percent')}
              help={t('inventory:start.percentHelp', { least: settings.leastPercent })}
              unit="%"
              value={values.percent}
              onChange={(next) => form.set('percent', next)}
              error={errorOf('percent')}
            />
          )}
        </div>
        {custodians.map((person) => (
          <Notice key={person.id} tone="warning" title={t('inventory:start.custodian', { name: person.name })} />
        ))}
        {values.kind !== 'inspection' && (
          <CheckField
            name="isBlind"
            label={t('inventory:start.blind')}
            help={t('inventory:start.blindHelp')}
            value={values.isBlind}
            onChange={(next) => form.set('isBlind', next)}
          />
        )}
      </WorkForm>
    </Page>
  );
}
