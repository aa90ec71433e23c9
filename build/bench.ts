// Runs the benches one after another, each in a process of its own: `npm run bench` all, `npm run bench -- ledger` those whose name has it.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.argv.slice(2);
const benches = readdirSync(join(root, 'tests', 'bench'))
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  .toSorted();
if (run('build/build.ts', '--program') !== 0) process.exit(1);
for (const name of benches) {
  console.log(`\n${name.replace('.bench.ts', '')}`);
  const status = run('--import', './build/compiled.mjs', join(root, 'tests', 'bench', name));
  if (status !== 0) process.exitCode = 1;
}
if (benches.length === 0) console.log('There is no such bench.');

function run(...words: string[]): number | null {
  return spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status;
}
