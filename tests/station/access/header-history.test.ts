// The plain header beside the database: an older one put back opens the vault, and must not do so unnoticed.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LedgerReport } from '../../../main/ledger/index.ts';
import { canonicalJson } from '../../../shared/language/canonical-json.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';

let station: TestStation;
beforeEach(async () => {
  station = await openTestStation({ as: 'administrator' });
});
afterEach(() => station.close());

const header = (): string => join(station.dataFolder, 'vaults', 'test-laboratory', 'station.json');
const next = 'seven kettles sing behind the mill';

async function report(): Promise<LedgerReport> {
  const { jobId } = await station.answer('ledger.verify', {});
  return (await station.jobEnded(jobId)).result?.report as LedgerReport; // what this job gives
}

const unexplained = async () => (await station.answer('station.state', {})).headerUnexplained;

async function changePassphraseAndPutTheOldHeaderBack(): Promise<void> {
  const kept = `${header()}.kept`;
  copyFileSync(header(), kept);
  await station.answer('people.change-own-passphrase', { current: passphraseOf('administrator'), next });
  await station.station.lock('person');
  copyFileSync(kept, header());
}

describe('an older header put back', () => {
  test('opens with the old passphrase, and the ledger, the desk and the verification say so', async () => {
    await changePassphraseAndPutTheOldHeaderBack();
    await station.answer('station.unlock', { login: 'administrator', passphrase: passphraseOf('administrator') });
    expect(await unexplained()).toMatchObject({ standing: 'older' });
    const { lines } = await station.answer('desk.read', {});
    expect(lines.map(({ kind }) => kind)).toContain('header-unexplained');
    expect(await report()).toMatchObject({ isSound: false, findings: [{ code: 'header-older', remarked: false }] });
  });

  test('stays on the ledger beside its explanation', async () => {
    await changePassphraseAndPutTheOldHeaderBack();
    await station.answer('station.unlock', { login: 'administrator', passphrase: passphraseOf('administrator') });
    await station.answer('station.explain-header', { explanation: 'Header restored from the safe after a test' });
    expect(await unexplained()).toBeUndefined();
    expect(await report()).toMatchObject({ isSound: true, findings: [{ code: 'header-older', remarked: true }] });
    expect(await station.refusal('station.explain-header', { explanation: 'Again' })).toBe('vault.header-as-said');
  });
});

test('a header the ledger never spoke of is remarked, and is no fault of the ledger', async () => {
  await station.station.lock('person');
  // A slot taken out by hand: the file is whole, and nobody said anything.
  const { checksum: _, ...body } = JSON.parse(readFileSync(header(), 'utf8'));
  const without = { ...body, slots: body.slots.filter((_slot: unknown, position: number) => position !== 3) };
  const { createHash } = await import('node:crypto');
  const checksum = createHash('sha256').update(canonicalJson(without)).digest('hex');
  writeFileSync(header(), `${canonicalJson({ ...without, checksum })}\n`);
  await station.become('administrator');
  expect(await unexplained()).toMatchObject({ standing: 'unsaid' });
  expect(await report()).toMatchObject({ isSound: true, findings: [] });
});

test('changing passphrases, adding people, recovery sheets and unlocking again leave nothing to explain', async () => {
  await station.answer('people.change-own-passphrase', {
    current: passphraseOf('administrator'),
    next: passphraseOf('administrator'),
  });
  const { code } = await station.answer('recovery.make', { language: 'en' });
  await station.station.lock('person');
  await station.answer('station.unlock-with-recovery', {
    code,
    name: 'Second Administrator',
    login: 'second',
    passphrase: next,
  });
  await station.become('administrator');
  expect(await unexplained()).toBeUndefined();
  expect((await report()).findings).toEqual([]);
});
