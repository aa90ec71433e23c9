// The loopback face as a program: `npm start` runs it where Electron's own program is missing.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { drop } from '../../shared/language/habits.ts';
import { pageAssetsName } from '../../shared/transport/page-assets.ts';
import { buildSample } from '../sample-case/build-sample.ts';
import { openStation } from '../station/open-station.ts';
import { openPageFiles } from '../station/page-files.ts';
import { serveLoopback } from './serve-loopback.ts';

const { values } = parseArgs({
  options: {
    'data-folder': { type: 'string' },
    page: { type: 'string' },
    vault: { type: 'string' },
    'watch-folder': { type: 'string' },
  },
});
const dataFolder = values['data-folder'];
const page = values.page;

if (dataFolder === undefined || page === undefined || !existsSync(join(page, pageAssetsName))) {
  stopWith(
    'Say where the station keeps its data (--data-folder) and where the built page is (--page); `npm start` does both.',
    2,
  );
} else if (process.getuid?.() === 0 && process.env['FOCAL_POINT_ALLOW_ROOT'] !== '1') {
  stopWith(
    'Focal Point does not run as root: a mistake would reach the whole computer. Start it as an ordinary user.',
    3,
  );
} else {
  await serve(dataFolder, page);
}

async function serve(folder: string, pageFolder: string): Promise<void> {
  const station = openStation({
    dataFolder: folder,
    buildSample,
    ...(values.vault === undefined ? {} : { vault: values.vault }),
    ...(values['watch-folder'] === undefined ? {} : { watchFolder: values['watch-folder'] }),
  });
  const loopback = await serveLoopback({
    station,
    pageFile: openPageFiles(pageFolder),
    ended(reason) {
      console.log(
        reason === 'page-left'
          ? 'The page was closed. The station is locked and Focal Point has ended.'
          : 'Somebody on this computer tried wrong tokens. Focal Point has ended; start it again.',
      );
      drop(station.close().then(() => process.exit(reason === 'page-left' ? 0 : 4)));
    },
  });
  // The one line that another program may read: `npm start` opens it in a browser, a test in its own.
  console.log(`Focal Point is open at ${loopback.address}`);
  let isEnding = false;
  const end = (): void => {
    if (isEnding) process.exit(1);
    isEnding = true;
    drop(
      loopback
        .close()
        .then(() => station.close())
        .then(() => process.exit(0)),
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

function stopWith(sentence: string, code: number): void {
  console.error(sentence);
  process.exitCode = code;
}
