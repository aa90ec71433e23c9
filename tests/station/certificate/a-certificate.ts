// Certificates as an authority hands them out, made with openssl: a root, one below it, and the PKCS #12 file of the lower.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type WritableDatabase } from '../../../main/database/index.ts';
import { unlockVault } from '../../../main/vault/index.ts';
import { passphraseOf, type TestStation } from '../open-test-station.ts';

export const passphrase = 'nine grey seals on the shelf';

export interface CertificateOrder {
  readonly key?: 'rsa:2048' | 'rsa:1024' | 'rsa:3072' | 'P-256' | 'P-384' | 'secp256k1' | 'ed25519';
  readonly name?: string;
  readonly days?: number;
  /** Lines of an extension section; a signing certificate's where none are given. */
  readonly extensions?: readonly string[];
  /** As Windows and Java wrote it for twenty years: RC2 of 40 bits and triple DES. */
  readonly isLegacy?: boolean;
  readonly holds?: 'all' | 'no-key' | 'key-only';
  /** Without a root above it. */
  readonly isSelfSigned?: boolean;
  readonly protectedWith?: string;
}

/** Certificates are made at the computer's own time, so a station that uses them has its clock a little later. */
export function tomorrow(): string {
  return new Date(Date.now() + 86_400_000).toISOString();
}

/** Hands a file in as every face does. @returns its name for one command */
export async function handIn({ station }: TestStation, file: Buffer, fileName = 'station.p12'): Promise<string> {
  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    yield await Promise.resolve(Uint8Array.from(file));
  }
  return (await station.receive({ fileName, source: { chunks: chunks() } })).uploadId;
}

/** Reads or writes with the vault's own key while the program is away; the administrator is signed in afterwards. */
export async function behindTheProgram<Value>(lab: TestStation, work: (db: WritableDatabase) => Value): Promise<Value> {
  await lab.station.lock('person');
  const credentials = { login: 'administrator', passphrase: Buffer.from(passphraseOf('administrator')) };
  const { vault, personalKey } = await unlockVault(
    join(lab.dataFolder, 'vaults', 'test-laboratory'),
    credentials,
    lab.clock,
  );
  personalKey.close();
  const db = openDatabase(vault.databaseFile, vault.databaseKey());
  try {
    return work(db);
  } finally {
    db.close();
    vault.close();
    await lab.become('administrator');
  }
}

export interface MadeCertificate {
  readonly p12: Buffer;
  /** PEM. */
  readonly certificate: string;
  readonly root: string;
}

export function openssl(folder: string, ...parameters: readonly string[]): void {
  execFileSync('openssl', parameters, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Valid from now on for `days`. */
export function makeCertificate(order: CertificateOrder = {}): MadeCertificate {
  const folder = mkdtempSync(join(tmpdir(), 'focal-point-certificate-'));
  const run = (...parameters: readonly string[]): void => openssl(folder, ...parameters);
  try {
    const {
      extensions = ['basicConstraints=critical,CA:FALSE', 'keyUsage=critical,digitalSignature,nonRepudiation'],
      days = 90,
      holds = 'all',
    } = order;
    const subject = `/C=XK/O=Test agency/CN=${order.name ?? 'Test laboratory, station 1'}`;
    writeFileSync(join(folder, 'extensions'), extensions.join('\n'));
    makeKey(run, order.key ?? 'P-256');
    run('req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'root.key', '-out', 'root.pem', '-days', '3650', '-subj', '/C=XK/O=Test agency/CN=Test root'); // prettier-ignore
    run('req', '-utf8', '-new', '-key', 'own.key', '-subj', subject, '-out', 'own.csr');
    const signedBy = order.isSelfSigned
      ? ['-signkey', 'own.key']
      : ['-CA', 'root.pem', '-CAkey', 'root.key', '-CAcreateserial'];
    run('x509', '-req', '-in', 'own.csr', ...signedBy, '-days', String(days), '-extfile', 'extensions', '-out', 'own.pem'); // prettier-ignore
    const content =
      holds === 'no-key'
        ? ['-nokeys', '-in', 'own.pem']
        : holds === 'key-only'
          ? ['-nocerts', '-inkey', 'own.key', '-in', 'own.key']
          : ['-inkey', 'own.key', '-in', 'own.pem', ...(order.isSelfSigned ? [] : ['-certfile', 'root.pem'])];
    const legacy = order.isLegacy ? ['-legacy', '-provider', 'default'] : [];
    run('pkcs12', '-export', ...content, '-out', 'own.p12', '-passout', `pass:${order.protectedWith ?? passphrase}`, ...legacy); // prettier-ignore
    const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
    return { p12: readFileSync(join(folder, 'own.p12')), certificate: text('own.pem'), root: text('root.pem') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function makeKey(run: (...parameters: readonly string[]) => void, key: NonNullable<CertificateOrder['key']>): void {
  if (key === 'ed25519') run('genpkey', '-algorithm', 'ed25519', '-out', 'own.key');
  else if (key.startsWith('rsa:')) run('genrsa', '-out', 'own.key', key.slice(4));
  else run('ecparam', '-name', { 'P-256': 'prime256v1', 'P-384': 'secp384r1' }[key as 'P-256'] ?? key, '-genkey', '-noout', '-out', 'own.key'); // prettier-ignore
}
