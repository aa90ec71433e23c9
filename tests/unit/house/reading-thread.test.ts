// What the reading thread loads: it does so at every unlock, so nothing that makes papers or opens packages is reached from it.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { importsOf } from '../../../build/import-law.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Every file that `first` loads before it says that it is ready, and every package with who asked for it. Not what is imported later, by a call. */
function loadedBy(first: string): { files: Set<string>; packages: Map<string, string> } {
  const files = new Set<string>([first]);
  const packages = new Map<string, string>();
  for (const file of files) {
    const source = readFileSync(posix.join(root, file), 'utf8');
    const later = new Set([...source.matchAll(/import\('([^']+)'\)/g)].map(([, address]) => address));
    for (const { specifier, isTypeOnly } of importsOf(file, source)) {
      if (isTypeOnly || later.has(specifier)) continue;
      if (specifier.startsWith('.')) files.add(posix.join(posix.dirname(file), specifier));
      else packages.set(specifier, file);
    }
  }
  return { files, packages };
}

test('the reading thread loads neither papers nor packages, nor what encrypts for a recipient', () => {
  const { files, packages } = loadedBy('main/station/reader-thread.ts');
  expect([...files].filter((file) => /^main\/(documents|packages|pages|tables|surfaces)\//.test(file))).toEqual([]);
  const heavy = ['age-encryption', 'pdfkit', 'sharp', 'yauzl', 'node-forge', 'bwip-js', 'tesseract.js-core'];
  expect([...packages].filter(([name]) => heavy.includes(name))).toEqual([]);
  // It reads: of all that is looked through here, the reads of the station are there.
  expect(files).toContain('main/station/long-reads.ts');
  expect(packages.has('better-sqlite3')).toBe(true);
});
