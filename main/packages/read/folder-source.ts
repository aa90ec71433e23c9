// A package that lies unpacked in a folder. Links are named, never followed.
import { constants, type Dirent } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { mostFiles } from '../format/package-path.ts';
import type { PackageFinding } from '../format/package-report.ts';
import { UnreadableFile, type PackageSource, type SourceFile } from '../format/package-source.ts';

/** @param folder  the package's folder, or one that holds nothing but it. */
export async function openFolder(folder: string): Promise<PackageSource> {
  const root = await packageFolder(folder);
  const files: SourceFile[] = [];
  const faults: PackageFinding[] = [];
  await walk(root, '', files, faults);
  return { files, faults, open: (path) => fileBytes(join(root, ...path.split('/'))) };
}

async function packageFolder(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  const [only] = entries;
  const isWrapped = entries.length === 1 && only?.isDirectory() === true && only.name !== 'data';
  return isWrapped ? join(folder, only.name) : folder;
}

async function walk(root: string, below: string, files: SourceFile[], faults: PackageFinding[]): Promise<void> {
  const entries: Dirent[] = await readdir(join(root, below), { withFileTypes: true });
  for (const entry of entries.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
    if (files.length > mostFiles) return;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isSymbolicLink()) faults.push({ code: 'package.symbolic-link', path });
    else if (entry.isDirectory()) await walk(root, path, files, faults);
    else if (!entry.isFile()) faults.push({ code: 'package.not-a-file', path });
    else files.push({ path, bytes: (await lstat(join(root, path))).size });
  }
}

const piece = 1024 * 1024;

async function* fileBytes(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch(() => undefined);
  if (handle === undefined) throw new UnreadableFile('package.file-unreadable');
  try {
    for (;;) {
      const buffer = Buffer.allocUnsafe(piece);
      const { bytesRead } = await handle.read(buffer, 0, piece).catch(() => {
        throw new UnreadableFile('package.file-unreadable');
      });
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
