// A product is issued by its signature, and by a second where it holds what its provider holds back.
import { useState } from 'react';
import type { ShownProduct } from '../../shared/contract/products.ts';
import { FormDialog, PassphraseField, TextField } from '../components/index.ts';
import { useRequired } from '../intelligence/report-dialogs.tsx';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';

interface IssueDialogProps {
  readonly product: ShownProduct;
  readonly onStarted: (jobId: string) => void;
  readonly onClose: () => void;
}

export function IssueDialog({ product: { line, version, needsTwo }, onStarted, onClose }: IssueDialogProps) {
  const t = useText();
  const issue = useAct('products.issue');
  const [passphrase, setPassphrase] = useState('');
  const [second, setSecond] = useState({ login: '', passphrase: '' });
  const [tried, setTried] = useState(false);
  const required = useRequired(tried);
  const sign = async () => {
    setTried(true);
    const asked = needsTwo ? [passphrase, second.login, second.passphrase] : [passphrase];
    if (asked.some((one) => one.trim() === '') || issue.isActing) return;
    setPassphrase('');
    setSecond({ ...second, passphrase: '' });
    const answer = await issue.act({
      id: line.id,
      version,
      signature: { passphrase },
      ...(needsTwo ? { second } : {}),
    });
    if (!answer.ok) return;
    onStarted(answer.value.jobId);
    onClose();
  };
  return (
    <FormDialog
      title={`${t('products:issue')}: ${line.number}`}
      cancelLabel={t('products:cancel')}
      actLabel={t('products:sign')}
      icon="key"
      isActing={issue.isActing}
      failure={issue.failure}
      onAct={sign}
      onClose={onClose}
    >
      <p>{t('products:issueText')}</p>
      <PassphraseField
        name="signPassphrase"
        label={t('products:passphrase')}
        isRequired
        value={passphrase}
        onChange={setPassphrase}
        error={required(passphrase)}
      />
      {needsTwo && (
        <>
          <p>{t('products:issueTwo', { code: line.handling })}</p>
          <TextField
            name="second.login"
            label={t('products:secondLogin')}
            isRequired
            value={second.login}
            onChange={(login) => setSecond({ ...second, login })}
            error={required(second.login)}
          />
          <PassphraseField
            name="second.passphrase"
            label={t('products:secondPassphrase')}
            isRequired
            value={second.passphrase}
            onChange={(own) => setSecond({ ...second, passphrase: own })}
            error={required(second.passphrase)}
          />
        </>
      )}
    </FormDialog>
  );
}
