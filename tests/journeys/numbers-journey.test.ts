// An analyst's way: what records lack and where they are, the indicator, the records behind a number by keyboard, a report made, counted again, signed and
// corrected, its spreadsheet, a cross-table, the yearly report. Then the screens in four languages, light and dark.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aPistol } from '../station/intake/entered.ts';
import { answered } from './behind-the-screen.ts';
import { expectFitting, openAddress } from './screens-fit.ts';
import { openCase } from './work-steps.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Analyst', 'Supervisor'] });
}, 180_000);
afterAll(() => work.close());

/** Two pistols of a traffic stop in 2025, one of them without a type, and one that nobody dated. */
async function recordFirearms(page: Page): Promise<void> {
  await openCase(page, 'LUGINA-14');
  const { cases } = await answered(work, 'cases.list', {});
  const caseId = cases[0]?.id;
  if (caseId === undefined) throw new Error('The case was opened');
  const { id: incidentId } = await answered(work, 'cases.record-incident', {
    caseId,
    kind: 'traffic-stop',
    occurredFrom: '2025-03-14T21:40:00.000Z',
    place: 'Regional road R-113, km 7',
    legalBasis: 'CPC 110',
    seizedBy: 'Sgt Agim SHEMBULLI',
    description: '',
  });
  const pistol = aPistol(caseId);
  const facts = { ...pistol.facts, firearmType: 'pistol-self-loading', country: { asConcluded: 'YU' } };
  const numbered = (asMarked: string) => pistol.serials.map((serial) => ({ ...serial, asMarked }));
  await answered(work, 'exhibits.record', { ...pistol, mark: 'K1', incidentId, facts, serials: numbered('1111') });
  await answered(work, 'exhibits.record', {
    ...pistol,
    mark: 'K2',
    incidentId,
    facts: { ...pistol.facts, country: { asConcluded: 'RS' } },
    serials: numbered('2222'),
  });
  await answered(work, 'exhibits.record', { ...pistol, mark: 'K3', facts, serials: numbered('3333') });
}

