// The quality of one month: figures, the course of a year as bars with their table, and every event that asks for a look.
import { useState, type ReactNode } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { Awaited, Button, Group, PlainTable } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { useNow } from '../cases/use-now.ts';
import { KnownSamples } from './known-samples.tsx';
import { useOwnWords } from './levels.tsx';

type Month = OutputOf<'quality.month'>;

export function QualityPage() {
  const t = useText();
  const now = useNow();
  const [chosen, setChosen] = useState<string>();
  const month = chosen ?? new Date(now).toISOString().slice(0, 7);
  const read = useAnswer('quality.month', { month }, { keepPrevious: true });
  return (
    <div className="fp-work-stack">
      <p className="fp-quiet">{t('conclusions:quality.law')}</p>
      <div className="fp-work-row">
        <Button size="small" icon="back" onPress={() => setChosen(monthAfter(month, -1))}>
          {t('conclusions:quality.earlier')}
        </Button>
        <strong className="fp-tabular" role="status">
          {t('conclusions:quality.month')} {month}
        </strong>
        <Button size="small" icon="forward" onPress={() => setChosen(monthAfter(month, 1))}>
          {t('conclusions:quality.later')}
        </Button>
      </div>
      {read.value === undefined ? <Awaited failure={read.failure} lines={8} /> : <OneMonth month={read.value} />}
      <KnownSamples />
    </div>
  );
}

function monthAfter(month: string, by: number): string {
  const [year = '', number = ''] = month.split('-');
  return new Date(Date.UTC(Number(year), Number(number) - 1 + by, 1)).toISOString().slice(0, 7);
}

function OneMonth({ month }: { readonly month: Month }) {
  const t = useText();
  return (
    <>
      <Figures month={month} />
      <Course course={month.course} />
      <Group title={t('conclusions:quality.disagreements')}>
        <Disagreements rows={month.disagreements} />
      </Group>
      <HappenedTable title={t('conclusions:quality.corrections')} rows={month.corrections} />
      <HappenedTable title={t('conclusions:quality.exceptions')} rows={month.exceptions} />
      <HappenedTable title={t('conclusions:quality.amendments')} rows={month.amendments} />
      <HappenedTable title={t('conclusions:quality.overdue')} rows={month.overdueInstruments} />
    </>
  );
}

