// Files of an open vault: taken in through encrypted staging, read back at any place. Plain bytes are never written to a disk.
import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { AttachmentId } from '../../shared/language/identity.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import {
  openSealedFile,
  sealedFilePath,
  SealedFiles,
  type FileSource,
  type OpenVault,
  type SealedContent,
  type SealedFileReader,
} from '../vault/index.ts';

/** A file that is in the vault and that no record speaks of yet. It is set aside at the next unlock if none ever does. */
export interface StagedUpload {
  readonly uploadId: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly fileId: AttachmentId;
  readonly wrappedKey: string;
}

/** What a record keeps of a file, enough to read it again. */
export interface StoredFile {
  readonly fileId: string;
  readonly wrappedKey: string;
}

export interface ReceiveOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: { done: number; of: number }) => void) | undefined;
}

export interface EvidenceFiles {
  readonly folder: string;
  /** Hashes and encrypts. @throws as `SealedFiles.takeIn` */
  receive(upload: { fileName: string; source: FileSource } & ReceiveOptions): Promise<StagedUpload>;
  staged(uploadId: string): StagedUpload | undefined;
  /** Takes an upload out of staging: from now on a record speaks of it. @throws `attachments.upload-unknown` */
  claim(uploadId: string): StagedUpload;
  /** Deletes an upload that ended without a record, such as a package that was only to be checked. Unknown ones are no matter. */
  discard(uploadId: string): void;
  /** The same of gigabytes, which take long enough to delete to be felt: it goes on beside other work, and `close` waits for it. */
  discardBeside(uploadId: string): void;
  /** The caller closes the reader. @throws as `openSealedFile` */
  openSealed(file: StoredFile): SealedFileReader;
  /** Reads all of it on the sealing thread. */
  verify(file: StoredFile, options?: ReceiveOptions): Promise<SealedContent>;
  /** The vault's file key, for a thread that opens files itself; the caller zeroes its copy. */
  fileKey(): Buffer;
  close(): Promise<void>;
}

const longestName = 200;

export function openEvidenceFiles(parts: { vault: OpenVault; nextId: () => string }): EvidenceFiles {
  const { vault, nextId } = parts;
  const sealing = new SealedFiles(vault);
  const staging = new Map<string, StagedUpload>();
  const removals = new Set<Promise<void>>();
  const unstaged = (uploadId: string): string | undefined => {
    const upload = staging.get(uploadId);
    staging.delete(uploadId);
    return upload === undefined ? undefined : sealedFilePath(vault.folder, upload.fileId);
  };
  return {
    folder: vault.folder,
    async receive({ fileName, source, signal, onProgress }) {
      const sealed = await sealing.takeIn(source, AttachmentId.parse(nextId()), { signal, onProgress });
      const upload: StagedUpload = {
        uploadId: nextId(),
        fileName: shownName(fileName),
        bytes: sealed.size,
        sha256: sealed.sha256,
        fileId: sealed.fileId,
        wrappedKey: sealed.wrappedKey,
      };
      staging.set(upload.uploadId, upload);
      return upload;
    },
    staged: (uploadId) => staging.get(uploadId),
    claim(uploadId) {
      const upload = staging.get(uploadId);
      if (upload === undefined) throw new FocalPointError('attachments.upload-unknown');
      staging.delete(uploadId);
      return upload;
    },
    discard(uploadId) {
      const file = unstaged(uploadId);
      if (file !== undefined) rmSync(file, { force: true });
    },
    discardBeside(uploadId) {
      const file = unstaged(uploadId);
      if (file === undefined) return;
      // What could not be deleted is set aside at the next unlock.
      const removal = rm(file, { force: true })
        .catch(() => undefined)
        .finally(() => removals.delete(removal));
      removals.add(removal);
    },
    openSealed({ fileId, wrappedKey }) {
      const fileKek = vault.fileKey();
      try {
        return openSealedFile(vault.folder, AttachmentId.parse(fileId), wrappedKey, fileKek);
      } finally {
        fileKek.fill(0);
      }
    },
    verify: ({ fileId, wrappedKey }, options = {}) =>
      sealing.verify({ fileId: AttachmentId.parse(fileId), wrappedKey }, options),
    fileKey: () => vault.fileKey(),
    async close() {
      await sealing.close();
      await Promise.all(removals);
    },
  };
}

/** The last part of whatever name a face gave, without control characters; shown and printed, never used as a path. */
function shownName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  // Unicode's control and format characters can turn a name round on the screen (`exe.gpj`).
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return plain === '' ? 'file' : plain.slice(0, longestName);
}
