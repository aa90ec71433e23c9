// Seals a package: measures every source, says what it is in seal.json, signs that, and writes it whole or not at all.
// No record, no vault and no person's name enters here; the caller gives plain entries and a signer.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { Encrypter } from 'age-encryption';
import { FocalPointError } from '../../../shared/language/result.ts';
import { throwIfCancelled } from '../../threads/index.ts';
import { bagInfoText, bagitText, manifestName, manifestText, tagManifestName } from '../format/manifest.ts';
import { sealBytes, sealFormat, type Seal, type SealFields } from '../format/seal.ts';
import { readPublicKey } from '../format/public-key.ts';
import { readVerifyPage } from '../verify-page.ts';
import { bytesAsFile, checkEntryNames, measureEntry, type PackageEntry, type WrittenFile } from './package-entry.ts';
import { readmeText } from './readme.ts';
import { writeWholeFile, writeWholeFolder } from './whole-or-nothing.ts';
import { zipBytes, zipLength } from './zip-bytes.ts';

/** Where the package goes: `path` is the output's own final name, which must not exist yet. */
export type PackageTarget =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'zip'; readonly path: string }
  | { readonly kind: 'age'; readonly path: string; readonly recipients: readonly string[] }
  | {
      readonly kind: 'age';
      readonly path: string;
      readonly passphrase: string;
      /** log2 of scrypt's N; 18 when absent. Tests take less. */
      readonly workFactor?: number;
    };

