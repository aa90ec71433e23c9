// The tamper-evident record of everything done: an RFC 6962 log in the same transactions as the rows it speaks of.
import { statement, statementOf, type SqlValue, type WritableDatabase } from '../database/index.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import type { StationId } from '../../shared/language/identity.ts';
import type { Instant } from '../../shared/language/instant.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { entryText, parseEntry, type LedgerEntry, type NewEntry } from './entry.ts';
import { headDigest, parseHeadLine, signHead, headLine, type LedgerSigner, type SignedHead } from './head.ts';
import { appendHeads, readHeadFile } from './head-file.ts';
import { leafHash, Frontier } from './merkle.ts';
import type { ConsistencyProof, InclusionProof } from './proof.ts';
import { lowestStoredLevel, StoredTree } from './stored-tree.ts';

export interface LedgerFilter {
  readonly subjectKind?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  /** Recorded at or after, and before. */
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
  readonly newestFirst?: boolean | undefined;
}

export interface LedgerOptions {
  /** Whether others are answered while a transaction is open; size, root and pages are then those of the durable entries. */
  readonly isOpenOverTurns?: () => boolean;
  /** `heads.jsonl`: every head made is appended to it durably before it is answered. */
  readonly headFile?: string | undefined;
  /** It could not be opened whole: its lines can be read, it counts as empty and nobody appends to it. */
  readonly isDamaged?: boolean;
}

const largestPage = 500;

export class Ledger {
  readonly #db: WritableDatabase;
  readonly #signer: LedgerSigner;
  readonly #station: StationId;
  readonly #tree: StoredTree;
  readonly #headFile: string | undefined;
  #frontier: Frontier;
  readonly #isOpenOverTurns: () => boolean;
  /** Without what a transaction that is still open has added: it may be undone. */
  #durable: { readonly frontier: Frontier; readonly newestTime: Instant | undefined } | undefined;
  #newestTime: Instant | undefined;
  /** Heads the database knew and `heads.jsonl` did not, put back when the ledger was opened; more than one is worth a remark. */
  readonly headsPutBack: number;

  private constructor(db: WritableDatabase, signer: LedgerSigner, station: StationId, options: LedgerOptions) {
    this.#db = db;
    this.#signer = signer;
    this.#station = station;
    this.#tree = new StoredTree(db);
    this.#headFile = options.headFile;
    this.#isOpenOverTurns = options.isOpenOverTurns ?? (() => false);
    if (options.isDamaged === true) {
      this.#frontier = new Frontier();
      this.headsPutBack = 0;
      return;
    }
    const newest = db.first<{ seq: number; body: string }>(
      statement`select seq, body from ledger_entry order by seq desc limit 1`,
    );
    this.#frontier = this.#tree.frontier(newest?.seq ?? 0);
    this.#newestTime = newest === undefined ? undefined : parseEntry(newest.body).recordedAt;
    this.headsPutBack = this.#putBackHeads();
  }

  /**
   * @param signer  of this station; signs heads, not entries.
   * @throws FocalPointError `ledger.damaged` when entries or nodes are missing; then only `verifyLedger` can say what.
   */
  static open(db: WritableDatabase, signer: LedgerSigner, station: StationId, options: LedgerOptions = {}): Ledger {
    return new Ledger(db, signer, station, options);
  }

