// A worker for the tests of the threads room: it answers, fails, reports and waits to be cancelled.
import { FocalPointError } from '../../../shared/language/result.ts';
import { serveThread, type ThreadCall } from '../../../main/threads/index.ts';

export interface EchoCalls {
  readonly echo: ThreadCall & { input: unknown; output: unknown };
  readonly refuse: ThreadCall & { input: string; output: never };
  readonly fail: ThreadCall & { input: undefined; output: never };
  readonly count: ThreadCall & { input: number; output: string; progress: number };
  readonly wait: ThreadCall & { input: undefined; output: string };
  readonly die: ThreadCall & { input: undefined; output: never };
}

serveThread<EchoCalls>({
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
      signal.addEventListener('abort', () => reject(new FocalPointError('threads.cancelled')));
    }),
  die: () => process.exit(3),
});
