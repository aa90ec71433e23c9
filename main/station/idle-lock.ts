// Locks a station nobody is working at, and says so a minute before.
import { platformAlarm, type Alarm } from './alarm.ts';

const warningSeconds = 60;

export interface IdleLockParts {
  /** Minutes until the lock, or undefined while there is nothing to lock. */
  minutes(): number | undefined;
  warn(seconds: number): void;
  lock(): void;
  readonly alarm?: Alarm;
}

export class IdleLock {
  readonly #parts: IdleLockParts;
  readonly #alarm: Alarm;
  #takeBack: readonly (() => void)[] = [];

  constructor(parts: IdleLockParts) {
    this.#parts = parts;
    this.#alarm = parts.alarm ?? platformAlarm;
  }

  /** A sign of a person. Gives the seconds until the lock; 0 while nothing is open. */
  touch(): number {
    this.stop();
    const minutes = this.#parts.minutes();
    if (minutes === undefined) return 0;
    const seconds = minutes * 60;
    // Where the whole time is a minute, a warning a minute before would come with every sign of a person.
    const warned = Math.min(warningSeconds, seconds / 2);
    this.#takeBack = [
      this.#alarm.after((seconds - warned) * 1000, () => this.#parts.warn(warned)),
      this.#alarm.after(seconds * 1000, () => this.#parts.lock()),
    ];
    return seconds;
  }

  stop(): void {
    for (const takeBack of this.#takeBack) takeBack();
    this.#takeBack = [];
  }
}
