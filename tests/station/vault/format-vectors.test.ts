// The vectors of docs/formats.md are computed here and must stand there letter for letter: the page cannot drift from the code.
import { readFileSync } from 'node:fs';
import { createPrivateKey, sign } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AttachmentId, StationId } from '../../../shared/language/identity.ts';
import { Instant } from '../../../shared/language/instant.ts';
import {
  entryLeaf,
  entryText,
  headBytes,
  headDigest,
  keyFingerprint,
  rowHashOf,
  shownFingerprint,
  type LedgerEntry,
  type LedgerHead,
} from '../../../main/ledger/index.ts';
import { Frontier, leafHash } from '../../../main/ledger/merkle.ts';
import { argon2id } from '../../../main/vault/argon2.ts';
import { deriveKey, publicKeyPemOf, signingKeyOf } from '../../../main/vault/primitives.ts';
import { writeRecoveryCode } from '../../../main/vault/recovery-code.ts';
import { sealChunk, sealedHeader, wrapFileKey } from '../../../main/vault/sealed-file.ts';
import { loginTag, makePersonSlot } from '../../../main/vault/slots.ts';
import { person } from './a-vault.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/formats.md'), 'utf8');
const counting = (length: number, from = 0): Buffer =>
  Buffer.from(Array.from({ length }, (_, index) => (index + from) % 256));
const masterKey = counting(32);
const fileId = AttachmentId.parse('01912345-0000-7000-8000-00000000abcd');
const station = StationId.parse('01912345-0000-7000-8000-000000000001');

export function vaultVectors(): Record<string, string> {
  const seed = deriveKey(masterKey, 'focal-point/ledger-signing/v1');
  const publicKey = publicKeyPemOf(signingKeyOf(seed));
  const header = sealedHeader(fileId, counting(7, 1));
  const [sealed, tag] = sealChunk(masterKey, header, 0, true, Buffer.from('Focal Point'));
  return {
    'database key': deriveKey(masterKey, 'focal-point/database/v1').toString('hex'),
    'file key': deriveKey(masterKey, 'focal-point/file-kek/v1').toString('hex'),
    'ledger signing seed': seed.toString('hex'),
    'ledger public key': publicKey.split('\n')[1] ?? '',
    fingerprint: keyFingerprint(publicKey),
    'fingerprint on paper': shownFingerprint(keyFingerprint(publicKey)),
    'login tag': loginTag(' ANA ', Buffer.alloc(16).toString('base64')),
    'recovery code': writeRecoveryCode(masterKey),
    'sealed file': Buffer.concat([header, sealed, tag]).toString('hex'),
    'wrapped file key': wrapFileKey(counting(32, 32), masterKey, fileId, (length) => counting(length)),
  };
}

const entry: LedgerEntry = {
  v: 1,
  seq: 1,
  station,
  recordedAt: Instant.parse('2026-11-23T08:00:00.000Z'),
  actor: person(1),
  action: 'exhibit.taken-in',
  subject: { kind: 'exhibit', id: 'exhibit-1', label: 'LUGINA-14 / K5 · Молот' },
  change: { quantity: 1, calibre: '9 × 19 mm' },
  rowHash: rowHashOf({ id: 'exhibit-1', quantity: 1, calibre: '9 × 19 mm', removed: null }),
};

function ledgerVectors(): Record<string, string> {
  const frontier = new Frontier();
  frontier.push(leafHash(entryText(entry)));
  const [one, two] = [frontier.root().toString('hex'), { ...entry, seq: 2 }];
  frontier.push(leafHash(entryText(two)));
  const head: LedgerHead = {
    v: 1,
    station,
    size: 2,
    root: frontier.root().toString('hex'),
    time: Instant.parse('2026-11-23T08:01:00.000Z'),
    previous: null,
  };
  const key = signingKeyOf(deriveKey(masterKey, 'focal-point/ledger-signing/v1'));
  return {
    'row hash': entry.rowHash ?? '',
    'entry text': entryText(entry),
    'leaf of entry 1': entryLeaf(entry),
    'leaf of entry 2': entryLeaf(two),
    'root of one entry': one,
    'root of two entries': head.root,
    'signed bytes': headBytes(head).toString('utf8').replace('\n', '⏎'),
    'head signature': sign(
      null,
      headBytes(head),
      createPrivateKey(key.export({ type: 'pkcs8', format: 'pem' })),
    ).toString('base64'),
    'digest for previous': headDigest(head),
  };
}

describe('the format page', () => {
  test.each(Object.entries({ ...vaultVectors(), ...ledgerVectors() }))(
    'has the %s as the program makes it',
    (name, value) => {
      expect(page).toContain(`${name}: ${value}`);
    },
  );

  test('has the slot as the program makes it', async () => {
    const cost = { memoryKiB: 65_536, passes: 3, lanes: 1 };
    const passphrase = Buffer.from('correct horse battery staple');
    const slot = await makePersonSlot(
      { person: person(1), login: 'ana', passphrase, masterKey, personalSeed: counting(32, 64) },
      Buffer.alloc(16).toString('base64'),
      cost,
      (length) => counting(length, 16),
    );
    expect(page).toContain(`derived key: ${(await argon2id(passphrase, counting(16, 16), cost)).toString('hex')}`);
    expect(page).toContain(`wrapped master key: ${slot.masterKey.sealed}`);
    expect(page).toContain(`wrapped personal key: ${slot.personalKey.sealed}`);
  });
});
