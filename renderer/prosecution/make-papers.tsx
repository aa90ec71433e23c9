// The two papers of this place: the computation of thresholds and the overview of charges, each as a job whose result is looked at.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { Language } from '../../shared/domain/roles.ts';
import { languages } from '../../shared/domain/roles.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, CheckField, ChoiceField, FailureNotice, Group } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';

export function MakePapers({ record }: { readonly record: OutputOf<'cases.read'> }) {
  const t = useText();
  const may = useMay('prosecution.charge-sheet');
  const computation = useAct('prosecution.threshold-document');
  const sheet = useAct('prosecution.charge-sheet');
  const [language, setLanguage] = useState<Language>(record.language);
  const [withAddresses, setWithAddresses] = useState(false);
  const [jobId, setJobId] = useState<string>();
  if (!may) return null;
  const start = async (answer: Promise<Awaited<ReturnType<typeof sheet.act>>>) => {
    const started = await answer;
    if (started.ok) setJobId(started.value.jobId);
  };
  return (
    <Group title={t('prosecution:papers')} detail={t('prosecution:papersHelp')}>
      <div className="fp-work-row">
        <ChoiceField
          name="prosecutionLanguage"
          label={t('prosecution:paperLanguage')}
          value={language}
          onChange={(next) => setLanguage(next ?? record.language)}
          choices={languages.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
        />
        <CheckField
          name="withAddresses"
          label={t('prosecution:withAddresses')}
          value={withAddresses}
          onChange={setWithAddresses}
        />
        <Button
          icon="document"
          isBusy={computation.isActing}
          onPress={() => drop(start(computation.act({ caseId: record.id, language })))}
        >
          {t('prosecution:makeThreshold')}
        </Button>
        <Button
          icon="document"
          isBusy={sheet.isActing}
          onPress={() => drop(start(sheet.act({ caseId: record.id, language, withAddresses })))}
        >
          {t('prosecution:makeSheet')}
        </Button>
      </div>
      <FailureNotice failure={computation.failure ?? sheet.failure} />
      <JobResult jobId={jobId} />
    </Group>
  );
}
