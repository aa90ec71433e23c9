// Bringing a certificate: what is accepted, what is refused and why, and that the private key is where it belongs and nowhere else.
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../../main/database/index.ts';
import {
  decode,
  encode,
  identifier,
  octets,
  sequence,
  small,
  tagged,
  type DerValue,
} from '../../../main/documents/signature/der.ts';
import { openPkcs12 } from '../../../main/station/certificate/open-pkcs12.ts';
import { isInstalled } from '../documents/print-paper.ts';
import { aClock, openTestStation, type TestStation } from '../open-test-station.ts';
import {
  behindTheProgram,
  handIn,
  makeCertificate,
  passphrase,
  tomorrow,
  type CertificateOrder,
} from './a-certificate.ts';

const day = 86_400_000;

describe.skipIf(!isInstalled('openssl'))('a certificate', () => {
  let lab: TestStation;
  beforeAll(async () => {
    lab = await openTestStation({ as: 'administrator', clock: aClock(tomorrow()) });
  });
  afterAll(() => lab.close());

  const bring = async (file: Buffer, with_ = passphrase) =>
    lab.request('certificate.bring', { upload: await handIn(lab, file), passphrase: with_ });
  const refusedFor = async (order: CertificateOrder): Promise<string> => {
    const answer = await bring(makeCertificate(order).p12);
    return answer.ok ? 'it was brought' : answer.error.code;
  };

  test.each([
    ['RSA in the form of today', { key: 'rsa:2048' }, { kind: 'rsa', bits: 2048 }],
    ['RSA in the form of Windows and Java of old', { key: 'rsa:3072', isLegacy: true }, { kind: 'rsa', bits: 3072 }],
    ['ECDSA on P-256', { key: 'P-256' }, { kind: 'ec', curve: 'P-256' }],
    ['ECDSA on P-384 in the old form', { key: 'P-384', isLegacy: true }, { kind: 'ec', curve: 'P-384' }],
  ] as const)('with %s is read byte for byte, with the one above it', async (_what, order, key) => {
    const made = makeCertificate({ ...order, name: 'Laboratori i Prishtinës, stacioni Đ' });
    const own = new X509Certificate(made.certificate);
    const brought = await bring(made.p12);
    expect(brought).toMatchObject({
      ok: true,
      value: {
        name: 'Laboratori i Prishtinës, stacioni Đ',
        subject: ['CN=Laboratori i Prishtinës, stacioni Đ', 'O=Test agency', 'C=XK'],
        issuer: ['CN=Test root', 'O=Test agency', 'C=XK'],
        isSelfSigned: false,
        key,
        standing: 'valid',
        chain: ['Test root'],
        fingerprint: own.fingerprint256.replaceAll(':', '').toLowerCase(),
        broughtBy: 'Ada Administrator',
      },
    });
    // The fingerprint is of what was kept, so nothing of it was written anew on the way.
    const { certificate } = await lab.answer('certificate.read', {});
    expect(certificate?.validTo).toBe(new Date(own.validTo).toISOString());
  });

  test('may have a passphrase with letters of every alphabet, or none', async () => {
    const strange = 'çelësi ђ 🔑';
    expect((await bring(makeCertificate({ protectedWith: strange }).p12, strange)).ok).toBe(true);
    expect((await bring(makeCertificate({ protectedWith: '' }).p12, '')).ok).toBe(true);
  });

  test('that stands for itself is taken, and says so', async () => {
    const made = makeCertificate({ isSelfSigned: true });
    expect(await bring(made.p12)).toMatchObject({ ok: true, value: { isSelfSigned: true, chain: [] } });
  });

  test.each<[string, CertificateOrder]>([
    ['certificate.weak-key', { key: 'rsa:1024' }],
    ['certificate.key-unsupported', { key: 'secp256k1' }],
    ['certificate.key-unsupported', { key: 'ed25519' }],
    ['certificate.no-key', { holds: 'no-key' }],
    ['certificate.no-certificate', { holds: 'key-only' }],
    ['certificate.not-for-signing', { extensions: ['keyUsage=critical,keyEncipherment,keyAgreement'] }],
    ['certificate.not-for-signing', { extensions: ['keyUsage=digitalSignature', 'extendedKeyUsage=serverAuth'] }],
  ])('is refused with %s', async (code, order) => {
    expect(await refusedFor(order)).toBe(code);
  });

  test('for e-mail or without any word about its use is taken', async () => {
    expect(await refusedFor({ extensions: ['extendedKeyUsage=emailProtection,clientAuth'] })).toBe('it was brought');
    expect(await refusedFor({ extensions: ['basicConstraints=CA:FALSE'] })).toBe('it was brought');
  });

  test('out of its time is refused, with the time', async () => {
    const { p12 } = makeCertificate({ days: 10 });
    const now = lab.clock.now();
    lab.clock.forward(11 * day);
    expect(await bring(p12)).toMatchObject({ ok: false, error: { code: 'certificate.expired' } });
    lab.clock.set('2025-03-17T08:00:00.000Z');
    const early = await bring(p12);
    expect(early).toMatchObject({ ok: false, error: { code: 'certificate.not-yet-valid' } });
    expect(early.ok ? undefined : early.error.details?.['day']).toMatch(/^20\d\d-\d\d-\d\d$/);
    lab.clock.set(now);
  });

  test('is refused with a wrong passphrase in every form, and the file has to be handed in again', async () => {
    for (const isLegacy of [false, true]) {
      const upload = await handIn(lab, makeCertificate({ isLegacy }).p12);
      const refusal = () => lab.refusal('certificate.bring', { upload, passphrase: 'ten grey seals' });
      expect(await refusal()).toBe('certificate.wrong-passphrase');
      expect(await refusal()).toBe('attachments.upload-unknown');
    }
  });

  test('that is cut, changed, another file or nothing is refused, whatever the byte', async () => {
    const { p12 } = makeCertificate({});
    const codes = new Set<string>();
    const kept = async (file: Buffer): Promise<void> => {
      const answer = await bring(file);
      codes.add(answer.ok ? 'it was brought' : answer.error.code);
    };
    await kept(p12.subarray(0, 700));
    await kept(Buffer.alloc(0));
    await kept(Buffer.from('%PDF-1.7\n'));
    await kept(Buffer.from('30820000', 'hex'));
    for (const at of [30, 400, p12.length >> 1, p12.length - 20]) {
      const changed = Buffer.from(p12);
      changed[at] = (changed[at] ?? 0) ^ 0x20;
      await kept(changed);
    }
    expect([...codes].toSorted()).toEqual(['certificate.damaged', 'certificate.wrong-passphrase']);
    expect(
      await lab.refusal('certificate.bring', { upload: await handIn(lab, Buffer.alloc(300_000)), passphrase }),
    ).toBe('certificate.too-large');
  });

  test('with two keys in one file is refused, and one key twice is one', async () => {
    const [first, second] = [anEcKey(), anEcKey()];
    const codeOf = async (file: Buffer): Promise<string> => {
      const answer = await bring(file);
      return answer.ok ? 'it was brought' : answer.error.code;
    };
    expect(await codeOf(bareFile([first, second]))).toBe('certificate.several-keys');
    expect(await codeOf(bareFile([first, first]))).toBe('certificate.no-certificate');
  });

  test('that asks for two thousand million rounds of hashing is given up', async () => {
    const file = Uint8Array.from(bareFile([anEcKey()], 0x7fffffff));
    await expect(openPkcs12({ file, passphrase }, 1500)).rejects.toMatchObject({
      failure: { code: 'certificate.took-too-long' },
    });
  });

  test('brought again is refused; another takes its place, and both stay on record', async () => {
    const [first, second] = [makeCertificate({ name: 'First' }), makeCertificate({ name: 'Second', key: 'P-256' })];
    expect((await bring(first.p12)).ok).toBe(true);
    lab.clock.forward(1000);
    expect(await bring(first.p12)).toMatchObject({ ok: false, error: { code: 'certificate.already-here' } });
    expect((await bring(second.p12)).ok).toBe(true);
    const { certificate, earlier } = await lab.answer('certificate.read', {});
    expect(certificate?.name).toBe('Second');
    expect(earlier[0]).toMatchObject({ name: 'First', how: 'replaced', endedBy: 'Ada Administrator' });
    expect(await keysKept(lab)).toBe(1);
  });

  test('is taken away with its key, once', async () => {
    expect((await bring(makeCertificate({ name: 'Last' }).p12)).ok).toBe(true);
    const { certificate } = await lab.answer('certificate.read', {});
    lab.clock.forward(1000);
    await lab.answer('certificate.remove', { reason: 'the authority revoked it' });
    expect(await lab.refusal('certificate.remove', {})).toBe('certificate.none');
    const after = await lab.answer('certificate.read', {});
    expect(after.certificate).toBeUndefined();
    expect(after.earlier[0]).toMatchObject({ name: 'Last', how: 'removed', reason: 'the authority revoked it' });
    expect(await keysKept(lab)).toBe(0);
    await lab.become('inspector');
    const { entries } = await lab.answer('ledger.page', { count: 200 });
    const said = entries.filter(({ subject }) => subject.label === `Last · SHA-256 ${certificate?.fingerprint ?? ''}`);
    expect(said.map(({ action }) => action)).toEqual(['certificate.removed', 'certificate.brought']);
    const { jobId } = await lab.answer('ledger.verify', {});
    expect((await lab.jobEnded(jobId)).result?.report).toMatchObject({ findings: [] });
    await lab.become('administrator');
  });

  test('signs laboratory reports unless somebody chose otherwise; the choice is in the ledger', async () => {
    expect((await lab.answer('certificate.read', {})).signs).toBe('laboratory-reports');
    await lab.answer('certificate.choose-papers', { signs: 'all' });
    expect((await lab.answer('certificate.read', {})).signs).toBe('all');
    await lab.become('inspector');
    const { entries } = await lab.answer('ledger.page', { count: 5, action: 'settings.changed' });
    expect(entries[0]?.subject.label).toBe('signed-papers');
    await lab.become('administrator');
  });
});

