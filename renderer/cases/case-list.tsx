// All cases: title, numbers, counts, and the detention clock by what is left of it.
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { caseList } from '../../shared/domain/lists/cases.ts';
import { EmptyState, LinkButton, PageHeader, Status } from '../components/index.ts';
import type { ListRow } from '../lists/list-cell.tsx';
import { RecordList } from '../lists/record-list.tsx';
import { useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { detentionClock } from './detention.ts';
import { useNow } from './use-now.ts';

export function CaseList() {
  const t = useText();
  const format = useFormat();
  const [, navigate] = useLocation();
  const mayOpen = useMay('cases.open');
  const now = useNow();
  const cellOf = useCallback(
    (column: string, row: ListRow) => {
      if (column === 'title') return <a href={`#/cases/${row.id}`}>{row.cells['title']}</a>;
      if (column !== 'detention') return undefined;
      const until = String(row.cells['detention'] ?? '') || undefined;
      const clock = detentionClock(until, now, t);
      return (
        <span title={format.moment(until)}>
          <Status tone={clock.tone}>{clock.words}</Status>
        </span>
      );
    },
    [now, t, format],
  );
  const open = mayOpen && (
    <LinkButton to="/cases/new" look="primary" icon="add" size="small">
      {t('work:case.open')}
    </LinkButton>
  );
  return (
    <div className="fp-list-page">
      <PageHeader
        title={t('work:case.list')}
        actions={
          <>
            <LinkButton to="/cases/submissions" icon="intake" size="small">
              {t('lists:list.submissions')}
            </LinkButton>
            <LinkButton to="/cases/foreign" icon="package" size="small">
              {t('foreign:title')}
            </LinkButton>
            <LinkButton to="/cases/verify" icon="shield" size="small">
              {t('work:package.verify')}
            </LinkButton>
            {open}
          </>
        }
      />
      <RecordList
        description={caseList}
        label={t('work:case.list')}
        cellOf={cellOf}
        onOpen={(row) => navigate(`/cases/${row.id}`)}
        empty={
          <EmptyState icon="case" title={t('work:case.emptyTitle')} action={open}>
            <p>{mayOpen ? t('work:case.emptyText') : t('work:case.emptyForbidden')}</p>
          </EmptyState>
        }
      />
    </div>
  );
}
