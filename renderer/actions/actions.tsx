// The acts that are possible now: a place adds its own while it is shown; one listener runs them all from the keyboard.
import { createContext, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { isPressed } from './action.ts';
import type { Action } from './action.ts';

interface Registry {
  readonly add: (owner: symbol, actions: readonly Action[]) => void;
  readonly remove: (owner: symbol) => void;
}

const RegistryContext = createContext<Registry | undefined>(undefined);
const ActionsContext = createContext<readonly Action[]>([]);

export function ActionsProvider({ children }: { readonly children: ReactNode }) {
  const [byOwner, setByOwner] = useState<ReadonlyMap<symbol, readonly Action[]>>(new Map());
  const registry = useMemo<Registry>(
    () => ({
      add: (owner, actions) => setByOwner((known) => new Map(known).set(owner, actions)),
      remove: (owner) =>
        setByOwner((known) => {
          const rest = new Map(known);
          rest.delete(owner);
          return rest;
        }),
    }),
    [],
  );
  const actions = useMemo(() => {
    const byId = new Map<string, Action>();
    for (const list of byOwner.values()) for (const action of list) byId.set(action.id, action);
    return [...byId.values()].filter((action) => action.applies !== false);
  }, [byOwner]);

  const latest = useRef(actions);
  // Before anything of it is seen: whoever presses a key the moment they see what it is for is heard.
  useLayoutEffect(() => {
    latest.current = actions;
  }, [actions]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = latest.current.find(
        (candidate) => candidate.keys !== undefined && isPressed(candidate.keys, event),
      );
      if (action === undefined) return;
      event.preventDefault();
      action.perform();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <RegistryContext value={registry}>
      <ActionsContext value={actions}>{children}</ActionsContext>
    </RegistryContext>
  );
}

/** Everything that can be done now. */
export function useAvailableActions(): readonly Action[] {
  return useContext(ActionsContext);
}

/** Adds the acts of a place while it is shown. Give a memoised list: a new list is a new registration. */
export function useActions(actions: readonly Action[]): void {
  const registry = useContext(RegistryContext);
  const owner = useRef(Symbol('place'));
  useLayoutEffect(() => {
    const self = owner.current;
    registry?.add(self, actions);
    return () => registry?.remove(self);
  }, [registry, actions]);
}
