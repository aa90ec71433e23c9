// An act of a person as data: menu, top bar, palette, shortcut list and keyboard all run the same one.
import type { IconName } from '../components/index.ts';
import type { TextKey, TextValues } from '../text.tsx';

export type ActionGroup = 'go' | 'act' | 'place' | 'view';

export interface Action {
  /** `go.cases`, `station.lock`: unique; the last one registered under an id wins. */
  readonly id: string;
  readonly name: TextKey;
  readonly nameValues?: TextValues;
  /** Already in the screen's language, for what has no sentence of its own; wins over `name`. */
  readonly shownName?: string;
  readonly group: ActionGroup;
  readonly icon?: IconName;
  /** As on the keyboard: `Ctrl+K`, `Alt+1`, `F6`. Letters are bound by place on the keyboard, so Cyrillic layouts keep them. */
  readonly keys?: string;
  /** Drawn as a button of the top bar: only for the few acts of this place. */
  readonly isInTopBar?: boolean;
  readonly look?: 'primary' | 'quiet';
  /** False: neither shown nor run. */
  readonly applies?: boolean;
  readonly perform: () => void;
}

/** Whether a pressed key is the one an action is bound to. */
export function isPressed(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+');
  const main = parts.at(-1) ?? '';
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  if (event.ctrlKey !== wants('Ctrl') || event.altKey !== wants('Alt') || event.shiftKey !== wants('Shift'))
    return false;
  if (event.metaKey || event.getModifierState('AltGraph')) return false;
  if (/^[A-Z]$/.test(main)) return event.code === `Key${main}`;
  if (/^[0-9]$/.test(main)) return event.code === `Digit${main}`;
  return event.key === main;
}
