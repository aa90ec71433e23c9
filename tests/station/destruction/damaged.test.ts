// Damage from outside, as a station meets it: each has its name, nothing is replaced by something fresh, nobody is accused by a forgery.
import {
  cpSync,
  existsSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/language/canonical-json.ts';
import { openStation } from '../../../main/station/open-station.ts';
import { aCase, anExhibit, withExhibit } from '../a-case.ts';
import { cheapDerivation, openTestStation, passphraseOf, testCaller, type TestStation } from '../open-test-station.ts';

let station: TestStation;
beforeEach(async () => {
  station = await openTestStation();
}, 60_000);
afterEach(() => station.close());

const registrar = { login: 'registrar', passphrase: passphraseOf('registrar') };
const vaultFolder = (): string => join(station.dataFolder, 'vaults', 'test-laboratory');
const inVault = (name: string): string => join(vaultFolder(), name);
const list = { text: '', kinds: [], sort: 'number' as const, descending: false };

describe('a database', () => {
  test.each([
    ['in the middle of a page', (size: number) => Math.floor(size / 2) + 100],
    ['at the end of a page', (size: number) => Math.floor(size / 8192) * 4096],
    ['down to one page', () => 4096],
    ['to nothing', () => 0],
  ])('cut short %s is named, never made anew, and other programs still find it as it was', async (_how, to) => {
    await withExhibit(station);
    await station.station.lock('person');
    const length = to(statSync(inVault('vault.db')).size);
    truncateSync(inVault('vault.db'), length);
    const envelope = await station.request('station.unlock', registrar);
    const named = envelope.ok ? (await station.answer('station.state', {})).readOnlyReason : envelope.error.code;
    expect(named).toMatch(/^(database\.(damaged|empty|wrong-key-or-damaged)|ledger-damaged|older-copy)$/);
    await station.station.lock('person');
    expect(statSync(inVault('vault.db')).size).toBe(length);
    expect(existsSync(inVault('station.json'))).toBe(true);
  });

  test(
    'with a page flipped names it where it is met; the rest can be read and nothing is unexpected',
    { timeout: 120_000 },
    async () => {
      const { caseId } = await withExhibit(station);
      for (let number = 0; number < 40; number += 1) {
        await station.answer(
          'exhibits.record',
          anExhibit(caseId, { mark: `F${number}`, description: 'x'.repeat(900) }),
        );
      }
      await station.station.lock('person');
      const whole = readFileSync(inVault('vault.db'));
      const heads = readFileSync(inVault('heads.jsonl'));
      const step = Math.ceil(whole.length / 4096 / 16);
      const outcomes = new Map<string, number>();
      for (let page = 1; page < whole.length / 4096; page += step) {
        const flipped = Buffer.from(whole);
        flipped[page * 4096 + 2000] = (flipped[page * 4096 + 2000] ?? 0) ^ 0xff;
        // The vault as it was, so that this page is the only damage.
        rmSync(inVault('vault.db-wal'), { force: true });
        rmSync(join(station.dataFolder, 'known-heads.json'), { force: true });
        writeFileSync(inVault('heads.jsonl'), heads);
        writeFileSync(inVault('vault.db'), flipped);
        for (const code of await askEverything()) outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
      }
      expect(
        [...outcomes.keys()].filter((code) => !/^(done|read-only .*|database\.damaged|station\.read-only)$/.test(code)),
      ).toEqual([]);
      expect(outcomes.get('database.damaged') ?? 0).toBeGreaterThan(0);
      expect(outcomes.get('done') ?? 0).toBeGreaterThan(0);
    },
  );
});

/** Unlocks and reads; gives the code of each answer. */
async function askEverything(): Promise<string[]> {
  const codes: string[] = [];
  const again = openStation({ dataFolder: station.dataFolder, clock: station.clock, derivation: cheapDerivation });
  const ask = async (name: string, payload: unknown): Promise<unknown> => {
    const envelope = await again.request(testCaller, name, payload);
    codes.push(envelope.ok ? 'done' : envelope.error.code);
    return envelope.ok ? envelope.value : undefined;
  };
  if ((await ask('station.unlock', registrar)) !== undefined) {
    const listed = await ask('exhibits.list', list);
    if (listed !== undefined) {
      const { snapshot } = listed as { snapshot: string }; // what this command answers
      await ask('exhibits.page', { snapshot, from: 0, count: 100 });
    }
    await ask('cases.list', {});
    await ask('desk.read', {});
    await ask('ledger.page', { count: 200 });
    await ask('station.state', {});
  }
  await again.close();
  return codes;
}

describe('a key slot', () => {
  test('that was damaged keeps its owner out by name or silence, and nobody else', async () => {
    await station.station.lock('person');
    const header = JSON.parse(readFileSync(inVault('station.json'), 'utf8'));
    const { checksum: _, ...body } = header;
    const own = ownSlot(body);
    own.masterKey['sealed'] = Buffer.alloc(48, 7).toString('base64');
    const checksum = createHash('sha256').update(canonicalJson(body)).digest('hex');
    const before = readFileSync(inVault('station.json'));
    writeFileSync(inVault('station.json'), `${canonicalJson({ ...body, checksum })}\n`);
    expect(await station.refusal('station.unlock', registrar)).toMatch(/^vault\./);
    await station.answer('station.unlock', { login: 'custodian', passphrase: passphraseOf('custodian') });
    await station.station.lock('person');
    // Damaged by accident, the header's own checksum names it.
    const torn = Buffer.from(before);
    torn[torn.length - 20] = (torn[torn.length - 20] ?? 0) ^ 1;
    writeFileSync(inVault('station.json'), torn);
    expect(await station.refusal('station.unlock', registrar)).toMatch(/^vault\.header-/);
    writeFileSync(inVault('station.json'), before);
    await station.answer('station.unlock', registrar);
  });
});

interface SlotText {
  readonly kind: string;
  readonly masterKey: Record<string, string>;
}

/** The slot that opens for the registrar: the one whose person has that login. */
function ownSlot(body: { slots: (SlotText & { person?: string })[] }): SlotText {
  const slot = body.slots.find(({ person }) => person === station.people.registrar);
  if (slot === undefined) throw new Error('the registrar has a slot');
  return slot;
}

describe('heads', () => {
  test('that somebody wrote into the file by hand accuse nobody', async () => {
    await station.station.lock('person');
    const lines = readFileSync(inVault('heads.jsonl'), 'utf8').trimEnd().split('\n');
    const newest = JSON.parse(lines.at(-1) ?? '');
    const forged = { ...newest, head: { ...newest.head, size: newest.head.size + 1000, root: '0'.repeat(64) } };
    writeFileSync(inVault('heads.jsonl'), `${[...lines, canonicalJson(forged), 'not a head'].join('\n')}\n`);
    await station.answer('station.unlock', registrar);
    expect((await station.answer('station.state', {})).readOnlyReason).toBeUndefined();
    const { jobId } = await station.answer('ledger.verify', {});
    const { report } = (await station.jobEnded(jobId)).result ?? {};
    expect(report).toMatchObject({ isSound: false, findings: [{ code: 'head-signature' }] });
  });

  test('that were deleted are put back from the vault', async () => {
    await station.station.lock('person');
    rmSync(inVault('heads.jsonl'));
    await station.answer('station.unlock', registrar);
    expect(readFileSync(inVault('heads.jsonl'), 'utf8').trim().split('\n').length).toBeGreaterThan(1);
  });

  test.each([
    ['of an earlier day', (text: string) => text],
    ['that is no JSON', () => '{"heads":'],
    ['with another station’s nonsense', () => '{"heads":{"x":{"head":1}}}'],
  ])('remembered on this computer in a file %s keep nobody out', async (_what, edited) => {
    const file = join(station.dataFolder, 'known-heads.json');
    const earlier = readFileSync(file, 'utf8');
    await station.answer('cases.open', aCase());
    await station.station.lock('person');
    writeFileSync(file, edited(earlier));
    const again = openStation({ dataFolder: station.dataFolder, clock: station.clock, derivation: cheapDerivation });
    expect(await again.request(testCaller, 'station.unlock', registrar)).toMatchObject({ ok: true });
    expect(await again.request(testCaller, 'station.state', {})).toMatchObject({ value: { phase: 'unlocked' } });
    expect(await again.request(testCaller, 'cases.list', {})).toMatchObject({
      value: { cases: [{ title: 'LUGINA-14' }] },
    });
    await again.close();
  });
});

describe('a file', () => {
  test('that is gone before it is read is named, and nothing is recorded', async () => {
    const source = { path: join(station.dataFolder, 'never-there.jpg') };
    await expect(station.station.receive({ fileName: 'never-there.jpg', source })).rejects.toThrow(
      'vault.source-vanished',
    );
  });

  test('of the vault that vanished, was cut or was changed is named by its check and stops no other work', async () => {
    const { caseId } = await withExhibit(station);
    const chunks = (async function* () {
      yield Buffer.alloc(200_000, 3);
    })();
    const { uploadId: upload } = await station.station.receive({ fileName: 'a.bin', source: { chunks } });
    const { jobId } = await station.answer('attachments.take-in', { upload, caseId, kind: 'file', caption: '' });
    const id = (await station.jobEnded(jobId)).result?.attachmentId as never; // checked by the command
    const [stored = ''] = readdirSync(inVault('files'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.evf'),
    );
    const file = join(inVault('files'), stored);
    const whole = readFileSync(file);
    const check = async (): Promise<string | undefined> => {
      const verify = await station.answer('attachments.verify', { id });
      return (await station.jobEnded(verify.jobId)).error?.code;
    };
    truncateSync(file, 100_000);
    expect(await check()).toMatch(/^(vault|attachments)\./);
    const descriptor = openSync(file, 'w');
    writeSync(
      descriptor,
      whole.map((byte, at) => (at === 150_000 ? byte ^ 1 : byte)),
    );
    closeSync(descriptor);
    expect(await check()).toMatch(/^(vault|attachments)\./);
    rmSync(file);
    expect(await check()).toMatch(/^(vault|attachments)\./);
    await expect(station.station.media({ kind: 'original', id, toSave: false })).rejects.toThrow(/^vault\./);
    await station.answer('exhibits.record', anExhibit(caseId, { mark: 'K2' }));
  });

  test('left by a crash is set aside at the next unlock, and the ledger says so', async () => {
    await station.station.lock('person');
    const [group = ''] = readdirSync(inVault('files')).concat('ab');
    cpSync(inVault('station.json'), join(inVault('files'), group, '0195a31d-e400-7317-84db-60aca2c07506.evf.part'));
    await station.become('registrar');
    expect(readdirSync(inVault('quarantine'))).toHaveLength(1);
    const { entries } = await station.answer('ledger.page', { count: 5, action: 'vault.leftovers-set-aside' });
    expect(entries).toHaveLength(1);
  });
});
