// What happens when the page has gone: after a short while the station locks, and after a longer one the program ends.
// Long work is never cut off by a closed page: both wait until no job runs.
import type { StationEvent } from '../../shared/transport/envelope.ts';

export interface Patience {
  /** Long enough for a page that is only being loaded again. */
  readonly beforeLock: number;
  readonly beforeStop: number;
}

export class Leaving {
  readonly #patience: Patience;
  readonly #lock: () => void;
  readonly #stop: () => void;
  readonly #running = new Set<string>();
  readonly #timers: NodeJS.Timeout[] = [];
  #isAway = false;

  constructor(patience: Patience, acts: { lock: () => void; stop: () => void }) {
    this.#patience = patience;
    this.#lock = acts.lock;
    this.#stop = acts.stop;
  }

  hear(event: StationEvent): void {
    if (event.type !== 'job') return;
    if (event.job.state === 'running') this.#running.add(event.job.id);
    else if (this.#running.delete(event.job.id) && this.#isAway) this.left();
  }

  left(): void {
    this.came();
    this.#isAway = true;
    if (this.#running.size > 0) return;
    this.#timers.push(
      setTimeout(this.#lock, this.#patience.beforeLock),
      setTimeout(this.#stop, this.#patience.beforeStop),
    );
  }

  came(): void {
    this.#isAway = false;
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
  }
}
