// A register of a million rows brought in with full checking, then held beside the exhibits of the station.
// REGISTER_ROWS=100000 npm run bench -- register-import
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { aSerial, randomFrom } from '../unit/serials/random-serials.ts';
import { aStationMadeApart } from './a-station-made-apart.ts';

const rows = Number(process.env['REGISTER_ROWS'] ?? 1_000_000);
/** Rows that are known by all they say come in no order of their index. */
const isKeyed = process.env['REGISTER_KEY'] !== 'none';
const share = rows / 1_000_000;
const limits = { seconds: 120, mebibytes: 600, searchSeconds: 3, readSeconds: 3, searchMilliseconds: 60 };
const [, , toWrite] = process.argv;
const folder = toWrite ?? mkdtempSync(join(tmpdir(), 'register-import-'));
const file = join(folder, 'register.csv');

function report(what: string, measured: number, unit: string, limit: number): void {
  const verdict = measured <= limit ? 'within' : 'OVER';
  console.log(
    `${what.padEnd(58)} ${measured.toFixed(1).padStart(9)} ${unit.padEnd(4)} limit ${limit} ${unit}   ${verdict}`,
  );
  if (measured > limit) process.exitCode = 1;
}

function writeRegister(): void {
  const random = randomFrom(9);
  writeFileSync(file, 'Record no;Status;Make;Model;Calibre;Serial number;Country;Date;Owner;Place;Colour\n');
  const makes = ['Zastava;M70;7,65 mm', 'Beretta;92FS;9 mm Para', 'CZ;75;9x19', 'Glock;17;9x19'];
  for (let at = 0; at < rows;) {
    const lines: string[] = [];
    for (; lines.length < 10_000 && at < rows; at += 1) {
      // One in a thousand is damaged, and one has the stray quote.
      const serial = at % 1000 === 999 ? '1.23E+05' : aSerial(random);
      const quote = at === Math.floor(rows * 0.7) ? '"' : '';
      const day = `${String(1 + (at % 28)).padStart(2, '0')}.${String(1 + (at % 12)).padStart(2, '0')}.20${10 + (at % 14)}`;
      lines.push(
        `R-${at};${quote}stolen;${makes[at % 4]};${serial};RS;${day};Person ${at % 5000} PRIMER;Town ${at % 300};black`,
      );
    }
    appendFileSync(file, `${lines.join('\n')}\n`);
  }
}

if (toWrite !== undefined) {
  writeRegister();
  process.exit(0);
}
// By another process: what making the file leaves in memory is no part of what is measured.
const self = fileURLToPath(import.meta.url);
if (spawnSync(process.execPath, [...process.execArgv, self, folder], { stdio: 'inherit' }).status !== 0)
  throw new Error('The register was not written');
const station = await aStationMadeApart(folder);
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 200);
try {
  const opened = { name: 'Bench', holder: 'Bench', kind: 'firearm', note: '' } as const;
  const { id: registerId } = await station.answer('registers.open', opened);
  const { uploadId: upload } = await station.station.receive({ fileName: 'register.csv', source: { path: file } });
  const { way, definition } = await station.answer('registers.look', { upload, registerId, way: {} });
  const began = performance.now();
  const worked = process.cpuUsage();
  const { jobId } = await station.answer('registers.import', {
    upload,
    registerId,
    way,
    definition: isKeyed ? definition : { ...definition, key: [] },
    mode: 'good-rows',
  });
  let slowest = 0;
  const asking = setInterval(() => {
    const asked = performance.now();
    const ask = async (): Promise<void> => {
      await station.answer('registers.list', {});
      slowest = Math.max(slowest, performance.now() - asked);
    };
    void ask();
  }, 500);
  const job = await station.jobEnded(jobId);
  clearInterval(asking);
  const took = (performance.now() - began) / 1000;
  console.log(job.state, JSON.stringify(job.result?.report ?? job.error));
  report(`${rows} rows brought in with full checking`, took, 's', limits.seconds * share);
  const { user, system } = process.cpuUsage(worked);
  console.log(`   processor time of all threads ${((user + system) / 1e6).toFixed(1)} s`);
  report('slowest answer to somebody else meanwhile', slowest, 'ms', 100);
  report('resident at the most', peak / 1024 ** 2, 'MiB', limits.mebibytes);
  const searched = performance.now();
  const { entries } = await station.answer('registers.entries', { text: 'nobody of this name', after: 0 });
  report(
    `words that ${entries.length} entries have, looked for`,
    (performance.now() - searched) / 1000,
    's',
    limits.searchSeconds,
  );
  // The first question reads into memory what came in since; the others are asked of memory.
  const ways = { width: 'usual', isTolerant: false, isUpsideDown: false, from: 0, count: 20 } as const;
  const ask = async (pattern: string): Promise<number> => {
    const asked = performance.now();
    await station.answer('serials.search', { pattern, ...ways });
    return performance.now() - asked;
  };
  report('serials of all entries read into memory', (await ask('C-371864')) / 1000, 's', limits.readSeconds);
  const times: number[] = [];
  for (let at = 0; at < 30; at += 1) times.push(await ask(aSerial(randomFrom(at))));
  times.sort((a, b) => a - b);
  report(
    'a serial looked for among exhibits and entries, p95',
    times[28] ?? Number.NaN,
    'ms',
    limits.searchMilliseconds,
  );
} finally {
  clearInterval(watch);
  await station.close();
  rmSync(folder, { recursive: true, force: true });
}
