// What this station demands of its counts; changed by the supervisor, read by everyone who works on cases.
import { useState } from 'react';
import { contract } from '../../shared/contract/index.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { exhibitKinds } from '../../shared/domain/exhibit.ts';
import {
  Awaited,
  Button,
  CheckField,
  ChoicesField,
  FailureNotice,
  FormErrors,
  Notice,
  NumberField,
  Page,
  PageHeader,
  useContractForm,
} from '../components/index.ts';
import { useSaveKeys } from '../exhibits/save-keys.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';

type Rules = OutputOf<'inventory.settings'>;

export function InventoryRules() {
  const t = useText();
  const { value, failure } = useAnswer('inventory.settings', {});
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('inventory:title'), to: '/custody/inventory' }}
        title={t('inventory:rules.title')}
      />
      {value === undefined ? <Awaited failure={failure} lines={5} /> : <RulesForm rules={value} />}
    </Page>
  );
}

function RulesForm({ rules }: { readonly rules: Rules }) {
  const t = useText();
  const mayChange = useMay('inventory.change-settings');
  const change = useAct('inventory.change-settings');
  const [isSaved, setSaved] = useState(false);
  const form = useContractForm(
    contract['inventory.change-settings'].input,
    rules,
    { leastPercent: t('inventory:rules.percent'), countEveryDays: t('inventory:rules.days') },
    async (values) => {
      const answer = await change.act(values);
      if (answer.ok) setSaved(true);
      else form.refuse(answer.error);
    },
  );
  useSaveKeys(() => mayChange && form.onSubmit({ preventDefault: () => undefined }));
  const errorOf = (path: string) => form.errors.find((error) => error.path === path)?.message;
  const { values } = form;
  return (
    <form className="fp-work-form" onSubmit={form.onSubmit} noValidate>
      {!mayChange && <Notice tone="info">{t('inventory:rules.forbidden')}</Notice>}
      {isSaved && <Notice tone="good" title={t('inventory:rules.saved')} isUrgent />}
      <FormErrors errors={form.errors} attempt={form.attempt} />
      <FailureNotice failure={change.failure} />
      <CheckField
        name="twoCounters"
        label={t('inventory:rules.two')}
        help={t('inventory:rules.twoHelp')}
        isDisabled={!mayChange}
        value={values.twoCounters}
        onChange={(next) => form.set('twoCounters', next)}
      />
      <div className="fp-work-columns">
        <NumberField
          name="leastPercent"
          label={t('inventory:rules.percent')}
          unit="%"
          isDisabled={!mayChange}
          value={values.leastPercent}
          onChange={(next) => form.set('leastPercent', next ?? Number.NaN)}
          error={errorOf('leastPercent')}
        />
        <NumberField
          name="countEveryDays"
          label={t('inventory:rules.days')}
          isDisabled={!mayChange}
          value={values.countEveryDays}
          onChange={(next) => form.set('countEveryDays', next ?? Number.NaN)}
          error={errorOf('countEveryDays')}
        />
      </div>
      <ChoicesField
        name="highRiskKinds"
        label={t('inventory:rules.kinds')}
        columns={3}
        isDisabled={!mayChange}
        value={values.highRiskKinds}
        onChange={(next) => form.set('highRiskKinds', next)}
        choices={exhibitKinds.map((kind) => ({ value: kind, label: t(`vocabulary:exhibitKind.${kind}`) }))}
      />
      <CheckField
        name="suggestsAudits"
        label={t('inventory:rules.audits')}
        help={t('inventory:rules.auditsHelp')}
        isDisabled={!mayChange}
        value={values.suggestsAudits}
        onChange={(next) => form.set('suggestsAudits', next)}
      />
      {mayChange && (
        <span className="fp-button-row">
          <Button type="submit" look="primary" icon="save" isBusy={change.isActing}>
            {t('inventory:rules.save')}
          </Button>
        </span>
      )}
    </form>
  );
}
