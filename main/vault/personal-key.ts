// A person's own signing key, open only between giving the passphrase and the one act it signs.
import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { canonicalJson, type Json } from '../../shared/language/canonical-json.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import type { PersonId } from '../../shared/language/identity.ts';
import { keyFingerprint } from '../ledger/index.ts';
import { publicKeyPemOf, signingKeyOf } from './primitives.ts';

export interface PersonalPublicKey {
  readonly publicKeyPem: string;
  /** SHA-256 of the SubjectPublicKeyInfo (DER), lower-case hex. */
  readonly fingerprint: string;
}

export class PersonalKey implements PersonalPublicKey {
  readonly personId: PersonId;
  readonly publicKeyPem: string;
  readonly fingerprint: string;
  #key: KeyObject | undefined;

  /** Takes over `seed` and zeroes it. */
  constructor(personId: PersonId, seed: Buffer) {
    this.personId = personId;
    this.#key = signingKeyOf(seed);
    seed.fill(0);
    this.publicKeyPem = publicKeyPemOf(this.#key);
    this.fingerprint = keyFingerprint(this.publicKeyPem);
  }

  /** Ed25519, 64 bytes. */
  sign(bytes: Uint8Array): Buffer {
    strictAssert(this.#key !== undefined, 'a personal key signs only while it is open');
    return sign(null, bytes, this.#key);
  }

  /** Signs an act: base64 of the Ed25519 signature over `actBytes(act)`. */
  signAct(act: Json): string {
    return this.sign(actBytes(act)).toString('base64');
  }

  close(): void {
    this.#key = undefined;
  }
}

/** What a person signs: `"focal-point act v1\n" ‖ JCS(act)`. */
export function actBytes(act: Json): Buffer {
  return Buffer.from(`focal-point act v1\n${canonicalJson(act)}`, 'utf8');
}

/** Whether the holder of `publicKeyPem` signed `act`. */
export function provesAct(act: Json, signature: string, publicKeyPem: string): boolean {
  try {
    const key = createPublicKey(publicKeyPem);
    return key.asymmetricKeyType === 'ed25519' && verify(null, actBytes(act), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
