// A laboratory report from its first word to the version that amends it: written, checked, approved by a second person, issued.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aReportableCase, type Reportable } from './a-reportable-case.ts';
import { answered } from './behind-the-screen.ts';
import { openAddress } from './screens-fit.ts';
import { addPerson } from './work-steps.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

const reviewers = 'gravel mitten oyster seventy-two';
let work: Workstation;
let reportable: Reportable;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Custodian', 'Examiner', 'Supervisor'] });
  const reviewer = { name: 'Arben Rishikuesi', login: 'arben', role: 'reviewer', passphrase: reviewers } as const;
  await addPerson(work.station, reviewer);
  reportable = await aReportableCase(work);
}, 240_000);
afterAll(() => work.close());

async function sign(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('dialog').locator('#field-sign-passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function unlockAs(page: Page, login: string, passphrase: string): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.getByLabel(/^Login/).fill(login);
  await page.locator('input[type=password]').fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /^Desk/ }).first().click();
  await page.getByRole('heading', { level: 1, name: 'What waits for you' }).waitFor();
}

test(
  'a report is issued once a second person approved it, and amended by a new version',
  { timeout: 240_000 },
  async () => {
    const { page } = work;
    await openAddress(page, '/examination/reports');
    await page.getByText('No report yet').waitFor();
    await page.getByRole('link', { name: 'Begin a report' }).first().click();
    await page.getByLabel(/^Request/).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Begin a report' }).click();
    await page.getByRole('heading', { level: 1, name: /ER-\d{4}-0001/ }).waitFor();

    // What is missing leads to the field in which it is written.
    await page.getByRole('button', { name: 'a) Title' }).click();
    await page.keyboard.type('One pistol');
    await page.getByLabel(/^Condition of K5/).fill('Dry, complete');
    await page.getByLabel(/^Answer to question 1/).fill('See the result of the other laboratory.');
    await page.getByRole('button', { name: /^Add photographs/ }).click();
    await page.getByRole('button', { name: /^K5 ·/ }).click();
    await page.getByLabel('Caption of photograph 1').fill('K5 with scale');
    await page.getByLabel('Insert a standard paragraph').last().selectOption({ index: 1 });
    await page.keyboard.press('Control+s');
    await page.getByText('text 2', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Hand in for review' }).click();
    await sign(page, goodPassphrase);
    await page.getByText('In review').waitFor();

    await unlockAs(page, 'arben', reviewers);
    await page.getByRole('link', { name: /Review it/ }).click();
    await page.getByText('See the result of the other laboratory.').waitFor();
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await sign(page, reviewers);
    await page.getByText('Approved').first().waitFor();

    await unlockAs(page, 'arta', goodPassphrase);
    await page.getByRole('link', { name: /Issue it/ }).click();
    await page.getByRole('button', { name: 'Issue', exact: true }).click();
    await sign(page, goodPassphrase);
    await page.getByRole('button', { name: 'Amend', exact: true }).waitFor();
    const { documents } = await answered(work, 'documents.list', { caseId: reportable.caseId });
    expect(documents.map(({ kind }) => kind)).toEqual(['examination-report']);

    await page.getByRole('button', { name: 'Amend', exact: true }).click();
    await page.locator('#field-reason').fill('112 rounds, not 121');
    await sign(page, goodPassphrase);
    await page.getByRole('heading', { level: 1, name: /ER-\d{4}-0001-v2/ }).waitFor();
    await page.getByText(/Takes the place of ER-\d{4}-0001/).waitFor();
    expect(work.complaints).toEqual([]);
  },
);
