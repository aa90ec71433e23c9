// Verifying a package that was brought in: hand it over, wait, read in plain words what it proves and what it does not. Nothing is taken in.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  FailureNotice,
  FileField,
  Page,
  PageHeader,
  PassphraseField,
  ProgressLine,
} from '../components/index.ts';
import type { FailureAnswer } from '../station-client.tsx';
import { useAct, useUpload } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { JobResult } from '../documents/job-result.tsx';
import { VerificationReport } from './report.ts';
import { Verification } from './verification.tsx';

export function VerifyPackage() {
  const t = useText();
  const upload = useUpload();
  const verify = useAct('packages.verify');
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();
  const [failure, setFailure] = useState<FailureAnswer>();
  const [jobId, setJobId] = useState<string>();
  const start = async () => {
    if (file === undefined) return;
    setFailure(undefined);
    setJobId(undefined);
    try {
      setProgress({ done: 0, total: file.size });
      const handedOver = await upload(file, (done, total) => setProgress({ done, total }));
      const answer = await verify.act({ upload: handedOver, ...(passphrase === '' ? {} : { passphrase }) });
      if (answer.ok) setJobId(answer.value.jobId);
    } catch {
      setFailure({ code: 'station.unreachable' });
    } finally {
      setProgress(undefined);
      setPassphrase('');
    }
  };
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('work:case.list'), to: '/cases' }}
        title={t('work:package.verify')}
        detail={t('work:package.verifyHelp')}
      />
      <form
        className="fp-work-form"
        onSubmit={(event) => {
          event.preventDefault();
          drop(start());
        }}
      >
        <FileField
          name="package"
          label={t('work:package.verifyChoose')}
          chooseLabel={t('work:package.verifyChoose')}
          accept=".zip,.age"
          value={file}
          onChange={setFile}
        />
        <PassphraseField
          name="verifyPassphrase"
          label={t('work:package.verifyPassphrase')}
          value={passphrase}
          onChange={setPassphrase}
        />
        <div className="fp-button-row">
          <Button
            look="primary"
            type="submit"
            icon="shield"
            isBusy={verify.isActing || progress !== undefined}
            isDisabled={file === undefined}
          >
            {t('work:package.verifyAct')}
          </Button>
        </div>
      </form>
      {progress !== undefined && (
        <ProgressLine label={t('work:photograph.uploading')} done={progress.done} total={progress.total} unit="bytes" />
      )}
      <FailureNotice failure={failure ?? verify.failure} />
      <JobResult jobId={jobId}>
        {(job) => <Verification report={VerificationReport.safeParse(job.result?.report).data} />}
      </JobResult>
    </Page>
  );
}
