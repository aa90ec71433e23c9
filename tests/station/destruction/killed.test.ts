// The power goes at any moment, again and again: what was acknowledged is there, nothing is half there, and work goes on.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LedgerReport } from '../../../main/ledger/index.ts';
import { readStationFile } from '../../../main/vault/index.ts';
import { compiled } from '../../compiled.ts';
import { aCustodyEvent, anExhibit, withExhibit } from '../a-case.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';

let station: TestStation;
beforeEach(async () => {
  station = await openTestStation();
}, 60_000);
afterEach(() => station.close());

const vaultFolder = (): string => join(station.dataFolder, 'vaults', 'test-laboratory');

describe('a station that is killed', () => {
  test('while exhibits, custody and files are saved', { timeout: 300_000 }, async () => {
    const { caseId, exhibitId } = await withExhibit(station);
    const kept = new Map<string, Set<string>>();
    for (let round = 0; round < 6; round += 1) {
      await station.station.lock('person');
      const said = await actUntilKilled('exhibits', [caseId, exhibitId, String(round)], 20 + round * 41);
      remember(kept, said);
      await station.become('registrar');
      const { snapshot, total } = await station.answer('exhibits.list', list);
      const page = await station.answer('exhibits.page', { snapshot, from: 0, count: Math.min(200, total) });
      expectAll(kept.get('exhibit'), page.exhibits);
      const { events } = await station.answer('custody.timeline', { exhibitId });
      expectAll(kept.get('custody-event'), events);
      const { attachments } = await station.answer('attachments.list', { caseId });
      expectAll(kept.get('attachment'), attachments);
      // Each file is whole, each of its own record, and nothing else lies among them.
      for (const { id } of attachments.slice(-2)) {
        const { jobId } = await station.answer('attachments.verify', { id });
        expect((await station.jobEnded(jobId)).state).toBe('done');
      }
      expect(storedFiles()).toHaveLength(attachments.length);
      await expectSound();
    }
  });

  test('while papers are issued and packages sealed', { timeout: 300_000 }, async () => {
    const { caseId, exhibitId } = await withExhibit(station);
    const kept = new Map<string, Set<string>>();
    for (let round = 0; round < 3; round += 1) {
      await station.station.lock('person');
      remember(kept, await actUntilKilled('papers', [caseId, exhibitId, String(round)], 100 + round * 613));
      await station.become('registrar');
      const { documents } = await station.answer('documents.list', {});
      expectAll(kept.get('document'), documents);
      for (const { id } of documents) {
        const media = await station.station.media({ kind: 'document', id, toSave: false });
        expect(media.read(media.size - 6, 6).toString()).toContain('%%EOF');
        media.close();
      }
      const { packages } = await station.answer('packages.list', {});
      expectAll(kept.get('package'), packages);
      for (const { id } of packages) {
        const media = await station.station.media({ kind: 'package', id, toSave: false });
        expect(media.size).toBeGreaterThan(0);
        media.close();
      }
      expect(storedFiles()).toHaveLength(documents.length);
      await expectSound();
    }
  });

  test(
    'while hundreds go to another hand in one act, which is there whole or not at all',
    { timeout: 300_000 },
    async () => {
      const { caseId, exhibitId } = await withExhibit(station);
      const ids = [exhibitId];
      for (let at = 1; at < 400; at += 1)
        ids.push((await station.answer('exhibits.record', anExhibit(caseId, { mark: `M${at}` }))).id);
      const from = { kind: 'outside', label: 'courier' } as const;
      const to = { kind: 'person', id: station.people.registrar } as const;
      await station.answer('custody.record', aCustodyEvent(exhibitId, { exhibitIds: ids, from, to }));
      const [before, endings] = [(await station.answer('ledger.state', {})).size, new Set<number>()];
      for (const [round, moment] of [20, 200, 600, 15_000].entries()) {
        if (endings.has(ids.length)) break;
        await station.station.lock('person');
        const facts = [ids.join(','), station.people.custodian, String(round)];
        const said = await actUntilKilled('offers', facts, moment);
        await station.become('registrar');
        const { offers } = await station.answer('custody.offers', { mine: false });
        endings.add(offers.length);
        const acknowledged = said.some(([kind]) => kind === 'offered') ? ids.length : 0;
        expect(offers.length).toBeGreaterThanOrEqual(acknowledged);
        await expectSound();
      }
      expect([...endings]).toEqual([0, ids.length]);
      expect((await station.answer('ledger.state', {})).size).toBeGreaterThan(before + ids.length);
    },
  );

  test('while people are added and passphrases changed', { timeout: 300_000 }, async () => {
    const kept = new Map<string, Set<string>>();
    for (let round = 0; round < 5; round += 1) {
      await station.station.lock('person');
      const said = await actUntilKilled('people', ['-', '-', String(round)], 15 + round * 23);
      remember(kept, said);
      await station.become('administrator');
      const { people } = await station.answer('people.list', {});
      expectAll(kept.get('person'), people);
      const slots = readStationFile(vaultFolder()).slots.flatMap((slot) =>
        slot.kind === 'person' ? [slot.person] : [],
      );
      expect(slots.toSorted()).toEqual(people.map(({ id }) => id).toSorted());
      const reset = said.findLast(([kind]) => kind === 'reset')?.[1];
      if (reset !== undefined) {
        const passphrase = `walking ${reset} through nine long orchards again`;
        await station.station.lock('person');
        await station.answer('station.unlock', { login: reset, passphrase });
        await station.become('administrator');
      }
      await expectSound();
    }
  });
});

