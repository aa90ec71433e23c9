// A registrar refuses a whole submission: why is chosen and written, it stays on record, and there is a receipt for whoever brought it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStation, openWorkstation, type Workstation } from './workstation.ts';
import { fillSubmission, openCase } from './work-steps.ts';

let work: Workstation;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar'] });
}, 180_000);
afterAll(() => work.close());

test('a submission is refused with a code and in words, and gets a receipt', { timeout: 180_000 }, async () => {
  const { page } = work;
  await openCase(page, 'KODRA-04');
  await fillSubmission(page, { written: '0048401', read: '' });
  await page.getByRole('button', { name: 'Refuse…' }).click();
  await page.getByRole('heading', { level: 1, name: 'Refuse the submission' }).waitFor();

  // Without a reason nothing is refused.
  await page.keyboard.press('Control+s');
  await page.getByText('Choose one.').waitFor();
  await page.getByLabel(/^Reason, from the list/).selectOption({ label: 'No seal' });
  await page.getByLabel(/^Why it is refused/).fill('Carrier bag without any seal; to be packed anew.');
  await page.keyboard.press('Control+s');

  await page.getByRole('heading', { level: 1, name: /^RC-\d{4}-00001$/ }).waitFor();
  await page.getByText('No seal · Carrier bag without any seal').waitFor();
  await page.getByRole('button', { name: 'Receipt (PDF)' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByText(/^Ready: KODRA-04/).waitFor();
  // Nothing of it can be taken in.
  expect(await page.getByRole('link', { name: 'Take in exhibits' }).count()).toBe(0);
  expect(work.complaints).toEqual([]);
});
