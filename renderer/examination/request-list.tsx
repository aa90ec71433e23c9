// Every request to the laboratory: open, answered, withdrawn.
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { requestStates } from '../../shared/domain/examination/request.ts';
import { requestList } from '../../shared/domain/lists/requests.ts';
import { useNow } from '../cases/use-now.ts';
import { EmptyState, LinkButton, Status } from '../components/index.ts';
import type { ListRow } from '../lists/list-cell.tsx';
import { RecordList } from '../lists/record-list.tsx';
import { useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { DueStatus, PriorityStatus, RequestStatus } from './examination-status.tsx';

export function RequestList() {
  const t = useText();
  const [, navigate] = useLocation();
  const may = useMay('requests.record');
  const now = useNow();
  const cellOf = useCallback(
    (column: string, row: ListRow) => {
      const text = String(row.cells[column] ?? '');
      const state = requestStates.find((one) => one === row.cells['requestState']);
      switch (column) {
        case 'request':
          return <a href={`#/examination/requests/${row.id}`}>{text}</a>;
        case 'requestState':
          return state === undefined ? undefined : <RequestStatus state={state} />;
        case 'priority':
          return <PriorityStatus priority={text} until={String(row.cells['detention'] ?? '')} now={now} />;
        case 'due':
          return text === '' ? undefined : <DueStatus at={text} now={now} isOver={state !== 'open'} isShort />;
        case 'tasks':
          return text === '0' && state === 'open' ? (
            <Status tone="attention">{t('examination:request.unplanned')}</Status>
          ) : undefined;
        default:
          return undefined;
      }
    },
    [t, now],
  );
  return (
    <div className="fp-tab-list-frame">
      <RecordList
        description={requestList}
        label={t('examination:part.requests')}
        cellOf={cellOf}
        onOpen={(row) => navigate(`/examination/requests/${row.id}`)}
        empty={
          <EmptyState
            icon="document"
            title={t('examination:request.emptyTitle')}
            action={
              may && (
                <LinkButton to="/examination/requests/new" look="primary" icon="add">
                  {t('examination:request.new')}
                </LinkButton>
              )
            }
          >
            <p>{t('examination:request.emptyText')}</p>
          </EmptyState>
        }
      />
    </div>
  );
}
