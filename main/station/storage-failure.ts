// What may be left undone when the disk is full or may not be written.
import { FocalPointError } from '../../shared/language/result.ts';

/** Does it, or leaves it where storage fails; every other error is thrown. */
export function unlessStorageFails(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isStorageFailure(error)) throw error;
  }
}

/** A full disk or a folder that may not be written, as rooms and the system say it. */
function isStorageFailure(error: unknown): boolean {
  if (error instanceof FocalPointError)
    return /^(vault|database)\.(disk-full|not-writable|storage-failed)$/.test(error.failure.code);
  return (
    error instanceof Error &&
    'code' in error &&
    ['ENOSPC', 'EROFS', 'EACCES', 'EDQUOT', 'ENOENT'].includes(String(error.code))
  );
}
