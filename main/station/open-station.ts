// The composition root: every part of a station is built once, here, in a readable order, and handed what it needs.
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../shared/language/instant.ts';
import { instantOf } from '../../shared/language/instant.ts';
import { drop } from '../../shared/language/habits.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import type { Envelope, StationEvent, Unsubscribe } from '../../shared/transport/envelope.ts';
import type { Argon2Parameters, FileSource } from '../vault/index.ts';
import type { ReadableDatabase } from '../database/index.ts';
import type { Alarm } from './alarm.ts';
import type { Caller } from './caller.ts';
import { openDataFolder } from './data-folder.ts';
import { dispatch, type Phase } from './dispatch.ts';
import type { StagedUpload } from './evidence-files.ts';
import { handlers } from './handlers.ts';
import { IdleLock } from './idle-lock.ts';
import { timeOrderedIds } from './identifiers.ts';
import type { Inside } from './inside.ts';
import { openKnownHeads } from './known-heads.ts';
import { answerMedia, type MediaAnswer, type MediaRequest } from './media.ts';
import type { SampleBuilder } from './access/create-sample.ts';
import { firstSettings, readSettings } from './settings.ts';
import { VaultDoor } from './vault-door.ts';

export interface StationOptions {
  /** Vaults, exports and backups live below this folder. */
  readonly dataFolder: string;
  /** The vault to offer at start, by name; without it the only one there is. */
  readonly vault?: string;
  readonly clock?: Clock;
  /** What the time without a person is measured by. */
  readonly alarm?: Alarm;
  readonly nextId?: () => string;
  /** Cost of key derivation for new slots; measured where it is not given. Tests give a cheap one. */
  readonly derivation?: Argon2Parameters;
  /** A folder of a camera or card that a person may have watched; a face without a folder dialog gives it at start. */
  readonly watchFolder?: string;
  /** Vaults made here are samples: named so, marked so on the screen. */
  readonly makesSamples?: boolean;
  /** Builds the sample case in a new vault; the face gives it, because it acts as people do. */
  readonly buildSample?: SampleBuilder;
}

/** A new upload as a face hands it over: bytes as they come, or a file of this computer that a person chose. */
export interface Upload {
  readonly fileName: string;
  readonly source: FileSource;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { done: number; of: number }) => void;
}

export interface Station {
  /** Answers one question; never throws. */
  request(caller: Caller, name: string, payload: unknown): Promise<Envelope>;
  subscribe(listener: (event: StationEvent) => void): Unsubscribe;
  /** Takes bytes into encrypted staging; a command then says what they are. @throws `station.locked`, `vault.disk-full`, `vault.source-vanished` */
  receive(upload: Upload): Promise<StagedUpload>;
  /** Bytes for an image, a document, a package; checked like any question. @throws FocalPointError */
  media(request: MediaRequest): Promise<MediaAnswer>;
  lock(reason: 'person' | 'idle' | 'system'): Promise<void>;
  close(): Promise<void>;
}

export function openStation(options: StationOptions): Station {
  const clock = options.clock ?? { now: () => instantOf(new Date()) };
  const nextId = options.nextId ?? timeOrderedIds(clock);
  const dataFolder = openDataFolder(options.dataFolder);
  const listeners = new Set<(event: StationEvent) => void>();
  const emit = (event: StationEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const reportDefect = (error: unknown): string => {
    const reference = randomUUID().slice(0, 8);
    // Names and stacks of the program only: no record, no passphrase and no SQL value reaches this file.
    const stack =
      error instanceof Error
        ? `${error.name}\n${error.stack ?? ''}\n${typeof error.cause === 'string' ? error.cause : ''}`
        : 'not an error';
    appendFileSync(join(dataFolder.root, 'defects.log'), `${clock.now()} ${reference} ${stack}\n\n`, { mode: 0o600 });
    return reference;
  };
  const door = new VaultDoor({
    clock,
    nextId,
    dataFolder,
    knownHeads: openKnownHeads(dataFolder.root),
    derivation: options.derivation,
    announceJob: (job) => emit({ type: 'job', job }),
    reportDefect,
  });
  const lock = async (reason: 'person' | 'idle' | 'system'): Promise<void> => {
    if (door.unlocked === undefined && !door.isCovered) return;
    const wasCovered = door.isCovered;
    // From here on nobody reads or writes; screens let go of what they show at once, while work that runs is being stopped.
    const locking = door.lock();
    if (!wasCovered) emit({ type: 'locked', reason });
    await locking;
  };
  /** Nobody is there. What they began goes on behind the lock, and the vault closes after it. */
  const leave = async (): Promise<void> => {
    const working = door.cover();
    if (working === undefined) return lock('idle');
    emit({ type: 'locked', reason: 'idle' });
    await working;
    if (door.isCovered) await lock('idle');
  };
  const idleLock = new IdleLock({
    minutes: () => (door.unlocked === undefined ? undefined : idleMinutes(door.unlocked.db)),
    warn: (seconds) => emit({ type: 'idle-warning', seconds }),
    lock: () => drop(leave()),
    ...(options.alarm === undefined ? {} : { alarm: options.alarm }),
  });
  const names = dataFolder.vaultNames();
  const first = options.vault ?? (names.length === 1 ? names[0] : undefined);
  if (first !== undefined && names.includes(first)) {
    try {
      door.choose(first);
    } catch {
      // A damaged header is shown by `station.vaults`, where the person can do something about it.
    }
  }

  const insideFor = (caller: Caller, begunIn = door.unlocked): Inside => ({
    caller,
    clock,
    nextId,
    dataFolder,
    door,
    get unlocked() {
      const unlocked = door.forWorkBegunIn(begunIn);
      if (unlocked === undefined) throw new FocalPointError('station.locked');
      return unlocked;
    },
    get jobs() {
      return door.forWorkBegunIn(begunIn)?.jobs ?? door.lockedJobs;
    },
    buildSample: options.buildSample,
    watchFolder: options.watchFolder,
    makesSamples: options.makesSamples ?? false,
    touch: () => idleLock.touch(),
    lock,
    emit,
  });
  const phase = (): Phase =>
    door.unlocked !== undefined ? 'unlocked' : door.chosen === undefined ? 'no-vault' : 'locked';

  return {
    request(caller, name, payload) {
      // Looking at jobs, state and new pictures of a camera happens by itself and is no sign of a person.
      if (name !== 'jobs.list' && name !== 'station.state' && name !== 'photographs.tray') idleLock.touch();
      return dispatch(
        { handlers, phase: phase(), roles: door.unlocked?.actor.roles ?? [], inside: insideFor(caller), reportDefect },
        name,
        payload,
      );
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async receive(upload) {
      if (door.unlocked === undefined) throw new FocalPointError('station.locked');
      idleLock.touch();
      return door.unlocked.files.receive(upload);
    },
    async media(request) {
      if (door.unlocked === undefined) throw new FocalPointError('station.locked');
      return answerMedia(door.unlocked, dataFolder, request);
    },
    lock,
    async close() {
      idleLock.stop();
      await lock('system');
      await door.end();
    },
  };
}

/** A damaged page must not keep a station from locking itself. */
function idleMinutes(db: ReadableDatabase): number {
  try {
    return readSettings(db).idleLockMinutes;
  } catch {
    return firstSettings.idleLockMinutes;
  }
}
