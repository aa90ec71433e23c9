// A saved definition laid over the columns of a new file: what fits is taken, by name and never by place; what does not is said before anything is read in.
import { columnsOf, factsOfDefinition, type ColumnUse, type Definition, type JoinedTable } from './definition.ts';
import type { EntryFact } from './fields.ts';
import { bareName } from './recognise-columns.ts';

export const misfitKinds = [
  'format-other',
  'encoding-other',
  'separator-other',
  'header-row-other',
  'sheet-missing',
  'no-column-fits',
  'column-missing',
  'column-renamed',
  'column-new',
  'key-missing',
  'join-broken',
  'unknown-text',
] as const;
export type MisfitKind = (typeof misfitKinds)[number];

export interface Misfit {
  readonly kind: MisfitKind;
  /** Of which table: 0 is the main one. */
  readonly table: number;
  /** The column, sheet, separator, encoding or text that the definition has, or that is new. */
  readonly name: string;
  /** What stands in its place. */
  readonly instead?: string;
  readonly use?: ColumnUse['use'];
}

/** With these a file does not go in before a person has looked: rows would be taken for others, or lose what they lead to. */
const stoppingMisfits: ReadonlySet<MisfitKind> = new Set([
  'format-other',
  'sheet-missing',
  'no-column-fits',
  'column-missing',
  'key-missing',
  'join-broken',
]);

export function isStopping({ kind }: Pick<Misfit, 'kind'>): boolean {
  return stoppingMisfits.has(kind);
}

export interface FittedTable {
  readonly header: readonly string[];
  /** What the names and the content of the new columns would be taken for, without memory. */
  readonly offered: readonly ColumnUse[];
}

export interface Fitted {
  readonly definition: Definition;
  readonly misfits: readonly Misfit[];
}

/** @param tables  the main one, then the joined ones in the order of the definition. */
export function fitDefinition(saved: Definition, tables: readonly FittedTable[]): Fitted {
  const misfits: Misfit[] = [];
  const facts = new Set<EntryFact>(factsOfDefinition(saved));
  const fits = tables.map((table, at) => fitColumns(columnsOf(saved, at), table, at, facts, misfits));
  const joined = fitJoins(saved.joined ?? [], fits, misfits);
  const { joined: _, ...rest } = saved;
  const fitted: Definition = {
    ...rest,
    columns: fits[0]?.columns ?? [],
    ...(joined.length === 0 ? {} : { joined }),
  };
  const said = factsOfDefinition(fitted);
  for (const fact of saved.key)
    if (!said.includes(fact)) misfits.push({ kind: 'key-missing', table: 0, name: fact, use: fact });
  return { definition: { ...fitted, key: saved.key.filter((fact) => said.includes(fact)) }, misfits };
}

interface FittedColumns {
  readonly columns: ColumnUse[];
  /** By the place a column has in the definition, its place in the file. */
  readonly places: readonly (number | undefined)[];
}

function fitColumns(
  saved: readonly ColumnUse[],
  { header, offered }: FittedTable,
  table: number,
  facts: Set<EntryFact>,
  misfits: Misfit[],
): FittedColumns {
  const free = new Set(header.keys());
  const take = (isIt: (at: number) => boolean): number | undefined => {
    const found = [...free].find(isIt);
    if (found !== undefined) free.delete(found);
    return found;
  };
  const places = saved.map((column) => take((at) => header[at] === column.header));
  for (const [place, column] of saved.entries()) {
    if (places[place] !== undefined) continue;
    const { use, header: name } = column;
    const isFact = use !== 'further' && use !== 'left-out';
    const found =
      take((at) => name !== '' && bareName(header[at] ?? '') === bareName(name)) ??
      (isFact ? take((at) => offered[at]?.use === use) : undefined);
    places[place] = found;
    // What was left out is missed by nobody.
    if (found !== undefined) misfits.push({ kind: 'column-renamed', table, name, instead: header[found] ?? '', use });
    else if (use !== 'left-out') misfits.push({ kind: 'column-missing', table, name, use });
  }
  if (saved.length > 0 && places.every((place) => place === undefined))
    misfits.push({ kind: 'no-column-fits', table, name: '' });
  const columns = header.map((name, at): ColumnUse => {
    const place = places.indexOf(at);
    if (place !== -1) return { header: name, use: saved[place]?.use ?? 'further' };
    const use = offered[at]?.use ?? 'further';
    // A fact that the definition has already stays where it says.
    const isTaken = use !== 'further' && use !== 'left-out' && facts.has(use);
    const taken = isTaken ? 'further' : use;
    if (taken !== 'further' && taken !== 'left-out') facts.add(taken);
    misfits.push({ kind: 'column-new', table, name, use: taken });
    return { header: name, use: taken };
  });
  return { columns, places };
}

/** A join whose key has no column any more leads nowhere, and neither does what was joined to its table: it is left away, and said. */
function fitJoins(joins: readonly JoinedTable[], fits: readonly FittedColumns[], misfits: Misfit[]): JoinedTable[] {
  const joined: JoinedTable[] = [];
  for (const [index, join] of joins.entries()) {
    const { on } = join;
    const own = fits[index + 1];
    const at = fits[on.table]?.places[on.at];
    const to = own?.places[on.to];
    if (own === undefined || at === undefined || to === undefined) {
      for (const broken of joins.slice(index)) misfits.push({ kind: 'join-broken', table: 0, name: broken.name });
      break;
    }
    joined.push({ ...join, columns: own.columns, on: { table: on.table, at, to } });
  }
  return joined;
}
