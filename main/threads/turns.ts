// Long work beside short questions on one thread. What is awaited without ever leaving the thread holds everybody up all the same: only a turn of the
// event loop lets others be answered.
import { setImmediate } from 'node:timers/promises';
import type { NextTurn } from '../../shared/language/in-turns.ts';
import { throwIfCancelled } from './cancellation.ts';

/** Milliseconds that one piece of work goes on before others are answered. */
const longestTurn = 5;

/** Lets everybody who waits be answered first. @throws FocalPointError `threads.cancelled` */
export async function afterOthers(signal?: AbortSignal): Promise<void> {
  await setImmediate();
  throwIfCancelled(signal);
}

/** Each piece of long work has its own. What it gives throws FocalPointError `threads.cancelled`. */
export function turnsOf(signal?: AbortSignal): NextTurn {
  let began = performance.now();
  return async () => {
    throwIfCancelled(signal);
    if (performance.now() - began < longestTurn) return;
    await afterOthers(signal);
    began = performance.now();
  };
}
