// Whether an issued paper is signed, and the signer that does it. The private key is open for one signature and no longer.
import { createPrivateKey, sign, type KeyObject } from 'node:crypto';
import { certificateStanding, signsKind, type UnsignedReason } from '../../../shared/domain/station-certificate.ts';
import type { CertificateId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { PaperSigner } from '../../documents/index.ts';
import type { Inside } from '../inside.ts';
import type { Unlocked } from '../unlocked.ts';
import { chainOf, papersToSign, presentCertificate, sealedKeyOf, shownCertificate } from './certificate-records.ts';

/** `left`: papers of this kind are signed here, and this one cannot be. */
export type Signing =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'signed'; readonly signer: PaperSigner; readonly certificateId: CertificateId }
  | { readonly kind: 'left'; readonly because: UnsignedReason };

/** How a paper of `paperKind` that is issued now is signed. @throws FocalPointError `station.locked` */
export function signingOf({ unlocked, clock }: Inside, paperKind: string): Signing {
  const present = presentCertificate(unlocked.db);
  if (present === undefined || !signsKind(papersToSign(unlocked.db), paperKind)) return { kind: 'not-asked' };
  const now = clock.now();
  const standing = certificateStanding(shownCertificate(present, now), now);
  if (standing === 'expired') return { kind: 'left', because: 'expired' };
  if (standing === 'not-yet-valid') return { kind: 'left', because: 'not-yet-valid' };
  const sealed = sealedKeyOf(unlocked.db, present.id);
  if (sealed === undefined || !opens(unlocked, present.id, sealed)) return { kind: 'left', because: 'key-damaged' };
  return {
    kind: 'signed',
    certificateId: present.id,
    signer: {
      certificate: Buffer.from(present.certificate, 'base64'),
      chain: chainOf(present).map(({ raw }) => raw),
      name: present.name,
      signedAt: now,
      sign: (bytes) => withKey(unlocked, present.id, sealed, (key) => sign('sha256', bytes, key)),
    },
  };
}

/** Known before the paper is drawn, so that it is not begun for a signature that cannot follow. */
function opens(unlocked: Unlocked, id: CertificateId, sealed: string): boolean {
  try {
    return withKey(unlocked, id, sealed, () => true);
  } catch (error) {
    if (error instanceof FocalPointError && error.failure.code === 'vault.secret-damaged') return false;
    throw error;
  }
}

function withKey<Value>(
  { vault }: Unlocked,
  id: CertificateId,
  sealed: string,
  work: (key: KeyObject) => Value,
): Value {
  const der = vault.openSecret(id, sealed);
  try {
    return work(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
  } finally {
    der.fill(0);
  }
}
