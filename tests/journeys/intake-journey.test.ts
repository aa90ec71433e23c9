// A registrar's way through the real screen: opens a case, receives a submission whose seal differs, takes in a pistol with a photograph.
import { afterAll, beforeAll, expect, test } from 'vitest';
import sharp from 'sharp';
import { createStation, openWorkstation, type Workstation } from './workstation.ts';
import { fillSubmission, openCase, takeInPistol } from './work-steps.ts';

let work: Workstation;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Custodian'] });
}, 180_000);
afterAll(() => work.close());

test('a registrar takes in an exhibit with a photograph', { timeout: 180_000 }, async () => {
  const { page } = work;
  await openCase(page, 'LUGINA-14');
  await fillSubmission(page, { written: '0048127', read: '0048217' });
  await page.getByText('Paper says 0048127, the package says 0048217').waitFor();
  await page.getByRole('button', { name: /Receive and take in exhibits/ }).click();
  await page.getByRole('heading', { name: 'New exhibit' }).waitFor();

  // Nothing is taken in while something is missing; each line of the list leads to its field.
  await page.keyboard.press('Control+s');
  await page.getByRole('alert').getByRole('button', { name: 'Description' }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-description');

  await takeInPistol(page, 'K4', '0718-020411');
  // As marked is what stands on the object: nothing is offered for it. What was read helps to find the conclusion.
  const asMarked = page.locator('#field-facts-make-asMarked');
  await asMarked.fill('CRVENA ZASTAVA');
  await asMarked.press('ArrowDown');
  const offered = page.locator('.fp-look-ahead-list [role=option]');
  expect(await offered.count()).toBe(0);
  await page.locator('#field-facts-make-asConcluded').click();
  await offered.filter({ hasText: 'Zastava' }).first().click();
  expect(await asMarked.inputValue()).toBe('CRVENA ZASTAVA');
  expect(await page.locator('#field-facts-make-asConcluded').inputValue()).toContain('Zastava');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/EX-\d{4}-000001 saved/).waitFor();

  // A look-alike is said while one types: O for 0.
  await page.getByRole('button', { name: 'Add a serial number' }).click();
  await page.locator('#field-serials-0-asMarked').fill('0718-02O411');
  await page.getByText('A look-alike is a lead, not a finding.').waitFor();
  await page.getByText(/Draft saved \d\d:\d\d:\d\d/).waitFor();

  // The draft is there again after the station was locked.
  await page.keyboard.press('Control+l');
  await page.getByLabel(/^Login/).waitFor();
  await page.locator('input[type=password]').fill('pelican drizzle anvil forty-one');
  await page.keyboard.press('Enter');
  await page.getByText(/A draft of .* was kept/).waitFor();
  await expect.poll(() => page.locator('#field-serials-0-asMarked').inputValue()).toBe('0718-02O411');

  await page.getByRole('navigation', { name: 'Exhibits' }).getByRole('link', { name: 'K4' }).click();
  await page.getByRole('tab', { name: /Photographs/ }).click();
  const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#8a8f93' } })
    .jpeg()
    .toBuffer();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'K4-left.jpg', mimeType: 'image/jpeg', buffer: picture });
  await page.getByRole('button', { name: /1\. K4-left\.jpg/ }).click();
  await page.getByText('Not calibrated: no scale bar').waitFor();
  await page.getByRole('button', { name: 'Calibrate', exact: true }).click();
  const shown = page.locator('.fp-calibration-picture');
  const box = await shown.boundingBox();
  await shown.click({ position: { x: 10, y: 100 } });
  await shown.click({ position: { x: (box?.width ?? 0) / 2 + 10, y: 100 } });
  await page.locator('#field-calibrationLength').fill('64');
  await page.getByRole('button', { name: 'Set the scale' }).click();
  // Half the width of 640 pixels is 320: 64 mm over 320 pixels.
  await page.getByText(/\b200(\.0)? µm for one pixel/).waitFor();
  await page.getByRole('button', { name: 'Verify' }).click();
  await page.getByText('The stored file is the one that was taken in.').waitFor();
  expect(work.complaints).toEqual([]);
});
