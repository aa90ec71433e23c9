// Builds what is not run as it is written: the screens, the page that verifies packages, and the window shell where Electron is there.
// `--for-tests`: screens and verifier only. `--shell`: the shell too, whether Electron's program is there or not.
import process from 'node:process';
import { buildPage, pageFolder } from './build-page.ts';
import { buildShell } from './build-shell.ts';
import { electronProgram } from './electron-program.ts';
import { whenChanged } from './source-stamp.ts';
import { buildVerifier } from './verifier.ts';

const words = new Set(process.argv.slice(2));
const tools = ['package.json', 'package-lock.json', 'build/build-page.ts', 'build/build-shell.ts'];

await whenChanged(
  { sources: ['renderer', 'shared', ...tools], result: 'dist/page/assets.json', stampFile: 'dist/page.stamp' },
  () => buildPage(pageFolder),
);
await whenChanged(
  {
    sources: ['main/packages/verifier', 'main/packages/format', 'shared', 'build/verifier.ts', ...tools],
    result: 'dist/verifier/VERIFY.html',
    stampFile: 'dist/verifier.stamp',
  },
  buildVerifier,
);
if (words.has('--shell') || (!words.has('--for-tests') && electronProgram() !== undefined)) {
  await whenChanged(
    {
      sources: ['main', 'shared', 'build/tsconfig.base.json', ...tools],
      result: 'dist/main/electron/preload.cjs',
      stampFile: 'dist/shell.stamp',
    },
    buildShell,
  );
}
