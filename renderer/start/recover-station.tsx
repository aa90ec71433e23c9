// Opening with the recovery sheet: the code from paper, and a new administrator.
import { useState } from 'react';
import { contract } from '../../shared/contract/index.ts';
import {
  Button,
  FailureNotice,
  FormErrors,
  Group,
  LongTextField,
  PassphraseField,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { useAct, useStationValues } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { StartFrame } from './start-frame.tsx';

const schema = contract['station.unlock-with-recovery'].input;

export function RecoverStation({ onBack }: { readonly onBack: () => void }) {
  const t = useText();
  const { refreshState } = useStationValues();
  const recover = useAct('station.unlock-with-recovery');
  const [isEnough, setEnough] = useState(false);
  const [tried, setTried] = useState(false);
  const form = useContractForm(
    schema,
    { code: '', name: '', login: '', passphrase: '' },
    {
      code: t('frame:recover.code'),
      name: t('frame:person.name'),
      login: t('frame:person.login'),
      passphrase: t('frame:passphrase.new'),
    },
    async (values) => {
      setTried(true);
      if (!isEnough) return;
      const answer = await recover.act(values);
      if (answer.ok) await refreshState();
      else form.refuse(answer.error);
    },
  );
  const passphrase = form.bind('passphrase');
  const weakError = tried && !isEnough ? t('frame:passphrase.not-enough') : undefined;
  return (
    <StartFrame>
      <form className="fp-start-card" onSubmit={form.onSubmit} noValidate>
        <h1>{t('frame:recover.title')}</h1>
        <p className="fp-quiet">{t('frame:recover.detail')}</p>
        <FormErrors errors={form.errors} attempt={form.attempt} />
        <FailureNotice failure={recover.failure} />
        <LongTextField
          {...form.bind('code')}
          label={t('frame:recover.code')}
          help={t('frame:recover.code-help')}
          rows={2}
          isRequired
        />
        <Group title={t('frame:recover.person')}>
          <div className="fp-form fp-form-two">
            <TextField {...form.bind('name')} label={t('frame:person.name')} isRequired />
            <TextField {...form.bind('login')} label={t('frame:person.login')} isRequired />
            <PassphraseField
              {...passphrase}
              error={passphrase.error ?? weakError}
              label={t('frame:passphrase.new')}
              help={t('frame:passphrase.help')}
              isRequired
              isNew
              about={[form.values.name, form.values.login]}
              onEnough={setEnough}
            />
          </div>
        </Group>
        <div className="fp-form-end">
          <Button type="submit" look="primary" icon="key" isBusy={recover.isActing}>
            {t('frame:recover.submit')}
          </Button>
          <Button look="quiet" onPress={onBack}>
            {t('frame:act.back')}
          </Button>
        </div>
      </form>
    </StartFrame>
  );
}
