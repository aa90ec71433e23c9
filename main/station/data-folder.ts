// Where a station keeps its things on the disk: vaults by name, what it hands out, and the settings file beside them.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FocalPointError } from '../../shared/language/result.ts';

export interface DataFolder {
  readonly root: string;
  /** Sealed packages, saved copies and, where no folder was chosen, backups. */
  readonly exports: string;
  readonly backups: string;
  vaultFolder(name: string): string;
  vaultNames(): string[];
  /** A folder name for a new vault, from the station's name; never one that exists. */
  newVaultName(stationName: string): string;
}

const safeName = /^[a-z0-9][a-z0-9-]{0,60}$/;

export function openDataFolder(root: string): DataFolder {
  const vaults = join(root, 'vaults');
  const exports = join(root, 'exports');
  const backups = join(root, 'backups');
  for (const folder of [vaults, exports, backups]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    root,
    exports,
    backups,
    vaultFolder(name) {
      if (!safeName.test(name)) throw new FocalPointError('vault.missing');
      return join(vaults, name);
    },
    vaultNames: () =>
      readdirSync(vaults, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && safeName.test(entry.name))
        .map((entry) => entry.name)
        .toSorted(),
    newVaultName(stationName) {
      const plain = stationName
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '')
        .slice(0, 40);
      const base = plain === '' ? 'station' : plain;
      for (let number = 1; ; number += 1) {
        const name = number === 1 ? base : `${base}-${number}`;
        // What a restore left that was cut off is not written into: another program may still be at it.
        const isTaken = existsSync(join(vaults, name)) || existsSync(join(vaults, `${name}.unfinished`));
        if (!isTaken) return name;
      }
    },
  };
}
