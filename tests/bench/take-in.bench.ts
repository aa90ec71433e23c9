// How fast a 2 GB file is taken in, beside `dd` writing as much to the same disk in the same run, and how much memory it needs.
// node tests/bench/take-in.bench.ts [gigabytes] [folder]
import { execFileSync } from 'node:child_process';
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { randomFillSync } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { AttachmentId, PersonId, StationId } from '../../shared/language/identity.ts';
import { instantOf } from '../../shared/language/instant.ts';
import { createVault, SealedFiles } from '../../main/vault/index.ts';

const gigabytes = Number(process.argv[2] ?? 2);
const parent = mkdtempSync(join(process.argv[3] ?? tmpdir(), 'take-in-'));
const mebibytes = gigabytes * 1024;
const source = join(parent, 'source');

function seconds(began: number): number {
  return (performance.now() - began) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function writeSource(): void {
  const descriptor = openSync(source, 'w');
  const block = Buffer.allocUnsafe(1024 * 1024);
  for (let index = 0; index < mebibytes; index += 1) writeSync(descriptor, randomFillSync(block));
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** Copying the same bytes to the same disk, as the limit is stated: `dd bs=1M conv=fsync`. */
function copyWithDd(): number {
  const target = join(parent, 'copied');
  const began = performance.now();
  execFileSync('dd', [`if=${source}`, `of=${target}`, 'bs=1M', 'conv=fsync', 'status=none']);
  const took = seconds(began);
  rmSync(target);
  return mebibytes / took;
}

try {
  writeSource();
  const vault = await createVault({
    folder: join(parent, 'vault'),
    station: {
      id: StationId.parse('01912345-0000-7000-8000-000000000001'),
      name: 'Bench',
      agency: 'Bench',
      kind: 'laboratory',
    },
    first: {
      personId: PersonId.parse('01912345-0000-7000-8000-000000000101'),
      login: 'a',
      passphrase: Buffer.from('a'),
    },
    parameters: { memoryKiB: 64, passes: 1, lanes: 1 },
    clock: { now: () => instantOf(new Date()) },
  });
  const files = new SealedFiles(vault);
  let longestPause = 0;
  const speeds = { dd: [] as number[], sealing: [] as number[] };
  for (const round of [1, 2, 3]) {
    speeds.dd.push(copyWithDd());
    let lastTick = performance.now();
    const ticking = setInterval(() => {
      longestPause = Math.max(longestPause, performance.now() - lastTick - 5);
      lastTick = performance.now();
    }, 5);
    const began = performance.now();
    await files.takeIn({ path: source }, AttachmentId.parse(`01912345-0000-7000-8000-00000000abc${round}`));
    speeds.sealing.push(mebibytes / seconds(began));
    clearInterval(ticking);
    rmSync(join(parent, 'vault', 'files'), { recursive: true });
  }
  const resident = process.resourceUsage().maxRSS / 1024;
  await files.close();
  vault.close();
  const [dd, sealing] = [median(speeds.dd), median(speeds.sealing)];
  const share = (100 * sealing) / dd;
  const verdict = (isReached: boolean): string => (isReached ? 'ok' : 'MISSED');
  console.log(
    `dd bs=1M conv=fsync   ${dd.toFixed(0)} MB/s, median of ${speeds.dd.map((one) => one.toFixed(0)).join(', ')}`,
  );
  console.log(
    `taking in ${gigabytes} GB        ${sealing.toFixed(0)} MB/s, median of ${speeds.sealing.map((one) => one.toFixed(0)).join(', ')}`,
  );
  console.log(`share of dd           ${share.toFixed(0)} % (limit: at least 70 %) ${verdict(share >= 70)}`);
  console.log(`resident memory       ${resident.toFixed(0)} MB (limit: 250 MB) ${verdict(resident <= 250)}`);
  console.log(
    `longest pause of the calling thread  ${longestPause.toFixed(1)} ms (limit: 100 ms) ${verdict(longestPause <= 100)}`,
  );
} finally {
  rmSync(parent, { recursive: true, force: true });
}
