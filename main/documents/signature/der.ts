// DER as signatures and certificates need it, over the one library that reads and writes it here; its texts of bytes end at this file.
import forge from 'node-forge';

/** One value of DER: a tag and what it holds. */
export type DerValue = forge.asn1.Asn1;

const { asn1 } = forge;
const { Class, Type } = asn1;

export function sequence(...parts: readonly DerValue[]): DerValue {
  return asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, [...parts]);
}

/** In the order of their encodings, as DER wants the members of a SET OF (X.690, 11.6). */
export function setOf(...parts: readonly DerValue[]): DerValue {
  const ordered = parts
    .map((part) => ({ part, encoded: encode(part) }))
    .toSorted((a, b) => Buffer.compare(a.encoded, b.encoded));
  return asn1.create(
    Class.UNIVERSAL,
    Type.SET,
    true,
    ordered.map(({ part }) => part),
  );
}

export function identifier(dotted: string): DerValue {
  return asn1.create(Class.UNIVERSAL, Type.OID, false, asn1.oidToDer(dotted).getBytes());
}

/** A small whole number, such as a version. */
export function small(value: number): DerValue {
  return asn1.create(Class.UNIVERSAL, Type.INTEGER, false, String.fromCharCode(value));
}

export function octets(bytes: Buffer): DerValue {
  return asn1.create(Class.UNIVERSAL, Type.OCTETSTRING, false, bytes.toString('latin1'));
}

export function nothing(): DerValue {
  return asn1.create(Class.UNIVERSAL, Type.NULL, false, '');
}

/** `[tag] EXPLICIT`, or `IMPLICIT` over something constructed when it is given that thing's own parts. */
export function tagged(tag: number, parts: readonly DerValue[]): DerValue {
  return asn1.create(Class.CONTEXT_SPECIFIC, tag, true, [...parts]);
}

export function encode(value: DerValue): Buffer {
  return Buffer.from(asn1.toDer(value).getBytes(), 'latin1');
}

/** @throws Error where `der` is not one whole value of DER. */
export function decode(der: Buffer): DerValue {
  // Bit strings stay as they are, so that what was read is written again byte for byte; the types know only the older form.
  const exactly = { strict: true, parseAllBytes: true, decodeBitStrings: false };
  return asn1.fromDer(der.toString('latin1'), exactly as never);
}

/** The members of something constructed; none of a plain value. */
export function partsOf(value: DerValue | undefined): readonly DerValue[] {
  return Array.isArray(value?.value) ? value.value : [];
}

/** The octets of a plain value; empty for something constructed. */
export function octetsOf(value: DerValue | undefined): Buffer {
  return Buffer.from(typeof value?.value === 'string' ? value.value : '', 'latin1');
}

/** The object identifier in dots; empty where there is none. */
export function identifierOf(value: DerValue | undefined): string {
  if (value?.type !== Type.OID || value.tagClass !== Class.UNIVERSAL) return '';
  return asn1.derToOid(forge.util.createBuffer(octetsOf(value).toString('latin1')));
}

/** Whether it is the `[tag]` of its context. */
export function isTagged(value: DerValue, tag: number): boolean {
  // The library's types name only the universal tags; in a context a tag is any number.
  const type: number = value.type;
  return value.tagClass === Class.CONTEXT_SPECIFIC && type === tag;
}
