// Whether what was written as make and model is a row of the list, and which: by make + class + model, because a model alone is not enough.
import { foldForLookAhead } from '../text/fold.ts';
import { modelKey, models, type Model } from './makes-and-models.ts';

export interface WrittenModel {
  readonly make: string;
  readonly model: string;
  /** A code of `firearmTypes`, where one was recorded. */
  readonly type?: string;
  /** What the record keeps where a row was chosen. */
  readonly listKey?: string;
}

export type Reconciliation =
  | { readonly state: 'listed'; readonly row: Model }
  /** The list has several arms of this name; the class is missing or says none of them. */
  | { readonly state: 'ambiguous'; readonly rows: readonly Model[] }
  | { readonly state: 'not-listed' };

const named = models.rows.filter(({ model }) => model !== '');
/** Every name a make goes by, gathered from all its rows. */
const namesOfMake = new Map(
  [...Map.groupBy(models.rows, ({ make }) => make)].map(([make, rows]) => [
    make,
    [make, ...rows.flatMap(({ aliases }) => aliases)].map(foldForLookAhead),
  ]),
);
const byKey = new Map(named.map((row) => [modelKey(row), row]));
const byName = Map.groupBy(named, (row) => foldForLookAhead(row.model));

export function reconcileModel({ make, model, type, listKey }: WrittenModel): Reconciliation {
  const chosen = listKey === undefined ? undefined : byKey.get(listKey);
  if (chosen !== undefined) return { state: 'listed', row: chosen };
  const rows = (byName.get(foldForLookAhead(model)) ?? []).filter((row) => isOfMake(row, make));
  const fitting = type === undefined ? rows : rows.filter((row) => row.type === type);
  const [only] = fitting.length > 0 ? fitting : rows;
  if (only === undefined) return { state: 'not-listed' };
  const left = fitting.length > 0 ? fitting : rows;
  // A row of another class is no match of its own accord: a converted alarm pistol is recorded as a pistol.
  return left.length === 1 && fitting.length === 1
    ? { state: 'listed', row: only }
    : { state: 'ambiguous', rows: left };
}

export function modelOfKey(key: string): Model | undefined {
  return byKey.get(key);
}

function isOfMake(row: Model, make: string): boolean {
  const written = foldForLookAhead(make);
  if (written === '') return true;
  if (row.make !== '') return (namesOfMake.get(row.make) ?? []).includes(written);
  // Where several factories made it, the list names none; its aliases may.
  return row.aliases.length === 0 || row.aliases.map(foldForLookAhead).includes(written);
}
