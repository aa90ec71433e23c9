// An analyst's way: a chart begun from a case, walked and moved with keys, undone, filtered, read as a table, kept, taken out; the life of a firearm. Then
// the screens in four languages, light and dark.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aPistol } from '../station/intake/entered.ts';
import { anExhibit } from '../station/a-case.ts';
import { present } from '../present.ts';
import { Instant } from '../../shared/language/instant.ts';
import { answered } from './behind-the-screen.ts';
import { expectFitting, openAddress } from './screens-fit.ts';
import { openCase } from './work-steps.ts';
import { createStation, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Analyst'] });
}, 180_000);
afterAll(() => work.close());

const thing = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const placeOf = (page: Page, name: string) => thing(page, name).getAttribute('transform');

async function begin(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: 'Links' }).click();
  await thing(page, 'Case LUGINA-14').waitFor();
  await thing(page, 'Firearm LUGINA-14 / K5').waitFor();
  await page.getByText('Nothing on this chart is held back.').waitFor();
  await page.getByText('Arrows go from thing to thing').waitFor();
}

async function walkAndMove(page: Page): Promise<void> {
  const pistol = thing(page, 'Firearm LUGINA-14 / K5');
  await pistol.focus();
  const before = await placeOf(page, 'Firearm LUGINA-14 / K5');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => placeOf(page, 'Firearm LUGINA-14 / K5')).not.toBe(before);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => placeOf(page, 'Firearm LUGINA-14 / K5')).toBe(before);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Its links' }).waitFor();
  await page.getByRole('button', { name: 'exhibit of LUGINA-14' }).waitFor();
}

async function takeOffAndBringBack(page: Page): Promise<void> {
  await thing(page, 'Exhibit LUGINA-14 / K16').focus();
  await page.keyboard.press('Delete');
  await thing(page, 'Exhibit LUGINA-14 / K16').waitFor({ state: 'detached' });
  // The keys go on from another thing.
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-node'))).toBe(true);
  await thing(page, 'Case LUGINA-14').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add 1 × Exhibit' }).click();
  await thing(page, 'Exhibit LUGINA-14 / K16').waitFor();
}

async function filterAndRead(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'What is shown' }).click();
  await page.getByRole('checkbox', { name: 'Firearm (1)' }).uncheck();
  await thing(page, 'Firearm LUGINA-14 / K5').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Show everything' }).click();
  await thing(page, 'Firearm LUGINA-14 / K5').waitFor();
  await page.getByRole('button', { name: 'Table' }).click();
  await page.getByRole('table', { name: 'Link' }).getByText('exhibit of').first().waitFor();
  await page.getByRole('button', { name: 'Picture' }).click();
}

async function keep(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('#field-chartTitle').fill('Valley');
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await page.getByRole('heading', { name: 'Valley' }).waitFor();
  return (await page.evaluate(() => location.hash)).slice(1);
}

async function takeOut(page: Page): Promise<void> {
  const act = page.getByRole('button', { name: 'Take out' });
  const hasFocus = () => act.evaluate((button) => button === document.activeElement);
  await act.click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(hasFocus).toBe(true);
  await page.keyboard.press('Enter');
  await dialog.locator('#field-takeOutFormat').selectOption('graphml');
  await dialog.getByRole('button', { name: 'Take out' }).click();
  await dialog.getByText('Ready: Valley').waitFor({ timeout: 60_000 });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
}

async function readTimeline(page: Page, address: string): Promise<void> {
  await openAddress(page, '/links');
  await page.locator('#field-timelineBegin').fill('lugina');
  await page.getByRole('button', { name: /^Case LUGINA-14/ }).click();
  await page.getByRole('heading', { name: 'Timeline of LUGINA-14' }).waitFor();
  const all = await page.locator('.fp-timeline > li').count();
  expect(all).toBe(1);
  await page.getByText('Some time between').waitFor();
  await page.getByRole('tab', { name: 'Table', exact: true }).click();
  expect(await page.locator('tbody tr').count()).toBe(all);
  await page.locator('#field-timelineFrom').fill('1990.13');
  await page.getByText('This is no day, month or year.').waitFor();
  await page.locator('#field-timelineFrom').fill('');
  await page.locator('#field-timelineUntil').fill('06.1990');
  await page.getByText('Nothing dated is shown').waitFor();
  expect(await page.getByRole('button', { name: 'Make the timeline a paper' }).isDisabled()).toBe(true);
  await page.locator('#field-timelineUntil').fill('');
  await page.getByRole('button', { name: 'Make the timeline a paper' }).click();
  await page.locator('a[href*="document"]').first().waitFor({ timeout: 30_000 });
  expect(decodeURIComponent(page.url())).toContain(decodeURIComponent(address).slice(1));
}

