// One request: who asked what of which exhibits, what came of it, and the acts that move it on.
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { OutputOf } from '../../shared/contract/index.ts';
import { exhibitKinds } from '../../shared/domain/exhibit.ts';
import { RequestId } from '../../shared/language/identity.ts';
import type { Action } from '../actions/action.ts';
import { useActions } from '../actions/actions.tsx';
import { useNow } from '../cases/use-now.ts';
import {
  AwaitedPage,
  FactList,
  FailureNotice,
  Group,
  LinkButton,
  Mono,
  Notice,
  Page,
  PageHeader,
  PlainTable,
  Tag,
} from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { DueStatus, PriorityStatus, RequestStatus } from './examination-status.tsx';
import { RequestActs } from './request-acts.tsx';
import { TaskTable } from './task-table.tsx';
import { useTimeTaken } from './time-taken.ts';

export type ReadRequest = OutputOf<'requests.read'>;

export function RequestPage({ id }: { readonly id: string }) {
  const known = RequestId.safeParse(id).data;
  if (known === undefined) return <FailureNotice failure={{ code: 'requests.unknown' }} />;
  return <KnownRequest id={known} />;
}

function KnownRequest({ id }: { readonly id: RequestId }) {
  const { value, failure } = useAnswer('requests.read', { id });
  if (value === undefined) return <AwaitedPage failure={failure} />;
  return <OneRequest request={value} />;
}

function OneRequest({ request }: { readonly request: ReadRequest }) {
  const t = useText();
  const [, navigate] = useLocation();
  const now = useNow();
  const mayPlan = useMay('tasks.plan');
  const mayRequest = useMay('requests.record');
  const isOpen = request.state === 'open';
  const planAddress = `/examination/requests/${request.id}/plan`;
  const supplementAddress = `/examination/requests/new/${request.caseId}/supplements/${request.id}`;
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'request.plan',
          name: 'examination:plan.title',
          group: 'place',
          icon: 'list',
          applies: mayPlan && isOpen,
          perform: () => navigate(planAddress),
        },
        {
          id: 'request.supplement',
          name: 'examination:request.supplement',
          group: 'place',
          icon: 'add',
          applies: mayRequest,
          perform: () => navigate(supplementAddress),
        },
      ],
      [mayPlan, mayRequest, isOpen, navigate, planAddress, supplementAddress],
    ),
  );
  return (
    <Page>
      <PageHeader
        above={{ label: t('examination:part.requests'), to: '/examination/requests' }}
        title={<Mono>{request.number}</Mono>}
        beside={
          <>
            <RequestStatus state={request.state} />
            <PriorityStatus
              priority={request.priority}
              until={(request.priority === 'detention' ? request.detentionUntil : undefined) ?? ''}
              now={now}
            />
            {request.kind !== 'casework' && <Tag>{t(`examination:requestKind.${request.kind}`)}</Tag>}
          </>
        }
        detail={
          <>
            <a href={`#/cases/${request.caseId}/examination`}>{request.caseTitle}</a> · {request.authority}
          </>
        }
        actions={
          <>
            {mayRequest && (
              <LinkButton to={supplementAddress} icon="add" size="small">
                {t('examination:request.supplement')}
              </LinkButton>
            )}
            {mayPlan && isOpen && (
              <LinkButton to={planAddress} icon="list" size="small" look="primary">
                {t('examination:plan.title')}
              </LinkButton>
            )}
          </>
        }
      />
      {request.precautions !== '' && (
        <Notice tone="warning" title={t('examination:request.precautions')}>
          <p>{request.precautions}</p>
        </Notice>
      )}
      <RequestActs request={request} />
      <Group title={t('examination:request.questions')}>
        <ol className="fp-asked">
          {request.questions.map(({ words }, index) => (
            // A request keeps its questions as they were asked, twice the same one too.
            <li key={index}>{words}</li>
          ))}
        </ol>
      </Group>
      <Group title={t('examination:request.tasks')} detail={t('examination:request.tasksHelp')}>
        {request.taskList.length === 0 ? (
          <Notice
            tone="info"
            title={t('examination:request.unplanned')}
            actions={
              mayPlan &&
              isOpen && (
                <LinkButton to={planAddress} size="small" icon="list">
                  {t('examination:plan.title')}
                </LinkButton>
              )
            }
          />
        ) : (
          <TaskTable tasks={request.taskList} label={t('examination:request.tasks')} />
        )}
      </Group>
      <Exhibits request={request} />
      <Facts request={request} now={now} />
      <Events request={request} />
    </Page>
  );
}

