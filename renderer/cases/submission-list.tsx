// All submissions of the station: what was received and refused, with the seals that differ; one of them in the sheet.
import { useCallback } from 'react';
import { submissionList } from '../../shared/domain/lists/submissions.ts';
import { Awaited, EmptyState, PageHeader, Sheet, Status } from '../components/index.ts';
import type { ListRow } from '../lists/list-cell.tsx';
import { RecordList } from '../lists/record-list.tsx';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { SubmissionCard } from './submissions.tsx';

export function SubmissionList() {
  const t = useText();
  const cellOf = useCallback(
    (column: string, row: ListRow) => {
      if (column === 'case')
        return <a href={`#/cases/${row.cells['caseId'] ?? ''}/submissions`}>{row.cells['case']}</a>;
      if (column === 'state') {
        const isReceived = row.cells['state'] === 'received';
        return (
          <Status tone={isReceived ? 'good' : 'bad'}>
            {t(isReceived ? 'lists:submissionState.received' : 'lists:submissionState.refused')}
          </Status>
        );
      }
      if (column === 'discrepancies' && row.cells['discrepancies'] !== 0)
        return <Status tone="attention">{row.cells['discrepancies']}</Status>;
      return undefined;
    },
    [t],
  );
  return (
    <div className="fp-list-page">
      <PageHeader title={t('lists:list.submissions')} above={{ label: t('work:case.list'), to: '/cases' }} />
      <RecordList
        description={submissionList}
        label={t('lists:list.submissions')}
        cellOf={cellOf}
        sheetOf={(row, close) => <SubmissionSheet row={row} onClose={close} />}
        empty={<EmptyState icon="intake" title={t('work:submission.emptyTitle')} />}
      />
    </div>
  );
}

function SubmissionSheet({ row, onClose }: { readonly row: ListRow; readonly onClose: () => void }) {
  const t = useText();
  const { value, failure } = useAnswer('intake.submissions', {}, { keepPrevious: true });
  const submission = value?.submissions.find(({ id }) => id === row.id);
  return (
    <Sheet label={t('work:submission.title')} title={String(row.cells['receipt'] ?? '')} onClose={onClose}>
      {submission === undefined ? <Awaited failure={failure} lines={6} /> : <SubmissionCard submission={submission} />}
    </Sheet>
  );
}