const list = { text: '', kinds: [], sort: 'recordedAt' as const, descending: true };

/** Acts in another process, saying what was acknowledged, until it is killed some time after it began. */
async function actUntilKilled(
  way: string,
  facts: readonly string[],
  milliseconds: number,
): Promise<[string, string][]> {
  const program = fileURLToPath(new URL('./a-doomed-station.ts', import.meta.url));
  const child = spawn(process.execPath, [...compiled, program, station.dataFolder, way, ...facts], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  await new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (more: string) => {
      const acted = (text + more).split('\n').length > 2;
      // From its first acknowledged act on, so that each round destroys work and not a start.
      if (acted && text.split('\n').length <= 2) setTimeout(() => child.kill('SIGKILL'), milliseconds);
      text += more;
    });
    child.on('close', (_code, signal) => {
      expect(signal).toBe('SIGKILL');
      resolve();
    });
  });
  return text
    .split('\n')
    .slice(0, -1)
    .map((one) => {
      const [kind = '', id = ''] = one.split(' ');
      return [kind, id];
    });
}

function remember(kept: Map<string, Set<string>>, said: readonly [string, string][]): void {
  for (const [kind, id] of said) kept.set(kind, (kept.get(kind) ?? new Set()).add(id));
}

function expectAll(acknowledged: Set<string> = new Set(), there: readonly { readonly id: string }[]): void {
  const ids = new Set(there.map(({ id }) => id));
  // The newest two hundred are looked at; nothing here makes more.
  expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
}

/** Every name below `files/`. A crash leaves none but those that records speak of. */
function storedFiles(): string[] {
  const names = readdirSync(join(vaultFolder(), 'files'), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.includes('.'));
  expect(files.filter((name) => name.endsWith('.part'))).toEqual([]);
  return files;
}

async function expectSound(): Promise<void> {
  expect((await station.answer('station.state', {})).readOnlyReason).toBeUndefined();
  const { jobId } = await station.answer('ledger.verify', {});
  const report = (await station.jobEnded(jobId)).result?.report as LedgerReport; // what this job gives
  expect(report).toMatchObject({ isSound: true, findings: [] });
}

describe('a slot whose person was never recorded', () => {
  test('opens nothing, says what a wrong passphrase says, and is gone after the next unlock', async () => {
    await station.become('administrator');
    const before = readFileSync(join(vaultFolder(), 'station.json'), 'utf8');
    await station.station.lock('person');
    await slotOfNobody();
    const entry = { login: 'nobody', passphrase: passphraseOf('administrator') };
    expect(await station.refusal('station.unlock', entry)).toBe('vault.wrong-passphrase');
    await station.become('administrator');
    expect(JSON.parse(readFileSync(join(vaultFolder(), 'station.json'), 'utf8')).slots).toHaveLength(
      JSON.parse(before).slots.length,
    );
    await station.answer('people.add', { ...entry, name: 'No Longer Nobody', roles: ['registrar'] });
  });
});

/** As after a crash between header and record. */
async function slotOfNobody(): Promise<void> {
  const { unlockVault } = await import('../../../main/vault/index.ts');
  const { PersonId } = await import('../../../shared/language/identity.ts');
  const passphrase = Buffer.from(passphraseOf('administrator'));
  const { vault, personalKey } = await unlockVault(
    vaultFolder(),
    { login: 'administrator', passphrase },
    station.clock,
  );
  personalKey.close();
  await vault.addSlot({
    personId: PersonId.parse('0195a31d-e400-7317-84db-60aca2c07506'),
    login: 'nobody',
    passphrase,
  });
  vault.close();
}
