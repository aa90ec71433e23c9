// Papers signed with the station's certificate, as the reader of another program judges them, and those that could not be signed.
import { createHash, createPrivateKey, sign, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../../main/database/index.ts';
import { signPaper, writeReceipt, type PaperSigner } from '../../../main/documents/index.ts';
import { Instant } from '../../../shared/language/instant.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import { signsKind } from '../../../shared/domain/station-certificate.ts';
import { aCase, aDelivery, aPistol } from '../intake/entered.ts';
import { brokenRules } from '../documents/conformance.ts';
import { isInstalled, print, runOn } from '../documents/print-paper.ts';
import { sampleReceipt } from '../../samples/small-paper-models.ts';
import { nameOf, readPdf, textOf, type Dictionary } from '../documents/read-pdf.ts';
import { aClock, openTestStation, type TestStation } from '../open-test-station.ts';
import {
  behindTheProgram,
  handIn,
  makeCertificate,
  openssl,
  passphrase,
  tomorrow,
  type MadeCertificate,
} from './a-certificate.ts';

type Issued = OutputOf<'documents.list'>['documents'][number];
type Job = OutputOf<'jobs.list'>['jobs'][number];

const day = 86_400_000;
const hasTools = isInstalled('openssl') && isInstalled('pdfsig') && isInstalled('qpdf');

describe.skipIf(!hasTools)('a paper of a station with a certificate', () => {
  let lab: TestStation;
  let caseId: string;
  let made: MadeCertificate;
  beforeAll(async () => {
    lab = await openTestStation({ as: 'registrar', clock: aClock(tomorrow()) });
    caseId = (await lab.answer('cases.open', aCase({}))).id;
    const submissionId = (await lab.answer('intake.record-submission', aDelivery(caseId, lab.clock))).id;
    await lab.answer('exhibits.record', aPistol(caseId, { submissionId }));
    made = await signWith('rsa:2048');
  }, 60_000);
  afterAll(() => lab.close());

  async function signWith(key: 'rsa:2048' | 'P-256', days = 90): Promise<MadeCertificate> {
    const certificate = makeCertificate({ key, days });
    await lab.become('administrator');
    await lab.answer('certificate.bring', { upload: await handIn(lab, certificate.p12), passphrase });
    await lab.answer('certificate.choose-papers', { signs: 'all' });
    await lab.become('registrar');
    return certificate;
  }

  async function makeCaseFile(language: Language = 'en') {
    const order = { caseId, language, includeParties: false };
    const job = await lab.jobEnded((await lab.answer('case-files.make', order)).jobId);
    return { job, ...(await readIssued(job)) };
  }

  async function readIssued(job: Job): Promise<{ document: Issued; file: Buffer }> {
    expect(job.error).toBeUndefined();
    const { documents } = await lab.answer('documents.list', {});
    const document = documents.find(({ id }) => id === job.result?.documentId);
    if (document === undefined) throw new Error('issued and not listed');
    const answer = await lab.station.media({ kind: 'document', id: document.id, toSave: false });
    const file = answer.read(0, answer.size);
    answer.close();
    return { document, file };
  }

  test.each(['rsa:2048', 'P-256'] as const)(
    'is signed as a whole, and stays PDF/A-3a and PDF/UA-1 (%s)',
    async (key) => {
      made = await signWith(key);
      const { job, document, file } = await makeCaseFile('sr-Cyrl');
      expect(job.result?.warning).toBeUndefined();
      const said = pdfsig(file);
      expect(said).toContain('Signature is Valid');
      expect(said).toContain('Total document signed');
      expect(said).toContain('ETSI.CAdES.detached');
      expect(said).toContain('Test laboratory, station 1');
      expect(runOn(file, 'qpdf', (path) => ['--check', path])).toContain('No syntax or stream encoding errors');
      expect(brokenRules(readPdf(file))).toEqual([]);
      const { certificate } = await lab.answer('certificate.read', {});
      expect(document).toMatchObject({
        sha256: createHash('sha256').update(file).digest('hex'),
        bytes: file.length,
        signedWith: certificate?.fingerprint,
      });
    },
    30_000,
  );

  test('verifies as CAdES down to the root of its authority, which no other root does', async () => {
    const { file } = await makeCaseFile();
    expect(verifiesUnder(file, made.root)).toBe(true);
    expect(verifiesUnder(file, makeCertificate().root)).toBe(false);
  });

  test('carries three signed attributes and no time of signing; the time stands in the PDF', async () => {
    const { file } = await makeCaseFile();
    const { contents } = signatureIn(file);
    expect(attributesOf(contents)).toEqual(['contentType', 'messageDigest', 'id-smime-aa-signingCertificateV2']);
    expect(file.toString('latin1')).toMatch(
      new RegExp(`/M \\(D:${lab.clock.now().slice(0, 10).replaceAll('-', '')}\\d{6}Z\\)`),
    );
  });

  test.each([
    ['a byte of its first page', (file: Buffer) => file.indexOf('stream\n') + 40],
    ['a byte of its last line', (file: Buffer) => file.lastIndexOf('/Prev') + 1],
    ['the time of signing', (file: Buffer) => file.lastIndexOf('/M (D:') + 7],
  ])('is no longer valid once %s is another', async (_what, at) => {
    const { file } = await makeCaseFile();
    const changed = Buffer.from(file);
    changed[at(file)] = (changed[at(file)] ?? 0) ^ 1;
    expect(pdfsig(changed)).not.toContain('Signature is Valid');
  });

  test('begins with the unsigned paper, which is whole without its last revision', async () => {
    const { file } = await makeCaseFile('sq');
    const unsigned = file.subarray(0, file.indexOf('%%EOF\n') + 6);
    expect(brokenRules(readPdf(unsigned))).toEqual([]);
    expect(runOn(unsigned, 'qpdf', (path) => ['--check', path])).toContain('No syntax or stream encoding errors');
    const [field] = elementsOf(unsigned, 'FT', 'Sig');
    expect(field?.has('V')).toBe(false);
    expect(elementsOf(file, 'FT', 'Sig')[0]?.has('V')).toBe(true);
  });

  test('made twice by the same key at the same time is the same with RSA, and with ECDSA up to the signature', async () => {
    for (const [key, isSame] of [
      ['rsa:2048', true],
      ['P-256', false],
    ] as const) {
      const signer = signerOf(key);
      const [first, second] = [await signedReceipt(signer), await signedReceipt(signer)];
      expect(first.equals(second)).toBe(isSame);
      expect(signatureIn(first).signed.equals(signatureIn(second).signed)).toBe(true);
    }
  });

  test('says what the signature is for in the language of the paper, for who hears it read', async () => {
    const forms = elementsOf((await makeCaseFile('sq')).file, 'S', 'Form');
    expect(forms.map((form) => textOf(form.get('Alt')))).toEqual(['Nënshkrimi elektronik i stacionit']);
  });

  test('is not signed where only laboratory reports are, and labels never are', async () => {
    await lab.become('administrator');
    await lab.answer('certificate.choose-papers', { signs: 'laboratory-reports' });
    await lab.become('registrar');
    const { job, document, file } = await makeCaseFile();
    expect(document.signedWith).toBeUndefined();
    expect(document.leftUnsigned).toBeUndefined();
    expect(job.result?.warning).toBeUndefined();
    expect(file.includes('/Sig')).toBe(false);
    expect(signsKind('laboratory-reports', 'examination-report')).toBe(true);
    expect(signsKind('all', 'exhibit-label')).toBe(false);
    expect(signsKind('none', 'examination-report')).toBe(false);
  });

  test('in a package is the signed one, byte for byte', async () => {
    await signWith('rsa:2048');
    const { document, file } = await makeCaseFile();
    expect(document.signedWith).toBeDefined();
    const { jobId } = await lab.answer('packages.seal', {
      caseId,
      documentId: document.id,
      kind: 'court-file',
      recipient: 'Basic Court',
      includeOriginals: false,
      protection: { kind: 'none' },
      gapsReason: 'the exhibit has just arrived',
    });
    const sealed = await lab.jobEnded(jobId);
    expect(sealed.error).toBeUndefined();
    const answer = await lab.station.media({ kind: 'package', id: sealed.result?.packageId ?? '', toSave: true });
    // Files lie in a package as they are, neither compressed nor encrypted where nobody asked for it.
    expect(answer.read(0, answer.size).includes(file)).toBe(true);
    answer.close();
  });

  test('is issued unsigned once the certificate has expired, and everyone is told', async () => {
    await signWith('P-256', 10);
    const now = lab.clock.now();
    lab.clock.forward(11 * day);
    const { job, document, file } = await makeCaseFile();
    expect(job.result?.warning).toBe('certificate.left-unsigned-expired');
    expect(document).toMatchObject({ leftUnsigned: 'expired' });
    expect(document.signedWith).toBeUndefined();
    expect(file.includes('/Sig')).toBe(false);
    expect(pdfsig(file)).toContain('does not contain any signatures');
    const { entries } = await lab.answer('ledger.page', { count: 5, action: 'document.left-unsigned' });
    expect(entries[0]?.subject).toMatchObject({ kind: 'document', id: document.id });
    lab.clock.set(now);
  });

  test('is issued unsigned when the clock stands before the certificate, and when its key was damaged', async () => {
    await signWith('P-256');
    await behindTheProgram(lab, (db) =>
      db.run(statement`update station_certificate_key set sealed = 'AAAA' || substr(sealed, 5)`),
    );
    await lab.become('registrar');
    const damaged = await makeCaseFile();
    expect(damaged.job.result?.warning).toBe('certificate.left-unsigned-key-damaged');
    expect(damaged.document.leftUnsigned).toBe('key-damaged');
    const now = lab.clock.now();
    lab.clock.set('2025-03-20T08:00:00.000Z');
    expect((await makeCaseFile()).job.result?.warning).toBe('certificate.left-unsigned-not-yet-valid');
    lab.clock.set(now);
  });
});

function signerOf(key: 'rsa:2048' | 'P-256'): PaperSigner {
  const made = makeCertificate({ key });
  const pem = inFolder({ 'own.p12': made.p12 }, (folder) =>
    execFileSync('openssl', ['pkcs12', '-in', 'own.p12', '-nodes', '-nocerts', '-passin', `pass:${passphrase}`], {
      cwd: folder,
    }),
  );
  return {
    certificate: new X509Certificate(made.certificate).raw,
    chain: [],
    name: 'Test laboratory',
    signedAt: Instant.parse('2025-03-17T08:00:00.000Z'),
    sign: (bytes) => sign('sha256', bytes, createPrivateKey(pem)),
  };
}

async function signedReceipt(signer: PaperSigner): Promise<Buffer> {
  const drawn = await print('en', (tools) => writeReceipt(sampleReceipt, tools), { willBeSigned: true });
  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    yield await Promise.resolve(drawn.file);
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of signPaper({ chunks: chunks(), written: () => drawn }, signer).chunks) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The dictionaries of a paper whose `key` is the name `is`. */
function elementsOf(file: Buffer, key: string, is: string): Dictionary[] {
  return [...readPdf(file).objects.values()].flatMap(({ value }) =>
    value instanceof Map && nameOf(value.get(key)) === is ? [value] : [],
  );
}

function pdfsig(file: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'focal-point-signed-'));
  try {
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, file);
    // Its exit code says whether all is well; what it says is compared.
    return execFileSync('sh', ['-c', 'pdfsig "$0" 2>&1 || true', path], {
      encoding: 'utf8',
      env: { ...process.env, HOME: folder },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The signature and what it is over. */
function signatureIn(file: Buffer): { contents: Buffer; signed: Buffer } {
  const range = /\/ByteRange \[0 +(\d+) +(\d+) +(\d+)\]/.exec(file.toString('latin1'));
  const [first = 0, second = 0, length = 0] = (range ?? []).slice(1).map(Number);
  expect(second + length).toBe(file.length);
  return {
    contents: Buffer.from(file.toString('latin1', first + 1, second - 1), 'hex'),
    signed: Buffer.concat([file.subarray(0, first), file.subarray(second)]),
  };
}

function verifiesUnder(file: Buffer, root: string): boolean {
  const { contents, signed } = signatureIn(file);
  return inFolder({ 'cms.der': contents, content: signed, 'root.pem': Buffer.from(root) }, (folder) => {
    try {
      openssl(folder, 'cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', 'cms.der', '-content', 'content', '-CAfile', 'root.pem', '-purpose', 'any', '-out', 'out'); // prettier-ignore
      return true;
    } catch {
      return false;
    }
  });
}

/** The names openssl gives the signed attributes, in their order. */
function attributesOf(contents: Buffer): string[] {
  return inFolder({ 'cms.der': contents }, (folder) => {
    const text = execFileSync('openssl', ['cms', '-cmsout', '-print', '-inform', 'DER', '-in', 'cms.der'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const attributes = /signedAttrs:\n([\s\S]*?)signatureAlgorithm:/.exec(text)?.[1] ?? '';
    return [...attributes.matchAll(/object: (\S+)/g)].map(([, name = '']) => name);
  });
}

function inFolder<Value>(files: Readonly<Record<string, Buffer>>, work: (folder: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'focal-point-cms-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
