// Nobody is at the screen: a warning, a key that keeps it open, and without one the lock, which takes the case away and keeps the draft.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { heldTime } from './held-time.ts';
import { openCase } from './work-steps.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

const minute = 60_000;
const time = heldTime();
let work: Workstation;
beforeAll(async () => {
  work = await openWorkstation({ station: { alarm: time.alarm } });
  await createStation(work.page, { roles: ['Registrar'] });
  await openCase(work.page, 'LUGINA-14');
}, 180_000);
afterAll(() => work.close());

async function unlock(): Promise<void> {
  await work.page.locator('input[type=password]').fill(goodPassphrase);
  await work.page.keyboard.press('Enter');
}

async function beginCase(title: string): Promise<void> {
  const { page } = work;
  await page.getByRole('link', { name: 'Cases', exact: true }).first().click();
  await page.getByRole('link', { name: 'Open a case' }).first().click();
  await page.getByLabel(/^Title/).fill(title);
}

test('a minute before the lock it asks, and any key keeps the station open', { timeout: 120_000 }, async () => {
  const { page } = work;
  const warning = page.getByRole('dialog').getByText('About to lock');
  // Five minutes at first. The dialog is there after four, and not before.
  time.pass(4 * minute - 1000);
  expect(await warning.count()).toBe(0);
  time.pass(1000);
  await warning.waitFor();
  await page
    .getByRole('timer')
    .getByText(/The station locks in (60|59|58) seconds\./)
    .waitFor();
  await page.keyboard.press('Shift');
  await warning.waitFor({ state: 'detached' });
  // The station has heard of the key once the next warning is four minutes away again.
  await expect.poll(() => time.untilNext()).toBe(4 * minute);
  time.pass(2 * minute);
  await page.getByRole('heading', { level: 1, name: 'LUGINA-14' }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test(
  'without a key it locks: nothing of the case is left, and the draft is there again',
  { timeout: 120_000 },
  async () => {
    const { page } = work;
    await beginCase('MALI-3');
    await page
      .getByText(/^Draft saved/)
      .first()
      .waitFor();
    time.pass(4 * minute);
    await page.getByRole('dialog').getByText('About to lock').waitFor();
    time.pass(minute);
    await page.getByText(/^Locked because nobody was here for a while/).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.getByText(/LUGINA-14|MALI-3/).count()).toBe(0);
    expect(
      await page
        .locator('input:not([type=password])')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    ).toEqual(['arta']);
    await unlock();
    await page.getByText(/^A draft of .* was kept\.$/).waitFor();
    expect(await page.getByLabel(/^Title/).inputValue()).toBe('MALI-3');
  },
);

test('what was typed in the very moment before one locks is kept too', { timeout: 120_000 }, async () => {
  const { page } = work;
  await page.getByLabel(/^Offence/).fill('Article 366, last words');
  await page.keyboard.press('Control+l');
  await page.locator('input[type=password]').waitFor();
  await unlock();
  await page.getByText(/^A draft of .* was kept\.$/).waitFor();
  expect(await page.getByLabel(/^Offence/).inputValue()).toBe('Article 366, last words');
  await page.getByLabel(/^Title/).fill('MALI-3, in the end');
  await page.getByRole('button', { name: /^Lock \(/ }).click();
  await page.locator('input[type=password]').waitFor();
  await unlock();
  await expect.poll(() => page.getByLabel(/^Title/).inputValue()).toBe('MALI-3, in the end');
  expect(work.complaints).toEqual([]);
});
