// The signature itself: CMS SignedData (RFC 5652) over a digest, with the three signed attributes of PAdES baseline B-B
// (ETSI EN 319 142-1, 6.3): content type, message digest, signing certificate. No signing time: that stands in the PDF.
import { createHash, X509Certificate } from 'node:crypto';
import {
  decode,
  encode,
  identifier,
  isTagged,
  nothing,
  octets,
  partsOf,
  sequence,
  setOf,
  small,
  tagged,
  type DerValue,
} from './der.ts';

const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  // RFC 5035; with SHA-256 its algorithm is the default and left out, as DER wants.
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaWithSha256: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

export interface CmsSigner {
  /** DER. */
  readonly certificate: Buffer;
  /** The certificates above it, DER, nearest first; may be empty. */
  readonly chain: readonly Buffer[];
  /** Signs `bytes` with SHA-256: RSA PKCS #1 v1.5, or ECDSA as the DER of its two numbers. */
  sign(bytes: Buffer): Buffer;
}

/**
 * The DER of a detached signature over what has the SHA-256 `digest`. The same signer and digest give the same bytes with RSA;
 * ECDSA draws a new number for each.
 * @throws what `sign` throws; TypeError for a key that is neither RSA nor elliptic.
 */
export function signDetached(digest: Buffer, signer: CmsSigner): Buffer {
  const attributes = [
    attribute(oids.contentType, identifier(oids.data)),
    attribute(oids.messageDigest, octets(digest)),
    attribute(
      oids.signingCertificateV2,
      sequence(sequence(sequence(octets(createHash('sha256').update(signer.certificate).digest())))),
    ),
  ];
  // What is signed is the SET OF itself; in the structure it stands under [0] (RFC 5652, 5.4).
  const signedAttributes = setOf(...attributes);
  const signature = signer.sign(encode(signedAttributes));
  const signerInfo = sequence(
    small(1),
    issuerAndSerialOf(signer.certificate),
    sequence(identifier(oids.sha256), nothing()),
    tagged(0, partsOf(signedAttributes)),
    signatureAlgorithmOf(signer.certificate),
    octets(signature),
  );
  const signedData = sequence(
    small(1),
    setOf(sequence(identifier(oids.sha256), nothing())),
    sequence(identifier(oids.data)),
    tagged(0, [signer.certificate, ...signer.chain].map(decode)),
    setOf(signerInfo),
  );
  return encode(sequence(identifier(oids.signedData), tagged(0, [signedData])));
}

/** Room that any signature of this signer fits into, in bytes: the rest of CMS is far below 2 KiB, also with RSA of 8192 bits. */
export function roomFor({ certificate, chain }: Pick<CmsSigner, 'certificate' | 'chain'>): number {
  return [certificate, ...chain].reduce((sum, one) => sum + one.length, 0) + issuerLength(certificate) + 2048;
}

function attribute(name: string, value: DerValue): DerValue {
  return sequence(identifier(name), setOf(value));
}

function issuerAndSerialOf(certificate: Buffer): DerValue {
  const { serial, issuer } = identityOf(certificate);
  return sequence(issuer, serial);
}

function issuerLength(certificate: Buffer): number {
  return encode(identityOf(certificate).issuer).length;
}

/** RFC 5280, 4.1: `[0] version`, serial, algorithm, issuer … */
function identityOf(certificate: Buffer): { serial: DerValue; issuer: DerValue } {
  const fields = partsOf(partsOf(decode(certificate))[0]);
  const first = fields[0];
  const from = first !== undefined && isTagged(first, 0) ? 1 : 0;
  const [serial, , issuer] = fields.slice(from);
  if (serial === undefined || issuer === undefined) throw new TypeError('a certificate names its issuer');
  return { serial, issuer };
}

function signatureAlgorithmOf(certificate: Buffer): DerValue {
  const { asymmetricKeyType } = new X509Certificate(certificate).publicKey;
  if (asymmetricKeyType === 'rsa') return sequence(identifier(oids.rsaWithSha256), nothing());
  if (asymmetricKeyType === 'ec') return sequence(identifier(oids.ecdsaWithSha256));
  throw new TypeError('a paper is signed with RSA or ECDSA');
}
