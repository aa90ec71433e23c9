// Compiles the program: its modules as JavaScript below `dist`, side by side as in the sources, so that every relative address stays true.
// Everything runs it that way. Node can run the sources too, but each thread of a process would then translate them with a WebAssembly
// module of its own, and Node 24 ends the whole process when the engine frees what several such modules share (decision 0014).
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { whenChanged } from './source-stamp.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Emits `shared` and `main` below `dist`, unless what is there is of these sources. */
export async function buildProgram(): Promise<void> {
  await whenChanged(
    {
      sources: ['main', 'shared', 'build/tsconfig.base.json', 'package.json', 'package-lock.json'],
      result: 'dist/main/loopback/main.js',
      stampFile: 'dist/program.stamp',
    },
    compileProgram,
  );
}

/** Emits `shared` and `main` below `dist`. */
export function compileProgram(): void {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'main'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The program does not compile.');
  // What the modules read beside themselves and the compiler does not carry along.
  cpSync(join(root, 'main'), join(root, 'dist/main'), {
    recursive: true,
    filter: (source) => !/\.tsx?$|\.md$|tsconfig.*\.json$/.test(source),
  });
}
