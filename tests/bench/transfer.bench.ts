// A transfer between two stations: ten thousand exhibits with 2 GB of files out, looked at, in, and once more, which must change nothing. Prints what it measured.
// TRANSFER_BENCH_EXHIBITS and TRANSFER_BENCH_MIB make it smaller.
import { randomFillSync } from 'node:crypto';
import process from 'node:process';
import { aCase } from '../station/intake/entered.ts';
import { anExhibit } from '../station/a-case.ts';
import { uploaded } from '../station/foreign/a-laboratory.ts';
import { acquainted, looked, madeAt, takenIn } from '../station/exchange/two-stations.ts';
import { openTestStation, passphraseOf } from '../station/open-test-station.ts';
import { CaseId, type ExhibitId } from '../../shared/language/identity.ts';

const exhibits = Number(process.env['TRANSFER_BENCH_EXHIBITS'] ?? 10_000);
const mebibytes = Number(process.env['TRANSFER_BENCH_MIB'] ?? 2048);
const inFile = 16;
/** Milliseconds between two questions. */
const pause = 5;

const desk = await openTestStation({ as: 'registrar', named: 'Focal point' });
const lab = await openTestStation({ as: 'registrar', named: 'Laboratory' });
try {
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
  const out = await timed('out', () => madeAt(desk, labCard, { caseIds: [caseId] }));
  const dry = await timed('dry run', () => looked(lab, out));
  expectSame('new exhibits', dry.dryRun?.newExhibits, exhibits);
  await lab.answer('foreign.put-back', { upload: dry.dryRun?.upload ?? '' });
  await timed('verified and in', () => takenIn(lab, out));
  desk.clock.forward(60_000);
  const again = await madeAt(desk, labCard, { caseIds: [caseId] });
  const second = await timed('dry run of the same once more', () => looked(lab, again));
  expectSame('new events once more', second.dryRun?.newEvents, 0);
  await lab.answer('foreign.put-back', { upload: second.dryRun?.upload ?? '' });
  await timed('the same once more, in', () => takenIn(lab, again));
  const [newest] = (await timed('list', () => lab.answer('exchange.list', {}))).joined;
  expectSame('joined by the second', (newest?.exhibits ?? -1) + (newest?.events ?? -1), 0);
  console.log(`most memory held (RSS): ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
} finally {
  await desk.close();
  await lab.close();
}

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  const asked = { isOver: false, slowest: 0 };
  const asking = (async () => {
    while (!asked.isOver) {
      // From when the question was due: while the thread is busy, it is not even asked.
      const due = performance.now() + pause;
      await new Promise<void>((resolve) => {
        setTimeout(resolve, pause);
      });
      // A sign of a person, or a station would lock; whoever asks waits as long as the station's thread is busy.
      await Promise.all([desk, lab].map((station) => station.answer('station.touch', {})));
      asked.slowest = Math.max(asked.slowest, performance.now() - due);
    }
  })();
  const result = await work();
  asked.isOver = true;
  await asking;
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  console.log(
    `${what}: ${seconds} s, slowest answer ${Math.round(asked.slowest)} ms (${exhibits} exhibits, ${mebibytes} MiB)`,
  );
  return result;
}

function expectSame(what: string, found: number | undefined, expected: number): void {
  if (found === expected) return;
  console.log(`${what}: ${String(found)}, not ${expected}`);
  process.exitCode = 1;
}
