// A pages thread from outside: asked one question at a time and listened to. A document that hangs or breaks it costs the thread and not the
// station; the next question starts another.
import { drop } from '../../../shared/language/habits.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { keepPictureLibrary } from '../../documents/index.ts';
import { compilePdfium } from '../../pages/index.ts';
import { startThread, type Thread } from '../../threads/index.ts';
import type { PagesCalls } from './pages-thread.ts';

type Ask<Value> = (thread: Thread<PagesCalls>, stillAlive: () => void) => Promise<Value>;

/** Reading and drawing pages takes little that lives briefly. */
const youngMebibytes = 8;
/** Without a question; the engine gives nothing back of what a large file took, but the end of its thread does. */
const longestRest = 1000;

/** The limit is the question's own and not the queue's. */
export class GuardedThread {
  readonly #entry: URL;
  readonly #limit: number;
  readonly #endsAtRest: boolean;
  #rest: NodeJS.Timeout | undefined;
  #thread: Thread<PagesCalls> | undefined;
  #isClosed = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(entry: URL, { limit, endsAtRest = false }: { readonly limit: number; readonly endsAtRest?: boolean }) {
    this.#entry = entry;
    this.#limit = limit;
    this.#endsAtRest = endsAtRest;
  }

  /** @throws FocalPointError `pages.took-too-long`, `pages.broke-the-reader`; the thread's own codes. */
  ask<Value>(question: Ask<Value>, signal?: AbortSignal): Promise<Value> {
    const turn = this.#last.then(() => {
      // Whoever waited may have gone.
      if (signal?.aborted === true) throw new FocalPointError('threads.cancelled');
      return this.#ask(question);
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#rest);
    await this.#thread?.close();
  }

  async #ask<Value>(question: Ask<Value>): Promise<Value> {
    await keepPictureLibrary();
    const engine = await compilePdfium();
    if (this.#isClosed) throw new FocalPointError('threads.ended');
    clearTimeout(this.#rest);
    this.#thread ??= startThread<PagesCalls>(this.#entry, { startWith: engine, youngMebibytes });
    const thread = this.#thread;
    let timer: NodeJS.Timeout | undefined;
    let stillAlive = (): void => undefined;
    const silence = new Promise<'silence'>((resolve) => {
      stillAlive = () => {
        clearTimeout(timer);
        timer = setTimeout(() => resolve('silence'), this.#limit);
      };
      stillAlive();
    });
    const answer = question(thread, stillAlive);
    // It fails when the thread is killed; whoever asked is told of the silence instead.
    answer.catch(() => undefined);
    try {
      const answered = await Promise.race([answer.then((value) => ({ value })), silence]);
      if (answered !== 'silence') return answered.value;
      await this.#kill(thread);
      throw new FocalPointError('pages.took-too-long', { seconds: Math.round(this.#limit / 1000) });
    } catch (error) {
      if (this.#isClosed || !isEndOfThread(error)) throw error;
      await this.#kill(thread);
      throw new FocalPointError('pages.broke-the-reader');
    } finally {
      clearTimeout(timer);
      if (this.#endsAtRest) this.#rest = setTimeout(() => this.#end(thread), longestRest).unref();
    }
  }

  #end(thread: Thread<PagesCalls>): void {
    if (this.#thread !== thread) return;
    this.#thread = undefined;
    drop(thread.close());
  }

  async #kill(thread: Thread<PagesCalls>): Promise<void> {
    if (this.#thread === thread) this.#thread = undefined;
    await thread.kill();
  }
}

function isEndOfThread(error: unknown): boolean {
  return error instanceof FocalPointError && ['threads.ended', 'station.unexpected'].includes(error.failure.code);
}
