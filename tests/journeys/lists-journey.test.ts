// The list of exhibits as one works with it: chips by menu and by words, columns, a view that is kept, what a selection allows, an export.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, anExhibit } from '../station/a-case.ts';
import { answered } from './behind-the-screen.ts';
import { expectWholePageFits, showIn, wholePageFinds } from './screens-fit.ts';
import { createStation, openWorkstation, type Workstation } from './workstation.ts';

let work: Workstation;
beforeAll(async () => {
  work = await openWorkstation();
  await createStation(work.page, { roles: ['Registrar', 'Supervisor'] });
  const { id } = await answered(work, 'cases.open', aCase({ title: 'LUGINA-14' }));
  for (let number = 1; number <= 12; number += 1) {
    const kind = number % 2 === 0 ? 'tool' : 'document';
    await answered(work, 'exhibits.record', anExhibit(id, { mark: `K${number}`, kind, description: `Find ${number}` }));
  }
}, 180_000);
afterAll(() => work.close());

const rows = () => work.page.locator('.fp-grid-body [role=row]');

test(
  'filters are added by menu and by words, removed by keyboard, and stand in the address',
  { timeout: 120_000 },
  async () => {
    const { page } = work;
    await page.getByRole('link', { name: 'Exhibits', exact: true }).first().click();
    await page.getByText('Rows: 12').waitFor();
    await page
      .getByRole('button', { name: /^Change the filter Closed: hidden|Closed: hidden/ })
      .first()
      .waitFor();
    await page.getByTitle('Add a filter').click();
    await page.getByRole('menuitem', { name: 'Kind', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Tool', exact: true }).check();
    await page.keyboard.press('Escape');
    // The focus comes back once the layer is gone; a key that is pressed before that goes where the focus goes.
    await page.locator('button[title="Add a filter"]:focus').waitFor();
    await page.getByText('Rows: 6').waitFor();
    expect(page.url()).toContain('f=kind:tool');

    const box = page.getByRole('searchbox', { name: 'Filter' });
    await box.fill('picture:without colour:red');
    await page.keyboard.press('Enter');
    await page.getByText('No filter is called “colour”. It is searched for as words.').waitFor();
    expect(await box.inputValue()).toBe('colour:red');
    expect(page.url()).toContain('f=picture:without');
    await box.fill('');
    await page.getByText('Rows: 6').waitFor();
    await page.getByRole('button', { name: 'Remove the filter Photograph: without' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).not.toContain('picture');
    await page.goBack();
    await expect.poll(() => page.url()).toContain('picture');
    await page.goForward();

    await box.fill('x'.repeat(10_000));
    await page.getByText('The filter may have at most 200 characters; this has 10,000.').waitFor();
    await page.getByText('Rows: 6').waitFor();
    await box.fill('');
  },
);

test('rows are announced and walked with the keys', async () => {
  const { page } = work;
  const grid = page.getByRole('grid', { name: 'Exhibits' });
  await grid.focus();
  await page.keyboard.press('End');
  await page
    .getByRole('status')
    .filter({ hasText: /6 of 6/ })
    .waitFor();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await page.getByText('Selected: 1').waitFor();
  await page.keyboard.press('Control+a');
  await page.getByText('Selected: 6').waitFor();
  await page.getByRole('button', { name: 'Clear the selection' }).click();
});

test('columns are chosen and moved with the keyboard and are kept in the vault', { timeout: 120_000 }, async () => {
  const { page } = work;
  await page.getByTitle('Columns').click();
  await page.getByRole('checkbox', { name: 'Description' }).focus();
  await page.keyboard.press('Space');
  // Past the case and past the number.
  for (const _ of ['case', 'number']) {
    await page.getByRole('button', { name: 'Move Mark to the left' }).focus();
    await page.keyboard.press('Enter');
  }
  expect(await wholePageFinds(page)).toEqual([]);
  await page.keyboard.press('Escape');
  const heads = () => page.getByRole('columnheader').allInnerTexts();
  await expect.poll(heads).toContain('Description');
  expect((await heads()).indexOf('Mark')).toBeLessThan(
    (await heads()).findIndex((text) => text.startsWith('Exhibit number')),
  );
  const { layout } = await answered(work, 'views.list', { list: 'exhibits' });
  expect(layout?.map(({ name }) => name).slice(0, 3)).toEqual(['picture', 'mark', 'number']);
});

test('a view is saved under a name, shared, and brings its filters back', { timeout: 120_000 }, async () => {
  const { page } = work;
  await page.getByTitle('Views').click();
  await page.getByRole('menuitem', { name: 'Save as a new view…' }).click();
  await page.getByLabel(/^Name of the view/).fill('Tools without photograph');
  await page.getByLabel(/^Share with everyone/).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Save the view' }).click();
  await page.getByRole('button', { name: 'Tools without photograph' }).waitFor();
  await page.getByTitle('Views').click();
  await page.getByRole('menuitem', { name: 'As at first' }).click();
  await page.getByText('Rows: 12').waitFor();
  await page.getByTitle('Views').click();
  await page.getByRole('menuitem', { name: 'Tools without photograph' }).click();
  await page.getByText('Rows: 6').waitFor();
});

test('what is seen is exported, counted, and downloaded', { timeout: 120_000 }, async () => {
  const { page } = work;
  await page.getByRole('button', { name: 'Export', exact: true }).first().click();
  const sheet = page.getByRole('complementary', { name: 'Export the list' });
  await sheet.getByRole('button', { name: 'Export', exact: true }).click();
  await sheet.getByText('Rows exported: 6').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    sheet.getByRole('link', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^exhibits-.*\.csv$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.trim().split('\r\n')).toHaveLength(7);
  expect(text).toContain('Find 2');
});

test(
  'cases and submissions are lists of the same kind; nothing overflows in any language',
  { timeout: 240_000 },
  async () => {
    const { page } = work;
    for (const language of ['sq', 'sr-Cyrl', 'sr-Latn', 'en']) {
      await showIn(page, language, language.startsWith('sr') ? 'dark' : 'light');
      await page.reload();
      for (const address of ['/exhibits', '/cases', '/cases/submissions']) {
        await page.evaluate((to) => (location.hash = to), address);
        await page.getByRole('searchbox').waitFor();
        await page.locator('h1').first().waitFor();
        if (address === '/exhibits') {
          await rows().first().click();
          await page.locator('.fp-sheet').getByRole('tablist').waitFor();
        }
        await expectWholePageFits(page, `${language} ${address}`);
      }
    }
    expect(await rows().count()).toBe(0);
    expect(work.complaints).toEqual([]);
  },
);