async function readMap(page: Page): Promise<void> {
  await openAddress(page, '/links');
  await page.getByRole('link', { name: 'Open the map of events' }).click();
  const mark = page.getByRole('button', { name: 'Mark 1: 1 event' });
  await mark.waitFor();
  const row = page.getByRole('table', { name: 'Map of events' }).locator('tbody tr');
  expect(await row.count()).toBe(1);
  for (const said of ['Traffic stop', 'Position on record', 'Kukës, Albania – Gjilan, Kosovo', 'Private car', 'Seat'])
    await row.getByText(said).first().waitFor();
  const sheet = page.locator('.fp-event-map-sheet');
  const before = await sheet.getAttribute('viewBox');
  await sheet.focus();
  await page.keyboard.press('-');
  await expect.poll(() => sheet.getAttribute('viewBox')).not.toBe(before);
  await page.getByRole('button', { name: 'Fit to what is shown' }).click();
  await expect.poll(() => sheet.getAttribute('viewBox')).toBe(before);
  await mark.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'All marks' }).click();
  await page.getByRole('button', { name: /^What is shown/ }).click();
  await page.getByLabel('From', { exact: true }).fill('2020');
  await page.getByRole('button', { name: /^What is shown/ }).click();
  await page.getByRole('button', { name: /^What is shown/ }).click();
  expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('2020');
  await page.getByRole('checkbox', { name: 'Private car (1)' }).uncheck();
  await page.getByText('No event is shown').waitFor();
  expect(await page.getByRole('button', { name: 'Take out' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await page.getByRole('button', { name: 'Take out' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('#field-mapFormat').selectOption('svg');
  await dialog.getByRole('button', { name: 'Take out' }).click();
  await dialog.getByText('Ready: Map of events').waitFor({ timeout: 60_000 });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
}

test(
  'a chart is begun, walked, undone, filtered, kept and taken out; a firearm has its life',
  { timeout: 300_000 },
  async () => {
    const { page } = work;
    await openCase(page, 'LUGINA-14');
    const caseId = present((await answered(work, 'cases.list', {})).cases[0]).id;
    const { id: pistolId } = await answered(work, 'exhibits.record', aPistol(caseId));
    await answered(work, 'exhibits.record', anExhibit(caseId, { mark: 'K16' }));
    await answered(work, 'cases.record-incident', {
      caseId,
      kind: 'traffic-stop',
      occurredFrom: Instant.parse('2025-03-12T20:00:00.000Z'),
      occurredTo: Instant.parse('2025-03-13T02:00:00.000Z'),
      place: 'R-113, km 14',
      legalBasis: 'CPC art. 105',
      seizedBy: 'Patrol 12',
      description: '',
      seizure: {
        latitude: '42.2139',
        longitude: '20.7397',
        meansOfTransport: 'private-car',
        concealment: ['seat'],
        routeFrom: 'Kukës',
        routeTo: 'Gjilan',
      },
    });
    await openAddress(page, `/cases/${caseId}`);
    await begin(page);
    await walkAndMove(page);
    await takeOffAndBringBack(page);
    await filterAndRead(page);
    const kept = await keep(page);
    await takeOut(page);
    await openAddress(page, '/links');
    await page.getByRole('link', { name: 'Valley' }).waitFor();
    await page.locator('#field-linksBegin').fill('lugina');
    await page.getByRole('button', { name: /^Case LUGINA-14/ }).waitFor();
    await openAddress(page, `/links/life/${pistolId}`);
    await page.getByRole('heading', { name: 'Life of LUGINA-14 / K5' }).waitFor();
    const timeline = `/links/timeline/${encodeURIComponent(`case:${caseId}`)}`;
    await readTimeline(page, timeline);
    await readMap(page);
    await expectFitting(page, ['/links', '/links/map', kept, `/links/life/${pistolId}`, timeline]);
    expect(work.complaints).toEqual([]);
  },
);
