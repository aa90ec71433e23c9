// Verifies a package on this machine, and unpacks one that was verified. What the report says is plain data.
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { FocalPointError } from '../../../shared/language/result.ts';
import { throwIfCancelled, turnsOf } from '../../threads/index.ts';
import { checkPackage } from '../format/check-package.ts';
import type { PackageReport } from '../format/package-report.ts';
import { UnreadableFile, type PackageSource } from '../format/package-source.ts';
import type { AgeKey } from './age-access.ts';
import { nodePrimitives } from './node-primitives.ts';
import { openPackage, type PackagePlace } from './open-package.ts';

export interface VerifyOptions extends AgeKey {
  /** Fingerprints known from outside the package: full, or the 20 digits of paper. */
  readonly knownFingerprints?: readonly string[];
  readonly signal?: AbortSignal;
  /** In bytes of the content. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Verifies the package at `place`: a folder, a ZIP, or a ZIP inside an age file.
 * @throws FocalPointError `package.not-found`, `package.key-needed`, `package.wrong-key`, `package.age-damaged`,
 *   `threads.cancelled`. Everything else that is wrong with a package is a finding of the report.
 */
export async function verifyPackage(place: PackagePlace, options: VerifyOptions = {}): Promise<PackageReport> {
  const opened = await openPackage(place, options);
  try {
    return await checkOpened(opened.source, options);
  } finally {
    await opened.close();
  }
}

/**
 * Verifies the package at `path` and unpacks it into `folder`, which must not exist yet. Each file is hashed again on its way.
 * @throws what `verifyPackage` throws, and `package.not-sound`, `package.target-exists`, `package.disk-full`, `package.file-changed`,
 *   and the code of what could not be read any more.
 */
export async function extractPackage(
  path: string,
  folder: string,
  options: VerifyOptions = {},
): Promise<PackageReport> {
  const opened = await openPackage(path, options);
  const { source } = opened;
  try {
    const report = await checkOpened(source, options);
    if (report.verdict === 'refused') throw new FocalPointError('package.not-sound');
    if ((await stat(folder).catch(() => undefined)) !== undefined) throw new FocalPointError('package.target-exists');
    const part = `${folder}.part`;
    await rm(part, { recursive: true, force: true });
    try {
      await mkdir(part, { mode: 0o700 });
      for (const file of report.files) await extractFile(source, file, part, options.signal);
      await rename(part, folder);
    } catch (error) {
      await rm(part, { recursive: true, force: true });
      if (error instanceof UnreadableFile) throw new FocalPointError(error.code);
      const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
      throw isFull ? new FocalPointError('package.disk-full') : error;
    }
    return report;
  } finally {
    await opened.close();
  }
}

/** The check itself, of a package that is open. */
export function checkOpened(source: PackageSource, options: VerifyOptions): Promise<PackageReport> {
  return checkPackage(source, nodePrimitives, {
    ...(options.knownFingerprints === undefined ? {} : { knownFingerprints: options.knownFingerprints }),
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
    nextTurn: turnsOf(options.signal),
  });
}

async function extractFile(
  source: PackageSource,
  file: PackageReport['files'][number],
  folder: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const target = join(folder, ...file.path.split('/'));
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  const handle = await open(target, 'wx', 0o600);
  try {
    for await (const bytes of source.open(file.path)) {
      throwIfCancelled(signal);
      hash.update(bytes);
      await handle.writeFile(bytes);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  const isSame = file.sha256 === undefined || file.sha256 === hash.digest('hex');
  if (!isSame) throw new FocalPointError('package.file-changed', { file: file.path });
}
