// EVF1: one attachment, encrypted in chunks that can be read one by one and neither swapped, cut nor mixed with another file.
// Format only: bytes in, bytes out. Layout and test vector: docs/formats.md.
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { join } from 'node:path';
import { strictAssert } from '../../shared/language/habits.ts';
import type { AttachmentId } from '../../shared/language/identity.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { keyLength, nonceLength, openBytes, sealBytes, tagLength, type RandomBytes } from './primitives.ts';

export const headerLength = 64;
export const chunkLength = 65_536;
export const sealedChunkLength = chunkLength + tagLength;

const magic = Buffer.from('EVF1', 'latin1');
const version = 1;
const aes256Gcm = 1;
const log2Chunk = 16;
const prefixLength = 7;

/** Where a file lives below the vault: the folder is the id's last two digits, which are random (the first are the time). */
export function sealedFilePath(vaultFolder: string, fileId: AttachmentId): string {
  return join(vaultFolder, 'files', fileId.slice(-2), `${fileId}.evf`);
}

/** @param prefix  7 random bytes, never used twice with one key. */
export function sealedHeader(fileId: AttachmentId, prefix: Uint8Array): Buffer {
  strictAssert(prefix.length === prefixLength, 'a nonce prefix has 7 bytes');
  const header = Buffer.alloc(headerLength);
  magic.copy(header, 0);
  header.set([version, aes256Gcm, log2Chunk], 4);
  header.set(prefix, 7);
  idBytes(fileId).copy(header, 14);
  return header;
}

/** @throws FocalPointError `vault.file-from-the-future`, `vault.file-damaged` (not this file's header). */
export function checkHeader(header: Buffer, fileId: AttachmentId): void {
  if (header.length < headerLength || !header.subarray(0, 4).equals(magic))
    throw new FocalPointError('vault.file-damaged');
  if ((header[4] ?? 0) > version) throw new FocalPointError('vault.file-from-the-future');
  const expected = sealedHeader(fileId, header.subarray(7, 14));
  if (!expected.equals(header.subarray(0, headerLength))) throw new FocalPointError('vault.file-damaged');
}

/** Bytes of plain content in a sealed file of `length` bytes. @throws FocalPointError `vault.file-cut-short`. */
export function plainLength(length: number): number {
  const body = length - headerLength;
  const chunks = Math.ceil(body / sealedChunkLength);
  if (body < tagLength || body - (chunks - 1) * sealedChunkLength < tagLength) {
    throw new FocalPointError('vault.file-cut-short');
  }
  return body - chunks * tagLength;
}

export function sealedLength(plain: number): number {
  return headerLength + plain + Math.max(1, Math.ceil(plain / chunkLength)) * tagLength;
}

function chunkNonce(header: Buffer, index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(nonceLength);
  header.copy(nonce, 0, 7, 7 + prefixLength);
  nonce.writeUInt32BE(index, prefixLength);
  nonce[nonceLength - 1] = isLast ? 1 : 0;
  return nonce;
}

/** @returns the chunk's ciphertext and its tag, to be written one after the other. */
export function sealChunk(
  key: Uint8Array,
  header: Buffer,
  index: number,
  isLast: boolean,
  text: Uint8Array,
): readonly [Buffer, Buffer] {
  const cipher = createCipheriv('aes-256-gcm', key, chunkNonce(header, index, isLast), { authTagLength: tagLength });
  cipher.setAAD(header);
  const sealed = cipher.update(text);
  cipher.final();
  return [sealed, cipher.getAuthTag()];
}

/** @throws FocalPointError `vault.file-damaged` when the chunk is not the one that was sealed at this place. */
export function openChunk(key: Uint8Array, header: Buffer, index: number, isLast: boolean, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, chunkNonce(header, index, isLast), {
    authTagLength: tagLength,
  });
  decipher.setAAD(header);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  const text = decipher.update(sealed.subarray(0, sealed.length - tagLength));
  try {
    decipher.final();
    return text;
  } catch {
    throw new FocalPointError('vault.file-damaged');
  }
}

/** A file's own key under the vault's file key: base64 of `0x01 ‖ nonce ‖ ciphertext ‖ tag` (61 bytes), bound to the file. */
export function wrapFileKey(fileKek: Uint8Array, key: Uint8Array, fileId: AttachmentId, random: RandomBytes): string {
  const { nonce, sealed } = sealBytes(fileKek, random(nonceLength), key, fileKeyAad(fileId));
  return Buffer.concat([Uint8Array.of(1), nonce, sealed]).toString('base64');
}

/** The caller zeroes the key. @throws FocalPointError `vault.file-key-damaged`. */
export function unwrapFileKey(fileKek: Uint8Array, wrapped: string, fileId: AttachmentId): Buffer {
  const bytes = Buffer.from(wrapped, 'base64');
  const nonce = bytes.subarray(1, 1 + nonceLength);
  const key =
    bytes[0] === 1
      ? openBytes(fileKek, { nonce, sealed: bytes.subarray(1 + nonceLength) }, fileKeyAad(fileId))
      : undefined;
  if (key?.length !== keyLength) throw new FocalPointError('vault.file-key-damaged');
  return key;
}

function fileKeyAad(fileId: AttachmentId): Buffer {
  return Buffer.from(`focal-point/file-key/v1 ${fileId}`, 'latin1');
}

function idBytes(fileId: AttachmentId): Buffer {
  return Buffer.from(fileId.replaceAll('-', ''), 'hex');
}
