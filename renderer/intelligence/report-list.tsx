// The reports a person may see: what is due, what is held back, what was withdrawn.
import { useState } from 'react';
import type { ReportLine } from '../../shared/contract/intelligence.ts';
import { classificationOf } from '../../shared/reference/classifications.ts';
import { Awaited, ChoiceField, EmptyState, LinkButton, PlainTable, TextField } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { GradingMark, ReportMarks } from './marks.tsx';

const shows = ['all', 'due', 'held', 'withdrawn'] as const;

export function ReportList() {
  const t = useText();
  const may = useMay('intelligence.record-report');
  const [text, setText] = useState('');
  const [show, setShow] = useState<(typeof shows)[number]>('all');
  const { value, failure } = useAnswer('intelligence.reports', { text, show }, { keepPrevious: true });
  if (value === undefined) return <Awaited failure={failure} lines={6} />;
  if (value.counts.all === 0)
    return (
      <EmptyState
        icon="show"
        title={t('intelligence:emptyReports')}
        action={
          may && (
            <LinkButton to="/intelligence/reports/new" icon="add" look="primary">
              {t('intelligence:newReport')}
            </LinkButton>
          )
        }
      >
        <p>{t('intelligence:emptyReportsText')}</p>
      </EmptyState>
    );
  return (
    <div className="fp-work-stack">
      <div className="fp-intel-filter">
        <TextField
          name="intelSearch"
          label={t('intelligence:search')}
          help={t('intelligence:searchHelp')}
          value={text}
          onChange={setText}
        />
        <ChoiceField
          name="intelShow"
          label={t('intelligence:show')}
          value={show}
          onChange={(next) => setShow(next ?? 'all')}
          choices={shows.map((one) => ({
            value: one,
            label: t(`intelligence:shows.${one}`, { count: value.counts[one] }),
          }))}
        />
      </div>
      {value.reports.length === 0 ? (
        <EmptyState icon="search" title={t('intelligence:noneFound')} />
      ) : (
        <ReportTable reports={value.reports} />
      )}
    </div>
  );
}

function ReportTable({ reports }: { readonly reports: readonly ReportLine[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <PlainTable
      label={t('intelligence:part.reports')}
      rows={reports}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'number',
          label: t('intelligence:number'),
          isHead: true,
          staysWhole: true,
          cell: ({ id, number, reference }) => (
            <>
              <a className="fp-mono" href={`#/intelligence/reports/${id}`}>
                {number}
              </a>
              <span className="fp-work-second fp-quiet fp-mono">{reference}</span>
            </>
          ),
        },
        {
          id: 'words',
          label: t('intelligence:text'),
          cell: ({ words, receivedFrom, caseTitle }) => (
            <>
              {words}
              <span className="fp-work-second fp-quiet">
                {[receivedFrom, caseTitle].filter((part) => part !== '').join(' · ')}
              </span>
            </>
          ),
        },
        { id: 'grading', label: t('intelligence:grading'), cell: ({ grading }) => <GradingMark grading={grading} /> },
        { id: 'handling', label: t('intelligence:handling'), cell: (line) => <ReportMarks line={line} /> },
        {
          id: 'class',
          label: t('intelligence:classification'),
          cell: ({ classification }) => classificationOf(classification)?.name ?? '',
        },
        {
          id: 'received',
          label: t('intelligence:receivedAt'),
          staysWhole: true,
          cell: ({ receivedAt }) => (receivedAt.length === 10 ? format.day(receivedAt) : format.moment(receivedAt)),
        },
        {
          id: 'review',
          label: t('intelligence:reviewOn'),
          staysWhole: true,
          cell: ({ reviewOn, isWithdrawn }) => (isWithdrawn ? '' : format.day(reviewOn)),
        },
      ]}
    />
  );
}
