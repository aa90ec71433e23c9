// A prosecutor discloses: the items are there by themselves, one file is held back, everything is decided, a schedule is signed and handed over; then
// every part of it in four languages.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseId } from '../../shared/language/identity.ts';
import { answered, caseWith } from './behind-the-screen.ts';
import { expectFitting } from './screens-fit.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
let caseId: CaseId;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Prosecutor', 'Supervisor'] });
  ({ caseId } = await caseWith(work, [{ mark: 'K1' }, { mark: 'K2' }]));
  await answered(work, 'cases.add-party', { caseId, role: 'suspect', name: 'Flamur TESTAJ', language: 'sq' });
}, 240_000);
afterAll(() => work.close());

test(
  'items are decided together, one by one and with a schedule that is signed and handed over',
  { timeout: 240_000 },
  async () => {
    const { page } = work;
    await page.evaluate((id) => {
      location.hash = `/cases/${id}/court-file/add`;
    }, caseId);
    await page
      .locator('input[type=file]')
      .setInputFiles([
        { name: 'Answer of the partner.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') },
      ]);
    await page.getByRole('button', { name: 'Take in 1 file' }).click();
    await page.getByText('The files are in the court file.').waitFor();

    await page.evaluate((id) => {
      location.hash = `/cases/${id}/disclosure`;
    }, caseId);
    // Numbered by itself: what is known is listed.
    await page.getByText(/known = \d+ listed/).waitFor();
    const { items } = await answered(work, 'disclosure.items', { caseId });
    const file = items.find(({ kind }) => kind === 'attachment');
    expect(file?.number).toBe(items.length);

    // What one looks at is kept by name: here the order that was chosen.
    const heads = page.getByRole('grid', { name: 'Items of the case' }).getByRole('columnheader');
    await heads.filter({ hasText: 'Item' }).click();
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Save as a new view…' }).click();
    await page.getByLabel(/^Name of the view/).fill('By name');
    await page.getByRole('dialog').getByRole('button', { name: 'Save the view' }).click();
    await page.getByRole('button', { name: 'By name' }).waitFor();
    await page.getByLabel('Find', { exact: true }).fill('Answer');
    await page.getByRole('status').getByText('1 item').waitFor();
    const grid = page.getByRole('grid', { name: 'Items of the case' });
    await grid.getByText('1 · Answer of the partner').click();
    const sheet = page.getByRole('complementary', { name: /^Item/ });
    await sheet.getByRole('button', { name: 'Set a handling code…' }).click();
    await sheet.getByLabel(/^Handling code/).selectOption({ label: 'H1: not in judicial proceedings' });
    await sheet
      .getByRole('form', { name: 'Set a handling code' })
      .getByLabel(/^Reason/)
      .fill('As it was sent');
    await sheet
      .getByRole('form', { name: 'Set a handling code' })
      .getByRole('button', { name: 'Set a handling code…' })
      .click();
    await page
      .getByRole('dialog')
      .getByLabel(/^Passphrase/)
      .fill(goodPassphrase);
    await page.getByRole('dialog').getByRole('button', { name: 'Set a handling code' }).click();
    await sheet.getByText('H1: not in judicial proceedings without the provider’s permission').waitFor();

    // Disclosed it cannot be; the screen says why.
    const form = sheet.getByRole('form', { name: 'Decision' });
    await form.getByLabel('Relevant', { exact: true }).check();
    await form.getByLabel(/^Use/).selectOption({ label: 'Used as evidence' });
    await form.getByLabel(/^May it undermine/).selectOption({ label: 'Neither undermines nor assists' });
    await form.getByLabel(/^What follows/).selectOption({ label: 'Not disclosed' });
    await form.getByText('What is used as evidence is disclosed.').waitFor();
    await form.getByLabel(/^What follows/).selectOption({ label: 'Disclosed' });
    await form.getByLabel(/^Reason/).fill('It is in the indictment');
    await form.getByRole('button', { name: 'Record the decision' }).click();
    await form.getByText(/is held back and cannot be disclosed/).waitFor();
    await form.getByLabel(/^Use/).selectOption({ label: 'Unused, non-sensitive' });
    await form.getByLabel(/^What follows/).selectOption({ label: 'Not disclosed' });
    await form.getByRole('button', { name: 'Record the decision' }).click();
    await sheet.getByText(/^Decided: Unused, non-sensitive/).waitFor();

    // The rest together, with one reason.
    await page.getByLabel('Find', { exact: true }).fill('');
    await page.getByLabel('Show', { exact: true }).selectOption({ label: 'Still to decide' });
    await grid.getByRole('checkbox').first().click();
    await page.getByRole('button', { name: /^Decide about/ }).click();
    const many = page.getByRole('form', { name: 'Decision' });
    await many.getByLabel('Relevant', { exact: true }).check();
    await many.getByLabel(/^Use/).selectOption({ label: 'Used as evidence' });
    await many.getByLabel(/^May it undermine/).selectOption({ label: 'Neither undermines nor assists' });
    await many.getByLabel(/^What follows/).selectOption({ label: 'Disclosed' });
    await many.getByLabel(/^Reason/).fill('Read in the indictment');
    await many.getByRole('button', { name: 'Record the decision' }).click();
    await page.getByRole('heading', { name: 'Nothing here' }).waitFor();

    await page.getByRole('tab', { name: /^Schedules/ }).click();
    await page.getByText('Ready to sign').waitFor();
    await page.getByRole('button', { name: 'Sign and issue…' }).click();
    await page
      .getByRole('dialog')
      .getByLabel(/^Passphrase/)
      .fill(goodPassphrase);
    await page.getByRole('dialog').getByRole('button', { name: 'Sign and issue the schedule' }).click();
    await page.getByRole('rowheader', { name: /Non-sensitive schedule 1/ }).waitFor({ timeout: 60_000 });

    await page.getByRole('tab', { name: /^What went to whom/ }).click();
    await page.getByRole('button', { name: 'Record a hand-over' }).click();
    const handed = page.getByRole('form', { name: 'Record a hand-over' });
    await handed.getByLabel('Schedule', { exact: true }).selectOption({ index: 1 });
    await handed.getByLabel(/^How it went/).fill('By hand');
    await handed.getByLabel(/^Who received it/).fill('Counsel MBROJTËSI');
    await handed.getByRole('button', { name: 'Now' }).click();
    await handed.getByRole('button', { name: 'Record a hand-over' }).click();
    await page.getByRole('cell', { name: /Counsel MBROJTËSI/ }).waitFor();

    await page.getByRole('tab', { name: /^Held back/ }).click();
    await page.getByRole('row', { name: /H1: not in judicial proceedings/ }).waitFor();
    expect(work.complaints).toEqual([]);
  },
);

test('every part of it, in four languages', { timeout: 900_000 }, async () => {
  const { items } = await answered(work, 'disclosure.items', { caseId });
  const at = (part: string) => `/cases/${caseId}/disclosure/${part}`;
  await expectFitting(work.page, [
    at(`items/${items.at(-1)?.id ?? ''}`),
    at('items'),
    at('schedules'),
    at('log'),
    at('excluded'),
  ]);
  expect(work.complaints).toEqual([]);
});
