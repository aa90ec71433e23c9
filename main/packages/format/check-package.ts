// The one verification: the station, the command line and the page in the browser all run exactly this. Pure: the files and
// three primitives come from outside. Nothing is written, nothing is believed before the step that proves it.
import type { NextTurn } from '../../../shared/language/in-turns.ts';
import { hexOf } from '../../../shared/domain/merkle-proof.ts';
import { checkCustody, custodyPath, proofsPath } from './custody-proofs.ts';
import { jsonInTurns } from './json-in-turns.ts';
import { bagitText, manifestName, manifestText, readManifest, tagManifestName, type ManifestLine } from './manifest.ts';
import { foldedPath, mostFiles, pathFault } from './package-path.ts';
import {
  notProved,
  packageChecks,
  type CheckedFile,
  type PackageCheck,
  type PackageCheckName,
  type PackageFinding,
  type PackageReport,
} from './package-report.ts';
import { readSmall, UnreadableFile, type PackageSource, type Primitives } from './package-source.ts';
import { readPublicKey, shownFingerprint, type PublicKey } from './public-key.ts';
import { readSeal, type Seal } from './seal.ts';

export interface CheckOptions {
  /** Fingerprints known from outside: paper, earlier packages. At least 20 hex digits each. */
  readonly knownFingerprints?: readonly string[];
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked between pieces: others may be answered before it goes on, and it throws when the person cancelled. */
  readonly nextTurn?: NextTurn;
}

const mebibyte = 1024 * 1024;
const unsealedTags = ['seal.json', 'seal.sig', 'seal.p7s', manifestName, tagManifestName];
const requiredTags = ['bagit.txt', 'bag-info.txt', 'station.pem', 'VERIFY.html', 'README.txt'];

/**
 * Verifies a package.
 * @returns the report; a damaged or hostile package is a finding, never an exception.
 * @throws only what `nextTurn` throws, and defects.
 */
export function checkPackage(
  source: PackageSource,
  primitives: Primitives,
  options: CheckOptions = {},
): Promise<PackageReport> {
  return new PackageCheckRun(source, primitives, options).run();
}

class PackageCheckRun {
  readonly #source: PackageSource;
  readonly #primitives: Primitives;
  readonly #options: CheckOptions;
  readonly #nextTurn: NextTurn;
  readonly #checks = new Map<PackageCheckName, PackageCheck>();
  readonly #files = new Map<string, CheckedFile>();
  readonly #small = new Map<string, Uint8Array>();
  #seal: Seal | undefined;
  #key: (PublicKey & { readonly id: string; readonly isKnown: boolean }) | undefined;
  #custody: PackageReport['custody'];

  constructor(source: PackageSource, primitives: Primitives, options: CheckOptions) {
    this.#source = source;
    this.#primitives = primitives;
    this.#options = options;
    this.#nextTurn = options.nextTurn ?? (() => Promise.resolve());
    for (const { path, bytes } of source.files) this.#files.set(path, { path, bytes, status: 'not-checked' });
  }

  async run(): Promise<PackageReport> {
    if (!this.#note('names', this.#nameFindings())) return this.#report();
    const seal = await this.#checkSeal();
    if (seal === undefined) return this.#report();
    await this.#checkSignature(seal);
    await this.#checkTagFiles(seal);
    const lines = await this.#checkManifest(seal);
    this.#checkCompleteness(seal, lines);
    if (!this.#checkCounts(seal, lines)) return this.#report();
    await this.#checkContents(lines);
    await this.#checkCustody(seal);
    return this.#report();
  }

  #nameFindings(): PackageFinding[] {
    const { files, faults } = this.#source;
    if (files.length > mostFiles) return [{ code: 'package.too-many-files', found: String(files.length) }];
    const findings = [...faults];
    const seen = new Map<string, string>();
    for (const { path } of files) {
      const fault = pathFault(path);
      if (fault !== undefined) findings.push({ code: fault, path });
      const earlier = seen.get(foldedPath(path));
      if (earlier !== undefined) findings.push({ code: 'package.duplicate-name', path, expected: earlier });
      seen.set(foldedPath(path), path);
    }
    return findings;
  }

  async #checkSeal(): Promise<Seal | undefined> {
    const bytes = await this.#read('seal.json', mebibyte);
    if (bytes === undefined) {
      this.#note('seal', [{ code: 'package.no-seal', path: 'seal.json' }]);
      return undefined;
    }
    const read = readSeal(bytes);
    if (!read.ok) {
      this.#note('seal', [{ code: read.code, path: 'seal.json' }]);
      this.#setStatus('seal.json', 'changed');
      return undefined;
    }
    this.#seal = read.seal;
    this.#note('seal', []);
    return read.seal;
  }

