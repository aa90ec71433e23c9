// The few settings of a station, changed by an administrator, each change on record.
import { useState } from 'react';
import { contract } from '../../shared/contract/index.ts';
import { languages } from '../../shared/domain/roles.ts';
import {
  Button,
  CheckField,
  ChoiceField,
  Definition,
  FailureNotice,
  FormErrors,
  LoadingLines,
  Notice,
  NumberField,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { useAct, useMay, useStationState, useStationValues } from '../station-client.tsx';
import type { StationState } from '../station-client.tsx';
import { useText } from '../text.tsx';

export function SettingsPart() {
  const settings = useStationState()?.settings;
  return settings === undefined ? <LoadingLines /> : <SettingsForm settings={settings} />;
}

const schema = contract['station.change-settings'].input;

function SettingsForm({ settings }: { readonly settings: NonNullable<StationState['settings']> }) {
  const t = useText();
  const { refreshState } = useStationValues();
  const change = useAct('station.change-settings');
  const mayChange = useMay('station.change-settings');
  const [isSaved, setSaved] = useState(false);
  const form = useContractForm(
    schema,
    settings,
    {
      idleLockMinutes: t('frame:station.idle-lock'),
      recordLanguage: t('frame:station.record-language'),
      caseFileClassification: t('frame:station.classification'),
    },
    async (values) => {
      setSaved(false);
      const answer = await change.act(values);
      if (!answer.ok) {
        form.refuse(answer.error);
        return;
      }
      form.reset(answer.value);
      setSaved(true);
      await refreshState();
    },
  );
  const minutes = form.bind('idleLockMinutes');
  return (
    <form className="fp-form" onSubmit={form.onSubmit} noValidate>
      {!mayChange && <Notice tone="info">{t('frame:station.settings-who')}</Notice>}
      <FormErrors errors={form.errors} attempt={form.attempt} />
      <FailureNotice failure={change.failure} />
      {isSaved && !form.isChanged && <Notice tone="good" title={t('frame:station.settings-saved')} isUrgent />}
      <div className="fp-form fp-form-two">
        <NumberField
          {...minutes}
          onChange={(value) => form.set('idleLockMinutes', value ?? Number.NaN)}
          label={t('frame:station.idle-lock')}
          help={t('frame:station.idle-lock-help')}
          unit={t('frame:station.minutes')}
          isDisabled={!mayChange}
          isRequired
        />
        <ChoiceField
          {...form.bind('recordLanguage')}
          onChange={(language) => language !== undefined && form.set('recordLanguage', language)}
          label={t('frame:station.record-language')}
          beside={<Definition term="record-language" />}
          help={t('frame:create.record-language-help')}
          choices={languages.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
          isDisabled={!mayChange}
        />
        <TextField
          {...form.bind('caseFileClassification')}
          label={t('frame:station.classification')}
          help={t('frame:station.classification-help')}
          maxLength={60}
          isDisabled={!mayChange}
        />
        <CheckField
          name="serialsEnteredTwice"
          label={t('fields:second.setting')}
          help={t('fields:second.settingHelp')}
          value={form.values.serialsEnteredTwice ?? false}
          onChange={(isAsked) => form.set('serialsEnteredTwice', isAsked)}
          isDisabled={!mayChange}
        />
      </div>
      {mayChange && (
        <div className="fp-form-end">
          <Button type="submit" look="primary" isBusy={change.isActing} isDisabled={!form.isChanged}>
            {t('frame:station.save-settings')}
          </Button>
          <span className="fp-quiet">{t('frame:station.settings-who')}</span>
        </div>
      )}
    </form>
  );
}
