// A whole station with 100,000 exhibits in a real encrypted vault: unlocking up to the first screen, saving, and whether keys
// are answered while long work runs. Prints beside the limit; MISSED is said, the exit code stays 0.
// Run: node tests/bench/station.bench.ts [how many exhibits] [gigabytes]
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { randomFillSync } from 'node:crypto';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { contract, type CommandName, type InputOf, type OutputOf } from '../../shared/contract/index.ts';
import { instantOf } from '../../shared/language/instant.ts';
import { openDatabase } from '../../main/database/index.ts';
import { Ledger } from '../../main/ledger/index.ts';
import { Act } from '../../main/station/act.ts';
import { openCase } from '../../main/station/cases/open-case.ts';
import { timeOrderedIds } from '../../main/station/identifiers.ts';
import { recordExhibit } from '../../main/station/intake/record-exhibit.ts';
import { jobEnded } from '../../main/station/job-ended.ts';
import { actorOf, everyone } from '../../main/station/person-records.ts';
import { openStation } from '../../main/station/open-station.ts';
import { unlockVault } from '../../main/vault/index.ts';
import { choosesOwnPassphrase, passphraseOf, testCaller, toldPassphrase } from '../station/open-test-station.ts';
import { aCase, aPistol, someRounds } from '../station/intake/entered.ts';

let spentBefore = process.cpuUsage();
const wanted = Number(process.argv[2] ?? 100_000);
const gigabytes = Number(process.argv[3] ?? 2);
const perCase = 50;
const root = mkdtempSync(join(tmpdir(), 'station-bench-'));
const registrar = { login: 'registrar', passphrase: passphraseOf('registrar') };
const clock = { now: () => instantOf(new Date()) };
const nextId = timeOrderedIds(clock);

const began = performance.now();
const station = openStation({ dataFolder: root });
line('openStation at start', performance.now() - began, undefined);

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

function percentile(times: readonly number[], share: number): number {
  return times.toSorted((one, other) => one - other)[Math.ceil(times.length * share) - 1] ?? 0;
}

/** Beside the time on the clock stands what the processor spent: on a busy machine the two part. */
function line(what: string, measured: number, limit: number | undefined): void {
  const { user, system } = process.cpuUsage(spentBefore);
  spentBefore = process.cpuUsage();
  const spent = `(processor since the last line ${((user + system) / 1000).toFixed(0)} ms)`;
  const beside = limit === undefined ? '' : `   limit ${limit} ms ${measured <= limit ? 'ok' : 'MISSED'}`;
  process.stdout.write(`${what.padEnd(62)} ${measured.toFixed(1).padStart(8)} ms${beside.padEnd(26)} ${spent}\n`);
}

/** As an import does it: one case with its exhibits in each transaction, through the same acts as everyone. */
async function fill(): Promise<void> {
  await station.lock('person');
  const folder = join(root, 'vaults', 'bench');
  const secret = Buffer.from(registrar.passphrase);
  const { vault, personalKey } = await unlockVault(folder, { login: 'registrar', passphrase: secret }, clock);
  personalKey.close();
  const db = openDatabase(vault.databaseFile, vault.databaseKey());
  const ledger = Ledger.open(db, vault.ledgerSigner, vault.station.id, { headFile: vault.headFile });
  const person = everyone(db).find(({ login }) => login === 'registrar');
  if (person === undefined) throw new Error('no registrar');
  for (let number = 0; number < wanted; number += perCase) {
    db.transaction(() => {
      const actor = actorOf(person);
      const act = new Act({ db, ledger, actor, now: clock.now(), station: vault.station.id, nextId });
      const numbers = [{ kind: 'police' as const, number: `P-${number}` }];
      const input = contract['cases.open'].input.parse(aCase({ title: `CASE-${number}`, numbers }));
      const { id: caseId } = openCase(act, input);
      for (let each = 0; each < perCase; each += 1) {
        const mark = `K${each + 1}`;
        const asMarked = `AB-${String(number + each).padStart(7, '0')}`;
        const serials = [{ component: 'frame', script: 'latin', asMarked, status: 'intact' }] as const;
        const entered =
          each % 3 === 0 ? someRounds(caseId, { mark }) : aPistol(caseId, { mark, serials: [...serials] });
        recordExhibit(act, contract['exhibits.record'].input.parse(entered));
      }
    });
  }
  ledger.makeHead(clock.now());
  db.close();
  vault.close();
}

/** The longest time a touch had to wait while `work` ran, asked every 20 ms. */
async function longestWait(work: () => Promise<unknown>): Promise<{ longest: number; took: number }> {
  const running = new AbortController();
  let longest = 0;
  const asking = (async () => {
    let due = performance.now();
    while (!running.signal.aborted) {
      due += 20;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      await answer('station.touch', {});
      // From the moment the key was pressed: a blocked thread shows as a late question too.
      longest = Math.max(longest, performance.now() - due);
      due = Math.max(due, performance.now());
    }
  })();
  const took = await timed(work);
  running.abort();
  await asking;
  return { longest, took };
}

async function done(jobId: string): Promise<void> {
  const job = await jobEnded(station, async () => (await answer('jobs.list', {})).jobs, jobId);
  if (job.state !== 'done') throw new Error(`${job.kind} ${job.state} ${JSON.stringify(job.error)}`);
}

