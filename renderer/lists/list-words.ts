// Names of filters, values and columns in the language of the screen.
import { useMemo } from 'react';
import { readPeriod, type ListFilterDescription, type ListName } from '../../shared/domain/lists/list-description.ts';
import { useFormat, useTextOr } from '../text.tsx';

export interface ListWords {
  readonly column: (name: string) => string;
  readonly filter: (name: string) => string;
  /** A value of a filter with fixed values, or a period. */
  readonly value: (filter: ListFilterDescription, value: string) => string;
  readonly list: (name: ListName) => string;
  /** A code in a cell, by where its words are. */
  readonly code: (words: string, code: string) => string;
}

export function useListWords(): ListWords {
  const textOr = useTextOr();
  const format = useFormat();
  return useMemo<ListWords>(
    () => ({
      column: (name) => textOr(`lists:column.${name}`, name),
      filter: (name) => textOr(`lists:filter.${name}`, name),
      list: (name) => textOr(`lists:list.${name}`, name),
      code: (words, code) => textOr(`${words}.${code}`, code),
      value(filter, value) {
        if (filter.kind === 'choice') return textOr(`${filter.words ?? `lists:value.${filter.name}`}.${value}`, value);
        const period = readPeriod(value);
        if (filter.kind !== 'between' || period === undefined) return value;
        const day = (iso: string | undefined) =>
          iso === undefined ? '…' : format.moment(`${iso}T12:00:00.000Z`, 'day');
        return period.from === period.to ? day(period.from) : `${day(period.from)} – ${day(period.to)}`;
      },
    }),
    [textOr, format],
  );
}
