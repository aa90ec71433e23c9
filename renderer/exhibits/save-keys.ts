// Ctrl+S saves, Ctrl+Enter saves and goes on: the two keys of every form of work, as acts, so that palette and key list know them.
import { useEffect, useMemo, useRef } from 'react';
import type { Action } from '../actions/action.ts';
import { useActions } from '../actions/actions.tsx';

export function useSaveKeys(onSave: () => void, onSaveAndNext?: () => void): void {
  const latest = useRef({ onSave, onSaveAndNext });
  useEffect(() => {
    latest.current = { onSave, onSaveAndNext };
  });
  const hasNext = onSaveAndNext !== undefined;
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'form.save',
        name: 'work:action.saveForm',
        group: 'place',
        icon: 'save',
        keys: 'Ctrl+S',
        perform: () => latest.current.onSave(),
      },
      {
        id: 'form.save-next',
        name: 'work:action.saveNext',
        group: 'place',
        icon: 'forward',
        keys: 'Ctrl+Enter',
        applies: hasNext,
        perform: () => latest.current.onSaveAndNext?.(),
      },
    ],
    [hasNext],
  );
  useActions(actions);
}
