// What crosses between a thread and its caller. Structured clone only: no functions, no class instances, no stacks for people.
import type { Failure } from '../../shared/language/result.ts';

export type ToThread =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly id: number }
  /** The last message: calls still running are cancelled, and the thread ends by itself. */
  | { readonly kind: 'close' };

export type FromThread =
  /** The first message: the thread has loaded its program. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: unknown }
  | { readonly kind: 'value'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure; readonly diagnosis?: string };

/** One question a thread answers: what goes in, what comes out, what it reports on the way. */
export interface ThreadCall {
  readonly input: unknown;
  readonly output: unknown;
  readonly progress?: unknown;
}

/** All questions of one thread by name; an interface, so that both sides are checked against the same text. */
export type ThreadCalls<Calls> = { readonly [Name in keyof Calls]: ThreadCall };

export type ProgressOf<Call> = Call extends { readonly progress: infer Progress } ? Progress : never;