  async #checkSignature(seal: Seal): Promise<void> {
    const pem = await this.#read('station.pem', 16 * 1024);
    const signature = await this.#read('seal.sig', 16 * 1024);
    const bytes = await this.#read('seal.json', mebibyte);
    const key = pem === undefined ? undefined : readPublicKey(new TextDecoder().decode(pem));
    if (key === undefined || signature === undefined || bytes === undefined) {
      const code = signature === undefined ? 'package.no-signature' : 'package.key-unreadable';
      this.#note('signature', [{ code, path: signature === undefined ? 'seal.sig' : 'station.pem' }]);
      return;
    }
    const id = hexOf(this.#primitives.sha256(key.der));
    const isKnown = (this.#options.knownFingerprints ?? []).some((known) => isSameKey(known, id));
    this.#key = { ...key, id, isKnown };
    const findings: PackageFinding[] = [];
    if (id !== seal.keyId)
      findings.push({
        code: 'package.other-key',
        path: 'station.pem',
        expected: shownFingerprint(seal.keyId),
        found: shownFingerprint(id),
      });
    const holds = signature.length === 64 && (await this.#primitives.verifyEd25519(key.raw, bytes, signature));
    if (!holds) findings.push({ code: 'package.wrong-signature', path: 'seal.sig' });
    this.#note('signature', findings);
    this.#setStatus('seal.json', holds ? 'sound' : 'changed');
    this.#setStatus('seal.sig', holds ? 'sound' : 'changed');
    if (findings.length > 0) return;
    if (isKnown) this.#note('key', []);
    else this.#warn('key', [{ code: 'package.unknown-key', path: 'station.pem', found: shownFingerprint(id) }]);
  }

  async #checkTagFiles(seal: Seal): Promise<void> {
    const findings: PackageFinding[] = [];
    for (const path of requiredTags) {
      if (seal.tagFiles[path] === undefined) findings.push({ code: 'package.tag-file-not-sealed', path });
    }
    for (const [path, expected] of Object.entries(seal.tagFiles)) {
      const bytes = await this.#read(path, 16 * mebibyte);
      if (bytes === undefined) {
        findings.push({ code: 'package.file-missing', path });
        this.#setMissing(path);
        continue;
      }
      const found = this.#sha256(bytes);
      if (found !== expected) findings.push({ code: 'package.file-changed', path, expected, found });
      this.#setStatus(path, found === expected ? 'sound' : 'changed', found);
    }
    const bagit = await this.#read('bagit.txt', mebibyte);
    if (bagit !== undefined && textOf(bagit) !== bagitText)
      findings.push({ code: 'package.newer-bag', path: 'bagit.txt' });
    if (this.#files.has('seal.p7s'))
      this.#warn('tag-files', [{ code: 'package.certificate-not-checked', path: 'seal.p7s' }]);
    if (findings.length > 0 || !this.#checks.has('tag-files')) this.#note('tag-files', findings);
  }

  async #checkManifest(seal: Seal): Promise<readonly ManifestLine[]> {
    const findings: PackageFinding[] = [];
    const bytes = await this.#read(manifestName, 64 * mebibyte);
    const found = bytes === undefined ? undefined : this.#sha256(bytes);
    if (found === undefined) {
      findings.push({ code: 'package.file-missing', path: manifestName });
      this.#setMissing(manifestName);
    } else {
      if (found !== seal.manifestSha256) {
        findings.push({ code: 'package.file-changed', path: manifestName, expected: seal.manifestSha256, found });
      }
      this.#setStatus(manifestName, found === seal.manifestSha256 ? 'sound' : 'changed', found);
    }
    const lines = bytes === undefined ? undefined : readManifest(textOf(bytes));
    if (bytes !== undefined && lines === undefined)
      findings.push({ code: 'package.manifest-unreadable', path: manifestName });
    await this.#checkTagManifest(seal, found, findings);
    this.#note('manifest', findings);
    return lines ?? [];
  }

  /** It can be made again from what the seal says, so that not one byte of it may differ. */
  async #checkTagManifest(seal: Seal, manifest: string | undefined, findings: PackageFinding[]): Promise<void> {
    const bytes = await this.#read(tagManifestName, 16 * mebibyte);
    if (bytes === undefined) {
      findings.push({ code: 'package.file-missing', path: tagManifestName });
      this.#setMissing(tagManifestName);
      return;
    }
    const loose = await Promise.all(
      ['seal.json', 'seal.sig'].map(async (path) => {
        const content = await this.#read(path, mebibyte);
        return content === undefined ? [] : [{ path, sha256: this.#sha256(content) }];
      }),
    );
    const sealed = Object.entries(seal.tagFiles).map(([path, sha256]) => ({ path, sha256 }));
    const present = manifest === undefined ? [] : [{ path: manifestName, sha256: seal.manifestSha256 }];
    const isSame = manifestText([...sealed, ...loose.flat(), ...present]) === textOf(bytes);
    if (!isSame) findings.push({ code: 'package.file-changed', path: tagManifestName });
    this.#setStatus(tagManifestName, isSame ? 'sound' : 'changed', this.#sha256(bytes));
  }

  #checkCompleteness(seal: Seal, lines: readonly ManifestLine[]): void {
    const findings: PackageFinding[] = [];
    const expected = new Set([...lines.map(({ path }) => path), ...Object.keys(seal.tagFiles), ...unsealedTags]);
    for (const { path } of this.#source.files) {
      if (expected.has(path)) continue;
      findings.push({ code: 'package.file-extra', path });
      this.#setStatus(path, 'extra');
    }
    for (const { path } of lines) {
      if (!path.startsWith('data/')) findings.push({ code: 'package.manifest-outside-data', path });
      if (this.#files.has(path)) continue;
      findings.push({ code: 'package.file-missing', path });
      this.#setMissing(path);
    }
    this.#note('completeness', findings);
  }

  /** @returns false when the listed files hold far more than was sealed: then the content is not even read. */
  #checkCounts(seal: Seal, lines: readonly ManifestLine[]): boolean {
    const payload = this.#source.files.filter(({ path }) => path.startsWith('data/'));
    const bytes = sizeOf(payload);
    const findings: PackageFinding[] = [];
    if (payload.length !== seal.files) {
      findings.push({ code: 'package.file-count', expected: String(seal.files), found: String(payload.length) });
    }
    if (bytes !== seal.bytes) {
      findings.push({ code: 'package.byte-count', expected: String(seal.bytes), found: String(bytes) });
    }
    this.#note('counts', findings);
    const listed = new Set(lines.map(({ path }) => path));
    const toRead = sizeOf(this.#source.files.filter(({ path }) => listed.has(path)));
    return toRead <= Math.max(seal.bytes * 2, seal.bytes + 64 * mebibyte);
  }

  async #checkContents(lines: readonly ManifestLine[]): Promise<void> {
    const findings: PackageFinding[] = [];
    const present = lines.filter(({ path }) => this.#files.has(path) && this.#files.get(path)?.status !== 'missing');
    const total = present.reduce((sum, { path }) => sum + (this.#files.get(path)?.bytes ?? 0), 0);
    let done = 0;
    for (const { path, sha256 } of present) {
      const bytes = this.#files.get(path)?.bytes ?? 0;
      const before = done;
      const found = await this.#hashFile(path, bytes, (read) => {
        done += read;
        this.#options.onProgress?.(done, total);
      });
      done = before + bytes;
      if (typeof found !== 'string') findings.push({ code: found.code, path });
      else if (found !== sha256) findings.push({ code: 'package.file-changed', path, expected: sha256, found });
      const isSound = found === sha256;
      this.#setStatus(path, isSound ? 'sound' : 'changed', typeof found === 'string' ? found : undefined);
    }
    this.#options.onProgress?.(total, total);
    this.#note('contents', findings);
  }

  async #hashFile(path: string, bytes: number, onRead: (read: number) => void): Promise<string | { code: string }> {
    const hasher = this.#primitives.hasher(bytes);
    let length = 0;
    try {
      for await (const piece of this.#source.open(path)) {
        await this.#nextTurn();
        await hasher.update(piece);
        length += piece.length;
        onRead(piece.length);
      }
    } catch (error) {
      if (error instanceof UnreadableFile) return { code: error.code };
      throw error;
    }
    return length === bytes ? await hasher.digest() : { code: 'package.file-changed' };
  }

  async #checkCustody(seal: Seal): Promise<void> {
    const isThere = [custodyPath, proofsPath].map((path) => this.#files.get(path)?.status);
    if (isThere.every((status) => status === undefined)) return;
    if (seal.ledgerHead === null || this.#key === undefined || isThere.some((status) => status !== 'sound')) {
      if (isThere.every((status) => status === 'sound' || status === undefined)) {
        this.#warn('custody', [{ code: 'package.custody-not-provable', path: custodyPath }]);
      }
      return;
    }
    const [custody, proofs] = await Promise.all(
      [custodyPath, proofsPath].map(async (path) =>
        jsonInTurns((await this.#read(path, 256 * mebibyte)) ?? new Uint8Array(), this.#nextTurn),
      ),
    );
    const { findings, events, proven } = await checkCustody(custody, proofs, seal.ledgerHead, this.#key, {
      primitives: this.#primitives,
      nextTurn: this.#nextTurn,
    });
    this.#custody = { events, proven, ledgerSize: seal.ledgerHead.head.size };
    this.#note('custody', findings);
  }

  async #read(path: string, most: number): Promise<Uint8Array | undefined> {
    await this.#nextTurn();
    const known = this.#small.get(path);
    if (known !== undefined) return known;
    const file = this.#files.get(path);
    if (file === undefined || file.bytes > most || file.status === 'missing') return undefined;
    try {
      const bytes = await readSmall(this.#source, path, most);
      this.#small.set(path, bytes);
      return bytes;
    } catch (error) {
      if (error instanceof UnreadableFile) return undefined;
      throw error;
    }
  }

  #sha256(bytes: Uint8Array): string {
    return hexOf(this.#primitives.sha256(bytes));
  }

  #note(name: PackageCheckName, findings: readonly PackageFinding[]): boolean {
    this.#checks.set(name, { name, status: findings.length === 0 ? 'pass' : 'fail', findings });
    return findings.length === 0;
  }

  #warn(name: PackageCheckName, findings: readonly PackageFinding[]): void {
    this.#checks.set(name, { name, status: 'warning', findings });
  }

  #setStatus(path: string, status: CheckedFile['status'], sha256?: string): void {
    const file = this.#files.get(path);
    if (file !== undefined) this.#files.set(path, { ...file, status, ...(sha256 === undefined ? {} : { sha256 }) });
  }

