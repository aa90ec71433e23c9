// Marks while they are being edited: what was before, what is, what was taken back. Pure; nothing of a screen.
import type { LayerMark } from './photograph-layer.ts';

type Marks = readonly LayerMark[];

export interface MarkHistory {
  readonly past: readonly Marks[];
  readonly present: Marks;
  readonly future: readonly Marks[];
  /** Changes of one kind in a row, such as a point moved by arrow keys, are one step back. */
  readonly tag?: string;
}

const mostSteps = 200;

export function beginMarks(present: Marks): MarkHistory {
  return { past: [], present, future: [] };
}

export function changeMarks(history: MarkHistory, present: Marks, tag?: string): MarkHistory {
  const isSameStep = tag !== undefined && tag === history.tag;
  return {
    past: isSameStep ? history.past : [...history.past, history.present].slice(-mostSteps),
    present,
    future: [],
    ...(tag === undefined ? {} : { tag }),
  };
}

export function undoMarks({ past, present, future }: MarkHistory): MarkHistory {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future };
  return { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function redoMarks({ past, present, future }: MarkHistory): MarkHistory {
  const [next, ...rest] = future;
  if (next === undefined) return { past, present, future };
  return { past: [...past, present], present: next, future: rest };
}
