// What is asked of the list on this screen: it stands in the address, so back and forward change it and coming back finds it.
import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { addressOfQuestion, questionOfAddress } from '../../shared/domain/lists/list-address.ts';
import type { ListDescription, ListQuestion } from '../../shared/domain/lists/list-description.ts';

export type AskList = (question: ListQuestion, options?: { readonly replaces?: boolean }) => void;

/** `replaces` leaves no step in the history: for each key typed. */
export function useListQuestion(description: ListDescription): [question: ListQuestion, ask: AskList] {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const question = useMemo(() => questionOfAddress(description, search), [description, search]);
  const ask = useCallback<AskList>(
    (next, options) => {
      const query = addressOfQuestion(description, next);
      navigate(query === '' ? path : `${path}?${query}`, { replace: options?.replaces ?? false });
    },
    [description, navigate, path],
  );
  return [question, ask];
}
