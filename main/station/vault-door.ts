// The door of the vault: which vault is meant, creating, unlocking, locking. One vault is open at a time.
import { existsSync } from 'node:fs';
import type { Clock } from '../../shared/language/instant.ts';
import type { PersonId, StationId } from '../../shared/language/identity.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { Job } from '../../shared/contract/work.ts';
import { migrate, migrations, statement, type WritableDatabase } from '../database/index.ts';
import { Ledger } from '../ledger/index.ts';
import {
  authenticate,
  createVault,
  readStationFile,
  unlockVault,
  unlockWithRecovery,
  type Argon2Parameters,
  type OpenVault,
} from '../vault/index.ts';
import type { Act } from './act.ts';
import type { DataFolder } from './data-folder.ts';
import { openEvidenceFiles } from './evidence-files.ts';
import { Jobs } from './jobs.ts';
import type { KnownHeads } from './known-heads.ts';
import { headerInPlace, remarkHeader, type HeaderInPlace } from './header-history.ts';
import { setAsideAtUnlock } from './leftovers.ts';
import { addPersonSlot, removeIdleSlots, settlePersonalKey } from './person-slots.ts';
import { actorOf, findPerson, recordPerson, type PersonRecord } from './person-records.ts';
import { warmReader, type ReaderThread, type WarmReader } from './reader.ts';
import { finishRecordedPackages } from './unfinished-packages.ts';
import { Unlocked } from './unlocked.ts';
import { recordStation, type NewStation } from './new-station.ts';
import { unlessStorageFails } from './storage-failure.ts';
import { openVaultDatabase, sharedRecordsOf } from './vault-records.ts';
import { whyReadOnly } from './why-read-only.ts';

export interface DoorParts {
  readonly clock: Clock;
  readonly nextId: () => string;
  readonly dataFolder: DataFolder;
  readonly knownHeads: KnownHeads;
  /** Cost of key derivation; measured at creation where it is not given. Tests give a cheap one. */
  readonly derivation: Argon2Parameters | undefined;
  readonly announceJob: (job: Job) => void;
  readonly reportDefect: (error: unknown) => string;
}

export class VaultDoor {
  readonly #parts: DoorParts;
  readonly lockedJobs: Jobs;
  #chosen: string | undefined;
  #unlocked: Unlocked | undefined;
  /** Nobody is let in to what is open: only the work that was begun in it goes on. */
  #isCovered = false;
  /** The vault that is being locked: its file lock and keys go last, and whoever unlocks next waits for that. */
  #closing: Promise<unknown> = Promise.resolve();
  #warmReader: WarmReader | undefined;

  constructor(parts: DoorParts) {
    this.#parts = parts;
    this.lockedJobs = this.#newJobs(() => undefined);
  }

  get chosen(): string | undefined {
    return this.#chosen;
  }

  get unlocked(): Unlocked | undefined {
    return this.#isCovered ? undefined : this.#unlocked;
  }

  /** Work of somebody who left goes on behind the lock. */
  get isCovered(): boolean {
    return this.#isCovered;
  }

  /** What work that was begun in `unlocked` still finds: the same, also behind the lock. */
  forWorkBegunIn(unlocked: Unlocked | undefined): Unlocked | undefined {
    return this.#isCovered && unlocked === this.#unlocked ? unlocked : this.unlocked;
  }

  /**
   * Locks people out while work goes on; the vault itself stays open until `lock`, or until the same person unlocks again.
   * @returns when the last of the work has ended; undefined, and nothing is covered, where none runs.
   */
  cover(): Promise<void> | undefined {
    const unlocked = this.unlocked;
    const ended = unlocked?.jobs.allEnded();
    if (unlocked === undefined || ended === undefined) return undefined;
    this.#isCovered = true;
    this.#noteIfPossible(unlocked, 'station.locked');
    return ended;
  }

