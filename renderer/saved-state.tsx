// What the status bar says about unsaved work. A form reports here; nothing is stored here.
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

export type SavedState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'saving' }
  /** `at` is the time the station gave the draft. */
  | { readonly kind: 'draft-saved'; readonly at: string }
  | { readonly kind: 'draft-failed' }
  | { readonly kind: 'recorded'; readonly at: string };

interface SavedStateChannel {
  readonly state: SavedState;
  readonly report: (state: SavedState) => void;
}

const SavedStateContext = createContext<SavedStateChannel>({ state: { kind: 'nothing' }, report: () => undefined });

export function SavedStateProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<SavedState>({ kind: 'nothing' });
  const channel = useMemo(() => ({ state, report: setState }), [state]);
  return <SavedStateContext value={channel}>{children}</SavedStateContext>;
}

export function useSavedState(): SavedState {
  return useContext(SavedStateContext).state;
}

/** Tells the status bar how safe this form's content is; the word goes when the form is left. */
export function useReportSaved(): (state: SavedState) => void {
  const { report } = useContext(SavedStateContext);
  useEffect(() => () => report({ kind: 'nothing' }), [report]);
  return useCallback((state: SavedState) => report(state), [report]);
}
