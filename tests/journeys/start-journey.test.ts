// Somebody's first minutes: a station is created, its recovery sheet typed back, locked, refused, unlocked, and the same place is there again.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
beforeAll(async () => {
  work = await openWorkstation();
});
afterAll(() => work.close());

test('offers to create, open, explore and restore, and creates nothing while something is missing', async () => {
  const { page } = work;
  for (const name of [/Create a station/, /Open a station/, /Explore the sample/, /Restore from a backup/]) {
    await page.getByRole('button', { name }).waitFor();
  }
  await page.getByRole('button', { name: /Create a station/ }).click();
  await page.getByRole('button', { name: 'Create the station' }).click();
  await page.getByRole('alert').getByText('5 fields keep this from being saved').waitFor();
  // The list has the focus, so that it is read; its lines lead to the fields.
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
  await page.getByRole('alert').getByRole('button', { name: 'Agency' }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-agency');
});

test('says while one types that a passphrase can be guessed', async () => {
  const { page } = work;
  await page.getByLabel(/^Name of the station/).fill('Firearms laboratory');
  await page.getByLabel(/^Agency/).fill('Forensic agency');
  await page.getByLabel(/^Name \(required\)/).fill('Arta Berisha');
  await page.getByLabel(/^Login/).fill('arta');
  await page.getByLabel(/^Passphrase/).fill('password1234');
  await page.getByText(/Too common|easy to guess|still be guessed/).waitFor();
  await page.getByLabel(/^The same once more/).fill('password1234');
  await page.getByRole('button', { name: 'Create the station' }).click();
  await page.getByText('This passphrase is not strong enough yet.').waitFor();
});

test('creates the station and takes the recovery code back only as it was printed', { timeout: 180_000 }, async () => {
  const { page } = work;
  await page.getByLabel(/^Passphrase/).fill(goodPassphrase);
  await page.getByLabel(/^The same once more/).fill(goodPassphrase);
  await page.getByText('Good.').waitFor();
  await page.getByRole('button', { name: 'Create the station' }).click();
  await page.getByRole('button', { name: 'Make the recovery sheet' }).click();
  const code = (await page.locator('.fp-code-block').innerText()).trim();
  await page.getByRole('link', { name: 'Open the sheet to print' }).waitFor({ timeout: 60_000 });
  const typed = page.getByLabel(/^Type the code back/);
  await typed.fill(code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`);
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('alert').waitFor();
  await typed.fill(code.replaceAll('-', ' ').toLowerCase());
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByText('The sheet agrees. Put it away safely.').waitFor();
  await page.getByRole('button', { name: 'To the desk' }).click();
  await page.getByRole('heading', { name: 'What waits for you' }).waitFor();
});

test('locking takes everything off the screen, a wrong passphrase says nothing new, and unlocking leads back', async () => {
  const { page } = work;
  await page.getByRole('link', { name: 'People' }).click();
  await page.getByRole('grid', { name: 'People of this station' }).waitFor();
  await page.keyboard.press('Control+l');
  const secret = page.locator('input[type=password]');
  await secret.waitFor();
  expect(await page.getByText('Arta Berisha').count()).toBe(0);
  await secret.fill('not the passphrase at all');
  await page.keyboard.press('Enter');
  await page.getByText('The login name or the passphrase is not right. Nothing was changed.').waitFor();
  await secret.fill(goodPassphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('grid', { name: 'People of this station' }).waitFor();
  expect(work.complaints).toEqual([]);
});
