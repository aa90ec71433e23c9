// The reading thread: its own read-only connection, for lists, searches and checks that may take longer than a key press.
import type { CommandName } from '../../shared/contract/index.ts';
import { siblingModule, startThread } from '../threads/index.ts';
import type { LedgerProgress, LedgerReport, SignedHead } from '../ledger/index.ts';
import type { Actor } from './act.ts';
import type { GapBatch } from './custody/gap-batch.ts';
import type { ExportBegun, ExportOrder, ExportPiece } from './lists/export-writing.ts';

export interface ReaderStart {
  readonly file: string;
  /** 32 bytes in a buffer of their own, which is moved into the thread and zeroed there after use. */
  readonly key: Uint8Array<ArrayBuffer>;
}

export interface ReaderCalls {
  /** First of all calls, once. */
  open: { input: ReaderStart; output: undefined };
  answer: { input: { name: CommandName; input: unknown; actor: Actor; now: string }; output: unknown };
  gapBatch: { input: { after: string; count: number; now: string }; output: GapBatch };
  beginExport: { input: { order: ExportOrder; now: string; actorId: string }; output: ExportBegun };
  nextPiece: { input: { writing: number; now: string }; output: ExportPiece };
  abandonExport: { input: { writing: number }; output: undefined };
  verifyLedger: {
    input: {
      publicKey: string;
      station: string;
      knownHeads: readonly SignedHead[];
      from?: { size: number; root: string };
    };
    output: LedgerReport;
    progress: LedgerProgress;
  };
}

export interface ReaderThread {
  answer(name: CommandName, input: unknown, actor: Actor): Promise<unknown>;
  /** The gap detector over the next `count` exhibits after `after`. */
  gapBatch(after: string, count: number): Promise<GapBatch>;
  verifyLedger(
    input: ReaderCalls['verifyLedger']['input'],
    options: { signal: AbortSignal; onProgress: (progress: LedgerProgress) => void },
  ): Promise<LedgerReport>;
  /** A list on its way out; pieces come until one says `end`. */
  beginExport(order: ExportOrder, actorId: string): Promise<ExportBegun>;
  nextPiece(writing: number): Promise<ExportPiece>;
  abandonExport(writing: number): Promise<void>;
  close(): Promise<void>;
}

/** A reading thread that has loaded its program and no key yet: made while a key is derived, so that the first screen need not wait. */
export interface WarmReader {
  /** @param giveBack  called when it was closed before it knew anything: it is as warm as before. */
  open(start: ReaderStart, now: () => string, giveBack: () => void): ReaderThread;
  close(): Promise<void>;
}

/** Without a bound V8 takes 60 MB more than it uses at the first long read, and keeps them. */
const youngMebibytes = 16;

export function warmReader(): WarmReader {
  const thread = startThread<ReaderCalls>(siblingModule(import.meta.url, './reader-thread'), { youngMebibytes });
  return {
    open(start, now, giveBack) {
      // Calls are answered in order: whoever asks waits for this, and a file that cannot be opened is named to them.
      const opening = thread.call('open', start, { transfer: [start.key.buffer] });
      opening.catch(() => undefined);
      return {
        async answer(name, input, actor) {
          await opening;
          return thread.call('answer', { name, input, actor, now: now() });
        },
        async gapBatch(after, count) {
          await opening;
          return thread.call('gapBatch', { after, count, now: now() });
        },
        async verifyLedger(input, options) {
          await opening;
          return thread.call('verifyLedger', input, options);
        },
        async beginExport(order, actorId) {
          await opening;
          return thread.call('beginExport', { order, now: now(), actorId });
        },
        nextPiece: (writing) => thread.call('nextPiece', { writing, now: now() }),
        abandonExport: (writing) => thread.call('abandonExport', { writing }),
        async close() {
          if (thread.takeBack()) giveBack();
          else await thread.close();
        },
      };
    },
    close: () => thread.close(),
  };
}