function Figures({ month }: { readonly month: Month }) {
  const t = useText();
  const format = useFormat();
  const figures: readonly (readonly [string, ReactNode])[] = [
    [t('conclusions:quality.received'), format.number(month.requestsReceived)],
    [t('conclusions:quality.answered'), format.number(month.requestsAnswered)],
    [
      t('conclusions:quality.turnaround'),
      month.turnaroundDays === undefined ? '–' : format.number(month.turnaroundDays),
    ],
    [t('conclusions:quality.conclusions'), format.number(month.conclusions)],
    [t('conclusions:quality.blind'), format.number(month.verifiedBlind)],
    [t('conclusions:quality.open'), format.number(month.verifiedOpen)],
    [t('conclusions:quality.waiting'), format.number(month.verificationsOpen)],
    [t('conclusions:quality.reports'), format.number(month.reportsIssued)],
  ];
  return (
    <dl className="fp-figures">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Bars for the eye, and the same numbers as a table for everybody. */
function Course({ course }: { readonly course: Month['course'] }) {
  const t = useText();
  const format = useFormat();
  return (
    <Group title={t('conclusions:quality.course')} detail={t('conclusions:quality.courseHelp')}>
      {course.some(({ conclusions }) => conclusions > 0) && <Bars course={course} />}
      <PlainTable
        label={t('conclusions:quality.course')}
        rows={course}
        keyOf={({ month }) => month}
        columns={[
          {
            id: 'month',
            label: t('conclusions:quality.month'),
            isHead: true,
            isMono: true,
            cell: ({ month }) => month,
          },
          {
            id: 'conclusions',
            label: t('conclusions:quality.conclusions'),
            isNumber: true,
            cell: ({ conclusions }) => format.number(conclusions),
          },
          {
            id: 'disagreements',
            label: t('conclusions:quality.disagreements'),
            isNumber: true,
            cell: ({ disagreements }) => format.number(disagreements),
          },
          {
            id: 'corrections',
            label: t('conclusions:quality.corrections'),
            isNumber: true,
            cell: ({ corrections }) => format.number(corrections),
          },
          {
            id: 'turnaround',
            label: t('conclusions:quality.turnaround'),
            isNumber: true,
            cell: ({ turnaroundDays }) => (turnaroundDays === undefined ? '–' : format.number(turnaroundDays)),
          },
        ]}
      />
    </Group>
  );
}

function Disagreements({ rows }: { readonly rows: Month['disagreements'] }) {
  const t = useText();
  const format = useFormat();
  const words = useOwnWords();
  if (rows.length === 0) return <p className="fp-quiet">{t('conclusions:quality.nothing')}</p>;
  return (
    <PlainTable
      label={t('conclusions:quality.disagreements')}
      rows={rows}
      keyOf={({ conclusionId }) => conclusionId}
      columns={[
        {
          id: 'label',
          label: t('lists:column.task'),
          isHead: true,
          cell: ({ label, conclusionId }) => <a href={`#/examination/verifications/${conclusionId}`}>{label}</a>,
        },
        {
          id: 'first',
          label: t('conclusions:firstPerson'),
          cell: ({ first }) => (first === undefined ? t('conclusions:quality.reasonWithheld') : words(first)),
        },
        {
          id: 'second',
          label: t('conclusions:secondPerson'),
          cell: ({ second }) => (second === undefined ? '' : words(second)),
        },
        {
          id: 'settled',
          label: t('conclusions:verification.settled'),
          cell: ({ settled }) => (settled === undefined ? t('conclusions:quality.notSettled') : words(settled)),
        },
        { id: 'at', label: t('conclusions:at'), cell: ({ at }) => format.moment(at) },
      ]}
    />
  );
}

function HappenedTable({ title, rows }: { readonly title: string; readonly rows: Month['exceptions'] }) {
  const t = useText();
  const format = useFormat();
  return (
    <Group title={title}>
      {rows.length === 0 ? (
        <p className="fp-quiet">{t('conclusions:quality.nothing')}</p>
      ) : (
        <PlainTable
          label={title}
          rows={rows}
          keyOf={({ label, at, reason }) => `${label} ${at} ${reason}`}
          columns={[
            { id: 'label', label: t('conclusions:file.what'), isHead: true, cell: ({ label }) => label },
            {
              id: 'reason',
              label: t('conclusions:reason'),
              cell: ({ reason }) => (reason === '' ? t('conclusions:quality.reasonWithheld') : reason),
            },
            { id: 'by', label: t('conclusions:file.by'), cell: ({ by }) => by },
            { id: 'at', label: t('conclusions:at'), cell: ({ at }) => format.moment(at) },
          ]}
        />
      )}
    </Group>
  );
}

function Bars({ course }: { readonly course: Month['course'] }) {
  const format = useFormat();
  const most = Math.max(1, ...course.map(({ conclusions }) => conclusions));
  return (
    <div className="fp-course" aria-hidden="true">
      {course.map(({ month, conclusions, disagreements }) => (
        <div key={month} className="fp-course-month">
          {conclusions > 0 && format.number(conclusions)}
          <div className="fp-course-bar" style={{ height: `${(conclusions / most) * 100}px` }}>
            <div
              className="fp-course-part"
              style={{ height: `${(Math.min(disagreements, conclusions) / most) * 100}px` }}
            />
          </div>
          <span className="fp-quiet">{month.slice(5)}</span>
        </div>
      ))}
    </div>
  );
}
