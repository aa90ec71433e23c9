// A station opened for one command: signed in, asked, locked again, whatever happened.
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts';
import type { Job } from '../../shared/contract/work.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import type { Alarm } from '../station/alarm.ts';
import type { Caller } from '../station/caller.ts';
import { jobEnded } from '../station/job-ended.ts';
import { openStation, type Station } from '../station/open-station.ts';
import { optionalText, textOf, type Surroundings, type Values } from './command.ts';
import { readSecret } from './read-secret.ts';

/** Nobody sits at a screen that could be left open, and what a command does may take longer than a person is away. */
const neverRings: Alarm = { after: () => () => undefined };

/** Paths are handles here: whoever types the command names the place. */
const caller: Caller = {
  id: 'command-line',
  face: 'command-line',
  savePath: (handle) => handle,
  folderPath: (handle) => handle,
};

export interface StationSession {
  readonly station: Station;
  /** @throws FocalPointError the refusal of the command */
  ask<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  /** Waits for a job and shows how far it is. @throws FocalPointError why it failed */
  ended(jobId: string): Promise<NonNullable<Job['result']>>;
}

export function sessionOf(station: Station, surroundings: Surroundings): StationSession {
  const ask = async <Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> => {
    const envelope = await station.request(caller, name, input);
    if (!envelope.ok) throw new FocalPointError(envelope.error.code, envelope.error.details, envelope.error.fields);
    // The station parsed its answer by the command's own schema.
    return envelope.value as OutputOf<Name>;
  };
  return {
    station,
    ask,
    async ended(jobId) {
      const jobs = async () => (await ask('jobs.list', {})).jobs;
      const job = await jobEnded(station, jobs, jobId, ({ kind, done, total }) => {
        if (total > 0) surroundings.progress(`${kind} ${Math.floor((100 * done) / total)} %`);
      });
      if (job.error !== undefined) throw new FocalPointError(job.error.code, job.error.details);
      if (job.state !== 'done') throw new FocalPointError('threads.cancelled');
      const { warning } = job.result ?? {};
      if (warning !== undefined) surroundings.warn(warning);
      return job.result ?? {};
    },
  };
}

/** Opens, unlocks, works, locks. `work` gets the passphrase again, because custody acts are signed with it. @throws FocalPointError of unlocking and of the work */
export async function inVault<Value>(
  values: Values,
  surroundings: Surroundings,
  work: (session: StationSession, passphrase: string) => Promise<Value>,
): Promise<Value> {
  const vault = optionalText(values, 'vault');
  const station = openStation({
    dataFolder: textOf(values, 'data'),
    alarm: neverRings,
    ...(vault === undefined ? {} : { vault }),
  });
  try {
    const session = sessionOf(station, surroundings);
    if (vault !== undefined) await session.ask('station.choose', { vault });
    const passphrase = await readSecret(optionalText(values, 'passphrase-file'), 'Passphrase: ');
    await session.ask('station.unlock', { login: textOf(values, 'login'), passphrase });
    return await work(session, passphrase);
  } finally {
    await station.close();
  }
}
