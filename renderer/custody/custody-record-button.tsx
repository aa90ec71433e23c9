// The custody record of one exhibit as a paper, in the language one chooses.
import { useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import { languages } from '../../shared/domain/roles.ts';
import type { Language } from '../../shared/domain/roles.ts';
import { drop } from '../../shared/language/habits.ts';
import { FailureNotice, Menu } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';

export function CustodyRecordButton({
  exhibitId,
}: {
  readonly exhibitId: InputOf<'custody.record-document'>['exhibitId'];
}) {
  const t = useText();
  const make = useAct('custody.record-document');
  const [jobId, setJobId] = useState<string>();
  const start = async (language: Language) => {
    const answer = await make.act({ exhibitId, language });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <div className="fp-work-stack">
      <Menu
        label={t('work:custody.document')}
        icon="document"
        size="small"
        entries={languages.map((language) => ({
          label: t(`vocabulary:language.${language}`),
          onPress: () => drop(start(language)),
        }))}
      >
        {t('work:custody.document')}
      </Menu>
      <FailureNotice failure={make.failure} whatIsSafe={t('work:job.failed')} />
      <JobResult jobId={jobId} />
    </div>
  );
}
