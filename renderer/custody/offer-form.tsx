// Offering exhibits to another person of this station. They stay with the one who offers until the other accepts.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { contract } from '../../shared/contract/index.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { localOffsetOf } from '../../shared/text/format.ts';
import {
  ChoiceField,
  LongTextField,
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
import { mayAct, useAct, useAnswer, useStationState } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { ConditionField } from './condition-field.tsx';
import { DocumentField, useDocumentName } from './document-field.tsx';
import { OccurredField, thisMinute } from './occurred-field.tsx';
import { SigningFacts } from './signing-facts.tsx';

const schema = contract['custody.offer'].input.omit({ signature: true, exhibitIds: true });
type Entered = Omit<InputOf<'custody.offer'>, 'signature' | 'exhibitIds'>;

/** Who has them now, where that is one and the same. */
function holderOf(chosen: readonly { readonly holder: string }[]): string | undefined {
  const holders = new Set(chosen.map(({ holder }) => holder));
  const [only] = holders;
  return holders.size === 1 ? only : undefined;
}

export function OfferHandOver({ named }: { readonly named: string | undefined }) {
  const t = useText();
  const [, navigate] = useLocation();
  const offer = useAct('custody.offer');
  const self = useStationState()?.person?.id;
  const people = useAnswer('people.list', {}).value?.people ?? [];
  const receivers = people.filter(
    (person) => person.id !== self && person.state === 'active' && mayAct('custody.accept', person.roles),
  );
  const { chosen, change: setChosen, isGone } = useChosenExhibits(named);
  const [ready, setReady] = useState<Entered>();
  const [tried, setTried] = useState(false);
  // Nobody is chosen at first: the empty text is no identifier and is refused by the form.
  const begin = () => ({ to: '', occurredAt: thisMinute(), purpose: '', authority: '', note: '' });
  const form = useContractForm(
    schema,
    begin(),
    {
      to: t('work:custody.person'),
      occurredAt: t('work:custody.occurredAt'),
      purpose: t('work:custody.purpose'),
      authority: t('work:custody.authority'),
      note: t('work:form.note'),
      'condition.words': t('custody:condition.words'),
    },
    (values) => {
      setTried(true);
      if (chosen.length > 0) setReady({ ...values, occurredOffset: localOffsetOf(values.occurredAt) });
    },
  );
  const draft = useDraft({
    kind: 'custody',
    label: t('work:custody.offer'),
    address: `/custody/offer${named === undefined ? '' : `/${named}`}`.slice(0, 300),
    values: form.values,
    isChanged: form.isChanged,
    restore: form.reset,
    clear: () => form.reset(begin()),
  });
  const caseIds = chosen.map(({ caseId }) => caseId);
  const documentName = useDocumentName(caseIds);
  const receiver = receivers.find((person) => person.id === form.values.to);
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('work:custody.title'), to: '/custody' }}
        title={t('work:custody.offer')}
        detail={t('work:custody.offerHelp')}
      />
      <WorkForm
        form={form}
        draft={draft}
        actLabel={t('work:custody.offerAct')}
        icon="key"
        onCancel={() => navigate('/custody')}
      >
        <ExhibitPicker
          chosen={chosen}
          onChange={setChosen}
          isGone={isGone}
          error={tried && chosen.length === 0 ? t('work:custody.noExhibits') : undefined}
        />
        <div className="fp-work-columns">
          <ChoiceField
            name="to"
            label={t('work:custody.person')}
            isRequired
            value={receiver?.id}
            onChange={(id) => form.set('to', id ?? '')}
            choices={receivers.map((person) => ({
              value: person.id,
              label: `${person.name} · ${person.roles.map((role) => t(`vocabulary:role.${role}`)).join(', ')}`,
            }))}
            error={form.errors.find((error) => error.path === 'to') === undefined ? undefined : t('work:form.choose')}
          />
          <OccurredField {...form.bind('occurredAt')} />
          <TextField label={t('work:custody.purpose')} isRequired {...form.bind('purpose')} />
          <TextField
            label={t('work:custody.authority')}
            help={t('work:custody.authorityHelp')}
            {...form.bind('authority')}
          />
        </div>
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
        <LongTextField label={t('work:form.note')} rows={2} {...form.bind('note')} />
      </WorkForm>
      <SignDialog
        isOpen={ready !== undefined}
        title={t('work:custody.offer')}
        who="own"
        actLabel={t('work:custody.offerAct')}
        failure={offer.failure}
        isActing={offer.isActing}
        onClose={() => setReady(undefined)}
        onSign={async ({ passphrase }) => {
          if (ready === undefined) return;
          const answer = await offer.act({
            ...ready,
            exhibitIds: chosen.map((exhibit) => exhibit.id),
            signature: { passphrase },
          });
          if (!answer.ok) {
            if (form.refuse(answer.error)) setReady(undefined);
            return;
          }
          draft.finish();
          navigate('/custody');
        }}
      >
        <SigningFacts
          {...ready}
          type={t('vocabulary:custodyEventType.offered')}
          exhibits={chosen}
          from={holderOf(chosen)}
          to={receiver?.name}
          document={documentName(ready?.documentId)}
        />
        <p>{t('work:custody.offerHelp')}</p>
      </SignDialog>
    </Page>
  );
}
