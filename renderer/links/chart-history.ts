// A chart as a person works on it: every change can be undone and done again; where things were laid out is no change of theirs.
import { useCallback, useReducer } from 'react';
import { mostNodes, type ChartState } from '../../shared/domain/graph/chart-state.ts';
import type { Places } from '../../shared/domain/graph/arrange.ts';
import type { NodeKey } from '../../shared/domain/graph/graph.ts';

interface History {
  readonly past: readonly ChartState[];
  readonly now: ChartState;
  readonly future: readonly ChartState[];
}

type Step =
  | { readonly kind: 'change'; readonly change: (now: ChartState) => ChartState }
  | { readonly kind: 'settle'; readonly places: Places }
  | { readonly kind: 'undo' | 'redo' };

const mostKept = 200;

export function stepped(history: History, step: Step): History {
  const { past, now, future } = history;
  switch (step.kind) {
    case 'change': {
      const next = step.change(now);
      return next === now ? history : { past: [...past, now].slice(-mostKept), now: next, future: [] };
    }
    case 'settle':
      // What somebody moved while it was laid out stays where they put it.
      return { ...history, now: { ...now, places: { ...step.places, ...now.places } } };
    case 'undo': {
      const before = past.at(-1);
      return before === undefined ? history : { past: past.slice(0, -1), now: before, future: [now, ...future] };
    }
    case 'redo': {
      const [next, ...rest] = future;
      return next === undefined ? history : { past: [...past, now], now: next, future: rest };
    }
  }
}

export interface ChartWork {
  readonly state: ChartState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly change: (change: (now: ChartState) => ChartState) => void;
  readonly settle: (places: Places) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

export function useChartWork(first: ChartState): ChartWork {
  const [{ past, now, future }, step] = useReducer(stepped, { past: [], now: first, future: [] });
  return {
    state: now,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    change: useCallback((change) => step({ kind: 'change', change }), []),
    settle: useCallback((places) => step({ kind: 'settle', places }), []),
    undo: useCallback(() => step({ kind: 'undo' }), []),
    redo: useCallback(() => step({ kind: 'redo' }), []),
  };
}

/** @returns the chart with these too, and how many did not fit. */
export function withNodes(state: ChartState, keys: readonly NodeKey[]): { state: ChartState; left: number } {
  const added = [...new Set(keys)].filter((key) => !state.nodes.includes(key));
  if (added.length === 0) return { state, left: 0 };
  const fitting = added.slice(0, Math.max(0, mostNodes - state.nodes.length));
  return { state: { ...state, nodes: [...state.nodes, ...fitting] }, left: added.length - fitting.length };
}

/** The last thing of a chart stays. */
export function withoutNodes(state: ChartState, keys: readonly NodeKey[]): ChartState {
  const nodes = state.nodes.filter((key) => !keys.includes(key));
  return nodes.length === 0 || nodes.length === state.nodes.length ? state : { ...state, nodes };
}