  /** Names the vault that unlocking will open. @throws `vault.missing` and what reading its header throws. */
  choose(name: string): void {
    const folder = this.#parts.dataFolder.vaultFolder(name);
    if (!existsSync(folder)) throw new FocalPointError('vault.missing');
    readStationFile(folder);
    this.#chosen = name;
  }

  /** Makes a new vault with its first person and leaves it open. @throws `vault.exists`, `vault.disk-full` */
  async create(station: NewStation): Promise<Unlocked> {
    const { dataFolder, clock, nextId, derivation } = this.#parts;
    await this.lock();
    const name = dataFolder.newVaultName(station.isSample ? 'sample LUGINA-14' : station.name);
    const folder = dataFolder.vaultFolder(name);
    // Identifiers are brands over text from one source.
    const stationId = nextId() as StationId;
    const personId = nextId() as PersonId;
    const vault = await createVault({
      folder,
      station: { id: stationId, name: station.name, agency: station.agency, kind: station.kind },
      first: { personId, login: station.first.login, passphrase: station.first.passphrase },
      ...(derivation === undefined ? {} : { parameters: derivation }),
      clock,
    });
    const personalKey = vault.personalPublicKey(personId);
    const db = openVaultDatabase(vault);
    const person: PersonRecord = {
      id: personId,
      name: station.first.name,
      login: station.first.login,
      roles: station.first.roles,
      state: 'active',
      publicKey: personalKey.publicKeyPem,
      keyFingerprint: personalKey.fingerprint,
      addedAt: clock.now(),
    };
    const unlocked = this.#assemble({
      name,
      folder,
      vault,
      db,
      person,
      isSample: station.isSample,
      readOnlyReason: undefined,
    });
    unlocked.perform((act) => recordStation(act, station, stationId, person));
    unlocked.becomes(actorOf(findPerson(db, personId) ?? person));
    unlocked.makeHead();
    this.#chosen = name;
    this.#unlocked = unlocked;
    return unlocked;
  }

  /** Opens the chosen vault for one person. @throws the codes of `station.unlock`. */
  async unlock(login: string, passphrase: Uint8Array): Promise<Unlocked> {
    const { name, folder } = this.#chosenFolder();
    await this.#closing;
    const found = await this.#uncover(folder, login, passphrase);
    if (found !== undefined) return found;
    this.#warmReader ??= warmReader();
    const { vault, personId, personalKey } = await unlockVault(folder, { login, passphrase }, this.#parts.clock);
    personalKey.close();
    const unlocked = await this.#open(name, folder, vault, (db) => {
      const person = findPerson(db, personId);
      // Nobody was ever recorded: the power went while this vault was made, and nothing is in it.
      if (db.first(statement`select 1 from person`) === undefined) throw new FocalPointError('vault.unfinished');
      // A slot whose person was never recorded opens nothing; it says no more than any wrong passphrase.
      if (person === undefined) throw new FocalPointError('vault.wrong-passphrase');
      if (person.state === 'retired') throw new FocalPointError('people.retired');
      return Promise.resolve(person);
    });
    settlePersonalKey(unlocked, personId, personalKey);
    return unlocked;
  }

  /** Opens the chosen vault with the recovery code for a new administrator; when everyone else is gone. */
  async unlockWithRecovery(
    code: string,
    administrator: { readonly name: string; readonly login: string; readonly passphrase: Uint8Array },
  ): Promise<Unlocked> {
    const { name, folder } = this.#chosenFolder();
    await this.#closing;
    // Whoever comes with the sheet takes over: what goes on behind the lock is ended.
    if (this.#isCovered) await this.lock();
    const { vault } = await unlockWithRecovery(folder, code, this.#parts.clock);
    // As above: a brand over text from one source.
    const personId = this.#parts.nextId() as PersonId;
    let key = { publicKeyPem: '', fingerprint: '' };
    const personWith = (): PersonRecord => ({
      id: personId,
      name: administrator.name,
      login: administrator.login,
      roles: ['administrator'],
      state: 'active',
      publicKey: key.publicKeyPem,
      keyFingerprint: key.fingerprint,
      addedAt: this.#parts.clock.now(),
    });
    const unlocked = await this.#open(name, folder, vault, async (db, readOnlyReason) => {
      // A vault that may not be written is opened to be read and copied; it gets no new way in.
      if (readOnlyReason !== undefined) return personWith();
      removeIdleSlots(vault, db);
      const slot = { personId, login: administrator.login, passphrase: administrator.passphrase };
      key = await addPersonSlot(vault, slot);
      return personWith();
    });
    if (unlocked.readOnlyReason !== undefined) return unlocked;
    unlocked.perform((act) => {
      recordPerson(act, personWith());
      act.note('recovery', personId, {}, { action: 'station.recovered', label: administrator.name });
    });
    unlocked.becomes(actorOf(findPerson(unlocked.db, personId) ?? personWith()));
    return unlocked;
  }

  /** Locks; idempotent. Nobody reads or writes from the call on; it resolves when the keys are gone. */
  async lock(): Promise<void> {
    const unlocked = this.#unlocked;
    if (unlocked !== undefined) {
      const wasCovered = this.#isCovered;
      this.#unlocked = undefined;
      this.#isCovered = false;
      const closing = unlocked.close(() => {
        if (!wasCovered) this.#note(unlocked, 'station.locked');
      });
      this.#closing = closing.catch(() => undefined);
      await closing;
    }
    await this.#closing;
  }

  /** For the person whose work goes on. For anybody else it is ended, as if they had locked, and the vault is opened anew. */
  async #uncover(folder: string, login: string, passphrase: Uint8Array): Promise<Unlocked | undefined> {
    const covered = this.#isCovered ? this.#unlocked : undefined;
    if (covered === undefined) return undefined;
    if (covered.folder === folder) {
      const key = await authenticate(folder, { login, passphrase }, this.#parts.clock);
      key.close();
      // Deriving takes its time; the work may have ended meanwhile.
      if (this.#isCovered && this.#unlocked === covered && key.personId === covered.actor.id) {
        this.#isCovered = false;
        this.#noteIfPossible(covered, 'station.unlocked');
        return covered;
      }
    }
    await this.lock();
    return undefined;
  }

  /** A full disk keeps nobody's screen open, and nobody out. */
  #noteIfPossible(unlocked: Unlocked, action: 'station.locked' | 'station.unlocked'): void {
    unlessStorageFails(() => {
      if (unlocked.readOnlyReason === undefined) this.#note(unlocked, action);
    });
  }

  #note(unlocked: Unlocked, action: string, content: Parameters<Act['note']>[2] = {}): void {
    const label = unlocked.vault.station.name;
    unlocked.perform((act) => act.note('vault', act.station, content, { action, label }));
  }

  /** Locks, and lets go of what only waits for an unlock. */
  async end(): Promise<void> {
    await this.lock();
    await this.#warmReader?.close();
    this.#warmReader = undefined;
  }

  #chosenFolder(): { name: string; folder: string } {
    if (this.#chosen === undefined) throw new FocalPointError('vault.missing');
    return { name: this.#chosen, folder: this.#parts.dataFolder.vaultFolder(this.#chosen) };
  }

  async #open(
    name: string,
    folder: string,
    vault: OpenVault,
    whose: (db: WritableDatabase, readOnlyReason: string | undefined) => Promise<PersonRecord>,
  ): Promise<Unlocked> {
    await this.lock();
    let db: WritableDatabase | undefined;
    try {
      db = openVaultDatabase(vault);
      migrate(db, migrations, this.#parts.clock);
      const readOnlyReason = whyReadOnly(db, vault, this.#parts.knownHeads);
      const header = readOnlyReason === undefined ? headerInPlace(db, vault.headerDigest) : undefined;
      const person = await whose(db, readOnlyReason);
      const station = db.first<{ is_sample: number }>(statement`select is_sample from station_record`);
      const unlocked = this.#assemble({
        name,
        folder,
        vault,
        db,
        person,
        isSample: station?.is_sample === 1,
        readOnlyReason,
      });
      this.#unlocked = unlocked;
      if (header !== undefined) this.#sayUnlocked(unlocked, header);
      return unlocked;
    } catch (error) {
      // What was already assembled has threads of its own.
      const assembled = this.#unlocked;
      this.#unlocked = undefined;
      await assembled?.close().catch(() => undefined);
      db?.close();
      vault.close();
      throw error;
    }
  }

  /** The first entry of a session, what a crash left behind, and a head over both. */
  #sayUnlocked(unlocked: Unlocked, header: HeaderInPlace): void {
    const { vault, db } = unlocked;
    const note = (action: string): void => this.#note(unlocked, action, { header: vault.headerDigest });
    unlocked.perform((act) => remarkHeader(act, header, vault.station.name));
    note('station.unlocked');
    // Tidying can wait for the next unlock; work cannot.
    unlessStorageFails(() => {
      // A person whom recovery is about to record has a slot and no row yet.
      const isKnown = findPerson(db, unlocked.actor.id) !== undefined;
      if (isKnown && removeIdleSlots(vault, db)) note('vault.header-changed');
      setAsideAtUnlock(unlocked);
      finishRecordedPackages(unlocked, this.#parts.dataFolder);
    });
    unlocked.makeHeadIfPossible();
  }

  #openReader(vault: OpenVault): ReaderThread {
    const reader = this.#warmReader ?? warmReader();
    this.#warmReader = undefined;
    const key = vault.databaseKey();
    const moved = new Uint8Array(key);
    key.fill(0);
    const giveBack = (): void => {
      this.#warmReader = reader;
    };
    return reader.open({ file: vault.databaseFile, key: moved }, () => this.#parts.clock.now(), giveBack);
  }

  #assemble(parts: {
    name: string;
    folder: string;
    vault: OpenVault;
    db: WritableDatabase;
    person: PersonRecord;
    isSample: boolean;
    readOnlyReason: string | undefined;
  }): Unlocked {
    const { clock, nextId, knownHeads } = this.#parts;
    const { folder, vault } = parts;
    const db = sharedRecordsOf(vault, parts.db);
    // What a job works on is case content; once the lock was said, only its state passes.
    const announce = (job: Job): void =>
      this.#parts.announceJob(this.unlocked === undefined ? { ...job, label: '' } : job);
    const store = (job: Job): void => {
      if (parts.readOnlyReason !== undefined) return;
      db.run(statement`insert into job (id, state, started_at, content)
        values (${job.id}, ${job.state}, ${job.startedAt}, ${JSON.stringify(job)})
        on conflict (id) do update set state = excluded.state, content = excluded.content`);
    };
    const jobs = this.#newJobs(store, announce);
    jobs.recall(
      db
        .all<{ content: string }>(
          statement`select content from (select * from job order by started_at desc limit 50) order by started_at`,
        )
        .map(({ content }) => Job.parse(JSON.parse(content))),
    );
    const isOpenOverTurns = (): boolean => db.isOpenOverTurns;
    const ledgerOptions =
      parts.readOnlyReason === undefined
        ? { headFile: vault.headFile, isOpenOverTurns }
        : { isDamaged: parts.readOnlyReason === 'ledger-damaged' };
    return new Unlocked({
      vaultName: parts.name,
      folder,
      vault,
      db,
      ledger: Ledger.open(parts.db, vault.ledgerSigner, vault.station.id, ledgerOptions),
      actor: actorOf(parts.person),
      files: openEvidenceFiles({ vault, nextId }),
      reader: this.#openReader(vault),
      jobs,
      knownHeads,
      clock,
      nextId,
      isSample: parts.isSample,
      readOnlyReason: parts.readOnlyReason,
    });
  }

  #newJobs(store: (job: Job) => void, announce: (job: Job) => void = this.#parts.announceJob): Jobs {
    const { clock, nextId, reportDefect } = this.#parts;
    return new Jobs({ clock, nextId, store, announce, reportDefect });
  }
}
