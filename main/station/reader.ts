// The reading thread: its own read-only connection, for lists, searches and checks that may take longer than a key press.
import type { CommandName } from '../../shared/contract/index.ts';
import { siblingModule, startThread } from '../threads/index.ts';
import type { LedgerProgress, LedgerReport, SignedHead } from '../ledger/index.ts';
import type { Actor } from './act.ts';

export interface ReaderStart {
  readonly file: string;
  /** 32 bytes, copied into the thread and zeroed there after use. */
  readonly key: Uint8Array;
}

export interface ReaderCalls {
  answer: { input: { name: CommandName; input: unknown; actor: Actor; now: string }; output: unknown };
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
  verifyLedger(
    input: ReaderCalls['verifyLedger']['input'],
    options: { signal: AbortSignal; onProgress: (progress: LedgerProgress) => void },
  ): Promise<LedgerReport>;
  close(): Promise<void>;
}

export function startReader(start: ReaderStart, now: () => string): ReaderThread {
  const thread = startThread<ReaderCalls>(siblingModule(import.meta.url, './reader-thread'), { startWith: start });
  return {
    answer: (name, input, actor) => thread.call('answer', { name, input, actor, now: now() }),
    verifyLedger: (input, options) => thread.call('verifyLedger', input, options),
    close: () => thread.close(),
  };
}
