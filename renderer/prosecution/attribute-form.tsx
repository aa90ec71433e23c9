// Saying which suspects are said to have possessed which exhibits: several at once, one ground and one reason for all of them.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { z } from 'zod';
import { contract } from '../../shared/contract/index.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { attributionBases, examinationOfGround } from '../../shared/domain/prosecution/attribution.ts';
import {
  ChoiceField,
  ChoicesField,
  Awaited,
  LongTextField,
  MomentField,
  Notice,
  Page,
  PageHeader,
  SignDialog,
  useContractForm,
} from '../components/index.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { WorkForm } from '../drafts/work-form.tsx';
import { useCaseExhibits } from '../exhibits/case-exhibits.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { NoSuspect } from './no-suspect.tsx';

const schema = contract['attributions.record'].input
  .omit({ caseId: true, signature: true })
  .extend({ basis: z.string().pipe(z.enum(attributionBases)) });
type Entered = z.input<typeof schema>;

const begin = (): Entered => ({ exhibitIds: [], partyIds: [], basis: '', reason: '', occurredAt: '' });

export function AttributeForm({ record }: { readonly record: OutputOf<'cases.read'> }) {
  const t = useText();
  const [, navigate] = useLocation();
  const may = useMay('attributions.record');
  const act = useAct('attributions.record');
  const all = useCaseExhibits(record.id);
  const file = useAnswer('prosecution.read', { caseId: record.id });
  const [ready, setReady] = useState<z.output<typeof schema>>();
  const home = `/cases/${record.id}/prosecution`;
  const form = useContractForm(
    schema,
    begin(),
    {
      exhibitIds: t('prosecution:exhibits'),
      partyIds: t('prosecution:suspect'),
      basis: t('prosecution:ground'),
      conclusionId: t('prosecution:conclusion'),
      reason: t('prosecution:reason'),
      occurredAt: t('prosecution:occurredAt'),
    },
    setReady,
  );
  const draft = useDraft<Entered>({
    kind: 'prosecution',
    label: `${record.title} · ${t('prosecution:attribute')}`,
    address: `${home}/attribute`,
    values: form.values,
    isChanged: form.isChanged,
    restore: form.reset,
    clear: () => form.reset(begin()),
  });
  const basis = attributionBases.find((one) => one === form.values.basis);
  const needsConclusion = basis !== undefined && basis in examinationOfGround;
  const conclusions =
    useAnswer('conclusions.list', { caseId: record.id }, { isEnabled: needsConclusion }).value?.conclusions ?? [];
  if (!may) return <Notice tone="info">{t('prosecution:forbidden')}</Notice>;
  if (all.exhibits === undefined || file.value === undefined)
    return <Awaited failure={all.failure ?? file.failure} lines={8} />;
  const { madeByTests } = file.value;
  const ours = new Set(madeByTests.map(({ id }) => id));
  const exhibits = all.exhibits.filter(({ id }) => !ours.has(id));
  const sign = async (passphrase: string) => {
    if (ready === undefined) return;
    const answer = await act.act({ caseId: record.id, ...ready, signature: { passphrase } });
    if (!answer.ok) {
      if (form.refuse(answer.error)) setReady(undefined);
      return;
    }
    draft.finish();
    navigate(home);
  };
  const suspects = record.parties.filter(({ role }) => role === 'suspect');
  const errorOf = (path: string) => form.errors.find((error) => error.path === path)?.message;
  const settled = conclusions.filter(
    ({ state, correctedBy }) => correctedBy === undefined && state !== 'unverified' && state !== 'disagreed',
  );
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('prosecution:back'), to: home }}
        title={t('prosecution:attribute')}
        detail={t('prosecution:attributeHelp')}
      />
      <WorkForm
        form={form}
        draft={draft}
        actLabel={t('prosecution:attributeAct')}
        icon="key"
        onCancel={() => navigate(home)}
      >
        <NoSuspect record={record} />
        <ChoicesField
          name="partyIds"
          label={t('prosecution:suspect')}
          isRequired
          value={suspects.map(({ id }) => id).filter((id) => form.values.partyIds.includes(id))}
          onChange={(ids) => form.set('partyIds', ids)}
          error={errorOf('partyIds') === undefined ? undefined : t('prosecution:noPersons')}
          choices={suspects.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <ChoicesField
          name="exhibitIds"
          label={t('prosecution:exhibits')}
          isRequired
          columns={2}
          value={exhibits.map(({ id }) => id).filter((id) => form.values.exhibitIds.includes(id))}
          onChange={(ids) => form.set('exhibitIds', ids)}
          error={errorOf('exhibitIds') === undefined ? undefined : t('prosecution:noExhibits')}
          choices={exhibits.map(({ id, mark, description }) => ({ value: id, label: `${mark} · ${description}` }))}
        />
        {madeByTests.length > 0 && (
          <p className="fp-quiet">
            {t('prosecution:madeByTests', { marks: madeByTests.map(({ mark }) => mark).join(', ') })}
          </p>
        )}
        <div className="fp-work-columns">
          <ChoiceField
            name="basis"
            label={t('prosecution:ground')}
            isRequired
            value={basis}
            onChange={(next) => {
              form.set('basis', next ?? '');
              if (next === undefined || !(next in examinationOfGround)) form.set('conclusionId', undefined);
            }}
            error={errorOf('basis') === undefined ? undefined : t('work:form.choose')}
            choices={attributionBases.map((value) => ({ value, label: t(`vocabulary:attributionBasis.${value}`) }))}
          />
          {needsConclusion && (
            <ChoiceField
              name="conclusionId"
              label={t('prosecution:conclusion')}
              isRequired
              value={settled.find(({ id }) => id === form.values.conclusionId)?.id}
              onChange={(id) => form.set('conclusionId', id)}
              error={errorOf('conclusionId') === undefined ? undefined : t('prosecution:noConclusion')}
              choices={settled.map(({ id, exhibit, comparedWith }) => ({
                value: id,
                label: comparedWith === '' ? exhibit : `${exhibit} ↔ ${comparedWith}`,
              }))}
            />
          )}
          <MomentField label={t('prosecution:occurredAt')} isRequired offersNow {...form.bind('occurredAt')} />
        </div>
        <LongTextField label={t('prosecution:reason')} isRequired rows={2} {...form.bind('reason')} />
      </WorkForm>
      <SignDialog
        isOpen={ready !== undefined}
        title={t('prosecution:attribute')}
        who="own"
        actLabel={t('prosecution:attributeAct')}
        failure={act.failure}
        isActing={act.isActing}
        onClose={() => setReady(undefined)}
        onSign={({ passphrase }) => sign(passphrase)}
      >
        {ready !== undefined && (
          <p>
            <strong>{namesIn(suspects, ready.partyIds)}</strong>
            {` · ${t(`vocabulary:attributionBasis.${ready.basis}`)} · ${exhibits
              .filter(({ id }) => ready.exhibitIds.includes(id))
              .map(({ mark }) => mark)
              .join(', ')}`}
          </p>
        )}
        <p>{t('prosecution:attributeHelp')}</p>
      </SignDialog>
    </Page>
  );
}

function namesIn(suspects: OutputOf<'cases.read'>['parties'], ids: readonly string[]): string {
  return suspects
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(', ');
}
