// A document from outside on the real screen: taken in, read, searched, turned; a locked one opened with its password; a broken one said to be so.
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as foreign from '../samples/foreign-pdfs.ts';
import { scannedTextPdf, scanOf } from '../samples/scans.ts';
import { expectWholePageFits, showIn } from './screens-fit.ts';
import { createStation, openWorkstation, type Workstation } from './workstation.ts';
import { openCase } from './work-steps.ts';

let work: Workstation;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Prosecutor'] });
}, 180_000);
afterAll(() => work.close());

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });

test('a prosecutor reads what came in', { timeout: 240_000 }, async () => {
  const { page } = work;
  await openCase(page, 'LUGINA-14');
  const address = await page.evaluate(() => location.hash);
  await page.evaluate((to) => (location.hash = to), `${address.replace(/\?.*$/, '')}/photographs`);
  // \x8a is Š in the encoding of this file.
  const long = foreign.rawPdf('statement', {
    pages: Array.from({ length: 5000 }, (_, index) => ({
      words: index === 4321 ? '\x8aaban Krasniqi' : 'Plain words.',
    })),
  });
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([
      file('statements.pdf', long),
      file('locked.pdf', await foreign.encryptedPdf({ owner: 'secret', user: 'sesam', pages: 3 })),
      file('broken.pdf', foreign.truncatedPdf()),
      file('active.pdf', foreign.activePdf()),
      file('turned.pdf', foreign.rotatedPdf()),
    ]);
  await page.getByRole('button', { name: '5. turned.pdf' }).waitFor({ timeout: 60_000 });

  // 5,000 pages: the first one, any other one by its number, and a name typed without its diacritics.
  await page.getByRole('button', { name: '1. statements.pdf' }).click();
  await page.getByAltText('Page 1', { exact: true }).waitFor();
  await page.getByText('Every page has text that can be searched.').waitFor();
  await page.getByLabel('Page', { exact: true }).fill('2500');
  await page.keyboard.press('Enter');
  await page.getByAltText('Page 2500', { exact: true }).waitFor();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('saban krasniqi');
  await page.keyboard.press('Enter');
  await page.getByText('1 place on 1 page').waitFor({ timeout: 60_000 });
  await page.getByAltText('Page 4322', { exact: true }).waitFor();
  await expect.poll(() => page.locator('.fp-page-found').count()).toBe(2);
  await page.getByRole('button', { name: 'Turn the view' }).first().click();
  await page.getByText('Turned by 90°').waitFor();
  await page.getByRole('button', { name: 'All photographs' }).click();

  // Locked: a wrong password, then the right one.
  await page.getByRole('button', { name: '2. locked.pdf' }).click();
  await page.locator('#field-password').fill('sesame');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByText('This password does not open the document. Nothing was kept.').waitFor();
  await page.locator('#field-password').fill('sesam');
  await page.keyboard.press('Enter');
  await page.getByAltText('Page 1', { exact: true }).waitFor();
  await page.getByText(/^Opens with the password that Arta Berisha entered on/).waitFor();
  await page.getByRole('button', { name: 'All photographs' }).click();

  // Broken: said in words, with the hash, and still to be saved.
  await page.getByRole('button', { name: '3. broken.pdf' }).click();
  await page.getByText('The document is so damaged that no page can be read.').waitFor();
  await page.getByText(/^[0-9a-f]{64}$/).waitFor();
  await page.getByRole('button', { name: 'All photographs' }).click();

  // What acts by itself is named and does nothing.
  await page.getByRole('button', { name: '4. active.pdf' }).click();
  await page.getByText(/starts a program \(2\)/).waitFor();
  await page.getByAltText('Page 1', { exact: true }).waitFor();
  expect(work.complaints).toEqual([]);
});

test('a scan is read by machine, and a word on it is found and marked as such', { timeout: 240_000 }, async () => {
  const { page } = work;
  await page.getByRole('button', { name: 'All photographs' }).click();
  const scans = [
    await scanOf(['Dëshmitari jeton në Rruga Ylberit 12']),
    await scanOf(['Vetura u ndal para punishtes']),
  ];
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([file('scan.pdf', await scannedTextPdf(scans))]);
  await page.getByRole('button', { name: '6. scan.pdf' }).click({ timeout: 60_000 });
  await page.getByText('2 pages have no words and were not read.').waitFor();
  await page.getByText('No page of this document has text that can be searched: it is a scan.').waitFor();
  await page.getByRole('button', { name: 'Have it read by machine…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Words of scans' });
  await dialog.getByRole('button', { name: 'Read', exact: true }).click();
  await dialog.getByText('Say in which language the pages are written.').waitFor();
  await dialog.getByLabel('Albanian').check();
  await dialog.getByRole('button', { name: 'Read', exact: true }).click();
  await page
    .getByText(/^Pages 1–2 · Albanian · 11 words, 0 of them doubtful · Arta Berisha/)
    .waitFor({ timeout: 60_000 });
  await page.keyboard.press('Control+f');
  await page.keyboard.type('deshmitari');
  await page.keyboard.press('Enter');
  await page.getByText('1 place on 1 page').waitFor();
  await page.locator('.fp-status', { hasText: 'read by machine' }).waitFor();
  await expect.poll(() => page.locator('.fp-page-found-machine').count()).toBe(1);
  await page.getByText('Words that the machine misread are not found.').waitFor();
  expect(work.complaints).toEqual([]);
});

test('every language, light and dark: nothing for axe, nothing too wide', { timeout: 240_000 }, async () => {
  const { page } = work;
  const place = await page.evaluate(() => location.hash);
  const list = place.replace(/\/[^/]*$/, '');
  for (const language of ['en', 'sq', 'sr-Latn', 'sr-Cyrl']) {
    await showIn(page, language, language.startsWith('sr') ? 'dark' : 'light');
    await page.reload();
    await page.evaluate((to) => (location.hash = to), list);
    await page.locator('.fp-gallery').waitFor();
    await page.evaluate((to) => (location.hash = to), place);
    await page.locator('.fp-page-sheet img').first().waitFor();
    const folder = process.env['FOCAL_POINT_PICTURES'];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/document-${language}.png` });
    await expectWholePageFits(page, `${language} ${place}`);
  }
  expect(work.complaints).toEqual([]);
});
