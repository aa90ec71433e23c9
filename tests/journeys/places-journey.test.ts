// A store is furnished by keyboard, given a rule and a capacity, filled, seen on the map, and defended: against too much, and the wrong things.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered, caseWith, receivedBy } from './behind-the-screen.ts';
import { addPerson } from './work-steps.ts';
import { createStation, goodPassphrase, openWorkstation, type Workstation } from './workstation.ts';

const supervisors = 'gravel mitten oyster seventy-two';
let work: Workstation;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Custodian'] });
  await addPerson(work.station, {
    name: 'Bekim Mbikëqyrësi',
    login: 'bekim',
    role: 'supervisor',
    passphrase: supervisors,
  });
  const tools = ['K1', 'K2', 'K3'].map((mark) => ({ mark, kind: 'tool' as const, description: `Find ${mark}` }));
  const cash = { mark: 'K15', kind: 'cash' as const, description: 'Banknotes in a bag' };
  const { exhibitIds } = await caseWith(work, [...tools, cash]);
  await receivedBy(work, 'arta', exhibitIds);
}, 180_000);
afterAll(() => work.close());

const tree = (page: Page) => page.getByRole('tree', { name: 'Storage tree' });

/** From the sheet of the place above: the button, the name, the kind, Enter; nothing is clicked. */
async function addWithin(page: Page, kind: string, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a place in it' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-name');
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.keyboard.type(kind);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'The place' }).getByRole('heading', { name }).waitFor();
}

async function store(page: Page, mark: string): Promise<void> {
  await page.evaluate(() => (location.hash = '/custody/record?type=stored'));
  await page.locator('#field-exhibitIds-add').fill(mark);
  await page.keyboard.press('Enter');
  await page
    .getByRole('listitem')
    .filter({ hasText: mark })
    .getByRole('button', { name: /^Take EX-/ })
    .waitFor();
  await page.locator('#field-to-kind').selectOption({ label: 'Place' });
  await page.locator('#field-to-id').selectOption({ label: 'R1 / G1 / S1' });
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').locator('#field-sign-passphrase').fill(goodPassphrase);
  await page.keyboard.press('Enter');
}

