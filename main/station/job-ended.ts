// Waiting for a job from outside: for the command line, the sample and tests. Screens listen to events instead.
import type { Job } from '../../shared/contract/work.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import type { StationEvent } from '../../shared/transport/envelope.ts';

/**
 * The last state of a job, once it has ended.
 * @param jobs  asks the station for its jobs. @param onProgress  called with each change on the way.
 * @throws FocalPointError `jobs.unknown`
 */
export async function jobEnded(
  station: { subscribe(listener: (event: StationEvent) => void): () => void },
  jobs: () => Promise<readonly Job[]>,
  jobId: string,
  onProgress: (job: Job) => void = () => undefined,
): Promise<Job> {
  let wake: () => void = () => undefined;
  const unsubscribe = station.subscribe((event) => {
    if (event.type !== 'job' || event.job.id !== jobId) return;
    onProgress(event.job);
    wake();
  });
  try {
    for (;;) {
      const changed = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const job = (await jobs()).find(({ id }) => id === jobId);
      if (job === undefined) throw new FocalPointError('jobs.unknown');
      if (job.state !== 'running') return job;
      await changed;
    }
  } finally {
    unsubscribe();
  }
}
