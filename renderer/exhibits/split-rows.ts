// The lines of the splitting form while they are typed, and how they become what the contract takes.
import type { InputOf } from '../../shared/contract/index.ts';
import type { splitKinds } from '../../shared/contract/splitting.ts';
import { firstMarksOf, marksFrom, partsAtMost } from '../../shared/domain/exhibit-marks.ts';
import { partsOfLoaded, type LoadedState } from '../../shared/domain/loaded-state.ts';
import { splitFault, takenByRows, type SplitFault, type SplitRelation } from '../../shared/domain/quantity-balance.ts';
import type { QuantityUnit } from '../../shared/domain/exhibit.ts';
import { usualUnit } from './exhibit-values.ts';

export type SplitKind = (typeof splitKinds)[number];
export type SplitInputLine = InputOf<'exhibits.split'>['lines'][number];

export interface SplitRowValues {
  readonly relation: SplitRelation;
  readonly kind: SplitKind;
  /** Of the first exhibit; the others count on from it. */
  readonly firstMark: string;
  /** Nobody typed the mark: it follows the rows before it. */
  readonly isMarkProposed?: boolean | undefined;
  readonly description: string;
  /** How much altogether. */
  readonly quantity: number;
  readonly unit: QuantityUnit;
  /** Each piece an exhibit of its own, or all of them one exhibit. */
  readonly isEach: boolean;
  /** The earlier row it comes out of; without one the exhibit itself. */
  readonly inside?: number | undefined;
  readonly seal: string;
}

export interface SplitValues {
  readonly occurredAt: string;
  readonly purpose: string;
  readonly authority: string;
  readonly note: string;
  readonly rows: readonly SplitRowValues[];
}

export interface SplitParentValues {
  readonly mark: string;
  readonly kind: string;
  readonly unit: QuantityUnit;
  readonly quantity: number;
  readonly loadedState?: LoadedState | undefined;
}

/** How many exhibits a row makes. */
export function exhibitsOf({ isEach, quantity }: SplitRowValues): number {
  return isEach && quantity >= 1 ? quantity : 1;
}

export function marksOf(row: SplitRowValues): string[] {
  const count = exhibitsOf(row);
  return count > partsAtMost ? [] : marksFrom(row.firstMark, count);
}

/** What is asked for beyond the most that one act may make, or in no number, takes one mark until it is put right. */
function countedOf(row: SplitRowValues): number {
  const count = exhibitsOf(row);
  return Number.isInteger(count) && count <= partsAtMost ? count : 1;
}

/** A row that nobody filled in; its mark is proposed by `counted`. */
export function nextRow(parent: SplitParentValues): SplitRowValues {
  const isLot = parent.unit !== 'piece' || parent.quantity > 1;
  const kind: SplitKind = isLot && isSplitKind(parent.kind) ? parent.kind : 'magazine';
  return {
    relation: isLot ? 'fraction' : 'part',
    kind,
    firstMark: '',
    isMarkProposed: true,
    description: '',
    quantity: 1,
    unit: isLot ? parent.unit : usualUnit(kind),
    isEach: false,
    seal: '',
  };
}

/** What a loaded firearm is unloaded into; descriptions are offered as words and stay to be changed. */
export function rowsOfLoaded(
  parent: SplitParentValues,
  words: (part: ReturnType<typeof partsOfLoaded>[number]) => string,
): SplitRowValues[] {
  const rows: SplitRowValues[] = [];
  for (const part of parent.loadedState === undefined ? [] : partsOfLoaded(parent.loadedState)) {
    const magazine = rows.findIndex(({ kind }) => kind === 'magazine');
    const isEach = part.kind !== 'magazine';
    rows.push({
      relation: 'part',
      kind: part.kind,
      firstMark: '',
      isMarkProposed: true,
      description: words(part),
      quantity: part.quantity,
      unit: usualUnit(part.kind),
      isEach,
      ...(part.isInMagazine && magazine >= 0 ? { inside: magazine } : {}),
      seal: '',
    });
  }
  return rows;
}

export function linesOf(rows: readonly SplitRowValues[]): SplitInputLine[] {
  return rows.map((row) => ({
    relation: row.relation,
    kind: row.kind,
    marks: marksOf(row),
    description: row.description,
    quantity: row.isEach ? 1 : row.quantity,
    unit: row.unit,
    ...(row.inside === undefined ? {} : { inside: row.inside }),
    ...(row.seal.trim() === '' ? {} : { seal: row.seal }),
    handling: '',
  }));
}

export type RowProblem = SplitFault | 'marks' | 'required';

/** The row as changed; a mark that was typed stays as it was typed from then on. */
export function withRow(
  rows: readonly SplitRowValues[],
  index: number,
  part: Partial<SplitRowValues>,
): SplitRowValues[] {
  const typed = part.firstMark === undefined ? {} : { isMarkProposed: false };
  return rows.map((row, at) => (at === index ? { ...row, ...part, ...typed } : row));
}

/** Proposes the marks anew that nobody typed, so that they follow one another without a gap after a row was changed or taken away. */
export function counted(
  rows: readonly SplitRowValues[],
  parentMark: string,
  taken: readonly string[],
): SplitRowValues[] {
  const marks = firstMarksOf(
    parentMark,
    taken,
    rows.map((row) => ({ typed: row.isMarkProposed === true ? undefined : row.firstMark, count: countedOf(row) })),
  );
  return rows.map((row, index) => ({ ...row, firstMark: marks[index] ?? row.firstMark }));
}

/** What was to come out of the row that is taken away comes out of the exhibit itself; later rows count on. */
export function withoutRow(rows: readonly SplitRowValues[], index: number): SplitRowValues[] {
  return rows
    .filter((_, at) => at !== index)
    .map(({ inside, ...row }) =>
      inside === undefined || inside === index ? row : { ...row, inside: inside > index ? inside - 1 : inside },
    );
}

/** The same rules as at the station, while one types: problem of each row, and the balance as it would be. */
export function checked(rows: readonly SplitRowValues[], parent: Parameters<typeof splitFault>[0]) {
  const problems: (RowProblem | undefined)[] = rows.map((row) =>
    marksOf(row).length === 0 ? 'marks' : row.description.trim() === '' ? 'required' : undefined,
  );
  const asRules = (list: readonly SplitRowValues[]) =>
    list.map((row) => ({ ...row, exhibits: exhibitsOf(row), quantity: row.isEach ? 1 : row.quantity }));
  for (const [inside, own] of Map.groupBy(rows, (row) => row.inside)) {
    const above = inside === undefined ? undefined : rows[inside];
    const fault = splitFault(
      above === undefined
        ? parent
        : { kind: above.kind, unit: above.unit, balance: wholeOf(above.quantity), remains: {} },
      asRules(own),
    );
    const row = fault === undefined ? undefined : own[fault.row];
    if (fault !== undefined && row !== undefined) problems[rows.indexOf(row)] = fault.fault;
  }
  const taken = takenByRows(asRules(rows.filter(({ inside }) => inside === undefined)));
  const { balance } = parent;
  const used = Number.isFinite(taken) ? taken : 0;
  return {
    problems,
    after: { ...balance, left: balance.left - used, splitOff: balance.splitOff + used },
  };
}

function isSplitKind(kind: string): kind is SplitKind {
  return kind !== 'firearm' && kind !== 'explosive';
}

function wholeOf(received: number) {
  return { received, left: received, splitOff: 0, testFired: 0, consumed: 0 };
}
