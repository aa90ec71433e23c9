// Takes along what a question finds, entries or pairs, as a spreadsheet in the language of the screen.
import { useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, FailureNotice } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { Exported } from '../lists/exported.tsx';
import { useAct } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';

export function ExportButton({
  asked,
}: {
  readonly asked: Pick<InputOf<'registers.export'>, 'entries' | 'candidates'>;
}) {
  const t = useText();
  const { language } = useLanguage();
  const order = useAct('registers.export');
  const [jobId, setJobId] = useState<string>();
  const start = async () => {
    setJobId(undefined);
    const answer = await order.act({ ...asked, language, separator: 'semicolon' });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <>
      <div className="fp-button-row">
        <Button size="small" icon="download" isBusy={order.isActing} onPress={() => drop(start())}>
          {t('lists:export.start')}
        </Button>
      </div>
      <FailureNotice failure={order.failure} whatIsSafe={t('work:job.failed')} />
      <JobResult jobId={jobId}>{(job) => <Exported job={job} />}</JobResult>
    </>
  );
}
