// A station moves to another computer: a checked backup in a chosen folder, refused there while a byte of it differs, restored, unlocked.
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchProgress } from './progress-seen.ts';
import { openCase } from './work-steps.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

let first: Workstation;
let second: Workstation;
let third: Workstation;
let medium: string;
let backup = '';
beforeAll(async () => {
  medium = mkdtempSync(join(tmpdir(), 'focal-point-medium-'));
  first = await openWorkstation({ chosenFolder: medium });
  await createStation(first.page, { roles: ['Registrar'] });
}, 180_000);
afterAll(async () => {
  await first.close();
  await second.close();
  await third.close();
  rmSync(medium, { recursive: true, force: true });
});

const inVaults = (): readonly string[] => readdirSync(join(second.dataFolder, 'vaults'));
const putThere = (name: string): void =>
  cpSync(join(medium, backup), join(second.dataFolder, 'backups', name), { recursive: true });

async function restore(): Promise<void> {
  const { page } = second;
  await page.getByLabel(/^Login/).fill('arta');
  await page.locator('input[type=password]').fill(goodPassphrase);
  await page.getByRole('button', { name: 'Check and restore' }).click();
}

test('a backup goes into the chosen folder and counts once it was checked', { timeout: 120_000 }, async () => {
  const { page } = first;
  await openCase(page, 'LUGINA-14');
  await page.evaluate(() => (location.hash = '/station/backup'));
  const seen = await watchProgress(page);
  await page.getByRole('button', { name: 'Make a backup in another folder…' }).click();
  await page.getByText('The backup was made, re-opened and checked.').waitFor();
  expect(await seen()).toContain('The backup is being made and checked');
  const made = readdirSync(medium);
  expect(made).toEqual([expect.stringMatching(/^firearms-laboratory-\d{8}-\d{6}$/)]);
  backup = made[0] ?? '';
  // What was made is on record, whatever becomes of the medium.
  await page.evaluate(() => (location.hash = '/ledger'));
  await page.getByText(backup).first().waitFor();
  expect(first.complaints).toEqual([]);
});

test('on an empty computer a damaged backup is refused and leaves nothing behind', { timeout: 120_000 }, async () => {
  second = await openWorkstation();
  const { page } = second;
  await page.getByRole('button', { name: /Restore from a backup/ }).click();
  await page.getByText('No backup was found').waitFor();
  await page.getByText(join(second.dataFolder, 'backups')).first().waitFor();
  putThere('from-the-medium');
  const file = join(second.dataFolder, 'backups', 'from-the-medium', 'vault.db');
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);

  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByLabel(/^Backups found/).selectOption({ index: 1 });
  await restore();
  await page
    .getByRole('alert')
    .getByText('A file in the backup is not as it was made: vault.db. Nothing was restored. Choose an earlier backup.')
    .waitFor();
  expect(inVaults()).toEqual([]);
});

test(
  'the whole one is restored and unlocked by the person it holds; the case is there',
  { timeout: 120_000 },
  async () => {
    const { page } = second;
    // The damaged one is taken away and the medium read once more, without leaving the screen.
    renameSync(join(second.dataFolder, 'backups', 'from-the-medium'), join(second.dataFolder, 'damaged'));
    putThere('from-the-medium-again');
    await page.getByRole('button', { name: 'Look again' }).click();
    await expect
      .poll(() =>
        page
          .getByLabel(/^Backups found/)
          .locator('option')
          .count(),
      )
      .toBe(2);
    await page.getByLabel(/^Backups found/).selectOption('from-the-medium-again');
    // Somebody else's passphrase opens nothing, and puts nothing in place.
    await page.getByLabel(/^Login/).fill('arta');
    await page.locator('input[type=password]').fill('not the passphrase at all');
    await page.getByRole('button', { name: 'Check and restore' }).click();
    await page.getByText('The login name or the passphrase is not right. Nothing was changed.').waitFor();
    expect(inVaults()).toEqual([]);
    const seen = await watchProgress(page);
    await restore();
    await page.getByText('Restored and checked').waitFor();
    expect(await seen()).toContain('Restoring from a backup');
    await page.getByRole('button', { name: 'To the unlock screen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Firearms laboratory' }).waitFor();
    await page.getByLabel(/^Login/).fill('arta');
    await page.locator('input[type=password]').fill(goodPassphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What waits for you' }).waitFor();
    await page.getByRole('link', { name: 'Cases', exact: true }).first().click();
    await page.getByText('LUGINA-14').first().waitFor();
    expect(second.complaints).toEqual([]);
  },
);

test(
  'where the window can ask for a folder, it is restored from the medium itself, and nothing is copied by hand',
  { timeout: 120_000 },
  async () => {
    third = await openWorkstation({ chosenFolder: medium });
    const { page } = third;
    await page.getByRole('button', { name: /Restore from a backup/ }).click();
    await page.getByText('No backup was found').waitFor();
    await page.getByRole('button', { name: 'Look in another folder…' }).click();
    await page.getByText(medium).first().waitFor();
    await page.getByLabel(/^Backups found/).selectOption(backup);
    await page.getByLabel(/^Login/).fill('arta');
    await page.locator('input[type=password]').fill(goodPassphrase);
    await page.getByRole('button', { name: 'Check and restore' }).click();
    await page.getByText('Restored and checked').waitFor();
    await page.getByRole('button', { name: 'To the unlock screen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Firearms laboratory' }).waitFor();
    expect(readdirSync(join(third.dataFolder, 'backups'))).toEqual([]);
    expect(third.complaints).toEqual([]);
  },
);
