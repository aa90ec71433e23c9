// Builds the screens: plain files with hashed names, no inline script, no inline data, and a list of every file with its SHA-256.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { PageAssets, pageAssetsName } from '../shared/transport/page-assets.ts';
import { threadFolder } from '../shared/transport/page-policy.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the built page is when nobody says otherwise. */
export const pageFolder = join(root, 'dist', 'page');

/** Builds the page into `folder`. */
export async function buildPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: join(root, 'renderer'),
    base: '/',
    publicDir: false,
    logLevel: 'warn',
    plugins: [react()],
    worker: {
      format: 'es',
      // A folder of their own, because threads are sent with a policy of their own.
      rolldownOptions: { output: { entryFileNames: `${threadFolder.slice(1)}[name]-[hash].js` } },
    },
    build: {
      outDir: folder,
      emptyOutDir: true,
      // The engine inside the pinned Electron, and the browsers of the same year.
      target: 'chrome140',
      // `data:` is allowed for pictures alone: fonts and scripts are files.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: false,
      // The bench holds the first screen to its limit; what comes later may be larger.
      chunkSizeWarningLimit: 2_000,
    },
  });
  writeFileSync(join(folder, pageAssetsName), `${JSON.stringify(listAssets(folder), undefined, 1)}\n`);
}

function listAssets(folder: string): PageAssets {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== pageAssetsName)
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return PageAssets.parse({
    files: Object.fromEntries(
      files.map((file) => [
        `/${relative(folder, file).split(sep).join('/')}`,
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
    ),
  });
}
