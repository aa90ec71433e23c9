// A transfer between two stations: ten thousand exhibits with 2 GB of files out, looked at, broken off, in, and once more, which must change nothing. Each step is a
// process of its own with one station open, as on two machines: what making the stations leaves in memory is no part of what is measured.
// TRANSFER_BENCH_EXHIBITS and TRANSFER_BENCH_MIB make it smaller; limits of time follow, those of answers and memory stay.
import { spawnSync } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { CaseId, type ExhibitId } from '../../shared/language/identity.ts';
import { aCase } from '../station/intake/entered.ts';
import { anExhibit } from '../station/a-case.ts';
import { acquainted, looked, madeAt, takenIn } from '../station/exchange/two-stations.ts';
import { uploaded } from '../station/foreign/a-laboratory.ts';
import { aClock, openTestStation, passphraseOf, type TestStation } from '../station/open-test-station.ts';
import { forgetPeak, peakOfThisProcess } from './peak-memory.ts';

const exhibits = Number(process.env['TRANSFER_BENCH_EXHIBITS'] ?? 10_000);
const mebibytes = Number(process.env['TRANSFER_BENCH_MIB'] ?? 2048);
const share = Math.min(1, Math.max(exhibits / 10_000, mebibytes / 2048));
/** Seconds of the whole size. */
const limits = { out: 60, look: 90, in: 120, answer: 100, list: 50, mebibytes: 600, cancelled: 500 };
/** The exit code of a step that did its work and went over a limit. */
const over = 3;
const inFile = 16;
/** Milliseconds between two questions. */
const pause = 5;

/** What one step leaves for the next. */
interface Story {
  readonly caseId: string;
  readonly labCard: string;
}

const steps: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  make,
  out: (folder) => out(folder, '2025-03-18T08:00:00.000Z'),
  look,
  cancel,
  in: (folder) => takeIn(folder, '2025-03-18T10:00:00.000Z'),
  'out once more': (folder) => out(folder, '2025-03-19T08:00:00.000Z'),
  'in once more': (folder) => takeIn(folder, '2025-03-19T10:00:00.000Z'),
};

