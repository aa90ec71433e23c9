// The records as everybody but the act itself has them: while an act in turns is open, they are read beside it as they were before, and whoever writes
// waits for its end or brings it about.
import type { OpenTransaction, ReadableDatabase, WritableDatabase } from '../database/index.ts';
import { ActInTurns } from './act-in-turns.ts';

/** Pages that are kept while such an act writes, in MiB: what is not kept is in the log already when it is committed. */
const keptWhileWriting = 8;

export interface Beginnings {
  /** A reading connection of the same file; opened with the first act that takes more than one turn. */
  openBeside(): WritableDatabase;
  /** Moves the log into the file beside this thread; never rejects. */
  moveLog(): Promise<void>;
}

export class SharedRecords implements WritableDatabase {
  readonly #main: WritableDatabase;
  readonly #beginnings: Beginnings;
  #beside: WritableDatabase | undefined;
  #act: ActInTurns<unknown> | undefined;
  #waiting: (() => void)[] = [];
  #movingLog: Promise<void> | undefined;

  constructor(main: WritableDatabase, beginnings: Beginnings) {
    this.#main = main;
    this.#beginnings = beginnings;
  }

  /** For the act itself, and for nobody else. */
  get main(): WritableDatabase {
    return this.#main;
  }

  /** Others are answered while an act is open. */
  get isOpenOverTurns(): boolean {
    return this.#act !== undefined;
  }

  /**
   * One act whose transaction stays open over turns; until its end readers see the records without what it writes.
   * @throws what a step or the commit threw; then nothing of it is recorded.
   */
  async inTurns<Value>(begin: () => Generator<void, Value, void>): Promise<Value> {
    const act: ActInTurns<Value> = new ActInTurns(this.#toWrite().begin(), begin(), {
      onFirstPause: () => this.#pause(act),
      onEnd: (wasOverTurns) => {
        if (wasOverTurns) this.#resume();
      },
    });
    return await act.run();
  }

  /** When no act in turns is open. */
  async free(): Promise<void> {
    while (this.#act !== undefined) await new Promise<void>((wake) => this.#waiting.push(wake));
  }

  /** Brings an act in turns to its end in this very turn. */
  finish(): void {
    this.#act?.finish();
  }

  get inTransaction(): boolean {
    return this.#main.inTransaction;
  }

  all: ReadableDatabase['all'] = (query) => this.#toRead().all(query);
  first: ReadableDatabase['first'] = (query) => this.#toRead().first(query);
  each: ReadableDatabase['each'] = (query) => this.#toRead().each(query);

  run: WritableDatabase['run'] = (query) => this.#toWrite().run(query);

  transaction<T>(work: () => T): T {
    return this.#toWrite().transaction(work);
  }

  begin(): OpenTransaction {
    return this.#toWrite().begin();
  }

  onRollback(hook: () => void): void {
    this.#main.onRollback(hook);
  }

  onCommit(hook: () => void): void {
    this.#main.onCommit(hook);
  }

  checkpoint(): void {
    this.#toWrite().checkpoint();
  }

  holdFile(): ReturnType<WritableDatabase['holdFile']> {
    return this.#toWrite().holdFile();
  }

  keepPages(mebibytes?: number): void {
    this.#main.keepPages(mebibytes);
  }

  leaveLog(isLeft: boolean): void {
    this.#main.leaveLog(isLeft);
  }

  moveLog(): void {
    this.#toWrite().moveLog();
  }

  script(text: string): void {
    this.#toWrite().script(text);
  }

  /** When nothing works on the file any more; before it is closed. */
  async settle(): Promise<void> {
    this.finish();
    await this.#movingLog;
  }

  close(): void {
    this.#beside?.close();
    this.#main.close();
  }

  #pause(act: ActInTurns<unknown>): void {
    this.#beside ??= this.#beginnings.openBeside();
    this.#act = act;
    this.#main.keepPages(keptWhileWriting);
    this.#main.leaveLog(true);
  }

  #resume(): void {
    this.#act = undefined;
    this.#main.keepPages();
    for (const wake of this.#waiting.splice(0)) wake();
    const moving = this.#beginnings.moveLog().finally(() => {
      // The next act may already have left it to the next thread.
      if (this.#movingLog === moving) this.#main.leaveLog(false);
    });
    this.#movingLog = moving;
  }

  #toRead(): ReadableDatabase {
    return this.#act === undefined ? this.#main : (this.#beside ?? this.#main);
  }

  #toWrite(): WritableDatabase {
    this.finish();
    return this.#main;
  }
}
