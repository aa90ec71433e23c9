// Creating a station: what it is called, whose it is, and its first administrator. One page, nothing asked that is not needed.
import { useState } from 'react';
import { contract } from '../../shared/contract/index.ts';
import { languages, roles, stationKinds } from '../../shared/domain/roles.ts';
import {
  Button,
  ChoiceField,
  ChoicesField,
  Definition,
  FailureNotice,
  FormErrors,
  Group,
  Notice,
  PassphraseField,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { useAct, useStationValues } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';
import { writePreference } from '../preferences.ts';
import { goTo } from '../shell/address.ts';
import { askForFirstSheet } from './first-sheet.tsx';
import { StartFrame } from './start-frame.tsx';

const schema = contract['station.create'].input;

export function CreateStation({ onBack }: { readonly onBack: () => void }) {
  const t = useText();
  const { language } = useLanguage();
  const { refreshState } = useStationValues();
  const create = useAct('station.create');
  const [repeated, setRepeated] = useState('');
  const [isEnough, setEnough] = useState(false);
  const [tried, setTried] = useState(false);

  const form = useContractForm(
    schema,
    {
      name: '',
      agency: '',
      kind: 'laboratory',
      recordLanguage: language,
      administrator: { name: '', login: '', passphrase: '' },
      alsoRoles: [],
    },
    {
      name: t('frame:create.name'),
      agency: t('frame:create.agency'),
      'administrator.name': t('frame:create.person-name'),
      'administrator.login': t('frame:create.login'),
      'administrator.passphrase': t('frame:passphrase.label'),
    },
    async (values) => {
      setTried(true);
      if (!isEnough || repeated !== values.administrator.passphrase) return;
      askForFirstSheet(true);
      const answer = await create.act(values);
      if (answer.ok) {
        writePreference('last-login', values.administrator.login);
        goTo('/desk', true);
        await refreshState();
      } else {
        askForFirstSheet(false);
        form.refuse(answer.error);
      }
    },
  );

  const passphrase = form.bind('administrator.passphrase');
  const repeatError = tried && repeated !== passphrase.value ? t('frame:form.differs') : undefined;
  const weakError = tried && passphrase.value !== '' && !isEnough ? t('frame:passphrase.not-enough') : undefined;
  return (
    <StartFrame>
      <form className="fp-start-card" onSubmit={form.onSubmit} noValidate>
        <h1>{t('frame:create.title')}</h1>
        <FormErrors errors={form.errors} attempt={form.attempt} />
        <FailureNotice failure={create.failure} whatIsSafe={t('frame:create.nothing-made')} />
        <Group title={t('frame:create.part-station')}>
          <div className="fp-form fp-form-two">
            <TextField
              {...form.bind('name')}
              label={t('frame:create.name')}
              help={t('frame:create.name-help')}
              isRequired
              isFirst
            />
            <TextField
              {...form.bind('agency')}
              label={t('frame:create.agency')}
              help={t('frame:create.agency-help')}
              isRequired
            />
            <ChoiceField
              {...form.bind('kind')}
              onChange={(kind) => kind !== undefined && form.set('kind', kind)}
              label={t('frame:create.kind')}
              choices={stationKinds.map((kind) => ({ value: kind, label: t(`vocabulary:stationKind.${kind}`) }))}
            />
            <ChoiceField
              {...form.bind('recordLanguage')}
              onChange={(chosen) => chosen !== undefined && form.set('recordLanguage', chosen)}
              label={t('frame:create.record-language')}
              help={t('frame:create.record-language-help')}
              choices={languages.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
            />
          </div>
        </Group>
        <Group title={t('frame:create.part-person')}>
          <div className="fp-form fp-form-two">
            <TextField
              {...form.bind('administrator.name')}
              label={t('frame:create.person-name')}
              help={t('frame:create.person-name-help')}
              isRequired
            />
            <TextField
              {...form.bind('administrator.login')}
              label={t('frame:create.login')}
              help={t('frame:create.login-help')}
              isRequired
            />
            <PassphraseField
              {...passphrase}
              error={passphrase.error ?? weakError}
              label={t('frame:passphrase.label')}
              beside={<Definition term="passphrase" />}
              help={t('frame:passphrase.help')}
              isRequired
              isNew
              about={[
                form.values.name,
                form.values.agency,
                form.values.administrator.name,
                form.values.administrator.login,
              ]}
              onEnough={setEnough}
            />
            <PassphraseField
              name="repeated"
              label={t('frame:passphrase.repeat')}
              value={repeated}
              onChange={setRepeated}
              error={repeatError}
              isRequired
            />
          </div>
        </Group>
        <Group title={t('frame:create.part-roles')} detail={t('frame:create.roles-help')}>
          <ChoicesField
            {...form.bind('alsoRoles')}
            label={t('frame:create.part-roles')}
            hidesLabel
            choices={roles
              .filter((role) => role !== 'administrator')
              .map((role) => ({
                value: role,
                label: t(`vocabulary:role.${role}`),
                help: t(`vocabulary:roleMeaning.${role}`),
              }))}
          />
        </Group>
        {create.isActing && <Notice tone="info" title={t('frame:create.making')} isUrgent />}
        <div className="fp-form-end">
          <Button type="submit" look="primary" size="large" isBusy={create.isActing}>
            {t('frame:create.submit')}
          </Button>
          <Button look="quiet" size="large" onPress={onBack}>
            {t('frame:act.back')}
          </Button>
        </div>
      </form>
    </StartFrame>
  );
}
