// A delivery as it really comes: a seal that differs, a package that is refused, a loaded revolver with the map of its cylinder; then
// the revolver is split into its rounds and cases, the difference is signed by both sides and settled, and the receipt is printed.
import { afterAll, beforeAll, expect, test } from 'vitest';
import sharp from 'sharp';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';
import { addPerson, openCase } from './work-steps.ts';

let work: Workstation;
const second = {
  name: 'Besa Krasniqi',
  login: 'besa',
  role: 'custodian',
  passphrase: 'copper lantern swims at noon',
} as const;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Custodian'] });
  await addPerson(work.station, second);
}, 180_000);
afterAll(() => work.close());

test('from the counter to the split revolver and the settled seal', { timeout: 240_000 }, async () => {
  const { page } = work;
  await openCase(page, 'KODRA-05');

  await page.getByRole('link', { name: 'Receive a submission' }).first().click();
  await page.getByLabel(/^Delivering body/).fill('Regional Directorate Drenova');
  await page.getByLabel(/^Delivered by/).fill('Agim Shembulli');
  await page.getByLabel(/^Identification shown/).fill('Service card 0417');
  await page.getByLabel(/^Legal basis/).fill('PP.I. 211/2025');
  await page.getByLabel('Is it a firearm within the meaning of the law?').check();
  await page.getByLabel(/^Packages announced/).fill('3');
  await page.getByLabel(/^Still to come/).fill('K3');
  await page.locator('#field-packages-0-label').fill('K1');
  await page.locator('#field-packages-0-sealAsWritten').fill('0048127');
  await page.locator('#field-packages-0-sealAsRead').fill('0048217');
  await page.getByRole('button', { name: 'Add a package' }).click();
  await page.locator('#field-packages-1-label').fill('K2');
  await page.getByText('State on arrival, refusal, block').nth(1).click();
  await page.getByRole('radio', { name: /^Refuse this package/ }).check();
  await page.locator('#field-packages-1-refusal-code').selectOption({ label: 'Packaging unsafe' });
  await page.locator('#field-packages-1-refusal-reason').fill('Blade comes through the bag');
  await page.getByRole('button', { name: /Receive and take in exhibits/ }).click();
  await page.getByRole('heading', { name: 'New exhibit' }).waitFor();

  // The refused package cannot be chosen; the other one brings its mark and its seal along.
  await page.locator('#field-packageNumber').selectOption({ label: 'K1 · 0048217' });
  expect(await page.locator('#field-mark').inputValue()).toBe('K1');
  expect(await page.locator('#field-seal').inputValue()).toBe('0048217');
  await page.getByLabel(/^Made safe by/).fill('Vesna Primerović');
  await page.locator('#field-madeSafe-at').fill('15.03.2025 00:38');
  await page.locator('#field-madeSafe-how').fill('Each chamber marked and emptied');
  await page.getByLabel(/^The firearm has/).selectOption({ label: 'A cylinder (revolver)' });
  await page.getByRole('button', { name: 'Chamber 1: empty' }).press('Enter');
  await page.getByRole('button', { name: 'Chamber 1: live round' }).press('Enter');
  await page.getByRole('button', { name: 'Chamber 2: empty' }).press('Enter');
  await page.getByRole('button', { name: 'Chamber 3: empty' }).click();
  await page.getByLabel(/^Hammer/).selectOption({ label: 'Down' });
  await page.getByLabel(/^Description/).fill('Revolver, craft-made');
  await page.keyboard.press('Control+s');
  await page.getByRole('tab', { name: 'Overview' }).click();
  await page.getByText('Loaded with 2 rounds').waitFor();

  // What is sealed is not split: whoever made it safe says first that they opened its package.
  await page.getByRole('link', { name: 'Split off' }).click();
  await page.getByRole('link', { name: 'Record that it was opened' }).click();
  await page.getByRole('heading', { name: 'Record an event' }).waitFor();
  expect(await page.locator('#field-type').inputValue()).toBe('seal-opened');
  await page.locator('#field-sealOut').fill('0048217');
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').locator('#field-sign-passphrase').fill(goodPassphrase);
  await page.keyboard.press('Enter');
  await page.getByText('Recorded on 1 exhibit').waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Take over from the loaded state' }).waitFor();
  await page.getByRole('button', { name: 'Take over from the loaded state' }).click();
  await page.getByText('K1.1, K1.2').waitFor();
  await page.getByRole('button', { name: 'Split and sign' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/^Passphrase \(required\)/)
    .fill(goodPassphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'K1.3' }).waitFor();
  await page
    .getByText(/from the cylinder, chambers 2, 3/)
    .first()
    .waitFor();

  // The difference: our side with a key, theirs on a signed paper, settled by a second person.
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: /^Desk/ }).click();
  await page.getByRole('link', { name: 'State what was seen' }).click();
  await page.getByText('0048127').first().waitFor();
  await page.getByLabel(/^Statement \(required\)/).fill('The package carries 0048217.');
  await page.getByLabel(/^Function/).fill('registrar');
  await page.getByRole('button', { name: 'Sign the statement' }).click();
  await page.getByRole('dialog').locator('input[type=password]').fill(goodPassphrase);
  await page.keyboard.press('Enter');
  await page.locator('.fp-step').getByText('The package carries 0048217.').waitFor();
  const paper = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#f4f4f0' } })
    .jpeg()
    .toBuffer();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'statement.jpg', mimeType: 'image/jpeg', buffer: paper });
  await expect.poll(() => page.locator('#field-paper option').allTextContents()).toContain('1. statement.jpg');
  await page.locator('#field-paper').selectOption({ label: '1. statement.jpg' });
  await page.getByLabel(/^Statement \(required\)/).fill('I transposed two digits.');
  await page.getByLabel(/^Name \(required\)/).fill('Agim Shembulli');
  await page.getByLabel(/^Function/).fill('sergeant');
  await page.getByRole('button', { name: 'Sign the statement' }).click();
  await page.getByRole('dialog').locator('input[type=password]').fill(goodPassphrase);
  await page.keyboard.press('Enter');
  await page.getByText('You found this difference or signed in it').waitFor();
  await page.getByLabel(/^How it ends/).selectOption({ label: 'The paper was wrong' });
  await page.getByLabel(/^How it was settled/).fill('Joint correction statement.');
  await page.getByRole('button', { name: 'Settle the difference' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/^Login/)
    .fill('besa');
  await page.getByRole('dialog').locator('input[type=password]').fill(second.passphrase);
  await page.keyboard.press('Enter');
  await page.getByText('Settled. Both readings stay on record').waitFor();
  await page.getByRole('button', { name: 'Record (PDF)' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByText(/^Ready: KODRA-05/).waitFor();

  await page.getByRole('link', { name: /KODRA-05 · RC-/ }).click();
  await page.getByRole('button', { name: 'Receipt (PDF)' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByText(/^Ready: KODRA-05 · RC-/).waitFor();
  await page.getByRole('link', { name: 'Receive the rest' }).click();
  expect(await page.locator('#field-packages-0-label').inputValue()).toBe('K3');
  expect(work.complaints).toEqual([]);
});
