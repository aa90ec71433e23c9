// An analyst's way: a register is named, its file looked at and brought in, a damaged row decided, an entry held beside an exhibit. Then the screens in
// four languages, light and dark.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aPistol } from '../station/intake/entered.ts';
import { lostAndStolen } from '../station/registers/a-register.ts';
import { answered } from './behind-the-screen.ts';
import { axeFinds, expectFitting, openAddress, overflows } from './screens-fit.ts';
import { openCase } from './work-steps.ts';
import { createStation, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Analyst'] });
}, 180_000);
afterAll(() => work.close());

async function nameRegister(page: Page): Promise<void> {
  await openAddress(page, '/registers');
  await page.getByText('No entries yet').waitFor();
  await page.getByRole('link', { name: 'Bring a file in' }).click();
  await page.getByRole('button', { name: 'Add a register' }).click();
  await page.locator('#field-name').fill('Lost and stolen');
  await page.locator('#field-holder').fill('Ministry of the Interior');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.locator('#field-register').waitFor();
}

async function bringIn(page: Page): Promise<void> {
  const file = { name: 'lost-and-stolen.csv', mimeType: 'text/csv', buffer: Buffer.from(lostAndStolen, 'utf8') };
  await page.locator('#field-registerFile').setInputFiles(file);
  await page.getByRole('button', { name: 'Look at it' }).click();
  await page.getByText('Of the first 4 rows 2 go in and 2 are held.').waitFor();
  await page.getByText('a number that a spreadsheet made a power of ten: Serial number').waitFor();
  expect(await page.locator('#field-column-5').inputValue()).toBe('serial');
  await page.getByRole('radio', { name: /All or nothing/ }).check();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('2 of 4 rows have a fault, the first at row 4.').first().waitFor();
  await page.getByRole('radio', { name: /The good rows/ }).check();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText(/RI-\d{4}-0001 is complete/).waitFor();
  await page.getByRole('link', { name: 'See what was brought in' }).click();
}

async function decideHeld(page: Page): Promise<void> {
  await page.getByText('1.23E+05').first().waitFor();
  await page.getByRole('button', { name: 'Decide' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('#field-correction-5').fill('123000');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await dialog.locator('#field-settleReason').fill('Read from the paper');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'Decided' }).click();
  await page.getByText('Take in by').waitFor();
}

async function holdBeside(page: Page): Promise<void> {
  await openAddress(page, '/registers');
  await page.locator('#field-entrySearch').fill('shembulli');
  await page.getByRole('link', { name: 'Zastava · M70' }).click();
  await page.getByText('lost-and-stolen.csv, row 2').waitFor();
  await page.getByText('2019-03-14').or(page.getByText('14.03.2019')).first().waitFor();
  await page.getByRole('button', { name: 'Decide' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'The same object' }).check();
  await dialog.locator('#field-decideReason').fill('Number, make and model');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('table', { name: 'Decisions' }).getByText('The same object').waitFor();
}

test(
  'a file is brought in, its damaged row decided, an entry held beside an exhibit',
  { timeout: 240_000 },
  async () => {
    const { page } = work;
    await openCase(page, 'LUGINA-14');
    const [known] = (await answered(work, 'cases.list', {})).cases;
    if (known === undefined) throw new Error('The case was opened');
    const pistol = aPistol(known.id);
    const serials = pistol.serials.slice(0, 1).map((serial) => ({ ...serial, asMarked: 'O371864' }));
    await answered(work, 'exhibits.record', { ...pistol, serials });
    await nameRegister(page);
    await bringIn(page);
    await decideHeld(page);
    await holdBeside(page);
    expect(work.complaints).toEqual([]);
  },
);

const neighbour = [
  'Ev br;Proizvodjac;Model;Kalibar;Fabricki broj;Vlasnik;Datum rodjenja',
  '77;Црвена Застава;M70;7,65 mm;O371864;ШЕМБУЛИ Арбен;',
  '78;Glock;19;9x19;ZZ9999;Petar PRIMER;01.02.1980',
  '79;Walther;PPK;7,65 mm;555111;Пример Петар;1.2.1980',
  '',
].join('\n');

