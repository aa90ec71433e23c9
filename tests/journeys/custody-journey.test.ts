// An exhibit changes hands on the real screen: offered by the one who holds it, accepted by a second person with their own passphrase.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson, fillSubmission, openCase, takeInPistol } from './work-steps.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

const examinersPassphrase = 'gravel mitten oyster seventy-two';
let work: Workstation;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Custodian'] });
  await addPerson(work.station, {
    name: 'Lirie Ekspertaj',
    login: 'lirie',
    role: 'examiner',
    passphrase: examinersPassphrase,
  });
}, 180_000);
afterAll(() => work.close());

test(
  'a hand-over counts when a second person accepts it, and a seal that differs is on record',
  { timeout: 180_000 },
  async () => {
    const { page } = work;
    await openCase(page, 'LUGINA-14');
    await fillSubmission(page, { written: '0048214', read: '0048214' });
    await page.getByRole('button', { name: /Receive and take in exhibits/ }).click();
    await takeInPistol(page, 'K4', '0718-020411');
    await page.getByRole('button', { name: /^Save Ctrl/ }).click();
    await page.getByRole('tab', { name: 'Custody' }).click();
    await page.getByText('Nothing says yet who held this exhibit.').waitFor();

    await page.getByRole('link', { name: 'Record an event' }).click();
    await page
      .getByText(/EX-\d{4}-000001/)
      .first()
      .waitFor();
    await page.locator('#field-from-kind').selectOption({ label: 'Somebody outside' });
    await page.locator('#field-from-label').fill('Sgt Agim Shembulli, police');
    await page.locator('#field-to-kind').selectOption({ label: 'Person of this station' });
    await page.locator('#field-to-id').selectOption({ label: 'Arta Berisha' });
    await page.locator('#field-sealIn').fill('0048214');
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog').locator('input[type=password]').fill(goodPassphrase);
    await page.keyboard.press('Enter');
    await page.getByText(/Recorded on 1 exhibit/).waitFor();

    await page.getByRole('link', { name: 'Exhibits', exact: true }).first().click();
    await page.getByRole('row', { name: /K4/ }).dblclick();
    await page.getByRole('link', { name: 'Offer hand-over…' }).click();
    await page
      .getByText(/EX-\d{4}-000001/)
      .first()
      .waitFor();
    await page.locator('#field-to').selectOption({ label: 'Lirie Ekspertaj · Examiner' });
    await page.getByLabel(/^Purpose/).fill('Ballistic examination');
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog').locator('input[type=password]').fill(goodPassphrase);
    await page.keyboard.press('Enter');

    // The offer waits; nothing has changed hands.
    await page.getByRole('button', { name: 'Accept…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Seal as read now/).fill('0048241');
    await dialog.getByText('On record is 0048214, you read 0048241.').waitFor();
    // Whoever reads another seal says in which condition it was brought, and what differs in words.
    await dialog.getByLabel(/^Condition/).selectOption({ label: 'Packaging damaged' });
    await dialog.getByLabel(/^What differs/).fill('Bag cut at the corner and taped');
    await dialog.getByText(/^Time on the clock here \(\+0[12]:00\)$/).waitFor();
    expect(await dialog.getByLabel(/^Login/).inputValue()).toBe('lirie');
    await dialog.locator('input[type=password]').fill('not the passphrase at all');
    await dialog.getByRole('button', { name: 'Accept and sign' }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.locator('input[type=password]').fill(examinersPassphrase);
    await dialog.getByRole('button', { name: 'Accept and sign' }).click();
    await page.getByText('Accepted. The seal differs: the discrepancy is on record.').waitFor();

    await page.getByRole('link', { name: 'Exhibits', exact: true }).first().click();
    await page.getByRole('row', { name: /K4/ }).dblclick();
    await page.getByText('Held by: Lirie Ekspertaj').waitFor();
    await page.getByRole('tab', { name: 'Custody' }).click();
    await page.getByText(/Hand-over accepted/).waitFor();
    await page.getByText('Condition: Packaging damaged – Bag cut at the corner and taped').waitFor();
    expect(await page.getByText(/Occurred.* \d\d:\d\d \(\+0[12]:00\)/).count()).toBe(3);
    expect(work.complaints).toEqual([]);
  },
);
