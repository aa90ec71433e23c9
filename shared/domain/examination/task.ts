// One examination of one exhibit, and the order in which an exhibit may be worked on. What state a task is in follows from its events.
import { missingCase } from '../../language/habits.ts';
import { examinationPhases, type ExaminationPhase } from './definition.ts';

export const taskEventKinds = [
  'assigned',
  'started',
  'order-excepted',
  'external-result',
  'finished',
  'reopened',
  'cancelled',
] as const;
export type TaskEventKind = (typeof taskEventKinds)[number];

export const taskStates = ['planned', 'assigned', 'started', 'finished', 'cancelled'] as const;
export type TaskState = (typeof taskStates)[number];

export interface TaskEvent {
  readonly kind: TaskEventKind;
  readonly assigneeId?: string | undefined;
}

/** Where a task stands, and whose it is. */
export interface TaskStanding {
  readonly state: TaskState;
  readonly assigneeId?: string | undefined;
  /** A supervisor allowed it to be done out of order. */
  readonly isExcepted: boolean;
}

export function taskStanding(events: readonly TaskEvent[]): TaskStanding {
  let standing: TaskStanding = { state: 'planned', isExcepted: false };
  for (const event of events) standing = afterTaskEvent(standing, event);
  return standing;
}

function afterTaskEvent(standing: TaskStanding, event: TaskEvent): TaskStanding {
  switch (event.kind) {
    case 'assigned':
      return {
        ...standing,
        assigneeId: event.assigneeId,
        state: standing.state === 'planned' ? 'assigned' : standing.state,
      };
    case 'started':
    case 'reopened':
      return { ...standing, state: 'started' };
    case 'order-excepted':
      return { ...standing, isExcepted: true };
    case 'external-result':
      return standing;
    case 'finished':
      return { ...standing, state: 'finished' };
    case 'cancelled':
      return { ...standing, state: 'cancelled' };
    default:
      return missingCase(event.kind);
  }
}

/** Nothing more is done on it, unless it is reopened. */
export function isOver(state: TaskState): boolean {
  return state === 'finished' || state === 'cancelled';
}

export interface OrderedTask {
  readonly id: string;
  readonly phase: ExaminationPhase;
  readonly state: TaskState;
}

/** The tasks on the same exhibit that come before this one and are not over: what keeps it from being started. */
export function earlierOpenTasks<Task extends OrderedTask>(task: OrderedTask, onSameExhibit: readonly Task[]): Task[] {
  const own = phaseOrder(task.phase);
  return onSameExhibit.filter(({ id, phase, state }) => id !== task.id && phaseOrder(phase) < own && !isOver(state));
}

export function phaseOrder(phase: ExaminationPhase): number {
  return examinationPhases.indexOf(phase);
}
