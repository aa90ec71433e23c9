// An examiner concludes; a colleague verifies without being led and comes to something else; the supervisor settles it, and all of it stays on file.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { TaskId } from '../../shared/language/identity.ts';
import { aRequest } from '../station/examination/a-request.ts';
import { aPistol } from '../station/intake/entered.ts';
import { answered, aPhotograph, caseWith, personCalled } from './behind-the-screen.ts';
import { signedWorksheet } from './signed-worksheet.ts';
import { axeFinds, openAddress } from './screens-fit.ts';
import { addPerson } from './work-steps.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

const reviewers = 'lantern gravel pocket eighty-one';
const supervisors = 'gravel mitten oyster seventy-two';
const basis = 'Firing pin drag agrees in twelve striae';
let work: Workstation;
let caseAddress: string;
let taskId: TaskId;

beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Examiner'] });
  await addPerson(work.station, { name: 'Bekim Verifiko', login: 'bekim', role: 'reviewer', passphrase: reviewers });
  await addPerson(work.station, { name: 'Elira Epre', login: 'elira', role: 'supervisor', passphrase: supervisors });
  const { caseId } = await caseWith(work, []);
  const { id: exhibitId } = await answered(work, 'exhibits.record', aPistol(caseId, { mark: 'K5' }));
  await aPhotograph(work, caseId, exhibitId);
  const { id: requestId } = await answered(work, 'requests.record', aRequest(caseId, [exhibitId]));
  const assigneeId = await personCalled(work, 'arta');
  const { ids } = await answered(work, 'tasks.plan', {
    requestId,
    tasks: [{ exhibitId, examination: 'cartridge-case-comparison', assigneeId, note: '' }],
  });
  caseAddress = `/examination/file/${caseId}`;
  for (const id of ids) {
    taskId = id;
    await answered(work, 'tasks.start', { id });
    await signedWorksheet(work, id);
  }
}, 300_000);
afterAll(() => work.close());

async function sign(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('dialog').locator('#field-sign-passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
}

async function unlockAs(page: Page, login: string, passphrase: string): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.getByLabel(/^Login/).fill(login);
  await page.locator('input[type=password]').fill(passphrase);
  await page.keyboard.press('Enter');
  await page.locator('main h1').waitFor();
}

test('a conclusion is verified blind, disagreed about and settled', { timeout: 300_000 }, async () => {
  const { page } = work;
  await openAddress(page, `/examination/tasks/${taskId}/conclusion`);
  await page.getByText('Nothing was concluded on this task yet').waitFor();
  await page.getByRole('link', { name: 'New conclusion' }).click();
  await page.getByLabel(/^What it is compared with/).fill('2024-DR-1188 / C1');
  await page.keyboard.press('Control+s');
  await page.getByText('Fill this in.').or(page.getByText('Write something here.')).first().waitFor();
  await page.getByRole('radio', { name: /^Identification/ }).check();
  await page.getByLabel(/^Reasons/).fill(basis);
  expect(await axeFinds(page)).toEqual([]);
  await page.keyboard.press('Control+s');
  await sign(page, goodPassphrase);
  await page.getByText('Waits for verification').first().waitFor();
  await page.getByText(basis).waitFor();

  await unlockAs(page, 'bekim', reviewers);
  await openAddress(page, `/examination/tasks/${taskId}/conclusion`);
  await page.getByText('Kept from you until the verification was recorded').waitFor();
  await openAddress(page, '/examination/verifications');
  await page.getByRole('button', { name: 'Take it' }).click();
  await page.getByText('With you').waitFor();
  await page.getByRole('link', { name: /K5/ }).first().click();
  await page.getByRole('heading', { name: 'Your conclusion' }).waitFor();
  expect(await page.getByText(basis).count()).toBe(0);
  expect(await axeFinds(page)).toEqual([]);
  await page.getByRole('radio', { name: /^Inconclusive A/ }).check();
  await page.getByLabel(/^Reasons/).fill('Individual marks are too few');
  await page.getByRole('button', { name: 'Sign your conclusion' }).click();
  await sign(page, reviewers);
  await page.getByText('You came to another level').waitFor();
  await page.getByText(basis).waitFor();

  await unlockAs(page, 'elira', supervisors);
  await openAddress(page, '/desk');
  await page.getByRole('link', { name: 'Settle it' }).click();
  await page.getByRole('heading', { name: 'Settle the disagreement' }).waitFor();
  await page.getByRole('radio', { name: /^Inconclusive A/ }).check();
  await page.getByLabel(/^Reason \(required\)/).fill('The drag is a class characteristic here');
  await page.getByRole('button', { name: 'Sign what stands' }).click();
  await sign(page, supervisors);
  await page.getByText('Settled by a third person').first().waitFor();

  await openAddress(page, caseAddress);
  await page.getByText('Verification of a conclusion').first().waitFor();
  expect(await page.getByRole('row').count()).toBe(7);
  await openAddress(page, '/examination/quality');
  await page.getByRole('rowheader', { name: /K5/ }).first().waitFor();
  expect(await axeFinds(page)).toEqual([]);
  expect(work.complaints).toEqual([]);
});
