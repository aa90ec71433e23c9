// What exists between unlocking and locking: keys, connection, ledger, threads, the person at the screen. Closed as one.
import type { Clock } from '../../shared/language/instant.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import type { WritableDatabase } from '../database/index.ts';
import { Papers } from '../documents/index.ts';
import type { Ledger, SignedHead } from '../ledger/index.ts';
import type { OpenVault } from '../vault/index.ts';
import { Act, type Actor, type View } from './act.ts';
import type { EvidenceFiles } from './evidence-files.ts';
import { ImageReader } from './intake/image-reader.ts';
import type { Jobs } from './jobs.ts';
import type { KnownHeads } from './known-heads.ts';
import { ForeignPages } from './pages/foreign-pages.ts';
import { LargePictures } from './pictures/large-pictures.ts';
import type { ReaderThread } from './reader.ts';
import type { SharedRecords } from './shared-records.ts';
import { TransientDocuments } from './transient-documents.ts';

const headEveryEntries = 1000;
const headEveryMilliseconds = 600_000;

export interface UnlockedParts {
  readonly vaultName: string;
  readonly folder: string;
  readonly vault: OpenVault;
  readonly db: SharedRecords;
  readonly ledger: Ledger;
  readonly actor: Actor;
  readonly files: EvidenceFiles;
  readonly reader: ReaderThread;
  readonly jobs: Jobs;
  readonly knownHeads: KnownHeads;
  readonly clock: Clock;
  readonly nextId: () => string;
  readonly isSample: boolean;
  /** Why nothing may be written, as a key under `readOnly`; undefined for a healthy vault. */
  readonly readOnlyReason: string | undefined;
}

export class Unlocked {
  readonly vaultName: string;
  readonly folder: string;
  readonly vault: OpenVault;
  readonly db: WritableDatabase;
  readonly ledger: Ledger;
  readonly files: EvidenceFiles;
  readonly reader: ReaderThread;
  readonly jobs: Jobs;
  readonly isSample: boolean;
  readonly readOnlyReason: string | undefined;
  readonly transients = new TransientDocuments();
  readonly papers = new Papers();
  readonly images = new ImageReader();
  readonly pictures: LargePictures;
  /** Documents that others made. */
  readonly pages: ForeignPages;
  readonly #knownHeads: KnownHeads;
  readonly #clock: Clock;
  readonly #nextId: () => string;
  readonly #records: SharedRecords;
  #actor: Actor;
  readonly #atClose: (() => void)[] = [];
  #isClosed = false;
  #headMadeAt = 0;

  constructor(parts: UnlockedParts) {
    this.vaultName = parts.vaultName;
    this.folder = parts.folder;
    this.vault = parts.vault;
    this.db = parts.db;
    this.#records = parts.db;
    this.ledger = parts.ledger;
    this.files = parts.files;
    this.pictures = new LargePictures(parts.files);
    this.pages = new ForeignPages(parts.files);
    this.reader = parts.reader;
    this.jobs = parts.jobs;
    this.isSample = parts.isSample;
    this.readOnlyReason = parts.readOnlyReason;
    this.#knownHeads = parts.knownHeads;
    this.#clock = parts.clock;
    this.#nextId = parts.nextId;
    this.#actor = parts.actor;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  get actor(): Actor {
    return this.#actor;
  }

  /** After a change of roles or passphrase of the person at the screen. */
  becomes(actor: Actor): void {
    this.#actor = actor;
  }

  /** Something that lives no longer than this session, such as a watched folder. */
  atClose(end: () => void): void {
    this.#atClose.push(end);
  }

