// Laying a charge, or changing one: against whom, for which incident, on which legal basis. It is warned of a basis that was not law that day.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { z } from 'zod';
import { contract } from '../../shared/contract/index.ts';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import type { Charge } from '../../shared/contract/charges.ts';
import { jurisdictions, type LegalBasis } from '../../shared/domain/prosecution/legal-basis.ts';
import { offeredBases, type OfferedBasis } from '../../shared/domain/prosecution/offered-bases.ts';
import {
  AwaitedPage,
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
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { BasisNotes } from './basis-notes.tsx';
import { basisName, basisStanding, basisWords } from './basis-words.ts';
import { NoSuspect } from './no-suspect.tsx';

type CaseRecord = OutputOf<'cases.read'>;

// Nothing is chosen at first. `code` is the basis as `offeredBases` names it: its version is the one shown beside it.
const lay = contract['charges.lay'].input;
const schema = z.strictObject({
  partyId: lay.shape.partyId,
  incidentId: lay.shape.incidentId,
  code: z.string().min(1).max(80),
  facts: lay.shape.facts,
  reason: z.string().trim().max(1000),
  occurredAt: lay.shape.occurredAt,
});
type Entered = z.input<typeof schema>;

export function LayCharge({ record }: { readonly record: CaseRecord }) {
  return <ChargePage record={record} charge={undefined} />;
}

export function ChangeCharge({ record, id }: { readonly record: CaseRecord; readonly id: string }) {
  const t = useText();
  const read = useAnswer('prosecution.read', { caseId: record.id });
  const charge = read.value?.charges.find((one) => one.id === id);
  if (read.value === undefined) return <AwaitedPage failure={read.failure} />;
  if (charge === undefined || charge.isWithdrawn) return <Notice tone="info">{t('prosecution:chargesEmpty')}</Notice>;
  return <ChargePage key={charge.id} record={record} charge={charge} />;
}

function firstValues(charge: Charge | undefined): Entered {
  if (charge === undefined) return { partyId: '', incidentId: '', code: '', facts: '', reason: '', occurredAt: '' };
  const { partyId, incidentId, basis, facts } = charge;
  return { partyId, incidentId, code: basis.code, facts, reason: '', occurredAt: '' };
}

function ChargePage({ record, charge }: { readonly record: CaseRecord; readonly charge: Charge | undefined }) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const may = useMay('charges.lay');
  const layAct = useAct('charges.lay');
  const changeAct = useAct('charges.change');
  const newest = (useAnswer('legal-bases.list', {}).value?.bases ?? []).map(({ basis }) => basis);
  const [ready, setReady] = useState<z.output<typeof schema>>();
  const isNew = charge === undefined;
  const home = `/cases/${record.id}/prosecution`;
  const begin = firstValues(charge);
  const form = useContractForm(
    isNew ? schema : schema.extend({ reason: schema.shape.reason.min(1) }),
    begin,
    {
      partyId: t('prosecution:suspect'),
      incidentId: t('prosecution:incident'),
      code: t('prosecution:basis'),
      facts: t('prosecution:facts'),
      reason: t('prosecution:reason'),
      occurredAt: t('prosecution:occurredAt'),
    },
    setReady,
  );
  const title = isNew ? t('prosecution:lay') : t('prosecution:changeTitle', { number: charge.number });
  const draft = useDraft<Entered>({
    kind: 'prosecution',
    label: `${record.title} · ${title}`,
    address: isNew ? `${home}/lay` : `${home}/change/${charge.id}`,
    values: form.values,
    isChanged: form.isChanged,
    restore: form.reset,
    clear: () => form.reset(begin),
  });
  if (!may) return <Notice tone="info">{t('prosecution:forbidden')}</Notice>;
  const suspects = record.parties.filter(({ role }) => role === 'suspect');
  const suspect = suspects.find(({ id }) => id === form.values.partyId);
  const incident = record.incidents.find(({ id }) => id === form.values.incidentId);
  const bases = offeredBases(newest, charge?.basis);
  const chosen = bases.find(({ value }) => value === form.values.code)?.basis;
  const isMissing = (path: string) =>
    form.errors.some((error) => error.path === path) ? t('work:form.choose') : undefined;
  const sign = async (passphrase: string) => {
    if (ready === undefined || chosen === undefined) return;
    const { facts, reason, occurredAt, partyId, incidentId } = ready;
    const basis = { code: chosen.code, version: chosen.version };
    const said = { basis, facts, occurredAt, signature: { passphrase } } satisfies Partial<InputOf<'charges.lay'>>;
    const answer = isNew
      ? await layAct.act({ caseId: record.id, partyId, incidentId, ...said })
      : await changeAct.act({ id: charge.id, reason, ...said });
    if (!answer.ok) {
      if (form.refuse(answer.error)) setReady(undefined);
      return;
    }
    draft.finish();
    navigate(home);
  };
  const acting = isNew ? layAct : changeAct;
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('prosecution:back'), to: home }}
        title={title}
        detail={isNew ? t('prosecution:layHelp') : `${charge.party} · ${basisName(charge.basis, t, language)}`}
      />
      <WorkForm
        form={form}
        draft={draft}
        actLabel={t(isNew ? 'prosecution:layAct' : 'prosecution:changeAct')}
        icon="key"
        onCancel={() => navigate(home)}
      >
        <NoSuspect record={record} />
        {record.incidents.length === 0 && <Notice tone="info">{t('prosecution:noIncident')}</Notice>}
        <div className="fp-work-columns">
          <ChoiceField
            name="partyId"
            label={t('prosecution:suspect')}
            isRequired
            isFirst={isNew}
            isDisabled={!isNew}
            value={suspect?.id}
            onChange={(id) => form.set('partyId', id ?? '')}
            error={isMissing('partyId')}
            choices={suspects.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <ChoiceField
            name="incidentId"
            label={t('prosecution:incident')}
            isRequired
            isDisabled={!isNew}
            value={incident?.id}
            onChange={(id) => form.set('incidentId', id ?? '')}
            error={isMissing('incidentId')}
            choices={record.incidents.map(({ id, kind, place, occurredFrom }) => ({
              value: id,
              label: `${t(`vocabulary:incidentKind.${kind}`)}, ${place}, ${format.moment(occurredFrom, 'day')}`,
            }))}
          />
        </div>
        <BasisField
          bases={bases}
          value={form.values.code}
          onChange={(code) => form.set('code', code)}
          error={isMissing('code')}
        />
        {chosen !== undefined && <ChosenBasis basis={chosen} at={incident?.occurredFrom} />}
        <LongTextField label={t('prosecution:facts')} help={t('prosecution:factsHelp')} {...form.bind('facts')} />
        <div className="fp-work-columns">
          <MomentField label={t('prosecution:occurredAt')} isRequired offersNow {...form.bind('occurredAt')} />
          {!isNew && <TextField label={t('prosecution:reason')} isRequired {...form.bind('reason')} />}
        </div>
      </WorkForm>
      <SignDialog
        isOpen={ready !== undefined}
        title={title}
        who="own"
        actLabel={t(isNew ? 'prosecution:layAct' : 'prosecution:changeAct')}
        failure={acting.failure}
        isActing={acting.isActing}
        onClose={() => setReady(undefined)}
        onSign={({ passphrase }) => sign(passphrase)}
      >
        <p>
          <strong>{charge?.party ?? suspect?.name}</strong> · {chosen !== undefined && basisName(chosen, t, language)}
        </p>
        {chosen !== undefined && <p className="fp-quiet">{basisStanding(chosen, t, format)}</p>}
        {chosen !== undefined && <BasisNotes basis={chosen} at={incident?.occurredFrom} />}
        <p>{t('prosecution:layHelp')}</p>
      </SignDialog>
    </Page>
  );
}

