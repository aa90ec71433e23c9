// What a verification found, in plain words: the verdict, the key, each check with its findings, and what all of it does not prove.
import { CopyText, FactList, Group, Mono, Notice, Status } from '../components/index.ts';
import { useFormat, useText, useTextOr } from '../text.tsx';
import type { VerificationReport } from './report.ts';

export function Verification({ report }: { readonly report: VerificationReport | undefined }) {
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
          { label: t('work:package.reportFiles'), value: format.number(report.files) },
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
