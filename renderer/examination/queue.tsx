// The queue: every task, whoever is held first; what is ticked can be taken, given or cancelled in one go.
import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import type { ListFilter } from '../../shared/domain/lists/list-description.ts';
import { taskList } from '../../shared/domain/lists/tasks.ts';
import { useNow } from '../cases/use-now.ts';
import { EmptyState, LinkButton } from '../components/index.ts';
import type { ListRow } from '../lists/list-cell.tsx';
import { RecordList } from '../lists/record-list.tsx';
import { useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { DueStatus, PriorityStatus, TaskStatus } from './examination-status.tsx';
import { QueueActs } from './queue-acts.tsx';

export function Queue({ caseId }: { readonly caseId?: string }) {
  const t = useText();
  const [, navigate] = useLocation();
  const mayRequest = useMay('requests.record');
  const mayAssign = useMay('tasks.assign');
  const now = useNow();
  const fixed = useMemo<readonly ListFilter[]>(
    () => (caseId === undefined ? [] : [{ name: 'case', values: [caseId] }]),
    [caseId],
  );
  const cellOf = useCallback(
    (column: string, row: ListRow) => {
      const text = String(row.cells[column] ?? '');
      switch (column) {
        case 'task':
          return <a href={`#/examination/tasks/${row.id}`}>{text}</a>;
        case 'exhibit':
          return <a href={`#/exhibits/${String(row.cells['exhibitId'])}`}>{text}</a>;
        case 'state':
          return <TaskStatus state={text} />;
        case 'priority':
          return <PriorityStatus priority={text} until={String(row.cells['detention'] ?? '')} now={now} />;
        case 'due':
          return text === '' ? undefined : <DueStatus at={text} now={now} isOver={isOverRow(row)} isShort />;
        case 'assignee':
          return text === '' ? <span className="fp-quiet">{t('examination:nobody')}</span> : undefined;
        default:
          return undefined;
      }
    },
    [t, now],
  );
  return (
    <div className="fp-tab-list-frame">
      <RecordList
        description={taskList}
        label={t('examination:part.queue')}
        fixed={fixed}
        cellOf={cellOf}
        onOpen={(row) => navigate(`/examination/tasks/${row.id}`)}
        {...(mayAssign
          ? { actsOf: (selected, showSheet) => <QueueActs selected={selected} showSheet={showSheet} /> }
          : {})}
        empty={
          <EmptyState
            icon="list"
            title={t('examination:queue.emptyTitle')}
            action={
              mayRequest && (
                <LinkButton to="/examination/requests/new" look="primary" icon="add">
                  {t('examination:request.new')}
                </LinkButton>
              )
            }
          >
            <p>{t('examination:queue.emptyText')}</p>
          </EmptyState>
        }
      />
    </div>
  );
}

function isOverRow(row: ListRow): boolean {
  return row.cells['state'] === 'finished' || row.cells['state'] === 'cancelled';
}
