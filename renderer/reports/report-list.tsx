// Every report, the newest first, with where it stands.
import type { ReportSummary } from '../../shared/contract/reports.ts';
import { Awaited, EmptyState, LinkButton, PlainTable } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { ReportStatus } from './report-state.tsx';

export function ReportList() {
  const t = useText();
  const may = useMay('reports.begin');
  const listed = useAnswer('reports.list', {});
  if (listed.value === undefined) return <Awaited failure={listed.failure} />;
  const { reports } = listed.value;
  if (reports.length > 0) return <ReportTable label={t('reports:title')} reports={reports} />;
  return (
    <EmptyState
      icon="document"
      title={t('reports:emptyTitle')}
      action={
        may && (
          <LinkButton to="/examination/reports/new" look="primary" icon="add">
            {t('reports:begin')}
          </LinkButton>
        )
      }
    >
      <p>{t(may ? 'reports:emptyText' : 'reports:forbidden')}</p>
    </EmptyState>
  );
}

export function ReportTable({
  label,
  reports,
}: {
  readonly label: string;
  readonly reports: readonly ReportSummary[];
}) {
  const t = useText();
  const format = useFormat();
  return (
    <PlainTable
      label={label}
      rows={reports}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'number',
          label: t('reports:column.number'),
          isHead: true,
          isMono: true,
          cell: ({ id, number }) => <a href={`#/examination/reports/${id}`}>{number}</a>,
        },
        { id: 'title', label: t('reports:column.title'), cell: ({ title }) => title },
        {
          id: 'case',
          label: t('reports:column.case'),
          cell: ({ caseTitle, requestNumber }) => (
            <>
              {caseTitle}
              <br />
              <span className="fp-quiet fp-mono">{requestNumber}</span>
            </>
          ),
        },
        { id: 'author', label: t('reports:column.author'), cell: ({ author }) => author },
        { id: 'state', label: t('reports:column.state'), cell: ({ state }) => <ReportStatus state={state} /> },
        {
          id: 'when',
          label: t('reports:column.when'),
          cell: ({ begunAt, issuedAt }) => format.moment(issuedAt ?? begunAt),
        },
      ]}
    />
  );
}