try {
  const administrator = { name: 'Ada Bench', login: 'administrator', passphrase: passphraseOf('administrator') };
  const first = { name: 'Bench', agency: 'Bench', kind: 'all-in-one', recordLanguage: 'en', administrator } as const;
  line('creating a station', await timed(() => answer('station.create', { ...first, alsoRoles: [] })), undefined);
  const { login } = registrar;
  const told = { name: 'Test registrar', login, passphrase: toldPassphrase };
  await answer('people.add', { ...told, roles: ['registrar', 'supervisor'] });
  await choosesOwnPassphrase(answer, login, registrar.passphrase);
  const filling = await timed(fill);
  process.stdout.write(`${wanted} exhibits recorded in ${(filling / 1000).toFixed(1)} s\n`);

  const steps: Record<string, number> = {};
  const step = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    steps[name] = await timed(work);
  };
  const list = { text: '', kinds: [], sort: 'mark', descending: false } as const;
  await step('station.unlock with its key derivation', () => answer('station.unlock', registrar));
  await step('station.state', () => answer('station.state', {}));
  await step('desk.read', () => answer('desk.read', {}));
  let snapshot = '';
  await step(
    'exhibits.list by mark',
    async () => ({ snapshot } = await answer('exhibits.list', { ...list, kinds: [] })),
  );
  await step('exhibits.page', () => answer('exhibits.page', { snapshot, from: 0, count: 100 }));
  process.stdout.write(`load of this machine ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors\n`);
  for (const [name, milliseconds] of Object.entries(steps)) line(`  ${name}`, milliseconds, undefined);
  const total = Object.values(steps).reduce((sum, one) => sum + one, 0);
  await station.lock('person');
  // A wrong passphrase costs exactly the derivation and opens nothing.
  const wrong = { ...registrar, passphrase: 'no orchard of mine at all' };
  const derivation = await timed(() => station.request(testCaller, 'station.unlock', wrong));
  line('  of which the key derivation', derivation, undefined);
  await answer('station.unlock', registrar);
  line(`unlock to first screen, ${wanted} exhibits, after the derivation`, total - derivation, 1000);

  for (const sort of ['number', 'mark', 'kind', 'make', 'calibre', 'serial', 'holder', 'recordedAt'] as const) {
    line(`exhibits.list by ${sort}`, await timed(() => answer('exhibits.list', { ...list, kinds: [], sort })), 250);
  }
  line(
    'exhibits.list, words',
    await timed(() => answer('exhibits.list', { ...list, kinds: [], text: 'zoraki 7.65' })),
    250,
  );
  line('cases.list', await timed(() => answer('cases.list', {})), 250);
  line('search.find', await timed(() => answer('search.find', { text: 'AB-0012345' })), 250);
  line('ledger.page', await timed(() => answer('ledger.page', { count: 100 })), 100);
  line('ledger.page of one act', await timed(() => answer('ledger.page', { count: 100, action: 'case.opened' })), 100);
  line('desk.read again', await timed(() => answer('desk.read', {})), 100);

  const { id: caseId } = await answer('cases.open', aCase({ title: 'SAVING', numbers: [] }));
  const saving: number[] = [];
  for (let number = 0; number < 200; number += 1) {
    saving.push(await timed(() => answer('exhibits.record', aPistol(caseId, { mark: `N${number}` }))));
  }
  line('saving an exhibit, median', percentile(saving, 0.5), undefined);
  line('saving an exhibit, p95', percentile(saving, 0.95), 30);

  const idle = await longestWait(() => new Promise((resolve) => setTimeout(resolve, 3000)));
  line('longest answer to a key while nothing runs (this machine now)', idle.longest, undefined);

  const source = join(root, 'source');
  const descriptor = openSync(source, 'w');
  const block = randomFillSync(Buffer.alloc(1024 * 1024));
  for (let megabyte = 0; megabyte < gigabytes * 1024; megabyte += 1) writeSync(descriptor, block);
  closeSync(descriptor);
  const intake = await longestWait(async () => {
    const { uploadId: upload } = await station.receive({ fileName: 'image.dd', source: { path: source } });
    const { jobId } = await answer('attachments.take-in', { upload, caseId, kind: 'file', caption: '' });
    await done(jobId);
  });
  rmSync(source);
  process.stdout.write(`${gigabytes} GB taken in in ${(intake.took / 1000).toFixed(1)} s\n`);
  line('longest answer to a key while a file is taken in', intake.longest, 100);
  const paper = await longestWait(async () =>
    done((await answer('case-files.make', { caseId, language: 'en', includeParties: false })).jobId),
  );
  process.stdout.write(`case file of 200 exhibits made in ${(paper.took / 1000).toFixed(1)} s\n`);
  line('longest answer to a key while a case file is made', paper.longest, 100);
  const check = await longestWait(async () => done((await answer('ledger.verify', {})).jobId));
  process.stdout.write(
    `ledger of ${(await answer('ledger.state', {})).size} entries verified in ${(check.took / 1000).toFixed(1)} s\n`,
  );
  line('longest answer to a key while the ledger is verified', check.longest, 100);
  process.stdout.write(`resident at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`);
  line('locking', await timed(() => station.lock('person')), undefined);
} finally {
  await station.close();
  rmSync(root, { recursive: true, force: true });
}