async function bringNeighbour(page: Page): Promise<void> {
  await openAddress(page, '/registers/bring-in');
  await page.getByRole('button', { name: 'Add a register' }).click();
  await page.locator('#field-name').fill('Register of a neighbour');
  await page.locator('#field-holder').fill('Ministry of a neighbour');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const file = { name: 'neighbour.csv', mimeType: 'text/csv', buffer: Buffer.from(neighbour, 'utf8') };
  await page.locator('#field-registerFile').setInputFiles(file);
  await page.getByRole('button', { name: 'Look at it' }).click();
  await page.getByText('Of the first 3 rows 3 go in').waitFor();
  await page.getByRole('radio', { name: /The good rows/ }).check();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText(/RI-\d{4}-0002 is complete/).waitFor();
}

test('pairs that may be one are gone through by keys, and a decision is taken back', { timeout: 240_000 }, async () => {
  const { page } = work;
  await bringNeighbour(page);
  await openAddress(page, '/registers/pairs');
  await page.getByRole('tab', { name: /Not decided/ }).waitFor();
  const points = page.getByRole('table', { name: 'Side by side' });
  await points.getByText('look-alike characters').waitFor();
  await page.locator('#field-candidateReason').fill('One theft in both');
  await page.keyboard.press('Alt+S');
  await points.getByText('the same name in another order').waitFor();
  await page.keyboard.press('Alt+D');
  await page.getByText('Exhibit · LUGINA-14 / K5').waitFor();
  await page.keyboard.press('Alt+U');
  await page.getByText('No such pair').waitFor();
  await page.getByRole('tab', { name: /^The same/ }).click();
  await page.getByRole('table', { name: 'Decided so far' }).getByText('One theft in both').waitFor();
  await page
    .getByRole('group', { name: 'Decision' })
    .or(page.locator('main'))
    .getByRole('button', { name: 'Unsure' })
    .first()
    .click();
  await page.getByRole('tab', { name: /^Unsure/ }).click();
  await expect.poll(() => page.getByRole('table', { name: 'Decided so far' }).getByRole('row').count()).toBe(3);
  expect(work.complaints).toEqual([]);
});

const permits = 'Record no;Make;Serial number;owner_id\nP-1;Zastava;371864;007\nP-2;CZ;AB1234;099\n';
const owners = 'id;Owner;Date of birth\n007;Besa PRIMER;01.02.1990\n';

/** Looks at a file and joins another one by the key that is offered. */
async function joinOwners(page: Page): Promise<void> {
  await openAddress(page, '/registers/bring-in');
  await page.locator('#field-register').selectOption({ label: 'Register of a neighbour' });
  const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });
  await page.locator('#field-registerFile').setInputFiles(file('permits.csv', permits));
  await page.locator('.fp-button-row button').first().click();
  await page.locator('#field-joinFile').setInputFiles(file('owners.csv', owners));
  await page
    .locator('#field-joinFile')
    .locator('xpath=ancestor::section')
    .last()
    .locator('.fp-button-row button')
    .last()
    .click();
  await page.locator('#field-join-0-key').waitFor();
  await page.getByText('Besa PRIMER').nth(1).waitFor();
}

