// Runs one TypeScript program of the project, or one installed tool, on the right Node: `node build/run.mjs build/bench.ts --only ledger`.
// What lies in `main` is compiled first.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { prepare, projectFolder, runHere } from './prepare.mjs';

const [program, ...words] = process.argv.slice(2);
if (program === undefined) {
  console.error('Say which program to run, for example: node build/run.mjs build/bench.ts');
  process.exit(2);
}
const node = prepare();
const entry = program.startsWith('main/') ? compiled(program) : source(program);
process.exit(runHere(node, [entry, ...words], { cwd: process.env['INIT_CWD'] ?? process.cwd() }));

/** @param {string} name  of a module in `main`. */
function compiled(name) {
  const status = runHere(node, ['build/build.ts', '--program']);
  if (status !== 0) process.exit(status);
  return join(projectFolder, 'dist', name.replace(/ts$/, 'js'));
}

/** @param {string} name */
function source(name) {
  return existsSync(join(projectFolder, name)) ? resolve(projectFolder, name) : toolEntry(name);
}

/** @param {string} tool */
function toolEntry(tool) {
  const folder = join(projectFolder, 'node_modules', tool);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[tool]);
}
