// Guessing is slowed down in sight of whoever guesses: a countdown, a button that waits, the same after a restart, and never for good.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { heldTime } from './held-time.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

const time = heldTime();
let work: Workstation;
beforeAll(async () => {
  work = await openWorkstation({ station: { clock: time.clock } });
  // The page's own seconds are turned by the journey too: its countdown runs when it is let run.
  await work.page.clock.install();
  await createStation(work.page);
  await work.page.keyboard.press('Control+l');
}, 180_000);
afterAll(() => work.close());

const secret = () => work.page.locator('input[type=password]');
const unlockButton = () => work.page.getByRole('button', { name: 'Unlock', exact: true });

async function tryWith(passphrase: string): Promise<void> {
  await secret().fill(passphrase);
  await work.page.keyboard.press('Enter');
  // The field is emptied with the answer, whatever it is.
  await expect.poll(() => secret().inputValue()).toBe('');
}

test(
  'after several wrong passphrases the wait is counted down and the button waits',
  { timeout: 120_000 },
  async () => {
    const { page } = work;
    await secret().waitFor();
    // Three are free; then each wait is twice the one before. The journey waits each of them out.
    for (const seconds of [0, 0, 0, 1, 2, 4, 8, 16]) {
      time.pass(seconds * 1000);
      await tryWith('not the passphrase at all');
      await page.getByText('The login name or the passphrase is not right. Nothing was changed.').waitFor();
    }
    await page.clock.pauseAt(new Date(Date.now() + 3_600_000));
    // The next try is not looked at, were it the right one.
    await tryWith(goodPassphrase);
    const notice = page.getByRole('alert');
    await notice.getByText('Wait 32 s before the next try.').waitFor();
    await notice.getByText('Nobody is ever locked out for good.').waitFor();
    expect(await unlockButton().isDisabled()).toBe(true);
    expect(await secret().isEnabled()).toBe(true);
    await page.clock.runFor(12_000);
    await notice.getByText('Wait 20 s before the next try.').waitFor();
    // Enter does not get round the button, and what was typed stays.
    await secret().fill(goodPassphrase);
    await page.keyboard.press('Enter');
    expect(await secret().inputValue()).toBe(goodPassphrase);
    await notice.getByText('Wait 20 s before the next try.').waitFor();
  },
);

test('the wait is still there after the program was started again', { timeout: 120_000 }, async () => {
  const { page } = work;
  time.pass(10_000);
  await work.restart();
  await page.getByLabel(/^Login/).fill('arta');
  await tryWith(goodPassphrase);
  await page.getByRole('alert').getByText('Wait 22 s before the next try.').waitFor();
  expect(await unlockButton().isDisabled()).toBe(true);
});

test('once it has passed the right passphrase opens, and tries are free again', { timeout: 120_000 }, async () => {
  const { page } = work;
  time.pass(22_000);
  await page.clock.runFor(22_000);
  await page.getByText(/before the next try/).waitFor({ state: 'detached' });
  expect(await unlockButton().isEnabled()).toBe(true);
  await page.clock.resume();
  await tryWithRight();
  await page.keyboard.press('Control+l');
  await secret().waitFor();
  for (let free = 0; free < 2; free += 1) await tryWith('not the passphrase at all');
  await page.getByText('The login name or the passphrase is not right. Nothing was changed.').waitFor();
  await tryWithRight();
  expect(work.complaints).toEqual([]);
});

async function tryWithRight(): Promise<void> {
  await secret().fill(goodPassphrase);
  await work.page.keyboard.press('Enter');
  await work.page.getByRole('heading', { name: 'What waits for you' }).waitFor();
}
