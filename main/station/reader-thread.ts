// The reading thread itself: answers long reads and checks the ledger on a connection that cannot write.
import { workerData } from 'node:worker_threads';
import { strictAssert } from '../../shared/language/habits.ts';
import { Instant } from '../../shared/language/instant.ts';
import { openDatabase } from '../database/index.ts';
import { verifyLedger } from '../ledger/index.ts';
import { serveThread } from '../threads/index.ts';
import { handlers } from './handlers.ts';
import type { ReaderCalls, ReaderStart } from './reader.ts';
import { currentRows } from './recorded-tables.ts';

// Started by `startReader` only, with exactly this.
const { file, key } = workerData as ReaderStart;
const secret = Buffer.from(key);
const db = openDatabase(file, secret, { readonly: true });
secret.fill(0);
key.fill(0);

serveThread<ReaderCalls>({
  answer({ name, input, actor, now }) {
    const handler = handlers[name];
    strictAssert(handler.kind === 'read' && handler.inReader, `${name} is a long read`);
    // Dispatch parsed the input by the command's own schema before it came here.
    return handler.answer({ db, actor, now: Instant.parse(now) }, input as never);
  },
  verifyLedger({ publicKey, station, knownHeads, from }, { signal, report }) {
    return verifyLedger(
      db,
      { publicKey, station, knownHeads, currentRows: currentRows(db) },
      { signal, onProgress: report, from },
    );
  },
});
