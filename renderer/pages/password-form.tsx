// The password of a locked document: tried by the station, kept there sealed when it fits.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import type { AttachmentId } from '../../shared/language/identity.ts';
import { Button, FailureNotice, Notice, PassphraseField } from '../components/index.ts';
import { useAct, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';

export function PasswordForm({ attachmentId }: { readonly attachmentId: AttachmentId }) {
  const t = useText();
  const mayOpen = useMay('documents.open-with');
  const open = useAct('documents.open-with');
  const [password, setPassword] = useState('');
  const send = async () => {
    if (password === '') return;
    const answer = await open.act({ attachmentId, password });
    if (answer.ok) setPassword('');
  };
  return (
    <Notice tone="info" title={t('pages:password.title')}>
      {mayOpen ? (
        <form
          className="fp-pages-password"
          onSubmit={(event) => {
            event.preventDefault();
            drop(send());
          }}
        >
          <PassphraseField
            name="password"
            label={t('pages:password.label')}
            help={t('pages:password.help')}
            value={password}
            onChange={setPassword}
            isFirst
          />
          <Button type="submit" look="primary" icon="unlock" isBusy={open.isActing} isDisabled={password === ''}>
            {t('pages:password.act')}
          </Button>
          <FailureNotice failure={open.failure} />
        </form>
      ) : (
        <p>{t('pages:access.password-needed')}</p>
      )}
    </Notice>
  );
}
