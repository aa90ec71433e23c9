// A real encrypted database in a temporary folder with a ledger on it; `release` removes everything.
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, migrations, openDatabase, type WritableDatabase } from '../../../main/database/index.ts';
import { keyFingerprint, Ledger, type LedgerSigner, type NewEntry } from '../../../main/ledger/index.ts';
import { StationId } from '../../../shared/language/identity.ts';
import { instantOf, type Instant } from '../../../shared/language/instant.ts';

export const station = StationId.parse('01912345-0000-7000-8000-000000000001');

export function aSigner(): LedgerSigner {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    fingerprint: keyFingerprint(publicKey),
    sign: (bytes) => sign(null, bytes, privateKey),
  };
}

/** Minute `minute` of a fixed day. */
export function at(minute: number): Instant {
  return instantOf(new Date(Date.UTC(2026, 10, 23, 8, minute)));
}

export function anEntry(number: number, more: Partial<NewEntry> = {}): NewEntry {
  return {
    recordedAt: at(number),
    actor: 'person-1',
    action: 'exhibit.taken-in',
    subject: { kind: 'exhibit', id: `exhibit-${number}`, label: `K${number} · Молот` },
    change: { description: `cartridge case ${number}` },
    ...more,
  };
}

export interface LedgerTable {
  readonly folder: string;
  readonly key: Buffer;
  readonly signer: LedgerSigner;
  readonly headFile: string;
  db: WritableDatabase;
  ledger: Ledger;
  append(...entries: readonly NewEntry[]): void;
  reopen(): void;
  release(): void;
}

export function aLedger(entries = 0): LedgerTable {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  const key = randomBytes(32);
  const signer = aSigner();
  const headFile = join(folder, 'heads.jsonl');
  const file = join(folder, 'vault.db');
  const db = openDatabase(file, key, { create: true });
  migrate(db, migrations, { now: () => at(0) });
  const table: LedgerTable = {
    folder,
    key,
    signer,
    headFile,
    db,
    ledger: Ledger.open(db, signer, station, { headFile }),
    append: (...added) => table.db.transaction(() => added.forEach((entry) => void table.ledger.append(entry))),
    reopen() {
      table.db.close();
      table.db = openDatabase(file, key);
      table.ledger = Ledger.open(table.db, signer, station, { headFile });
    },
    release() {
      table.db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  if (entries > 0) table.append(...Array.from({ length: entries }, (_, index) => anEntry(index + 1)));
  return table;
}
