// What another state asks, as it came: who asks, under which number, about which firearms, and whether they can keep an answer to themselves.
import { useLocation } from 'wouter';
import type { z } from 'zod';
import { contract } from '../../shared/contract/index.ts';
import { channels, illicitGrounds, intendedUses, tracePriorities } from '../../shared/domain/tracing/request.ts';
import {
  Button,
  CheckField,
  ChoiceField,
  ChoicesField,
  LongTextField,
  MomentField,
  Page,
  PageHeader,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { WorkForm } from '../drafts/work-form.tsx';
import { useAct, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { CountryField, DayField } from './known-fields.tsx';
import { Forbidden } from './request-begin.tsx';

const schema = contract['incoming-traces.register'].input;
type Entered = z.input<typeof schema>;
type Asked = Entered['text']['firearms'][number];

const emptyFirearm: Asked = { make: '', model: '', calibre: '', serial: '', country: '', note: '' };
const begin = (): Entered => ({
  receivedAt: '',
  text: {
    requester: { country: '', body: '' },
    theirNumber: '',
    channel: 'i-24-7',
    priority: 'routine',
    answerBy: '',
    grounds: [],
    circumstances: '',
    uses: [],
    assuresConfidentiality: false,
    firearms: [emptyFirearm],
  },
});

export function IncomingForm() {
  const may = useMay('incoming-traces.register');
  return may ? <Form /> : <Forbidden />;
}

function Form() {
  const t = useText();
  const [, navigate] = useLocation();
  const act = useAct('incoming-traces.register');
  const form = useContractForm(
    schema,
    begin(),
    {
      receivedAt: t('tracing:receivedAt'),
      'text.requester.body': t('tracing:requestingBody'),
      'text.requester.country': t('tracing:country'),
      'text.theirNumber': t('tracing:theirNumber'),
      'text.answerBy': t('tracing:answerBy'),
    },
    async (values) => {
      const answer = await act.act(values);
      if (!answer.ok) {
        form.refuse(answer.error);
        return;
      }
      draft.finish();
      navigate(`/tracing/incoming/${answer.value.id}`);
    },
  );
  const draft = useDraft<Entered>({
    kind: 'tracing',
    label: t('tracing:register'),
    address: '/tracing/incoming/new',
    values: form.values,
    isChanged: form.isChanged,
    restore: form.reset,
    clear: () => form.reset(begin()),
  });
  const { text } = form.values;
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('tracing:part.incoming'), to: '/tracing/incoming' }}
        title={t('tracing:register')}
        detail={t('tracing:emptyIncomingText')}
      />
      <WorkForm
        form={form}
        draft={draft}
        failure={act.failure}
        actLabel={t('tracing:record')}
        isActing={act.isActing}
        onCancel={() => navigate('/tracing/incoming')}
      >
        <div className="fp-work-columns">
          <TextField label={t('tracing:requestingBody')} isRequired isFirst {...form.bind('text.requester.body')} />
          <CountryField label={t('tracing:country')} isRequired {...form.bind('text.requester.country')} />
          <TextField label={t('tracing:theirNumber')} isRequired isMono {...form.bind('text.theirNumber')} />
          <MomentField label={t('tracing:receivedAt')} isRequired offersNow {...form.bind('receivedAt')} />
          <ChoiceField
            name="text.channel"
            label={t('tracing:channel')}
            value={channels.find((one) => one === text.channel)}
            onChange={(next) => form.set('text.channel', next ?? 'i-24-7')}
            choices={channels.map((value) => ({ value, label: t(`vocabulary:traceChannel.${value}`) }))}
          />
          <ChoiceField
            name="text.priority"
            label={t('tracing:priority')}
            value={tracePriorities.find((one) => one === text.priority)}
            onChange={(next) => form.set('text.priority', next ?? 'routine')}
            choices={tracePriorities.map((value) => ({ value, label: t(`vocabulary:tracePriority.${value}`) }))}
          />
          <DayField label={t('tracing:answerBy')} {...form.bind('text.answerBy')} />
        </div>
        <p>{t('tracing:askedFirearms')}</p>
        {text.firearms.map((firearm, at) => (
          <AskedFields
            // What they describe has no name of its own; its place is what it is.
            key={String(at)}
            at={at}
            firearm={firearm}
            onChange={(next) => form.set('text.firearms', text.firearms.with(at, next))}
            {...(text.firearms.length > 1
              ? { onRemove: () => form.set('text.firearms', text.firearms.toSpliced(at, 1)) }
              : {})}
          />
        ))}
        <span>
          <Button size="small" icon="add" onPress={() => form.set('text.firearms', [...text.firearms, emptyFirearm])}>
            {t('tracing:addFirearm')}
          </Button>
        </span>
        <ChoicesField
          name="text.grounds"
          label={t('tracing:grounds')}
          columns={1}
          value={text.grounds}
          onChange={(next) => form.set('text.grounds', next)}
          choices={illicitGrounds.map((value) => ({ value, label: t(`vocabulary:traceGround.${value}`) }))}
        />
        <LongTextField label={t('tracing:circumstances')} rows={3} {...form.bind('text.circumstances')} />
        <ChoicesField
          name="text.uses"
          label={t('tracing:uses')}
          value={text.uses}
          onChange={(next) => form.set('text.uses', next)}
          choices={intendedUses.map((value) => ({ value, label: t(`vocabulary:traceUse.${value}`) }))}
        />
        <CheckField
          name="text.assuresConfidentiality"
          label={t('tracing:assures')}
          value={text.assuresConfidentiality}
          onChange={(next) => form.set('text.assuresConfidentiality', next)}
        />
      </WorkForm>
    </Page>
  );
}

function AskedFields({
  at,
  firearm,
  onChange,
  onRemove,
}: {
  readonly at: number;
  readonly firearm: Asked;
  readonly onChange: (next: Asked) => void;
  readonly onRemove?: () => void;
}) {
  const t = useText();
  const field = (name: keyof Asked) => ({
    name: `text.firearms.${at}.${name}`,
    value: firearm[name],
    onChange: (value: string) => onChange({ ...firearm, [name]: value }),
  });
  return (
    <fieldset className="fp-trace-leg">
      <legend>{t('tracing:firearmNumber', { number: at + 1 })}</legend>
      <div className="fp-work-columns fp-work-columns-3">
        <TextField label={t('tracing:serial')} isMono {...field('serial')} />
        <TextField label={t('tracing:make')} {...field('make')} />
        <TextField label={t('tracing:model')} {...field('model')} />
        <TextField label={t('tracing:calibre')} {...field('calibre')} />
        <TextField label={t('tracing:country')} {...field('country')} />
        <TextField label={t('tracing:note')} {...field('note')} />
      </div>
      {onRemove !== undefined && (
        <Button size="small" look="quiet" icon="remove" onPress={onRemove}>
          {t('tracing:removeFirearm', { number: at + 1 })}
        </Button>
      )}
    </fieldset>
  );
}