function Facts({ request, now }: { readonly request: ReadRequest; readonly now: number }) {
  const t = useText();
  const format = useFormat();
  const timeTaken = useTimeTaken();
  const { dueAt, endedAt, receivedAt, supplements, supplementedBy } = request;
  const isOver = request.state !== 'open';
  const fact = (name: 'contact' | 'reference' | 'legalBasis' | 'returnTo' | 'priorHandling') => ({
    label: t(`examination:request.${name}`),
    value: request[name],
    isWide: name === 'priorHandling',
  });
  return (
    <Group title={t('examination:request.one')}>
      <FactList
        columns={2}
        facts={[
          { label: t('examination:request.authority'), value: request.authority },
          fact('contact'),
          fact('reference'),
          fact('legalBasis'),
          { label: t('examination:request.receivedAt'), value: format.moment(receivedAt) },
          {
            label: t('examination:request.dueAt'),
            value:
              dueAt === undefined ? t('examination:request.noDue') : <DueStatus at={dueAt} now={now} isOver={isOver} />,
          },
          {
            label: t(isOver ? 'examination:request.turnaround' : 'examination:request.waitsFor'),
            value: timeTaken(receivedAt, endedAt ?? new Date(now).toISOString()),
          },
          {
            label: t('examination:request.consumption'),
            value: [t(`examination:consumption.${request.consumption}`), request.consumptionAuthority]
              .filter((part) => part !== '')
              .join(' · '),
          },
          fact('returnTo'),
          { label: t('examination:request.language'), value: t(`vocabulary:language.${request.language}`) },
          {
            label: t('examination:request.recordedBy'),
            value: `${request.recordedBy} · ${format.moment(request.recordedAt)}`,
          },
          ...(supplements === undefined
            ? []
            : [
                {
                  label: t('examination:request.addsTo'),
                  value: <a href={`#/examination/requests/${supplements}`}>{t('examination:request.first')}</a>,
                },
              ]),
          ...(supplementedBy.length === 0
            ? []
            : [
                {
                  label: t('examination:request.addedBy'),
                  value: (
                    <>
                      {supplementedBy.map(({ id, number }) => (
                        <div key={id}>
                          <a href={`#/examination/requests/${id}`}>
                            <Mono>{number}</Mono>
                          </a>
                        </div>
                      ))}
                    </>
                  ),
                },
              ]),
          fact('priorHandling'),
          ...(request.note === '' ? [] : [{ label: t('work:form.note'), value: request.note, isWide: true }]),
        ]}
      />
    </Group>
  );
}

function Exhibits({ request }: { readonly request: ReadRequest }) {
  const t = useText();
  const label = t('examination:request.exhibits');
  return (
    <Group title={label}>
      <PlainTable
        label={label}
        rows={request.named}
        keyOf={({ exhibitId }) => exhibitId}
        columns={[
          {
            id: 'exhibit',
            label: t('work:exhibit.one'),
            isHead: true,
            cell: ({ exhibitId, label: called }) => <a href={`#/exhibits/${exhibitId}`}>{called}</a>,
          },
          { id: 'kind', label: t('lists:column.kind'), cell: ({ kind }) => <KindWords kind={kind} /> },
          { id: 'description', label: t('lists:column.description'), cell: ({ description }) => description },
          {
            id: 'tasks',
            label: t('examination:request.tasks'),
            isNumber: true,
            cell: ({ exhibitId }) => request.taskList.filter((task) => task.exhibitId === exhibitId).length,
          },
        ]}
      />
    </Group>
  );
}

function KindWords({ kind }: { readonly kind: string }) {
  const t = useText();
  const known = exhibitKinds.find((one) => one === kind);
  return <>{known === undefined ? kind : t(`vocabulary:exhibitKind.${known}`)}</>;
}

function Events({ request }: { readonly request: ReadRequest }) {
  const t = useText();
  const format = useFormat();
  if (request.events.length === 0) return null;
  return (
    <Group title={t('examination:request.events')}>
      <ul className="fp-plain-list">
        {request.events.map((event) => (
          <li key={`${event.at} ${event.kind} ${event.by}`}>
            {format.moment(event.at)} · <strong>{t(`examination:requestEvent.${event.kind}`)}</strong>
            {event.priority !== undefined && `: ${t(`examination:priority.${event.priority}`)}`}
            {event.consumption !== undefined && `: ${t(`examination:consumption.${event.consumption}`)}`}
            {event.authority !== '' && ` (${event.authority})`} · {event.by} · {event.reason}
          </li>
        ))}
      </ul>
    </Group>
  );
}
