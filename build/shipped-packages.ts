// Which installed packages reach the station: the dependencies and all below them, and what the screens bundle.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface LockedPackage {
  /** Below the project, such as `node_modules/knex`. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string | undefined;
  /** Subresource integrity as the lock file has it. */
  readonly integrity: string | undefined;
}

interface LockEntry {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Every package below `names`, itself included, that the lock file knows; sorted by folder. Optional ones of other systems too. */
export function lockedBelow(names: readonly string[]): LockedPackage[] {
  // Written by npm; only these parts are read.
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockEntry>>;
  };
  const found = new Map<string, LockEntry>();
  const visit = (name: string, from: string): void => {
    const folder = resolveIn(lock.packages, name, from);
    const entry = folder === undefined ? undefined : lock.packages[folder];
    if (folder === undefined || entry === undefined || found.has(folder)) return;
    found.set(folder, entry);
    for (const below of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) visit(below, folder);
  };
  for (const name of names) visit(name, '');
  return [...found]
    .map(([folder, entry]) => ({
      folder,
      name: entry.name ?? folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version ?? '',
      licence: entry.license,
      integrity: entry.integrity,
    }))
    .toSorted((one, other) => (one.folder < other.folder ? -1 : 1));
}

/** As Node looks for a package: in the folder's own modules first, then outwards. */
function resolveIn(packages: Readonly<Record<string, LockEntry>>, name: string, from: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const candidate = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (candidate in packages) return candidate;
    if (folder === '') return undefined;
  }
}

/** The names in package.json under `dependencies`. */
export function runtimeDependencies(): string[] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return Object.keys(manifest.dependencies);
}

/** The packages that are on this machine; the lock file also names those of other systems. */
export function installed(packages: readonly LockedPackage[]): LockedPackage[] {
  return packages.filter(({ folder }) => existsSync(join(root, folder, 'package.json')));
}
