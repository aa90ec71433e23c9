// What is read from a certificate, and the rules a brought one must meet before the station signs with it.
import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import type { z } from 'zod';
import type { StationCertificate } from '../../../shared/contract/certificate.ts';
import { certificateStanding } from '../../../shared/domain/station-certificate.ts';
import { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { maySignPapers } from '../../documents/index.ts';
import type { OpenedPkcs12 } from './pkcs12-thread.ts';

type Facts = Omit<z.infer<typeof StationCertificate>, 'id' | 'broughtAt' | 'broughtBy' | 'standing' | 'chain'>;

const leastRsaBits = 2048;
const curves = { prime256v1: 'P-256', secp384r1: 'P-384' } as const;

/** A certificate with its key, fit to sign papers. */
export interface UsableCertificate {
  readonly certificate: X509Certificate;
  /** Nearest first. */
  readonly chain: readonly X509Certificate[];
  /** PKCS #8, DER; the caller zeroes it. */
  readonly key: Uint8Array;
}

/**
 * The one key of a PKCS #12 file, its certificate and those above it.
 * @throws FocalPointError each `certificate.…` that stands in the contract after the passphrase
 */
export function usableCertificate({ keys, certificates }: OpenedPkcs12, now: Instant): UsableCertificate {
  const different = keys.filter((key, at) => keys.findIndex((one) => Buffer.compare(one, key) === 0) === at);
  const [key] = different;
  if (key === undefined) throw new FocalPointError('certificate.no-key');
  if (different.length > 1) throw new FocalPointError('certificate.several-keys');
  const all = certificates.map(readCertificate);
  const privateKey = readKey(key);
  const certificate = all.find((one) => one.checkPrivateKey(privateKey));
  if (certificate === undefined) throw new FocalPointError('certificate.no-certificate');
  demandFit(certificate, now);
  return { certificate, chain: chainAbove(certificate, all), key };
}

function demandFit(certificate: X509Certificate, now: Instant): void {
  const { key, validFrom, validTo } = certificateFacts(certificate);
  if (key.kind === 'rsa' && key.bits < leastRsaBits)
    throw new FocalPointError('certificate.weak-key', { bits: key.bits, least: leastRsaBits });
  const standing = certificateStanding({ validFrom, validTo }, now);
  if (standing === 'expired') throw new FocalPointError('certificate.expired', { day: dayOf(validTo) });
  if (standing === 'not-yet-valid') throw new FocalPointError('certificate.not-yet-valid', { day: dayOf(validFrom) });
  if (!maySignPapers(certificate.raw)) throw new FocalPointError('certificate.not-for-signing');
}

/** @throws FocalPointError `certificate.key-unsupported` for a key that no paper is signed with here */
export function certificateFacts(certificate: X509Certificate): Facts {
  const subject = namesOf(certificate.subject);
  return {
    name: shownName(subject),
    subject,
    issuer: namesOf(certificate.issuer),
    isSelfSigned: certificate.subject === certificate.issuer && certificate.verify(certificate.publicKey),
    serial: certificate.serialNumber.toLowerCase(),
    validFrom: momentOf(certificate.validFrom),
    validTo: momentOf(certificate.validTo),
    key: describeKey(certificate.publicKey),
    fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
  };
}

/** How a certificate is called. */
export function certificateName(certificate: X509Certificate): string {
  return shownName(namesOf(certificate.subject));
}

function describeKey(key: KeyObject): Facts['key'] {
  const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa') return { kind: 'rsa', bits: modulusLength };
  const curve = Object.entries(curves).find(([name]) => name === namedCurve)?.[1];
  if (curve === undefined) throw new FocalPointError('certificate.key-unsupported');
  return { kind: 'ec', curve };
}

function readCertificate(der: Uint8Array): X509Certificate {
  try {
    return new X509Certificate(der);
  } catch {
    throw new FocalPointError('certificate.damaged');
  }
}

function readKey(der: Uint8Array): KeyObject {
  try {
    return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
  } catch {
    throw new FocalPointError('certificate.damaged');
  }
}

/** Each one signed by the next, as far as the file reaches; a root ends it. */
function chainAbove(own: X509Certificate, all: readonly X509Certificate[]): X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let at = own; chain.length < all.length;) {
    const issuer = all.find((one) => one !== at && !chain.includes(one) && one !== own && isIssuer(one, at));
    if (issuer === undefined) break;
    chain.push(issuer);
    at = issuer;
  }
  return chain;
}

function isIssuer(issuer: X509Certificate, certificate: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

/** Node gives `C=XK` and the rest on a line each, widest first and with escapes; people read the common name first. */
function namesOf(distinguished: string): string[] {
  return distinguished
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replaceAll(/\\(.)/g, '$1'))
    .toReversed();
}

function shownName(subject: readonly string[]): string {
  const of = (kind: string): string | undefined =>
    subject.find((part) => part.startsWith(`${kind}=`))?.slice(kind.length + 1);
  return of('CN') ?? of('O') ?? subject.join(', ');
}

/** As it reads in every language. */
function dayOf(moment: Instant): string {
  return moment.slice(0, 10);
}

function momentOf(text: string): Instant {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) throw new FocalPointError('certificate.damaged');
  return Instant.parse(new Date(milliseconds).toISOString());
}