  #setMissing(path: string): void {
    const file = this.#files.get(path);
    this.#files.set(path, file === undefined ? { path, bytes: 0, status: 'missing' } : { ...file, status: 'changed' });
  }

  #report(): PackageReport {
    const checks = packageChecks.map(
      (name) => this.#checks.get(name) ?? { name, status: 'not-checked' as const, findings: [] },
    );
    const isSealWhole = checks.every(
      ({ name, status }) => status !== 'fail' && (status !== 'not-checked' || name === 'custody'),
    );
    const key = this.#key;
    return {
      format: 'focal-point/package-report/1',
      verdict: !isSealWhole ? 'refused' : key?.isKnown === true ? 'sound' : 'unconfirmed',
      ...(this.#seal === undefined ? {} : { seal: this.#seal }),
      ...(key === undefined
        ? {}
        : { signer: { fingerprint: key.id, shown: shownFingerprint(key.id), isKnown: key.isKnown } }),
      checks,
      files: [...this.#files.values()].toSorted((left, right) => (left.path < right.path ? -1 : 1)),
      ...(this.#custody === undefined ? {} : { custody: this.#custody }),
      doesNotProve: notProved,
    };
  }
}

function sizeOf(files: readonly { readonly bytes: number }[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function isSameKey(known: string, fingerprint: string): boolean {
  const digits = known.replace(/\s/g, '').toLowerCase();
  return digits.length >= 20 && fingerprint.startsWith(digits);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
