// Stands where `main/threads/sibling-module.ts` would be: tests run the sources of the program, its threads run compiled. A thread that
// translates its own sources does so in WebAssembly, and many of those in one process make Node 24 crash (decision 0014).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { siblingModule as beside } from '../main/threads/sibling-module.ts';

const root = pathToFileURL(join(import.meta.dirname, '..', '/')).href;

export function siblingModule(caller: string, name: string): URL {
  const source = beside(caller, name);
  const compiled = new URL(`dist/${source.href.slice(root.length, -'ts'.length)}js`, root);
  return existsSync(fileURLToPath(compiled)) ? compiled : source;
}