export interface PackageSigner {
  readonly publicKeyPem: string;
  /** SHA-256 of the SubjectPublicKeyInfo (DER), lower-case hex. */
  readonly fingerprint: string;
  /** Ed25519, 64 raw bytes. */
  sign(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

export interface SealOrder {
  readonly target: PackageTarget;
  /** The package's own folder, inside a ZIP too: ASCII, no names of people. */
  readonly name: string;
  readonly entries: readonly PackageEntry[];
  /** How many entries the caller meant to give; another number is `package.count-mismatch`. */
  readonly expectedFiles?: number;
  readonly seal: SealFields;
  readonly signer: PackageSigner;
  readonly signal?: AbortSignal;
  /** In bytes; every source is read twice and written once. */
  readonly onProgress?: (done: number, total: number) => void;
  /** The verifier page; the built one when absent. */
  readonly verifyPage?: Uint8Array;
}

export interface SealedPackageResult {
  readonly packageId: string;
  /** Below `data/`, as sealed. */
  readonly files: number;
  readonly bytes: number;
  /** Bytes of the output: the ZIP, the encrypted file, or all files of the folder. */
  readonly writtenBytes: number;
  readonly manifestSha256: string;
  readonly sealSha256: string;
  readonly fingerprint: string;
}

/**
 * Seals `entries`.
 * @throws FocalPointError `package.unsafe-name`, `package.duplicate-name`, `package.count-mismatch`, `package.source-unreadable`,
 *   `package.source-changed`, `package.signer-mismatch`, `package.bad-recipient-key`, `package.target-exists`,
 *   `package.disk-full`, `package.cannot-write`, `package.verify-page-missing`, `threads.cancelled`. Whatever is thrown,
 *   no output stands under its final name.
 */
export async function sealPackage(order: SealOrder): Promise<SealedPackageResult> {
  const { entries, name, signal, target } = order;
  checkEntryNames(name, entries);
  if (order.expectedFiles !== undefined && order.expectedFiles !== entries.length)
    throw countMismatch(order.expectedFiles, entries.length);
  const encrypter = target.kind === 'age' ? encrypterFor(target) : undefined;
  const progress = new SealingProgress(order.onProgress);
  const payload: WrittenFile[] = [];
  for (const entry of entries) {
    throwIfCancelled(signal);
    payload.push(await measureEntry(entry, signal, (read) => progress.measured(read)));
  }
  const { files, seal, sealFile } = await sealedFiles(order, payload);
  progress.willWrite(target.kind === 'folder' ? sum(files) : zipLength(name, files));
  const counted = countingFiles(files);
  const options = { signal, onWritten: (written: number) => progress.written(written) };
  const writtenBytes = await writeTarget(target, name, counted.files, encrypter, options);
  if (counted.opened() !== files.length) throw countMismatch(files.length, counted.opened());
  return {
    packageId: seal.packageId,
    files: seal.files,
    bytes: seal.bytes,
    writtenBytes,
    manifestSha256: seal.manifestSha256,
    sealSha256: sealFile.sha256,
    fingerprint: order.signer.fingerprint,
  };
}

async function sealedFiles(order: SealOrder, payload: readonly WrittenFile[]) {
  const { signer } = order;
  const bytes = sum(payload);
  const tags = tagFiles(order, payload.length, bytes);
  const manifest = textFile(manifestName, manifestText(payload));
  const seal: Seal = {
    ...order.seal,
    format: sealFormat,
    files: payload.length,
    bytes,
    manifestSha256: manifest.sha256,
    tagFiles: Object.fromEntries(tags.map(({ path, sha256 }) => [path, sha256])),
    keyId: signer.fingerprint,
  };
  const sealFile = bytesAsFile('seal.json', sealBytes(seal));
  const signature = await signedBy(signer, sealBytes(seal));
  const sealed = [...tags, manifest, sealFile, bytesAsFile('seal.sig', signature)];
  const files = [...sealed, textFile(tagManifestName, manifestText(sealed)), ...payload];
  return { files, seal, sealFile };
}

function tagFiles(order: SealOrder, files: number, bytes: number): WrittenFile[] {
  const { seal, signer } = order;
  const info = bagInfoText([
    ['Source-Organization', seal.station.agency],
    ['External-Identifier', seal.packageId],
    ['External-Description', `Focal Point sealed package (${seal.kind})`],
    ['Bagging-Date', seal.created.slice(0, 10)],
    ['Payload-Oxum', `${bytes}.${files}`],
    ['Bag-Software-Agent', 'Focal Point'],
  ]);
  return [
    textFile('bagit.txt', bagitText),
    textFile('bag-info.txt', info),
    textFile('README.txt', readmeText(seal, signer.fingerprint)),
    bytesAsFile('VERIFY.html', order.verifyPage ?? readVerifyPage()),
    textFile('station.pem', `${signer.publicKeyPem.trim()}\n`),
  ];
}

/** A signature that the public key does not confirm would make a package nobody can verify. */
async function signedBy(signer: PackageSigner, bytes: Uint8Array): Promise<Uint8Array> {
  const key = readPublicKey(signer.publicKeyPem);
  const signature = await signer.sign(bytes);
  const isSound =
    key !== undefined &&
    createHash('sha256').update(key.der).digest('hex') === signer.fingerprint &&
    signature.length === 64 &&
    verify(null, bytes, createPublicKey(signer.publicKeyPem), signature);
  if (!isSound) throw new FocalPointError('package.signer-mismatch');
  return signature;
}

function writeTarget(
  target: PackageTarget,
  name: string,
  files: readonly WrittenFile[],
  encrypter: Encrypter | undefined,
  options: { signal: AbortSignal | undefined; onWritten: (bytes: number) => void },
): Promise<number> {
  if (target.kind === 'folder') return writeWholeFolder(target.path, files, options);
  const zip = zipBytes(name, files);
  return writeWholeFile(target.path, encrypter === undefined ? zip : encrypted(encrypter, zip), options);
}

/** The plain ZIP never touches the disk: it is encrypted on its way. */
async function* encrypted(encrypter: Encrypter, zip: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = await encrypter.encrypt(ReadableStream.from(zip));
  for await (const piece of stream) yield piece;
}

function encrypterFor(target: Extract<PackageTarget, { kind: 'age' }>): Encrypter {
  const encrypter = new Encrypter();
  if ('passphrase' in target) {
    encrypter.setPassphrase(target.passphrase);
    if (target.workFactor !== undefined) encrypter.setScryptWorkFactor(target.workFactor);
    return encrypter;
  }
  if (target.recipients.length === 0) throw new FocalPointError('package.bad-recipient-key', { key: '' });
  for (const recipient of target.recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new FocalPointError('package.bad-recipient-key', { key: recipient.slice(0, 12) });
    }
  }
  return encrypter;
}

/** Law 10: what went in equals what came out. */
function countingFiles(files: readonly WrittenFile[]): { files: WrittenFile[]; opened: () => number } {
  const opened = new Set<string>();
  const counting = files.map((file) => ({
    ...file,
    async *open() {
      yield* file.open();
      opened.add(file.path);
    },
  }));
  return { files: counting, opened: () => opened.size };
}

class SealingProgress {
  readonly #tell: ((done: number, total: number) => void) | undefined;
  #done = 0;
  #total = 0;

  constructor(tell: ((done: number, total: number) => void) | undefined) {
    this.#tell = tell;
  }

  /** While sources are measured the total is what is known: as much again has to be written. */
  measured(bytes: number): void {
    this.#done += bytes;
    this.#tell?.(this.#done, this.#done * 2);
  }

  willWrite(bytes: number): void {
    this.#total = this.#done + bytes;
  }

  written(bytes: number): void {
    this.#done = Math.min(this.#done + bytes, this.#total);
    this.#tell?.(this.#done, this.#total);
  }
}

function textFile(path: string, text: string): WrittenFile {
  return bytesAsFile(path, Buffer.from(text, 'utf8'));
}

function sum(files: readonly { readonly bytes: number }[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

function countMismatch(expected: number, found: number): FocalPointError {
  return new FocalPointError('package.count-mismatch', { expected, found });
}
