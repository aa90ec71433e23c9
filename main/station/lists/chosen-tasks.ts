// What can be done with chosen tasks, and which of them an act applies to; on the reading thread, where the frozen orders are.
import {
  obstacleToTaskAct,
  taskActNames,
  taskActs,
  taskObstacles,
  type TaskAct,
} from '../../../shared/domain/lists/tasks.ts';
import { TaskId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { View } from '../act.ts';
import { readsLong } from '../handler.ts';
import { selectedIds, type Selection } from './selection.ts';
import { taskSource } from './task-source.ts';

export const selectionOfTasks = readsLong<'tasks.selection'>((view, { selection }) => {
  const rows = chosenRows(view, selection);
  return {
    count: rows.length,
    acts: taskActNames.map((act) => {
      const obstacles = rows.map((row) => obstacleOf(act, row, view));
      return {
        act,
        applies: obstacles.filter((obstacle) => obstacle === undefined).length,
        most: taskActs[act],
        obstacles: taskObstacles.flatMap((obstacle) => {
          const count = obstacles.filter((one) => one === obstacle).length;
          return count === 0 ? [] : [{ obstacle, count }];
        }),
      };
    }),
  };
});

export const selectedTasks = readsLong<'tasks.selected'>((view, { selection, act }) => {
  const fitting = chosenRows(view, selection).filter((row) => obstacleOf(act, row, view) === undefined);
  if (fitting.length === 0) throw new FocalPointError('lists.nothing-chosen');
  if (fitting.length > taskActs[act]) throw new FocalPointError('lists.too-many-chosen', { most: taskActs[act] });
  return { ids: fitting.map(({ id }) => TaskId.parse(id)) };
});

type ChosenRow = ReturnType<typeof taskSource.rows>[number];

function chosenRows(view: View, selection: Selection): ChosenRow[] {
  return taskSource.rows(view, [...selectedIds(selection)]);
}

function obstacleOf(act: TaskAct, { cells }: ChosenRow, { actor }: View) {
  const state = cells['state'];
  return obstacleToTaskAct(
    act,
    {
      isOver: state === 'finished' || state === 'cancelled',
      assigneeId: String(cells['assigneeId']),
      isAwaited: cells['awaited'] === 1,
    },
    { id: actor.id, isSupervisor: actor.roles.includes('supervisor') },
  );
}
