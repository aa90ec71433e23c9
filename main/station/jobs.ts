// Long work: it has an id, progress with an estimate, a way to stop, and an end that survives the window that started it.
import type { z } from 'zod';
import type { Job } from '../../shared/contract/work.ts';
import { JobId } from '../../shared/language/identity.ts';
import type { Clock } from '../../shared/language/instant.ts';
import { drop } from '../../shared/language/habits.ts';
import { FocalPointError } from '../../shared/language/result.ts';

export type JobKind = z.infer<typeof Job>['kind'];
export type JobResult = NonNullable<z.infer<typeof Job>['result']>;

export interface JobControl {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
  /** Whoever ordered the job is told of `code` beside its result. */
  readonly warn: (code: string) => void;
}

export interface JobOrder {
  readonly kind: JobKind;
  readonly label: string;
  readonly unit: z.infer<typeof Job>['unit'];
  readonly canCancel: boolean;
  readonly startedBy: string;
}

/** How long locking waits for work that cannot be stopped; keys must not stay in memory because a paper is being laid out. */
const longestSettling = 3000;

/** Keeps the jobs of one unlocked vault (or of the locked station, for a restore). `store` makes their ends durable. */
export class Jobs {
  readonly #jobs = new Map<string, Job>();
  readonly #controllers = new Map<string, AbortController>();
  readonly #running = new Set<Promise<void>>();
  #isSettled = false;
  readonly #parts: {
    clock: Clock;
    nextId: () => string;
    store: (job: Job) => void;
    announce: (job: Job) => void;
    reportDefect: (error: unknown) => string;
  };

  constructor(parts: {
    clock: Clock;
    nextId: () => string;
    store: (job: Job) => void;
    announce: (job: Job) => void;
    reportDefect: (error: unknown) => string;
  }) {
    this.#parts = parts;
  }

  /** Jobs of an earlier session, newest last; those that were still running did not end and say so. */
  recall(jobs: readonly Job[]): void {
    for (const job of jobs) {
      const recalled: Job = job.state === 'running' ? { ...job, state: 'interrupted', canCancel: false } : job;
      this.#jobs.set(job.id, recalled);
      if (recalled !== job) this.#keep(recalled);
    }
  }

  list(): Job[] {
    return [...this.#jobs.values()].toReversed().slice(0, 100);
  }

  start(order: JobOrder, work: (control: JobControl) => Promise<JobResult>): { jobId: string } {
    const id = JobId.parse(this.#parts.nextId());
    const controller = new AbortController();
    const started = performance.now();
    this.#controllers.set(id, controller);
    this.#set({
      id,
      ...order,
      state: 'running',
      startedAt: this.#parts.clock.now(),
      done: 0,
      total: 0,
    });
    let announcedAt = 0;
    const progress = (done: number, total: number): void => {
      const job = this.#jobs.get(id);
      if (job?.state !== 'running') return;
      const elapsed = (performance.now() - started) / 1000;
      const secondsLeft = done > 0 && total > done ? Math.ceil((elapsed / done) * (total - done)) : undefined;
      const { secondsLeft: _, ...rest } = job;
      this.#jobs.set(id, { ...rest, done, total, ...(secondsLeft === undefined ? {} : { secondsLeft }) });
      // Ten times a second is enough for an eye and leaves the station's thread to people.
      if (performance.now() - announcedAt < 100 && done < total) return;
      announcedAt = performance.now();
      this.#announce(id);
    };
    let warning: string | undefined;
    const warn = (code: string): void => {
      warning = code;
    };
    const run = this.#run(id, controller, async () => {
      const result = await work({ signal: controller.signal, progress, warn });
      return warning === undefined ? result : { ...result, warning };
    });
    this.#running.add(run);
    drop(run.finally(() => this.#running.delete(run)));
    return { jobId: id };
  }

  cancel(id: string): void {
    const job = this.#jobs.get(id);
    if (job === undefined) throw new FocalPointError('jobs.unknown');
    if (job.state !== 'running' || !job.canCancel) throw new FocalPointError('jobs.ended');
    this.#controllers.get(id)?.abort();
  }

  /**
   * Stops everything and waits until nothing runs, but not longer than a few seconds: what goes on then is said to be
   * interrupted, and whatever it still does finds the vault closed. Before the vault closes; nothing is stored afterwards.
   */
  async settle(longest = longestSettling): Promise<void> {
    for (const controller of this.#controllers.values()) controller.abort();
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, longest);
    });
    await Promise.race([Promise.allSettled(this.#running), patience]);
    clearTimeout(timer);
    for (const [id, job] of this.#jobs) if (job.state === 'running') this.#finish(id, { state: 'interrupted' });
    this.#isSettled = true;
  }

  /** When no job runs any more; undefined where none does. */
  allEnded(): Promise<void> | undefined {
    if (this.#running.size === 0) return undefined;
    const waiting = async (): Promise<void> => {
      while (this.#running.size > 0) await Promise.allSettled(this.#running);
    };
    return waiting();
  }

  /** Resolves when the job ended, with its last state; for the command line and tests. */
  async ended(id: string): Promise<Job> {
    while (this.#jobs.get(id)?.state === 'running') await Promise.race(this.#running);
    const job = this.#jobs.get(id);
    if (job === undefined) throw new FocalPointError('jobs.unknown');
    return job;
  }

  async #run(id: string, controller: AbortController, work: () => Promise<JobResult>): Promise<void> {
    // A turn later, so that whoever started the job holds its id before its first event.
    await Promise.resolve();
    try {
      const result = await work();
      this.#finish(id, { state: 'done', result });
    } catch (error) {
      if (controller.signal.aborted) this.#finish(id, { state: 'cancelled' });
      else this.#finish(id, { state: 'failed', error: this.#describe(error) });
    } finally {
      this.#controllers.delete(id);
    }
  }

  #describe(error: unknown): NonNullable<Job['error']> {
    if (!(error instanceof FocalPointError) || error.failure.code === 'station.unexpected') {
      return { code: 'station.unexpected', details: { reference: this.#parts.reportDefect(error) } };
    }
    const { code, details } = error.failure;
    return details === undefined ? { code } : { code, details: { ...details } };
  }

  #finish(id: string, end: Pick<Job, 'state'> & Partial<Pick<Job, 'result' | 'error'>>): void {
    const job = this.#jobs.get(id);
    // One that was interrupted by the lock has ended for good, however late its work comes back.
    if (job?.state !== 'running') return;
    const { secondsLeft: _, ...rest } = job;
    const finished: Job = { ...rest, ...end, canCancel: false, finishedAt: this.#parts.clock.now() };
    this.#set(finished);
  }

  #set(job: Job): void {
    this.#jobs.set(job.id, job);
    this.#keep(job);
    this.#announce(job.id);
  }

  /** Where a full disk keeps this from being stored, people are still told; the next session then calls the job interrupted. */
  #keep(job: Job): void {
    if (this.#isSettled) return;
    try {
      this.#parts.store(job);
    } catch (error) {
      if (!(error instanceof FocalPointError)) this.#parts.reportDefect(error);
    }
  }

  #announce(id: string): void {
    const job = this.#jobs.get(id);
    if (job !== undefined) this.#parts.announce(job);
  }
}
