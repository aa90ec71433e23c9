// A chart leaves as a picture, a paper or a file for another program: what the filter shows, counted by the station, refused where anything is held back.
import { useState } from 'react';
import { chartFormats, type ChartFormat } from '../../shared/contract/links.ts';
import type { ChartState } from '../../shared/domain/graph/chart-state.ts';
import { languages, type Language } from '../../shared/domain/roles.ts';
import { ChoiceField, FormDialog, TextField } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';

interface TakeOutProps {
  readonly state: ChartState;
  readonly title: string;
  readonly onClose: () => void;
}

export function TakeOut({ state, title: named, onClose }: TakeOutProps) {
  const t = useText();
  const own = useLanguage().language;
  const take = useAct('links.export');
  const [title, setTitle] = useState(named);
  const [format, setFormat] = useState<ChartFormat>('pdf');
  const [language, setLanguage] = useState<Language>(own);
  const [jobId, setJobId] = useState<string>();
  const start = async () => {
    setJobId(undefined);
    const answer = await take.act({ title, state, format, language });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <FormDialog
      title={t('links:takeOutTitle')}
      cancelLabel={t('links:cancel')}
      actLabel={t('links:takeOut')}
      icon="download"
      isActing={take.isActing}
      failure={take.failure}
      onAct={start}
      onClose={onClose}
    >
      <p className="fp-quiet">{t('links:takeOutHelp')}</p>
      <TextField name="takeOutTitle" label={t('links:name')} isRequired isFirst value={title} onChange={setTitle} />
      <ChoiceField
        name="takeOutFormat"
        label={t('links:format')}
        value={format}
        onChange={(chosen) => setFormat(chosen ?? 'pdf')}
        choices={chartFormats.map((value) => ({ value, label: t(`links:formats.${value}`) }))}
      />
      <ChoiceField
        name="takeOutLanguage"
        label={t('links:language')}
        value={language}
        onChange={(chosen) => setLanguage(chosen ?? own)}
        choices={languages.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
      />
      <JobResult jobId={jobId} />
    </FormDialog>
  );
}
