// The bill of materials that goes into the product (CycloneDX 1.6, JSON): every package in it, its version, licence and hash. The same
// sources give the same bytes, so it carries no time and no serial number.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockedBelow, runtimeDependencies, type LockedPackage } from './shipped-packages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const billFile = join(root, 'dist', 'bill-of-materials.cdx.json');

/** Bundled into the screens; they are development dependencies because nothing loads them from their folders. */
const bundled = [
  '@blueprintjs/core',
  '@blueprintjs/icons',
  '@fontsource-variable/source-sans-3',
  '@fontsource/ibm-plex-mono',
  '@hookform/resolvers',
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  'react',
  'react-dom',
  'react-hook-form',
  'wouter',
  'zxing-wasm',
];

/** What comes inside other things and has no entry in the lock file of its own. */
const carried = [
  { name: 'Chromium', with: 'electron', licence: 'BSD-3-Clause' },
  { name: 'Node.js', with: 'electron', licence: 'MIT' },
  { name: 'SQLite3MultipleCiphers', with: 'better-sqlite3-multiple-ciphers', licence: 'MIT' },
  { name: 'SQLite', with: 'better-sqlite3-multiple-ciphers', licence: 'blessing' },
  { name: 'libvips', with: 'sharp', licence: 'LGPL-3.0-or-later' },
  { name: 'zxing-cpp', with: 'zxing-wasm', licence: 'Apache-2.0' },
  { name: 'Noto Sans', with: 'focal-point', licence: 'OFL-1.1' },
] as const;

export function billOfMaterials(): object {
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license: string;
  };
  const packages = lockedBelow([...runtimeDependencies(), ...bundled]);
  const electron = lockedBelow(['electron']).filter((one) => one.name === 'electron');
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name, version, licenses: [{ license: { id: license } }] } },
    components: [
      ...[...packages, ...electron].map(component),
      ...carried.map(({ name: carriedName, with: carrier, licence }) => ({
        type: 'library',
        name: carriedName,
        description: `inside ${carrier}`,
        licenses: [{ license: { id: licence } }],
      })),
    ],
  };
}

function component({ name, version, licence, integrity }: LockedPackage) {
  const [algorithm = '', base64 = ''] = (integrity ?? '').split('-');
  const purl = `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    ...(licence === undefined ? {} : { licenses: [{ expression: licence }] }),
    ...(algorithm === 'sha512'
      ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }] }
      : {}),
  };
}

export function writeBillOfMaterials(): void {
  mkdirSync(dirname(billFile), { recursive: true });
  writeFileSync(billFile, `${JSON.stringify(billOfMaterials(), null, 1)}\n`);
}
