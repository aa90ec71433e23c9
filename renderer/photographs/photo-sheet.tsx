// The photographs of one exhibit as a paper: size, language, with markings or not.
import { useState } from 'react';
import type { ExhibitId } from '../../shared/language/identity.ts';
import { drop } from '../../shared/language/habits.ts';
import { languages } from '../../shared/domain/roles.ts';
import type { Language } from '../../shared/domain/roles.ts';
import { Button, CheckField, ChoiceField, FailureNotice, Group } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';

export function PhotoSheet({ exhibitId }: { readonly exhibitId: ExhibitId }) {
  const t = useText();
  const screen = useLanguage();
  const make = useAct('photographs.sheet');
  const [language, setLanguage] = useState<Language>(screen.language);
  const [size, setSize] = useState<'contact' | 'large'>('contact');
  const [withMarkings, setWithMarkings] = useState(true);
  const [jobId, setJobId] = useState<string>();
  const start = async () => {
    const answer = await make.act({ exhibitId, language, size, withMarkings: withMarkings && size === 'large' });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <Group title={t('photographs:sheet.title')}>
      <div className="fp-work-row">
        <ChoiceField
          name="sheetSize"
          label={t('photographs:sheet.size')}
          value={size}
          onChange={(next) => setSize(next ?? 'contact')}
          choices={[
            { value: 'contact', label: t('photographs:sheet.contact') },
            { value: 'large', label: t('photographs:sheet.large') },
          ]}
        />
        <ChoiceField
          name="sheetLanguage"
          label={t('work:document.language')}
          value={language}
          onChange={(next) => setLanguage(next ?? screen.language)}
          choices={languages.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
        />
        {size === 'large' && (
          <CheckField
            name="sheetMarkings"
            label={t('photographs:sheet.withMarkings')}
            value={withMarkings}
            onChange={setWithMarkings}
          />
        )}
        <Button look="primary" icon="print" isBusy={make.isActing} onPress={() => drop(start())}>
          {t('photographs:sheet.start')}
        </Button>
      </div>
      <FailureNotice failure={make.failure} whatIsSafe={t('work:job.failed')} />
      <JobResult jobId={jobId} />
    </Group>
  );
}
