// The caller's side of a worker thread: typed calls, progress, cancelling. Knows nothing of what a thread does.
import { Worker, type Transferable } from 'node:worker_threads';
import { drop } from '../../shared/language/habits.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import type { FromThread, ProgressOf, ThreadCall, ThreadCalls, ToThread } from './messages.ts';

export interface CallOptions<Progress> {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Buffers and ports that are moved instead of copied; unusable here afterwards. */
  readonly transfer?: readonly Transferable[] | undefined;
}

export interface Thread<Calls extends ThreadCalls<Calls>> {
  /**
   * Asks the thread. The input is read once the thread is ready; leave it as it is until the answer.
   * @throws FocalPointError the thread's own code; `threads.cancelled` after `signal`; `threads.ended` when the thread
   *         stopped before answering; `station.unexpected` for a defect in the thread (its diagnosis as `cause`).
   */
  call<Name extends keyof Calls & string>(
    name: Name,
    input: Calls[Name]['input'],
    options?: CallOptions<ProgressOf<Calls[Name]>>,
  ): Promise<Calls[Name]['output']>;
  /**
   * Takes back what was asked of a thread that is still loading: it was told nothing, holds nothing, and can be asked again. The calls fail with
   * `threads.ended`.
   * @returns false where the thread was told already, or has ended.
   */
  takeBack(): boolean;
  /**
   * Asks the thread to end and waits until it did; calls still open fail with `threads.ended`. A thread that does not end
   * within seconds is killed, and so is one that is still loading: it was told nothing yet, and holds nothing.
   */
  close(): Promise<void>;
  /** Ends a thread that hangs, wherever it is; calls still open fail with `threads.ended`. */
  kill(): Promise<void>;
}

interface Untold {
  readonly message: ToThread;
  readonly transfer: readonly Transferable[];
}

interface OpenCall {
  settle(message: Extract<FromThread, { kind: 'value' | 'failure' }>): void;
  /** Takes the call back: the thread ended, or the input cannot cross. */
  refuse(error: unknown): void;
  report(progress: unknown): void;
}

export interface ThreadOptions {
  /** Memory for what lives briefly, in MiB; V8 takes far more than it needs where this is not said. */
  readonly youngMebibytes?: number;
  /** The most that what lives longer may take, in MiB; a thread that needs more is ended. Without, V8 clears up late and lets garbage stand. */
  readonly oldMebibytes?: number;
  /** Handed to the thread as `workerData`; structured clone. */
  readonly startWith?: unknown;
}

/**
 * How long a thread has to end by itself. It is asked first, because a thread stopped in the middle of a database's or a
 * picture library's native code can take the whole process with it.
 */
const closeMilliseconds = 5000;

/** Starts the worker whose module is `entry`; that module calls `serveThread`. It does not keep an idle process alive. */
export function startThread<Calls extends ThreadCalls<Calls>>(entry: URL, options: ThreadOptions = {}): Thread<Calls> {
  const worker = new Worker(entry, {
    execArgv: [],
    workerData: options.startWith,
    stdin: false,
    resourceLimits: {
      ...(options.youngMebibytes === undefined ? {} : { maxYoungGenerationSizeMb: options.youngMebibytes }),
      ...(options.oldMebibytes === undefined ? {} : { maxOldGenerationSizeMb: options.oldMebibytes }),
    },
  });
  const open = new Map<number, OpenCall>();
  /** What is said to the thread once it listens. */
  let untold: Untold[] | undefined = [];
  let nextId = 1;
  let ended = false;
  let hasExited = false;
  let defect: unknown;
  worker.unref();

  const refuseAll = (): void => {
    for (const call of open.values()) call.refuse(endedEarly(defect));
  };
  const abandonAll = (): void => {
    ended = true;
    refuseAll();
  };
  const forget = (messages: readonly Untold[]): void => {
    for (const { transfer } of messages) wipe(transfer);
  };
  const tell = (message: ToThread, transfer: readonly Transferable[] = []): void => {
    if (untold !== undefined) {
      untold.push({ message, transfer });
      return;
    }
    try {
      worker.postMessage(message, [...transfer]);
    } catch (error) {
      if (message.kind === 'call') open.get(message.id)?.refuse(error);
      else throw error;
    }
  };
  worker.on('message', (message: FromThread) => {
    if (message.kind === 'ready') {
      const waiting = untold ?? [];
      untold = undefined;
      for (const first of waiting) tell(first.message, first.transfer);
      return;
    }
    const call = open.get(message.id);
    if (call === undefined) return;
    if (message.kind === 'progress') call.report(message.progress);
    else call.settle(message);
  });
  worker.on('error', (error) => {
    defect = error;
    abandonAll();
  });
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      hasExited = true;
      abandonAll();
      resolve();
    });
  });

  return {
    call<Name extends keyof Calls & string>(
      name: Name,
      input: Calls[Name]['input'],
      { onProgress, signal, transfer }: CallOptions<ProgressOf<Calls[Name]>> = {},
    ): Promise<Calls[Name]['output']> {
      return new Promise<ThreadCall['output']>((resolve, reject) => {
        if (ended) return reject(endedEarly(defect));
        if (signal?.aborted === true) return reject(new FocalPointError('threads.cancelled'));
        const id = nextId++;
        const cancel = (): void => tell({ kind: 'cancel', id });
        signal?.addEventListener('abort', cancel, { once: true });
        const close = (): void => {
          signal?.removeEventListener('abort', cancel);
          if (open.delete(id) && open.size === 0) worker.unref();
        };
        open.set(id, {
          settle(message) {
            close();
            if (message.kind === 'value') resolve(message.value);
            else reject(failed(message));
          },
          refuse(error) {
            close();
            reject(error);
          },
          // The thread is written against the same `Calls`; structured clone keeps the shape.
          report: (progress) => onProgress?.(progress as ProgressOf<Calls[Name]>),
        });
        worker.ref();
        tell({ kind: 'call', id, name, input }, transfer);
      });
    },
    takeBack() {
      if (ended || untold === undefined) return false;
      forget(untold);
      untold = [];
      refuseAll();
      return true;
    },
    async close() {
      if (hasExited) return;
      abandonAll();
      if (untold !== undefined) {
        forget(untold);
        untold = [];
        await worker.terminate();
        return;
      }
      worker.ref();
      tell({ kind: 'close' });
      const limit = setTimeout(() => drop(worker.terminate()), closeMilliseconds);
      await exited;
      clearTimeout(limit);
    },
    async kill() {
      abandonAll();
      await worker.terminate();
    },
  };
}

/** Buffers that were to be moved are the thread's own, and may hold a key; nobody else wipes them. */
function wipe(transfer: readonly Transferable[]): void {
  for (const one of transfer) if (one instanceof ArrayBuffer) new Uint8Array(one).fill(0);
}

function failed(message: Extract<FromThread, { kind: 'failure' }>): FocalPointError {
  const { code, details, fields } = message.failure;
  const error = new FocalPointError(code, details, fields);
  if (message.diagnosis !== undefined) error.cause = message.diagnosis;
  return error;
}

function endedEarly(defect: unknown): FocalPointError {
  const error = new FocalPointError('threads.ended');
  if (defect !== undefined) error.cause = defect;
  return error;
}
