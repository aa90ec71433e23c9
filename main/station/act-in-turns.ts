// One act over very many records: its transaction stays open while others are answered in between, and still all of it is recorded or nothing.
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { OpenTransaction } from '../database/index.ts';

/** So long others wait for one turn of it. */
const turnMilliseconds = 30;

export interface TurnHooks {
  /** Before others are answered for the first time; not called where one turn was enough. */
  onFirstPause(): void;
  /** Once, in the turn in which it ended, either way. */
  onEnd(wasOverTurns: boolean): void;
}

type Outcome<Value> = { readonly value: Value } | { readonly error: unknown };

export class ActInTurns<Value> {
  readonly #open: OpenTransaction;
  readonly #steps: Generator<void, Value, void>;
  readonly #hooks: TurnHooks;
  #isOverTurns = false;
  #outcome: Outcome<Value> | undefined;

  /** @param steps  pauses after each record. */
  constructor(open: OpenTransaction, steps: Generator<void, Value, void>, hooks: TurnHooks) {
    this.#open = open;
    this.#steps = steps;
    this.#hooks = hooks;
  }

  /** @throws what a step or the commit threw; then nothing of it is recorded. */
  async run(): Promise<Value> {
    for (;;) {
      const outcome = this.#outcome ?? this.#advance(performance.now() + turnMilliseconds);
      if (outcome === undefined) await setImmediate();
      else if ('error' in outcome) throw outcome.error;
      else return outcome.value;
    }
  }

  /** For whoever must write in this very turn: the rest of it at once. A refusal is the answer to whoever began it, not to them. */
  finish(): void {
    if (this.#outcome === undefined) this.#advance(Infinity);
  }

  #advance(until: number): Outcome<Value> | undefined {
    let step: IteratorResult<void, Value>;
    try {
      do {
        step = this.#steps.next();
        if (step.done !== true && performance.now() >= until) return this.#pause();
      } while (step.done !== true);
    } catch (error) {
      this.#open.rollBack();
      return this.#end({ error });
    }
    try {
      this.#open.commit();
      return this.#end({ value: step.value });
    } catch (error) {
      // Whatever the commit threw, it has undone all of it.
      return this.#end({ error });
    }
  }

  #pause(): undefined {
    if (!this.#isOverTurns) this.#hooks.onFirstPause();
    this.#isOverTurns = true;
    return undefined;
  }

  #end(outcome: Outcome<Value>): Outcome<Value> {
    this.#outcome = outcome;
    this.#hooks.onEnd(this.#isOverTurns);
    return outcome;
  }
}
