// Bringing a certificate: a file and the passphrase it was exported with. Neither stays on the page once they were handed over.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { Button, FailureNotice, FileField, Group, Notice, PassphraseField, ProgressLine } from '../components/index.ts';
import type { FailureAnswer } from '../station-client.tsx';
import { useAct, useUpload } from '../station-client.tsx';
import { useText } from '../text.tsx';

export function BringCertificate({ replaces }: { readonly replaces: boolean }) {
  const t = useText();
  const upload = useUpload();
  const bring = useAct('certificate.bring');
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();
  const [failure, setFailure] = useState<FailureAnswer>();
  const [isBrought, setBrought] = useState(false);

  const submit = async () => {
    if (file === undefined) return;
    setFailure(undefined);
    setBrought(false);
    try {
      setProgress({ done: 0, total: file.size });
      const handedOver = await upload(file, (done, total) => setProgress({ done, total }));
      const answer = await bring.act({ upload: handedOver, passphrase });
      if (!answer.ok) return;
      setFile(undefined);
      setBrought(true);
    } catch (error) {
      setFailure(error instanceof FocalPointError ? error.failure : { code: 'station.unreachable' });
    } finally {
      setProgress(undefined);
      setPassphrase('');
    }
  };

  const title = t(replaces ? 'certificate:bringAgain' : 'certificate:bring');
  return (
    <Group title={title} detail={t('certificate:bringDetail')}>
      <form
        className="fp-form"
        onSubmit={(event) => {
          event.preventDefault();
          drop(submit());
        }}
      >
        <FailureNotice failure={failure ?? bring.failure} />
        {isBrought && <Notice tone="good" title={t('certificate:wasBrought')} isUrgent />}
        <FileField
          name="certificate-file"
          label={t('certificate:file')}
          chooseLabel={t('certificate:choose')}
          accept=".p12,.pfx"
          value={file}
          onChange={(chosen) => {
            setFile(chosen);
            setBrought(false);
          }}
        />
        <PassphraseField
          name="certificatePassphrase"
          label={t('certificate:passphrase')}
          help={t('certificate:passphraseHelp')}
          value={passphrase}
          onChange={setPassphrase}
        />
        {replaces && <p className="fp-quiet">{t('certificate:replaces')}</p>}
        <div className="fp-form-end">
          <Button
            type="submit"
            look="primary"
            icon="shield"
            isBusy={bring.isActing || progress !== undefined}
            isDisabled={file === undefined}
          >
            {t('certificate:bringAct')}
          </Button>
        </div>
        {progress !== undefined && (
          <ProgressLine label={t('certificate:sending')} done={progress.done} total={progress.total} unit="bytes" />
        )}
      </form>
    </Group>
  );
}
