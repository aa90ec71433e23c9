// A prosecutor's way: persons with counsel, an arrest and an order, who is said to have possessed what, a charge that is signed, the threshold that
// follows, a lead put aside, the paper; by keyboard where a form is saved. Then the screens in four languages, light and dark.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { CaseId } from '../../shared/language/identity.ts';
import { aPistol, someRounds } from '../station/intake/entered.ts';
import { answered } from './behind-the-screen.ts';
import { expectFitting, openAddress } from './screens-fit.ts';
import { openCase } from './work-steps.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
let caseId: CaseId;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Prosecutor'] });
}, 180_000);
afterAll(() => work.close());

async function addPerson(page: Page, role: string, name: string, actsFor?: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.locator('#field-role').selectOption({ label: role });
  await page.locator('#field-name').fill(name);
  if (actsFor !== undefined) await page.getByRole('checkbox', { name: actsFor }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('rowheader', { name }).waitFor();
}

async function recordCase(page: Page): Promise<void> {
  await openCase(page, 'LUGINA-14');
  const { cases } = await answered(work, 'cases.list', {});
  const known = cases[0]?.id;
  if (known === undefined) throw new Error('The case was opened');
  caseId = known;
  const { id: incidentId } = await answered(work, 'cases.record-incident', {
    caseId,
    kind: 'border-check',
    occurredFrom: '2025-03-14T21:40:00.000Z',
    place: 'Border crossing Primer',
    legalBasis: 'CPC 110',
    seizedBy: 'Sgt Agim SHEMBULLI',
    description: '',
  });
  for (const mark of ['K1', 'K2', 'K3', 'K4', 'K5'])
    await answered(work, 'exhibits.record', aPistol(caseId, { mark, incidentId }));
  await answered(work, 'exhibits.record', someRounds(caseId, { quantity: 400, incidentId }));
}

async function recordPersonsAndClocks(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Persons/ }).click();
  await addPerson(page, 'Suspect', 'Flamur TESTAJ');
  await addPerson(page, 'Defence counsel', 'Mimoza SHEMBULLI', 'Flamur TESTAJ');
  await page.getByRole('tab', { name: /^Prosecution/ }).click();
  await page.getByText('No clock runs.').waitFor();
  await page.getByRole('link', { name: 'Record an event' }).click();
  await page.locator('#field-kind').selectOption({ label: 'Detention ordered' });
  await page.locator('#field-partyId').selectOption({ label: 'Flamur TESTAJ' });
  await page.locator('#field-occurredAt').fill('16.03.2025 11:00');
  await page.locator('#field-until').fill('15.03.2025 11:00');
  await page.locator('#field-document').fill('Decision of 16.03.2025');
  await page.keyboard.press('Control+s');
  await page.getByText(/The end of detention is not after its beginning/).waitFor();
  await page.locator('#field-until').fill('14.04.2025 23:59');
  await page.keyboard.press('Control+s');
  await page
    .getByText(/^Detention$/)
    .first()
    .waitFor();
  await page
    .getByText(/ran out 14\.04\.2025 23:59 \(UTC\+02:00\)/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: 'no charge against Flamur TESTAJ' }).first().waitFor();
}

async function attribute(page: Page): Promise<void> {
  await page.getByText(/Firearms and ammunition attributed to nobody: K1, K2/).waitFor();
  await page.getByRole('link', { name: 'Attribute exhibits' }).click();
  await page.getByRole('checkbox', { name: 'Flamur TESTAJ' }).check();
  for (const mark of ['K1', 'K2', 'K3', 'K4', 'K5', 'K10'])
    await page.getByRole('checkbox', { name: new RegExp(`^${mark} ·`) }).check();
  await page.locator('#field-basis').selectOption({ label: 'Found in the vehicle' });
  await page.locator('#field-occurredAt').fill('17.03.2025 09:00');
  await page.locator('#field-reason').fill('In the boot of his car');
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').locator('#field-sign-passphrase').fill(goodPassphrase);
  await page.keyboard.press('Enter');
  await page.getByText('5 weapons, 4 are enough').waitFor();
  await page.getByText('Read as “400 or more”: reached').waitFor();
  await page.getByText('Read as “more than 400”: not reached').waitFor();
}

async function charge(page: Page): Promise<void> {
  await page.getByText(/The counts reach the threshold of Art\. 366 ¶ 2/).waitFor();
  await page.getByRole('link', { name: 'Lay a charge' }).first().click();
  await page.locator('#field-partyId').selectOption({ label: 'Flamur TESTAJ' });
  await page.locator('#field-incidentId').selectOption({ index: 1 });
  await page.locator('#field-code').selectOption('xk-2012-374-1');
  await page.getByText('This legal basis was not in force on 14.03.2025, the day of the incident.').waitFor();
  await page.locator('#field-code').selectOption('xk-366-2');
  await page.locator('#field-facts').fill('Had five pistols and 400 rounds in his car.');
  await page.locator('#field-occurredAt').fill('17.03.2025 09:30');
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').locator('#field-sign-passphrase').fill(goodPassphrase);
  await page.keyboard.press('Enter');
  await page.getByText('1. Flamur TESTAJ').waitFor();
  await page
    .getByText(/^●charged$/)
    .first()
    .waitFor();
  expect(await page.getByText(/The counts reach the threshold/).count()).toBe(0);
}

test('a prosecutor charges what the counts reach, and sees what runs out', { timeout: 240_000 }, async () => {
  const { page } = work;
  await recordCase(page);
  await recordPersonsAndClocks(page);
  await attribute(page);
  await charge(page);

  await page.getByText('Found at a border or in a parcel, and no charge concerns trafficking').waitFor();
  await page.getByRole('button', { name: 'Put aside…' }).first().click();
  await page.getByRole('dialog').locator('#field-reason').fill('Nothing crossed the border');
  // As long as a finger stays on a key: what it closed is not opened by letting go of it.
  await page.keyboard.press('Enter', { delay: 300 });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText(/Put aside by Arta Berisha: Nothing crossed the border/).waitFor();

  await page.getByRole('button', { name: 'Threshold computation' }).click();
  await page.getByText(/^Ready:/).waitFor({ timeout: 60_000 });
  const { documents } = await answered(work, 'documents.list', { caseId });
  expect(documents).toMatchObject([{ kind: 'threshold-computation', pages: 1 }]);

  await openAddress(page, `/cases/${caseId}/revise`);
  expect(await page.locator('#field-detentionUntil').isDisabled()).toBe(true);
  await openAddress(page, '/cases/legal-bases');
  await page.getByRole('rowheader', { name: /Art\. 366 ¶ 2/ }).waitFor();
  expect(work.complaints).toEqual([]);
});

test('its screens stand in every language, light and dark', { timeout: 600_000 }, async () => {
  const home = `/cases/${caseId}/prosecution`;
  await expectFitting(work.page, [
    home,
    `${home}/lay`,
    `${home}/attribute`,
    `${home}/clock`,
    '/cases/legal-bases/xk-366-2',
  ]);
});
