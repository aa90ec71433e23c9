// Turning typed tokens into filters: what is clear is taken, what is not is said and stays text.
import { useCallback, useState } from 'react';
import {
  filterCalled,
  findTokens,
  periodCalled,
  valueCalled,
  withoutToken,
  type Called,
  type Token,
} from '../../shared/domain/lists/filter-tokens.ts';
import type { ListDescription, ListFilter, ListFilterDescription } from '../../shared/domain/lists/list-description.ts';
import { useStation } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { useListWords } from './list-words.ts';

export interface Unclear {
  /** As it stands in the text. */
  readonly written: string;
  readonly why: string;
}

export interface TakenTokens {
  readonly text: string;
  readonly filters: readonly ListFilter[];
}

export function useTokens(description: ListDescription): {
  /** Tokens that stayed text, and why in words. */
  readonly said: readonly Unclear[];
  readonly take: (text: string, filters: readonly ListFilter[]) => Promise<TakenTokens>;
} {
  const station = useStation();
  const t = useText();
  const words = useListWords();
  const [said, setSaid] = useState<readonly Unclear[]>([]);

  const valueOf = useCallback(
    async (filter: ListFilterDescription, { value }: Token): Promise<Called> => {
      if (filter.kind === 'between') {
        const period = periodCalled(value);
        return period === undefined ? 'none' : { value: period };
      }
      if (filter.kind === 'choice') {
        return valueCalled(
          filter.options.map((option) => ({ value: option, label: words.value(filter, option) })),
          value,
        );
      }
      const answer = await station.request('lists.choices', {
        list: description.name,
        filter: filter.name,
        text: value.slice(0, 200),
        chosen: [],
      });
      return answer.ok ? valueCalled(answer.value.choices, value) : 'none';
    },
    [station, description, words],
  );

  const take = useCallback(
    async (text: string, filters: readonly ListFilter[]) => {
      let rest = text;
      let taken = filters;
      const notices: Unclear[] = [];
      const say = (token: Token, why: string) => notices.push({ written: token.written, why });
      for (const token of findTokens(text)) {
        const filter = filterCalled(description, token.name, ({ name }) => words.filter(name));
        if (filter === undefined) {
          say(token, t('lists:bar.unknownFilter', { name: token.name }));
          continue;
        }
        const value = await valueOf(filter, token);
        const about = { value: token.value, filter: words.filter(filter.name) };
        if (value === 'none') say(token, t('lists:bar.unknownValue', about));
        else if (value === 'several') say(token, t('lists:bar.severalValues', about));
        else {
          rest = withoutToken(rest, token);
          taken = withValue(taken, filter.name, value.value);
        }
      }
      setSaid(notices);
      return { text: rest, filters: taken };
    },
    [description, t, valueOf, words],
  );
  return { said, take };
}

function withValue(filters: readonly ListFilter[], name: string, value: string): readonly ListFilter[] {
  const known = filters.find((filter) => filter.name === name);
  if (known === undefined) return [...filters, { name, values: [value] }];
  if (known.values.includes(value)) return filters;
  // `closed:destroyed` means these and not "hidden" as well; days are one period.
  const values = name === 'closed' ? [value] : [...known.values, value];
  return filters.map((filter) => (filter.name === name ? { name, values } : filter));
}
