// The import law: which room may import which. Run alone it checks every source file and ends with 1 when one breaks the law.
// The rules are data; how they are applied is pure, so that the tests can show it breaking examples.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseSync } from 'vite';

export interface Import {
  readonly specifier: string;
  readonly isTypeOnly: boolean;
}

/** Floors from the bottom up: a room imports rooms of lower floors, and its own files; never its neighbours. */
const floors: readonly (readonly string[])[] = [
  ['shared'],
  ['main/threads', 'main/surfaces', 'main/pages', 'main/tables'],
  ['main/database'],
  ['main/vault', 'main/ledger'],
  ['main/documents', 'main/packages'],
  ['main/station'],
  ['main/sample-case'],
  ['main/electron', 'main/loopback', 'main/command-line'],
];

/** Neighbours on one floor that may know each other's door, each with its reason. */
const doors: readonly { readonly from: string; readonly to: string; readonly reason: string }[] = [
  { from: 'main/packages', to: 'main/documents', reason: 'a sealed package carries the documents of the case' },
  {
    from: 'main/vault',
    to: 'main/ledger',
    reason: 'opening a vault compares it with the ledger heads kept outside it',
  },
];

/** Packages that only one room may import as values. A trailing slash names a whole scope. */
const onlyIn: readonly { readonly packages: readonly string[]; readonly rooms: readonly string[] }[] = [
  { packages: ['electron'], rooms: ['main/electron'] },
  { packages: ['knex', 'better-sqlite3'], rooms: ['main/database', 'tests'] },
  {
    packages: [
      'node:http',
      'node:https',
      'node:http2',
      'node:net',
      'node:tls',
      'node:dgram',
      'node:dns',
      'undici',
      'ws',
    ],
    rooms: ['main/loopback', 'tests'],
  },
  { packages: ['@embedpdf/'], rooms: ['main/pages'] },
  { packages: ['yauzl', 'sax'], rooms: ['main/tables'] },
  { packages: ['@blueprintjs/'], rooms: ['renderer/components', 'renderer/theme', 'renderer/bootstrap.tsx'] },
  { packages: ['zxing-wasm'], rooms: ['renderer/scanning/camera', 'tests'] },
  { packages: ['react', 'react-dom', 'i18next', 'wouter'], rooms: ['renderer', 'tests'] },
];

/**
 * What in one file breaks the law.
 *
 * @param file     the file's path from the project folder, with forward slashes.
 * @param imports  what it imports.
 * @returns one sentence for each breach; empty when the file keeps the law.
 */
export function breaches(file: string, imports: readonly Import[]): string[] {
  return imports.flatMap(({ specifier, isTypeOnly }) => {
    const breach = specifier.startsWith('.')
      ? relativeBreach(file, posix.join(posix.dirname(file), specifier))
      : packageBreach(file, specifier, isTypeOnly);
    return breach === undefined ? [] : [`${file} imports ${specifier}: ${breach}`];
  });
}

function relativeBreach(file: string, target: string): string | undefined {
  if (file.startsWith('tests/') || file.startsWith('build/')) return undefined;
  const from = roomOf(file);
  const to = roomOf(target);
  if (from === 'renderer') {
    return to === 'renderer' || to === 'shared' ? undefined : 'the screens know only shared';
  }
  if (to === 'renderer' || to === 'tests' || to === 'build') return `${from} does not know ${to}`;
  if (from === 'main/station' && to === 'main/station') return areaBreach(file, target);
  if (from === to) return undefined;
  const [fromFloor, toFloor] = [floorOf(from), floorOf(to)];
  if (fromFloor === undefined) return `${from} has no floor; give it one in build/import-law.ts`;
  if (toFloor === undefined) return `${to} has no floor; give it one in build/import-law.ts`;
  if (toFloor < fromFloor || doors.some((door) => door.from === from && door.to === to)) return undefined;
  return `${from} stands below or beside ${to}`;
}

/** Areas of the station do not import one another's records: what two areas share is in shared/domain or at the station's root. */
function areaBreach(file: string, target: string): string | undefined {
  const [from, to] = [areaOf(file), areaOf(target)];
  if (from === undefined || to === undefined || from === to) return undefined;
  return target.includes('records') ? `${from} does not import the records of ${to}` : undefined;
}

function packageBreach(file: string, specifier: string, isTypeOnly: boolean): string | undefined {
  const room = roomOf(file);
  const isNode = specifier.startsWith('node:');
  if (room === 'shared' && isNode) return 'shared is pure';
  if (room === 'renderer' && isNode) return 'the screens have no Node';
  if (isTypeOnly || room === 'build') return undefined;
  for (const { packages, rooms } of onlyIn) {
    const isNamed = packages.some(
      (name) => specifier === name || specifier.startsWith(name.endsWith('/') ? name : `${name}/`),
    );
    if (isNamed && !rooms.some((allowed) => file === allowed || file.startsWith(`${allowed}/`)))
      return `only ${rooms.join(', ')} may`;
  }
  return undefined;
}

function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'main' ? `main/${second}` : first;
}

function areaOf(file: string): string | undefined {
  const [, , area, rest] = file.split('/');
  return rest === undefined ? undefined : area;
}

function floorOf(room: string): number | undefined {
  const floor = floors.findIndex((rooms) => rooms.includes(room));
  return floor === -1 ? undefined : floor;
}

/** Every import of a source text: static, re-exporting, and dynamic where the address is a plain string. */
export function importsOf(fileName: string, source: string): Import[] {
  const { module, errors } = parseSync(fileName, source);
  if (errors.length > 0) throw new Error(`${fileName} cannot be parsed: ${errors[0]?.message ?? ''}`);
  const isWholeType = (start: number): boolean => /^(import|export)\s+type\b/.test(source.slice(start, start + 40));
  return [
    ...module.staticImports.map(({ moduleRequest, entries, start }) => ({
      specifier: moduleRequest.value,
      isTypeOnly: isWholeType(start) || (entries.length > 0 && entries.every(({ isType }) => isType)),
    })),
    ...module.staticExports.flatMap(({ entries, start }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest === null || moduleRequest === undefined
          ? []
          : [{ specifier: moduleRequest.value, isTypeOnly: isType || isWholeType(start) }],
      ),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest }) => {
      const literal = /^['"](.+)['"]$/.exec(source.slice(moduleRequest.start, moduleRequest.end))?.[1];
      return literal === undefined ? [] : [{ specifier: literal, isTypeOnly: false }];
    }),
  ];
}

/** Checks all sources below `root`. */
export function breachesBelow(root: string): string[] {
  const rooms = ['shared', 'main', 'renderer', 'build', 'tests'];
  const files = rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return files.toSorted().flatMap((file) => {
    const name = relative(root, file).split(sep).join('/');
    return breaches(name, importsOf(name, readFileSync(file, 'utf8')));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = breachesBelow(dirname(dirname(fileURLToPath(import.meta.url))));
  for (const sentence of found) console.error(sentence);
  process.exitCode = found.length === 0 ? 0 : 1;
}