async function lookAtIndicator(page: Page): Promise<void> {
  await openAddress(page, '/numbers');
  await page.getByRole('link', { name: /^SDG 16\.4\.2/ }).click();
  await page.locator('#field-year').fill('2025');
  await page.getByRole('button', { name: 'Day it is counted by: 1' }).click();
  await page.getByRole('complementary').getByRole('link', { name: 'LUGINA-14 / K3' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Type of arm: 1' }).click();
  await page.getByRole('complementary').getByRole('link', { name: 'LUGINA-14 / K2' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('complementary').waitFor({ state: 'detached' });
  const arms = page.getByRole('button', { name: 'Arms recovered, Seized: 2. Show the records' });
  await arms.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary').getByRole('link', { name: 'LUGINA-14 / K1' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#field-year').fill('19');
  await page.getByText('A year of four digits, from 1900 on.').waitFor();
  await page.locator('#field-year').fill('1999');
  await page.getByText('No record of this period meets the definition.').waitFor();
  await page.getByRole('cell', { name: 'n/a' }).first().waitFor();
  await page.locator('#field-year').fill('2025');
  await arms.waitFor();
}

async function makeAndSign(page: Page): Promise<void> {
  await page.locator('#field-remark').fill('First count of the year');
  await page.getByRole('button', { name: 'Make a report' }).click();
  await page.getByRole('heading', { level: 1, name: /^NR-\d{4}-001/ }).waitFor();
  await page.getByText('First count of the year').waitFor();
  await page.getByRole('button', { name: 'Count again' }).click();
  await page.getByText('the tables are the same, byte for byte').waitFor();
  await page.getByRole('button', { name: 'Sign off…' }).click();
  await page.getByRole('dialog').locator('#field-sign-passphrase').fill(goodPassphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText(/Key [0-9a-f]{16}/).waitFor();
  await page.getByRole('button', { name: 'Spreadsheet (XLSX)' }).click();
  await page.getByText(/^Ready: /).waitFor();
}

async function crossAndPublish(page: Page): Promise<void> {
  await openAddress(page, '/numbers/cross');
  await page.locator('#field-rows').selectOption({ label: 'Country' });
  await page.locator('#field-year').fill('2025');
  await page.getByRole('rowheader', { name: 'Yugoslavia (– 2003)' }).waitFor();
  await page.getByText('Countries that no longer exist stand as they were recorded').waitFor();
  await page.getByRole('button', { name: 'Save as a report' }).click();
  await page.locator('#field-crossName').fill('Countries by way of recovery');
  await page.getByRole('button', { name: 'Save as a report' }).click();
  await page.getByRole('heading', { level: 1, name: 'Countries by way of recovery' }).waitFor();
  await openAddress(page, '/numbers/yearly');
  await page.locator('#field-yearlyYear').fill('2025');
  await page.getByRole('checkbox', { name: /^NR-\d{4}-001/ }).waitFor();
  await page.getByRole('button', { name: 'Make the yearly report' }).click();
  await page.getByText(/^Ready: /).waitFor({ timeout: 60_000 });
}

async function correct(page: Page): Promise<void> {
  await openAddress(page, '/numbers/made');
  await page.getByRole('link', { name: /^NR-\d{4}-001/ }).click();
  await page.getByRole('button', { name: 'Correct' }).click();
  await page.getByText(/This corrects NR-\d{4}-001\. Both stay\./).waitFor();
  await page.getByRole('button', { name: 'Make a report' }).click();
  await page.getByText('Say why the old one is corrected. Nothing was recorded.').waitFor();
  await page.locator('#field-reason').fill('A surrender was recorded late');
  await page.getByRole('button', { name: 'Make a report' }).click();
  await page.getByRole('heading', { level: 1, name: /^NR-\d{4}-002/ }).waitFor();
  await page.getByText('A surrender was recorded late').waitFor();
}

test('a report is counted, looked behind, made, signed, published and corrected', { timeout: 300_000 }, async () => {
  const { page } = work;
  await recordFirearms(page);
  await lookAtIndicator(page);
  await makeAndSign(page);
  await crossAndPublish(page);
  await correct(page);
  expect(work.complaints).toEqual([]);
});

test('countries stand on a map, and those that are not on it in words', { timeout: 120_000 }, async () => {
  const { page } = work;
  await openAddress(page, '/numbers/reports/flows-marks');
  await page.locator('#field-year').fill('2025');
  await page.getByRole('img', { name: /^Map: By country.*Serbia 1/ }).waitFor();
  expect(await page.locator('.fp-map-country title').allTextContents()).toContain('Albania · Shqipëria · Albanija');
  await page.getByText('Outside of this map: Yugoslavia').waitFor();
  await page.getByLabel('Show as').selectOption({ label: 'Dots' });
  expect(await page.locator('.fp-map-dot').count()).toBe(1);
  await page.getByLabel('Line between Kosovo and Serbia').selectOption({ label: 'dashed' });
  expect(await page.locator('.fp-map-dashed').count()).toBe(1);
  await page.reload();
  await page.locator('#field-year').fill('2025');
  await page.locator('.fp-map-dashed').waitFor();
});

test('its screens stand in every language, light and dark', { timeout: 900_000 }, async () => {
  const { snapshots } = await answered(work, 'numbers.reports', {});
  const [newest] = snapshots;
  await expectFitting(work.page, [
    '/numbers',
    '/numbers/made',
    '/numbers/cross',
    '/numbers/yearly',
    '/numbers/reports/sdg-16-4-2',
    '/numbers/reports/flows-arms',
    '/numbers/reports/flows-marks',
    '/numbers/reports/kpi-entered',
    `/numbers/reports/sdg-16-4-2/corrects/${newest?.id ?? ''}`,
    `/numbers/made/${newest?.id ?? ''}`,
  ]);
});
