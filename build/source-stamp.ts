// Whether something has to be built again: a stamp of the sources beside what was built from them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs `make` unless the stamp in `stampFile` fits the sources and `result` is there. */
export async function whenChanged(
  parts: { readonly sources: readonly string[]; readonly result: string; readonly stampFile: string },
  make: () => Promise<void> | void,
): Promise<void> {
  const stamp = stampOf(parts.sources);
  const stampFile = join(root, parts.stampFile);
  const isCurrent =
    existsSync(join(root, parts.result)) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
  if (isCurrent) return;
  await make();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** One hash over the names and bytes of these files and of all files below these folders. */
export function stampOf(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesBelow).toSorted()) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesBelow(source: string): string[] {
  const path = join(root, source);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [source];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const name = `${source}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(name) : [name];
  });
}
