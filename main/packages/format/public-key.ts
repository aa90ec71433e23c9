// Ed25519 public keys in their SubjectPublicKeyInfo form, read without a crypto library. Pure.

const derPrefix = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

export interface PublicKey {
  /** SubjectPublicKeyInfo, 44 bytes. */
  readonly der: Uint8Array;
  /** The 32 bytes of the point. */
  readonly raw: Uint8Array;
}

/** @returns undefined for anything but one PEM block with an Ed25519 key. */
export function readPublicKey(pem: string): PublicKey | undefined {
  const match = /^-----BEGIN PUBLIC KEY-----\s+([A-Za-z0-9+/=\s]+?)\s+-----END PUBLIC KEY-----\s*$/.exec(pem);
  const der = match?.[1] === undefined ? undefined : base64Bytes(match[1].replace(/\s/g, ''));
  if (der?.length !== 44 || derPrefix.some((byte, index) => der[index] !== byte)) return undefined;
  return { der, raw: der.subarray(derPrefix.length) };
}

/** As printed on paper: the first 20 hex digits in groups of four. */
export function shownFingerprint(fingerprint: string): string {
  return fingerprint.slice(0, 20).replace(/(.{4})(?=.)/g, '$1 ');
}

/**
 * Compares what somebody typed from paper with a fingerprint: spaces, hyphens and case do not count.
 * @returns `partial` when it agrees but is shorter than the 20 digits on paper.
 */
export function compareFingerprint(typed: string, fingerprint: string): 'same' | 'different' | 'partial' | 'empty' {
  const digits = typed.replace(/[\s:.\-–—]/g, '').toLowerCase();
  if (digits === '') return 'empty';
  if (!fingerprint.startsWith(digits)) return 'different';
  return digits.length >= 20 ? 'same' : 'partial';
}

/** @returns undefined for text that is not base64. */
export function base64Bytes(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
