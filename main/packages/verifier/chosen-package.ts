// What a person chose or dropped, as a package to check: files are read in slices, never whole.
import { UnreadableFile, type PackageSource, type RandomAccess } from '../format/package-source.ts';
import { openZip } from '../format/zip-reader.ts';
import { browserInflate } from './browser-primitives.ts';

/** A file and where it lies: `KS-2026-0001/data/court-file.pdf`. */
export interface ChosenFile {
  readonly path: string;
  readonly file: File;
}

export interface ChosenPackage {
  readonly name: string;
  readonly source: PackageSource;
  /** One file as a blob of the given type, for opening or saving. */
  blob(path: string, type: string): Promise<Blob>;
}

const piece = 4 * 1024 * 1024;
const mostInMemory = 1024 * 1024 * 1024;

/** @returns `encrypted` for an age file, undefined when nothing was chosen. */
export async function openChosen(files: readonly ChosenFile[]): Promise<ChosenPackage | 'encrypted' | undefined> {
  const [first] = files;
  if (first === undefined) return undefined;
  if (files.length > 1 || first.path.includes('/')) return openFolder(files);
  const start = new TextDecoder('latin1').decode(await first.file.slice(0, 21).arrayBuffer());
  if (start === 'age-encryption.org/v1') return 'encrypted';
  const source = await openZip(accessTo(first.file), browserInflate);
  return { name: first.path, source, blob: (path, type) => partOf(first.file, source, path, type) };
}

function openFolder(files: readonly ChosenFile[]): ChosenPackage {
  const folder = packageFolder(files.map(({ path }) => path));
  const inside = files.map(({ path, file }) => ({
    path: path.startsWith(folder) ? path.slice(folder.length) : path,
    file,
  }));
  const byPath = new Map(inside.map(({ path, file }) => [path, file]));
  const source: PackageSource = {
    files: inside.map(({ path, file }) => ({ path, bytes: file.size })),
    faults: [],
    open: (path) => slices(byPath.get(path)),
  };
  return {
    name: folder.slice(0, -1),
    source,
    blob: (path, type) => Promise.resolve(byPath.get(path)?.slice(0, undefined, type) ?? new Blob()),
  };
}

/** The folder that holds the seal nearest to the top, with its slash; the first folder where there is none. */
function packageFolder(paths: readonly string[]): string {
  const seals = paths.filter((path) => path === 'seal.json' || path.endsWith('/seal.json'));
  const [nearest] = seals.toSorted((left, right) => left.split('/').length - right.split('/').length);
  if (nearest !== undefined && !nearest.includes('/data/')) return nearest.slice(0, -'seal.json'.length);
  const [first = ''] = paths;
  return first.includes('/') ? `${first.split('/')[0] ?? ''}/` : '';
}

function accessTo(file: File): RandomAccess {
  return {
    size: file.size,
    read: async (start, end) => bytesOf(file.slice(start, end)),
  };
}

async function* slices(file: File | undefined): AsyncGenerator<Uint8Array> {
  if (file === undefined) throw new UnreadableFile('package.file-unreadable');
  for (let at = 0; at < file.size; at += piece) yield await bytesOf(file.slice(at, at + piece));
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    throw new UnreadableFile('package.file-unreadable');
  }
}

/** Of a file that lies in the ZIP as it is, nothing is read: the browser is told where it lies. */
async function partOf(zip: File, source: PackageSource, path: string, type: string): Promise<Blob> {
  const start = source.storedAt?.(path);
  const bytes = source.files.find((file) => file.path === path)?.bytes;
  if (start === undefined || bytes === undefined) return gathered(source, path, type);
  return zip.slice(start, start + bytes, type);
}

async function gathered(source: PackageSource, path: string, type: string): Promise<Blob> {
  const pieces: Blob[] = [];
  let length = 0;
  for await (const bytes of source.open(path)) {
    length += bytes.length;
    if (length > mostInMemory * 4) throw new UnreadableFile('package.file-too-large');
    // Browsers move large blobs to the disk; the bytes of a slice are never shared memory.
    pieces.push(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  }
  return new Blob(pieces, { type });
}
