// The frame of a task: what it is, where it stands, and its parts as tabs. Worksheet and conclusion mount their screens in the same frame.
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Task } from '../../shared/contract/tasks.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { Mono, Page, PageHeader, Tabs, Tag } from '../components/index.ts';
import { useLanguage, useText } from '../text.tsx';
import { TaskStatus } from './examination-status.tsx';

type TaskPart = 'overview' | 'worksheet' | 'conclusion';

export interface TaskFrameProps {
  readonly task: Task;
  readonly chosen: TaskPart;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function TaskFrame({ task, chosen, actions, children }: TaskFrameProps) {
  const t = useText();
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const address = `/examination/tasks/${task.id}`;
  // What another laboratory does has its report and no worksheet of ours.
  const parts: readonly TaskPart[] =
    task.laboratory === undefined
      ? ['overview', 'worksheet', ...(task.concludes ? (['conclusion'] as const) : [])]
      : ['overview'];
  return (
    <Page>
      <PageHeader
        above={{ label: task.requestNumber, to: `/examination/requests/${task.requestId}` }}
        title={wordsIn(task.words, language)}
        beside={
          <>
            <TaskStatus state={task.state} />
            <Tag>{t(`examination:phase.${task.phase}`)}</Tag>
            {task.consumes && <Tag>{t('examination:plan.consumes')}</Tag>}
            {task.laboratory !== undefined && (
              <Tag>{t('examination:task.elsewhere', { laboratory: task.laboratory })}</Tag>
            )}
          </>
        }
        detail={
          <>
            <Mono>{`${task.requestNumber} / ${task.number}`}</Mono> ·{' '}
            <a href={`#/exhibits/${task.exhibitId}`}>{task.exhibit}</a>
            {task.assignee !== '' && ` · ${task.assignee}`}
          </>
        }
        actions={actions}
      />
      <Tabs
        label={t('examination:task.parts')}
        chosen={chosen}
        onChoose={(part) => navigate(part === 'overview' ? address : `${address}/${part}`)}
        tabs={parts.map((id) => ({ id, label: t(`examination:task.part.${id}`) }))}
      >
        {children}
      </Tabs>
    </Page>
  );
}
