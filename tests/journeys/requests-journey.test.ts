// A request is recorded from a case, planned by keyboard, taken; the test fire waits for the prints until a supervisor answers for it; what
// another laboratory found comes in as theirs.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aPistol } from '../station/intake/entered.ts';
import { answered, aPhotograph } from './behind-the-screen.ts';
import { axeFinds, openAddress } from './screens-fit.ts';
import { addPerson, openCase } from './work-steps.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

const supervisors = 'gravel mitten oyster seventy-two';
let work: Workstation;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Examiner'] });
  await addPerson(work.station, {
    name: 'Bekim Mbikëqyrësi',
    login: 'bekim',
    role: 'supervisor',
    passphrase: supervisors,
  });
}, 180_000);
afterAll(() => work.close());

async function recordRequest(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Examination/ }).click();
  await page.getByText('Nothing was asked of the laboratory').waitFor();
  await page.getByRole('link', { name: 'New request' }).first().click();
  await page.getByLabel(/^Authority/).fill('Basic Prosecution Drenova');
  await page.getByLabel(/^Their reference/).fill('PP.I. 211/2025');
  await page.getByRole('checkbox', { name: /^K5/ }).check();
  await page.getByRole('checkbox', { name: /^Is it operable/ }).check();
  await page.getByRole('checkbox', { name: /^Are there fingerprints/ }).check();
  await page.getByRole('button', { name: 'Question in own words' }).click();
  await page.locator('#field-questions-2-words').fill('Was it fired on 14 March?');
  await page.getByRole('button', { name: 'Move question 3 up' }).click();
  await page.getByRole('radio', { name: /^Ammunition for test fire/ }).check();
  await page.keyboard.press('Control+s');
  await page.getByText('Write something here.').waitFor();
  await page.getByLabel(/^Who allowed it/).fill('Prosecutor Aktaj, order of 16 March');
  await page.keyboard.press('Control+s');
  await page.getByRole('heading', { level: 1, name: /^LR-\d{4}-0001$/ }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Was it fired on 14 March?' }).waitFor();
}

async function plan(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Plan the examinations' }).first().click();
  await page.getByRole('checkbox', { name: /: Fingerprints$/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('checkbox', { name: /: Function and test fire$/ }).check();
  await page.getByText('Ticked: 2').waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText('2 tasks were planned.').waitFor();
  await page.getByRole('checkbox', { name: /: DNA$/ }).check();
  await page.getByLabel(/^Done by another laboratory/).fill('Institute of Forensic Medicine');
  await page.keyboard.press('Control+s');
  await page.getByText('One task was planned.').waitFor();
}

test('a request becomes tasks that are worked in their order', { timeout: 180_000 }, async () => {
  const { page } = work;
  await openCase(page, 'LUGINA-14');
  const { cases } = await answered(work, 'cases.list', {});
  const caseId = cases[0]?.id;
  if (caseId === undefined) throw new Error('The case was opened');
  const { id: exhibitId } = await answered(work, 'exhibits.record', aPistol(caseId, { mark: 'K5' }));
  await aPhotograph(work, caseId, exhibitId);
  await recordRequest(page);
  await plan(page);

  await page
    .getByRole('link', { name: /^Examination/ })
    .first()
    .click();
  await page.getByRole('columnheader').getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Take', exact: true }).click();
  await page.getByText('Yours already: 3.').first().waitFor();

  await page.getByRole('row').filter({ hasText: 'Function and test fire' }).getByRole('link').first().click();
  await page.getByText('2 tasks come before this one and are not over').waitFor();
  await page.getByRole('button', { name: 'Start the task' }).click();
  await page.getByText(/comes first: it would be lost/).waitFor();
  await page.getByRole('button', { name: 'Allow the exception…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('#field-reason').fill('The prosecutor gave the prints up in writing');
  await dialog.locator('#field-sign-login').fill('bekim');
  await dialog.locator('#field-sign-passphrase').fill(supervisors);
  await page.keyboard.press('Enter');
  await page.getByText('A supervisor allowed this one out of order').waitFor();
  await page.getByRole('button', { name: 'Start the task' }).click();
  await page.getByText('In work').first().waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 720 });

  await page.getByRole('link', { name: 'DNA' }).click();
  await page.getByLabel(/^Number of their report/).fill('IFM-77/2025');
  await page.getByLabel(/^Date of their report/).fill('20.03.2025');
  await page.locator('#field-attachmentId').selectOption({ index: 1 });
  await page.getByLabel(/^What they found/).fill('Mixture of two persons on the grip');
  await page.getByRole('button', { name: 'Record their result' }).click();
  await page.getByRole('dialog').locator('#field-sign-passphrase').fill(goodPassphrase);
  await page.keyboard.press('Enter');
  await page.getByText('Found by another laboratory. This one only took it in.').waitFor();
  await page.getByText('Finished').first().waitFor();

  await openAddress(page, `/exhibits/${exhibitId}/examination`);
  await page.getByText('6. Comparison').waitFor();
  await openAddress(page, '/desk');
  await page.getByText('In work').first().waitFor();
  expect(work.complaints).toEqual([]);
});
