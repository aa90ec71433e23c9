// Cover, index and hash list, printed as the file is now.
import { useState } from 'react';
import { madePapers, type MadePaper } from '../../shared/domain/court-file/document.ts';
import { languages, type Language } from '../../shared/domain/roles.ts';
import { drop } from '../../shared/language/habits.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import { Button, ChoiceField, FailureNotice } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { CourtFile } from './words.ts';

export function CourtPapers({ caseId, file }: { readonly caseId: CaseId; readonly file: CourtFile }) {
  const t = useText();
  const mayMake = useMay('court-file.paper');
  const { act, isActing, failure } = useAct('court-file.paper');
  const [language, setLanguage] = useState<Language>(file.caseLanguage);
  const [jobId, setJobId] = useState<string>();
  if (!mayMake) return null;
  const make = async (paper: MadePaper) => {
    const answer = await act({ caseId, paper, language });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <div className="fp-court-papers" role="group" aria-label={t('courtFile:papers.title')}>
      <ChoiceField
        name="paperLanguage"
        label={t('courtFile:papers.language')}
        hidesLabel
        value={language}
        onChange={(next) => next !== undefined && setLanguage(next)}
        choices={languages.map((one) => ({ value: one, label: t(`vocabulary:language.${one}`) }))}
      />
      {madePapers.map((paper) => (
        <Button key={paper} icon="print" isBusy={isActing} onPress={() => drop(make(paper))}>
          {t(`courtFile:papers.${paper}`)}
        </Button>
      ))}
      <FailureNotice failure={failure} />
      <JobResult jobId={jobId} />
    </div>
  );
}
