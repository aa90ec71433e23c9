// All entries of a register held side by side: numbers, makes, names and days of birth as offices of the region write them.
// REGISTER_ROWS=100000 npm run bench -- register-candidates
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { aSerial, randomFrom } from '../unit/serials/random-serials.ts';
import { aStationMadeApart } from './a-station-made-apart.ts';

const rows = Number(process.env['REGISTER_ROWS'] ?? 1_000_000);
const share = rows / 1_000_000;
const limits = { seconds: 120, mebibytes: 600, pageMilliseconds: 1000 };
const folder = mkdtempSync(join(tmpdir(), 'register-candidates-'));
const file = join(folder, 'register.csv');

function report(what: string, measured: number, unit: string, limit: number): void {
  const verdict = measured <= limit ? 'within' : 'OVER';
  console.log(
    `${what.padEnd(58)} ${measured.toFixed(1).padStart(9)} ${unit.padEnd(4)} limit ${limit} ${unit}   ${verdict}`,
  );
  if (measured > limit) process.exitCode = 1;
}

const given = [
  'Arben',
  'Gëzim',
  'Xhemajl',
  'Rexhep',
  'Zoran',
  'Željko',
  'Vesna',
  'Besa',
  'Agron',
  'Милан',
  'Петар',
  'Shpresa',
];
const stems = ['Kras', 'Ber', 'Hox', 'Gash', 'Pri', 'Thaç', 'Đuk', 'Мар', 'Петр', 'Sel', 'Mor', 'Bed'];
const ends = ['iqi', 'isha', 'ha', 'i', 'mer', 'anović', 'овић', 'imi', 'ina', 'ri'];
const middles = ['', 'ar', 'en', 'ol', 'ush', 'at', 'in', 'om', 'ez', 'ul', 'ak', 'ir'];

function writeRegister(): void {
  const random = randomFrom(11);
  const one = (list: readonly string[]) => list[random(list.length)] ?? '';
  const two = (value: number) => String(value).padStart(2, '0');
  writeFileSync(
    file,
    'Record no;Status;Make;Model;Calibre;Serial number;Owner;Father;Date of birth;Personal no;Place\n',
  );
  const makes = [
    'Zastava;M70;7,65 mm',
    'Beretta;92FS;9 mm Para',
    'CZ;75;9x19',
    'Glock;17;9x19',
    'Zastava;M57;7,62x25',
    'Walther;PPK;7,65 mm',
  ];
  for (let at = 0; at < rows;) {
    const lines: string[] = [];
    for (; lines.length < 10_000 && at < rows; at += 1) {
      const name = `${one(given)} ${one(stems)}${one(middles)}${one(ends)}`;
      const born = `${two(1 + random(28))}.${two(1 + random(12))}.${1930 + random(75)}`;
      const number = random(3) === 0 ? 'NULL' : `${1_000_000_000 + random(900_000_000)}`;
      lines.push(
        `R-${at};registered;${one(makes)};${aSerial(random)};${name};${random(2) === 0 ? 'UNK' : one(given)};${born};${number};Town ${random(300)}`,
      );
    }
    appendFileSync(file, `${lines.join('\n')}\n`);
  }
}

writeRegister();
const station = await aStationMadeApart(folder);
let peak = 0;
let watched = false;
const watch = setInterval(() => {
  if (watched) peak = Math.max(peak, process.memoryUsage().rss);
}, 200);
try {
  const opened = { name: 'Bench', holder: 'Bench', kind: 'firearm', note: '' } as const;
  const { id: registerId } = await station.answer('registers.open', opened);
  const { uploadId: upload } = await station.station.receive({ fileName: 'register.csv', source: { path: file } });
  const { way, definition } = await station.answer('registers.look', { upload, registerId, way: {} });
  const { jobId } = await station.answer('registers.import', {
    upload,
    registerId,
    way,
    definition,
    mode: 'good-rows',
  });
  await station.jobEnded(jobId);
  // It was started by the import and may be under way.
  watched = true;
  const began = performance.now();
  const { jobs } = await station.answer('jobs.list', {});
  const comparing = jobs.find(({ kind }) => kind === 'register-compare');
  let slowest = 0;
  const asking = setInterval(() => {
    const asked = performance.now();
    const ask = async (): Promise<void> => {
      await station.answer('registers.list', {});
      slowest = Math.max(slowest, performance.now() - asked);
    };
    void ask();
  }, 500);
  const job = comparing === undefined ? undefined : await station.jobEnded(comparing.id);
  clearInterval(asking);
  console.log(job?.state, JSON.stringify(job?.result?.report ?? job?.error));
  report(`${rows} entries compared with each other`, (performance.now() - began) / 1000, 's', limits.seconds * share);
  report('slowest answer to somebody else meanwhile', slowest, 'ms', 100);
  report('resident at the most', peak / 1024 ** 2, 'MiB', limits.mebibytes);
  const again = performance.now();
  await station.jobEnded((await station.answer('registers.compare', {})).jobId);
  report('compared again, nothing new', (performance.now() - again) / 1000, 's', limits.seconds * share);
  const page = performance.now();
  const { counts, compared } = await station.answer('registers.candidates', { state: 'open', least: 0 });
  report(`a page of ${counts.open} pairs`, performance.now() - page, 'ms', limits.pageMilliseconds);
  console.log(`   ${compared?.leftOut} entries under keys that too many have`);
} finally {
  clearInterval(watch);
  await station.close();
  rmSync(folder, { recursive: true, force: true });
}
