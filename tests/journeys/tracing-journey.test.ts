// A tracing officer's way: a check that found nothing, a request that lacks what ¶17 asks for, sent and signed, acknowledged, answered leg by leg; what
// another state asks. Then the screens in four languages, light and dark.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { ExhibitId } from '../../shared/language/identity.ts';
import { aPistol } from '../station/intake/entered.ts';
import { answered } from './behind-the-screen.ts';
import { expectFitting, openAddress } from './screens-fit.ts';
import { openCase } from './work-steps.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
let exhibitId: ExhibitId;
let caseId: string;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Tracing officer'] });
}, 180_000);
afterAll(() => work.close());

async function recordCase(page: Page): Promise<void> {
  await openCase(page, 'LUGINA-14');
  const { cases } = await answered(work, 'cases.list', {});
  const known = cases[0]?.id;
  if (known === undefined) throw new Error('The case was opened');
  caseId = known;
  const { id: incidentId } = await answered(work, 'cases.record-incident', {
    caseId: known,
    kind: 'traffic-stop',
    occurredFrom: '2025-03-14T21:40:00.000Z',
    place: 'Regional road R-113, km 7',
    legalBasis: 'CPC 110',
    seizedBy: 'Sgt Agim SHEMBULLI',
    description: '',
  });
  const pistol = aPistol(known, { incidentId });
  const facts = { ...pistol.facts, firearmType: 'pistol-self-loading' };
  exhibitId = (await answered(work, 'exhibits.record', { ...pistol, facts })).id;
}

async function recordCheck(page: Page): Promise<void> {
  await openAddress(page, `/exhibits/${exhibitId}/tracing`);
  await page.getByText('National register and lost and stolen are not both checked').waitFor();
  await page.getByRole('link', { name: 'Record a check' }).click();
  await page.keyboard.press('Control+s');
  await page.getByText('What it gave').first().waitFor();
  await page.locator('#field-kind').selectOption({ label: 'National register of firearms' });
  await page.locator('#field-result').selectOption({ label: 'Nothing found' });
  await page.locator('#field-system').fill('Terminal 4');
  await page.locator('#field-occurredAt').fill('18.03.2025 09:40');
  await page.keyboard.press('Control+s');
  await page.getByRole('rowheader', { name: 'National register of firearms' }).waitFor();
  await page.getByText('Nothing found').waitFor();
}

async function sendRequest(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ask abroad' }).click();
  await page.locator('#field-addressee-body').fill('National contact point, Sofia');
  await page.locator('#field-addressee-country').selectOption({ label: 'Bulgaria' });
  await page.locator('#field-answerBy').fill('20.05.2025');
  await page.getByRole('checkbox', { name: 'Illicit under our law (¶6 a)' }).check();
  await page.getByRole('checkbox', { name: 'Criminal investigation' }).check();
  await page.keyboard.press('Control+s');
  await page.getByText('Missing before it can leave').waitFor();
  await page.getByText('Circumstances of the recovery').waitFor();
  expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
  await page.getByRole('link', { name: 'Write on' }).click();
  await page.locator('#field-legalArticle').fill('Art. 366');
  await page.locator('#field-circumstances').fill('In a hidden cavity of a car');
  await page.keyboard.press('Control+s');
  await page.getByText('Nothing that ¶17 asks for is missing.').waitFor();
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('dialog').locator('#field-sentAt').fill('20.03.2025 10:00');
  await page.getByRole('dialog').locator('#field-sign-passphrase').fill(goodPassphrase);
  await page.keyboard.press('Enter');
  await page.getByText(/acknowledgement late since 03\.04\.2025/).waitFor();
}

