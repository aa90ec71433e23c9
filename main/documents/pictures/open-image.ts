// Reads the original of a photograph from wherever it is: memory, the disk, or the vault.
import { readFile, stat } from 'node:fs/promises';
import { AttachmentId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { openSealedFile } from '../../vault/index.ts';
import type { OpenImage } from '../models/image-source.ts';
import type { SealedImages } from '../papers.ts';

/** A photograph larger than this is not read for printing; the paper says so and the original stays as it is. */
const largestOriginal = 256 * 1024 * 1024;

/**
 * @param sealed  where sealed files are and the vault's file key; needed for sealed sources only.
 * @returns a reader that throws `documents.image-too-large`, `vault.locked`, or what the vault says.
 */
export function imageOpener(sealed: SealedImages | undefined): OpenImage {
  return async (source) => {
    if (source.kind === 'bytes')
      return Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength);
    if (source.kind === 'path') {
      const { size } = await stat(source.path);
      refuseHuge(size);
      return readFile(source.path);
    }
    if (sealed === undefined) throw new FocalPointError('vault.locked');
    const file = openSealedFile(sealed.folder, AttachmentId.parse(source.fileId), source.wrappedKey, sealed.fileKek);
    try {
      refuseHuge(file.size);
      return file.read(0, file.size);
    } finally {
      file.close();
    }
  };
}

function refuseHuge(size: number): void {
  if (size > largestOriginal) throw new FocalPointError('documents.image-too-large');
}
