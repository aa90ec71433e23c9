// Recording a decision: what becomes of which exhibits, who decided; with what stands against it said before it is signed.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { z } from 'zod';
import { contract } from '../../shared/contract/index.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { disposalOutcomes } from '../../shared/domain/disposal.ts';
import {
  ChoiceField,
  LongTextField,
  MomentField,
  Notice,
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
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';

// Nothing is chosen at first: what becomes of evidence is said by a person and never preset. The empty text is refused.
const schema = contract['disposals.decide'].input
  .omit({ signature: true, exhibitIds: true })
  .extend({ outcome: z.string().pipe(z.enum(disposalOutcomes)) });
type Entered = Omit<InputOf<'disposals.decide'>, 'signature' | 'exhibitIds'>;

interface KeptDecision {
  readonly entered: z.input<typeof schema>;
  readonly exhibitIds: readonly string[];
}

const begin = (): z.input<typeof schema> => ({
  outcome: '',
  authority: '',
  reference: '',
  decidedOn: '',
  method: '',
  note: '',
});

export function DecideForm({ named }: { readonly named: string | undefined }) {
  const t = useText();
  const [, navigate] = useLocation();
  const may = useMay('disposals.decide');
  const decide = useAct('disposals.decide');
  const { chosen, change: setChosen, restore: restoreChosen, isChanged: isOtherChoice } = useChosenExhibits(named);
  const [ready, setReady] = useState<Entered>();
  const [tried, setTried] = useState(false);
  const exhibitIds = chosen.map(({ id }) => id);
  const form = useContractForm(
    schema,
    begin(),
    {
      outcome: t('disposal:outcome'),
      authority: t('disposal:authority'),
      reference: t('disposal:reference'),
      decidedOn: t('disposal:decidedOn'),
      recipient: t('disposal:recipient'),
      method: t('disposal:method'),
      note: t('work:form.note'),
    },
    (values) => {
      setTried(true);
      if (chosen.length > 0) setReady(values);
    },
  );
  const draft = useDraft<KeptDecision>({
    kind: 'custody',
    label: t('disposal:decide'),
    address: `/custody/disposal/new${named === undefined ? '' : `/${named}`}`.slice(0, 300),
    values: { entered: form.values, exhibitIds },
    isChanged: form.isChanged || isOtherChoice,
    restore: (kept) => {
      form.reset(kept.entered);
      restoreChosen(kept.exhibitIds);
    },
    clear: () => form.reset(begin()),
  });
  if (!may) return <Notice tone="info">{t('disposal:forbidden')}</Notice>;
  const { recipient } = form.values;
  const outcome = disposalOutcomes.find((one) => one === form.values.outcome);
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('disposal:title'), to: '/custody/disposal' }}
        title={t('disposal:decide')}
        detail={t('disposal:law')}
      />
      <WorkForm
        form={form}
        draft={draft}
        actLabel={t('disposal:decideAct')}
        icon="key"
        onCancel={() => navigate('/custody/disposal')}
      >
        <ExhibitPicker
          chosen={chosen}
          onChange={setChosen}
          error={tried && chosen.length === 0 ? t('work:custody.noExhibits') : undefined}
        />
        <Eligibility exhibitIds={exhibitIds} />
        <div className="fp-work-columns">
          <ChoiceField
            name="outcome"
            label={t('disposal:outcome')}
            isRequired
            value={outcome}
            onChange={(next) => form.set('outcome', next ?? '')}
            error={form.errors.some(({ path }) => path === 'outcome') ? t('work:form.choose') : undefined}
            choices={disposalOutcomes.map((value) => ({ value, label: t(`vocabulary:disposalOutcome.${value}`) }))}
          />
          {outcome === undefined ? null : outcome === 'destroyed' ? (
            <TextField label={t('disposal:method')} help={t('disposal:methodHelp')} {...form.bind('method')} />
          ) : (
            <TextField
              name="recipient"
              label={t('disposal:recipient')}
              help={t('disposal:recipientHelp')}
              isRequired
              value={recipient ?? ''}
              onChange={(text) => form.set('recipient', text === '' ? undefined : text)}
            />
          )}
          <TextField
            label={t('disposal:authority')}
            help={t('disposal:authorityHelp')}
            isRequired
            {...form.bind('authority')}
          />
          <TextField label={t('disposal:reference')} isRequired isMono {...form.bind('reference')} />
          <MomentField label={t('disposal:decidedOn')} isRequired asksDayOnly {...form.bind('decidedOn')} />
        </div>
        <LongTextField label={t('work:form.note')} rows={2} {...form.bind('note')} />
      </WorkForm>
      <SignDialog
        isOpen={ready !== undefined}
        title={t('disposal:decide')}
        who="own"
        actLabel={t('disposal:decideAct')}
        failure={decide.failure}
        isActing={decide.isActing}
        onClose={() => setReady(undefined)}
        onSign={async ({ passphrase }) => {
          if (ready === undefined) return;
          const answer = await decide.act({ ...ready, exhibitIds, signature: { passphrase } });
          if (!answer.ok) {
            if (form.refuse(answer.error)) setReady(undefined);
            return;
          }
          draft.finish();
          navigate(`/custody/disposal/${answer.value.id}`);
        }}
      >
        <p>
          <strong>{outcome !== undefined && t(`vocabulary:disposalOutcome.${outcome}`)}</strong> ·{' '}
          {form.values.authority}, {form.values.reference}
        </p>
        <p>{chosen.map(({ mark, number }) => `${mark} (${number})`).join(', ')}</p>
        <p>{t('disposal:law')}</p>
      </SignDialog>
    </Page>
  );
}

/** What the station says of the chosen exhibits before anything is signed. */
function Eligibility({ exhibitIds }: { readonly exhibitIds: InputOf<'disposals.check'>['exhibitIds'] }) {
  const t = useText();
  const checked = useAnswer(
    'disposals.check',
    { exhibitIds },
    { isEnabled: exhibitIds.length > 0, keepPrevious: true },
  );
  const { eligible = [], refused = [] } = exhibitIds.length === 0 ? {} : (checked.value ?? {});
  const warned = eligible.filter(({ warnings }) => warnings.length > 0);
  return (
    <>
      {refused.length > 0 && (
        <Notice tone="danger" title={t('disposal:check')}>
          <ul className="fp-plain-list">
            {refused.map(({ id, label, reason }) => (
              <li key={id}>
                <strong>{label}</strong> {t(`vocabulary:disposalIneligible.${reason}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {warned.length > 0 && (
        <Notice tone="warning" title={t('disposal:warn')}>
          <ul className="fp-plain-list">
            {warned.map(({ id, label, warnings }) => (
              <li key={id}>
                <strong>{label}</strong>{' '}
                {warnings.map((warning) => t(`vocabulary:disposalWarning.${warning}`)).join(' ')}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
