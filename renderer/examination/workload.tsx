// Who has how much on their desk, and how long answers take: casework and tests apart.
import type { OutputOf } from '../../shared/contract/index.ts';
import { Awaited, Group, Notice, PlainTable, Status } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { useHours } from './time-taken.ts';

type Load = OutputOf<'tasks.workload'>;
type Turnaround = OutputOf<'requests.turnaround'>;

export function Workload() {
  const load = useAnswer('tasks.workload', {});
  const turnaround = useAnswer('requests.turnaround', {});
  return (
    <div className="fp-work-stack">
      {load.value === undefined ? <Unread failure={load.failure} /> : <People load={load.value} />}
      {turnaround.value === undefined ? (
        <Unread failure={turnaround.failure} />
      ) : (
        <Times turnaround={turnaround.value} />
      )}
    </div>
  );
}

function Unread({ failure }: { readonly failure: Parameters<typeof Awaited>[0]['failure'] }) {
  return <Awaited failure={failure} />;
}

function People({ load }: { readonly load: Load }) {
  const t = useText();
  const format = useFormat();
  const { people, unassigned } = load;
  return (
    <Group title={t('examination:load.people')} detail={t('examination:load.peopleHelp')}>
      {unassigned > 0 && (
        <p>
          <Status tone="attention">{t('examination:load.unassigned', { count: unassigned })}</Status>{' '}
          <a href="#/examination?f=taskState:planned&f=whose:nobody">{t('examination:load.see')}</a>
        </p>
      )}
      {people.length === 0 ? (
        <Notice tone="info" title={t('examination:load.nobody')} />
      ) : (
        <PlainTable
          label={t('examination:load.people')}
          rows={people}
          keyOf={({ personId }) => personId}
          columns={[
            {
              id: 'name',
              label: t('lists:column.assignee'),
              isHead: true,
              cell: ({ personId, name }) => (
                <a href={`#/examination?f=taskState:planned,assigned,started&f=assignee:${personId}`}>{name}</a>
              ),
            },
            {
              id: 'assigned',
              label: t('examination:taskState.assigned'),
              isNumber: true,
              cell: ({ assigned }) => format.number(assigned),
            },
            {
              id: 'started',
              label: t('examination:taskState.started'),
              isNumber: true,
              cell: ({ started }) => format.number(started),
            },
            {
              id: 'finished',
              label: t('examination:load.finished'),
              isNumber: true,
              cell: ({ finished }) => format.number(finished),
            },
          ]}
        />
      )}
    </Group>
  );
}

function Times({ turnaround }: { readonly turnaround: Turnaround }) {
  const t = useText();
  const format = useFormat();
  const hours = useHours();
  const waiting = turnaround.open.filter(({ requests }) => requests > 0);
  return (
    <>
      <Group title={t('examination:load.turnaround')} detail={t('examination:load.turnaroundHelp')}>
        {turnaround.months.length === 0 ? (
          <Notice tone="info" title={t('examination:load.nothingAnswered')} />
        ) : (
          <PlainTable
            label={t('examination:load.turnaround')}
            rows={turnaround.months}
            keyOf={({ month, group }) => `${month} ${group}`}
            columns={[
              {
                id: 'month',
                label: t('examination:load.month'),
                isHead: true,
                isMono: true,
                cell: ({ month }) => month,
              },
              {
                id: 'group',
                label: t('examination:request.kind'),
                cell: ({ group }) => t(`examination:load.group.${group}`),
              },
              {
                id: 'answered',
                label: t('examination:load.answered'),
                isNumber: true,
                cell: ({ answered }) => format.number(answered),
              },
              {
                id: 'median',
                label: t('examination:load.median'),
                isNumber: true,
                cell: ({ median }) => hours(median),
              },
              {
                id: 'longest',
                label: t('examination:load.longest'),
                isNumber: true,
                cell: ({ longest }) => hours(longest),
              },
              {
                id: 'late',
                label: t('examination:load.late'),
                isNumber: true,
                cell: ({ late }) => format.number(late),
              },
            ]}
          />
        )}
      </Group>
      {waiting.length > 0 && (
        <Group title={t('examination:load.waiting')}>
          <PlainTable
            label={t('examination:load.waiting')}
            rows={waiting}
            keyOf={({ group }) => group}
            columns={[
              {
                id: 'group',
                label: t('examination:request.kind'),
                isHead: true,
                cell: ({ group }) => t(`examination:load.group.${group}`),
              },
              {
                id: 'requests',
                label: t('examination:part.requests'),
                isNumber: true,
                cell: ({ requests }) => format.number(requests),
              },
              {
                id: 'overdue',
                label: t('examination:load.overdue'),
                isNumber: true,
                cell: ({ overdue }) => (
                  <a href="#/examination/requests?f=requestState:open&f=due:overdue">{format.number(overdue)}</a>
                ),
              },
              {
                id: 'longest',
                label: t('examination:load.waitsLongest'),
                isNumber: true,
                cell: ({ longest }) => hours(longest),
              },
            ]}
          />
        </Group>
      )}
    </>
  );
}
