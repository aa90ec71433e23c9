// Builds everything twice into the same place and compares every file: the same sources make the same bytes.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildPage, pageFolder } from './build-page.ts';
import { buildPreload } from './build-preload.ts';
import { compileProgram } from './build-program.ts';
import { buildVerifier } from './verifier.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const built = ['page', 'verifier', 'main', 'shared'].map((name) => join(dist, name));

const first = await buildAndList();
const second = await buildAndList();
const names = [...new Set([...first.keys(), ...second.keys()])].toSorted();
const different = names.filter((name) => first.get(name) !== second.get(name));
for (const name of different) console.error(`differs: ${name}`);
console.log(`${names.length} files built twice, ${different.length} differ.`);
process.exitCode = different.length === 0 ? 0 : 1;

async function buildAndList(): Promise<ReadonlyMap<string, string>> {
  for (const folder of built) rmSync(folder, { recursive: true, force: true });
  await buildPage(pageFolder);
  await buildVerifier();
  compileProgram();
  await buildPreload();
  const files = built.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      // The compiler's notes for itself are no part of what is delivered.
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.tsbuildinfo'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return new Map(
    files.map((file) => [relative(dist, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}
