// A long list is shown in pieces, the next when somebody asks for it: a thousand lines with their fields are not drawn at once.
import { useState } from 'react';

export interface Some<Item> {
  readonly shown: readonly Item[];
  /** How many the next press brings; 0 when all are shown. */
  readonly next: number;
  readonly showMore: () => void;
}

export function useSome<Item>(all: readonly Item[], atOnce: number): Some<Item> {
  const [pieces, setPieces] = useState(1);
  const shown = all.slice(0, pieces * atOnce);
  return {
    shown,
    next: Math.min(atOnce, all.length - shown.length),
    showMore: () => setPieces((count) => count + 1),
  };
}
