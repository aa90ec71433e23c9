// Builds what is run: the screens, the page that verifies packages, the program, and the window's preload where Electron is there.
// `--program`: the program and the verifying page only. `--for-tests`: all but the preload. `--window`: the preload too, whether
// Electron's program is there or not.
import process from 'node:process';
import { buildPage, pageFolder } from './build-page.ts';
import { buildPreload } from './build-preload.ts';
import { buildProgram } from './build-program.ts';
import { electronProgram } from './electron-program.ts';
import { whenChanged } from './source-stamp.ts';
import { buildVerifier } from './verifier.ts';

const words = new Set(process.argv.slice(2));
const tools = ['package.json', 'package-lock.json', 'build/build-page.ts', 'build/build-preload.ts'];

if (!words.has('--program')) {
  await whenChanged(
    { sources: ['renderer', 'shared', ...tools], result: 'dist/page/assets.json', stampFile: 'dist/page.stamp' },
    () => buildPage(pageFolder),
  );
}
await whenChanged(
  {
    sources: ['main/packages/verifier', 'main/packages/format', 'shared', 'build/verifier.ts', ...tools],
    result: 'dist/verifier/VERIFY.html',
    stampFile: 'dist/verifier.stamp',
  },
  buildVerifier,
);
await buildProgram();
const isWithoutWindow = words.has('--program') || words.has('--for-tests') || electronProgram() === undefined;
if (words.has('--window') || !isWithoutWindow) {
  await whenChanged(
    {
      sources: ['main', 'shared', ...tools],
      result: 'dist/main/electron/preload.cjs',
      stampFile: 'dist/preload.stamp',
    },
    buildPreload,
  );
}
