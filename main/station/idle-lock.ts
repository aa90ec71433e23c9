// Locks a station nobody is working at, and says so a minute before.

const warningSeconds = 60;

export interface IdleLockParts {
  /** Minutes until the lock, or undefined while there is nothing to lock. */
  minutes(): number | undefined;
  warn(seconds: number): void;
  lock(): void;
}

export class IdleLock {
  readonly #parts: IdleLockParts;
  #warning: NodeJS.Timeout | undefined;
  #locking: NodeJS.Timeout | undefined;
  #locksAt = 0;

  constructor(parts: IdleLockParts) {
    this.#parts = parts;
  }

  /** A sign of a person. Gives the seconds until the lock; 0 while nothing is open. */
  touch(): number {
    this.stop();
    const minutes = this.#parts.minutes();
    if (minutes === undefined) return 0;
    const milliseconds = minutes * 60_000;
    this.#locksAt = performance.now() + milliseconds;
    this.#warning = setTimeout(
      () => this.#parts.warn(warningSeconds),
      Math.max(0, milliseconds - warningSeconds * 1000),
    );
    this.#locking = setTimeout(() => this.#parts.lock(), milliseconds);
    this.#warning.unref();
    this.#locking.unref();
    return Math.round((this.#locksAt - performance.now()) / 1000);
  }

  stop(): void {
    clearTimeout(this.#warning);
    clearTimeout(this.#locking);
  }
}
