// Rows that a person chose: resolved to identifiers here, on the reading thread, where the frozen orders are.
import type { z } from 'zod';
import type { Selection } from '../../../shared/contract/lists.ts';
import { findSnapshot } from './snapshots.ts';

export type Selection = z.output<typeof Selection>;

const idsAtOnce = 10_000;

/** Identifiers in the order of the list, piece by piece. @throws FocalPointError `lists.snapshot-gone` */
export function* selectedIds(selection: Selection): Generator<string, void, undefined> {
  if (selection.kind === 'some') {
    yield* new Set(selection.ids);
    return;
  }
  const { order } = findSnapshot(selection.snapshot);
  const except = new Set(selection.except);
  for (let from = 0; from < order.total; from += idsAtOnce) {
    for (const id of order.ids(from, idsAtOnce)) if (!except.has(id)) yield id;
  }
}
