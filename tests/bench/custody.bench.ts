// Custody at the size of a country: the gap detector over everything, and one exhibit with 500 events. Prints beside the limit.
// Run: node tests/bench/custody.bench.ts [how many exhibits] [events of each]     (250000 8 is what must be reached)
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir, loadavg, availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts';
import type { GapSearchReport } from '../../main/station/custody/find-gaps.ts';
import { jobEnded } from '../../main/station/job-ended.ts';
import { openStation } from '../../main/station/open-station.ts';
import { choosesOwnPassphrase, passphraseOf, testCaller, toldPassphrase } from '../station/open-test-station.ts';
import { fillWithCustody } from './custody-station.ts';

const exhibits = Number(process.argv[2] ?? 250_000);
const eventsEach = Number(process.argv[3] ?? 8);
const longChain = 500;
const root = mkdtempSync(join(tmpdir(), 'custody-bench-'));
const registrar = { login: 'registrar', passphrase: passphraseOf('registrar') };
const station = openStation({ dataFolder: root });

async function answer<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const envelope = await station.request(testCaller, name, input);
  if (!envelope.ok) throw new Error(`${name}: ${JSON.stringify(envelope.error)}`);
  // The station parsed its answer by the command's own schema.
  return envelope.value as OutputOf<Name>;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

let spentBefore = process.cpuUsage();

/** Beside the time on the clock stands what the processor spent since the last line: on a busy machine the two part. */
function line(what: string, measured: number, limit: number): void {
  const verdict = measured <= limit ? 'ok' : 'MISSED';
  const { user, system } = process.cpuUsage(spentBefore);
  spentBefore = process.cpuUsage();
  const spent = `(processor ${((user + system) / 1000).toFixed(0)} ms)`;
  process.stdout.write(
    `${what.padEnd(62)} ${measured.toFixed(1).padStart(9)} ms   limit ${limit} ms ${verdict} ${spent}\n`,
  );
}

try {
  const administrator = { name: 'Ada Bench', login: 'administrator', passphrase: passphraseOf('administrator') };
  const first = { name: 'Bench', agency: 'Bench', kind: 'all-in-one', recordLanguage: 'en', administrator } as const;
  await answer('station.create', { ...first, alsoRoles: [] });
  const { login } = registrar;
  const told = { name: 'Test registrar', login, passphrase: toldPassphrase };
  await answer('people.add', { ...told, roles: ['registrar', 'supervisor'] });
  await choosesOwnPassphrase(answer, login, registrar.passphrase);
  await station.lock('person');
  let long = '';
  const filling = await timed(async () => {
    long = await fillWithCustody({
      root,
      vault: 'bench',
      ...registrar,
      exhibits,
      eventsEach,
      longChain,
      gapEvery: 1000,
    });
  });
  const bytes = statSync(join(root, 'vaults', 'bench', 'vault.db'), { throwIfNoEntry: false })?.size ?? 0;
  process.stdout.write(
    `${exhibits} exhibits, ${exhibits * eventsEach} events written in ${(filling / 1000).toFixed(1)} s, ${(bytes / 1e6).toFixed(0)} MB\n`,
  );
  await answer('station.unlock', registrar);
  process.stdout.write(`load of this machine ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors\n`);

  spentBefore = process.cpuUsage();
  let longestKey = 0;
  const searched = new AbortController();
  const keys = (async () => {
    while (!searched.signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      longestKey = Math.max(longestKey, await timed(() => answer('station.touch', {})));
    }
  })();
  let report: GapSearchReport | undefined;
  const searching = await timed(async () => {
    const { jobId } = await answer('custody.find-gaps', {});
    const job = await jobEnded(station, async () => (await answer('jobs.list', {})).jobs, jobId);
    if (job.state !== 'done') throw new Error(`${job.state} ${JSON.stringify(job.error)}`);
    report = job.result?.report as GapSearchReport | undefined; // what this job gives
  });
  searched.abort();
  await keys;
  process.stdout.write(`${report?.exhibits} exhibits, ${report?.events} events, ${report?.open} open gaps\n`);
  line('gap detector over everything', searching, 60_000);
  line('longest answer to a key meanwhile', longestKey, 100);

  const times: number[] = [];
  for (let round = 0; round < 40; round += 1) {
    times.push(await timed(() => answer('custody.timeline', { exhibitId: long })));
  }
  line(`timeline of ${longChain} events, p95`, times.toSorted((a, b) => a - b)[37] ?? 0, 100);
  const page: number[] = [];
  for (const from of [0, 50, 100, 150])
    page.push(await timed(() => answer('custody.gaps', { state: 'open', from, count: 100 })));
  line('a page of the list of gaps, longest', Math.max(...page), 50);
  line('what is out of the house', await timed(() => answer('custody.loans', { state: 'all' })), 100);
  line('the desk', await timed(() => answer('desk.read', {})), 100);
} finally {
  await station.close();
  rmSync(root, { recursive: true, force: true });
}
