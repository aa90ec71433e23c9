// What other rooms may do with the database. No SQL engine, no key, no file of it passes this door.
import type { Query } from './query.ts';

export interface ReadableDatabase {
  /** Every row. Ask for pages of at most 500; for more use `each`. */
  all<Row>(query: Query): Row[];
  first<Row>(query: Query): Row | undefined;
  /** Row by row without holding them all. The connection can read, but not write, until the iteration ends. */
  each<Row>(query: Query): IterableIterator<Row>;
}

export interface WritableDatabase extends ReadableDatabase {
  run(query: Query): { changes: number };
  /**
   * Runs `work` in one immediate transaction: all of it or nothing.
   * `work` is synchronous; a transaction inside a transaction is a defect, and so is returning a promise.
   */
  transaction<T>(work: () => T): T;
  /** Begins an immediate transaction that stays open over turns of the thread, until it is committed or undone: meanwhile nothing else may be written here. */
  begin(): OpenTransaction;
  readonly inTransaction: boolean;
  /** Called when the transaction now running is undone; for state in memory that must go back with it. */
  onRollback(hook: () => void): void;
  /** Called once the transaction now running is durable. */
  onCommit(hook: () => void): void;
  /** Moves everything from the write-ahead log into the file and empties the log. */
  checkpoint(): void;
  /**
   * Keeps the file as it is now until `release`, while writers go on into the write-ahead log: the file alone, without
   * its log, is then a whole copy of this moment.
   */
  holdFile(): { readonly file: string; release(): void };
  /**
   * Lets long work that reads each page once keep fewer of them decrypted; without a number as many as when it was opened.
   * @param mebibytes  0 is none.
   */
  keepPages(mebibytes?: number): void;
  /** While another connection moves the log into the file, a commit here does not: of a large one that takes far longer than the commit itself. */
  leaveLog(isLeft: boolean): void;
  /** Moves of the log what can be moved without waiting for anybody, while others go on writing into it. */
  moveLog(): void;
  /** Raw SQL without parameters; for migrations only. */
  script(text: string): void;
  close(): void;
}

export interface OpenTransaction {
  /** All of it is durable on return; where that fails it is undone, and the error is thrown. */
  commit(): void;
  rollBack(): void;
}
