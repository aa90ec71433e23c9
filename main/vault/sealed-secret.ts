// A small secret kept in the database: under the database's own encryption once more by itself, bound to the record it belongs to.
import { nonceLength, openBytes, sealBytes, type RandomBytes } from './primitives.ts';

/** Base64 of nonce ‖ ciphertext ‖ tag, AES-256-GCM. */
export function sealSecret(key: Uint8Array, name: string, secret: Uint8Array, random: RandomBytes): string {
  const { nonce, sealed } = sealBytes(key, random(nonceLength), secret, boundTo(name));
  return Buffer.concat([nonce, sealed]).toString('base64');
}

/** @returns undefined when a bit was changed or it belongs to another record. */
export function openSecret(key: Uint8Array, name: string, text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  const parts = { nonce: bytes.subarray(0, nonceLength), sealed: bytes.subarray(nonceLength) };
  return openBytes(key, parts, boundTo(name));
}

function boundTo(name: string): Buffer {
  return Buffer.from(`focal-point secret v1\n${name}`, 'utf8');
}
