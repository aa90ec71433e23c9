// Text goes to the clipboard by a named act and is taken away again: after a minute, and when the station locks, unless it was replaced.
import type { Clipboard } from 'electron';
import { drop } from '../../shared/language/habits.ts';

const keptMilliseconds = 60_000;
const longestText = 2_000;

export interface OwnClipboard {
  copyText(text: unknown): Promise<void>;
  clear(): Promise<void>;
}

export function openClipboard(clipboard: Pick<Clipboard, 'readText' | 'writeText' | 'clear'>): OwnClipboard {
  let own: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  const clear = async (): Promise<void> => {
    clearTimeout(timer);
    const copied = own;
    own = undefined;
    if (copied !== undefined && (await clipboard.readText()) === copied) clipboard.clear();
  };
  return {
    async copyText(text) {
      if (typeof text !== 'string' || text.length > longestText) return;
      clearTimeout(timer);
      own = text;
      await clipboard.writeText(text);
      timer = setTimeout(() => drop(clear()), keptMilliseconds);
    },
    clear,
  };
}
