// A prosecutor makes the index of a court file: files dropped on it, everything the station has, moved by keyboard and taken back, a document
// withdrawn, the index closed; then every part of it in four languages.
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
  ({ caseId } = await caseWith(work, []));
  await answered(work, 'cases.add-party', { caseId, role: 'suspect', name: 'Dejan PROBIĆ', language: 'sr-Cyrl' });
}, 240_000);
afterAll(() => work.close());

const pdf = (words: string) => ({
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4\n% ${words}\n%%EOF\n`),
});

test('the index is made, ordered, withdrawn from and sealed', { timeout: 240_000 }, async () => {
  const { page } = work;
  await page.evaluate((id) => {
    location.hash = `/cases/${id}/court-file`;
  }, caseId);
  await page.getByRole('heading', { name: 'The file has no documents yet' }).waitFor();
  await page.getByRole('link', { name: 'Add documents' }).click();
  await page.locator('input[type=file]').setInputFiles([
    { name: 'Criminal report 2025-03-15.pdf', ...pdf('report') },
    { name: 'Indictment.pdf', ...pdf('indictment') },
    { name: 'copy of the report.pdf', ...pdf('report') },
  ]);
  await page.getByLabel('Title of Indictment.pdf').fill('Indictment against two');
  await page.getByLabel('Author of Indictment.pdf').fill('Basic Prosecution');
  await page.getByRole('button', { name: 'Take in 3 files' }).click();
  await page.getByText('The files are in the court file.').waitFor();
  await page.getByRole('button', { name: 'Enter 3 documents' }).click();
  await page.getByText('3 documents entered').waitFor();

  await page.getByRole('tab', { name: /^Index/ }).click();
  const list = page.getByRole('listbox', { name: 'Index of documents' });
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.getByRole('complementary', { name: /^Document/ }).waitFor();
  const order = async () =>
    (await list.getByRole('option').all()).reduce<Promise<string[]>>(
      async (known, option) => [...(await known), (await option.getAttribute('aria-label')) ?? ''],
      Promise.resolve([]),
    );
  const before = await order();
  await list.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByRole('button', { name: 'Undo the move' }).waitFor();
  expect(await order()).not.toEqual(before);
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Undo the move' }).waitFor({ state: 'detached' });
  expect(await order()).toEqual(before);

  await list.getByRole('option', { name: /copy of the report/ }).click();
  await page.getByRole('button', { name: 'Withdraw…' }).click();
  await page.getByLabel(/^Reason/).fill('The same bytes as the report');
  await page.getByRole('button', { name: /^Withdraw document/ }).click();
  await page.getByText('1 document; its number is not used again').waitFor();

  await page.getByRole('tab', { name: /^Missing/ }).click();
  const arrest = page.getByRole('row', { name: /Record of arrest/ });
  await arrest.getByRole('button', { name: 'Not applicable…' }).click();
  await page.getByLabel(/^Why this case has none: Record of arrest/).fill('Nobody was arrested');
  await page.getByRole('button', { name: 'Record that it does not apply' }).click();
  await page.getByText(/Nobody was arrested —/).waitFor();

  await page.getByRole('tab', { name: /^Profile/ }).click();
  await page.getByLabel('Profile of the court').selectOption({ label: 'Plain' });
  await page.getByLabel('Possession').check();
  await page.getByRole('button', { name: 'Save the choice' }).click();
  await page.getByText('What it asks: Plain').waitFor();
  await page.getByLabel('Second profile').selectOption({ label: 'Specialist Chambers pattern' });
  await page.getByText('Two bundles are needed: these rules exclude each other.').first().waitFor();

  await page.getByRole('button', { name: 'Seal the index…' }).click();
  await page.getByLabel(/^Passphrase/).fill(goodPassphrase);
  await page.getByRole('button', { name: 'Seal', exact: true }).click();
  await page.getByText(/^Sealed by Arta Berisha/).waitFor({ timeout: 60_000 });
  expect(work.complaints).toEqual([]);
});

test('every part of it, in four languages', { timeout: 900_000 }, async () => {
  const { documents } = await answered(work, 'court-file.read', { caseId });
  const at = (part: string) => `/cases/${caseId}/court-file/${part}`;
  await expectFitting(work.page, [
    at(`index/${documents[0]?.id ?? ''}`),
    at('add'),
    at('missing'),
    at('preflight'),
    at('profile'),
  ]);
  expect(work.complaints).toEqual([]);
});
