// Stand-ins for the few parts of Electron that the shell's functions are handed. They record what was set; they decide nothing.
import { EventEmitter } from 'node:events';

/** Takes any call, keeps its arguments by name, and emits like the real one. */
export interface Recorder extends EventEmitter {
  readonly calls: Map<string, unknown[][]>;
  /** The last argument that is a function of the last call by this name: the handler that was set. */
  handler(name: string): (...given: unknown[]) => unknown;
}

export function aRecorder<Real>(): Real & Recorder {
  const calls = new Map<string, unknown[][]>();
  const emitter = new EventEmitter();
  const recorder = new Proxy(emitter, {
    get(target, name, receiver) {
      if (name === 'calls') return calls;
      if (name === 'handler') return handler;
      if (typeof name === 'symbol' || name in target || name === 'then') return Reflect.get(target, name, receiver);
      return (...given: unknown[]) => {
        calls.set(name, [...(calls.get(name) ?? []), given]);
      };
    },
  });
  const handler = (name: string): ((...given: unknown[]) => unknown) => {
    const found = calls
      .get(name)
      ?.at(-1)
      ?.findLast((given) => typeof given === 'function');
    if (typeof found !== 'function') throw new Error(`${name} was not set`);
    return (...given) => Reflect.apply(found, undefined, given);
  };
  // Every method of the real thing is answered by the proxy.
  return recorder as unknown as Real & Recorder;
}

export interface EventDouble {
  defaultPrevented: boolean;
  preventDefault(): void;
}

export function anEvent<Rest extends object>(rest: Rest): Rest & EventDouble {
  const event = {
    ...rest,
    defaultPrevented: false,
    preventDefault(): void {
      event.defaultPrevented = true;
    },
  };
  return event;
}
