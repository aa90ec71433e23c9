// The queue of the laboratory as a list: one row for each task.
import { examinationPhases } from '../examination/definition.ts';
import { priorities, requestKinds } from '../examination/request.ts';
import { taskStates } from '../examination/task.ts';
import type { ListDescription } from './list-description.ts';

export const taskList = {
  name: 'tasks',
  columns: [
    // As wide as `LR-2026-0001 / 120`: what is cut off would be the one part that differs.
    { name: 'task', kind: 'identifier', width: 168, grow: 0, sorts: true, isShownFirst: true },
    { name: 'exhibit', kind: 'text', width: 56, grow: 1, sorts: true, isShownFirst: true },
    { name: 'case', kind: 'text', width: 88, grow: 1, sorts: true, isShownFirst: true },
    { name: 'examination', kind: 'own-words', width: 130, grow: 3, sorts: true, isShownFirst: true },
    {
      name: 'phase',
      kind: 'code',
      width: 116,
      grow: 1,
      sorts: true,
      // The examination says it already; the order goes by it.
      isShownFirst: false,
      words: 'examination:phase',
    },
    {
      name: 'state',
      kind: 'code',
      width: 116,
      grow: 0,
      sorts: true,
      isShownFirst: true,
      words: 'examination:taskState',
    },
    { name: 'assignee', kind: 'text', width: 104, grow: 1, sorts: true, isShownFirst: true },
    {
      name: 'priority',
      kind: 'code',
      width: 124,
      grow: 1,
      sorts: true,
      isShownFirst: true,
      words: 'examination:priority',
    },
    { name: 'due', kind: 'moment', width: 118, grow: 0, sorts: true, isShownFirst: true },
    { name: 'waiting', kind: 'moment', width: 122, grow: 0, sorts: true, isShownFirst: true },
    { name: 'laboratory', kind: 'text', width: 140, grow: 1, sorts: true, isShownFirst: false },
    {
      name: 'requestKind',
      kind: 'code',
      width: 124,
      grow: 0,
      sorts: true,
      isShownFirst: false,
      words: 'examination:requestKind',
    },
    { name: 'started', kind: 'moment', width: 124, grow: 0, sorts: true, isShownFirst: false },
    { name: 'finished', kind: 'moment', width: 124, grow: 0, sorts: true, isShownFirst: false },
  ],
  filters: [
    { name: 'taskState', kind: 'choice', options: taskStates, words: 'examination:taskState' },
    { name: 'whose', kind: 'choice', options: ['mine', 'nobody', 'others'] },
    { name: 'phase', kind: 'choice', options: examinationPhases, words: 'examination:phase' },
    { name: 'examination', kind: 'reference' },
    { name: 'assignee', kind: 'reference' },
    { name: 'priority', kind: 'choice', options: priorities, words: 'examination:priority' },
    { name: 'requestKind', kind: 'choice', options: requestKinds, words: 'examination:requestKind' },
    { name: 'case', kind: 'reference' },
    { name: 'planned', kind: 'between' },
  ],
  firstSort: { column: 'priority', descending: false },
  firstFilters: [{ name: 'taskState', values: ['planned', 'assigned', 'started'] }],
} as const satisfies ListDescription;

/** What can be done with several tasks at once, and how many at most in one go. */
export const taskActs = { take: 500, give: 500, cancel: 500 } as const;
export type TaskAct = keyof typeof taskActs;
export const taskActNames = ['take', 'give', 'cancel'] as const satisfies readonly TaskAct[];

/** Why an act does not apply to a task. */
export const taskObstacles = ['over', 'of-somebody-else', 'yours-already', 'others-wait'] as const;
export type TaskObstacle = (typeof taskObstacles)[number];

/** Mirrors what `tasks.assign` and `tasks.cancel` refuse, so that a person learns it before the act; the station itself decides. */
export function obstacleToTaskAct(
  act: TaskAct,
  task: {
    readonly isOver: boolean;
    readonly assigneeId: string;
    /** Open tasks on the same exhibit come after it. */
    readonly isAwaited: boolean;
  },
  person: { readonly id: string; readonly isSupervisor: boolean },
): TaskObstacle | undefined {
  if (task.isOver) return 'over';
  if (act === 'take' && task.assigneeId === person.id) return 'yours-already';
  const isOwn = task.assigneeId === '' || task.assigneeId === person.id;
  if (person.isSupervisor) return undefined;
  if (!isOwn) return 'of-somebody-else';
  return act === 'cancel' && task.isAwaited ? 'others-wait' : undefined;
}
