// The door of the vault: which vault is meant, creating, unlocking, locking. One vault is open at a time.
import { existsSync } from 'node:fs';
import type { Clock } from '../../shared/language/instant.ts';
import type { PersonId, StationId } from '../../shared/language/identity.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { Job } from '../../shared/contract/work.ts';
import type { Role, StationKind } from '../../shared/domain/roles.ts';
import { migrate, migrations, openDatabase, statement, type WritableDatabase } from '../database/index.ts';
import { Ledger, readHeadFile, type SignedHead } from '../ledger/index.ts';
import {
  createVault,
  readStationFile,
  unlockVault,
  unlockWithRecovery,
  type Argon2Parameters,
  type NewSlot,
  type OpenVault,
  type PersonalPublicKey,
} from '../vault/index.ts';
import type { DataFolder } from './data-folder.ts';
import { openEvidenceFiles } from './evidence-files.ts';
import { Jobs } from './jobs.ts';
import type { KnownHeads } from './known-heads.ts';
import { actorOf, findPerson, recordPerson, type PersonRecord } from './person-records.ts';
import { startReader } from './reader.ts';
import { Unlocked } from './unlocked.ts';

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

export interface NewStation {
  readonly name: string;
  readonly agency: string;
  readonly kind: StationKind;
  readonly isSample: boolean;
  readonly first: {
    readonly name: string;
    readonly login: string;
    readonly roles: readonly Role[];
    readonly passphrase: Uint8Array;
  };
}

export class VaultDoor {
  readonly #parts: DoorParts;
  readonly lockedJobs: Jobs;
  #chosen: string | undefined;
  #unlocked: Unlocked | undefined;

  constructor(parts: DoorParts) {
    this.#parts = parts;
    this.lockedJobs = this.#newJobs(() => undefined);
  }

  get chosen(): string | undefined {
    return this.#chosen;
  }

  get unlocked(): Unlocked | undefined {
    return this.#unlocked;
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
    const db = this.#openDatabase(vault);
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
    unlocked.perform((act) => {
      act.record(
        'station_record',
        {
          id: stationId,
          name: station.name,
          agency: station.agency,
          kind: station.kind,
          created_at: act.now,
          is_sample: station.isSample ? 1 : 0,
        },
        { action: 'station.created', label: station.name },
      );
      recordPerson(act, person);
    });
    unlocked.becomes(actorOf(findPerson(db, personId) ?? person));
    unlocked.makeHead();
    this.#chosen = name;
    this.#unlocked = unlocked;
    return unlocked;
  }

