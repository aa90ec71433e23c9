// The worker's side of a thread: answers typed calls, reports progress, hears cancelling.
import { parentPort, type MessagePort, type Transferable } from 'node:worker_threads';
import { FocalPointError, type Failure } from '../../shared/language/result.ts';
import { drop, strictAssert } from '../../shared/language/habits.ts';
import type { FromThread, ProgressOf, ThreadCalls, ToThread } from './messages.ts';

export interface CallContext<Progress> {
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;
  /** Moves these with the answer instead of copying them. */
  readonly moveWithAnswer: (...transfer: Transferable[]) => void;
}

export type ThreadHandlers<Calls extends ThreadCalls<Calls>> = {
  readonly [Name in keyof Calls]: (
    input: Calls[Name]['input'],
    context: CallContext<ProgressOf<Calls[Name]>>,
  ) => Promise<Calls[Name]['output']> | Calls[Name]['output'];
};

/**
 * Answers the calls of the thread that started this worker. Call it once, at the top of the worker's module.
 * @param atClose  lets go of what the thread holds, after the last call; then nothing may keep the thread alive.
 */
export function serveThread<Calls extends ThreadCalls<Calls>>(
  handlers: ThreadHandlers<Calls>,
  atClose: () => void = () => undefined,
): void {
  const port = parentPort;
  strictAssert(port !== null, 'serveThread runs inside a worker');
  const controllers = new Map<number, AbortController>();
  const running = new Set<Promise<void>>();
  const close = async (): Promise<void> => {
    for (const controller of controllers.values()) controller.abort();
    await Promise.all(running);
    atClose();
    port.close();
  };
  port.on('message', (message: ToThread) => {
    if (message.kind === 'cancel') controllers.get(message.id)?.abort();
    else if (message.kind === 'close') drop(close());
    else {
      const answering = answer<Calls>(port, handlers, controllers, message).finally(() => running.delete(answering));
      running.add(answering);
    }
  });
  port.postMessage({ kind: 'ready' } satisfies FromThread);
}

async function answer<Calls extends ThreadCalls<Calls>>(
  port: MessagePort,
  handlers: ThreadHandlers<Calls>,
  controllers: Map<number, AbortController>,
  { id, name, input }: Extract<ToThread, { kind: 'call' }>,
): Promise<void> {
  const controller = new AbortController();
  controllers.set(id, controller);
  const transfer: Transferable[] = [];
  const tell = (message: FromThread, moved: Transferable[] = []): void => port.postMessage(message, moved);
  try {
    strictAssert(Object.hasOwn(handlers, name), `the thread answers ${name}`);
    // The client is typed by the same `Calls`, so `name` is one of its keys.
    const handler = handlers[name as keyof Calls];
    const value = await handler(input, {
      signal: controller.signal,
      report: (progress) => tell({ kind: 'progress', id, progress }),
      moveWithAnswer: (...moved) => transfer.push(...moved),
    });
    tell({ kind: 'value', id, value }, transfer);
  } catch (error) {
    tell({ kind: 'failure', id, ...describe(error) });
  } finally {
    controllers.delete(id);
  }
}

function describe(error: unknown): { failure: Failure; diagnosis?: string } {
  if (error instanceof FocalPointError) return { failure: error.failure };
  return {
    failure: { code: 'station.unexpected' },
    diagnosis: error instanceof Error ? (error.stack ?? error.message) : 'a value that is not an error was thrown',
  };
}
