// The questions about lists, answered on the reading thread.
import {
  actObstacles,
  exhibitActNames,
  exhibitActs,
  obstacleTo,
  type ExhibitAct,
  type JudgedExhibit,
} from '../../../shared/domain/lists/exhibits.ts';
import type { ListName } from '../../../shared/domain/lists/list-description.ts';
import { filterOf } from '../../../shared/domain/lists/list-description.ts';
import { ExhibitId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import { readsLong } from '../handler.ts';
import { caseSource } from './case-source.ts';
import { exhibitSource } from './exhibit-source.ts';
import { exhibitTableOf } from './exhibit-table.ts';
import type { ListSource } from './list-source.ts';
import { selectedIds, type Selection } from './selection.ts';
import { findSnapshot, keepSnapshot } from './snapshots.ts';
import { requestSource } from './request-source.ts';
import { submissionSource } from './submission-source.ts';
import { taskSource } from './task-source.ts';

export const listSources: Readonly<Record<ListName, ListSource>> = {
  exhibits: exhibitSource,
  cases: caseSource,
  submissions: submissionSource,
  requests: requestSource,
  tasks: taskSource,
};

export const openList = readsLong<'lists.open'>((view, { list, question }) =>
  keepSnapshot(list, listSources[list].open(view, question)),
);

export const pageOfList = readsLong<'lists.page'>((view, { snapshot, from, count }) => {
  const { list, order } = findSnapshot(snapshot);
  const rows = listSources[list].rows(view, order.ids(from, count));
  return { rows: rows.map(({ id, cells }) => ({ id, cells: { ...cells } })) };
});

export const stretchOfList = readsLong<'lists.stretch'>((_, { snapshot, from, count }) => ({
  ids: findSnapshot(snapshot).order.ids(from, count),
}));

export const choicesOfList = readsLong<'lists.choices'>((view, { list, filter, text, chosen }) => {
  const source = listSources[list];
  const kind = filterOf(source.description, filter)?.kind;
  if (kind !== 'reference' && kind !== 'within') throw new FocalPointError('lists.unknown-filter', { filter });
  const found = source.choices(view, filter, text, chosen);
  return {
    choices: found.choices,
    chosen: found.chosen.map(({ value, label }) => (label === undefined ? { value } : { value, label })),
  };
});

export const selectionOfExhibits = readsLong<'exhibits.selection'>(({ db, actor }, { selection }) => {
  let count = 0;
  const applies = new Map<ExhibitAct, number>();
  const obstacles = new Map<string, number>();
  for (const { act, obstacle } of judged(db, actor.id, selection)) {
    if (act === 'labels') count += 1;
    if (obstacle === undefined) applies.set(act, (applies.get(act) ?? 0) + 1);
    else obstacles.set(`${act} ${obstacle}`, (obstacles.get(`${act} ${obstacle}`) ?? 0) + 1);
  }
  return {
    count,
    acts: exhibitActNames.map((act) => ({
      act,
      applies: applies.get(act) ?? 0,
      most: exhibitActs[act],
      obstacles: actObstacles.flatMap((obstacle) => {
        const found = obstacles.get(`${act} ${obstacle}`);
        return found === undefined ? [] : [{ obstacle, count: found }];
      }),
    })),
  };
});

export const selectedExhibits = readsLong<'exhibits.selected'>(({ db, actor }, { selection, act }) => {
  const exhibitIds: ExhibitId[] = [];
  for (const { id, act: judgedAct, obstacle } of judged(db, actor.id, selection)) {
    if (judgedAct !== act || obstacle !== undefined) continue;
    exhibitIds.push(ExhibitId.parse(id));
    if (exhibitIds.length > exhibitActs[act])
      throw new FocalPointError('lists.too-many-chosen', { most: exhibitActs[act] });
  }
  if (exhibitIds.length === 0) throw new FocalPointError('lists.nothing-chosen');
  return { exhibitIds };
});

/** Every chosen exhibit that is there, once for each act. */
function* judged(db: ReadableDatabase, personId: string, selection: Selection) {
  const table = exhibitTableOf(db);
  table.bringUpToDate(db);
  const { rows, columns } = table;
  for (const id of selectedIds(selection)) {
    const slot = rows.slotOf(id);
    if (slot === undefined) continue;
    const exhibit: JudgedExhibit = {
      isClosed: columns.closed.at(slot) !== 'no',
      hasOpenOffer: columns.offer.at(slot) === 'open',
      heldBy: holding(columns.holderKind.at(slot), columns.holderKey.at(slot) === personId),
    };
    for (const act of exhibitActNames) yield { id, act, obstacle: obstacleTo(act, exhibit) };
  }
}

function holding(kind: string | undefined, isOneself: boolean): JudgedExhibit['heldBy'] {
  if (kind === 'person') return isOneself ? 'oneself' : 'another';
  return kind === 'place' || kind === 'outside' ? kind : 'nobody';
}
