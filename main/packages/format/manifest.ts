// BagIt 1.0 (RFC 8493) text files: manifests and bag-info. Pure: used by the writer, the reader and the page.
import { comparePaths } from './package-path.ts';

export const bagitText = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
export const manifestName = 'manifest-sha256.txt';
export const tagManifestName = 'tagmanifest-sha256.txt';

export interface ManifestLine {
  readonly path: string;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** Lines as `sha256sum -c` reads them, sorted by the UTF-8 bytes of the path. */
export function manifestText(lines: readonly ManifestLine[]): string {
  return lines
    .toSorted((left, right) => comparePaths(left.path, right.path))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
}

/** @returns undefined when it is not exactly what `manifestText` writes: an unsorted, repeated or odd line is a change. */
export function readManifest(text: string): ManifestLine[] | undefined {
  const lines: ManifestLine[] = [];
  if (text !== '' && !text.endsWith('\n')) return undefined;
  for (const line of text.split('\n').slice(0, -1)) {
    const match = /^([0-9a-f]{64}) {2}([^\r]+)$/.exec(line);
    const [, sha256, path] = match ?? [];
    if (sha256 === undefined || path === undefined) return undefined;
    lines.push({ sha256, path });
  }
  if (new Set(lines.map(({ path }) => path)).size !== lines.length) return undefined;
  return manifestText(lines) === text ? lines : undefined;
}

/** `bag-info.txt`; a value's line breaks become spaces. */
export function bagInfoText(fields: readonly (readonly [name: string, value: string])[]): string {
  return fields.map(([name, value]) => `${name}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('');
}
