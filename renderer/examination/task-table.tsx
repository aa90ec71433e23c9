// Tasks of a request, a case or an exhibit as a table to read, in the order they are worked in.
import type { Task } from '../../shared/contract/tasks.ts';
import { phaseOrder } from '../../shared/domain/examination/task.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { PlainTable } from '../components/index.ts';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { TaskStatus } from './examination-status.tsx';

export function TaskTable({ tasks, label }: { readonly tasks: readonly Task[]; readonly label: string }) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const inOrder = tasks.toSorted(
    (one, other) =>
      one.exhibit.localeCompare(other.exhibit, undefined, { numeric: true }) ||
      phaseOrder(one.phase) - phaseOrder(other.phase) ||
      one.number - other.number,
  );
  return (
    <PlainTable
      label={label}
      rows={inOrder}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'task',
          label: t('lists:column.task'),
          isHead: true,
          isMono: true,
          cell: ({ id, requestNumber, number }) => (
            <a href={`#/examination/tasks/${id}`}>{`${requestNumber} / ${number}`}</a>
          ),
        },
        {
          id: 'exhibit',
          label: t('lists:column.exhibit'),
          cell: ({ exhibit, exhibitId }) => <a href={`#/exhibits/${exhibitId}`}>{exhibit}</a>,
        },
        { id: 'phase', label: t('lists:column.phase'), cell: ({ phase }) => t(`examination:phase.${phase}`) },
        {
          id: 'examination',
          label: t('lists:column.examination'),
          cell: ({ words, laboratory }) => (
            <>
              {wordsIn(words, language)}
              {laboratory !== undefined && (
                <span className="fp-quiet fp-work-second">{t('examination:task.elsewhere', { laboratory })}</span>
              )}
            </>
          ),
        },
        { id: 'state', label: t('lists:column.state'), cell: ({ state }) => <TaskStatus state={state} /> },
        {
          id: 'assignee',
          label: t('lists:column.assignee'),
          cell: ({ assignee }) =>
            assignee === '' ? <span className="fp-quiet">{t('examination:nobody')}</span> : assignee,
        },
        {
          id: 'finished',
          label: t('lists:column.finished'),
          cell: ({ startedAt, finishedAt, state }) =>
            state === 'started' && startedAt !== undefined
              ? t('examination:task.since', { at: format.moment(startedAt) })
              : format.moment(finishedAt),
        },
      ]}
    />
  );
}
