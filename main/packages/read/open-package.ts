// Finds out what a place holds — a folder, a ZIP, a ZIP inside an age file — and opens it for a check. Nothing is written.
import { open, stat, type FileHandle } from 'node:fs/promises';
import { FocalPointError } from '../../../shared/language/result.ts';
import { UnreadableFile, type PackageSource, type RandomAccess } from '../format/package-source.ts';
import { openZip } from '../format/zip-reader.ts';
import { ageIntroduction, openAge, type AgeKey } from './age-access.ts';
import { openFolder } from './folder-source.ts';
import { nodeInflate } from './node-primitives.ts';

export interface OpenedPackage {
  readonly source: PackageSource;
  readonly kind: 'folder' | 'zip' | 'age';
  /** The ZIP itself, out of its encryption; a folder has none. */
  readonly zip?: RandomAccess;
  close(): Promise<void>;
}

/** A path on this machine, or one file's bytes wherever they are kept, such as in a vault; the caller closes the latter. */
export type PackagePlace = string | RandomAccess;

/** @throws FocalPointError `package.not-found`, `package.key-needed`, `package.wrong-key`, `package.age-damaged`, `package.file-unreadable` */
export async function openPackage(place: PackagePlace, key: AgeKey = {}): Promise<OpenedPackage> {
  return typeof place === 'string' ? openAt(place, key) : openFile(place, () => Promise.resolve(), key);
}

async function openAt(path: string, key: AgeKey): Promise<OpenedPackage> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) {
    return { source: await openFolder(path), kind: 'folder', close: () => Promise.resolve() };
  }
  const handle = found?.isFile() === true ? await open(path, 'r').catch(() => undefined) : undefined;
  if (handle === undefined || found === undefined) throw new FocalPointError('package.not-found');
  return openFile(fileAccess(handle, found.size), () => handle.close(), key);
}

async function openFile(given: RandomAccess, close: () => Promise<void>, key: AgeKey): Promise<OpenedPackage> {
  const file = readable(given);
  try {
    const start = Buffer.from(await file.read(0, Math.min(ageIntroduction.length, file.size))).toString('latin1');
    const isAge = start === ageIntroduction;
    const zip = isAge ? await openAge(file, key) : file;
    return { source: await openZip(zip, nodeInflate), kind: isAge ? 'age' : 'zip', zip, close };
  } catch (error) {
    await close();
    throw error instanceof UnreadableFile ? new FocalPointError(error.code) : error;
  }
}

/** A stick that is pulled out, a disk that cannot read, a file that became shorter: it cannot be read, whatever the system calls that. */
function readable(file: RandomAccess): RandomAccess {
  const { size } = file;
  return {
    size,
    async read(start, end) {
      let bytes: Uint8Array;
      try {
        bytes = await file.read(start, end);
      } catch (error) {
        throw error instanceof FocalPointError ? error : new UnreadableFile('package.file-unreadable');
      }
      if (bytes.length < Math.min(end, size) - start) throw new UnreadableFile('package.file-unreadable');
      return bytes;
    },
  };
}

function fileAccess(handle: FileHandle, size: number): RandomAccess {
  return {
    size,
    async read(start, end) {
      const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(end, size) - start));
      let filled = 0;
      while (filled < buffer.length) {
        const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, start + filled);
        if (bytesRead === 0) throw new UnreadableFile('package.file-unreadable');
        filled += bytesRead;
      }
      return buffer;
    },
  };
}
