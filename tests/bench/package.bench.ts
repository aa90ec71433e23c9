// Sealing and verifying a package of 2 GB, beside sha256sum on the same file in the same run. Prints what it measured beside its limit.
import { execFileSync } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { sealPackage, verifyPackage } from '../../main/packages/index.ts';
import { anOrder, aSigner } from '../station/packages/a-package.ts';

const mebibytes = Number(process.env['PACKAGE_BENCH_MIB'] ?? 2048);
const bytes = mebibytes * 1024 * 1024;
/** Of the speed of `sha256sum` over the same file. */
const leastShare = 0.6;
const folder = mkdtempSync(join(tmpdir(), 'package-bench-'));

try {
  const payload = join(folder, 'payload.bin');
  writePayload(payload);
  const reference = await timed(() => Promise.resolve(execFileSync('sha256sum', [payload])));
  const entries = [{ path: 'exhibits/K5/video.bin', source: { kind: 'path' as const, path: payload } }];
  const zip = join(folder, 'package.zip');
  const seal = await timed(() => sealPackage(anOrder({ kind: 'zip', path: zip }, { entries })));
  const verify = await timed(() => verifyPackage(zip, { knownFingerprints: [aSigner().fingerprint] }));
  if (verify.result.verdict !== 'sound') throw new Error(`The package is ${verify.result.verdict}`);
  rmSync(zip);
  const age = join(folder, 'package.zip.age');
  const protection = { passphrase: 'told by telephone', workFactor: 4 };
  const encrypt = await timed(() => sealPackage(anOrder({ kind: 'age', path: age, ...protection }, { entries })));
  const decrypt = await timed(() => verifyPackage(age, { knownFingerprints: [aSigner().fingerprint], ...protection }));
  if (decrypt.result.verdict !== 'sound') throw new Error(`The encrypted package is ${decrypt.result.verdict}`);
  const lines = [
    measured('sha256sum of the same file', reference.seconds),
    // Two readings, two hashes, a checksum, a write and an fsync against one reading and one hash: at least 60 % of its speed.
    measured('seal as ZIP', seal.seconds, reference.seconds / leastShare),
    measured('verify the ZIP', verify.seconds, reference.seconds * 1.5),
    measured('seal as ZIP inside age', encrypt.seconds, reference.seconds * 12),
    measured('verify inside age', decrypt.seconds, reference.seconds * 4),
    limited('most memory held (RSS)', Math.round(process.resourceUsage().maxRSS / 1024), 250, 'MB'),
  ];
  if (lines.includes(false)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function writePayload(path: string): void {
  const piece = randomFillSync(Buffer.allocUnsafe(1024 * 1024));
  const file = openSync(path, 'w');
  for (let index = 0; index < mebibytes; index += 1) {
    piece.writeUInt32LE(index, 0);
    writeSync(file, piece);
  }
  closeSync(file);
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; seconds: number }> {
  const started = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - started) / 1000 };
}

function measured(what: string, seconds: number, limit?: number): boolean {
  const speed = `${Math.round(bytes / 1e6 / seconds)} MB/s`;
  return limited(
    `${what} (${speed})`,
    Number(seconds.toFixed(2)),
    limit === undefined ? undefined : Number(limit.toFixed(2)),
    's',
  );
}

function limited(what: string, value: number, limit: number | undefined, unit: string): boolean {
  const isWithin = limit === undefined || value <= limit;
  console.log(
    `${isWithin ? 'ok  ' : 'OVER'}  ${what}: ${value} ${unit}${limit === undefined ? '' : ` (limit ${limit} ${unit})`}`,
  );
  return isWithin;
}
