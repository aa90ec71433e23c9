// What a certificate says it may be used for (RFC 5280, 4.2.1.3 and 4.2.1.12).
import { X509Certificate } from 'node:crypto';
import { decode, identifierOf, isTagged, octetsOf, partsOf } from './der.ts';

const keyUsageExtension = '2.5.29.15';
const digitalSignature = 0x80;
const nonRepudiation = 0x40;

/** Extended uses under which a signed document is accepted by the readers of PDF that look at them. */
const documentUses: readonly string[] = [
  '2.5.29.37.0', // any
  '1.3.6.1.5.5.7.3.4', // e-mail protection
  '1.3.6.1.5.5.7.3.36', // document signing, RFC 9336
  '1.3.6.1.4.1.311.10.3.12', // document signing, Microsoft
  '1.2.840.113583.1.1.5', // authentic documents, Adobe
];

/** Whether a paper may be signed with it: nothing in it speaks against that. @throws Error for what is no certificate. */
export function maySignPapers(certificate: Buffer): boolean {
  const usage = keyUsageOf(certificate);
  if (usage !== undefined && (usage & (digitalSignature | nonRepudiation)) === 0) return false;
  // Node calls the extended uses simply `keyUsage`, and has none for a certificate without the extension, whatever its types say.
  const extended: readonly string[] | undefined = new X509Certificate(certificate).keyUsage;
  return extended === undefined || extended.some((use) => documentUses.includes(use));
}

/** The first eight bits, the first of them highest; undefined where the certificate has no such extension. */
function keyUsageOf(certificate: Buffer): number | undefined {
  const fields = partsOf(partsOf(decode(certificate))[0]);
  const extensions = partsOf(partsOf(fields.find((field) => isTagged(field, 3)))[0]);
  const usage = extensions.map(partsOf).find(([name]) => identifierOf(name) === keyUsageExtension);
  if (usage === undefined) return undefined;
  // A BIT STRING: how many bits of its end are unused, then the bits.
  return octetsOf(decode(octetsOf(usage.at(-1))))[1] ?? 0;
}
