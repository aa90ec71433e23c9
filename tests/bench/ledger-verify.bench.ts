// How long a ledger of a million entries takes to append, verify whole, verify from an earlier check, and prove.
// node tests/bench/ledger-verify.bench.ts [entries]
import { randomBytes, sign } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { StationId } from '../../shared/language/identity.ts';
import { instantOf } from '../../shared/language/instant.ts';
import { migrate, migrations, openDatabase } from '../../main/database/index.ts';
import {
  entryLeaf,
  keyFingerprint,
  Ledger,
  provesInclusion,
  rowHashOf,
  verifyLedger,
} from '../../main/ledger/index.ts';
import { publicKeyPemOf, signingKeyOf } from '../../main/vault/primitives.ts';

const entries = Number(process.argv[2] ?? 1_000_000);
const subjects = Math.max(1, Math.floor(entries / 10));
const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
const station = StationId.parse('01912345-0000-7000-8000-000000000001');
const began = Date.UTC(2026, 0, 1);

function report(what: string, from: number, note = ''): void {
  console.log(`${what.padEnd(34)} ${((performance.now() - from) / 1000).toFixed(2)} s ${note}`);
}

function rowOf(subject: number, version: number): Record<string, unknown> {
  return { id: `exhibit-${subject}`, description: `cartridge case ${version}`, removed: null };
}

try {
  const key = randomBytes(32);
  const file = join(folder, 'vault.db');
  const db = openDatabase(file, key, { create: true });
  migrate(db, migrations, { now: () => instantOf(new Date(began)) });
  const signingKey = signingKeyOf(randomBytes(32));
  const publicKeyPem = publicKeyPemOf(signingKey);
  const signer = {
    publicKeyPem,
    fingerprint: keyFingerprint(publicKeyPem),
    sign: (bytes: Uint8Array) => sign(null, bytes, signingKey),
  };
  const ledger = Ledger.open(db, signer, station);
  let from = performance.now();
  for (let start = 0; start < entries; start += 10_000) {
    db.transaction(() => {
      for (let index = start; index < Math.min(entries, start + 10_000); index += 1) {
        const subject = index % subjects;
        ledger.append({
          recordedAt: instantOf(new Date(began + index * 1000)),
          actor: `01912345-0000-7000-8000-0000000001${String(index % 20).padStart(2, '0')}`,
          action: 'exhibit.described',
          subject: { kind: 'exhibit', id: `exhibit-${subject}`, label: `LUGINA-14 / K${subject}` },
          change: { description: `cartridge case ${Math.floor(index / subjects)}` },
          rowHash: rowHashOf(rowOf(subject, Math.floor(index / subjects))),
        });
      }
    });
    if (start % 100_000 === 0) ledger.makeHead(instantOf(new Date(began + start * 1000)));
  }
  const head = ledger.makeHead(instantOf(new Date(began + entries * 1000)));
  report(`append ${entries} entries`, from, `${(((performance.now() - from) * 1000) / entries).toFixed(1)} µs each`);
  db.checkpoint();
  console.log(`database                           ${(statSync(file).size / 1e6).toFixed(0)} MB`);

  const reader = openDatabase(file, key, { readonly: true });
  const currentRows = function* () {
    for (let subject = 0; subject < subjects; subject += 1) {
      const newest = Math.floor((entries - 1 - subject) / subjects);
      yield { kind: 'exhibit', id: `exhibit-${subject}`, rowHash: rowHashOf(rowOf(subject, newest)) };
    }
  };
  const evidence = { publicKey: publicKeyPem, station, knownHeads: [head] };
  from = performance.now();
  const whole = await verifyLedger(reader, { ...evidence, currentRows: currentRows() });
  report(
    'verify all, rows too',
    from,
    `limit: printed, "seconds"; findings ${whole.findingsInAll}, rows ${whole.rows}, heads ${whole.heads}`,
  );
  from = performance.now();
  const again = await verifyLedger(reader, evidence, { from: whole.verified });
  report('verify from the last check', from, `findings ${again.findingsInAll}`);
  from = performance.now();
  const reopened = Ledger.open(db, signer, station);
  report('open the ledger', from);
  from = performance.now();
  let proved = 0;
  for (let round = 0; round < 1000; round += 1) {
    const seq = 1 + ((round * 7919) % entries);
    const [entry] = reopened.page({}, seq - 1, 1);
    const proof = reopened.inclusionProof(seq);
    if (entry !== undefined && provesInclusion(proof, entryLeaf(entry), reopened.root)) proved += 1;
  }
  report('make and check 1,000 proofs', from, `${proved} hold`);
  console.log(`resident memory                    ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
  reader.close();
  db.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
