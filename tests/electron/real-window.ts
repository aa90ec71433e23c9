// The checks that need Electron's own program. Where it is missing they are named one by one as NOT run: nothing pretends.
// Run by `node build/run.mjs tests/electron/real-window.ts`; the workflow runs it on Linux (xvfb) and Windows.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { electronProgram } from '../../build/electron-program.ts';

interface Check {
  readonly name: string;
  run(app: ElectronApplication, page: Page): Promise<boolean>;
}

const checks: readonly Check[] = [
  {
    name: 'the window opens on app://workstation/ and shows the first screen',
    run: async (_app, page) => page.url().startsWith('app://workstation/') && (await page.locator('h1').count()) > 0,
  },
  {
    name: 'the page has no Node and exactly one bridge',
    run: (_app, page) =>
      page.evaluate(() => {
        const globals = globalThis as unknown as Record<string, unknown>;
        return (
          globals['require'] === undefined && globals['process'] === undefined && globals['workstation'] !== undefined
        );
      }),
  },
  {
    name: 'the sandbox and context isolation are really on',
    run: (app) =>
      app.evaluate(({ webContents }) =>
        webContents.getAllWebContents().every((contents) => {
          // Not part of the public types, and the one place where the engine says what it applied.
          const { getLastWebPreferences } = contents as unknown as { getLastWebPreferences(): Record<string, unknown> };
          const applied = getLastWebPreferences.call(contents);
          return (
            applied['sandbox'] === true && applied['contextIsolation'] === true && applied['nodeIntegration'] === false
          );
        }),
      ),
  },
  {
    name: 'the page reaches no network, by fetch, by picture or by socket',
    run: (_app, page) =>
      page.evaluate(async () => {
        const fetched = await fetch('https://example.com/').then(
          () => false,
          () => true,
        );
        const pictured = await new Promise<boolean>((resolve) => {
          const picture = new Image();
          picture.addEventListener('error', () => resolve(true));
          picture.addEventListener('load', () => resolve(false));
          picture.src = 'https://example.com/x.png';
        });
        return fetched && pictured;
      }),
  },
  {
    name: 'the page stays at home when told to go elsewhere or to open a window',
    run: async (_app, page) => {
      await page.evaluate(() => {
        window.open('https://example.com/');
        location.href = 'http://example.invalid/?next=app://workstation/';
      });
      return page.url().startsWith('app://workstation/');
    },
  },
  {
    name: 'the page gets no microphone, and a camera is missing at most, not refused',
    run: (_app, page) =>
      page.evaluate(async () => {
        const answerTo = (wanted: MediaStreamConstraints): Promise<string> =>
          navigator.mediaDevices.getUserMedia(wanted).then(
            (stream) => {
              for (const track of stream.getTracks()) track.stop();
              return 'given';
            },
            (error: unknown) => (error instanceof DOMException ? error.name : 'other'),
          );
        const camera = await answerTo({ video: true });
        return (
          ['given', 'NotFoundError', 'NotReadableError'].includes(camera) &&
          (await answerTo({ audio: true })) === 'NotAllowedError' &&
          (await answerTo({ audio: true, video: true })) !== 'given'
        );
      }),
  },
  {
    name: 'the station answers through the port, from a process of its own',
    run: (app) =>
      app.evaluate(({ app: program }) => program.getAppMetrics().some(({ name }) => name === 'Focal Point station')),
  },
];

/** What no running window can show: these belong to the packed and signed program, and to a person. */
const byHand = [
  'the fuses read back from the packed program',
  'asar integrity refuses a changed file (Windows)',
  'content protection hides the window from a recording (Windows)',
  'suspend and screen lock lock the station on the real computer',
  'the installer installs for the whole machine and removes itself',
  'a network log of a whole session holds no request',
];

const program = electronProgram();
if (program === undefined) {
  for (const { name } of checks) console.log(`NOT run (Electron's program is not on this machine): ${name}`);
} else {
  await runAll(program);
}
for (const name of byHand) console.log(`NOT run (needs the packed program or a person): ${name}`);

async function runAll(executablePath: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'focal-point-window-'));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const app = await _electron.launch({ executablePath, args: [root, '--data-folder', folder] });
  try {
    const page = await app.firstWindow();
    await page.locator('h1').first().waitFor();
    for (const { name, run } of checks) {
      const isFine = await run(app, page).catch(() => false);
      console.log(`${isFine ? 'ok' : 'FAILED'}: ${name}`);
      if (!isFine) process.exitCode = 1;
    }
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
