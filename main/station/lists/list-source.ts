// What a list needs to give so that it can be asked, paged, looked ahead in and exported like every other.
import type { ListDescription, ListFilter, ListQuestion } from '../../../shared/domain/lists/list-description.ts';
import { faultOfFilter } from '../../../shared/domain/lists/list-description.ts';
import { holdsWords } from '../../../shared/domain/fold-text.ts';
import { searchedWords } from '../../../shared/domain/place-names.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import { folded } from './folded.ts';

/** A row as it goes out: what each column says, and what a screen needs beside it (such as the picture's identifier). */
export interface ListRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, string | number>>;
}

/** Identifiers in a frozen order. */
export interface FrozenOrder {
  readonly total: number;
  ids(from: number, count: number): string[];
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface Asked {
  readonly db: ReadableDatabase;
  /** ISO moment; what is overdue depends on it. */
  readonly now: string;
  /** Who asks; what is mine depends on it. */
  readonly actor?: { readonly id: string };
}

export interface ListSource {
  readonly description: ListDescription;
  /** @throws FocalPointError `lists.unknown-filter`, `lists.unknown-value`, `lists.unknown-column`, `lists.unknown-place` */
  open(asked: Asked, question: ListQuestion): FrozenOrder;
  /** In the order of `ids`; one that is not there any more is left out. */
  rows(asked: Asked, ids: readonly string[]): ListRow[];
  /** Values of a filter that hold these words, most frequent first; and the labels of those that are already chosen. */
  choices(
    asked: Asked,
    filter: string,
    text: string,
    chosen: readonly string[],
  ): { choices: Choice[]; chosen: { value: string; label: string | undefined }[] };
}

/** @throws FocalPointError `lists.unknown-filter`, `lists.unknown-value`, `lists.unknown-column` */
export function demandAskable(description: ListDescription, question: ListQuestion): void {
  for (const filter of question.filters) demandKnown(description, filter);
  const { column } = question.sort;
  if (!description.columns.some(({ name, sorts }) => name === column && sorts))
    throw new FocalPointError('lists.unknown-column', { column });
}

function demandKnown(description: ListDescription, filter: ListFilter): void {
  const fault = faultOfFilter(description, filter);
  if (fault === 'unknown-filter') throw new FocalPointError('lists.unknown-filter', { filter: filter.name });
  if (fault === 'unknown-value')
    throw new FocalPointError('lists.unknown-value', { filter: filter.name, value: filter.values.join(', ') });
}

const choicesShown = 40;

/** The first that hold every word of `text`, and the labels of what is already chosen: none for what is gone. */
export function chosenAmong(choices: readonly Choice[], text: string, chosen: readonly string[]) {
  const words = searchedWords(text);
  const found: Choice[] = [];
  for (const choice of choices) {
    if (found.length === choicesShown) break;
    if (holdsWords(folded(choice.label), words)) found.push(choice);
  }
  const wanted = new Set(chosen);
  const labels = new Map(choices.flatMap(({ value, label }) => (wanted.has(value) ? [[value, label] as const] : [])));
  return { choices: found, chosen: chosen.map((value) => ({ value, label: labels.get(value) })) };
}
