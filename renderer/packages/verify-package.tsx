// Verifying a package that was brought in: hand it over, wait, read in plain words what it proves and what it does not. Nothing is taken in.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  CopyText,
  FactList,
  FailureNotice,
  FileField,
  Group,
  Mono,
  Notice,
  Page,
  PageHeader,
  PassphraseField,
  ProgressLine,
  Status,
} from '../components/index.ts';
import type { FailureAnswer } from '../station-client.tsx';
import { useAct, useUpload } from '../station-client.tsx';
import { useFormat, useText, useTextOr } from '../text.tsx';
import { JobResult } from '../documents/job-result.tsx';
import { VerificationReport } from './report.ts';

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
        {(job) => <Report report={VerificationReport.safeParse(job.result?.report).data} />}
      </JobResult>
    </Page>
  );
}

function Report({ report }: { readonly report: VerificationReport | undefined }) {
  const t = useText();
  const textOr = useTextOr();
  const format = useFormat();
  if (report === undefined) return <Notice tone="danger" title={t('work:package.unsound')} />;
  const { verdict, seal, signer } = report;
  const tones = { sound: 'good', unconfirmed: 'warning', refused: 'danger' } as const;
  return (
    <div className="fp-work-stack">
      <Notice tone={tones[verdict]} title={t(`vocabulary:packageVerdict.${verdict}`)} isUrgent>
        <p>{t('work:package.reportLimits')}</p>
      </Notice>
      <FactList
        columns={2}
        facts={[
          { label: t('work:package.reportStation'), value: seal?.station?.name },
          { label: t('work:package.reportRecipient'), value: seal?.recipient },
          { label: t('work:package.reportCreated'), value: format.moment(seal?.created) },
          { label: t('work:package.reportFiles'), value: format.number(report.files.length) },
          {
            label: t('work:package.reportSignedBy'),
            isWide: true,
            value: signer === undefined ? undefined : <CopyText value={signer.shown} />,
          },
        ]}
      />
      {signer !== undefined && (
        <Notice tone={signer.isKnown ? 'good' : 'warning'}>
          {signer.isKnown ? t('work:package.reportKnownKey') : t('work:package.reportUnknownKey')}
        </Notice>
      )}
      <Group title={t('work:package.reportFindings')}>
        <ul className="fp-questions">
          {report.checks.map((check) => (
            <li key={check.name}>
              <Status tone={checkTones[check.status]}>
                {textOr(`vocabulary:packageCheck.${check.name}`, check.name)} –{' '}
                {t(`vocabulary:packageCheckStatus.${check.status}`)}
              </Status>
              {check.findings.length > 0 && (
                <ul className="fp-plain-list">
                  {check.findings.map((finding, index) => (
                    <li key={index}>
                      {textOr(`errors:${finding.code}`, finding.code, textValues(finding))}{' '}
                      <Mono breaks>{finding.path ?? ''}</Mono> <span className="fp-quiet fp-mono">{finding.code}</span>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </Group>
      <Group title={t('work:package.reportNotProved')}>
        <ul className="fp-plain-list">
          {report.doesNotProve.map((claim) => (
            <li key={claim}>{textOr(`vocabulary:packageNotProved.${claim}`, claim)}</li>
          ))}
        </ul>
      </Group>
    </div>
  );
}

const checkTones = { pass: 'good', fail: 'bad', warning: 'attention', 'not-checked': 'quiet' } as const;

function textValues(finding: VerificationReport['checks'][number]['findings'][number]) {
  return {
    path: finding.path ?? '',
    file: finding.path ?? '',
    expected: finding.expected ?? '',
    found: finding.found ?? '',
  };
}
