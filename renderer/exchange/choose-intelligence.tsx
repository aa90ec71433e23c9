// Which intelligence goes along: reports in force, each with what stands between it and that station. What may not go cannot be chosen, and says why.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { IntelReportId, StationCardId } from '../../shared/language/identity.ts';
import { classificationOf } from '../../shared/reference/classifications.ts';
import {
  CheckCell,
  EmptyState,
  FailureNotice,
  Group,
  LoadingLines,
  Mono,
  PlainTable,
  TextField,
} from '../components/index.ts';
import { HandlingMark } from '../intelligence/marks.tsx';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';

export interface ChosenReport {
  readonly id: IntelReportId;
  readonly areConditionsMet: boolean;
}

export interface ChooseIntelligenceProps {
  readonly cardId: StationCardId;
  readonly value: readonly ChosenReport[];
  readonly onChange: (value: readonly ChosenReport[]) => void;
}

type Weighed = OutputOf<'exchange.reports-for'>['reports'][number];

export function ChooseIntelligence({ cardId, value, onChange }: ChooseIntelligenceProps) {
  const t = useText();
  const [text, setText] = useState('');
  const { value: found, failure } = useAnswer('exchange.reports-for', { cardId, text }, { keepPrevious: true });
  const chosenOf = (id: IntelReportId) => value.find((one) => one.id === id);
  const change = (id: IntelReportId, next: ChosenReport | undefined) =>
    onChange([...value.filter((one) => one.id !== id), ...(next === undefined ? [] : [next])]);
  return (
    <Group title={t('exchange:intelSend')} detail={t('exchange:intelSendHelp')}>
      <TextField name="intelFind" label={t('exchange:intelFind')} maxLength={200} value={text} onChange={setText} />
      <FailureNotice failure={failure} />
      {found === undefined ? (
        failure === undefined && <LoadingLines />
      ) : found.reports.length === 0 ? (
        <EmptyState icon="search" title={t('exchange:intelNone')} />
      ) : (
        <PlainTable
          label={t('exchange:intelSend')}
          rows={found.reports}
          keyOf={({ id }) => id}
          columns={[
            {
              id: 'goes',
              label: t('exchange:intelGoes'),
              cell: (report) => (
                <CheckCell
                  label={t('exchange:intelGoesOf', { number: report.number })}
                  value={chosenOf(report.id) !== undefined}
                  isDisabled={!mayBeChosen(report)}
                  onChange={(isChosen) =>
                    change(report.id, isChosen ? { id: report.id, areConditionsMet: false } : undefined)
                  }
                />
              ),
            },
            {
              id: 'number',
              label: t('exchange:number'),
              isHead: true,
              staysWhole: true,
              cell: ({ number }) => <Mono>{number}</Mono>,
            },
            { id: 'words', label: t('exchange:what'), cell: ({ words }) => words },
            {
              id: 'code',
              label: t('exchange:field.handling'),
              cell: ({ handling, classification }) => (
                <>
                  <HandlingMark code={handling} />
                  <span className="fp-work-second fp-quiet">{classificationOf(classification)?.name ?? ''}</span>
                </>
              ),
            },
            {
              id: 'way',
              label: t('exchange:intelWay'),
              cell: (report) => <Way report={report} chosen={chosenOf(report.id)} onChange={change} />,
            },
          ]}
        />
      )}
    </Group>
  );
}

/** Of H3 a person says that the conditions allow it; everything else is the register's to say. */
function mayBeChosen({ because }: Weighed): boolean {
  return because === undefined || because === 'conditions';
}

function Way({
  report,
  chosen,
  onChange,
}: {
  readonly report: Weighed;
  readonly chosen: ChosenReport | undefined;
  readonly onChange: (id: IntelReportId, next: ChosenReport) => void;
}) {
  const t = useText();
  const { id, number, because, conditions } = report;
  if (because !== 'conditions')
    return because === undefined ? t('exchange:intelFree') : t(`exchange:sendingBarrier.${because}`);
  return (
    <>
      <span className="fp-work-second">{conditions}</span>
      {chosen === undefined ? (
        <span className="fp-quiet">{t('exchange:sendingBarrier.conditions')}</span>
      ) : (
        <span className="fp-intel-marks">
          <CheckCell
            label={t('exchange:conditionsMetOf', { number })}
            value={chosen.areConditionsMet}
            onChange={(areConditionsMet) => onChange(id, { id, areConditionsMet })}
          />
          {t('exchange:conditionsMet')}
        </span>
      )}
    </>
  );
}
