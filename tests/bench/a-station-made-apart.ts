// A station that another process made: what making it leaves in memory is no part of what a bench measures. With a folder as its word, this is that process.
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { openTestStation, type TestStation } from '../station/open-test-station.ts';

const self = fileURLToPath(import.meta.url);

/** Signed in as the analyst. @param folder  of the bench; it deletes it. */
export async function aStationMadeApart(folder: string): Promise<TestStation> {
  const dataFolder = join(folder, 'station');
  const { status } = spawnSync(process.execPath, [...process.execArgv, self, dataFolder], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The station was not made');
  return openTestStation({ as: 'analyst', dataFolder });
}

const [, program, dataFolder] = process.argv;
if (program === self && dataFolder !== undefined) {
  const station = await openTestStation();
  await station.station.lock('person');
  cpSync(station.dataFolder, dataFolder, { recursive: true });
  await station.close();
}
