// Makes the installers: builds everything, then hands it to the installer builder. Needs Electron's program, which no registry of packages carries.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';
import { writeBillOfMaterials } from './bill-of-materials.ts';
import { electronProgram } from './electron-program.ts';
import { writeIcon } from './icon.ts';
import { writeNativeFiles } from './native-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = electronProgram();
if (program === undefined) {
  console.error(
    'Installers need the Electron program, which is not on this machine. Fetch it with `npx install-electron` where there is a network, ' +
      'or put it into a folder and name that folder in ELECTRON_OVERRIDE_DIST_PATH.',
  );
  process.exit(1);
}
run('build/build.ts', '--window');
writeBillOfMaterials();
writeNativeFiles();
await writeIcon(join(root, 'dist', 'resources', 'icon.png'));
run('node_modules/electron-builder/cli.js', `--config.electronDist=${dirname(program)}`, ...process.argv.slice(2));

function run(entry: string, ...words: string[]): void {
  const { status } = spawnSync(process.execPath, [join(root, entry), ...words], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
