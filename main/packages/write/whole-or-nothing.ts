// Writing that ends in a whole output under its final name, or in none: `.part` → fsync → rename → fsync of the folder.
import { access, mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FocalPointError } from '../../../shared/language/result.ts';
import { throwIfCancelled } from '../../threads/index.ts';
import type { WrittenFile } from './package-entry.ts';

export interface WritingOptions {
  readonly signal: AbortSignal | undefined;
  readonly onWritten: (bytes: number) => void;
}

/** @returns the bytes written. @throws FocalPointError `package.target-exists`, `package.disk-full`, `package.cannot-write` */
export function writeWholeFile(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  options: WritingOptions,
): Promise<number> {
  return wholeOrNothing(path, async (part) => {
    const handle = await open(part, 'wx', 0o600);
    return writeAll(handle, bytes, options);
  });
}

/** @returns how many files and bytes were written. Same errors as `writeWholeFile`. */
export function writeWholeFolder(
  path: string,
  files: readonly WrittenFile[],
  options: WritingOptions,
): Promise<number> {
  return wholeOrNothing(path, async (part) => {
    await mkdir(part, { mode: 0o700 });
    const folders = new Set([part]);
    let written = 0;
    for (const file of files) {
      const target = join(part, ...file.path.split('/'));
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      for (let folder = dirname(target); folder.length > part.length; folder = dirname(folder)) folders.add(folder);
      written += await writeAll(await open(target, 'wx', 0o600), file.open(), options);
    }
    for (const folder of folders) await syncFolder(folder);
    return written;
  });
}

async function wholeOrNothing(path: string, write: (part: string) => Promise<number>): Promise<number> {
  const part = `${path}.part`;
  if (await exists(path)) throw new FocalPointError('package.target-exists');
  try {
    // What an earlier, interrupted sealing left is nobody's package.
    await rm(part, { recursive: true, force: true });
    const written = await write(part);
    await rename(part, path);
    await syncFolder(dirname(path));
    return written;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw writingFailure(error);
  }
}

async function writeAll(
  handle: FileHandle,
  bytes: AsyncIterable<Uint8Array>,
  { signal, onWritten }: WritingOptions,
): Promise<number> {
  let written = 0;
  try {
    for await (const piece of bytes) {
      throwIfCancelled(signal);
      for (let offset = 0; offset < piece.length;) {
        offset += (await handle.write(piece, offset, piece.length - offset)).bytesWritten;
      }
      written += piece.length;
      onWritten(piece.length);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return written;
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder for this; there the rename itself is durable enough.
  const handle = await open(folder, 'r').catch(() => undefined);
  try {
    await handle?.sync().catch(() => undefined);
  } finally {
    await handle?.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function writingFailure(error: unknown): unknown {
  if (error instanceof FocalPointError || !(error instanceof Error) || !('code' in error)) return error;
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(error.code))) return new FocalPointError('package.disk-full');
  if (typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code))
    return new FocalPointError('package.cannot-write');
  return error;
}
