// The reading thread itself: answers long reads and checks the ledger on a connection that cannot write.
import { setImmediate } from 'node:timers/promises';
import { drop, strictAssert } from '../../shared/language/habits.ts';
import { Instant } from '../../shared/language/instant.ts';
import { openDatabase, type ReadableDatabase, type WritableDatabase } from '../database/index.ts';
import { verifyLedger } from '../ledger/index.ts';
import { serveThread, type ThreadHandlers } from '../threads/index.ts';
import { loadExhibitsQuietly } from './lists/exhibit-table.ts';
import { loadSerialsQuietly, wipeSerials } from './serials/index.ts';
import { loadCountsQuietly } from './numbers/exhibit-counts.ts';
import { isLongRead, longReads } from './long-reads.ts';
import type { ReaderCalls } from './reader.ts';
import { currentRows } from './recorded-tables.ts';

let db: WritableDatabase | undefined;

function opened(): ReadableDatabase {
  strictAssert(db !== undefined, 'the reader is asked only after it was opened');
  return db;
}

/** Serials before lists: a serial is looked up at once, and they take a tenth of the time. Numbers last: nobody counts in the first minute. */
async function loadQuietly(opening: ReadableDatabase): Promise<void> {
  await loadSerialsQuietly(opening, () => setImmediate());
  await loadExhibitsQuietly(opening, () => setImmediate());
  await loadCountsQuietly(opening, () => setImmediate());
}

const handlers: ThreadHandlers<ReaderCalls> = {
  open({ file, key }) {
    const secret = Buffer.from(key);
    key.fill(0);
    try {
      db = openDatabase(file, secret, { readonly: true });
    } finally {
      secret.fill(0);
    }
    // A damaged page is named to whoever asks for it; here nobody asks.
    drop(loadQuietly(db).catch(() => undefined));
    return undefined;
  },
  answer({ name, input, actor, now }) {
    strictAssert(isLongRead(name), `${name} is a long read`);
    // Dispatch parsed the input by the command's own schema before it came here.
    return longReads[name].answer({ db: opened(), actor, now: Instant.parse(now) }, input as never);
  },
  async gapBatch({ after, count, now }) {
    const { readGapBatch } = await import('./custody/gap-batch.ts');
    return readGapBatch(opened(), after, count, now);
  },
  async beginExport({ order, now, actorId }) {
    // Loaded when it is needed: it brings the sentences of a language with it.
    const { beginExport } = await import('./lists/export-writing.ts');
    return beginExport({ db: opened(), now, actor: { id: actorId } }, order);
  },
  async nextPiece({ writing, now }, { moveWithAnswer }) {
    const { nextPiece } = await import('./lists/export-writing.ts');
    const piece = nextPiece(opened(), now, writing);
    if (piece.kind === 'bytes') moveWithAnswer(piece.bytes.buffer);
    return piece;
  },
  async abandonExport({ writing }) {
    const { abandonExport } = await import('./lists/export-writing.ts');
    abandonExport(writing);
    return undefined;
  },
  async verifyLedger({ publicKey, station, knownHeads, from }, { signal, report }) {
    const ledger = await verifyLedger(
      opened(),
      { publicKey, station, knownHeads, currentRows: currentRows(opened()) },
      { signal, onProgress: report, from },
    );
    // Loaded when it is needed: a first screen never waits for it.
    const { checkRecords } = await import('./check-records.ts');
    return checkRecords(opened(), ledger, signal);
  },
};

serveThread<ReaderCalls>(handlers, () => {
  if (db !== undefined) wipeSerials(db);
  db?.close();
  db = undefined;
});
