// What was concluded on one task: each conclusion with what every person said, and the form for the next or for a correction.
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Conclusion } from '../../shared/contract/conclusions.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { TaskId } from '../../shared/language/identity.ts';
import { AwaitedPage, EmptyState, FailureNotice, Group, LinkButton, Notice } from '../components/index.ts';
import { useAnswer, useMay, useStationState } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { ConclusionFacts, ConclusionTags, Sayings } from './conclusion-card.tsx';
import { ConclusionForm, type ConclusionFormProps } from './conclusion-form.tsx';
import { RecordHit } from './record-hit.tsx';
import { TaskFrame } from '../examination/task-frame.tsx';

type ReadTask = OutputOf<'tasks.read'>;

export interface ConclusionPageProps {
  readonly id: string;
  /** `new`, or the conclusion to be corrected; absent where nothing is written. */
  readonly writing?: string | undefined;
}

export function ConclusionPage({ id, writing }: ConclusionPageProps) {
  const known = TaskId.safeParse(id).data;
  if (known === undefined) return <FailureNotice failure={{ code: 'tasks.unknown' }} />;
  return <KnownTask id={known} writing={writing} />;
}

function KnownTask({ id, writing }: { readonly id: TaskId; readonly writing: string | undefined }) {
  const task = useAnswer('tasks.read', { id });
  const listed = useAnswer('conclusions.list', { taskId: id });
  const toRecord = useAnswer('conclusions.to-record', { taskId: id });
  const failure = task.failure ?? listed.failure ?? toRecord.failure;
  if (task.value === undefined || listed.value === undefined || toRecord.value === undefined)
    return <AwaitedPage failure={failure} />;
  const parts = { task: task.value, conclusions: listed.value.conclusions, toRecord: toRecord.value };
  return (
    <TaskFrame task={task.value} chosen="conclusion">
      {writing === undefined ? <Conclusions {...parts} /> : <Writing {...parts} writing={writing} />}
    </TaskFrame>
  );
}

interface Parts {
  readonly task: ReadTask;
  readonly conclusions: readonly Conclusion[];
  readonly toRecord: ConclusionFormProps['toRecord'];
}

function Writing({ task, conclusions, toRecord, writing }: Parts & { readonly writing: string }) {
  const t = useText();
  const [, navigate] = useLocation();
  const corrected = conclusions.find(({ id }) => id === writing);
  const toList = () => navigate(`/examination/tasks/${task.id}/conclusion`);
  if (writing !== 'new' && corrected === undefined) return <FailureNotice failure={{ code: 'conclusions.unknown' }} />;
  return (
    <Group title={t(corrected === undefined ? 'conclusions:new' : 'conclusions:correct')} detail={t('conclusions:law')}>
      <ConclusionForm
        key={writing}
        taskId={task.id}
        label={`${task.requestNumber} / ${task.number} · ${task.exhibit}`}
        toRecord={toRecord}
        corrected={corrected === undefined ? undefined : { id: corrected.id, values: valuesOf(corrected) }}
        onDone={toList}
      />
    </Group>
  );
}

function Conclusions({ task, conclusions, toRecord }: Parts) {
  const t = useText();
  const mayRecord = useMay('conclusions.record');
  const me = useStationState()?.person?.id;
  const isMine = mayRecord && task.assigneeId === me;
  const isStarted = isMine && task.state === 'started';
  const address = `/examination/tasks/${task.id}/conclusion`;
  const begin = isStarted && toRecord.isWorksheetSigned && (
    <LinkButton to={`${address}/new`} look="primary" icon="add">
      {t('conclusions:new')}
    </LinkButton>
  );
  return (
    <div className="fp-work-stack">
      {isStarted && !toRecord.isWorksheetSigned && (
        <Notice
          tone="warning"
          title={t('conclusions:worksheetFirst')}
          actions={
            <LinkButton to={`/examination/tasks/${task.id}/worksheet`} size="small">
              {t('examination:task.part.worksheet')}
            </LinkButton>
          }
        >
          <p>{t('conclusions:worksheetFirstHelp')}</p>
        </Notice>
      )}
      {conclusions.length === 0 ? (
        <EmptyState icon="document" title={t('conclusions:emptyTitle')} action={begin}>
          <p>{t(isMine ? 'conclusions:emptyText' : 'conclusions:notYours')}</p>
        </EmptyState>
      ) : (
        <span className="fp-button-row">{begin}</span>
      )}
      {conclusions.map((conclusion) => (
        <OneConclusion
          key={conclusion.id}
          conclusion={conclusion}
          actions={
            <>
              {isMine && conclusion.correctedBy === undefined && (
                <LinkButton to={`${address}/${conclusion.id}`} size="small">
                  {t('conclusions:correct')}
                </LinkButton>
              )}
              <RecordHit conclusion={conclusion} />
            </>
          }
        />
      ))}
    </div>
  );
}

function OneConclusion({ conclusion, actions }: { readonly conclusion: Conclusion; readonly actions: ReactNode }) {
  const t = useText();
  return (
    <Group
      title={conclusion.comparedWith === '' ? conclusion.exhibit : `${conclusion.exhibit} ↔ ${conclusion.comparedWith}`}
      detail={<ConclusionTags conclusion={conclusion} />}
      actions={actions}
    >
      {conclusion.correctedBy !== undefined && <Notice tone="info" title={t('conclusions:correctedBy')} />}
      <ConclusionFacts conclusion={conclusion} />
      <Sayings conclusion={conclusion} />
    </Group>
  );
}

/** What a correction begins with: what was said before. */
function valuesOf(conclusion: Conclusion): NonNullable<ConclusionFormProps['corrected']>['values'] {
  const { said, propositions, comparedKind } = conclusion;
  return {
    comparedKind,
    comparedExhibitId: conclusion.comparedExhibitId ?? '',
    comparedWords: comparedKind === 'named' ? conclusion.comparedWith : '',
    question: conclusion.question,
    scale: conclusion.scale.code,
    value: said?.value ?? '',
    likelihoodRatio: said?.likelihoodRatio ?? '',
    first: propositions.first,
    second: propositions.second,
    basis: said?.basis ?? '',
    limitations: said?.limitations ?? '',
    comparisons: said?.comparisons.join('\n') ?? '',
  };
}