test(
  'a table that a key leads to is joined, the whole file is checked, and a key that leads nowhere waits',
  { timeout: 300_000 },
  async () => {
    const { page } = work;
    await joinOwners(page);
    expect(await page.locator('#field-join-0-key').inputValue()).toBe('0 3');
    await page.getByText('Of 2 keys of the first rows 1 were found there.').waitFor();
    await page.getByText('no row of the other table bears the key: owner_id').waitFor();
    expect(await axeFinds(page)).toEqual([]);
    expect(await overflows(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByRole('button', { name: 'Check the whole file first' }).click();
    await page.getByText('2 rows: 1 would go in, 1 would be held. Nothing was written.').waitFor();
    await page.locator('#field-join-0-unmatched').selectOption('remarked');
    await page.getByText('Of the first 2 rows 2 go in and 0 are held.').waitFor();
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await page.getByText(/RI-\d{4}-0003 is complete: 2 new/).waitFor();
    await openAddress(page, '/registers');
    await page.locator('#field-entrySearch').fill('besa');
    // The list is that of the search once the others are gone.
    await page.getByText('Petar PRIMER').first().waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Zastava' }).first().click();
    await page.getByText('owners.csv, row 2:').waitFor({ timeout: 90_000 });
    expect(work.complaints).toEqual([]);
  },
);

const ownFile = (text: string) => ({ name: 'next.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });

/** Keeps how the first file was read, and goes to the definitions. */
async function keepFirst(page: Page): Promise<void> {
  const { imports } = await answered(work, 'registers.imports', {});
  await openAddress(page, `/registers/files/${imports.at(-1)?.id}`);
  await page.getByRole('button', { name: 'Keep this way of reading' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('#field-definitionName').fill('Monthly');
  await dialog.locator('#field-definitionNote').fill('As the ministry sends it');
  expect(await axeFinds(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Record' }).click();
  await dialog.getByText('“Monthly” is kept as version 1.').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await dialog.waitFor({ state: 'detached' });
}

async function layOver(page: Page, text: string): Promise<void> {
  await openAddress(page, '/registers/definitions');
  await page.getByRole('link', { name: 'Import again' }).click();
  await page.locator('#field-readWith').waitFor();
  await page.locator('#field-registerFile').setInputFiles(ownFile(text));
  await page.getByRole('button', { name: 'Look at it' }).click();
  await page.getByText('Not all of the file fits Monthly, version 1').waitFor();
}

test(
  'a way of reading is kept, the next file is read with it, what does not fit is said before, and it goes to another station as a file',
  { timeout: 300_000 },
  async () => {
    const { page } = work;
    await keepFirst(page);
    const next = lostAndStolen.split('\n').slice(0, 2).join('\n').replace('Owner', 'Pronari').replace('LS-1', 'LS-77');
    await layOver(page, next.replace(/^Record no;/, '').replace('LS-77;', ''));
    await page.getByText('The column “Record no” is missing').waitFor();
    await page.getByText('No column says any more by what a row is known again').waitFor();
    expect(await page.getByRole('button', { name: 'Bring it in' }).isDisabled()).toBe(true);
    expect(await axeFinds(page)).toEqual([]);

    await layOver(page, next);
    await page
      .getByText('The column “Owner” is now called “Pronari” and is taken for the same (Name or owner).')
      .waitFor();
    await page.getByText('1 rows: 1 would go in, 0 would be held. Nothing was written.').waitFor();
    expect(await overflows(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await page.getByText(/RI-\d{4}-0004 is complete: 1 new/).waitFor();
    await page.getByRole('link', { name: 'See what was brought in' }).click();
    await page.getByText('What was said of this file differs from that version.').waitFor();
    await page.getByRole('link', { name: 'Monthly, version 1' }).click();

    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    const file = await (await saved).path();
    const dialog = page.getByRole('dialog');
    const decide = async (button: string, field: string, reason: string) => {
      await page.getByRole('button', { name: button }).click();
      await dialog.locator(field).fill(reason);
      await dialog.getByRole('button', { name: 'Record' }).click();
      await page.getByRole('cell', { name: reason }).waitFor();
    };
    await decide('Retire', '#field-retireReason', 'The ministry sends another form');
    await decide('Bring back', '#field-restoreReason', 'It sends the old one after all');
    await decide('Retire', '#field-retireReason', 'Not any more');
    await openAddress(page, '/registers/definitions');
    await page.getByRole('button', { name: 'Take a definition in' }).click();
    await dialog.locator('#field-definitionFile').setInputFiles(file);
    await dialog.locator('#field-definitionRegister').selectOption({ label: 'Lost and stolen' });
    await dialog.getByRole('button', { name: 'Record' }).click();
    await page.getByRole('heading', { name: 'Monthly' }).waitFor();
    expect(work.complaints).toEqual([]);
  },
);

test('its screens stand in every language, light and dark', { timeout: 900_000 }, async () => {
  const [line] = (await answered(work, 'registers.imports', {})).imports;
  const [entry] = (await answered(work, 'registers.entries', { text: 'shembulli', after: 0 })).entries;
  const [definition] = (await answered(work, 'registers.definitions', {})).definitions;
  await expectFitting(work.page, [
    '/registers',
    '/registers/pairs',
    '/registers/files',
    '/registers/of-others',
    '/registers/definitions',
    `/registers/definitions/${definition?.id}`,
    '/registers/bring-in',
    `/registers/files/${line?.id}`,
    `/registers/entries/${entry?.id}`,
  ]);
});
