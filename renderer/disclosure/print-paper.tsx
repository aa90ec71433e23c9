// The log or the exclusion list, printed as it is now.
import { useState } from 'react';
import { languages, type Language } from '../../shared/domain/roles.ts';
import { drop } from '../../shared/language/habits.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import { Button, ChoiceField, FailureNotice } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { Disclosure } from './words.ts';

export function PrintPaper({
  caseId,
  disclosure,
  paper,
  label,
}: {
  readonly caseId: CaseId;
  readonly disclosure: Disclosure;
  readonly paper: 'exclusion-list' | 'disclosure-log';
  readonly label: string;
}) {
  const t = useText();
  const mayMake = useMay('disclosure.paper');
  const { act, isActing, failure } = useAct('disclosure.paper');
  const [language, setLanguage] = useState<Language>(disclosure.caseLanguage);
  const [jobId, setJobId] = useState<string>();
  if (!mayMake) return null;
  const make = async () => {
    const answer = await act({ caseId, paper, language });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <div className="fp-disclosure-print">
      <ChoiceField
        name="paperLanguage"
        label={t('disclosure:schedule.language')}
        value={language}
        onChange={(next) => setLanguage(next ?? disclosure.caseLanguage)}
        choices={languages.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
      />
      <Button icon="print" isBusy={isActing} onPress={() => drop(make())}>
        {label}
      </Button>
      <FailureNotice failure={failure} />
      <JobResult jobId={jobId} />
    </div>
  );
}
