// docs/dependencies.md is held to package.json: nothing is used without a reason on that page, and no reason outlives its package.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const Named = z.record(z.string(), z.string());
const manifest = z
  .looseObject({ dependencies: Named, devDependencies: Named, optionalDependencies: Named })
  .parse(JSON.parse(read('package.json')));
const used = Object.keys({
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
}).toSorted();

/** Rows of the tables whose first cell is one package's name and nothing else. */
const rows = read('docs/dependencies.md')
  .split('\n')
  .flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const name = /^`([^`]+)`$/.exec(cells[1] ?? '')?.[1];
    return name === undefined ? [] : [{ name, purpose: cells[2] ?? '', licence: cells.at(-2) ?? '' }];
  });

test('every package has one line on the page of dependencies, and no line is left of one that is gone', () => {
  expect(rows.map(({ name }) => name).toSorted()).toEqual(used);
});

describe('every line', () => {
  test.each(rows)('says what $name is for', ({ purpose }) => {
    expect(purpose).not.toBe('');
  });

  test.each(rows)('names the licence that $name comes with', ({ name, licence }) => {
    const file = new URL(`node_modules/${name}/package.json`, root);
    // A Node for another machine is not installed here.
    if (name.startsWith('node-') && !existsSync(fileURLToPath(file))) return;
    const { license } = z.looseObject({ license: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(licence).toBe(license);
  });
});