  /** Opens the chosen vault for one person. @throws the codes of `station.unlock`. */
  async unlock(login: string, passphrase: Uint8Array): Promise<Unlocked> {
    const { name, folder } = this.#chosenFolder();
    const { vault, personId, personalKey } = await unlockVault(folder, { login, passphrase }, this.#parts.clock);
    personalKey.close();
    return this.#open(name, folder, vault, (db) => {
      const person = findPerson(db, personId);
      if (person === undefined) throw new FocalPointError('vault.wrong-passphrase');
      if (person.state === 'retired') throw new FocalPointError('people.retired');
      return person;
    });
  }

  /** Opens the chosen vault with the recovery code for a new administrator; when everyone else is gone. */
  async unlockWithRecovery(
    code: string,
    administrator: { readonly name: string; readonly login: string; readonly passphrase: Uint8Array },
  ): Promise<Unlocked> {
    const { name, folder } = this.#chosenFolder();
    const { vault } = await unlockWithRecovery(folder, code, this.#parts.clock);
    // As above: a brand over text from one source.
    const personId = this.#parts.nextId() as PersonId;
    const personalKey = await this.#addSlot(vault, {
      personId,
      login: administrator.login,
      passphrase: administrator.passphrase,
    });
    const person: PersonRecord = {
      id: personId,
      name: administrator.name,
      login: administrator.login,
      roles: ['administrator'],
      state: 'active',
      publicKey: personalKey.publicKeyPem,
      keyFingerprint: personalKey.fingerprint,
      addedAt: this.#parts.clock.now(),
    };
    const unlocked = await this.#open(name, folder, vault, () => person);
    unlocked.perform((act) => {
      recordPerson(act, person);
      act.note('recovery', personId, {}, { action: 'station.recovered', label: administrator.name });
    });
    unlocked.becomes(actorOf(findPerson(unlocked.db, personId) ?? person));
    return unlocked;
  }

  /** Locks; idempotent. The entry is written before the keys go. */
  async lock(): Promise<void> {
    const unlocked = this.#unlocked;
    if (unlocked === undefined) return;
    this.#unlocked = undefined;
    if (unlocked.readOnlyReason === undefined) {
      unlocked.perform((act) =>
        act.note('vault', act.station, {}, { action: 'station.locked', label: unlocked.vault.station.name }),
      );
    }
    await unlocked.close();
  }

  #chosenFolder(): { name: string; folder: string } {
    if (this.#chosen === undefined) throw new FocalPointError('vault.missing');
    return { name: this.#chosen, folder: this.#parts.dataFolder.vaultFolder(this.#chosen) };
  }

  async #open(
    name: string,
    folder: string,
    vault: OpenVault,
    whose: (db: WritableDatabase) => PersonRecord,
  ): Promise<Unlocked> {
    await this.lock();
    let db: WritableDatabase | undefined;
    try {
      db = this.#openDatabase(vault);
      migrate(db, migrations, this.#parts.clock);
      const person = whose(db);
      const station = db.first<{ is_sample: number }>(statement`select is_sample from station_record`);
      const unlocked = this.#assemble({
        name,
        folder,
        vault,
        db,
        person,
        isSample: station?.is_sample === 1,
        readOnlyReason: this.#whyReadOnly(db, vault),
      });
      this.#unlocked = unlocked;
      if (unlocked.readOnlyReason === undefined) {
        unlocked.perform((act) =>
          act.note(
            'vault',
            act.station,
            { header: vault.headerDigest },
            { action: 'station.unlocked', label: vault.station.name },
          ),
        );
        unlocked.makeHead();
      }
      return unlocked;
    } catch (error) {
      db?.close();
      vault.close();
      throw error;
    }
  }

  /** A login taken in the header and one taken among the people are the same to a person. */
  async #addSlot(vault: OpenVault, slot: NewSlot): Promise<PersonalPublicKey> {
    try {
      return await vault.addSlot(slot);
    } catch (error) {
      vault.close();
      if (error instanceof FocalPointError && error.failure.code === 'vault.login-taken') {
        throw new FocalPointError('people.login-taken', { login: slot.login });
      }
      throw error;
    }
  }

  #openDatabase(vault: OpenVault): WritableDatabase {
    const key = vault.databaseKey();
    try {
      return openDatabase(vault.databaseFile, key);
    } finally {
      key.fill(0);
    }
  }

  /** A vault whose ledger does not continue every head known from outside may be read, not written. */
  #whyReadOnly(db: WritableDatabase, vault: OpenVault): string | undefined {
    const { knownHeads } = this.#parts;
    const remembered = knownHeads.of(vault.station.id);
    const known: SignedHead[] = [
      ...readHeadFile(vault.headFile).heads,
      ...(remembered === undefined ? [] : [remembered]),
    ];
    let ledger: Ledger;
    try {
      // Without the head file: looking must not put anything back.
      ledger = Ledger.open(db, vault.ledgerSigner, vault.station.id);
    } catch {
      return 'ledger-damaged';
    }
    if (known.some(({ head }) => head.size > ledger.size)) return 'older-copy';
    if (known.some(({ head }) => ledger.rootAt(head.size) !== head.root)) return 'ledger-differs';
    return undefined;
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
    const { folder, vault, db } = parts;
    const jobs = this.#newJobs((job) => {
      if (parts.readOnlyReason !== undefined) return;
      db.run(statement`insert into job (id, state, started_at, content)
        values (${job.id}, ${job.state}, ${job.startedAt}, ${JSON.stringify(job)})
        on conflict (id) do update set state = excluded.state, content = excluded.content`);
    });
    jobs.recall(
      db
        .all<{ content: string }>(
          statement`select content from (select * from job order by started_at desc limit 50) order by started_at`,
        )
        .map(({ content }) => Job.parse(JSON.parse(content))),
    );
    const headFile = parts.readOnlyReason === undefined ? { headFile: vault.headFile } : {};
    return new Unlocked({
      vaultName: parts.name,
      folder,
      vault,
      db,
      ledger: Ledger.open(db, vault.ledgerSigner, vault.station.id, headFile),
      actor: actorOf(parts.person),
      files: openEvidenceFiles({ vault, nextId }),
      reader: startReader({ file: vault.databaseFile, key: new Uint8Array(vault.databaseKey()) }, () => clock.now()),
      jobs,
      knownHeads,
      clock,
      nextId,
      isSample: parts.isSample,
      readOnlyReason: parts.readOnlyReason,
    });
  }

  #newJobs(store: (job: Job) => void): Jobs {
    const { clock, nextId, announceJob, reportDefect } = this.#parts;
    return new Jobs({ clock, nextId, store, announce: announceJob, reportDefect });
  }
}
