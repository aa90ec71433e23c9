// All entries held side by side, on a thread that may be ended at any moment, over a connection of its own that cannot write.
import { strictAssert } from '../../../../shared/language/habits.ts';
import { openDatabase, type WritableDatabase } from '../../../database/index.ts';
import { serveThread } from '../../../threads/index.ts';
import { findCandidates, type ComparedTo, type ComparingStep } from './find-candidates.ts';

/** Pages are read in their order, and those of pairs far apart. */
const cacheMebibytes = 24;

export interface ComparingStart {
  readonly file: string;
  /** 32 bytes in a buffer of their own, moved here and zeroed after use. */
  readonly key: Uint8Array<ArrayBuffer>;
  readonly before: ComparedTo;
}

export interface CompareCalls {
  begin: { input: ComparingStart; output: undefined };
  next: { input: undefined; output: ComparingStep };
}

let db: WritableDatabase | undefined;
let steps: Generator<ComparingStep> | undefined;

serveThread<CompareCalls>(
  {
    begin({ file, key, before }) {
      strictAssert(db === undefined, 'a thread compares once');
      const secret = Buffer.from(key);
      key.fill(0);
      try {
        db = openDatabase(file, secret, { readonly: true, cacheMebibytes });
      } finally {
        secret.fill(0);
      }
      steps = findCandidates(db, before);
      return undefined;
    },
    next() {
      const step = steps?.next();
      strictAssert(step !== undefined && step.done !== true, 'nobody asks after the end');
      return step.value;
    },
  },
  () => {
    steps?.return(undefined);
    db?.close();
    db = undefined;
  },
);
