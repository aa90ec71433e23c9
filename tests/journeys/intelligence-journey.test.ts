// An analyst's way: a report is entered and signed, an entity recorded from it, words tagged, a link stated, a release asked for and answered; then the
// report is withdrawn and everything that rests on it says so. Then the screens in four languages, light and dark.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { answered } from './behind-the-screen.ts';
import { expectFitting, openAddress } from './screens-fit.ts';
import { openCase } from './work-steps.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Analyst'] });
}, 180_000);
afterAll(() => work.close());

async function enterReport(page: Page): Promise<void> {
  await openAddress(page, '/intelligence');
  await page.getByText('No intelligence report yet').waitFor();
  await page.getByRole('link', { name: 'New report' }).first().click();
  await page.getByRole('button', { name: 'Sign Ctrl+S' }).click();
  // What is missing is listed, each with a jump.
  await page.getByRole('alert').first().waitFor();
  await page.locator('#field-text').fill('A grey Passat drives the R-113 for Flamur TESTAJ.');
  await page.locator('#field-source').fill('Registered source 7');
  await page.locator('#field-receivedFrom').fill('Handler 7');
  await page.locator('#field-receivedAt').fill('01.02.2025');
  await page.locator('#field-caseId').selectOption({ label: 'LUGINA-14' });
  await page.locator('#field-scheme').selectOption('6x6');
  await page.locator('#field-grading-source').or(page.locator('[id="field-grading.source"]')).selectOption('C');
  await page
    .locator('#field-grading-information')
    .or(page.locator('[id="field-grading.information"]'))
    .selectOption('2');
  await page.getByText('C2 reads as C3 on the 4×4').waitFor();
  await page.locator('#field-handling').selectOption('H2');
  await page.locator('#field-reviewOn').fill('01.02.2099');
  await page.getByRole('button', { name: 'Sign Ctrl+S' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Passphrase/).fill(goodPassphrase);
  await dialog.getByRole('button', { name: 'Sign' }).click();
  await page.getByRole('heading', { name: /IR-\d{4}-0001/ }).waitFor();
  await page.getByText('Registered source 7').waitFor();
}

async function recordEntity(page: Page, kind: string, name: string): Promise<void> {
  await openAddress(page, '/intelligence/entities/new');
  await page.locator('#field-kind').selectOption(kind);
  await page.locator('#field-name').fill(name);
  await page.getByRole('checkbox', { name: /IR-\d{4}-0001/ }).check();
  await page.getByRole('button', { name: 'Record Ctrl+S' }).click();
  await page.getByRole('heading', { name }).waitFor();
}

async function tagName(page: Page, address: string): Promise<void> {
  await openAddress(page, address);
  await page.getByRole('button', { name: 'Tag words' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('#field-tagWords').fill('Flamur of nowhere');
  await dialog.getByText('These words stand nowhere in the report.').waitFor();
  await dialog.locator('#field-tagWords').fill('Flamur TESTAJ');
  await dialog.locator('#field-targetSearch').fill('testaj');
  await dialog.getByRole('radio', { name: /Flamur TESTAJ · Person/ }).check();
  await dialog.getByRole('button', { name: 'Record' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.fp-intel-text mark').getByText('Flamur TESTAJ').waitFor();
}

async function linkDriver(page: Page): Promise<void> {
  await page.locator('.fp-intel-text mark a').click();
  await page.getByRole('button', { name: 'New link' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('#field-targetSearch').fill('passat');
  await dialog.getByRole('radio', { name: /Grey Passat · Vehicle/ }).check();
  await dialog.locator('#field-linkType').selectOption('driver');
  await dialog.getByRole('radio', { name: 'probable' }).check();
  await dialog.getByRole('button', { name: 'Record' }).click();
  await dialog.getByText('Name the report this comes from.').waitFor();
  await dialog.getByRole('checkbox', { name: /IR-\d{4}-0001/ }).check();
  await dialog.getByRole('button', { name: 'Record' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('table', { name: 'Links' }).getByText('driver of').waitFor();
}

async function askAndAnswer(page: Page, address: string): Promise<void> {
  await openAddress(page, address);
  await page.getByRole('button', { name: 'Ask for a release' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('#field-purpose').fill('Main trial');
  await dialog.locator('#field-askedOn').fill('02.02.2025');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await dialog.waitFor({ state: 'detached' });
  await openAddress(page, '/intelligence/releases');
  await page.getByRole('button', { name: 'Record the answer' }).click();
  await dialog.locator('#field-isPermitted').check();
  await dialog.locator('#field-answeredOn').fill('03.02.2025');
  await dialog.locator('#field-scope').fill('The whole text');
  await dialog.locator('#field-document').fill('Letter 3/2025');
  await dialog.locator('#field-signPassphrase').fill(goodPassphrase);
  await dialog.getByRole('button', { name: 'Sign' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('permitted, not approved yet').waitFor();
  // Who recorded the answer is not offered to approve it.
  expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
}

async function withdraw(page: Page, address: string): Promise<void> {
  await openAddress(page, address);
  await page.getByRole('button', { name: 'Withdraw' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('links (1), entities (2)').waitFor();
  await dialog.locator('#field-reason').fill('The source made it up');
  await dialog.locator('#field-signPassphrase').fill(goodPassphrase);
  await dialog.getByRole('button', { name: 'Sign' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('The source made it up').waitFor();
}

test('a report is entered, tagged, linked, asked free and withdrawn', { timeout: 240_000 }, async () => {
  const { page } = work;
  await openCase(page, 'LUGINA-14');
  await enterReport(page);
  const [report] = (await answered(work, 'intelligence.reports', {})).reports;
  const address = `/intelligence/reports/${report?.id ?? ''}`;
  await recordEntity(page, 'vehicle', 'Grey Passat');
  await recordEntity(page, 'person', 'Flamur TESTAJ');
  await tagName(page, address);
  await linkDriver(page);
  await askAndAnswer(page, address);
  await withdraw(page, address);
  await openAddress(page, '/intelligence/entities');
  await page.getByText('rests on a withdrawn report').first().waitFor();
  expect(work.complaints).toEqual([]);
});

test('its screens stand in every language, light and dark', { timeout: 900_000 }, async () => {
  const [report] = (await answered(work, 'intelligence.reports', {})).reports;
  const [entity] = (await answered(work, 'intelligence.entities', { text: 'testaj' })).entities;
  await expectFitting(work.page, [
    '/intelligence',
    '/intelligence/reports/new',
    `/intelligence/reports/${report?.id}`,
    '/intelligence/entities',
    '/intelligence/entities/new',
    `/intelligence/entities/${entity?.id}`,
    '/intelligence/releases',
  ]);
});
