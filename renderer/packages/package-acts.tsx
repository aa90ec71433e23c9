// What one does with a package that was sealed: take it along, print the receipt that is signed when it is given, record that it was.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, FailureNotice, LinkButton } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useCapabilities, useMay, useMediaAddress } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';

type SealedPackage = OutputOf<'packages.list'>['packages'][number];

export function PackageActs({ sealed }: { readonly sealed: SealedPackage }) {
  const t = useText();
  const { language } = useLanguage();
  const addressOf = useMediaAddress();
  const { canChooseSavePlace } = useCapabilities();
  const mayPrint = useMay('packages.receipt');
  const mayRecord = useMay('disclosure.hand-over');
  const receipt = useAct('packages.receipt');
  const [jobId, setJobId] = useState<string>();
  const print = async () => {
    const answer = await receipt.act({ id: sealed.id, language });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <>
      <div className="fp-button-row">
        {!canChooseSavePlace && (
          <LinkButton
            to={addressOf('package', sealed.id, true)}
            icon="download"
            size="small"
            download={sealed.fileName}
          >
            {t('work:job.download')}
          </LinkButton>
        )}
        {mayPrint && (
          <Button icon="document" size="small" isBusy={receipt.isActing} onPress={() => drop(print())}>
            {t('work:package.receipt')}
          </Button>
        )}
        {mayRecord && (
          <LinkButton to={`/cases/${sealed.caseId}/disclosure/log`} icon="send" size="small">
            {t('work:package.handedOver')}
          </LinkButton>
        )}
      </div>
      <FailureNotice failure={receipt.failure} />
      <JobResult jobId={jobId} />
    </>
  );
}