interface BasisFieldProps {
  readonly bases: readonly OfferedBasis[];
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly error: string | undefined;
}

/** Under headings by jurisdiction, this country's first. */
function BasisField({ bases, value, onChange, error }: BasisFieldProps) {
  const t = useText();
  const { language } = useLanguage();
  const choiceOf = ({ value: name, basis, isOneOfTwo }: OfferedBasis) => {
    const version = isOneOfTwo ? ` · ${t('prosecution:version', { version: basis.version })}` : '';
    return {
      value: name,
      label: `${basisName(basis, t, language)}${version}: ${basisWords(basis, language)}`.slice(0, 160),
    };
  };
  return (
    <ChoiceField
      name="code"
      label={t('prosecution:basis')}
      isRequired
      value={bases.some((offered) => offered.value === value) ? value : undefined}
      onChange={(code) => onChange(code ?? '')}
      error={error}
      choices={bases.map(choiceOf)}
      groups={jurisdictions.flatMap((jurisdiction) => {
        const own = bases.filter(({ basis }) => basis.jurisdiction === jurisdiction);
        return own.length === 0
          ? []
          : [{ label: t(`vocabulary:jurisdiction.${jurisdiction}`), choices: own.map(choiceOf) }];
      })}
    />
  );
}

function ChosenBasis({
  basis,
  at,
}: {
  readonly basis: LegalBasis;
  readonly at: CaseRecord['incidents'][number]['occurredFrom'] | undefined;
}) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  return (
    <div className="fp-chosen-basis">
      <p>{basisWords(basis, language)}</p>
      <p className="fp-quiet">{basisStanding(basis, t, format)}</p>
      <BasisNotes basis={basis} at={at} />
      {basis.source !== '' && <p className="fp-quiet">{`${t('prosecution:source')}: ${basis.source}`}</p>}
    </div>
  );
}