async function recordAnswer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Record a step' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('#field-stepKind').selectOption({ label: 'Receipt acknowledged' });
  await dialog.locator('#field-stepAt').fill('24.03.2025 10:00');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await page.getByText(/answer late since 20\.05\.2025/).waitFor();
  await page.getByRole('link', { name: 'Record an answer' }).click();
  await page.locator('#field-occurredAt').fill('30.04.2025 10:00');
  await page.locator('#field-dated').fill('30.04.2025');
  await page.locator('#field-reference').fill('SOF-12');
  await page.getByRole('checkbox', { name: /^K5 ·/ }).check();
  await page.getByRole('button', { name: 'Add a leg' }).click();
  await page.locator('#field-firearms-0-legs-0-holder').fill('Dealer Primer 7');
  await page.locator('#field-firearms-0-legs-0-country').selectOption({ label: 'Bulgaria' });
  await page.locator('#field-firearms-0-legs-0-from').fill('06.2018');
  await page.locator('#field-firearms-0-legs-0-until').fill('2017');
  await page.locator('#field-firearms-0-diversion-kind').selectOption({ label: 'Last lawful holder' });
  await page.keyboard.press('Control+s');
  await page.getByText(/Leg 1 \(Dealer Primer 7\) ends before it began/).waitFor();
  await page.locator('#field-firearms-0-legs-0-until').fill('2019');
  await page.keyboard.press('Control+s');
  await page.getByText('A lead: the answer of another state, without a statement of reliability').waitFor();
  await page.getByText(/2,449 to 2,478 days, from 06\.2018 \(Dealer Primer 7\)/).waitFor();
}

async function answerOthers(page: Page): Promise<void> {
  await openAddress(page, '/tracing/incoming');
  await page.getByText('Nobody has asked yet').waitFor();
  await openAddress(page, '/tracing/incoming/new');
  await page.locator('#field-text-requester-body').fill('Focal point, Skopje');
  await page.locator('#field-text-requester-country').selectOption({ label: 'North Macedonia' });
  await page.locator('#field-text-theirNumber').fill('MK-55/2025');
  await page.locator('#field-receivedAt').fill('21.03.2025 09:00');
  await page.locator('#field-text-firearms-0-serial').fill('0718-O20412');
  await page.keyboard.press('Control+s');
  await page.getByText('Confidentiality is not assured: no exhibit may be named.').waitFor();
  await page.getByRole('button', { name: 'Search our exhibits' }).click();
  await page.getByRole('link', { name: 'LUGINA-14 / K5' }).waitFor();
  await page.getByRole('button', { name: 'Record a step' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('#field-stepKind').selectOption({ label: 'Refused' });
  await dialog.locator('#field-stepAt').fill('22.03.2025 09:00');
  await dialog.locator('#field-reason').selectOption({ label: 'Confidentiality is not assured (¶22)' });
  await dialog.getByRole('button', { name: 'Record' }).click();
  await page.getByText(/^■Refused$/).waitFor();
}

test('a firearm is checked, asked about and traced, and others are answered', { timeout: 240_000 }, async () => {
  const { page } = work;
  await recordCase(page);
  await recordCheck(page);
  await sendRequest(page);
  await recordAnswer(page);
  await openAddress(page, '/tracing');
  await page.getByText('100 % with a known point of diversion: 1 traced and 0 established of 1').waitFor();
  await answerOthers(page);
  expect(work.complaints).toEqual([]);
});

test('its screens stand in every language, light and dark', { timeout: 900_000 }, async () => {
  const [trace] = (await answered(work, 'traces.list', {})).requests;
  const [incoming] = (await answered(work, 'incoming-traces.list', {})).requests;
  await expectFitting(work.page, [
    '/tracing',
    `/tracing/requests/${trace?.id ?? ''}`,
    `/tracing/requests/new/${caseId}/${exhibitId}`,
    `/tracing/requests/${trace?.id ?? ''}/answer`,
    '/tracing/incoming',
    '/tracing/incoming/new',
    `/tracing/incoming/${incoming?.id ?? ''}`,
    '/tracing/firearms',
    '/tracing/diversion',
    `/exhibits/${exhibitId}/tracing`,
    `/tracing/check/${exhibitId}`,
    `/tracing/establish/${exhibitId}`,
  ]);
});
