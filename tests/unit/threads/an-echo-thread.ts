// A worker for the tests of the threads room: it answers, fails, reports and waits to be cancelled.
import { FocalPointError } from '../../../shared/language/result.ts';
import { serveThread, type ThreadCall, type ThreadHandlers } from '../../../main/threads/index.ts';

export interface EchoCalls {
  readonly echo: ThreadCall & { input: unknown; output: unknown };
  readonly refuse: ThreadCall & { input: string; output: never };
  readonly fail: ThreadCall & { input: undefined; output: never };
  readonly count: ThreadCall & { input: number; output: string; progress: number };
  readonly wait: ThreadCall & { input: undefined; output: string };
  readonly hang: ThreadCall & { input: undefined; output: never };
  readonly die: ThreadCall & { input: undefined; output: never };
}

const farewell = new BroadcastChannel('an-echo-thread');

const handlers: ThreadHandlers<EchoCalls> = {
  echo: (input) => input,
  refuse(code) {
    throw new FocalPointError(code, { seconds: 3 });
  },
  fail() {
    throw new TypeError('a defect');
  },
  count(to, { report }) {
    for (let number = 1; number <= to; number += 1) report(number);
    return 'counted';
  },
  wait: (_, { signal }) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        farewell.postMessage('stopped waiting');
        reject(new FocalPointError('threads.cancelled'));
      });
    }),
  hang() {
    for (;;);
  },
  die: () => process.exit(3),
};

serveThread<EchoCalls>(handlers, () => {
  farewell.postMessage('closed');
  farewell.close();
});