  get size(): number {
    return (this.#hidden?.frontier ?? this.#frontier).size;
  }

  /** Lower-case hex. */
  get root(): string {
    return (this.#hidden?.frontier ?? this.#frontier).root().toString('hex');
  }

  /** When the newest entry was recorded. */
  get newestTime(): Instant | undefined {
    const hidden = this.#hidden;
    return hidden === undefined ? this.#newestTime : hidden.newestTime;
  }

  /**
   * Adds an entry inside the caller's transaction; when that is undone, so is this. A clock that ran back is remarked by
   * an entry of its own (`ledger.clock-ran-back`) before it.
   */
  append(entry: NewEntry): LedgerEntry {
    strictAssert(this.#db.inTransaction, 'a ledger entry is written in the transaction of what it records');
    this.#goBackWithTransaction();
    const newestTime = this.#newestTime;
    if (newestTime !== undefined && entry.recordedAt < newestTime) {
      this.#write({
        recordedAt: entry.recordedAt,
        actor: entry.actor,
        action: 'ledger.clock-ran-back',
        subject: { kind: 'station', id: this.#station, label: 'clock' },
        change: { before: newestTime, now: entry.recordedAt },
      });
    }
    return this.#write(entry);
  }

  /**
   * Signs the ledger as it is, and keeps the head in the database and in `heads.jsonl`. Never inside a transaction: a head
   * over entries that are then undone would accuse an honest station. Nothing new since the newest head gives that one.
   * @throws FocalPointError `ledger.heads-not-written` when the file cannot be written.
   */
  makeHead(now: Instant): SignedHead {
    strictAssert(!this.#db.inTransaction, 'a head is made of entries that are already durable');
    const newest = this.newestHead();
    if (newest?.head.size === this.size) return newest;
    const previous = newest === undefined ? null : headDigest(newest.head);
    const head = { v: 1 as const, station: this.#station, size: this.size, root: this.root, time: now, previous };
    const signed = signHead(head, this.#signer);
    this.#db.transaction(() =>
      this.#db.run(statement`insert into ledger_head (size, line) values (${signed.head.size}, ${headLine(signed)})`),
    );
    if (this.#headFile !== undefined) appendHeads(this.#headFile, [signed]);
    return signed;
  }

  newestHead(): SignedHead | undefined {
    const row = this.#db.first<{ line: string }>(statement`select line from ledger_head order by number desc limit 1`);
    return row === undefined ? undefined : parseHeadLine(row.line);
  }

  /** What was ever recorded about one thing, oldest first. */
  entriesOf(kind: string, id: string, { after = 0, limit = largestPage } = {}): LedgerEntry[] {
    return this.page({ subjectKind: kind, subjectId: id }, after, limit);
  }

  /**
   * Up to `limit` (at most 500) entries that fit, in order of `seq`.
   * @param after  the `seq` of the last entry of the page before; 0 for the first page.
   */
  page(filter: LedgerFilter, after: number, limit: number): LedgerEntry[] {
    const conditions: string[] = [];
    const parameters: SqlValue[] = [];
    const demand = (condition: string, value: SqlValue | undefined): void => {
      if (value === undefined) return;
      conditions.push(condition);
      parameters.push(value);
    };
    demand('subject_kind = ?', filter.subjectKind);
    demand('subject_id = ?', filter.subjectId);
    demand('actor = ?', filter.actor);
    demand('action = ?', filter.action);
    demand('recorded_at >= ?', filter.from);
    demand('recorded_at < ?', filter.until);
    demand('seq <= ?', this.#hidden?.frontier.size);
    const newestFirst = filter.newestFirst === true;
    demand(newestFirst ? 'seq < ?' : 'seq > ?', after === 0 && newestFirst ? undefined : after);
    const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
    const text = `select body from ledger_entry ${where} order by seq ${newestFirst ? 'desc' : 'asc'} limit ?`;
    const rows = this.#db.all<{ body: string }>(
      statementOf(text, [...parameters, Math.min(Math.max(1, limit), largestPage)]),
    );
    return rows.map(({ body }) => parseEntry(body));
  }

  /** @throws FocalPointError `ledger.no-such-entry` when `seq` or `size` is beyond the ledger. */
  inclusionProof(seq: number, size: number = this.size): InclusionProof {
    this.#demand(seq >= 1 && seq <= size && size <= this.size);
    return { seq, size, path: this.#tree.inclusionPath(seq - 1, size).map(hexOf) };
  }

  /** @throws FocalPointError `ledger.no-such-entry` when a size is 0 or beyond the ledger. */
  consistencyProof(oldSize: number, newSize: number = this.size): ConsistencyProof {
    this.#demand(oldSize >= 1 && oldSize <= newSize && newSize <= this.size);
    return { oldSize, newSize, path: this.#tree.consistencyPath(oldSize, newSize).map(hexOf) };
  }

  /** The root when the ledger had `size` entries, lower-case hex. */
  rootAt(size: number): string {
    this.#demand(size >= 0 && size <= this.size);
    return hexOf(this.#tree.root(size));
  }

  /** What others see while a transaction is open over turns; undefined where they see all there is. */
  get #hidden() {
    return this.#isOpenOverTurns() ? this.#durable : undefined;
  }

  #demand(holds: boolean): void {
    if (!holds) throw new FocalPointError('ledger.no-such-entry');
  }

  #goBackWithTransaction(): void {
    if (this.#durable !== undefined) return;
    const before = { frontier: this.#frontier.copy(), newestTime: this.#newestTime };
    this.#durable = before;
    this.#db.onRollback(() => {
      this.#frontier = before.frontier;
      this.#newestTime = before.newestTime;
      this.#durable = undefined;
    });
    this.#db.onCommit(() => {
      this.#durable = undefined;
    });
  }

  #write(given: NewEntry): LedgerEntry {
    const entry: LedgerEntry = { ...given, v: 1, seq: this.#frontier.size + 1, station: this.#station };
    const body = entryText(entry);
    this.#db.run(statement`insert into ledger_entry (seq, body) values (${entry.seq}, ${body})`);
    this.#frontier.push(leafHash(body), ({ level, position, hash }) => {
      if (level < lowestStoredLevel) return;
      this.#db.run(statement`insert into ledger_node (level, position, hash) values (${level}, ${position}, ${hash})`);
    });
    this.#newestTime = entry.recordedAt;
    return entry;
  }

  #putBackHeads(): number {
    if (this.#headFile === undefined) return 0;
    const known = new Set(readHeadFile(this.#headFile).heads.map(headLine));
    const missing = this.#db
      .all<{ line: string }>(statement`select line from ledger_head order by number`)
      .filter(({ line }) => !known.has(line))
      .flatMap(({ line }) => parseHeadLine(line) ?? []);
    if (missing.length > 0) appendHeads(this.#headFile, missing);
    return missing.length;
  }
}

function hexOf(hash: Buffer): string {
  return hash.toString('hex');
}
