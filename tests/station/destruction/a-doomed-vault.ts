// A process that makes, backs up or restores vaults until it is killed. It prints `ready`, then one line for each that was acknowledged.
import { writeSync } from 'node:fs';
import process from 'node:process';
import type { CommandName, InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { jobEnded } from '../../../main/station/job-ended.ts';
import { openStation } from '../../../main/station/open-station.ts';
import { aClock, cheapDerivation, passphraseOf, testCaller } from '../open-test-station.ts';

const [, , dataFolder = '', way = '', backup = '', round = '0'] = process.argv;
const clock = aClock();
const station = openStation({ dataFolder, clock, derivation: cheapDerivation });
const passphrase = passphraseOf('administrator');

async function answer<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const envelope = await station.request(testCaller, name, input);
  if (!envelope.ok) throw new Error(`${name} ${JSON.stringify(envelope.error)}`);
  // The station parsed its answer by the command's own schema.
  return envelope.value as OutputOf<Name>;
}

async function location(jobId: string): Promise<string> {
  const job = await jobEnded(station, async () => (await answer('jobs.list', {})).jobs, jobId);
  if (job.state !== 'done') throw new Error(`${job.kind} ${JSON.stringify(job.error)}`);
  return job.result?.location ?? '';
}

const ways: Readonly<Record<string, (turn: number) => Promise<string>>> = {
  async create(turn) {
    await answer('station.create', {
      name: `Made ${round}-${turn}`,
      agency: 'Test agency',
      kind: 'laboratory',
      recordLanguage: 'en',
      administrator: { name: 'Ada Administrator', login: 'administrator', passphrase },
      alsoRoles: [],
    });
    return (await answer('station.state', {})).vault ?? '';
  },
  async backup() {
    // Backups are named by the second.
    clock.forward(1000);
    return location((await answer('backup.make', {})).jobId);
  },
  async restore() {
    return location((await answer('backup.restore', { backup, login: 'administrator', passphrase })).jobId);
  },
};

if (way === 'backup') {
  clock.forward(Number(round) * 100_000);
  await answer('station.unlock', { login: 'administrator', passphrase });
}
writeSync(1, 'ready\n');
for (let turn = 0; ; turn += 1) writeSync(1, `${await ways[way]?.(turn)}\n`);
