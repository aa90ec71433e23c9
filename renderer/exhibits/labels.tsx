// Labels for the chosen exhibits, as a page of its own beside the list: size, printer, ruler, language, then a PDF to print.
import { useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import { labelStocks } from '../../shared/domain/label-stock.ts';
import { languages } from '../../shared/domain/roles.ts';
import { Button, CheckField, ChoiceField, FailureNotice, TextField } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';

type LabelOrder = InputOf<'exhibits.labels'>;

export function LabelsForm({
  exhibitIds,
  onClose,
}: {
  readonly exhibitIds: LabelOrder['exhibitIds'];
  readonly onClose: () => void;
}) {
  const t = useText();
  const screen = useLanguage().language;
  const make = useAct('exhibits.labels');
  const [size, setSize] = useState<LabelOrder['size']>('100x50');
  const [dots, setDots] = useState<LabelOrder['dotsPerInch']>(203);
  const [withRuler, setWithRuler] = useState(false);
  const [reason, setReason] = useState('');
  const [language, setLanguage] = useState(screen);
  const [jobId, setJobId] = useState<string>();
  const start = async () => {
    const answer = await make.act({
      exhibitIds,
      size,
      dotsPerInch: dots,
      withRuler,
      language,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <div className="fp-work-stack">
      <p className="fp-quiet">{t('work:exhibit.labelsHelp')}</p>
      <ChoiceField
        name="labelSize"
        label={t('work:exhibit.labelSize')}
        look="radio"
        value={size}
        onChange={(next) => setSize(next ?? size)}
        choices={labelStocks.map((value) => ({
          value,
          label: value === 'a4-70x36' ? t('scanning:labels.sheet-of-24') : `${value.replace('x', ' × ')} mm`,
        }))}
      />
      <ChoiceField
        name="labelDots"
        label={t('work:exhibit.labelDots')}
        look="radio"
        value={dots === 203 ? '203' : '300'}
        onChange={(next) => setDots(next === '300' ? 300 : 203)}
        choices={(['203', '300'] as const).map((value) => ({
          value,
          label: t('work:exhibit.labelDpi', { dpi: value }),
        }))}
      />
      <ChoiceField
        name="labelLanguage"
        label={t('work:exhibit.labelLanguage')}
        value={language}
        onChange={(next) => setLanguage(next ?? language)}
        choices={languages.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
      />
      <TextField
        name="labelReason"
        label={t('scanning:labels.reason')}
        help={t('scanning:labels.reason-help')}
        value={reason}
        onChange={setReason}
        maxLength={200}
      />
      <CheckField name="labelRuler" label={t('work:exhibit.labelRuler')} value={withRuler} onChange={setWithRuler} />
      <div className="fp-button-row">
        <Button onPress={onClose}>{t('work:form.cancel')}</Button>
        <Button look="primary" icon="label" isBusy={make.isActing} onPress={() => drop(start())}>
          {t('work:exhibit.labelMake')}
        </Button>
      </div>
      <FailureNotice failure={make.failure} whatIsSafe={t('work:job.failed')} />
      <JobResult jobId={jobId} />
    </div>
  );
}