  view(): View {
    this.#demandOpen();
    return { db: this.db, actor: this.#actor, now: this.#clock.now() };
  }

  /**
   * Runs one act in one transaction; all of it is durable on return, or none of it happened.
   * @throws FocalPointError `station.locked` when the vault was locked meanwhile, `station.read-only` for a damaged vault.
   */
  perform<Value>(work: (act: Act) => Value, actor: Actor = this.#actor): Value {
    this.#demandWritable();
    this.#records.finish();
    const value = this.#records.main.transaction(() => work(this.#newAct(actor)));
    this.#makeHeadWhenDue();
    return value;
  }

  /**
   * As `perform`, of so much that nobody should wait for all of it: pauses wherever `work` does, and others are answered from the records as they were
   * before. Whoever writes through dispatch waits for its end; what cannot wait brings it about in one turn.
   * @throws FocalPointError as `perform`
   */
  async performInTurns<Value>(work: (act: Act) => Generator<void, Value, void>): Promise<Value> {
    const actor = this.#actor;
    await this.#records.free();
    this.#demandWritable();
    const value = await this.#records.inTurns(() => work(this.#newAct(actor)));
    if (!this.#isClosed) this.#makeHeadWhenDue();
    return value;
  }

  /** When no act in turns is open. */
  freeToWrite(): Promise<void> {
    return this.#records.free();
  }

  /** Signs the ledger as it is now and remembers the head outside the vault; for every paper, package, lock and backup. */
  makeHead(): SignedHead {
    // A head over an older copy would be the station's own word for two different pasts.
    this.#demandWritable();
    // And one over entries that may still be undone would accuse an honest station.
    this.#records.finish();
    const head = this.ledger.makeHead(this.#clock.now());
    this.#headMadeAt = Date.parse(head.head.time);
    this.#knownHeads.remember(head);
    return head;
  }

  /** The newest head that was remembered outside the vault, on this computer. */
  headsKnownOutside(): SignedHead[] {
    const known = this.#knownHeads.of(this.vault.station.id);
    return known === undefined ? [] : [known];
  }

  /** As `makeHead`, after something that is already durable: a full disk must not turn what was done into a refusal. */
  makeHeadIfPossible(): void {
    try {
      this.makeHead();
    } catch (error) {
      if (!(error instanceof FocalPointError)) throw error;
    }
  }

  /**
   * Locks: jobs stop, the last entry and head are made, connection and keys go, whatever else fails. Again it does nothing.
   * @param sayLast  writes the entry of the lock, after the last job has said what it did.
   */
  async close(sayLast: () => void = () => undefined): Promise<void> {
    if (this.#isClosed) return;
    this.#records.finish();
    for (const end of this.#atClose.splice(0)) end();
    await this.jobs.settle();
    await this.#records.settle();
    try {
      if (this.readOnlyReason === undefined) {
        sayLast();
        this.makeHead();
      }
    } catch (error) {
      // A full disk keeps the entry from being written; it must not keep the keys in memory.
      if (!(error instanceof FocalPointError)) throw error;
    } finally {
      this.#isClosed = true;
      this.transients.wipe();
      await Promise.allSettled(
        [this.reader, this.papers, this.images, this.pictures, this.pages, this.files].map((one) => one.close()),
      );
      this.db.close();
      this.vault.close();
    }
  }

  #demandOpen(): void {
    if (this.#isClosed) throw new FocalPointError('station.locked');
  }

  #demandWritable(): void {
    this.#demandOpen();
    if (this.readOnlyReason !== undefined)
      throw new FocalPointError('station.read-only', { reason: this.readOnlyReason });
  }

  #newAct(actor: Actor): Act {
    return new Act({
      db: this.#records.main,
      ledger: this.ledger,
      actor,
      now: this.#clock.now(),
      station: this.vault.station.id,
      nextId: this.#nextId,
    });
  }

  #makeHeadWhenDue(): void {
    const newest = this.ledger.newestHead();
    const since = this.ledger.size - (newest?.head.size ?? 0);
    const age = Date.parse(this.#clock.now()) - this.#headMadeAt;
    if (since >= headEveryEntries || (this.#headMadeAt > 0 && age >= headEveryMilliseconds)) this.makeHeadIfPossible();
  }
}
