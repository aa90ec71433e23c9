// Random access into an age v1 file (https://age-encryption.org/v1): the ZIP inside is checked without ever lying decrypted on
// the disk. The header is the library's work; the payload is STREAM in chunks of 64 KiB, each authenticated before it is used.
import { createDecipheriv, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { Decrypter } from 'age-encryption';
import { FocalPointError } from '../../../shared/language/result.ts';
import { UnreadableFile, type RandomAccess } from '../format/package-source.ts';

export interface AgeKey {
  /** `AGE-SECRET-KEY-1…` */
  readonly identities?: readonly string[];
  readonly passphrase?: string;
}

const chunk = 64 * 1024;
const tag = 16;
const mostHeaderBytes = 64 * 1024;
export const ageIntroduction = 'age-encryption.org/v1\n';

/**
 * Opens an age file.
 * @throws FocalPointError `package.key-needed` without any key, `package.wrong-key` when none fits, `package.age-damaged`
 *   when the header or the end is not what was written.
 */
export async function openAge(file: RandomAccess, key: AgeKey): Promise<RandomAccess> {
  const start = Buffer.from(await file.read(0, Math.min(file.size, mostHeaderBytes)));
  const header = /^age-encryption\.org\/v1\n[\s\S]*?\n--- [A-Za-z0-9+/]{43}\n/.exec(start.toString('latin1'))?.[0];
  if (header === undefined) throw new FocalPointError('package.age-damaged');
  const fileKey = await fileKeyOf(start.subarray(0, header.length), key);
  const nonce = start.subarray(header.length, header.length + 16);
  const payload = new AgePayload(
    file,
    header.length + 16,
    createSecretKey(Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32))),
  );
  fileKey.fill(0);
  await payload.checkEnd();
  return payload;
}

async function fileKeyOf(header: Uint8Array, key: AgeKey): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  try {
    for (const identity of key.identities ?? []) decrypter.addIdentity(identity);
  } catch {
    throw new FocalPointError('package.wrong-key');
  }
  if (key.passphrase !== undefined) decrypter.addPassphrase(key.passphrase);
  if (key.passphrase === undefined && (key.identities ?? []).length === 0)
    throw new FocalPointError('package.key-needed');
  return decrypter.decryptHeader(header).catch((error: unknown) => {
    const isNoMatch = error instanceof Error && error.message.startsWith('no identity matched');
    throw new FocalPointError(isNoMatch ? 'package.wrong-key' : 'package.age-damaged');
  });
}

class AgePayload implements RandomAccess {
  readonly #file: RandomAccess;
  readonly #start: number;
  /** Made once: of plain bytes, one would be made for each chunk. */
  readonly #key: KeyObject;
  readonly #chunks: number;
  readonly size: number;
  #last: { readonly index: number; readonly bytes: Buffer } | undefined;

  constructor(file: RandomAccess, start: number, key: KeyObject) {
    this.#file = file;
    this.#start = start;
    this.#key = key;
    const encrypted = file.size - start;
    this.#chunks = Math.ceil(encrypted / (chunk + tag));
    this.size = encrypted - this.#chunks * tag;
    const inLast = encrypted - (this.#chunks - 1) * (chunk + tag);
    if (this.#chunks < 1 || inLast < tag || (inLast === tag && this.#chunks > 1)) {
      throw new FocalPointError('package.age-damaged');
    }
  }

  /** The last chunk carries the mark of the end: without it the file was cut. */
  async checkEnd(): Promise<void> {
    await this.#decrypt(this.#chunks - 1, this.#chunks).catch(() => {
      throw new FocalPointError('package.age-damaged');
    });
  }

  async read(start: number, end: number): Promise<Uint8Array> {
    if (start >= end) return new Uint8Array();
    const first = Math.floor(start / chunk);
    const bytes = await this.#decrypt(first, Math.ceil(end / chunk));
    return bytes.subarray(start - first * chunk, end - first * chunk);
  }

  async #decrypt(first: number, beyond: number): Promise<Buffer> {
    if (beyond === first + 1 && this.#last?.index === first) return this.#last.bytes;
    const from = this.#start + first * (chunk + tag);
    const encrypted = await this.#file.read(from, Math.min(this.#start + beyond * (chunk + tag), this.#file.size));
    const pieces: Buffer[] = [];
    for (let index = first; index < beyond; index += 1) {
      const at = (index - first) * (chunk + tag);
      pieces.push(this.#decryptChunk(index, encrypted.subarray(at, at + chunk + tag)));
    }
    const bytes = pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
    if (pieces.length === 1) this.#last = { index: first, bytes };
    return bytes;
  }

  #decryptChunk(index: number, encrypted: Uint8Array): Buffer {
    const nonce = Buffer.alloc(12);
    nonce.writeUIntBE(index, 5, 6);
    nonce[11] = index === this.#chunks - 1 ? 1 : 0;
    const decipher = createDecipheriv('chacha20-poly1305', this.#key, nonce, { authTagLength: tag });
    decipher.setAuthTag(encrypted.subarray(encrypted.length - tag));
    try {
      return Buffer.concat([decipher.update(encrypted.subarray(0, encrypted.length - tag)), decipher.final()]);
    } catch {
      throw new UnreadableFile('package.age-damaged');
    }
  }
}
