// The map leaves as a paper, a picture or a table: what the filter shows, refused where anything of it is held back.
import { useState } from 'react';
import { mapFormats, type MapFormat } from '../../shared/contract/links.ts';
import type { MapFilter } from '../../shared/domain/map/event-map.ts';
import type { MapFrame } from '../../shared/domain/map/event-map-drawing.ts';
import { languages, type Language } from '../../shared/domain/roles.ts';
import { ChoiceField, FormDialog, TextField } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';

interface TakeMapOutProps {
  readonly filter: MapFilter;
  readonly frame: MapFrame;
  readonly onClose: () => void;
}

const formatWords = {
  pdf: 'links:mapFormatPdf',
  svg: 'links:formats.svg',
  png: 'links:formats.png',
  csv: 'links:mapFormatCsv',
} as const satisfies Readonly<Record<MapFormat, string>>;

export function TakeMapOut({ filter, frame, onClose }: TakeMapOutProps) {
  const t = useText();
  const own = useLanguage().language;
  const take = useAct('links.event-map-export');
  const [title, setTitle] = useState(t('links:map'));
  const [format, setFormat] = useState<MapFormat>('pdf');
  const [language, setLanguage] = useState<Language>(own);
  const [jobId, setJobId] = useState<string>();
  const start = async () => {
    setJobId(undefined);
    const answer = await take.act({ title, filter, frame: { ...frame }, format, language });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <FormDialog
      title={t('links:mapTakeOutTitle')}
      cancelLabel={t('links:cancel')}
      actLabel={t('links:takeOut')}
      icon="download"
      isActing={take.isActing}
      failure={take.failure}
      onAct={start}
      onClose={onClose}
    >
      <p className="fp-quiet">{t('links:mapTakeOutHelp')}</p>
      <TextField name="mapTitle" label={t('links:name')} isRequired isFirst value={title} onChange={setTitle} />
      <ChoiceField
        name="mapFormat"
        label={t('links:format')}
        value={format}
        onChange={(chosen) => setFormat(chosen ?? 'pdf')}
        choices={mapFormats.map((value) => ({ value, label: t(formatWords[value]) }))}
      />
      <ChoiceField
        name="mapLanguage"
        label={t('links:language')}
        value={language}
        onChange={(chosen) => setLanguage(chosen ?? own)}
        choices={languages.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
      />
      <JobResult jobId={jobId} />
    </FormDialog>
  );
}
