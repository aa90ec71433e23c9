// A prosecutor makes the index of a court file: files dropped on it, everything the station has, moved by keyboard and taken back, a document
// withdrawn, the index closed; then every part of it in four languages.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jobEnded } from '../../main/station/job-ended.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import { normalPdf } from '../samples/foreign-pdfs.ts';
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

/** A job behind the screen, to its end. */
async function done(jobId: string): Promise<void> {
  const jobs = async () => (await answered(work, 'jobs.list', {})).jobs;
  const { state, error } = await jobEnded(work.station, jobs, jobId);
  expect([state, error]).toEqual(['done', undefined]);
}

test(
  'a late document is inserted with suffixes, and the bundle is read over its volumes',
  { timeout: 240_000 },
  async () => {
    const { page } = work;
    const file = () => answered(work, 'court-file.read', { caseId });
    const { profiles, step: seen } = await file();
    const plain = profiles.find(({ profile }) => profile.code === 'plain')?.profile;
    const own = { ...plain, code: 'own', limits: { dpi: 300, pagesPerVolume: 5 }, latePages: 'inserted-with-suffix' };
    await answered(work, 'court-file.bring-profile', { text: JSON.stringify(own) });
    await answered(work, 'court-file.choose', { caseId, seen, offences: ['possession'], profile: 'own' });
    const make = async () =>
      done(
        (await answered(work, 'court-file.make-bundle', { caseId, seen: (await file()).step, language: 'en' })).jobId,
      );
    await make();

    await page.evaluate((id) => {
      location.hash = `/cases/${id}/court-file/add`;
    }, caseId);
    await page
      .locator('input[type=file]')
      .setInputFiles([{ name: 'Statement.pdf', mimeType: 'application/pdf', buffer: normalPdf('late', 3) }]);
    await page.getByRole('button', { name: 'Take in 1 file' }).click();
    await page.getByText('The files are in the court file.').waitFor();
    // Between the two that have their numbers.
    const { documents, step } = await file();
    const [first, late] = [
      documents.find(({ withdrawn }) => withdrawn === undefined),
      documents.find(({ isLate }) => isLate),
    ];
    if (first === undefined || late === undefined) throw new Error('entered');
    const place = { section: first.section, after: first.id } as const;
    await answered(work, 'court-file.move', { caseId, seen: step, ids: [late.id], ...place });
    const sealing = {
      caseId,
      seen: (await file()).step,
      language: 'en',
      signature: { passphrase: goodPassphrase },
    } as const;
    await done((await answered(work, 'court-file.seal', sealing)).jobId);
    await make();

    await page.evaluate((id) => {
      location.hash = `/cases/${id}/court-file/bundle`;
    }, caseId);
    await page.getByRole('link', { name: 'Read', exact: true }).first().click();
    const index = page.getByRole('navigation', { name: 'Index of the bundle' });
    await index.getByRole('heading', { name: 'Volume 2' }).waitFor();
    const inserted = index.getByRole('button', { name: /Statement/ }).first();
    expect(await inserted.textContent()).toMatch(/\d+-1$/);
    // From one volume into another, by the keyboard, and back.
    for (const line of [inserted, index.getByRole('button', { name: 'Cover and index' }).first()]) {
      await line.focus();
      await page.keyboard.press('Enter');
      await page
        .getByRole('img', { name: /^Page \d+$/ })
        .first()
        .waitFor();
    }
    await inserted.press('Enter');
    await expect.poll(() => inserted.getAttribute('aria-current'), { timeout: 20_000 }).toBe('page');
    const last = index.getByRole('button', { name: /Indictment|report/ }).last();
    await last.press('Enter');
    await expect.poll(() => last.getAttribute('aria-current'), { timeout: 20_000 }).toBe('page');
    expect(work.complaints).toEqual([]);
  },
);

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
