// The first module of the station's process. It loads nothing native: that is what it checks before anything else is loaded.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changedNativeFiles, type NativeFiles } from './native-files.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const archive = /^(.*app\.asar)[\\/]/.exec(here)?.[1];
// In development nothing is packed, and there is no archive whose word could be taken for it.
if (archive !== undefined) {
  // Written when the installer was built; whoever can change it can change this program.
  const table = JSON.parse(readFileSync(join(here, 'native-files.json'), 'utf8')) as NativeFiles;
  const changed = changedNativeFiles(table, `${archive}.unpacked`);
  if (changed.length > 0)
    throw new Error(`Not as they were installed: ${changed.join(', ')}. Install the program again.`);
}
await import('./run-station-process.ts');