function anEcKey(): Buffer {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'der', type: 'pkcs8' });
}

/** PKCS #12 (RFC 7292) with keys alone and unencrypted. @param rounds  of a check that nobody will get to the end of. */
function bareFile(keys: readonly Buffer[], rounds?: number): Buffer {
  const data = (content: DerValue): DerValue =>
    sequence(identifier('1.2.840.113549.1.7.1'), tagged(0, [octets(encode(content))]));
  const bags = keys.map((key) => sequence(identifier('1.2.840.113549.1.12.10.1.1'), tagged(0, [decode(key)])));
  const check = (count: number): DerValue => {
    const number = Buffer.alloc(6);
    number.writeUInt16BE(0x0204);
    number.writeUInt32BE(count, 2);
    const digest = sequence(sequence(identifier('2.16.840.1.101.3.4.2.1')), octets(Buffer.alloc(32)));
    return sequence(digest, octets(Buffer.alloc(8)), decode(number));
  };
  const content = data(sequence(data(sequence(...bags))));
  return encode(sequence(small(3), content, ...(rounds === undefined ? [] : [check(rounds)])));
}

/** How many private keys of certificates the vault holds. */
function keysKept(lab: TestStation): Promise<number> {
  const counted = statement`select count(*) as kept from station_certificate_key`;
  return behindTheProgram(lab, (db) => db.first<{ kept: number }>(counted)?.kept ?? -1);
}
