// Before any test: the program is compiled, for the threads and the processes that tests start, and the verifying page is there.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

export default function buildProgram(): void {
  const { status } = spawnSync(process.execPath, ['build/build.ts', '--program'], {
    cwd: join(import.meta.dirname, '..'),
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The program does not compile.');
}
