// States of examination as words with a shape: a task, a request, how urgent, how late.
import type { RequestState } from '../../shared/domain/examination/request.ts';
import { detentionClock } from '../cases/detention.ts';
import { Status } from '../components/index.ts';
import type { StatusTone } from '../components/index.ts';
import { useFormat, useText, useTextOr } from '../text.tsx';

const taskTones: Readonly<Record<string, StatusTone>> = {
  planned: 'neutral',
  assigned: 'neutral',
  started: 'active',
  finished: 'good',
  cancelled: 'quiet',
};

/** A code of a list may be newer than this program: it is then shown as it stands. */
export function TaskStatus({ state }: { readonly state: string }) {
  const textOr = useTextOr();
  return <Status tone={taskTones[state] ?? 'neutral'}>{textOr(`examination:taskState.${state}`, state)}</Status>;
}

const requestTones: Readonly<Record<RequestState, StatusTone>> = {
  open: 'active',
  closed: 'good',
  withdrawn: 'quiet',
};

export function RequestStatus({ state }: { readonly state: RequestState }) {
  const t = useText();
  return <Status tone={requestTones[state]}>{t(`examination:requestState.${state}`)}</Status>;
}

export interface PriorityProps {
  readonly priority: string;
  /** The clock of the case; '' where none runs. */
  readonly until: string;
  readonly now: number;
}

export function PriorityStatus({ priority, until, now }: PriorityProps) {
  const t = useText();
  const textOr = useTextOr();
  const format = useFormat();
  const words = textOr(`examination:priority.${priority}`, priority);
  if (priority !== 'detention' || until === '')
    return <Status tone={priority === 'routine' ? 'quiet' : 'attention'}>{words}</Status>;
  const clock = detentionClock(until, now, t);
  return (
    <span title={format.moment(until)}>
      <Status tone={clock.tone === 'neutral' ? 'attention' : clock.tone}>{`${words}: ${clock.words}`}</Status>
    </span>
  );
}

export interface DueProps {
  readonly at: string;
  readonly now: number;
  /** Answered or done: nothing is late any more. */
  readonly isOver: boolean;
  /** In a column: the day and the sign; the sentence is read and shown when pointed at. */
  readonly isShort?: boolean;
}

export function DueStatus({ at, now, isOver, isShort = false }: DueProps) {
  const t = useText();
  const format = useFormat();
  if (isOver || Date.parse(at) >= now) return <>{format.moment(at)}</>;
  const words = t('examination:overdue', { at: format.moment(at) });
  if (!isShort) return <Status tone="bad">{words}</Status>;
  return (
    <span title={words}>
      <Status tone="bad">
        <span aria-hidden="true">{format.moment(at, 'day')}</span>
        <span className="fp-hidden">{words}</span>
      </Status>
    </span>
  );
}
