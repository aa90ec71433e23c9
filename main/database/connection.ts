// One keyed connection. The only file that runs SQL; what it must never let out: bound values, the engine, a decrypted image.
import type Database from 'better-sqlite3';
import { strictAssert } from '../../shared/language/habits.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import type { OpenTransaction, WritableDatabase } from './database.ts';
import { compileError, namedError } from './engine-errors.ts';
import { assertLawfulScript, assertLawfulStatement } from './statement-law.ts';
import { bind, type Query, type SqlValue } from './query.ts';

type Prepared = Database.Statement<SqlValue[]>;

interface Origin {
  readonly cacheMebibytes: number;
  readonly file: string;
  openReader(): Database.Database;
  forgetKey(): void;
}

const rememberedStatements = 400;
/** With so many pages in the log a commit moves them into the file: the engine's own number. */
const pagesOfLog = 1000;

export class Connection implements WritableDatabase {
  readonly #engine: Database.Database;
  readonly #origin: Origin;
  readonly #prepared = new Map<string, Prepared>();
  #rollbackHooks: (() => void)[] = [];
  #commitHooks: (() => void)[] = [];

  constructor(engine: Database.Database, origin: Origin) {
    this.#engine = engine;
    this.#origin = origin;
  }

  get inTransaction(): boolean {
    return this.#engine.inTransaction;
  }

  all<Row>(query: Query): Row[] {
    const { text, parameters } = bind(query);
    // The caller states the row's shape beside its SQL; contract tests hold the two together.
    return this.#guard(() => this.#remembered(text).all(...parameters) as Row[]);
  }

  first<Row>(query: Query): Row | undefined {
    const { text, parameters } = bind(query);
    return this.#guard(() => this.#remembered(text).get(...parameters) as Row | undefined); // As in `all`.
  }

  *each<Row>(query: Query): IterableIterator<Row> {
    const { text, parameters } = bind(query);
    // Its own statement: one that is being iterated cannot answer anyone else.
    const rows = this.#guard(() => this.#prepare(text).iterate(...parameters) as IterableIterator<Row>); // As in `all`.
    try {
      for (;;) {
        const next = this.#guard(() => rows.next());
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      rows.return?.();
    }
  }

  run(query: Query): { changes: number } {
    const { text, parameters } = bind(query);
    return this.#guard(() => {
      const prepared = this.#remembered(text);
      if (!prepared.reader) return { changes: prepared.run(...parameters).changes };
      return { changes: prepared.all(...parameters).length };
    });
  }

  transaction<T>(work: () => T): T {
    const open = this.begin();
    let result: T;
    try {
      result = work();
      strictAssert(!(result instanceof Promise), 'a transaction is synchronous');
    } catch (error) {
      open.rollBack();
      throw error;
    }
    open.commit();
    return result;
  }

  begin(): OpenTransaction {
    strictAssert(!this.#engine.inTransaction, 'a transaction is not begun inside another');
    this.#guard(() => this.#remembered('begin immediate').run());
    return {
      commit: () => {
        try {
          this.#guard(() => this.#remembered('commit').run());
        } catch (error) {
          this.#rollBack();
          throw error;
        }
        const hooks = this.#commitHooks;
        this.#forgetHooks();
        for (const hook of hooks) hook();
      },
      rollBack: () => this.#rollBack(),
    };
  }

  onRollback(hook: () => void): void {
    strictAssert(this.#engine.inTransaction, 'a rollback can only be awaited inside a transaction');
    this.#rollbackHooks.push(hook);
  }

  onCommit(hook: () => void): void {
    strictAssert(this.#engine.inTransaction, 'a commit can only be awaited inside a transaction');
    this.#commitHooks.push(hook);
  }

  checkpoint(): void {
    const [row] = this.#guard(() => this.#engine.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]); // SQLite's documented row.
    if (row?.busy !== 0) throw new FocalPointError('database.busy');
  }

  holdFile(): { readonly file: string; release(): void } {
    this.checkpoint();
    const reader = this.#origin.openReader();
    // With an empty log this reader depends on the file itself, so nobody may write the log back into it until it ends.
    this.#guard(() => reader.exec('begin; select count(*) from sqlite_schema;'));
    return { file: this.#origin.file, release: () => void reader.close() };
  }

  keepPages(mebibytes = this.#origin.cacheMebibytes): void {
    this.#guard(() => this.#engine.pragma(`cache_size=${-1024 * mebibytes}`));
  }

  leaveLog(isLeft: boolean): void {
    if (this.#engine.open) this.#guard(() => this.#engine.pragma(`wal_autocheckpoint=${isLeft ? 0 : pagesOfLog}`));
  }

  moveLog(): void {
    this.#guard(() => this.#engine.pragma('wal_checkpoint(PASSIVE)'));
  }

  script(text: string): void {
    assertLawfulScript(text);
    try {
      this.#engine.exec(text);
    } catch (error) {
      throw compileError(error);
    }
  }

  close(): void {
    if (!this.#engine.open) return;
    this.#origin.forgetKey();
    this.#prepared.clear();
    this.#engine.close();
  }

  #rollBack(): void {
    try {
      // A full disk has already made the engine roll back by itself.
      if (this.#engine.inTransaction) this.#engine.exec('rollback');
    } finally {
      const hooks = this.#rollbackHooks;
      this.#forgetHooks();
      for (const hook of hooks) hook();
    }
  }

  #forgetHooks(): void {
    this.#rollbackHooks = [];
    this.#commitHooks = [];
  }

  #remembered(text: string): Prepared {
    const known = this.#prepared.get(text);
    if (known !== undefined && !known.busy) return known;
    const prepared = this.#prepare(text);
    if (known !== undefined) return prepared;
    this.#prepared.set(text, prepared);
    if (this.#prepared.size > rememberedStatements) {
      const oldest = this.#prepared.keys().next();
      if (oldest.done !== true) this.#prepared.delete(oldest.value);
    }
    return prepared;
  }

  #prepare(text: string): Prepared {
    assertLawfulStatement(text);
    try {
      return this.#engine.prepare<SqlValue[]>(text);
    } catch (error) {
      throw compileError(error);
    }
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw namedError(error);
    }
  }
}
