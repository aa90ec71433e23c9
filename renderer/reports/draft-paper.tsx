// The draft as the paper it would be, with its watermark; fetched from memory and never kept.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { Button, FailureNotice, LinkButton, Notice } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useMediaAddress } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { ReadReport } from './report-page.tsx';

export function DraftPaper({ id }: { readonly id: ReadReport['id'] }) {
  const t = useText();
  const addressOf = useMediaAddress();
  const draft = useAct('reports.draft');
  const [jobId, setJobId] = useState<string>();
  const start = async () => {
    const answer = await draft.act({ id });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <div className="fp-work-stack">
      <span className="fp-button-row">
        <Button icon="document" size="small" isBusy={draft.isActing} onPress={() => drop(start())}>
          {t('reports:act.draft')}
        </Button>
      </span>
      <FailureNotice failure={draft.failure} />
      <JobResult jobId={jobId}>
        {({ result }) => (
          <Notice
            tone="good"
            title={t('reports:act.draftReady')}
            actions={
              result?.transientId === undefined ? undefined : (
                <LinkButton
                  size="small"
                  icon="documentOpen"
                  to={addressOf('transient', result.transientId)}
                  opensBeside
                >
                  {t('reports:act.draftOpen')}
                </LinkButton>
              )
            }
          />
        )}
      </JobResult>
    </div>
  );
}
