// One task: what one should know before starting, where it stands in the exhibit's order, what was done on it.
import type { OutputOf } from '../../shared/contract/index.ts';
import { isOver } from '../../shared/domain/examination/task.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { TaskId } from '../../shared/language/identity.ts';
import { AwaitedPage, FactList, FailureNotice, Group, LinkButton, Mono, Notice } from '../components/index.ts';
import { useAnswer, useMay, useStationState } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { ExternalResultForm, TheirResult } from './external-result.tsx';
import { OrderOfExhibit } from './order-of-exhibit.tsx';
import { ExceptionButton, TaskActs } from './task-acts.tsx';
import { TaskFrame } from './task-frame.tsx';
import { StartForm } from './start-form.tsx';

export type ReadTask = OutputOf<'tasks.read'>;

export function TaskPage({ id }: { readonly id: string }) {
  const known = TaskId.safeParse(id).data;
  if (known === undefined) return <FailureNotice failure={{ code: 'tasks.unknown' }} />;
  return <KnownTask id={known} />;
}

function KnownTask({ id }: { readonly id: TaskId }) {
  const t = useText();
  const { value, failure } = useAnswer('tasks.read', { id });
  if (value === undefined) return <AwaitedPage failure={failure} />;
  return (
    <TaskFrame
      task={value}
      chosen="overview"
      actions={
        <>
          {value.examination === 'database' && (
            <LinkButton to={`/examination/tasks/${id}/candidates`} size="small" icon="search">
              {t('conclusions:candidates.title')}
            </LinkButton>
          )}
          <TaskActs task={value} />
        </>
      }
    >
      <Overview task={value} />
    </TaskFrame>
  );
}

function Overview({ task }: { readonly task: ReadTask }) {
  const t = useText();
  const may = useMay('tasks.start');
  const mayRecord = useMay('tasks.record-result');
  const me = useStationState()?.person?.id;
  const request = useAnswer('requests.read', { id: task.requestId }).value;
  const isMine = me !== undefined && task.assigneeId === me;
  const isWaiting = !isOver(task.state);
  const isElsewhere = task.laboratory !== undefined;
  const isNotBegun = task.state === 'planned' || task.state === 'assigned';
  return (
    <div className="fp-work-stack">
      {request !== undefined && request.precautions !== '' && isWaiting && (
        <Notice tone="warning" title={t('examination:request.precautions')}>
          <p>{request.precautions}</p>
        </Notice>
      )}
      {isWaiting && isMine && <Warnings task={task} />}
      {isWaiting && <Earlier task={task} />}
      {task.consumes && request?.consumption === 'nothing' && isNotBegun && (
        <Notice
          tone="danger"
          title={t('examination:task.notPermitted')}
          actions={
            <LinkButton to={`/examination/requests/${task.requestId}`} size="small">
              {task.requestNumber}
            </LinkButton>
          }
        >
          <p>{t('examination:task.notPermittedHelp')}</p>
        </Notice>
      )}
      {may && isMine && isNotBegun && !isElsewhere && <StartForm task={task} />}
      {mayRecord && isElsewhere && isWaiting && <ExternalResultForm task={task} laboratory={task.laboratory ?? ''} />}
      {task.result !== undefined && <TheirResult result={task.result} caseId={task.caseId} />}
      <Group title={t('examination:task.order')} detail={t('examination:task.orderHelp')}>
        <OrderOfExhibit exhibitId={task.exhibitId} taskId={task.id} />
      </Group>
      <Facts task={task} />
      <Events task={task} />
    </div>
  );
}

/** Each with the way to the act of custody that answers it. */
function Warnings({ task }: { readonly task: ReadTask }) {
  const t = useText();
  const mayRecord = useMay('custody.record');
  const toRecord = { to: `/custody/record/${task.exhibitId}`, words: t('examination:task.recordCustody') };
  const toChain = { to: `/exhibits/${task.exhibitId}/custody`, words: t('examination:task.seeCustody') };
  return task.warnings.map((warning) => {
    const isRecorded = warning === 'not-held' || warning === 'seal-closed';
    const way = isRecorded && mayRecord ? toRecord : toChain;
    return (
      <Notice
        key={warning}
        tone={warning === 'missing' ? 'danger' : 'warning'}
        title={t(`examination:warning.${warning}`)}
        actions={
          <LinkButton to={way.to} size="small" icon="custody">
            {way.words}
          </LinkButton>
        }
      />
    );
  });
}

/** What should come first and is not over, and who may allow it all the same. */
function Earlier({ task }: { readonly task: ReadTask }) {
  const t = useText();
  if (task.isExcepted) return <Notice tone="info" title={t('examination:task.excepted')} />;
  if (task.earlier.length === 0 || task.state === 'started') return null;
  return (
    <Notice
      tone="warning"
      title={t('examination:task.earlier', { count: task.earlier.length })}
      actions={<ExceptionButton task={task} />}
    >
      <p>{t('examination:task.earlierHelp')}</p>
      <EarlierList task={task} />
    </Notice>
  );
}

function EarlierList({ task }: { readonly task: ReadTask }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <ul className="fp-plain-list fp-earlier">
      {task.earlier.map((earlier) => (
        <li key={earlier.id}>
          <a href={`#/examination/tasks/${earlier.id}`}>{`${earlier.requestNumber} / ${earlier.number}`}</a>{' '}
          {wordsIn(earlier.words, language)} · {t(`examination:taskState.${earlier.state}`)}
        </li>
      ))}
    </ul>
  );
}

function Facts({ task }: { readonly task: ReadTask }) {
  const t = useText();
  const format = useFormat();
  return (
    <Group title={t('examination:task.one')}>
      <FactList
        columns={2}
        facts={[
          { label: t('lists:column.exhibit'), value: <a href={`#/exhibits/${task.exhibitId}`}>{task.exhibit}</a> },
          { label: t('lists:column.case'), value: <a href={`#/cases/${task.caseId}/examination`}>{task.caseTitle}</a> },
          {
            label: t('lists:column.request'),
            value: (
              <a href={`#/examination/requests/${task.requestId}`}>
                <Mono>{task.requestNumber}</Mono>
              </a>
            ),
          },
          { label: t('lists:column.assignee'), value: task.assignee === '' ? t('examination:nobody') : task.assignee },
          { label: t('lists:column.planned'), value: format.moment(task.recordedAt) },
          { label: t('lists:column.started'), value: format.moment(task.startedAt) },
          { label: t('lists:column.finished'), value: format.moment(task.finishedAt) },
          ...(task.laboratory === undefined ? [] : [{ label: t('lists:column.laboratory'), value: task.laboratory }]),
          ...(task.note === '' ? [] : [{ label: t('work:form.note'), value: task.note, isWide: true }]),
        ]}
      />
    </Group>
  );
}

function Events({ task }: { readonly task: ReadTask }) {
  const t = useText();
  const format = useFormat();
  if (task.events.length === 0) return null;
  return (
    <Group title={t('examination:request.events')}>
      <ul className="fp-plain-list">
        {task.events.map((event) => (
          <li key={`${event.at} ${event.kind} ${event.by}`}>
            {format.moment(event.occurredAt)} · <strong>{t(`examination:taskEvent.${event.kind}`)}</strong>
            {event.assignee !== undefined && ` ${event.assignee}`} · {event.by}
            {event.at !== event.occurredAt && ` · ${t('examination:task.recordedAt', { at: format.moment(event.at) })}`}
            {event.reason !== '' && ` · ${event.reason}`}
          </li>
        ))}
      </ul>
    </Group>
  );
}