test('a room with cabinet, shelf and box is added by keyboard', { timeout: 120_000 }, async () => {
  const { page } = work;
  await page.evaluate(() => (location.hash = '/custody/places'));
  await page.getByText('No places yet').waitFor();
  await page.getByRole('button', { name: 'Add a place' }).first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-name');
  await page.keyboard.type('R1');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Room');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'The place' }).getByRole('heading', { name: 'R1' }).waitFor();
  await addWithin(page, 'Cab', 'G1');
  await addWithin(page, 'She', 'S1');
  await addWithin(page, 'Box', 'B1');
  // A box holds no further place, so none is offered.
  expect(await page.getByRole('button', { name: 'Add a place in it' }).count()).toBe(0);
  await tree(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page
    .getByRole('complementary', { name: 'The place' })
    .getByText('R1 / G1 / S1', { exact: true })
    .first()
    .waitFor();
  expect(await page.getByRole('treeitem').count()).toBe(4);
});

test('a capacity and a rule are set with a reason', { timeout: 120_000 }, async () => {
  const { page } = work;
  const sheet = page.getByRole('complementary', { name: 'The place' });
  await sheet.getByRole('button', { name: 'Rename or revise…' }).focus();
  await page.keyboard.press('Enter');
  await sheet.getByLabel(/^Capacity/).fill('2');
  await sheet.getByLabel('Tools and other objects').check();
  await sheet.getByLabel(/^Reason/).fill('Small shelf, tools only');
  await page.keyboard.press('Enter');
  await sheet.getByText('Saved.').waitFor();
  await sheet.getByText('0 of 2').waitFor();
  await sheet.getByText('Small shelf, tools only').waitFor();
});

test('what is stored there stands in the tree and on the map', { timeout: 120_000 }, async () => {
  const { page } = work;
  for (const mark of ['K1', 'K2']) {
    await store(page, mark);
    await page.getByText('Recorded on 1 exhibit.').waitFor();
  }
  await page.evaluate(() => (location.hash = '/custody/places/map'));
  // On the map one goes in with Enter, from the room to the cabinet, and reads there how full the shelf is.
  const map = page.getByRole('group', { name: 'Map' });
  await map.getByRole('button', { name: /^R1, Room, belongs here: 2, here now: 2/ }).focus();
  await page.keyboard.press('Enter');
  // Whoever walks by keyboard is taken along to the next level.
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await expect.poll(focused).toMatch(/^G1, Cabinet/);
  await page.keyboard.press('Enter');
  await map.getByRole('button', { name: /^S1, Shelf, .*space taken: 2 of 2/ }).waitFor();
  await page.getByRole('button', { name: 'Storage tree' }).click();
  await page.getByRole('treeitem', { name: /^S1, Shelf, .*space taken: 2 of 2/ }).waitFor();
});

test('what no longer fits is refused with numbers, and nothing is moved', { timeout: 120_000 }, async () => {
  const { page } = work;
  await store(page, 'K3');
  const dialog = page.getByRole('dialog');
  await dialog
    .getByText(
      'R1 / G1 / S1 holds 2 exhibits. Its room is taken by 2, also counting those that are out and come back; 1 more do not fit.',
    )
    .waitFor();
  await page.keyboard.press('Escape');
  const { places } = await answered(work, 'places.map', {});
  expect(places.find(({ name }) => name === 'S1')).toMatchObject({ kept: 2, here: 2 });
});

test(
  'what the rule does not take in goes there once a supervisor signed an exception',
  { timeout: 120_000 },
  async () => {
    const { page } = work;
    await page.evaluate(() => (location.hash = '/custody/places'));
    await tree(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.type('S1');
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('complementary', { name: 'The place' });
    await sheet.getByRole('button', { name: 'Rename or revise…' }).click();
    await sheet.getByLabel(/^Capacity/).fill('5');
    await sheet.getByLabel(/^Reason/).fill('A second board was put in');
    await page.keyboard.press('Enter');
    await sheet.getByText('2 of 5').waitFor();
    await store(page, 'K15');
    const dialog = page.getByRole('dialog');
    await dialog
      .getByText(
        /^LUGINA-14 \/ K15 may not be kept in R1 \/ G1 \/ S1: the rule of R1 \/ G1 \/ S1 does not take it in\./,
      )
      .waitFor();
    await page.keyboard.press('Escape');

    await page.evaluate(() => (location.hash = '/custody/places'));
    await tree(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.type('S1');
    await page.keyboard.press('Enter');
    await sheet.getByRole('button', { name: 'Allow an exception…' }).click();
    await sheet.locator('#field-exhibitIds-add').fill('K15');
    await page.keyboard.press('Enter');
    await sheet
      .getByText(/EX-\d{4}-000004/)
      .first()
      .waitFor();
    await sheet.getByLabel(/^Reason/).fill('The safe is at the locksmith');
    await page.keyboard.press('Enter');
    // The custodian's own passphrase is no supervisor's.
    await dialog.locator('#field-sign-login').fill('arta');
    await dialog.locator('#field-sign-passphrase').fill(goodPassphrase);
    await page.keyboard.press('Enter');
    await dialog
      .getByText('Arta Berisha is no supervisor. An exception is signed by a supervisor. Nothing was saved.')
      .waitFor();
    await dialog.locator('#field-sign-login').fill('bekim');
    await dialog.locator('#field-sign-passphrase').fill(supervisors);
    await page.keyboard.press('Enter');
    await sheet.getByText(/^Bekim Mbikëqyrësi, .*: The safe is at the locksmith$/).waitFor();
    await store(page, 'K15');
    await page.getByText('Recorded on 1 exhibit.').waitFor();
    const { places } = await answered(work, 'places.map', {});
    expect(places.find(({ name }) => name === 'S1')).toMatchObject({ here: 3, wrong: 0 });
    expect(work.complaints).toEqual([]);
  },
);
