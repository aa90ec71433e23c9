// Light, dark, or as the computer is set; remembered by this window.
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { readPreference, writePreference } from '../preferences.ts';

export type ThemeChoice = 'light' | 'dark' | 'system';

const listeners = new Set<() => void>();
const system = window.matchMedia('(prefers-color-scheme: dark)');

function chosenTheme(): ThemeChoice {
  const chosen = readPreference('theme');
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

function isDarkNow(): boolean {
  const chosen = chosenTheme();
  return chosen === 'system' ? system.matches : chosen === 'dark';
}

/** Puts the theme onto the document; the component library's layers at the end of the body follow it too. */
export function applyTheme(): void {
  const isDark = isDarkNow();
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  document.body.classList.toggle('bp6-dark', isDark);
}

export function useTheme() {
  const subscribe = useCallback((listener: () => void) => {
    listeners.add(listener);
    system.addEventListener('change', listener);
    return () => {
      listeners.delete(listener);
      system.removeEventListener('change', listener);
    };
  }, []);
  const isDark = useSyncExternalStore(subscribe, isDarkNow);
  const choice = useSyncExternalStore(subscribe, chosenTheme);
  useEffect(applyTheme, [isDark]);
  const choose = useCallback((next: ThemeChoice) => {
    writePreference('theme', next);
    for (const listener of listeners) listener();
  }, []);
  return { isDark, choice, choose };
}
