// What use cases reach inside a station beside the records: time, ids, files, jobs, the vault's door. One instance per question.
import type { Clock } from '../../shared/language/instant.ts';
import type { StationEvent } from '../../shared/transport/envelope.ts';
import type { SampleBuilder } from './access/create-sample.ts';
import type { Caller } from './caller.ts';
import type { DataFolder } from './data-folder.ts';
import type { Jobs } from './jobs.ts';
import type { Unlocked } from './unlocked.ts';
import type { VaultDoor } from './vault-door.ts';

export interface Inside {
  readonly caller: Caller;
  readonly clock: Clock;
  readonly nextId: () => string;
  readonly dataFolder: DataFolder;
  readonly door: VaultDoor;
  /** The open vault. @throws FocalPointError `station.locked` */
  readonly unlocked: Unlocked;
  /** Jobs of the open vault, or of the locked station. */
  readonly jobs: Jobs;
  /** Builds the sample case in a new vault, acting as people do; a face that has none cannot offer it. */
  readonly buildSample: SampleBuilder | undefined;
  /** The folder of a camera or card that the face was started with, to be watched when a person asks. */
  readonly watchFolder: string | undefined;
  /** Vaults made here are samples. */
  readonly makesSamples: boolean;
  /** A sign of a person; gives the seconds until the idle lock. */
  readonly touch: () => number;
  readonly lock: (reason: 'person' | 'idle' | 'system') => Promise<void>;
  readonly emit: (event: StationEvent) => void;
}
