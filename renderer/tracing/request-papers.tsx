// A request as a paper, as a file for machines, and as the text of a message.
import { useState } from 'react';
import type { Language } from '../../shared/domain/roles.ts';
import { languages } from '../../shared/domain/roles.ts';
import type { TraceRequestId } from '../../shared/language/identity.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, CheckField, ChoiceField, CopyText, FailureNotice, Fold, Group } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';

interface RequestPapersProps {
  readonly id: TraceRequestId;
  readonly language: Language;
  readonly hasAnswers: boolean;
}

export function RequestPapers({ id, language: asked, hasAnswers }: RequestPapersProps) {
  const t = useText();
  const paper = useAct('traces.document');
  const file = useAct('traces.machine-file');
  const { value } = useAnswer('traces.message', { id });
  const [language, setLanguage] = useState<Language>(asked);
  const [withAnswers, setWithAnswers] = useState(false);
  const [jobId, setJobId] = useState<string>();
  const start = async (answer: ReturnType<typeof paper.act>) => {
    const started = await answer;
    if (started.ok) setJobId(started.value.jobId);
  };
  return (
    <Group title={t('tracing:papers')} detail={t('tracing:papersHelp')}>
      <div className="fp-work-row">
        <ChoiceField
          name="paperLanguage"
          label={t('tracing:paperLanguage')}
          value={language}
          onChange={(next) => setLanguage(next ?? asked)}
          choices={languages.map((one) => ({ value: one, label: t(`vocabulary:language.${one}`) }))}
        />
        {hasAnswers && (
          <CheckField
            name="withAnswers"
            label={t('tracing:withAnswers')}
            value={withAnswers}
            onChange={setWithAnswers}
          />
        )}
        <Button
          icon="document"
          isBusy={paper.isActing}
          onPress={() => drop(start(paper.act({ id, language, withAnswers })))}
        >
          {t('tracing:makePaper')}
        </Button>
        {(['json', 'csv'] as const).map((format) => (
          <Button
            key={format}
            icon="download"
            isBusy={file.isActing}
            onPress={() => drop(start(file.act({ id, format })))}
          >
            {t(format === 'json' ? 'tracing:makeJson' : 'tracing:makeCsv')}
          </Button>
        ))}
      </div>
      <FailureNotice failure={paper.failure ?? file.failure} />
      <JobResult jobId={jobId} />
      {value !== undefined && (
        <Fold title={t('tracing:message')} summary="">
          <CopyText value={value.message} shown={t('tracing:copyMessage')} label={t('tracing:copyMessage')} />
          <pre className="fp-trace-message">{value.message}</pre>
        </Fold>
      )}
    </Group>
  );
}
