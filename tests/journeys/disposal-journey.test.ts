// A drill bit is destroyed by decision of a court: recorded, authorised by two persons, made ready, carried out before a witness, certified.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aPhotograph, caseWith } from './behind-the-screen.ts';
import { addPerson } from './work-steps.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

const supervisors = 'gravel mitten oyster seventy-two';
let work: Workstation;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Custodian'] });
  await addPerson(work.station, {
    name: 'Bekim Mbikëqyrësi',
    login: 'bekim',
    role: 'supervisor',
    passphrase: supervisors,
  });
}, 180_000);
afterAll(() => work.close());

/** Recorded behind the screen: taking in has journeys of its own. */
async function recordDrillBit(): Promise<void> {
  const { caseId, exhibitIds } = await caseWith(work, [{ mark: 'K16' }]);
  for (const id of exhibitIds) await aPhotograph(work, caseId, id);
}

async function sign(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('dialog').locator('#field-sign-passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
}

async function unlockAs(page: Page, login: string, passphrase: string): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.getByLabel(/^Login/).fill(login);
  await page.locator('input[type=password]').fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /^Desk/ }).first().click();
  await page.getByRole('heading', { level: 1, name: 'What waits for you' }).waitFor();
}

test('an exhibit is gone once two persons authorised it and a witness saw it', { timeout: 180_000 }, async () => {
  const { page } = work;
  await recordDrillBit();
  await page.getByRole('link', { name: 'Custody', exact: true }).first().click();
  await page.getByRole('link', { name: 'Disposal' }).first().click();
  await page.getByText('No decisions yet').waitFor();
  await page.getByRole('link', { name: 'Record a decision' }).first().click();
  await page.locator('#field-exhibitIds-add').fill('K16');
  await page.keyboard.press('Enter');
  await page
    .getByText(/EX-\d{4}-000001/)
    .first()
    .waitFor();
  const outcome = page.getByLabel(/^What becomes of them/);
  expect(await outcome.inputValue()).toBe('');
  await page.keyboard.press('Control+s');
  await page.locator('.fp-form-errors').getByText('What becomes of them').waitFor();
  await outcome.selectOption({ label: 'Destroyed' });
  await page.getByLabel(/^Who decided/).fill('Basic court');
  await page.getByText(/^Draft saved/).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: 'Record a decision' }).first().click();
  // The draft brings the exhibits back too.
  await page
    .getByText(/EX-\d{4}-000001/)
    .first()
    .waitFor();
  expect(await outcome.inputValue()).toBe('destroyed');
  expect(await page.getByLabel(/^Who decided/).inputValue()).toBe('Basic court');
  await page.getByLabel(/^Number of the decision/).fill('PKR 58/2025');
  await page.getByLabel(/^Decided on/).fill('01.02.2025');
  await page.getByLabel(/^How/).fill('Melted down');
  await page.keyboard.press('Control+s');
  await sign(page, goodPassphrase);
  await page.getByText('Waits for authorisation').waitFor();

  await page.getByRole('button', { name: 'Authorise' }).click();
  await sign(page, goodPassphrase);
  await page.getByText('One of two authorised').waitFor();
  await page.getByText(/^You authorised this on/).waitFor();
  expect(await page.getByRole('button', { name: 'Authorise' }).count()).toBe(0);

  await unlockAs(page, 'bekim', supervisors);
  await page.getByRole('link', { name: 'See the decision' }).click();
  await page.getByRole('button', { name: 'Authorise' }).click();
  await sign(page, supervisors);
  // Of both.
  await page.getByText('Authorised', { exact: true }).nth(1).waitFor();

  await page.getByRole('checkbox', { name: 'LUGINA-14 / K16' }).check();
  await page.getByRole('button', { name: 'Photographed' }).click();
  await sign(page, supervisors);
  await page.getByText('ready', { exact: true }).waitFor();
  await page.getByLabel(/^Where/).fill('Foundry');
  await page.getByRole('button', { name: /^Carry out/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('#field-witness-login').fill('arta');
  await dialog.locator('#field-witness-passphrase').fill(goodPassphrase);
  await sign(page, supervisors);
  await page.getByRole('row').filter({ hasText: 'LUGINA-14 / K16' }).getByText('Gone').waitFor();

  await page.getByRole('button', { name: 'Certificate (PDF)' }).click();
  await page.getByText(/^Ready: DD-/).waitFor();
  await page.getByRole('link', { name: 'LUGINA-14 / K16' }).click();
  await page.getByRole('tab', { name: 'Custody' }).click();
  await page.getByText('Destroyed').first().waitFor();
  expect(work.complaints).toEqual([]);
});
