// Making the case file of one case: language, persons or not, then a job whose result is looked at or sealed.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import type { Language } from '../../shared/domain/roles.ts';
import { languages } from '../../shared/domain/roles.ts';
import { Button, CheckField, ChoiceField, FailureNotice, Group, Notice } from '../components/index.ts';
import { useAct, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { JobResult } from './job-result.tsx';

export function MakeCaseFile({ record }: { readonly record: OutputOf<'cases.read'> }) {
  const t = useText();
  const may = useMay('case-files.make');
  const make = useAct('case-files.make');
  const [language, setLanguage] = useState<Language>(record.language);
  const [includeParties, setIncludeParties] = useState(true);
  const [withMarkings, setWithMarkings] = useState(false);
  const [jobId, setJobId] = useState<string>();
  const start = async () => {
    const answer = await make.act({ caseId: record.id, language, includeParties, withMarkings });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <Group title={t('work:document.make')} detail={t('work:document.makeHelp')}>
      {!may && <Notice tone="info">{t('work:document.forbidden')}</Notice>}
      {may && record.counts.exhibits === 0 && <Notice tone="info">{t('work:document.noExhibits')}</Notice>}
      {may && record.counts.exhibits > 0 && (
        <div className="fp-work-row">
          <ChoiceField
            name="caseFileLanguage"
            label={t('work:document.language')}
            value={language}
            onChange={(next) => setLanguage(next ?? record.language)}
            choices={languages.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
          />
          <CheckField
            name="includeParties"
            label={t('work:document.includeParties')}
            value={includeParties}
            onChange={setIncludeParties}
          />
          <CheckField
            name="withMarkings"
            label={t('work:document.withMarkings')}
            value={withMarkings}
            onChange={setWithMarkings}
          />
          <Button look="primary" icon="document" isBusy={make.isActing} onPress={() => drop(start())}>
            {t('work:document.make')}
          </Button>
        </div>
      )}
      <FailureNotice failure={make.failure} whatIsSafe={t('work:job.failed')} />
      <JobResult jobId={jobId} />
    </Group>
  );
}
