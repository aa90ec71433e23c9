// The few primitives the vault is made of; only those that every host's crypto library has (no WebCrypto, no key wrap).
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { strictAssert } from '../../shared/language/habits.ts';

/** Where random bytes come from; tests and test vectors hold it still. */
export type RandomBytes = (length: number) => Buffer;
export const systemRandom: RandomBytes = (length) => randomBytes(length);

export const keyLength = 32;
export const nonceLength = 12;
export const tagLength = 16;

/** HKDF-SHA256 (RFC 5869) with an empty salt; the caller zeroes what it gets. */
export function deriveKey(secret: Uint8Array, info: string, length: number = keyLength, salt?: Uint8Array): Buffer {
  const extracted = createHmac('sha256', salt ?? Buffer.alloc(32))
    .update(secret)
    .digest();
  const blocks: Buffer[] = [];
  let block: Buffer = Buffer.alloc(0);
  for (let counter = 1; Buffer.concat(blocks).length < length; counter += 1) {
    block = createHmac('sha256', extracted)
      .update(block)
      .update(info, 'latin1')
      .update(Uint8Array.of(counter))
      .digest();
    blocks.push(block);
  }
  extracted.fill(0);
  return Buffer.concat(blocks).subarray(0, length);
}

export interface SealedBytes {
  readonly nonce: Buffer;
  /** Ciphertext ‖ tag of 16 bytes. */
  readonly sealed: Buffer;
}

/** AES-256-GCM under a nonce never used before with this key. */
export function sealBytes(key: Uint8Array, nonce: Buffer, text: Uint8Array, aad: Uint8Array): SealedBytes {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  cipher.setAAD(aad);
  return { nonce, sealed: Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]) };
}

/** @returns undefined when the key is not the one or a bit was changed. */
export function openBytes(key: Uint8Array, { nonce, sealed }: SealedBytes, aad: Uint8Array): Buffer | undefined {
  if (sealed.length < tagLength || nonce.length !== nonceLength) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  const text = decipher.update(sealed.subarray(0, sealed.length - tagLength));
  try {
    decipher.final();
    return text;
  } catch {
    text.fill(0);
    return undefined;
  }
}

// PKCS #8 around a raw Ed25519 seed (RFC 8410 §7).
const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The Ed25519 private key of a 32-byte seed. */
export function signingKeyOf(seed: Uint8Array): KeyObject {
  strictAssert(seed.length === keyLength, 'an Ed25519 seed has 32 bytes');
  const der = Buffer.concat([ed25519Prefix, seed]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  der.fill(0);
  return key;
}

/** SubjectPublicKeyInfo PEM. */
export function publicKeyPemOf(privateKey: KeyObject): string {
  return createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
}
