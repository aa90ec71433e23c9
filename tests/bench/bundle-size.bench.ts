// How much script the first screen waits for: what the page's own file names, and what that imports before anything is shown.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { buildPage } from '../../build/build-page.ts';
import { importsOf } from '../../build/import-law.ts';

const limitKilobytes = 350;
const folder = mkdtempSync(join(tmpdir(), 'focal-point-page-'));
try {
  await buildPage(folder);
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const waiting = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? '');
  // The sentences of one language are awaited before the first screen is drawn.
  waiting.push(
    ...readdirSync(join(folder, 'assets'))
      .filter((name) => /^en-.*\.js$/.test(name))
      .map((name) => `/assets/${name}`),
  );
  const seen = new Map<string, number>();
  while (waiting.length > 0) {
    const path = waiting.pop() ?? '';
    if (seen.has(path)) continue;
    const source = readFileSync(join(folder, path));
    seen.set(path, gzipSync(source, { level: 9 }).length);
    const text = source.toString('utf8');
    // Only what is imported at once: what a screen fetches later, the first one does not wait for.
    const later = new Set([...text.matchAll(/import\(\s*[`'"]([^`'"]+)[`'"]/g)].map(([, name]) => name));
    for (const { specifier } of importsOf(path, text)) {
      if (!later.has(specifier)) waiting.push(new URL(specifier, `file://${path}`).pathname);
    }
  }
  const kilobytes = [...seen.values()].reduce((sum, bytes) => sum + bytes, 0) / 1024;
  console.log(
    `first screen's script: ${kilobytes.toFixed(0)} kB gzip in ${seen.size} files · limit ${limitKilobytes} kB`,
  );
  if (kilobytes > limitKilobytes) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
