// The native parts lie outside the archive whose integrity Electron checks. Their hashes go into the archive as a table, and the
// station's process compares before it loads one of them.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NativeFiles } from '../main/electron/native-files.ts';
import { installed, lockedBelow, runtimeDependencies } from './shipped-packages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const tableFile = join(root, 'dist', 'main', 'electron', 'native-files.json');

/** Every native file of the runtime packages on this machine, by its path below the project. */
export function nativeFiles(): NativeFiles {
  const files = installed(lockedBelow(runtimeDependencies())).flatMap(({ folder }) => nativeBelow(join(root, folder)));
  return Object.fromEntries([...new Set(files)].toSorted().map((file) => [relative(root, file), hashOf(file)]));
}

function nativeBelow(folder: string): string[] {
  return (
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.node'))
      .map((entry) => join(entry.parentPath, entry.name))
      // What a compiler left is not packaged.
      .filter((file) => !relative(folder, file).startsWith('build'))
  );
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

export function writeNativeFiles(): void {
  mkdirSync(dirname(tableFile), { recursive: true });
  writeFileSync(tableFile, `${JSON.stringify(nativeFiles(), null, 1)}\n`);
}
