// Adding a person: name, login, roles, and a first passphrase that is told in person.
import { useState } from 'react';
import { contract } from '../../shared/contract/index.ts';
import {
  Button,
  FailureNotice,
  FormErrors,
  Notice,
  PassphraseField,
  Sheet,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { RolesField } from './roles-field.tsx';

const schema = contract['people.add'].input;

export function AddPerson({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const add = useAct('people.add');
  const [isEnough, setEnough] = useState(false);
  const [tried, setTried] = useState(false);
  const [added, setAdded] = useState<string>();
  const empty = { name: '', login: '', roles: [], passphrase: '' };
  const form = useContractForm(
    schema,
    empty,
    {
      name: t('frame:person.name'),
      login: t('frame:person.login'),
      roles: t('frame:person.roles'),
      passphrase: t('frame:passphrase.label'),
    },
    async (values) => {
      setTried(true);
      setAdded(undefined);
      if (!isEnough) return;
      const answer = await add.act(values);
      if (!answer.ok) {
        form.refuse(answer.error);
        return;
      }
      setAdded(values.name);
      setTried(false);
      form.reset(empty);
    },
  );
  const passphrase = form.bind('passphrase');
  const weakError = tried && !isEnough ? t('frame:passphrase.not-enough') : undefined;
  return (
    <Sheet label={t('frame:people.add-title')} title={t('frame:people.add-title')} onClose={onClose}>
      <form className="fp-form" onSubmit={form.onSubmit} noValidate>
        <p className="fp-quiet">{t('frame:people.add-detail')}</p>
        {added !== undefined && <Notice tone="good" title={t('frame:people.added', { name: added })} isUrgent />}
        <FormErrors errors={form.errors} attempt={form.attempt} />
        <FailureNotice failure={add.failure} />
        <TextField
          {...form.bind('name')}
          label={t('frame:person.name')}
          help={t('frame:create.person-name-help')}
          isRequired
          isFirst
        />
        <TextField
          {...form.bind('login')}
          label={t('frame:person.login')}
          help={t('frame:create.login-help')}
          isRequired
        />
        <RolesField {...form.bind('roles')} />
        <PassphraseField
          {...passphrase}
          error={passphrase.error ?? weakError}
          label={t('frame:passphrase.label')}
          help={t('frame:passphrase.help')}
          isRequired
          isNew
          about={[form.values.name, form.values.login]}
          onEnough={setEnough}
        />
        <div className="fp-form-end">
          <Button type="submit" look="primary" icon="add" isBusy={add.isActing}>
            {t('frame:people.add-submit')}
          </Button>
          <Button onPress={onClose}>{t('frame:act.close')}</Button>
        </div>
      </form>
    </Sheet>
  );
}
