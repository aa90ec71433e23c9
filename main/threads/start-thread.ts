// The caller's side of a worker thread: typed calls, progress, cancelling. Knows nothing of what a thread does.
import { Worker, type Transferable } from 'node:worker_threads';
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
   * Asks the thread.
   * @throws FocalPointError the thread's own code; `threads.cancelled` after `signal`; `threads.ended` when the thread
   *         stopped before answering; `station.unexpected` for a defect in the thread (its diagnosis as `cause`).
   */
  call<Name extends keyof Calls & string>(
    name: Name,
    input: Calls[Name]['input'],
    options?: CallOptions<ProgressOf<Calls[Name]>>,
  ): Promise<Calls[Name]['output']>;
  /** Ends the thread; calls still open fail with `threads.ended`. */
  close(): Promise<void>;
}

interface OpenCall {
  settle(message: Extract<FromThread, { kind: 'value' | 'failure' }>): void;
  abandon(): void;
  report(progress: unknown): void;
}

export interface ThreadOptions {
  /** Memory for what lives briefly, in MiB; V8 takes far more than it needs where this is not said. */
  readonly youngMebibytes?: number;
  /** Handed to the thread as `workerData`; structured clone. */
  readonly startWith?: unknown;
}

/** Starts the worker whose module is `entry`; that module calls `serveThread`. It does not keep an idle process alive. */
export function startThread<Calls extends ThreadCalls<Calls>>(entry: URL, options: ThreadOptions = {}): Thread<Calls> {
  const worker = new Worker(entry, {
    execArgv: [],
    workerData: options.startWith,
    stdin: false,
    ...(options.youngMebibytes === undefined
      ? {}
      : { resourceLimits: { maxYoungGenerationSizeMb: options.youngMebibytes } }),
  });
  const open = new Map<number, OpenCall>();
  let nextId = 1;
  let ended = false;
  let defect: unknown;
  worker.unref();

  const abandonAll = (): void => {
    ended = true;
    const calls = [...open.values()];
    open.clear();
    for (const call of calls) call.abandon();
  };
  worker.on('message', (message: FromThread) => {
    const call = open.get(message.id);
    if (call === undefined) return;
    if (message.kind === 'progress') return call.report(message.progress);
    open.delete(message.id);
    if (open.size === 0) worker.unref();
    call.settle(message);
  });
  worker.on('error', (error) => {
    defect = error;
    abandonAll();
  });
  worker.on('exit', abandonAll);
  const tell = (message: ToThread, transfer: readonly Transferable[] = []): void =>
    worker.postMessage(message, [...transfer]);

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
        open.set(id, {
          settle(message) {
            signal?.removeEventListener('abort', cancel);
            if (message.kind === 'value') resolve(message.value);
            else reject(failed(message));
          },
          abandon() {
            signal?.removeEventListener('abort', cancel);
            reject(endedEarly(defect));
          },
          // The thread is written against the same `Calls`; structured clone keeps the shape.
          report: (progress) => onProgress?.(progress as ProgressOf<Calls[Name]>),
        });
        worker.ref();
        try {
          tell({ kind: 'call', id, name, input }, transfer);
        } catch (error) {
          open.delete(id);
          if (open.size === 0) worker.unref();
          signal?.removeEventListener('abort', cancel);
          reject(error);
        }
      });
    },
    async close() {
      await worker.terminate();
    },
  };
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
