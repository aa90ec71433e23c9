// A signed head: "at this time the ledger had this many entries with this root". Paper, packages and other stations keep
// it outside the vault, where whoever changes the vault cannot reach it.
import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../shared/language/canonical-json.ts';
import { StationId } from '../../shared/language/identity.ts';
import { Instant } from '../../shared/language/instant.ts';

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

export const LedgerHead = z.strictObject({
  v: z.literal(1),
  station: StationId,
  size: z.int().nonnegative(),
  root: sha256Hex,
  time: Instant,
  /** SHA-256 of the signed bytes of the head before this one; null for the first. */
  previous: sha256Hex.nullable(),
});
export type LedgerHead = z.infer<typeof LedgerHead>;

export const SignedHead = z.strictObject({
  head: LedgerHead,
  /** SHA-256 of the signing key's SubjectPublicKeyInfo (DER), lower-case hex. */
  key: sha256Hex,
  /** Ed25519, 64 bytes in base64. */
  signature: z.base64().length(88),
});
export type SignedHead = z.infer<typeof SignedHead>;

export interface LedgerSigner {
  readonly publicKeyPem: string;
  /** SHA-256 of the SubjectPublicKeyInfo (DER), lower-case hex. */
  readonly fingerprint: string;
  sign(bytes: Uint8Array): Uint8Array;
}

/** What is signed: `"focal-point head v1\n" ‖ JCS(head)`. */
export function headBytes(head: LedgerHead): Buffer {
  return Buffer.from(`focal-point head v1\n${canonicalJson(head)}`, 'utf8');
}

export function headDigest(head: LedgerHead): string {
  return createHash('sha256').update(headBytes(head)).digest('hex');
}

export function signHead(head: LedgerHead, signer: LedgerSigner): SignedHead {
  const signature = Buffer.from(signer.sign(headBytes(head))).toString('base64');
  return { head, key: signer.fingerprint, signature };
}

/** Whether `signed` was signed by the holder of `publicKeyPem`. A malformed key or signature is simply not a proof. */
export function provesHead(signed: SignedHead, publicKeyPem: string): boolean {
  try {
    const key = createPublicKey(publicKeyPem);
    if (key.asymmetricKeyType !== 'ed25519' || keyFingerprint(key) !== signed.key) return false;
    return verify(null, headBytes(signed.head), key, Buffer.from(signed.signature, 'base64'));
  } catch {
    return false;
  }
}

/** SHA-256 of a public key's SubjectPublicKeyInfo (DER), lower-case hex. */
export function keyFingerprint(publicKey: KeyObject | string): string {
  const key = typeof publicKey === 'string' ? createPublicKey(publicKey) : publicKey;
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

/** As printed on paper: the first 20 hex digits in groups of four. */
export function shownFingerprint(fingerprint: string): string {
  return fingerprint.slice(0, 20).replace(/(.{4})(?=.)/g, '$1 ');
}

/** A head's line in `heads.jsonl`, without the line feed. */
export function headLine(signed: SignedHead): string {
  return canonicalJson(signed);
}

/** @returns undefined for text that is not a head's line. */
export function parseHeadLine(line: string): SignedHead | undefined {
  try {
    const parsed = SignedHead.safeParse(JSON.parse(line));
    return parsed.success && headLine(parsed.data) === line ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
