// Opens a PKCS #12 file that somebody brought. It runs apart: the file says itself how often its passphrase is to be hashed, and
// may say a number that never ends.
import { pbkdf2Sync } from 'node:crypto';
import forge from 'node-forge';
import { FocalPointError } from '../../../shared/language/result.ts';
import { serveThread } from '../../threads/index.ts';

export interface Pkcs12ToOpen {
  readonly file: Uint8Array;
  readonly passphrase: string;
}

export interface OpenedPkcs12 {
  /** Private keys as PKCS #8 (DER); the caller zeroes them. */
  readonly keys: readonly Uint8Array[];
  /** Certificates (DER), in the order of the file. */
  readonly certificates: readonly Uint8Array[];
}

export interface Pkcs12Calls {
  open: { input: Pkcs12ToOpen; output: OpenedPkcs12 };
}

const { asn1, pki, pkcs12 } = forge;

// Under the newer form the library takes a passphrase letter by letter as Latin-1, so that ë opens and ђ does not, and hashes in
// JavaScript. Everyone else writes UTF-8 (RFC 8018, 5.2), and Node is a hundred times as fast.
Object.assign(forge.pkcs5, {
  pbkdf2: (password: string, salt: string, rounds: number, length: number, { algorithm }: { algorithm: string }) =>
    pbkdf2Sync(Buffer.from(password, 'utf8'), Buffer.from(salt, 'latin1'), rounds, length, algorithm).toString(
      'latin1',
    ),
});

serveThread<Pkcs12Calls>({
  open({ file, passphrase }) {
    const opened = openFile(Buffer.from(file).toString('latin1'), passphrase);
    const bags = opened.safeContents.flatMap(({ safeBags }) => safeBags);
    return {
      keys: bags
        .filter(({ type }) => type === pki.oids['keyBag'] || type === pki.oids['pkcs8ShroudedKeyBag'])
        // The library makes keys of RSA its own and leaves the rest as it lay in the file.
        .flatMap((bag) => bytesOf(bag.key ? pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(bag.key)) : bag.asn1)),
      certificates: bags
        .filter(({ type }) => type === pki.oids['certBag'])
        .flatMap((bag) => bytesOf(bag.cert ? pki.certificateToAsn1(bag.cert) : bag.asn1)),
    };
  },
});

/** @throws FocalPointError `certificate.damaged`, `certificate.wrong-passphrase`, `certificate.form-unknown` */
function openFile(file: string, passphrase: string): forge.pkcs12.Pkcs12Pfx {
  let content: forge.asn1.Asn1;
  try {
    content = asn1.fromDer(file, false);
  } catch {
    throw new FocalPointError('certificate.damaged');
  }
  try {
    return pkcs12.pkcs12FromAsn1(content, false, passphrase);
  } catch (error) {
    throw new FocalPointError(codeOf(error instanceof Error ? error.message : ''));
  }
}

/** The library says in words alone why it could not; `tests/station/certificate` holds each of them to its code. */
function codeOf(message: string): string {
  if (/invalid password|wrong password/i.test(message)) return 'certificate.wrong-passphrase';
  if (/unsupported|cannot read .*(encryption|algorithm)/i.test(message)) return 'certificate.form-unknown';
  return 'certificate.damaged';
}

function bytesOf(value: forge.asn1.Asn1 | undefined): Uint8Array[] {
  return value === undefined ? [] : [Uint8Array.from(Buffer.from(asn1.toDer(value).getBytes(), 'latin1'))];
}