const self = fileURLToPath(import.meta.url);
const [, , step, given] = process.argv;
if (step === undefined || given === undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'transfer-bench-'));
  try {
    console.log(`${exhibits} exhibits, ${mebibytes} MiB`);
    for (const one of Object.keys(steps)) {
      const { status } = spawnSync(process.execPath, [...process.execArgv, self, one, folder], { stdio: 'inherit' });
      if (status === 0) continue;
      process.exitCode = 1;
      // Over a limit, the next step is as good as ever; where nothing was made, there is none.
      if (status !== over) break;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else await steps[step]?.(given);

/** Both stations, acquainted by paper; every exhibit of the desk's case was received by its registrar. */
async function make(folder: string): Promise<void> {
  const desk = await openTestStation({ as: 'registrar', named: 'Focal point' });
  const lab = await openTestStation({ as: 'registrar', named: 'Laboratory' });
  const labCard = await acquainted(desk, lab);
  await acquainted(lab, desk);
  const caseId = CaseId.parse((await desk.answer('cases.open', aCase())).id);
  const ids: ExhibitId[] = [];
  for (let index = 0; index < exhibits; index += 1)
    ids.push((await desk.answer('exhibits.record', anExhibit(caseId, { mark: `K${index + 1}` }))).id);
  for (let from = 0; from < ids.length; from += 200)
    await desk.answer('custody.record', {
      exhibitIds: ids.slice(from, from + 200),
      type: 'received',
      occurredAt: desk.clock.now(),
      from: { kind: 'outside', label: 'courier' },
      to: { kind: 'person', id: desk.people.registrar },
      purpose: '',
      authority: '',
      note: '',
      signature: { passphrase: passphraseOf('registrar') },
    });
  const piece = randomFillSync(Buffer.allocUnsafe(inFile * 1024 * 1024));
  for (let index = 0; index < Math.ceil(mebibytes / inFile); index += 1) {
    piece.writeUInt32LE(index, 0);
    const upload = await uploaded(desk, `part ${index}.bin`, piece);
    const exhibitId = ids[index % ids.length];
    const { jobId } = await desk.answer('attachments.take-in', {
      upload,
      caseId,
      kind: 'file',
      caption: '',
      ...(exhibitId === undefined ? {} : { exhibitId }),
    });
    await desk.jobEnded(jobId);
  }
  for (const [station, name] of [
    [desk, 'desk'],
    [lab, 'lab'],
  ] as const) {
    await station.station.lock('person');
    await station.station.close();
    renameSync(station.dataFolder, join(folder, name));
  }
  const story: Story = { caseId, labCard };
  writeFileSync(join(folder, 'story.json'), JSON.stringify(story));
}

async function out(folder: string, at: string): Promise<void> {
  const { caseId, labCard } = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8')) as Story;
  const desk = await ready(folder, 'desk', at);
  const path = await measured(desk, 'out', limits.out, () => madeAt(desk, labCard, { caseIds: [caseId] }));
  rmSync(brought(folder), { force: true });
  renameSync(path, brought(folder));
  await desk.station.close();
}

async function look(folder: string): Promise<void> {
  const lab = await ready(folder, 'lab', '2025-03-18T09:00:00.000Z');
  const { dryRun } = await measured(lab, 'dry run', limits.look, () => looked(lab, brought(folder)));
  expectSame('new exhibits', dryRun?.newExhibits, exhibits);
  await measured(lab, 'put back', 1, () => lab.answer('foreign.put-back', { upload: dryRun?.upload ?? '' }));
  await lab.station.close();
}

/** Somebody breaks a dry run off in the middle. */
async function cancel(folder: string): Promise<void> {
  const lab = await ready(folder, 'lab', '2025-03-18T09:30:00.000Z');
  const { uploadId: upload } = await lab.station.receive({
    fileName: 'transfer.zip.age',
    source: { path: brought(folder) },
  });
  const { jobId } = await lab.answer('exchange.look', { upload });
  await new Promise((resolve) => {
    setTimeout(resolve, 5000 * share);
  });
  const started = performance.now();
  await lab.answer('jobs.cancel', { id: jobId });
  const job = await lab.jobEnded(jobId);
  report('cancelled, until it ended', performance.now() - started, 'ms', limits.cancelled);
  if (job.state !== 'cancelled') expectSame('broken off', 0, 1);
  await lab.station.close();
}

async function takeIn(folder: string, at: string): Promise<void> {
  const lab = await ready(folder, 'lab', at);
  const isAgain = (await lab.answer('exchange.list', {})).joined.length > 0;
  const what = isAgain ? 'the same once more, in' : 'looked at, verified and in';
  await measured(lab, what, limits.in, () => takenIn(lab, brought(folder)));
  const { joined } = await measured(lab, 'list of what came', limits.list / 1000 / share, () =>
    lab.answer('exchange.list', {}),
  );
  const [newest] = joined;
  expectSame(
    'exhibits and events joined by it',
    (newest?.exhibits ?? 0) + (newest?.events ?? 0),
    isAgain ? 0 : 2 * exhibits,
  );
  await lab.station.close();
}

function brought(folder: string): string {
  return join(folder, 'carried.zip.age');
}

/** With what the first question of a session makes ready behind it. */
async function ready(folder: string, name: string, at: string): Promise<TestStation> {
  const station = await openTestStation({ as: 'registrar', dataFolder: join(folder, name), clock: aClock(at) });
  await station.answer('cases.list', {});
  return station;
}

/** Beside the work somebody asks all the time; what they wait for is counted from when the question was due. */
async function measured<Result>(
  station: TestStation,
  what: string,
  seconds: number,
  work: () => Promise<Result>,
): Promise<Result> {
  forgetPeak();
  const asked = { isOver: false, slowest: 0 };
  const asking = (async () => {
    while (!asked.isOver) {
      // While the thread is busy, it is not even asked.
      const due = performance.now() + pause;
      await new Promise<void>((resolve) => {
        setTimeout(resolve, pause);
      });
      // A sign of a person, or the station would lock.
      await station.answer('station.touch', {});
      asked.slowest = Math.max(asked.slowest, performance.now() - due);
    }
  })();
  const started = performance.now();
  const result = await work();
  const took = (performance.now() - started) / 1000;
  asked.isOver = true;
  await asking;
  report(what, took, 's', seconds * share);
  report('   slowest answer to somebody else meanwhile', asked.slowest, 'ms', limits.answer);
  report('   resident at the most', peakOfThisProcess(), 'MB', limits.mebibytes);
  return result;
}

function report(what: string, found: number, unit: string, limit: number): void {
  const verdict = found <= limit ? 'within' : 'OVER';
  console.log(
    `${what.padEnd(48)} ${found.toFixed(2).padStart(9)} ${unit.padEnd(2)} limit ${limit.toFixed(1)} ${unit}   ${verdict}`,
  );
  if (found > limit) process.exitCode = over;
}

function expectSame(what: string, found: number | undefined, expected: number): void {
  if (found === expected) return;
  console.log(`${what}: ${String(found)}, not ${expected}`);
  process.exitCode = 1;
}
