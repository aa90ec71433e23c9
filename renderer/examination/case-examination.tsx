// What the laboratory is asked of one case or of one exhibit, and how far it is: a part of their pages.
import type { OutputOf } from '../../shared/contract/index.ts';
import type { CaseId, ExhibitId } from '../../shared/language/identity.ts';
import { useNow } from '../cases/use-now.ts';
import { Awaited, EmptyState, Group, LinkButton, PlainTable } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import './examination.css';
import { DueStatus, PriorityStatus, RequestStatus } from './examination-status.tsx';
import { OrderOfExhibit } from './order-of-exhibit.tsx';
import { TaskTable } from './task-table.tsx';

type Requests = OutputOf<'requests.list'>['requests'];

export function CaseExamination({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  const requests = useAnswer('requests.list', { caseId });
  const tasks = useAnswer('tasks.list', { caseId });
  if (requests.value === undefined || tasks.value === undefined)
    return <Unread failure={requests.failure ?? tasks.failure} />;
  const address = `/examination/requests/new/${caseId}`;
  if (requests.value.requests.length === 0) return <NothingAsked address={address} />;
  return (
    <div className="fp-work-stack">
      <Group
        title={t('examination:part.requests')}
        actions={
          <>
            <LinkButton to={`/examination/file/${caseId}`} size="small" icon="list">
              {t('conclusions:file.title')}
            </LinkButton>
            <LinkButton to={`/examination/candidates/${caseId}`} size="small" icon="link">
              {t('conclusions:candidates.title')}
            </LinkButton>
            <NewRequest address={address} />
          </>
        }
      >
        <RequestTable requests={requests.value.requests} />
      </Group>
      {tasks.value.tasks.length > 0 && (
        <Group title={t('examination:request.tasks')}>
          <TaskTable tasks={tasks.value.tasks} label={t('examination:request.tasks')} />
        </Group>
      )}
    </div>
  );
}

export interface ExhibitExaminationProps {
  readonly exhibitId: ExhibitId;
  /** Beside a list: the order as lines instead of a table. */
  readonly isNarrow?: boolean;
}

export function ExhibitExamination({ exhibitId, isNarrow = false }: ExhibitExaminationProps) {
  const t = useText();
  const requests = useAnswer('requests.list', { exhibitId });
  const tasks = useAnswer('tasks.list', { exhibitId });
  if (requests.value === undefined || tasks.value === undefined)
    return <Unread failure={requests.failure ?? tasks.failure} />;
  const address = `/examination/requests/new/exhibits/${exhibitId}`;
  if (requests.value.requests.length === 0) return <NothingAsked address={address} />;
  return (
    <div className="fp-work-stack">
      <Group title={t('examination:task.order')} detail={t('examination:task.orderHelp')}>
        <OrderOfExhibit exhibitId={exhibitId} />
      </Group>
      {!isNarrow && tasks.value.tasks.length > 0 && (
        <Group title={t('examination:request.tasks')}>
          <TaskTable tasks={tasks.value.tasks} label={t('examination:request.tasks')} />
        </Group>
      )}
      <Group title={t('examination:part.requests')} actions={<NewRequest address={address} />}>
        <RequestTable requests={requests.value.requests} />
      </Group>
    </div>
  );
}

function Unread({ failure }: { readonly failure: Parameters<typeof Awaited>[0]['failure'] }) {
  return <Awaited failure={failure} lines={6} />;
}

function NewRequest({ address }: { readonly address: string }) {
  const t = useText();
  const may = useMay('requests.record');
  if (!may) return null;
  return (
    <LinkButton to={address} icon="add" size="small" look="primary">
      {t('examination:request.new')}
    </LinkButton>
  );
}

function NothingAsked({ address }: { readonly address: string }) {
  const t = useText();
  return (
    <EmptyState icon="document" title={t('examination:request.noneHere')} action={<NewRequest address={address} />}>
      <p>{t('examination:request.emptyText')}</p>
    </EmptyState>
  );
}

function RequestTable({ requests }: { readonly requests: Requests }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  return (
    <PlainTable
      label={t('examination:part.requests')}
      rows={requests}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'request',
          label: t('lists:column.request'),
          isHead: true,
          isMono: true,
          cell: ({ id, number }) => <a href={`#/examination/requests/${id}`}>{number}</a>,
        },
        {
          id: 'authority',
          label: t('lists:column.authority'),
          cell: ({ authority, reference }) => (
            <>
              {authority}
              <span className="fp-quiet fp-work-second">{reference}</span>
            </>
          ),
        },
        { id: 'state', label: t('lists:column.state'), cell: ({ state }) => <RequestStatus state={state} /> },
        {
          id: 'priority',
          label: t('lists:column.priority'),
          cell: ({ priority, detentionUntil, state }) => (
            <PriorityStatus priority={priority} until={state === 'open' ? (detentionUntil ?? '') : ''} now={now} />
          ),
        },
        { id: 'received', label: t('lists:column.received'), cell: ({ receivedAt }) => format.moment(receivedAt) },
        {
          id: 'due',
          label: t('lists:column.due'),
          cell: ({ dueAt, state }) =>
            dueAt === undefined ? '' : <DueStatus at={dueAt} now={now} isOver={state !== 'open'} />,
        },
        {
          id: 'tasks',
          label: t('examination:request.tasks'),
          cell: ({ tasks, tasksOver }) =>
            tasks === 0
              ? t('examination:request.unplanned')
              : t('examination:request.progress', { done: format.number(tasksOver), all: format.number(tasks) }),
        },
      ]}
    />
  );
}
