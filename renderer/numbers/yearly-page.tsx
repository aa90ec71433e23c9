// The yearly report: chosen among what was signed off for a year, made as one paper.
import { useState } from 'react';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { yearIn } from '../../shared/domain/numbers/report.ts';
import { languages } from '../../shared/domain/roles.ts';
import type { ReportSnapshotId } from '../../shared/language/identity.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  Awaited,
  Button,
  CheckField,
  ChoiceField,
  EmptyState,
  FailureNotice,
  Group,
  LongTextField,
  TextField,
} from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';
import { lastYear } from './counting.ts';

export function YearlyPage() {
  const t = useText();
  const { language: screen } = useLanguage();
  const { value, failure } = useAnswer('numbers.reports', {});
  const act = useAct('numbers.yearly');
  const may = useMay('numbers.yearly');
  const [year, setYear] = useState(lastYear);
  const [title, setTitle] = useState<string>();
  const [foreword, setForeword] = useState('');
  const [left, setLeft] = useState<readonly ReportSnapshotId[]>([]);
  const [language, setLanguage] = useState(screen);
  const [jobId, setJobId] = useState<string>();
  if (!may) return <EmptyState icon="lock" title={t('numbers:forbidden')} />;
  if (value === undefined) return <Awaited failure={failure} lines={6} />;
  const offered = value.snapshots
    .filter((line) => line.isSignedOff && !line.isCorrected && String(yearIn(line)) === year)
    .toReversed();
  const ids = offered.map(({ id }) => id).filter((id) => !left.includes(id));
  const shownTitle = title ?? t('numbers:yearlyBegin', { year });
  const give = async () => {
    if (ids.length === 0 || shownTitle.trim() === '') return;
    const started = await act.act({ title: shownTitle, foreword, ids, language });
    if (started.ok) setJobId(started.value.jobId);
  };
  return (
    <Group title={t('numbers:part.yearly')} detail={t('numbers:yearlyHelp')}>
      <div className="fp-work-columns">
        <TextField name="yearlyYear" label={t('numbers:year')} isMono maxLength={4} value={year} onChange={setYear} />
        <TextField
          name="yearlyTitle"
          label={t('numbers:yearlyTitle')}
          isRequired
          maxLength={200}
          value={shownTitle}
          onChange={setTitle}
        />
      </div>
      {offered.length === 0 ? (
        <EmptyState icon="list" title={t('numbers:emptyYearly')}>
          <p>{t('numbers:emptyYearlyText')}</p>
        </EmptyState>
      ) : (
        <>
          <LongTextField
            name="foreword"
            label={t('numbers:foreword')}
            rows={4}
            value={foreword}
            onChange={setForeword}
          />
          <fieldset className="fp-numbers-choose">
            <legend>{t('numbers:choose')}</legend>
            {offered.map(({ id, number, words }) => (
              <CheckField
                key={id}
                name={`report-${number}`}
                label={`${number} · ${wordsIn(words, screen)}`}
                value={!left.includes(id)}
                onChange={(isChosen) => setLeft([...left.filter((one) => one !== id), ...(isChosen ? [] : [id])])}
              />
            ))}
          </fieldset>
          {ids.length === 0 && <p className="fp-quiet">{t('numbers:chooseOne')}</p>}
          <div className="fp-work-row">
            <ChoiceField
              name="yearlyLanguage"
              label={t('numbers:paperLanguage')}
              value={language}
              onChange={(next) => setLanguage(next ?? screen)}
              choices={languages.map((one) => ({ value: one, label: t(`vocabulary:language.${one}`) }))}
            />
            <Button look="primary" icon="document" isBusy={act.isActing} onPress={() => drop(give())}>
              {t('numbers:makeYearly')}
            </Button>
          </div>
          <FailureNotice failure={act.failure} />
          <JobResult jobId={jobId} />
        </>
      )}
    </Group>
  );
}
