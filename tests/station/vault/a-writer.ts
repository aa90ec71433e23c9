// A process that writes until it is killed: files, ledger entries, heads, slots. After each act that is durable it prints
// the ledger's size and, for a file, its id.
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { AttachmentId } from '../../../shared/language/identity.ts';
import { openDatabase } from '../../../main/database/index.ts';
import { Ledger } from '../../../main/ledger/index.ts';
import { SealedFiles, unlockVault } from '../../../main/vault/index.ts';
import { ana, StandingClock } from './a-vault.ts';

const folder = process.argv[2] ?? '';
const clock = new StandingClock();
const { vault } = await unlockVault(folder, ana, clock);
const db = openDatabase(vault.databaseFile, vault.databaseKey());
const ledger = Ledger.open(db, vault.ledgerSigner, vault.station.id, { headFile: vault.headFile });
const files = new SealedFiles(vault);

function say(text: string): void {
  writeSync(1, `${text}\n`);
}

for (;;) {
  for (let act = 0; act < 5; act += 1) {
    const subject = { kind: 'exhibit', id: `exhibit-${ledger.size}`, label: 'K1' };
    db.transaction(() =>
      ledger.append({ recordedAt: clock.now(), actor: 'ana', action: 'exhibit.described', subject, change: null }),
    );
    say(String(ledger.size));
  }
  const random = randomBytes(6).toString('hex');
  const fileId = AttachmentId.parse(`01912345-0000-7000-8000-${random}`);
  async function* content(): AsyncGenerator<Buffer> {
    for (let part = 0; part < 4; part += 1) yield randomBytes(100_000);
  }
  const { wrappedKey, sha256 } = await files.takeIn({ chunks: content() }, fileId);
  const subject = { kind: 'file', id: fileId, label: 'photograph' };
  db.transaction(() =>
    ledger.append({
      recordedAt: clock.now(),
      actor: 'ana',
      action: 'file.taken-in',
      subject,
      change: { wrappedKey, sha256 },
    }),
  );
  say(`${ledger.size} ${fileId}`);
  ledger.makeHead(clock.now());
  vault.recordSizes({ ledger: ledger.size });
}
