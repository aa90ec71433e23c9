// Cancelling is an `AbortSignal` on both sides of a thread; the one code it ends in is defined here.
import { FocalPointError } from '../../shared/language/result.ts';

/** @throws FocalPointError `threads.cancelled` when the person cancelled the work. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new FocalPointError('threads.cancelled');
}
